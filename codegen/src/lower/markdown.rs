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
mod run;
mod sentence;
mod tag;
#[cfg(test)]
mod tests;
mod writer;

use html5gum::{Token, Tokenizer};

use crate::text;

use line::{Place, render};
use plain::plain;
use run::{Run, Style};
use tag::{classify, is_inline};
use writer::{FirstBlock, Writer};

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

/// Converts the first sentence of documentation to a single line of Markdown, which can be in a cell of
/// a table. The line is empty if the documentation has no text.
pub(crate) fn first_sentence(html: &str) -> String {
    let mut writer = Writer {
        first: Some(FirstBlock::default()),
        ..Writer::default()
    };
    if has_block(html) {
        writer.html(html);
    } else {
        plain(&mut writer, html);
    }
    writer.flush();
    let runs = writer.first.unwrap_or_default().runs;
    render(&sentence::first(runs), &writer.hrefs, Place::Cell)
}

/// Converts text that is not Markdown to a single line of Markdown.
pub(crate) fn escape_text(text: &str) -> String {
    let mut out = String::new();
    for (piece, is_url) in escape::urls(&text::one_line(text)) {
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

/// Returns a link on a single line, if the URL is an absolute HTTP or HTTPS URL.
pub(crate) fn link(text: &str, url: &str) -> Option<String> {
    let url = escape::safe_url(url)?;
    let style = Style {
        link: Some(0),
        ..Style::default()
    };
    let text = match text::one_line(text).as_str() {
        "" => url.clone(),
        text => text.to_owned(),
    };
    Some(render(&[Run { style, text }], &[url], Place::Cell))
}

/// Converts text to a code span on a single line. An empty text becomes `""`.
pub(crate) fn code_span(text: &str) -> String {
    match text::one_line(text).as_str() {
        "" => text::code("\"\""),
        code => text::code(code),
    }
}

/// Converts text to a code span that can be in a cell of a table.
pub(crate) fn code_cell(text: &str) -> String {
    match text::one_line(text).as_str() {
        "" => code_span(text),
        code => escape::cell_code(code),
    }
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
