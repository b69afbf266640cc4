//! Moves through the tokens of a file.

use super::lexer::Lexer;
use super::token::{Kind, Token};
use crate::source::{FileId, Span, Spanned};

/// Why a file cannot be read, and where.
#[derive(Debug)]
pub(super) struct SyntaxError {
    pub(super) span: Span,
    pub(super) message: String,
}

pub(super) type Parsed<T> = Result<T, SyntaxError>;

pub(super) struct Cursor<'t> {
    lexer: Lexer<'t>,
    current: Token,
    /// The lines of the documentation comment before the current token.
    docs: Vec<Spanned<String>>,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(file: FileId, text: &'t str) -> Self {
        let mut lexer = Lexer::new(file, text);
        let current = lexer.next();
        Self {
            lexer,
            current,
            docs: Vec::new(),
        }
    }

    pub(super) fn kind(&self) -> &Kind {
        &self.current.kind
    }

    pub(super) fn span(&self) -> Span {
        self.current.span
    }

    /// Returns the text of the current token.
    pub(super) fn text(&self) -> &'t str {
        self.lexer.text(self.current.span)
    }

    /// Returns whether the current token is this word.
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.current.kind == Kind::Identifier && self.text() == word
    }

    /// Moves to the next token. Returns the one that it leaves.
    pub(super) fn next(&mut self) -> Token {
        if self.current.kind == Kind::DocComment {
            let line = self.text().strip_prefix("///").unwrap_or_default();
            let line = line.trim_end_matches(['\r', '\n']);
            let line = line.strip_prefix(' ').unwrap_or(line);
            let line = Spanned::new(line.to_owned(), self.current.span);
            self.docs.push(line);
        }
        std::mem::replace(&mut self.current, self.lexer.next())
    }

    /// Removes the documentation comment that was skipped last.
    pub(super) fn take_docs(&mut self) -> Vec<Spanned<String>> {
        std::mem::take(&mut self.docs)
    }

    pub(super) fn error<T>(&self, message: impl Into<String>) -> Parsed<T> {
        Err(SyntaxError {
            span: self.current.span,
            message: message.into(),
        })
    }

    /// Returns an error that says what is expected instead of the current token.
    pub(super) fn expected<T>(&self, what: &str) -> Parsed<T> {
        if let Kind::Invalid(message) = &self.current.kind {
            return self.error(message.clone());
        }
        let found = self.current.kind.describe(self.text());
        self.error(format!("expected {what}, found {found}"))
    }

    /// Moves past a token of this kind.
    pub(super) fn expect(&mut self, kind: &Kind, what: &str) -> Parsed<Token> {
        if self.current.kind == *kind {
            Ok(self.next())
        } else {
            self.expected(what)
        }
    }

    pub(super) fn skip_spaces(&mut self) {
        while self.current.kind == Kind::Space {
            self.next();
        }
    }

    pub(super) fn expect_spaces(&mut self) -> Parsed<()> {
        if self.current.kind != Kind::Space {
            return self.expected("a space");
        }
        self.skip_spaces();
        Ok(())
    }

    /// Skips spaces, line breaks, commas, and comments. Documentation comments are kept for the next shape or member.
    pub(super) fn skip_whitespace(&mut self) {
        while self.current.kind.is_whitespace() {
            self.next();
        }
    }

    /// Skips the same, and drops documentation comments.
    pub(super) fn skip_whitespace_and_docs(&mut self) {
        self.skip_whitespace();
        self.docs.clear();
    }

    pub(super) fn expect_whitespace(&mut self) -> Parsed<()> {
        if !self.current.kind.is_whitespace() {
            return self.expected("a space or a line break");
        }
        self.skip_whitespace_and_docs();
        Ok(())
    }

    /// Moves to the first token of the next line that is not blank. Returns an error if the statement before it does not
    /// end with its line.
    pub(super) fn expect_line_break(&mut self) -> Parsed<()> {
        self.skip_spaces();
        match self.current.kind {
            Kind::Newline | Kind::Comment | Kind::DocComment => {
                // A documentation comment on the same line belongs to nothing.
                self.next();
                self.docs.clear();
                self.skip_whitespace();
                Ok(())
            }
            Kind::End => Ok(()),
            _ => self.expected("a line break"),
        }
    }

    /// Reads an identifier.
    pub(super) fn identifier(&mut self) -> Parsed<Spanned<String>> {
        let text = self.text();
        let token = self.expect(&Kind::Identifier, "an identifier")?;
        Ok(Spanned::new(text.to_owned(), token.span))
    }

    /// Reads a namespace.
    pub(super) fn namespace(&mut self) -> Parsed<Spanned<String>> {
        let mut id = self.identifier()?;
        while self.current.kind == Kind::Dot {
            self.extend(&mut id)?;
        }
        Ok(id)
    }

    /// Reads a shape ID with a namespace. It may include a member.
    pub(super) fn absolute_shape_id(&mut self) -> Parsed<Spanned<String>> {
        let mut id = self.namespace()?;
        if self.current.kind != Kind::Pound {
            return self.expected("`#`");
        }
        self.extend(&mut id)?;
        self.member(id)
    }

    /// Reads a shape ID, with a namespace or without. It may include a member.
    pub(super) fn shape_id(&mut self) -> Parsed<Spanned<String>> {
        let mut id = self.namespace()?;
        if self.current.kind == Kind::Pound {
            self.extend(&mut id)?;
        } else if id.value.contains('.') {
            return self.expected("`#`");
        }
        self.member(id)
    }

    fn member(&mut self, mut id: Spanned<String>) -> Parsed<Spanned<String>> {
        if self.current.kind == Kind::Dollar {
            self.extend(&mut id)?;
        }
        Ok(id)
    }

    /// Adds the current token, a separator, and the identifier that follows it.
    fn extend(&mut self, id: &mut Spanned<String>) -> Parsed<()> {
        id.value.push_str(self.text());
        self.next();
        let part = self.identifier()?;
        id.value.push_str(&part.value);
        id.span.end = part.span.end;
        Ok(())
    }
}
