//! Unions.

use super::names::{
    Scope, identifier, pascal_case, prefixed, screaming_case, snake_case, type_identifier,
};
use super::shapes::{member_type, shape_ref, wire};
use super::{Context, docs};
use crate::ir;
use crate::model::Shape;

/// A union; its variants are in the order of their names, as in published clients.
pub(crate) fn union(shape: &Shape, context: &mut Context<'_>) -> Option<ir::Union> {
    let symbol = context.symbols.type_symbol(&shape.id)?.clone();
    // `Unknown` is what a value of a newer service becomes.
    let mut names = Scope::with_taken(["Unknown"]);
    let mut methods = Scope::with_taken(["is_unknown"]);
    let mut schemas = Scope::with_taken(["SCHEMA"]);
    let mut members: Vec<_> = shape.members().collect();
    if members.is_empty() {
        context.diagnostics.shape(
            shape.span,
            &shape.id,
            "the union has no members",
            "add one: a union holds a value of exactly one of them",
        );
    }
    members.sort_by(|one, other| one.name.cmp(&other.name));
    let mut variants = Vec::new();
    for member in members {
        let bare_name = methods.claim_family(&snake_case(&member.name), "_value", &["as_", "is_"]);
        let mut wire = wire(member, context);
        wire.sensitive |= shape.traits.sensitive();
        variants.push(ir::UnionVariant {
            name: names.claim(&type_identifier(&pascal_case(&member.name)), "Value"),
            accessor: prefixed("as_", &bare_name),
            predicate: prefixed("is_", &bare_name),
            schema_name: identifier(&schemas.claim(&screaming_case(&member.name), "_MEMBER")),
            member: member.name.clone(),
            ty: member_type(shape, member, context),
            docs: docs::or(docs::of_member(member, context.model), || {
                format!("The member `{}`.", member.name)
            }),
            deprecated: docs::deprecation(&member.traits),
            wire,
        });
    }
    Some(ir::Union {
        shape: shape_ref(&shape.id),
        docs: docs::or(docs::of(&shape.traits), || {
            format!("The union `{}`.", symbol.name)
        }),
        name: symbol.name,
        module: symbol.module,
        deprecated: docs::deprecation(&shape.traits),
        variants,
        serialized: context.reach.requests.contains(&shape.id),
        deserialized: context.reach.responses.contains(&shape.id),
    })
}
