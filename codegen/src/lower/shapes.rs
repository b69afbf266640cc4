//! Structures, errors, enums, lists and maps.

use std::collections::BTreeSet;

use super::names::{
    Scope, identifier, pascal_case, prefixed, screaming_case, snake_case, type_identifier,
};
use super::{Context, docs, reach, unions};
use crate::ir;
use crate::model::traits::{EnumValue, Fault, TimestampFormat, Traits};
use crate::model::{DefaultValue, Kind, Member, Shape, ShapeId, Simple, prelude};
use crate::source::Span;

type Shapes = (
    Vec<ir::Structure>,
    Vec<ir::ErrorStructure>,
    Vec<ir::Enum>,
    Vec<ir::Union>,
    Vec<ir::Collection>,
);

/// Everything that is not part of an operation, in the order of shape ids.
pub(crate) fn all(context: &mut Context<'_>) -> Shapes {
    let (mut structures, mut errors, mut enums, mut unions, mut collections) = Shapes::default();
    for shape in context.model.shapes.values() {
        match &shape.kind {
            Kind::Structure(_) if shape.traits.error().is_some() => {
                errors.extend(error(shape, context))
            }
            Kind::Structure(_) => {
                if let Some(symbol) = context.symbols.type_symbol(&shape.id).cloned() {
                    structures.push(structure(
                        shape,
                        ir::Role::Type,
                        &symbol.name,
                        &symbol.module,
                        context,
                    ));
                }
            }
            Kind::Enum(_) => enums.extend(enumeration(shape, context)),
            Kind::Union(_) => unions.extend(unions::union(shape, context)),
            Kind::List(member) => {
                let member = element("member", member, context);
                collections.extend(collection(
                    shape,
                    ir::CollectionKind::List { member },
                    context,
                ));
            }
            Kind::Map { key, value } => {
                let kind = ir::CollectionKind::Map {
                    key: element("key", key, context),
                    value: element("value", value, context),
                };
                collections.extend(collection(shape, kind, context));
            }
            _ => {}
        }
    }
    (structures, errors, enums, unions, collections)
}

fn collection(
    shape: &Shape,
    kind: ir::CollectionKind,
    context: &Context<'_>,
) -> Option<ir::Collection> {
    let name = context.symbols.collection(&shape.id)?.to_owned();
    Some(ir::Collection {
        name,
        shape: shape_ref(&shape.id),
        kind,
    })
}

fn element(name: &'static str, member: &Member, context: &mut Context<'_>) -> ir::Element {
    ir::Element {
        member: name,
        ty: type_of(&member.target.id, context),
        wire: wire(member, context),
    }
}

pub(super) fn shape_ref(id: &ShapeId) -> ir::ShapeRef {
    ir::ShapeRef {
        namespace: id.namespace().to_owned(),
        name: id.name().to_owned(),
    }
}

