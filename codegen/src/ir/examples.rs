//! Examples of calls, for documentation.

use super::docs::Docs;
use super::protocol_tests::ExpectedField;
use super::values::FieldValue;

/// A call of an operation, and what it returns.
#[derive(Debug)]
pub(crate) struct CallExample {
    /// One line of Markdown. The sketch of a call has no title.
    pub(crate) title: Option<String>,
    pub(crate) docs: Docs,
    pub(crate) input: Vec<FieldValue>,
    pub(crate) result: CallResult,
}

/// What a call returns.
#[derive(Debug)]
pub(crate) enum CallResult {
    /// Nothing is known about the output.
    Unknown,
    Output(Vec<ExpectedField>),
    Error {
        /// `is_...`
        predicate: String,
        message: Option<String>,
    },
}
