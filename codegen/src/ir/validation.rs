//! What the client checks in inputs.

use super::constraints::{Length, Pattern, Range};

/// The table of constraints.
#[derive(Debug)]
pub(crate) struct Validation {
    /// In the order of their first use.
    pub(crate) patterns: Vec<Pattern>,
    /// The inputs of all operations, in the order of the operations, and then the structures and
    /// unions in them that have constraints.
    pub(crate) shapes: Vec<ValidatedShape>,
    /// The inputs of all operations, in the order of the operations.
    pub(crate) inputs: Vec<ValidatedInput>,
}

/// The input of an operation. Its index is that of its entry in the table.
#[derive(Debug)]
pub(crate) struct ValidatedInput {
    /// The module of the operation.
    pub(crate) module: String,
    pub(crate) name: String,
    /// The method that validates the input.
    pub(crate) method: String,
}

/// A structure or a union.
#[derive(Debug)]
pub(crate) struct ValidatedShape {
    /// All members, because their positions are their indexes.
    pub(crate) members: Vec<ValidatedMember>,
}

#[derive(Debug)]
pub(crate) struct ValidatedMember {
    /// The name in paths.
    pub(crate) name: String,
    /// Whether the caller must set it.
    pub(crate) required: bool,
    /// `None` if any value is valid.
    pub(crate) value: Option<ValidatedValue>,
}

/// What a value must satisfy.
#[derive(Debug)]
pub(crate) struct ValidatedValue {
    pub(crate) length: Option<Length>,
    pub(crate) range: Option<Range>,
    /// The position in the list of patterns.
    pub(crate) pattern: Option<usize>,
    pub(crate) unique_items: bool,
    pub(crate) sensitive: bool,
    pub(crate) content: ValidatedContent,
}

#[derive(Debug)]
pub(crate) enum ValidatedContent {
    Any,
    /// The structure or union at this position in the table.
    Members(usize),
    /// A list. `None` if any item is valid.
    Items(Option<Box<ValidatedValue>>),
    /// A map.
    Entries {
        key: Option<Box<ValidatedValue>>,
        value: Option<Box<ValidatedValue>>,
    },
}
