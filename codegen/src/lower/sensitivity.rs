//! Decides which values must not be shown (Smithy 2.0, section "sensitive trait").

use super::context::Context;
use super::types::MAX_COLLECTION_DEPTH;
use crate::model::traits::Traits;
use crate::model::{Kind, Member, ShapeId};

/// Returns whether the value of a member is sensitive, because of a trait of the member or its
/// target or, for a list or a map, of the content.
pub(crate) fn is_sensitive(member: &Member, context: &Context<'_>) -> bool {
    is_sensitive_at(&member.traits, &member.target.id, context, 0)
}

fn is_sensitive_at(traits: &Traits, target: &ShapeId, context: &Context<'_>, depth: usize) -> bool {
    if traits.sensitive() {
        return true;
    }
    // Lists and maps that are nested more deeply are rejected.
    let target = context.model.shape(target);
    let Some(shape) = target.filter(|_| depth <= MAX_COLLECTION_DEPTH) else {
        return false;
    };
    let inside =
        |member: &Member| is_sensitive_at(&member.traits, &member.target.id, context, depth + 1);
    shape.traits.sensitive()
        || match &shape.kind {
            Kind::List(member) => inside(member),
            Kind::Map { key, value } => inside(key) || inside(value),
            _ => false,
        }
}
