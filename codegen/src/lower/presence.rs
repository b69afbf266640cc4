//! Whether a field can be absent.

use super::context::Context;
use super::defaults;
use super::nullability::Nullability;
use crate::ir::{Default, Presence, Role, Type};
use crate::model::{Member, ShapeId};

/// Decides how a field expresses absence. Members of inputs are optional under either rule, so that
/// the service can drop a requirement without breaking callers.
pub(crate) fn presence(
    role: &Role,
    owner: &ShapeId,
    member: &Member,
    ty: &Type,
    context: &mut Context<'_>,
) -> Presence {
    // An absent stream is the same as an empty one.
    if *ty == Type::ByteStream {
        return Presence::Default(Default::Zero);
    }
    // Builders require event streams, because `EventStreamSender` has no empty value.
    if matches!(ty, Type::EventStream { .. }) {
        return Presence::Required;
    }
    let is_input = matches!(role, Role::Input { .. });
    let is_aggregate = matches!(ty, Type::Structure(_) | Type::Union(_));
    if is_input
        || member.traits.client_optional()
        || is_aggregate && context.nullability == Nullability::ClientCareful
    {
        return Presence::Optional;
    }
    match context.model.default_of(member) {
        Some(Ok(value)) => Presence::Default(defaults::default(value, ty)),
        Some(Err(misfit)) => {
            defaults::report(misfit.span, owner, member, context);
            Presence::Optional
        }
        None if member.traits.required() => Presence::Required,
        None => Presence::Optional,
    }
}
