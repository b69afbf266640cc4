//! Values that replace required values that a response lacks (Smithy 2.0, section "Client error
//! correction").

use std::collections::HashMap;

use super::context::Context;
use crate::ir::{Correction, Presence, Structure, Type, TypeId, Types};
use crate::model::ShapeId;

/// The maximum number of structures that replace what a structure in a response lacks. Models that
/// require more are rejected: the number can grow exponentially with the depth of the structures,
/// so that a few bytes of a response would fill the memory.
const MAX_STRUCTURES: usize = 1000;

/// Returns the correction of a member. A boxed member has none, because replacing it would never
/// end; a member with a default does not need one.
pub(crate) fn correction(
    ty: &Type,
    boxed: bool,
    required: bool,
    presence: &Presence,
) -> Option<Correction> {
    if boxed || !required || matches!(presence, Presence::Default(_)) {
        return None;
    }
    match ty {
        Type::Structure(_) => Some(Correction::Structure),
        Type::Union(_) => Some(Correction::Union),
        Type::Enum(_) => Some(Correction::Enum),
        Type::Timestamp => Some(Correction::Epoch),
        Type::Blob => Some(Correction::EmptyBlob),
        Type::Document => Some(Correction::NullDocument),
        Type::Unit | Type::EventStream { .. } => None,
        _ => Some(Correction::Zero),
    }
}

/// Reports structures that would be replaced by too many others. If one structure contains another,
/// only the inner one is reported.
pub(crate) fn check(types: &Types, context: &mut Context<'_>) {
    let counts = counts(types);
    let is_excessive = |id: TypeId<Structure>| counts[&id] > MAX_STRUCTURES;
    for id in types.structure_ids() {
        let structure = &types[id];
        if !structure.deserialized
            || !is_excessive(id)
            || corrected_structures(structure).any(is_excessive)
        {
            continue;
        }
        let shape = &structure.shape;
        let Some(shape) = ShapeId::parse(&format!("{}#{}", shape.namespace, shape.name)) else {
            continue;
        };
        if let Some(found) = context.model.shape(&shape) {
            context.diagnostics.shape(
                found.span,
                shape,
                format!(
                    "if a response lacks the required members of this structure, more than {MAX_STRUCTURES} structures would replace them"
                ),
                "remove `smithy.api#required` from some members that target structures, here or in these structures",
            );
        }
    }
}

/// Returns, for each structure, the number of structures that are created if a response lacks all of
/// its required members, and theirs.
fn counts(types: &Types) -> HashMap<TypeId<Structure>, usize> {
    let mut counts = HashMap::new();
    // An explicit stack, because structures may be nested more deeply than that of the thread
    // allows. A corrected member is not boxed, so no structure contains itself.
    let mut pending: Vec<_> = types.structure_ids().collect();
    while let Some(&id) = pending.last() {
        let inner: Vec<_> = corrected_structures(&types[id]).collect();
        let unknown = inner.iter().filter(|inner| !counts.contains_key(*inner));
        let known = pending.len();
        pending.extend(unknown);
        if pending.len() == known {
            let inner = inner.iter().map(|inner| counts[inner]);
            let count = inner.fold(0, |sum: usize, count| {
                sum.saturating_add(1).saturating_add(count)
            });
            counts.insert(id, count);
            pending.pop();
        }
    }
    counts
}

/// Returns the structures that replace missing members, one for each of these members.
fn corrected_structures(structure: &Structure) -> impl Iterator<Item = TypeId<Structure>> {
    structure
        .fields
        .iter()
        .filter_map(|field| match (&field.correction, &field.ty) {
            (Some(Correction::Structure), Type::Structure(id)) => Some(*id),
            _ => None,
        })
}
