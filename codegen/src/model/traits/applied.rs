//! A use of a trait.

use std::fmt::Display;

use crate::diagnostics::Diagnostics;
use crate::model::node::{Node, Value};
use crate::source::{Span, Spanned};

/// A use of a trait whose form has been checked.
pub(crate) struct Applied<'a> {
    pub(crate) id: &'static str,
    /// The location of the trait's ID.
    pub(crate) span: Span,
    pub(crate) node: Node,
    /// The shape or member, for messages.
    pub(crate) subject: &'a dyn Display,
    pub(crate) diagnostics: &'a mut Diagnostics,
}

impl Applied<'_> {
    pub(super) fn text(self) -> String {
        match self.node.value {
            Value::String(text) => text,
            _ => String::new(),
        }
    }

    /// Returns a string member if the trait has it.
    pub(super) fn member_text(&self, key: &str) -> Option<String> {
        self.node.get(key)?.as_str().map(str::to_owned)
    }

    /// Returns a string member. If the trait does not have it, reports an error.
    pub(super) fn required_text(&mut self, key: &str) -> Option<Spanned<String>> {
        let node = self.node.get(key);
        let text = node.and_then(|node| Some((node.span, node.as_str()?.to_owned())));
        match text {
            Some((span, value)) => Some(Spanned { value, span }),
            None => {
                let span = node.map_or(self.span, |node| node.span);
                let message = format!("the trait `{}` needs a string `{key}`", self.id);
                self.report(span, message, SECTION);
                None
            }
        }
    }

    pub(super) fn report(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.diagnostics.shape(span, self.subject, message, help);
    }
}

/// The help of findings about the form of a trait.
pub(super) const SECTION: &str = "see the trait's section in the Smithy specification";
