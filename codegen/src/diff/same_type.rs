//! Whether two members have the same type in the client.

use crate::model::{Kind, Member, Model, ShapeId, Simple, prelude};

/// Returns whether an old and a new shape have the same type in the client. The names of simple shapes,
/// lists, and maps do not matter. A shape that both models have counts as the same type, because its
/// changes are found elsewhere.
pub(super) fn same_type([old_model, new_model]: [&Model; 2], [old, new]: [&ShapeId; 2]) -> bool {
    if old == new {
        return true;
    }
    let models = [old_model, new_model];
    if let (Some(old), Some(new)) = (simple(old_model, old), simple(new_model, new)) {
        return old == new;
    }
    let (Some(old), Some(new)) = (old_model.shape(old), new_model.shape(new)) else {
        return false;
    };
    let same = |old: &Member, new: &Member| same_type(models, [&old.target.id, &new.target.id]);
    let is_sparse_alike = old.traits.sparse().is_some() == new.traits.sparse().is_some();
    let is_content_alike = match (&old.kind, &new.kind) {
        (Kind::List(old), Kind::List(new)) => same(old, new),
        (
            Kind::Map { key, value },
            Kind::Map {
                key: new_key,
                value: new_value,
            },
        ) => same(key, new_key) && same(value, new_value),
        _ => false,
    };
    is_sparse_alike && is_content_alike
}

/// Returns the simple type that represents the values of a shape.
fn simple(model: &Model, id: &ShapeId) -> Option<Simple> {
    match model.shape(id).map(|shape| &shape.kind) {
        Some(Kind::Simple(simple)) => Some(*simple),
        Some(Kind::IntEnum(_)) => Some(Simple::Integer),
        Some(_) => None,
        None => prelude::simple(id),
    }
}
