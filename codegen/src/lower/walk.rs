//! Walks from shapes to the shapes that they contain, and back.

use std::collections::{BTreeMap, BTreeSet};

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

/// Returns all shapes of a kind, and all shapes that contain them.
pub(crate) fn containing(model: &Model, is_wanted: impl Fn(&Shape) -> bool) -> BTreeSet<ShapeId> {
    let mut containers: BTreeMap<&ShapeId, Vec<&ShapeId>> = BTreeMap::new();
    for shape in model.shapes.values() {
        for member in members(shape) {
            let target = containers.entry(&member.target.id).or_default();
            target.push(&shape.id);
        }
    }
    let mut seen = BTreeSet::new();
    let wanted = model.shapes.values().filter(|shape| is_wanted(shape));
    let mut pending: Vec<_> = wanted.map(|shape| &shape.id).collect();
    while let Some(id) = pending.pop() {
        if seen.insert(id) {
            pending.extend(containers.get(id).into_iter().flatten());
        }
    }
    seen.into_iter().cloned().collect()
}
