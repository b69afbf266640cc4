//! Structures: those of `types`, errors, inputs, and outputs.

use super::context::Context;
use super::names::{Scope, identifier, prefixed, screaming_case, snake_case};
use super::presence::presence;
use super::schema::{member_traits, shape_ref, shape_traits};
use super::symbols::TypeSymbol;
use super::types::type_of;
use super::{corrections, docs};
use crate::ir::{self, Role, SchemaTrait};
use crate::model::{Member, Shape, ShapeId};

/// Methods of structures, builders, and fluent builders, whose names members cannot take.
const GENERATED_METHODS: &[&str] = &[
    "as_input",
    "build",
    "builder",
    "clone",
    "config_override",
    "customize",
    "default",
    "deserialize",
    "fmt",
    "into_paginator",
    "meta",
    "new",
    "presigned",
    "read",
    "retryable_error_kind",
    "send",
    "send_with",
    "set_config_override",
    "set_meta",
    "set_request_id",
    "with_corrected_errors",
];

/// Lowers a structure of `types` or `types::error`.
pub(crate) fn named(
    shape: &Shape,
    role: Role,
    symbol: &TypeSymbol<ir::Structure>,
    context: &mut Context<'_>,
) -> ir::Structure {
    structure(shape, role, &symbol.name, &symbol.module, context)
}

/// Lowers the input or output of an operation. It is named after the operation, regardless of the
/// name of its shape.
pub(crate) fn message(
    shape: Option<&Shape>,
    operation: &ShapeId,
    role: Role,
    name: &str,
    context: &mut Context<'_>,
) -> ir::Structure {
    let module = format!("_{}", snake_case(name));
    match shape {
        Some(shape) => structure(shape, role, name, &module, context),
        None => empty(operation, role, name, &module),
    }
}

fn structure(
    shape: &Shape,
    role: Role,
    name: &str,
    module: &str,
    context: &mut Context<'_>,
) -> ir::Structure {
    let mut scope = Scope::with_taken(GENERATED_METHODS.iter().copied());
    let mut schemas = Scope::with_taken(["SCHEMA"]);
    if role == Role::Error && !has_message(shape, context) {
        // Every error has this field, so a member of another type must use another name.
        scope.claim("message", "");
    }
    let mut fields = Vec::new();
    for member in shape.members() {
        let bare_name =
            scope.claim_family(&snake_case(&member.name), "_value", &["", "set_", "get_"]);
        let schema = schemas.claim(&screaming_case(&member.name), "_MEMBER");
        let ty = type_of(&member.target.id, context);
        let boxed = context.boxes.contains(&shape.id, &member.name);
        let traits = member_traits(shape, member, context);
        let presence = presence(&role, &shape.id, member, &ty, context);
        let required = member.traits.required();
        fields.push(ir::Field {
            name: identifier(&bare_name),
            setter: prefixed("set_", &bare_name),
            getter: prefixed("get_", &bare_name),
            bare_name,
            schema: identifier(&schema),
            member: member.name.clone(),
            correction: corrections::correction(&ty, boxed, required, &presence),
            presence,
            ty,
            boxed,
            required,
            sensitive: traits.contains(&SchemaTrait::Sensitive),
            traits,
            docs: docs::or(docs::of_member(member, context.model), || {
                format!("The member `{}`.", member.name)
            }),
            deprecated: docs::deprecation(&member.traits),
        });
    }
    ir::Structure {
        name: name.to_owned(),
        builder: format!("{name}Builder"),
        module: module.to_owned(),
        shape: shape_ref(&shape.id),
        docs: docs::or(docs::of(&shape.traits), || summary(&role, name)),
        deprecated: docs::deprecation(&shape.traits),
        redacted: fields.iter().any(|field| field.sensitive),
        fallible_build: fields
            .iter()
            .any(|field| field.presence == ir::Presence::Required),
        serialized: matches!(role, Role::Input { .. })
            || context.reach.requests.contains(&shape.id),
        deserialized: !matches!(role, Role::Input { .. })
            && context.reach.responses.contains(&shape.id),
        replaceable: context.reach.required_in_responses.contains(&shape.id),
        traits: shape_traits(shape),
        fields,
        role,
    }
}

/// Returns whether an error has a member that can contain its message.
fn has_message(error: &Shape, context: &mut Context<'_>) -> bool {
    let is_message = |member: &&Member| snake_case(&member.name) == "message";
    let target = error
        .members()
        .find(is_message)
        .map(|member| &member.target.id);
    target.is_some_and(|target| type_of(target, context) == ir::Type::String)
}

fn summary(role: &Role, name: &str) -> String {
    match role {
        Role::Input { .. } => "The input of the operation.".to_owned(),
        Role::Output { .. } => "The output of the operation.".to_owned(),
        Role::Error => format!("The error `{name}`."),
        Role::Type => format!("The structure `{name}`."),
    }
}

/// Creates an input or output without members for an operation that has none.
fn empty(id: &ShapeId, role: Role, name: &str, module: &str) -> ir::Structure {
    ir::Structure {
        docs: vec![summary(&role, name)],
        name: name.to_owned(),
        builder: format!("{name}Builder"),
        module: module.to_owned(),
        shape: shape_ref(id),
        deprecated: None,
        fields: Vec::new(),
        traits: Vec::new(),
        redacted: false,
        fallible_build: false,
        serialized: matches!(role, Role::Input { .. }),
        deserialized: matches!(role, Role::Output { .. }),
        replaceable: false,
        role,
    }
}
