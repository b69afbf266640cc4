//! Enums.

use std::collections::BTreeSet;

use super::context::Context;
use super::docs;
use super::names::{Scope, pascal_case, type_identifier};
use super::reserved;
use super::schema::shape_ref;
use super::symbols::TypeSymbol;
use crate::ir;
use crate::model::Shape;
use crate::model::traits::EnumValue;
use crate::source::Spanned;

/// Lowers an enum, with its variants in the order of their names.
pub(crate) fn enumeration(
    shape: &Shape,
    symbol: &TypeSymbol<ir::Enum>,
    context: &mut Context<'_>,
) -> ir::Enum {
    let mut scope = Scope::with_taken(reserved::ENUM_VARIANTS.iter().copied());
    let mut values = BTreeSet::new();
    let mut members: Vec<_> = shape.members().collect();
    members.sort_by(|one, other| one.name.cmp(&other.name));
    if members.is_empty() {
        context.diagnostics.shape(
            shape.span,
            &shape.id,
            "the enum has no values",
            "add one, or make the shape a string",
        );
    }
    let mut variants = Vec::new();
    for member in members {
        let value = match member.traits.enum_value() {
            None => member.name.clone(),
            Some(Spanned {
                value: EnumValue::Text(text),
                ..
            }) => text.clone(),
            Some(Spanned {
                value: EnumValue::Integer(_),
                span,
            }) => {
                context.diagnostics.shape(
                    *span,
                    format!("{}${}", shape.id, member.name),
                    "the value of an enum member must be a string",
                    "give `smithy.api#enumValue` a string, or make the shape an `intEnum`",
                );
                continue;
            }
        };
        if !values.insert(value.clone()) {
            context.diagnostics.shape(
                member.span,
                format!("{}${}", shape.id, member.name),
                format!(
                    "another member has the same value, `{}`",
                    value.escape_debug()
                ),
                "give each member of the enum a unique value",
            );
        }
        variants.push(ir::Variant {
            name: scope.claim(&type_identifier(&pascal_case(&member.name)), "Value"),
            member: member.name.clone(),
            value,
            docs: docs::of(&member.traits, || format!("The value `{}`.", member.name)),
            deprecated: docs::deprecation(&member.traits),
        });
    }
    ir::Enum {
        docs: docs::of(&shape.traits, || format!("The enum `{}`.", symbol.name)),
        name: symbol.name.clone(),
        module: symbol.module.clone(),
        shape: shape_ref(&shape.id),
        deprecated: docs::deprecation(&shape.traits),
        variants,
        sensitive: shape.traits.sensitive(),
    }
}
