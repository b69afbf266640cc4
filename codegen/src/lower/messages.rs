//! Inputs and outputs of operations.

use std::collections::BTreeMap;

use super::context::Context;
use super::schema::operation_traits;
use super::structures;
use super::symbols::OperationSymbol;
use crate::ir::{self, Structure, TypeId, Types};
use crate::model::{self, Kind, Reference, Shape, ShapeId};

/// The input and the output of an operation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Messages {
    pub(crate) input: TypeId<Structure>,
    pub(crate) output: TypeId<Structure>,
}

/// Adds the inputs and outputs of all operations to the table of types.
pub(crate) fn messages(
    types: &mut Types,
    context: &mut Context<'_>,
) -> BTreeMap<ShapeId, Messages> {
    let mut all = BTreeMap::new();
    for (shape, operation) in shapes(context) {
        let Some(OperationSymbol { module, stem, .. }) =
            context.symbols.operation(&shape.id).cloned()
        else {
            continue;
        };
        let mut add = |reference: &Reference, role: ir::Role, name: String| {
            let target = context.model.shape(&reference.id);
            let mut message = structures::message(target, &shape.id, role, &name, context);
            if matches!(message.role, ir::Role::Input { .. }) {
                message.traits.extend(operation_traits(shape));
            }
            types.add_structure(message)
        };
        let role = ir::Role::Input {
            module: module.clone(),
        };
        let input = add(&operation.input, role, format!("{stem}Input"));
        let output = add(
            &operation.output,
            ir::Role::Output { module },
            format!("{stem}Output"),
        );
        all.insert(shape.id.clone(), Messages { input, output });
    }
    all
}

/// Returns the operations of the model, in the order of shape IDs.
pub(crate) fn shapes<'a>(
    context: &Context<'a>,
) -> impl Iterator<Item = (&'a Shape, &'a model::Operation)> + use<'a> {
    let shapes = context.model.shapes.values();
    shapes.filter_map(|shape| match &shape.kind {
        Kind::Operation(operation) => Some((shape, operation)),
        _ => None,
    })
}
