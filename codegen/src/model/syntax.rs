//! The contents of a model file before the files are assembled. Every loader produces these
//! statements.

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

/// A shape whose traits have not been decoded yet.
pub(crate) type RawShape = Shape<RawTraits>;
pub(crate) type RawKind = shapes::Kind<RawTraits>;
pub(crate) type RawMember = Member<RawTraits>;

/// Undecoded traits by ID.
pub(crate) type RawTraits = Object;

/// Traits that an `apply` statement adds to a shape or a member.
#[derive(Debug)]
pub(crate) struct Apply {
    /// The target as written.
    pub(crate) target: String,
    pub(crate) shape: ShapeId,
    pub(crate) member: Option<String>,
    pub(crate) traits: RawTraits,
    /// The location of the target.
    pub(crate) span: Span,
}
