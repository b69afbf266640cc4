//! The semantic model that all later stages read.

use std::collections::BTreeMap;

use super::prelude;
use super::shape_id::ShapeId;
use super::shapes::{Kind, Shape, Simple};
use crate::protocol::ProtocolSpec;

/// A semantic model reduced to the closure of one service.
///
/// Shapes are ordered by ID, so that nothing downstream depends on their order in the files.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) service: ShapeId,
    /// The protocol of the client.
    pub(crate) protocol: &'static ProtocolSpec,
    pub(crate) shapes: BTreeMap<ShapeId, Shape>,
}

impl Model {
    pub(crate) fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// Returns the simple type of a shape, which can also be one of the prelude.
    pub(crate) fn simple(&self, id: &ShapeId) -> Option<Simple> {
        match self.shape(id).map(|shape| &shape.kind) {
            Some(Kind::Simple(simple)) => Some(*simple),
            Some(_) => None,
            None => prelude::simple(id),
        }
    }

    /// Returns the code of the error on the wire.
    pub(crate) fn error_code<'m>(&self, error: &'m Shape) -> &'m str {
        let has_trait = self.protocol.error_code_trait.is_some();
        let code = error.traits.error_code().filter(|_| has_trait);
        code.unwrap_or(error.id.name())
    }
}
