//! A model file as a document in the form of the JSON AST, whatever its format.

use crate::model::node::{Node, Object};
use crate::source::Spanned;

/// The content of a file.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) root: Node,
    /// The `apply` statements of an IDL file.
    pub(super) applied: Vec<Applied>,
}

/// Traits that an `apply` statement of an IDL file adds. In the JSON AST, the statement would have the same key as the shape
/// if both are in one file.
#[derive(Debug)]
pub(super) struct Applied {
    /// The ID of a shape or a member.
    pub(super) target: Spanned<String>,
    pub(super) traits: Object,
}