/// A structure under the name and in the role that were decided for it.
pub(crate) fn structure(
    shape: &Shape,
    role: ir::Role,
    name: &str,
    module: &str,
    context: &mut Context<'_>,
) -> ir::Structure {
    let all_sensitive = shape.traits.sensitive();
    let mut scope = Scope::with_taken(GENERATED_METHODS.iter().copied());
    let mut schemas = Scope::with_taken(["SCHEMA"]);
    if role == ir::Role::Error && !has_message(shape, context) {
        // The field that every error has; a member of another type gives way to it.
        scope.claim("message", "");
    }
    let mut fields = Vec::new();
    for member in shape.members() {
        let bare_name =
            scope.claim_family(&snake_case(&member.name), "_value", &["", "set_", "get_"]);
        let schema_name = schemas.claim(&screaming_case(&member.name), "_MEMBER");
        let mut wire = wire(member, context);
        wire.sensitive |= all_sensitive;
        let ty = member_type(shape, member, context);
        fields.push(ir::Field {
            name: identifier(&bare_name),
            setter: prefixed("set_", &bare_name),
            getter: prefixed("get_", &bare_name),
            bare_name,
            schema_name: identifier(&schema_name),
            member: member.name.clone(),
            presence: presence(&role, &shape.id, member, &ty, context),
            ty,
            required: member.traits.required(),
            sensitive: wire.sensitive,
            docs: docs::or(docs::of_member(member, context.model), || {
                format!("The member `{}`.", member.name)
            }),
            deprecated: docs::deprecation(&member.traits),
            wire,
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
        serialized: matches!(role, ir::Role::Input { .. })
            || context.reach.requests.contains(&shape.id),
        deserialized: !matches!(role, ir::Role::Input { .. })
            && context.reach.responses.contains(&shape.id),
        stands_in: context.reach.required_in_responses.contains(&shape.id),
        fields,
        role,
    }
}

/// Whether an error has a member that can hold its message.
fn has_message(error: &Shape, context: &mut Context<'_>) -> bool {
    let is_message = |member: &&Member| snake_case(&member.name) == "message";
    let target = error
        .members()
        .find(is_message)
        .map(|member| &member.target.id);
    target.is_some_and(|target| type_of(target, context) == ir::Type::String)
}

fn summary(role: &ir::Role, name: &str) -> String {
    match role {
        ir::Role::Input { .. } => "The input of the operation.".to_owned(),
        ir::Role::Output { .. } => "The output of the operation.".to_owned(),
        ir::Role::Error => format!("The error `{name}`."),
        ir::Role::Type => format!("The structure `{name}`."),
    }
}

/// Methods of structures, builders and fluent builders that a member may not take the name of.
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
    "send",
    "retryable_error_kind",
    "send_with",
    "set_config_override",
    "set_meta",
    "set_request_id",
    "with_corrected_errors",
];

/// The input or output of an operation that has none: a structure without members.
pub(crate) fn empty_structure(
    id: &ShapeId,
    role: ir::Role,
    name: &str,
    module: &str,
) -> ir::Structure {
    ir::Structure {
        docs: vec![summary(&role, name)],
        name: name.to_owned(),
        builder: format!("{name}Builder"),
        module: module.to_owned(),
        shape: shape_ref(id),
        deprecated: None,
        fields: Vec::new(),
        redacted: false,
        fallible_build: false,
        serialized: matches!(role, ir::Role::Input { .. }),
        deserialized: matches!(role, ir::Role::Output { .. }),
        stands_in: false,
        role,
    }
}

fn error(shape: &Shape, context: &mut Context<'_>) -> Option<ir::ErrorStructure> {
    let symbol = context.symbols.type_symbol(&shape.id)?.clone();
    let mut structure = structure(
        shape,
        ir::Role::Error,
        &symbol.name,
        &symbol.module,
        context,
    );
    if !structure
        .fields
        .iter()
        .any(|field| field.bare_name == "message")
    {
        structure.fields.push(message_field(structure.fields.len()));
    }
    let fault = match shape.traits.error() {
        Some(Fault::Server) => ir::Fault::Server,
        _ => ir::Fault::Client,
    };
    let retry = shape
        .traits
        .retryable()
        .map(|retryable| match (retryable.throttling, fault) {
            (true, _) => ir::RetryKind::Throttling,
            (false, ir::Fault::Server) => ir::RetryKind::ServerError,
            (false, ir::Fault::Client) => ir::RetryKind::ClientError,
        });
    let original_name = (shape.id.name() != symbol.name).then(|| shape.id.name().to_owned());
    Some(ir::ErrorStructure {
        structure,
        original_name,
        fault,
        retry,
    })
}

/// Every error has a message, also where the model forgot it: the protocol carries one.
fn message_field(index: usize) -> ir::Field {
    ir::Field {
        name: "message".to_owned(),
        bare_name: "message".to_owned(),
        setter: "set_message".to_owned(),
        getter: "get_message".to_owned(),
        schema_name: format!("MESSAGE_{index}"),
        member: "message".to_owned(),
        ty: ir::Type::String,
        presence: ir::Presence::Optional,
        required: false,
        sensitive: false,
        docs: vec!["What went wrong, in the words of the service.".to_owned()],
        deprecated: None,
        wire: ir::Wire::default(),
    }
}

fn enumeration(shape: &Shape, context: &mut Context<'_>) -> Option<ir::Enum> {
    let symbol = context.symbols.type_symbol(&shape.id)?.clone();
    // `Unknown` is what a value of a newer service becomes.
    let mut scope = Scope::with_taken(["Unknown"]);
    let mut values = BTreeSet::new();
    let mut members: Vec<_> = shape.members().collect();
    members.sort_by(|one, other| one.name.cmp(&other.name));
    let mut variants = Vec::new();
    for member in members {
        let value = match member.traits.enum_value() {
            None => member.name.clone(),
            Some(found) => match &found.value {
                EnumValue::Text(text) => text.clone(),
                EnumValue::Integer(_) => {
                    context.diagnostics.shape(
                        found.span,
                        format!("{}${}", shape.id, member.name),
                        "the value of an enum member must be a string",
                        "give `smithy.api#enumValue` a string, or make the shape an `intEnum`",
                    );
                    continue;
                }
            },
        };
        if !values.insert(value.clone()) {
            context.diagnostics.shape(
                member.span,
                format!("{}${}", shape.id, member.name),
                format!(
                    "another member has the value `{}` too",
                    value.escape_debug()
                ),
                "give each member of an enum a value of its own",
            );
        }
        variants.push(ir::Variant {
            name: scope.claim(&type_identifier(&pascal_case(&member.name)), "Value"),
            value,
            docs: docs::or(docs::of(&member.traits), || {
                format!("The value `{}`.", member.name)
            }),
            deprecated: docs::deprecation(&member.traits),
        });
    }
    Some(ir::Enum {
        docs: docs::or(docs::of(&shape.traits), || {
            format!("The enum `{}`.", symbol.name)
        }),
        name: symbol.name,
        module: symbol.module,
        deprecated: docs::deprecation(&shape.traits),
        variants,
        sensitive: shape.traits.sensitive(),
    })
}

pub(super) fn member_type(shape: &Shape, member: &Member, context: &mut Context<'_>) -> ir::Type {
    match type_of(&member.target.id, context) {
        ir::Type::Structure(name) | ir::Type::Union(name)
            if context.symbols.is_boxed(&shape.id, &member.name) =>
        {
            ir::Type::Boxed(name)
        }
        other => other,
    }
}

fn type_of(id: &ShapeId, context: &mut Context<'_>) -> ir::Type {
    nested_type_of(id, context, 0)
}

/// Lists of lists of lists...: beyond this no Rust type is written.
const MAX_COLLECTION_DEPTH: usize = 32;

fn nested_type_of(id: &ShapeId, context: &mut Context<'_>, depth: usize) -> ir::Type {
    if let Some(simple) = prelude::simple(id) {
        return simple_type(simple);
    }
    let Some(shape) = context.model.shape(id) else {
        return ir::Type::String;
    };
    if depth > MAX_COLLECTION_DEPTH {
        context.diagnostics.shape(
            shape.span,
            id,
            "the list or map contains itself, or nests too deeply",
            "put a structure in between: a Rust type cannot contain itself",
        );
        return ir::Type::String;
    }
    match &shape.kind {
        Kind::Simple(simple) => simple_type(*simple),
        Kind::IntEnum(_) => ir::Type::Integer,
        Kind::Enum(_) => context
            .symbols
            .type_symbol(id)
            .map_or(ir::Type::String, |symbol| {
                ir::Type::Enum(symbol.name.clone())
            }),
        Kind::Structure(_) => context
            .symbols
            .type_symbol(id)
            .map_or(ir::Type::Document, |symbol| {
                ir::Type::Structure(symbol.name.clone())
            }),
        Kind::List(member) => ir::Type::List {
            element: Box::new(nested_type_of(&member.target.id, context, depth + 1)),
            schema: context
                .symbols
                .collection(id)
                .unwrap_or_default()
                .to_owned(),
        },
        Kind::Map { key, value } => ir::Type::Map {
            key: Box::new(nested_type_of(&key.target.id, context, depth + 1)),
            value: Box::new(nested_type_of(&value.target.id, context, depth + 1)),
            schema: context
                .symbols
                .collection(id)
                .unwrap_or_default()
                .to_owned(),
        },
        Kind::Union(_) => context
            .symbols
            .type_symbol(id)
            .map_or(ir::Type::Document, |symbol| {
                ir::Type::Union(symbol.name.clone())
            }),
        // Refused by the checks of the model.
        Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_) => ir::Type::Document,
    }
}

