//! Which shapes are part of requests, and which of responses.

use std::collections::BTreeSet;

use super::symbols::Symbols;
use crate::model::{Kind, Member, Model, Service, Shape, ShapeId};

/// The two directions of a service.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    pub(crate) requests: BTreeSet<ShapeId>,
    pub(crate) responses: BTreeSet<ShapeId>,
    /// Targets of required members of responses.
    pub(crate) required_in_responses: BTreeSet<ShapeId>,
}

impl Reach {
    pub(crate) fn of(model: &Model, service: &Service, symbols: &Symbols) -> Self {
        let operations = || {
            model.shapes.values().filter_map(|shape| match &shape.kind {
                Kind::Operation(operation) => Some(operation),
                _ => None,
            })
        };
        let requests = from(model, operations().map(|operation| &operation.input.id));
        let outputs = operations().map(|operation| &operation.output.id);
        let errors = operations()
            .flat_map(|operation| &operation.errors)
            .chain(&service.errors)
            .map(|error| &error.id);
        let responses = from(model, outputs.chain(errors));
        // What is boxed is left out where it is missing: making it up would never end.
        let required = |shape: &Shape| {
            let members = shape.members().filter(|member| member.traits.required());
            let members = members.filter(|member| !symbols.is_boxed(&shape.id, &member.name));
            members
                .map(|member| member.target.id.clone())
                .collect::<Vec<_>>()
        };
        let required_in_responses = responses
            .iter()
            .filter_map(|id| model.shape(id))
            .flat_map(required)
            .collect();
        Self {
            requests,
            responses,
            required_in_responses,
        }
    }
}

/// All shapes that these contain, themselves included.
pub(crate) fn from<'a>(
    model: &'a Model,
    ids: impl IntoIterator<Item = &'a ShapeId>,
) -> BTreeSet<ShapeId> {
    let mut seen = BTreeSet::new();
    let mut pending: Vec<&ShapeId> = ids.into_iter().collect();
    while let Some(id) = pending.pop() {
        if let Some(shape) = model.shape(id)
            && seen.insert(id.clone())
        {
            pending.extend(members(shape).iter().map(|member| &member.target.id));
        }
    }
    seen
}

/// The members of a structure, union, list or map.
pub(crate) fn members(shape: &Shape) -> Vec<&Member> {
    match &shape.kind {
        Kind::List(member) => vec![member],
        Kind::Map { key, value } => vec![key, value],
        Kind::Structure(_) | Kind::Union(_) => shape.members().collect(),
        _ => Vec::new(),
    }
}
