//! Lists and maps, which have schemas but no types of their own.

use super::constraints::constraints;
use super::context::Context;
use super::schema::{member_traits, shape_ref, shape_traits};
use super::symbols::CollectionSymbol;
use super::types::type_of;
use crate::ir::{Collection, CollectionKind, Element, Type};
use crate::model::{Member, Shape};

/// Lowers a list.
pub(crate) fn list(
    shape: &Shape,
    member: &Member,
    symbol: &CollectionSymbol,
    context: &mut Context<'_>,
) -> Collection {
    let member = element("member", shape, member, symbol, context);
    collection(shape, symbol, CollectionKind::List { member })
}

/// Lowers a map.
pub(crate) fn map(
    shape: &Shape,
    (key, value): (&Member, &Member),
    symbol: &CollectionSymbol,
    context: &mut Context<'_>,
) -> Collection {
    let key = Box::new(Element {
        schema: symbol.key.clone(),
        unnamed_schema: None,
        member: "key",
        ty: type_of(&key.target.id, context),
        constraints: constraints(key, context),
        traits: member_traits(shape, key, context),
    });
    let value = element("value", shape, value, symbol, context);
    collection(shape, symbol, CollectionKind::Map { key, value })
}

fn collection(shape: &Shape, symbol: &CollectionSymbol, kind: CollectionKind) -> Collection {
    Collection {
        schema: symbol.schema.clone(),
        shape: shape_ref(&shape.id),
        kind,
        traits: shape_traits(shape),
    }
}

fn element(
    name: &'static str,
    shape: &Shape,
    member: &Member,
    symbol: &CollectionSymbol,
    context: &mut Context<'_>,
) -> Element {
    let ty = type_of(&member.target.id, context);
    Element {
        schema: symbol.element.clone(),
        // The schema of a timestamp includes its format, which depends on the list or map.
        unnamed_schema: (ty == Type::Timestamp).then(|| symbol.unnamed_element.clone()),
        member: name,
        ty,
        constraints: constraints(member, context),
        traits: member_traits(shape, member, context),
    }
}
