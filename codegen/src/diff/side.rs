//! One of the two models, with the client that was generated from it.

use std::collections::BTreeMap;

use crate::ir;
use crate::model::{Kind, Model, Operation, Service, Shape, ShapeId};

/// One side of a comparison.
pub(super) struct Side<'a> {
    pub(super) model: &'a Model,
    pub(super) client: &'a ir::Service,
    /// The structures of the client by the IDs of their shapes. A shape has several if it is an
    /// input or an output and also the target of a member.
    structures: BTreeMap<String, Vec<&'a ir::Structure>>,
}

impl<'a> Side<'a> {
    pub(super) fn new(model: &'a Model, client: &'a ir::Service) -> Self {
        let mut structures = BTreeMap::<_, Vec<_>>::new();
        for structure in &client.types.structures {
            let id = structure.shape.to_string();
            structures.entry(id).or_default().push(structure);
        }
        Self {
            model,
            client,
            structures,
        }
    }

    /// Returns the shape with this ID.
    pub(super) fn shape(&self, id: &str) -> Option<&'a Shape> {
        self.model.shape(&ShapeId::parse(id)?)
    }

    /// Returns the service, which every client's model has, and its shape.
    pub(super) fn service(&self) -> Option<(&'a Shape, &'a Service)> {
        let shape = self.model.shape(&self.model.service)?;
        match &shape.kind {
            Kind::Service(service) => Some((shape, service)),
            _ => None,
        }
    }

    /// Returns the operations with their shapes.
    pub(super) fn operations(&self) -> impl Iterator<Item = (&'a Shape, &'a Operation)> + use<'a> {
        let shapes = self.model.shapes.values();
        shapes.filter_map(|shape| match &shape.kind {
            Kind::Operation(operation) => Some((shape, operation)),
            _ => None,
        })
    }

    /// Returns the shapes that are types of the client, each with the name of the type: structures,
    /// unions, enums, and errors.
    pub(super) fn types(&self) -> BTreeMap<&'a ShapeId, (&'a Shape, &'a str)> {
        let types = &self.client.types;
        let structures = types.structures.iter();
        let structures = structures
            .filter(|structure| matches!(structure.role, ir::Role::Type | ir::Role::Error))
            .map(|structure| (&structure.shape, &structure.name));
        let unions = types.unions.iter().map(|union| (&union.shape, &union.name));
        let enums = types.enums.iter().map(|found| (&found.shape, &found.name));
        let all = structures.chain(unions).chain(enums);
        all.filter_map(|(id, name)| {
            let shape = self.shape(&id.to_string())?;
            Some((&shape.id, (shape, name.as_str())))
        })
        .collect()
    }

    /// Returns the operation of the client that was generated from a shape.
    pub(super) fn operation(&self, shape: &Shape) -> Option<&'a ir::Operation> {
        let mut operations = self.client.operations.iter();
        operations.find(|operation| {
            let ir::ShapeRef { namespace, name } = &operation.shape;
            (namespace.as_str(), name.as_str()) == (shape.id.namespace(), shape.id.name())
        })
    }

    /// Returns the fields of the client that were generated from a member, each with the role of
    /// its structure.
    pub(super) fn fields(
        &self,
        shape: &Shape,
        member: &str,
    ) -> impl Iterator<Item = (RoleKind, &'a ir::Field)> {
        let structures = self.structures.get(shape.id.as_str()).into_iter().flatten();
        structures.filter_map(move |structure| {
            let mut fields = structure.fields.iter();
            let field = fields.find(|field| field.modeled && field.member == member)?;
            Some((RoleKind::of(&structure.role), field))
        })
    }
}

/// The role of a structure, without the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum RoleKind {
    Input,
    Output,
    Type,
    Error,
}

impl RoleKind {
    fn of(role: &ir::Role) -> Self {
        match role {
            ir::Role::Input { .. } => Self::Input,
            ir::Role::Output { .. } => Self::Output,
            ir::Role::Type => Self::Type,
            ir::Role::Error => Self::Error,
        }
    }
}
