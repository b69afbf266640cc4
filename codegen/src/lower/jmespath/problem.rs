//! The reasons for which an expression is rejected.

use std::ops::Range;

use super::types::Type;

/// What to do about an expression that is a mistake.
pub(super) const HELP: &str =
    "fix the expression, or remove the waiter or endpoint parameter that uses it";

/// The reason for which an expression has no value.
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) help: String,
    /// The bytes of the expression that the problem is about, if it is not about the whole.
    pub(super) part: Option<Range<usize>>,
}

impl Problem {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
            part: None,
        }
    }

    /// Creates a problem for an operation that the type of a value does not support.
    pub(super) fn mismatch(what: &str, expected: &str, found: &Type) -> Self {
        let message = format!(
            "{what} requires {expected}, but this is {}",
            found.described()
        );
        Self::new(message, HELP)
    }
}
