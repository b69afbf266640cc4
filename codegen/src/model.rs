//! The Smithy model: shapes, typed by kind, with typed traits and their places in the files.
//!
//! Knows nothing of Rust and of what will be generated.

mod assemble;
mod checks;
mod closure;
mod defaults;
mod enum_trait;
pub(crate) mod node;
pub(crate) mod prelude;
pub(crate) mod shape_id;
pub(crate) mod shapes;
pub(crate) mod syntax;
pub(crate) mod traits;

use std::collections::BTreeMap;

use crate::protocol::{ErrorCode, ProtocolSpec};

pub(crate) use assemble::assemble;
pub(crate) use checks::check;
pub(crate) use closure::close;
pub(crate) use defaults::DefaultValue;
pub(crate) use shape_id::ShapeId;
pub(crate) use shapes::{Kind, Member, Operation, Reference, Service, Shape, Simple, name_in};

/// A semantic model reduced to the closure of one service.
///
/// Shapes are ordered by ID, so that nothing downstream depends on their order in the files.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) service: ShapeId,
    /// The protocol that the client will speak.
    pub(crate) protocol: &'static ProtocolSpec,
    pub(crate) shapes: BTreeMap<ShapeId, Shape>,
}

impl Model {
    pub(crate) fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// The simple type of a shape, also if it belongs to the prelude.
    pub(crate) fn simple(&self, id: &ShapeId) -> Option<Simple> {
        match self.shape(id).map(|shape| &shape.kind) {
            Some(Kind::Simple(simple)) => Some(*simple),
            Some(_) => None,
            None => prelude::simple(id),
        }
    }

    /// What the error is called on the wire.
    pub(crate) fn error_code<'m>(&self, error: &'m Shape) -> &'m str {
        let code = match self.protocol.error_code {
            ErrorCode::Trait(_) => error.traits.error_code(),
            ErrorCode::ShapeName => None,
        };
        code.unwrap_or(error.id.name())
    }
}
