//! Divides the text of a file into tokens (Smithy 2.0, section "Smithy IDL", "Lexical notes").

use super::strings;
use super::token::{Kind, Token};
use crate::source::{FileId, Span};

/// Splits a text into tokens, one at a time.
pub(super) struct Lexer<'t> {
    file: FileId,
    text: &'t str,
    /// The offset of the next token.
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(file: FileId, text: &'t str) -> Self {
        Self { file, text, at: 0 }
    }

    pub(super) fn text(&self, span: Span) -> &'t str {
        let range = span.start as usize..span.end as usize;
        self.text.get(range).unwrap_or_default()
    }

    /// Returns the next token. At the end of the file, that is [`Kind::End`] again and again.
    pub(super) fn next(&mut self) -> Token {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let start = self.at;
        let (kind, length) = token(rest);
        self.at += length;
        Token {
            kind,
            span: Span::new(self.file, start..self.at),
        }
    }
}

/// Returns the first token of a text, and its length.
fn token(text: &str) -> (Kind, usize) {
    let bytes = text.as_bytes();
    let Some(first) = bytes.first() else {
        return (Kind::End, 0);
    };
    let second = bytes.get(1);
    match first {
        b' ' | b'\t' => (Kind::Space, count(text, |char| char == ' ' || char == '\t')),
        b'\n' => (Kind::Newline, 1),
        b'\r' if second == Some(&b'\n') => (Kind::Newline, 2),
        b'\r' => (Kind::Newline, 1),
        b',' => (Kind::Comma, 1),
        b'@' => (Kind::At, 1),
        b'$' => (Kind::Dollar, 1),
        b'.' => (Kind::Dot, 1),
        b'#' => (Kind::Pound, 1),
        b'=' => (Kind::Equal, 1),
        b'{' => (Kind::LeftBrace, 1),
        b'}' => (Kind::RightBrace, 1),
        b'[' => (Kind::LeftBracket, 1),
        b']' => (Kind::RightBracket, 1),
        b'(' => (Kind::LeftParenthesis, 1),
        b')' => (Kind::RightParenthesis, 1),
        b':' if second == Some(&b'=') => (Kind::Walrus, 2),
        b':' => (Kind::Colon, 1),
        b'/' => comment(text),
        b'"' => strings::string(text),
        b'-' | b'0'..=b'9' => number(text),
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => identifier(text),
        _ => {
            let char = text.chars().next().unwrap_or_default();
            let message = format!("unexpected character `{}`", char.escape_debug());
            (Kind::Invalid(message), char.len_utf8())
        }
    }
}

/// Returns the length of the prefix whose characters are accepted.
fn count(text: &str, accepts: impl Fn(char) -> bool) -> usize {
    text.find(|char| !accepts(char)).unwrap_or(text.len())
}

fn comment(text: &str) -> (Kind, usize) {
    if !text.starts_with("//") {
        let message = "a comment begins with two slashes".to_owned();
        return (Kind::Invalid(message), 1);
    }
    let kind = match text.starts_with("///") {
        true => Kind::DocComment,
        false => Kind::Comment,
    };
    let line = count(text, |char| char != '\n' && char != '\r');
    let end = text.get(line..).unwrap_or_default();
    let end = match end.starts_with("\r\n") {
        true => 2,
        false => end.len().min(1),
    };
    (kind, line + end)
}

fn identifier(text: &str) -> (Kind, usize) {
    let underscores = count(text, |char| char == '_');
    let next = text.get(underscores..).and_then(|rest| rest.chars().next());
    let length = count(text, |char| char.is_ascii_alphanumeric() || char == '_');
    // Underscores must precede a letter or a digit.
    if underscores > 0 && !next.is_some_and(|char| char.is_ascii_alphanumeric()) {
        let message =
            "an identifier must have a letter or a digit after its underscores".to_owned();
        return (Kind::Invalid(message), length);
    }
    (Kind::Identifier, length)
}

/// Reads a number. Its value stays as written.
fn number(text: &str) -> (Kind, usize) {
    let invalid = |length: usize, message: &str| {
        let number = text.get(..length).unwrap_or_default();
        let message = format!("`{number}` is not a valid number: {message}");
        (Kind::Invalid(message), length)
    };
    let digits = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        count(rest, |char| char.is_ascii_digit())
    };
    let starts = |at: usize, chars: &[char]| {
        let rest = text.get(at..).unwrap_or_default();
        rest.starts_with(chars)
    };
    let mut at = usize::from(starts(0, &['-']));
    let whole = digits(at);
    if whole == 0 {
        return invalid(at, "a digit must follow `-`");
    }
    if starts(at, &['0']) && whole > 1 {
        return invalid(at + whole, "it begins with `0`");
    }
    at += whole;
    if starts(at, &['.']) {
        at += 1;
        let fraction = digits(at);
        if fraction == 0 {
            return invalid(at, "a digit must follow `.`");
        }
        at += fraction;
    }
    if starts(at, &['e', 'E']) {
        at += 1;
        at += usize::from(starts(at, &['+', '-']));
        let exponent = digits(at);
        if exponent == 0 {
            return invalid(at, "the exponent has no digits");
        }
        at += exponent;
    }
    (Kind::Number, at)
}
