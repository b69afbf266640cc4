//! Fills the table of types.

use super::context::Context;
use super::{collections, enums, errors, structures, unions};
use crate::ir::{ErrorStructure, Role, Types};
use crate::model::Kind;

/// Lowers everything that is not part of an operation, in the order of shape IDs. The symbols
/// assigned their IDs in the same order.
pub(crate) fn types(context: &mut Context<'_>) -> (Types, Vec<ErrorStructure>) {
    let mut types = Types {
        request_ids: context.is_aws,
        ..Types::default()
    };
    let mut errors = Vec::new();
    for shape in context.model.shapes.values() {
        match &shape.kind {
            Kind::Structure(_) => {
                let Some(symbol) = context.symbols.structure_symbol(&shape.id).cloned() else {
                    continue;
                };
                let structure = if shape.traits.error().is_some() {
                    let (structure, error) = errors::error(shape, &symbol, context);
                    errors.push(error);
                    structure
                } else {
                    structures::named(shape, Role::Type, &symbol, context)
                };
                let id = types.add_structure(structure);
                debug_assert_eq!(id, symbol.id);
            }
            Kind::Union(_) => {
                if let Some(symbol) = context.symbols.union_symbol(&shape.id).cloned() {
                    types.unions.push(unions::union(shape, &symbol, context));
                }
            }
            Kind::Enum(_) => {
                if let Some(symbol) = context.symbols.enum_symbol(&shape.id).cloned() {
                    types
                        .enums
                        .push(enums::enumeration(shape, &symbol, context));
                }
            }
            Kind::List(member) => {
                if let Some(symbol) = context.symbols.collection_symbol(&shape.id).cloned() {
                    let list = collections::list(shape, member, &symbol, context);
                    types.collections.push(list);
                }
            }
            Kind::Map { key, value } => {
                if let Some(symbol) = context.symbols.collection_symbol(&shape.id).cloned() {
                    let map = collections::map(shape, (key, value), &symbol, context);
                    types.collections.push(map);
                }
            }
            _ => {}
        }
    }
    (types, errors)
}
