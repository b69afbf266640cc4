//! Errors that a service returns.

use super::error_enums::{ErrorVariant, Fault};
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
    /// The model gives it no members. Its message is the one that the protocol finds.
    NoMembers,
    /// Through a schema of its own.
    Members,
}

/// `aws_smithy_types::retry::ErrorKind` of an error that the model marks as retryable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryKind {
    Throttling,
    ServerError,
    ClientError,
}

/// The error enum of the service: every error of every operation.
#[derive(Debug)]
pub(crate) struct ServiceError {
    /// In the order of their names.
    pub(crate) variants: Vec<ErrorVariant>,
}