fn simple_type(simple: Simple) -> ir::Type {
    match simple {
        Simple::Blob => ir::Type::Blob,
        Simple::Boolean => ir::Type::Boolean,
        Simple::String => ir::Type::String,
        Simple::Byte => ir::Type::Byte,
        Simple::Short => ir::Type::Short,
        Simple::Integer => ir::Type::Integer,
        Simple::Long => ir::Type::Long,
        Simple::Float => ir::Type::Float,
        Simple::Double => ir::Type::Double,
        Simple::BigInteger => ir::Type::BigInteger,
        Simple::BigDecimal => ir::Type::BigDecimal,
        Simple::Timestamp => ir::Type::Timestamp,
        Simple::Document => ir::Type::Document,
    }
}

/// Serialization traits; a timestamp's format may stand on its target.
pub(super) fn wire(member: &Member, context: &mut Context<'_>) -> ir::Wire {
    let target = context.model.shape(&member.target.id);
    let format = member
        .traits
        .timestamp_format()
        .or_else(|| target.and_then(|shape| shape.traits.timestamp_format()))
        .map(|format| match format {
            TimestampFormat::DateTime => ir::TimestampFormat::DateTime,
            TimestampFormat::HttpDate => ir::TimestampFormat::HttpDate,
            TimestampFormat::EpochSeconds => ir::TimestampFormat::EpochSeconds,
        });
    ir::Wire {
        xml_name: member.traits.xml_name().map(str::to_owned),
        xml_flattened: member.traits.xml_flattened(),
        xml_attribute: member.traits.xml_attribute(),
        timestamp_format: format,
        sensitive: is_sensitive(&member.traits, &member.target.id, context, 0),
    }
}

