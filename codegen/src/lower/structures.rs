//! Structures: those of `types`, errors, inputs, and outputs.

use super::constraints::constraints;
use super::context::Context;
use super::names::{Scope, identifier, prefixed, screaming_case, snake_case};
use super::presence::presence;
use super::reserved;
use super::schema::{member_traits, shape_ref, shape_traits};
use super::symbols::TypeSymbol;
use super::types::type_of;
use super::{corrections, docs, limits};
use crate::ir::{self, Direction, Role, SchemaTrait};
use crate::model::{Shape, ShapeId};

/// Lowers a structure of `types` or `types::error`.
pub(crate) fn named(
    shape: &Shape,
    role: Role,
    symbol: &TypeSymbol<ir::Structure>,
    context: &mut Context<'_>,
) -> ir::Structure {
    structure(shape, role, &symbol.name, &symbol.module, &[], context)
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
    let of_operation = context.model.shape(operation);
    let has_waiters = of_operation.is_some_and(|found| found.traits.waitable().is_some());
    let taken = match (&role, has_waiters) {
        (Role::Input { .. }, true) => reserved::WAITER_METHODS,
        _ => &[],
    };
    match shape {
        Some(shape) => structure(shape, role, name, &module, taken, context),
        None => empty(role, name, &module),
    }
}

/// Lowers a structure. Its members cannot have the names that are reserved in all structures, nor those in `taken`.
fn structure(
    shape: &Shape,
    role: Role,
    name: &str,
    module: &str,
    taken: &[&str],
    context: &mut Context<'_>,
) -> ir::Structure {
    let mut scope = Scope::with_taken(reserved::STRUCTURE_METHODS.iter().chain(taken).copied());
    let mut schemas = Scope::with_taken(reserved::SCHEMAS.iter().copied());
    let mut claim = |name: &str| scope.claim_family(name, "_value", &["", "set_", "get_"]);
    // Every error has this field, so members that are not the message must use other names.
    let message_name = (role == Role::Error).then(|| claim("message"));
    let message = message_name.as_ref().and(message_member(shape, context));
    // Smithy's tests of event streams expect an error for a response whose head lacks a required member.
    let is_head = context.model.protocol.binds_to_http && has_event_stream(shape, context);
    let mut fields = Vec::new();
    for member in shape.members() {
        let bare_name = match &message_name {
            Some(name) if message == Some(member.name.as_str()) => name.clone(),
            _ => claim(&snake_case(&member.name)),
        };
        let schema = schemas.claim(&screaming_case(&member.name), "_MEMBER");
        let ty = match (type_of(&member.target.id, context), &role) {
            (ir::Type::EventStream { events, .. }, Role::Input { .. }) => ir::Type::EventStream {
                events,
                direction: Direction::Sent,
            },
            (ty, _) => ty,
        };
        let boxed = context.boxes.contains(&shape.id, &member.name);
        let traits = member_traits(shape, member, context);
        let presence = presence(&role, &shape.id, member, &ty, context);
        let required = member.traits.required();
        let docs = docs::of_member(member, context.model, || {
            format!("The member `{}`.", member.name)
        });
        let limits = limits::of(member, context);
        fields.push(ir::Field {
            name: identifier(&bare_name),
            setter: prefixed("set_", &bare_name),
            getter: prefixed("get_", &bare_name),
            bare_name,
            schema: identifier(&schema),
            member: member.name.clone(),
            modeled: true,
            correction: corrections::correction(&ty, boxed, required, &presence)
                .filter(|_| !is_head),
            presence,
            ty,
            boxed,
            required,
            has_default: matches!(context.model.default_of(member), Some(Ok(_))),
            constraints: constraints(member, context),
            sensitive: traits.contains(&SchemaTrait::Sensitive),
            traits,
            docs: docs::with_limits(docs, limits.as_ref()),
            summary: docs::summary_of_member(member, context.model),
            limits,
            deprecated: docs::deprecation(&member.traits),
        });
    }
    if let (Some(name), None) = (message_name, message) {
        let schema = schemas.claim("MESSAGE", "_MEMBER");
        fields.push(message_field(name, schema));
    }
    ir::Structure {
        name: name.to_owned(),
        builder: format!("{name}Builder"),
        module: module.to_owned(),
        shape: shape_ref(&shape.id),
        docs: docs::of(&shape.traits, || summary(&role, name)),
        deprecated: docs::deprecation(&shape.traits),
        redacted: fields.iter().any(|field| field.sensitive),
        fallible_build: fields
            .iter()
            .any(|field| field.presence == ir::Presence::Required),
        serialized: matches!(role, Role::Input { .. })
            || context.reach.requests.contains(&shape.id),
        deserialized: match role {
            Role::Input { .. } => false,
            Role::Output { .. } => true,
            Role::Error => {
                let is_returned = context.reach.errors.contains(&shape.id);
                is_returned || context.reach.responses.contains(&shape.id)
            }
            Role::Type => context.reach.responses.contains(&shape.id),
        },
        replaceable: context.reach.required_in_responses.contains(&shape.id),
        traits: shape_traits(shape),
        fields,
        role,
    }
}

/// Returns whether one of the members is an event stream.
fn has_event_stream(shape: &Shape, context: &Context<'_>) -> bool {
    shape.members().any(|member| {
        let target = context.model.shape(&member.target.id);
        target.is_some_and(Shape::is_event_stream)
    })
}

/// Returns the name of the member that contains the message of an error, if there is one.
fn message_member<'s>(error: &'s Shape, context: &mut Context<'_>) -> Option<&'s str> {
    error
        .members()
        .filter(|member| snake_case(&member.name) == "message")
        .find(|member| type_of(&member.target.id, context) == ir::Type::String)
        .map(|member| member.name.as_str())
}

/// Creates the field for the message of an error that has no member for it. The protocol sends one.
fn message_field(name: String, schema: String) -> ir::Field {
    ir::Field {
        setter: prefixed("set_", &name),
        getter: prefixed("get_", &name),
        bare_name: name.clone(),
        name,
        schema,
        member: "message".to_owned(),
        modeled: false,
        ty: ir::Type::String,
        boxed: false,
        presence: ir::Presence::Optional,
        required: false,
        has_default: false,
        correction: None,
        constraints: ir::Constraints::default(),
        sensitive: false,
        traits: Vec::new(),
        docs: vec!["The message that the service returned.".to_owned()],
        summary: String::new(),
        limits: None,
        deprecated: None,
    }
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
fn empty(role: Role, name: &str, module: &str) -> ir::Structure {
    ir::Structure {
        docs: vec![summary(&role, name)],
        name: name.to_owned(),
        builder: format!("{name}Builder"),
        module: module.to_owned(),
        // Some protocols send no body for it.
        shape: ir::ShapeRef::unit(),
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
