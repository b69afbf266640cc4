//! The semantic model that all later stages read.

use std::collections::BTreeMap;

use super::prelude;
use super::shape_id::ShapeId;
use super::shapes::{Kind, Shape, Simple};
use crate::protocol::ProtocolSpec;

/// A semantic model reduced to the closure of one service, or of some of its operations.
///
/// Shapes are ordered by ID, so that nothing downstream depends on their order in the files.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) service: ShapeId,
    /// The protocol of the client.
    pub(crate) protocol: &'static ProtocolSpec,
    /// The shapes of the client.
    pub(crate) shapes: BTreeMap<ShapeId, Shape>,
    /// The shapes that only operations reach that the caller did not choose. They have not been
    /// checked, and may refer to shapes that do not exist.
    pub(crate) omitted: BTreeMap<ShapeId, Shape>,
}

impl Model {
    pub(crate) fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// Returns a shape of the service, whether or not the client has it.
    pub(crate) fn shape_of_service(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id).or_else(|| self.omitted.get(id))
    }

    /// Returns a shape of the service, whether or not the client has it.
    pub(crate) fn shape_of_service_mut(&mut self, id: &ShapeId) -> Option<&mut Shape> {
        self.shapes.get_mut(id).or_else(|| self.omitted.get_mut(id))
    }

    /// Returns all shapes of the service, in the order of their IDs. Decisions that depend on all
    /// shapes, such as names that must be unique, are made with these, so that they are the same
    /// whichever operations are chosen.
    pub(crate) fn shapes_of_service(&self) -> impl Iterator<Item = &Shape> {
        let mut all: Vec<_> = self.shapes.values().chain(self.omitted.values()).collect();
        all.sort_by_key(|shape| &shape.id);
        all.into_iter()
    }

    /// Returns the simple type of a shape, which can also be one of the prelude.
    pub(crate) fn simple(&self, id: &ShapeId) -> Option<Simple> {
        match self.shape(id).map(|shape| &shape.kind) {
            Some(Kind::Simple(simple)) => Some(*simple),
            Some(_) => None,
            None => prelude::simple(id),
        }
    }

    /// Returns the code of the error that says that a discovered endpoint is not valid
    /// (`aws.api#clientEndpointDiscovery`).
    pub(crate) fn invalid_endpoint_code(&self) -> Option<&str> {
        let discovery = self.shape(&self.service)?.traits.endpoint_discovery()?;
        let error = ShapeId::parse(&discovery.error.as_ref()?.value)?;
        self.shape_of_service(&error)
            .map(|error| self.error_code(error))
    }

    /// Returns the code of the error on the wire.
    pub(crate) fn error_code<'m>(&self, error: &'m Shape) -> &'m str {
        let code = error.traits.error_code();
        code.filter(|_| self.sets_error_codes())
            .unwrap_or(error.id.name())
    }

    /// Returns whether traits of errors set their codes.
    fn sets_error_codes(&self) -> bool {
        let codes = self.protocol.error_codes;
        codes.is_some_and(|codes| codes.service_trait.is_none()) || self.is_query_compatible()
    }

    /// Returns whether the service used to speak awsQuery and keeps its error codes in the protocol
    /// of the client. It may send the name of an error's shape, too.
    pub(crate) fn is_query_compatible(&self) -> bool {
        let codes = self.protocol.error_codes;
        let service = self.shape(&self.service);
        codes.is_some_and(|codes| codes.service_trait.is_some())
            && service.is_some_and(|service| service.traits.is_query_compatible())
    }
}