/// Whether a value must not be shown: by its own trait, that of its target, or, for a list or a
/// map, that of what it holds (Smithy 2.0, section "sensitive trait").
fn is_sensitive(traits: &Traits, target: &ShapeId, context: &Context<'_>, depth: usize) -> bool {
    if traits.sensitive() {
        return true;
    }
    let Some(shape) = context
        .model
        .shape(target)
        .filter(|_| depth <= MAX_COLLECTION_DEPTH)
    else {
        return false;
    };
    let inside =
        |member: &Member| is_sensitive(&member.traits, &member.target.id, context, depth + 1);
    shape.traits.sensitive()
        || match &shape.kind {
            Kind::List(member) => inside(member),
            Kind::Map { key, value } => inside(key) || inside(value),
            _ => false,
        }
}

/// Whether anything in reach of a shape is sensitive.
pub(crate) fn reaches_sensitive(id: &ShapeId, context: &Context<'_>) -> bool {
    reach::from(context.model, [id])
        .iter()
        .filter_map(|id| context.model.shape(id))
        .any(|shape| {
            shape.traits.sensitive()
                || reach::members(shape)
                    .iter()
                    .any(|member| member.traits.sensitive())
        })
}

/// Optionality as published clients decide it (Smithy 2.0, section "Structure member
/// optionality"): members of inputs and members that hold structures are always optional, so that
/// a model may relax them later.
fn presence(
    role: &ir::Role,
    owner: &ShapeId,
    member: &Member,
    ty: &ir::Type,
    context: &mut Context<'_>,
) -> ir::Presence {
    let is_input = matches!(role, ir::Role::Input { .. });
    if is_input
        || member.traits.client_optional()
        || matches!(ty, ir::Type::Structure(_) | ir::Type::Boxed(_))
    {
        return ir::Presence::Optional;
    }
    match context.model.default_of(member) {
        Some(Ok(value)) => ir::Presence::Default(default(value, ty)),
        Some(Err(misfit)) => {
            misplaced_default(misfit.span, owner, member, context);
            ir::Presence::Optional
        }
        None if member.traits.required() => ir::Presence::Required,
        None => ir::Presence::Optional,
    }
}

fn misplaced_default(span: Span, owner: &ShapeId, member: &Member, context: &mut Context<'_>) {
    context.diagnostics.shape(
        span,
        format!("{owner}${}", member.name),
        format!("this default does not fit `{}`, or is not supported", member.target.id),
        "use a boolean, a number in the range of the type, a string, or an empty string, list or map, depending on the type; defaults of timestamps and of blobs with content are not supported",
    );
}

fn default(value: DefaultValue, ty: &ir::Type) -> ir::Default {
    match value {
        DefaultValue::Bool(false)
        | DefaultValue::Integer(0)
        | DefaultValue::EmptyBlob
        | DefaultValue::EmptyList
        | DefaultValue::EmptyMap => ir::Default::Zero,
        DefaultValue::Float(0.0) => ir::Default::Zero,
        DefaultValue::Text(text) if text.is_empty() && *ty == ir::Type::String => ir::Default::Zero,
        DefaultValue::Bool(value) => ir::Default::Bool(value),
        DefaultValue::Integer(value) => ir::Default::Integer(value),
        DefaultValue::Float(value) => ir::Default::Float(value),
        DefaultValue::Text(text) => ir::Default::Text(text),
    }
}

pub(super) fn fits(value: i64, ty: &ir::Type) -> bool {
    match ty {
        ir::Type::Byte => i8::try_from(value).is_ok(),
        ir::Type::Short => i16::try_from(value).is_ok(),
        ir::Type::Integer => i32::try_from(value).is_ok(),
        _ => true,
    }
}
