//! Decides which values must not be shown (Smithy 2.0, section "sensitive trait").

use super::context::Context;
use super::walk::{members, reachable};
use crate::model::traits::Traits;
use crate::model::{Kind, Member, ShapeId};

/// The maximum depth of nested lists to search for sensitive shapes. Types that are nested more
/// deeply are rejected.
const MAX_DEPTH: usize = 32;

/// Returns whether the value of a member is sensitive, because of a trait of the member or its
/// target or, for a list or a map, of the content.
pub(crate) fn is_sensitive(member: &Member, context: &Context<'_>) -> bool {
    is_sensitive_at(&member.traits, &member.target.id, context, 0)
}

fn is_sensitive_at(traits: &Traits, target: &ShapeId, context: &Context<'_>, depth: usize) -> bool {
    if traits.sensitive() {
        return true;
    }
    let Some(shape) = context.model.shape(target).filter(|_| depth <= MAX_DEPTH) else {
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

/// Returns whether a shape, or anything that it contains, is sensitive.
pub(crate) fn reaches_sensitive(id: &ShapeId, context: &Context<'_>) -> bool {
    reachable(context.model, [id])
        .iter()
        .filter_map(|id| context.model.shape(id))
        .any(|shape| {
            shape.traits.sensitive()
                || members(shape)
                    .iter()
                    .any(|member| member.traits.sensitive())
        })
}
