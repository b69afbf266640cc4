//! Errors that a service returns.

use super::docs::Docs;
use super::types::{Structure, TypeId};

/// An error structure. It has a field `message` even if the model has no such member.
#[derive(Debug)]
pub(crate) struct ErrorStructure {
    pub(crate) structure: TypeId<Structure>,
    /// The name of the shape, if it differs from the name of the type.
    pub(crate) original_name: Option<String>,
    pub(crate) message: Message,
    pub(crate) retry: Option<RetryKind>,
    pub(crate) fault: Fault,
    pub(crate) reading: Reading,
    /// Whether responses contain it as ordinary data, because a member targets it.
    pub(crate) nested_in_responses: bool,
}

/// How `message` is stored and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) optional: bool,
    /// Whether `Display` must not show it.
    pub(crate) sensitive: bool,
}

/// How an error that an operation returns is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// No operation returns it.
    Never,
    /// It has only an ordinary message, which one shared function reads.
    MessageOnly,
    /// Through a schema of its own.
    Members,
}

/// Who is at fault: the value of `smithy.api#error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Client,
    Server,
}

/// `aws_smithy_types::retry::ErrorKind` of an error that the model marks as retryable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryKind {
    Throttling,
    ServerError,
    ClientError,
}

/// A variant of an error enum.
#[derive(Clone, Debug)]
pub(crate) struct ErrorVariant {
    /// The type of the error structure, which is also the variant's name.
    pub(crate) name: String,
    pub(crate) docs: Docs,
}

/// A variant of an operation's error enum.
#[derive(Debug)]
pub(crate) struct OperationVariant {
    pub(crate) variant: ErrorVariant,
    /// `is_...`
    pub(crate) predicate: String,
    /// The code on the wire.
    pub(crate) code: String,
    /// Another code that the service may send for the error.
    pub(crate) other_code: Option<String>,
    /// `code` as Markdown.
    pub(crate) code_docs: String,
    pub(crate) fault: Fault,
    pub(crate) retryable: bool,
    pub(crate) retries: Retries,
    /// The first sentence of the documentation, for tables; may be empty.
    pub(crate) summary: String,
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

/// The error enum of the service: every error of every operation.
#[derive(Debug)]
pub(crate) struct ServiceError {
    /// In the order of their names.
    pub(crate) variants: Vec<ErrorVariant>,
}
