//! Reads the value of a trait and reports anything that does not have the expected form.

use std::fmt::Display;

use crate::diagnostics::Diagnostics;
use crate::model::node::{Entry, Node, Object};
use crate::source::{Span, Spanned};

/// Reads the value of one trait.
pub(super) struct Reader<'a> {
    /// The shape or member that has the trait.
    subject: &'a dyn Display,
    diagnostics: &'a mut Diagnostics,
    /// A reference to the specification of the trait; the default help of a finding.
    section: &'static str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        section: &'static str,
        subject: &'a dyn Display,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        Self {
            subject,
            diagnostics,
            section,
        }
    }

    /// Sets the reference to the specification that findings contain from now on.
    pub(super) fn set_section(&mut self, section: &'static str) {
        self.section = section;
    }

    pub(super) fn report(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.shape(span, self.subject, message, help);
    }

    /// Adds a second location to the latest report.
    pub(super) fn relate(&mut self, span: Span, message: &str) {
        self.diagnostics.relate(span, message);
    }

    /// Reports something that the specification does not allow.
    pub(super) fn invalid(&mut self, span: Span, message: impl Into<String>) {
        self.report(span, message, self.section);
    }

    /// Reports a value of the wrong type.
    pub(super) fn expected(&mut self, node: &Node, what: &str) {
        self.invalid(node.span, format!("expected {what}, found {}", node.kind()));
    }

    /// Reports a name or a word that the specification does not allow.
    pub(super) fn invalid_word(&mut self, word: &Spanned<String>, what: &str, help: &str) {
        let message = format!("`{}` is not a valid {what}", word.value.escape_debug());
        self.report(word.span, message, help);
    }

    /// Returns the members of an object. Reports every key that is not listed.
    pub(super) fn fields<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<&'n Object> {
        let fields = self.object(node)?;
        self.unknown_keys(fields, known);
        Some(fields)
    }

    pub(super) fn unknown_keys(&mut self, object: &Object, known: &[&str]) {
        for (key, entry) in object {
            if !known.contains(&key.as_str()) {
                self.report(
                    entry.key_span,
                    format!("unknown key `{}`", key.escape_debug()),
                    format!("known keys: {}", known.join(", ")),
                );
            }
        }
    }

    /// Returns a required member of an object.
    pub(super) fn required<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n Node> {
        let found = node.get(key);
        if found.is_none() {
            self.invalid(node.span, format!("missing required key `{key}`"));
        }
        found
    }

    pub(super) fn object<'n>(&mut self, node: &'n Node) -> Option<&'n Object> {
        if node.as_object().is_none() {
            self.expected(node, "an object");
        }
        node.as_object()
    }

    /// Returns the entries of an object whose keys are names.
    pub(super) fn entries<'n>(
        &mut self,
        node: &'n Node,
    ) -> impl Iterator<Item = (&'n String, &'n Entry)> + use<'n> {
        self.object(node).into_iter().flatten()
    }

    /// Returns the items of an array, or none if the value is not an array.
    pub(super) fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        if node.as_array().is_none() {
            self.expected(node, "an array");
        }
        node.as_array().unwrap_or_default()
    }

    pub(super) fn string(&mut self, node: &Node) -> Option<Spanned<String>> {
        let Some(text) = node.as_str() else {
            self.expected(node, "a string");
            return None;
        };
        Some(Spanned::new(text.to_owned(), node.span))
    }

    /// Returns the digits of a number.
    pub(super) fn number<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        if node.as_number().is_none() {
            self.expected(node, "a number");
        }
        node.as_number()
    }

    pub(super) fn status_code(&mut self, node: &Node) -> Option<u16> {
        let number = self.number(node)?;
        let code = number.parse().ok();
        let code = code.filter(|code| (100..=999).contains(code));
        if code.is_none() {
            self.invalid(node.span, format!("`{number}` is not an HTTP status code"));
        }
        code
    }

    pub(super) fn boolean(&mut self, node: &Node) -> Option<bool> {
        if node.as_bool().is_none() {
            self.expected(node, "a boolean");
        }
        node.as_bool()
    }

    /// Returns the string of a required key.
    pub(super) fn required_string(&mut self, node: &Node, key: &str) -> Option<Spanned<String>> {
        let found = self.required(node, key)?;
        self.string(found)
    }

    /// Returns the string of an optional key.
    pub(super) fn optional_string(&mut self, node: &Node, key: &str) -> Option<Spanned<String>> {
        node.get(key).and_then(|found| self.string(found))
    }

    /// Returns the string of an optional key, without its location.
    pub(super) fn optional_text(&mut self, node: &Node, key: &str) -> Option<String> {
        self.optional_string(node, key).map(|found| found.value)
    }

    pub(super) fn optional_boolean(&mut self, node: &Node, key: &str) -> Option<bool> {
        node.get(key).and_then(|found| self.boolean(found))
    }

    /// Returns the strings of an array.
    pub(super) fn texts(&mut self, node: &Node) -> Vec<String> {
        let items = self.items(node).iter();
        let texts = items.filter_map(|item| self.string(item));
        texts.map(|text| text.value).collect()
    }
}
