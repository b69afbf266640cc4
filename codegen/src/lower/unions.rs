//! Unions.

use super::constraints::constraints;
use super::context::Context;
use super::names::{
    Scope, identifier, pascal_case, prefixed, screaming_case, snake_case, type_identifier,
};
use super::reserved;
use super::schema::{member_traits, shape_ref, shape_traits};
use super::symbols::TypeSymbol;
use super::types::type_of;
use super::{docs, errors, limits};
use crate::ir::{self, SchemaTrait};
use crate::model::{Member, Shape};

/// Lowers a union, with its variants in the order of their names, as in published clients.
pub(crate) fn union(
    shape: &Shape,
    symbol: &TypeSymbol<ir::Union>,
    context: &mut Context<'_>,
) -> ir::Union {
    let mut names = Scope::with_taken(reserved::UNION_VARIANTS.iter().copied());
    let mut methods = Scope::with_taken(reserved::UNION_METHODS.iter().copied());
    let mut schemas = Scope::with_taken(reserved::SCHEMAS.iter().copied());
    let is_stream = shape.is_event_stream();
    let is_error = |member: &&Member| {
        let target = context.model.shape(&member.target.id);
        is_stream && target.is_some_and(|target| target.traits.error().is_some())
    };
    let (of_errors, mut members): (Vec<_>, Vec<_>) = shape.members().partition(is_error);
    if members.is_empty() && of_errors.is_empty() {
        context.diagnostics.shape(
            shape.span,
            &shape.id,
            "the union has no members",
            "add one: a union holds a value of exactly one of its members",
        );
    }
    members.sort_by(|one, other| one.name.cmp(&other.name));
    let mut variants = Vec::new();
    for member in members {
        let bare_name = methods.claim_family(&snake_case(&member.name), "_value", &["as_", "is_"]);
        let traits = member_traits(shape, member, context);
        let docs = docs::of_member(member, context.model, || {
            format!("The member `{}`.", member.name)
        });
        variants.push(ir::UnionVariant {
            name: names.claim(&type_identifier(&pascal_case(&member.name)), "Value"),
            accessor: prefixed("as_", &bare_name),
            predicate: prefixed("is_", &bare_name),
            schema: identifier(&schemas.claim(&screaming_case(&member.name), "_MEMBER")),
            member: member.name.clone(),
            ty: type_of(&member.target.id, context),
            boxed: context.boxes.contains(&shape.id, &member.name),
            constraints: constraints(member, context),
            sensitive: traits.contains(&SchemaTrait::Sensitive),
            traits,
            docs: docs::with_limits(docs, limits::of(member, context).as_ref()),
            deprecated: docs::deprecation(&member.traits),
        });
    }
    let stream_error = context.symbols.stream_error(&shape.id).cloned();
    let stream = stream_error.map(|symbol| ir::StreamErrors {
        error: symbol.name,
        module: symbol.module,
        errors: errors::of_stream(shape, &of_errors, context),
    });
    ir::Union {
        stream,
        shape: shape_ref(&shape.id),
        docs: docs::of(&shape.traits, || format!("The union `{}`.", symbol.name)),
        name: symbol.name.clone(),
        module: symbol.module.clone(),
        deprecated: docs::deprecation(&shape.traits),
        redacted: variants.iter().any(|variant| variant.sensitive),
        variants,
        traits: shape_traits(shape),
        serialized: context.reach.requests.contains(&shape.id),
        deserialized: context.reach.responses.contains(&shape.id),
    }
}
