//! What a model file says, before the files are assembled: every loader produces these statements.

use super::node::Object;
use super::shape_id::ShapeId;
use super::shapes::{self, Member, Shape};
use crate::source::Span;

/// The statements of one model file.
#[derive(Debug, Default)]
pub(crate) struct ModelFile {
    pub(crate) metadata: Object,
    pub(crate) shapes: Vec<RawShape>,
    pub(crate) applied: Vec<Apply>,
}

/// A shape whose traits were not decoded yet.
pub(crate) type RawShape = Shape<RawTraits>;
pub(crate) type RawKind = shapes::Kind<RawTraits>;
pub(crate) type RawMember = Member<RawTraits>;

/// Traits by ID, as they are written.
pub(crate) type RawTraits = Object;

/// Traits that are applied to a shape or a member from outside.
#[derive(Debug)]
pub(crate) struct Apply {
    /// The target as it is written, which may not be a shape ID.
    pub(crate) target: String,
    pub(crate) shape: Option<ShapeId>,
    pub(crate) member: Option<String>,
    pub(crate) traits: RawTraits,
    /// Where the target is.
    pub(crate) span: Span,
}
