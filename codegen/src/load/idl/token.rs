//! The tokens of Smithy IDL.

use crate::source::Span;

/// A token and its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A space or a tab, or several of them.
    Space,
    /// A line break.
    Newline,
    Comma,
    /// A comment, with the line break at its end.
    Comment,
    /// A documentation comment, with the line break at its end: three slashes.
    DocComment,
    At,
    /// A quoted string.
    String(String),
    TextBlock(String),
    Colon,
    /// `:=`, which begins an inline structure.
    Walrus,
    /// Letters, digits, and underscores.
    Identifier,
    Dot,
    Pound,
    Dollar,
    Number,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Equal,
    LeftParenthesis,
    RightParenthesis,
    /// Text that is not a token, and why.
    Invalid(String),
    /// The end of the file.
    End,
}

impl Kind {
    /// Returns whether the grammar treats the token like a space (`WS`).
    pub(super) fn is_whitespace(&self) -> bool {
        matches!(
            self,
            Self::Space | Self::Newline | Self::Comma | Self::Comment | Self::DocComment
        )
    }

    /// Describes what a token with this text is, for messages.
    pub(super) fn describe(&self, text: &str) -> String {
        match self {
            Self::Space => "a space".to_owned(),
            Self::Newline => "a line break".to_owned(),
            Self::Comment => "a comment".to_owned(),
            Self::DocComment => "a documentation comment".to_owned(),
            Self::String(_) => "a string".to_owned(),
            Self::TextBlock(_) => "a text block".to_owned(),
            Self::End => "the end of the file".to_owned(),
            _ => format!("`{}`", text.escape_debug()),
        }
    }
}
