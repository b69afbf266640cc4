//! Finds the shapes that are data in requests, those that are data in responses, and those that
//! contain something sensitive.

use std::collections::BTreeSet;

use super::recursion::Boxes;
use super::walk::{containing, members, reachable};
use crate::model::{Kind, Model, Service, Shape, ShapeId};

/// The shapes that messages and shapes contain, at any depth.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Targets of members of requests. An input is not one of them, unless a member targets it.
    pub(crate) requests: BTreeSet<ShapeId>,
    /// Targets of members of responses, errors included.
    pub(crate) responses: BTreeSet<ShapeId>,
    /// Errors that operations return.
    pub(crate) errors: BTreeSet<ShapeId>,
    /// Targets of required members of responses.
    pub(crate) required_in_responses: BTreeSet<ShapeId>,
    /// Shapes that are sensitive or contain anything that is, at any depth.
    pub(crate) sensitive: BTreeSet<ShapeId>,
}

impl Reach {
    pub(crate) fn of(model: &Model, service: &Service, boxes: &Boxes) -> Self {
        let operations = || {
            model.shapes.values().filter_map(|shape| match &shape.kind {
                Kind::Operation(operation) => Some(operation),
                _ => None,
            })
        };
        let inputs = operations().map(|operation| &operation.input.id);
        let requests = targets(model, &reachable(model, inputs));
        let outputs = operations().map(|operation| &operation.output.id);
        let outputs = reachable(model, outputs);
        let of_streams = outputs.iter().filter_map(|id| model.shape(id));
        let of_streams = of_streams.flat_map(|shape| stream_errors(model, shape));
        let errors: BTreeSet<_> = operations()
            .flat_map(|operation| &operation.errors)
            .chain(&service.errors)
            .map(|error| &error.id)
            .chain(of_streams)
            .cloned()
            .collect();
        let messages = reachable(model, outputs.iter().chain(&errors));
        let responses = messages.iter().filter_map(|id| model.shape(id));
        let responses = responses.flat_map(|shape| {
            let errors: Vec<_> = stream_errors(model, shape).collect();
            let members = members(shape).into_iter();
            let targets = members.map(|member| &member.target.id);
            targets.filter(move |id| !errors.contains(id))
        });
        let responses = responses.cloned().collect();
        // A missing boxed member stays empty, because filling it in would never end.
        let required = |shape: &Shape| {
            let members = shape.members().filter(|member| member.traits.required());
            let members = members.filter(|member| !boxes.contains(&shape.id, &member.name));
            members
                .map(|member| member.target.id.clone())
                .collect::<Vec<_>>()
        };
        let required_in_responses = messages
            .iter()
            .filter_map(|id| model.shape(id))
            .flat_map(required)
            .collect();
        Self {
            requests,
            responses,
            errors,
            required_in_responses,
            sensitive: containing(model, |shape| {
                let mut members = members(shape).into_iter();
                shape.traits.sensitive() || members.any(|member| member.traits.sensitive())
            }),
        }
    }
}

/// Returns the errors that end a stream, if the shape is an event stream. They are not events.
fn stream_errors<'m>(model: &'m Model, shape: &'m Shape) -> impl Iterator<Item = &'m ShapeId> {
    let members = shape.is_event_stream().then(|| shape.members());
    let targets = members
        .into_iter()
        .flatten()
        .map(|member| &member.target.id);
    targets.filter(|id| {
        let target = model.shape(id);
        target.is_some_and(|target| target.traits.error().is_some())
    })
}

/// Returns the targets of the members of these shapes.
fn targets(model: &Model, shapes: &BTreeSet<ShapeId>) -> BTreeSet<ShapeId> {
    let shapes = shapes.iter().filter_map(|id| model.shape(id));
    let members = shapes.flat_map(members);
    members.map(|member| member.target.id.clone()).collect()
}
