//! Documentation of a model as Markdown for rustdoc.
//!
//! The Smithy specification defines `smithy.api#documentation` as CommonMark, in which HTML is
//! allowed. AWS models hold HTML only. A text with an HTML block is therefore read as HTML (its
//! punctuation is literal), any other text as the common part of CommonMark: paragraphs, lists,
//! fences, headings, code, emphasis, links and inline HTML.
//!
//! Both end in the same [`Writer`], which escapes everything that Markdown or rustdoc would take
//! for markup. Its output is silent under rustdoc's lints and holds no doctest, for any input.

mod escape;
mod line;
mod plain;
#[cfg(test)]
mod tests;
mod writer;

use html5gum::{Token, Tokenizer};

use super::text::one_line;

use plain::plain;
use writer::Writer;

/// Deeper containers are shown flat: their prefixes would repeat on every line.
const MAX_DEPTH: usize = 24;
/// How far markup of plain text looks for its end, to stay linear on hostile texts.
const WINDOW: usize = 1000;

/// Converts the documentation of a model to Markdown, without leading or trailing blank lines.
pub(crate) fn to_markdown(html: &str) -> String {
    let mut writer = Writer::default();
    if has_block(html) {
        writer.html(html);
    } else {
        plain(&mut writer, html);
    }
    writer.flush();
    writer.out
}

/// A text that is no Markdown as a line of it.
pub(crate) fn escape_text(text: &str) -> String {
    let mut out = String::new();
    for (piece, is_url) in escape::urls(&one_line(text)) {
        if is_url {
            out.push('<');
            out.push_str(piece);
            out.push('>');
        } else {
            escape::escape(&mut out, piece, true, false);
        }
    }
    out
}

#[derive(Clone, Copy)]
enum Tag {
    /// A block without a look of its own.
    Block,
    /// A block set in bold: a title, a defined term.
    Title,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Term,
    Definition,
    Quote(&'static str),
    Pre,
    Break,
    Bold,
    Italic,
    Code,
    Link,
}

fn classify(name: &[u8]) -> Option<Tag> {
    Some(match name {
        b"p" | b"div" | b"section" | b"td" | b"hr" | b"caption" => Tag::Block,
        b"fullname" | b"th" => Tag::Title,
        b"h1" => Tag::Heading(1),
        b"h2" => Tag::Heading(2),
        b"h3" => Tag::Heading(3),
        b"h4" => Tag::Heading(4),
        b"h5" => Tag::Heading(5),
        b"h6" => Tag::Heading(6),
        b"ul" | b"dl" | b"table" => Tag::List { ordered: false },
        b"ol" => Tag::List { ordered: true },
        b"li" | b"tr" => Tag::Item,
        b"dt" => Tag::Term,
        b"dd" => Tag::Definition,
        b"note" => Tag::Quote("Note"),
        b"important" => Tag::Quote("Important"),
        b"tip" => Tag::Quote("Tip"),
        b"caution" => Tag::Quote("Caution"),
        b"warning" => Tag::Quote("Warning"),
        b"blockquote" => Tag::Quote(""),
        b"pre" => Tag::Pre,
        b"br" => Tag::Break,
        b"b" | b"strong" => Tag::Bold,
        b"i" | b"em" => Tag::Italic,
        b"code" | b"tt" | b"kbd" | b"samp" => Tag::Code,
        b"a" => Tag::Link,
        _ => return None,
    })
}

fn is_inline(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Bold | Tag::Italic | Tag::Code | Tag::Link | Tag::Break
    )
}

fn has_block(html: &str) -> bool {
    Tokenizer::new(html).any(|Ok(token)| {
        let tag = match token {
            Token::StartTag(tag) => classify(&tag.name),
            Token::EndTag(tag) => classify(&tag.name),
            _ => None,
        };
        tag.is_some_and(|tag| !is_inline(tag))
    })
}
