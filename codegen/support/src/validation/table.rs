//! The form of the table of constraints, which is generated.

#![allow(dead_code)] // No service has all kinds of constraints.

use std::sync::OnceLock;

use regress::Regex;

/// The members of a structure or a union, in the order of their indexes.
pub(super) type Shape = &'static [Member];

/// What a member must satisfy.
pub(super) struct Member {
    /// The name of the member in paths.
    pub(super) name: &'static str,
    /// Whether the caller must set it.
    pub(super) required: bool,
    pub(super) value: Value,
}

/// What a value must satisfy.
pub(super) struct Value {
    pub(super) length: Option<Length>,
    pub(super) range: Option<Range>,
    pub(super) pattern: Option<&'static Pattern>,
    pub(super) unique_items: bool,
    /// Whether messages must not contain the value.
    pub(super) sensitive: bool,
    pub(super) content: Content,
}

impl Value {
    /// Any value is valid.
    pub(super) const ANY: Self = Self {
        length: None,
        range: None,
        pattern: None,
        unique_items: false,
        sensitive: false,
        content: Content::Any,
    };
}

/// What the content of a value must satisfy.
pub(super) enum Content {
    /// Any content is valid.
    Any,
    /// That of a structure or a union, whose entry in the table is at this index.
    Members(usize),
    Items(&'static Value),
    Entries {
        key: &'static Value,
        value: &'static Value,
    },
}

/// The bounds of a length, which are inclusive.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub(super) min: Option<u64>,
    pub(super) max: Option<u64>,
}

/// The bounds of a number, which are inclusive, in decimal notation.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) min: Option<&'static str>,
    pub(super) max: Option<&'static str>,
}

/// A pattern, which is compiled when it is needed for the first time.
pub(super) struct Pattern {
    /// The pattern in the model.
    pub(super) source: &'static str,
    /// The pattern in the strict grammar of ECMA 262.
    strict: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(source: &'static str, strict: &'static str) -> Self {
        Self {
            source,
            strict,
            compiled: OnceLock::new(),
        }
    }

    /// Returns whether a part of the text matches.
    pub(super) fn matches(&self, text: &str) -> bool {
        let compiled = self
            .compiled
            .get_or_init(|| Regex::with_flags(self.strict, "u").ok());
        // The generator rejects patterns that cannot be compiled.
        let regex = compiled.as_ref();
        regex.is_none_or(|regex| regex.find(text).is_some())
    }
}
