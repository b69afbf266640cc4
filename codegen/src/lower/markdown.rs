//! Converts a model's documentation to Markdown for rustdoc.
//!
//! The Smithy specification defines `smithy.api#documentation` as CommonMark, which may contain HTML.
//! AWS models use HTML only. Text that contains an HTML block is therefore read as HTML, with literal
//! punctuation. Any other text is read as the commonly used subset of CommonMark: paragraphs, lists,
//! fenced code blocks, headings, code spans, emphasis, links, and inline HTML.
//!
//! Both readers feed the same [`Writer`], which escapes everything that Markdown or rustdoc would
//! interpret as markup. For any input, the output triggers no rustdoc lint and contains no doctest.

mod escape;
mod line;
mod plain;
#[cfg(test)]
mod tests;
mod writer;

use html5gum::{Token, Tokenizer};

use plain::plain;
use writer::Writer;

/// The maximum nesting depth of lists and quotes. Anything deeper is flattened, because the prefixes
/// of all containers are repeated on every line.
const MAX_DEPTH: usize = 24;
/// How many bytes ahead the plain text reader looks for the end of a construct. The limit keeps the
/// conversion linear for hostile input.
const WINDOW: usize = 1000;

/// Converts documentation to Markdown without leading or trailing blank lines.
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

/// Converts text that is not Markdown to a single line of Markdown.
pub(crate) fn escape_text(text: &str) -> String {
    let mut out = String::new();
    for (piece, is_url) in escape::urls(&super::text::one_line(text)) {
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
    /// A block without formatting of its own.
    Block,
    /// A block in bold: a title or a table header.
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
