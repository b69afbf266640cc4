//! The Smithy model: shapes, typed by kind, with their traits and their places in the file.
//!
//! Knows nothing of Rust and of what will be generated.

pub(crate) mod ast;
mod checks;
pub(crate) mod closure;
pub(crate) mod json;
mod raw_value;
pub(crate) mod shape_id;
pub(crate) mod spanned;
pub(crate) mod traits;
pub(crate) mod values;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::error::Span;
pub(crate) use shape_id::ShapeId;
use traits::Traits;

/// A semantic model reduced to the closure of one service.
///
/// Shapes are ordered by id, so that nothing downstream depends on their order in the file.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) service: ShapeId,
    pub(crate) shapes: BTreeMap<ShapeId, Shape>,
}

impl Model {
    pub(crate) fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) id: ShapeId,
    pub(crate) kind: Kind,
    pub(crate) traits: Traits,
    /// Where the shape's id stands.
    pub(crate) span: Span,
}

impl Shape {
    /// The members of a structure, union or enum in the order of the file; none for other kinds.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Member> {
        match &self.kind {
            Kind::Structure(members)
            | Kind::Union(members)
            | Kind::Enum(members)
            | Kind::IntEnum(members) => Some(members.values()),
            _ => None,
        }
        .into_iter()
        .flatten()
    }
}

/// The kinds of shapes of Smithy 2.0, section "Data types".
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Simple(Simple),
    Enum(IndexMap<String, Member>),
    IntEnum(IndexMap<String, Member>),
    List(Member),
    Map { key: Member, value: Member },
    Structure(IndexMap<String, Member>),
    Union(IndexMap<String, Member>),
    Operation(Operation),
    Resource(Resource),
    Service(Service),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Simple {
    Blob,
    Boolean,
    String,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
}

#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) target: Reference,
    pub(crate) traits: Traits,
    /// Where the member's name stands.
    pub(crate) span: Span,
}

/// A shape id as the value of a `target`.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) id: ShapeId,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) struct Operation {
    /// `smithy.api#Unit` where there is none.
    pub(crate) input: Reference,
    pub(crate) output: Reference,
    pub(crate) errors: Vec<Reference>,
}

#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) operations: Vec<Reference>,
    pub(crate) resources: Vec<Reference>,
}

#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) version: String,
    pub(crate) operations: Vec<Reference>,
    pub(crate) resources: Vec<Reference>,
    /// Errors that every operation may return.
    pub(crate) errors: Vec<Reference>,
    /// Names that shapes have within this service instead of their own.
    pub(crate) rename: BTreeMap<ShapeId, String>,
}
