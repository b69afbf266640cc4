//! Walks from shapes to the shapes that they contain.

use std::collections::BTreeSet;

use crate::model::{Kind, Member, Model, Shape, ShapeId};

/// Returns the members of a structure, union, list, or map.
pub(crate) fn members(shape: &Shape) -> Vec<&Member> {
    match &shape.kind {
        Kind::List(member) => vec![member],
        Kind::Map { key, value } => vec![key, value],
        Kind::Structure(_) | Kind::Union(_) => shape.members().collect(),
        _ => Vec::new(),
    }
}

/// Returns these shapes and all shapes that they contain.
pub(crate) fn reachable<'a>(
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
