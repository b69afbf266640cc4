//! The reasons for which an expression is rejected.

use crate::ir::jmespath::{Type, Value};

/// What to do about an expression that is not supported.
pub(super) const HELP: &str =
    "fix the expression, or remove the waiter or endpoint parameter that uses it";

/// The reason for which an expression has no value.
pub(super) struct Problem {
    pub(super) message: String,
    pub(super) help: String,
}

/// The value of an expression, or the reason for which it has none.
pub(super) type Lowered = Result<Value, Problem>;

impl Problem {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: help.into(),
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

    /// Creates a problem for a part of JMESPath that is not supported.
    pub(super) fn unsupported(what: &str) -> Self {
        Self::new(format!("{what} is not supported"), HELP)
    }
}
