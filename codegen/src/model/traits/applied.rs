//! A use of a trait.

use super::reader::Reader;
use crate::model::node::{Node, Value};
use crate::source::{Span, Spanned};

/// A use of a trait whose form has been checked.
pub(crate) struct Applied<'a> {
    pub(crate) id: &'static str,
    /// The location of the trait's ID.
    pub(crate) span: Span,
    pub(crate) node: Node,
    pub(super) reader: Reader<'a>,
}

impl Applied<'_> {
    pub(super) fn text(self) -> String {
        match self.node.value {
            Value::String(text) => text,
            _ => String::new(),
        }
    }

    /// Returns the string of an optional key.
    pub(super) fn optional_text(&mut self, key: &str) -> Option<String> {
        self.reader.optional_text(&self.node, key)
    }

    /// Returns the string of an optional key, with its location.
    pub(super) fn optional_string(&mut self, key: &str) -> Option<Spanned<String>> {
        self.reader.optional_string(&self.node, key)
    }

    /// Returns the string of a required key.
    pub(super) fn required_string(&mut self, key: &str) -> Option<Spanned<String>> {
        self.reader.required_string(&self.node, key)
    }

    pub(super) fn report(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.reader.report(span, message, help);
    }
}

/// The help of findings about the form of a trait.
pub(super) const SECTION: &str = "see the trait's section in the Smithy specification";
