//! The enums of the errors of operations and event streams.

use super::docs::Docs;

/// A variant of an error enum.
#[derive(Clone, Debug)]
pub(crate) struct ErrorVariant {
    /// The type of the error structure, which is also the variant's name.
    pub(crate) name: String,
    pub(crate) docs: Docs,
}

/// A variant of the error enum of an operation or an event stream.
#[derive(Debug)]
pub(crate) struct OperationVariant {
    pub(crate) variant: ErrorVariant,
    /// `is_...`
    pub(crate) predicate: String,
    /// The code on the wire.
    pub(crate) code: String,
    /// Other codes that the service may send for the error.
    pub(crate) other_codes: Vec<String>,
    /// `code` as Markdown.
    pub(crate) code_docs: String,
    pub(crate) fault: Fault,
    pub(crate) retryable: bool,
    pub(crate) retries: Retries,
    /// The first sentence of the documentation, for tables; may be empty.
    pub(crate) summary: String,
}

/// The errors that end an event stream: an enum in `types::error`.
#[derive(Debug)]
pub(crate) struct StreamErrors {
    pub(crate) error: String,
    /// The private module that contains the enum.
    pub(crate) module: String,
    /// The members that are errors. On the wire, the code of each is the name of the member.
    pub(crate) errors: Vec<OperationVariant>,
}

/// Who is at fault: the value of `smithy.api#error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Client,
    Server,
}

/// Whether a call that fails with an error is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retries {
    Always,
    /// The status of the response decides. Services send server errors with a status that is worth
    /// another attempt, unless the model says otherwise.
    ByStatus,
    Never,
}
