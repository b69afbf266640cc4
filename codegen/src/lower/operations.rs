//! Operations with their inputs, outputs and errors.

use std::collections::BTreeSet;

use super::names::{Scope, prefixed, snake_case};
use super::{Context, auth, docs, host_prefix, shapes};
use crate::ir;
use crate::model::name_in;
use crate::model::{Kind, Reference, Shape, ShapeId};

/// All operations of the service, in the order of their names.
pub(crate) fn operations(service: &Shape, context: &mut Context<'_>) -> Vec<ir::Operation> {
    let model = context.model;
    let mut operations: Vec<_> = model
        .shapes
        .values()
        .filter_map(|shape| operation(service, shape, context))
        .collect();
    operations.sort_by(|one, other| one.module.cmp(&other.module));
    operations
}

fn operation(service: &Shape, shape: &Shape, context: &mut Context<'_>) -> Option<ir::Operation> {
    let Kind::Operation(operation) = &shape.kind else {
        return None;
    };
    let symbol = context.symbols.operation(&shape.id)?.clone();
    let error_ids: BTreeSet<_> = operation
        .errors
        .iter()
        .chain(&context.service.errors)
        .map(|error| &error.id)
        .collect();
    let role = ir::Role::Input {
        module: symbol.module.clone(),
    };
    let input = message(
        &operation.input,
        shape,
        role,
        &format!("{}Input", symbol.stem),
        context,
    );
    let role = ir::Role::Output {
        module: symbol.module.clone(),
    };
    let output = message(
        &operation.output,
        shape,
        role,
        &format!("{}Output", symbol.stem),
        context,
    );
    Some(ir::Operation {
        host_prefix: host_prefix::of(shape, &operation.input, &input, context),
        idempotency_token: idempotency_token(&operation.input, &input, context),
        compressed: compressed(shape, context),
        wire_name: name_in(context.service, &shape.id).to_owned(),
        fluent_builder: format!("{}FluentBuilder", symbol.name),
        error: format!("{}Error", symbol.name),
        docs: docs::or(docs::of(&shape.traits), || {
            format!("The operation `{}`.", shape.id.name())
        }),
        deprecated: docs::deprecation(&shape.traits),
        input,
        output,
        sensitive_errors: error_ids
            .iter()
            .any(|id| shapes::reaches_sensitive(id, context)),
        errors: error_variants(error_ids, context),
        auth: auth::operation(service, shape, context),
        sensitive_output: shapes::reaches_sensitive(&operation.output.id, context),
        // Set once the rules are known.
        endpoint_params: Vec::new(),
        // Read when all structures are known.
        paginator: None,
        waiters: Vec::new(),
        name: symbol.name,
        module: symbol.module,
        method: symbol.method,
    })
}

/// The first member with the trait; only those of the input itself count (Smithy 2.0, section
/// "idempotencyToken trait").
fn idempotency_token(
    reference: &Reference,
    input: &ir::Structure,
    context: &mut Context<'_>,
) -> Option<String> {
    let shape = context.model.shape(&reference.id)?;
    let member = shape
        .members()
        .find(|member| member.traits.idempotency_token())?;
    let field = input
        .fields
        .iter()
        .find(|field| field.member == member.name)?;
    if field.ty != ir::Type::String {
        context.diagnostics.shape(
            member.span,
            format!("{}${}", shape.id, member.name),
            "an idempotency token is a string, and this member is none",
            "take `smithy.api#idempotencyToken` off the member, or let it target a string",
        );
        return None;
    }
    Some(field.name.clone())
}

/// Whether requests are compressed: with gzip, the one encoding that Smithy knows (Smithy 2.0,
/// section "requestCompression trait").
fn compressed(operation: &Shape, context: &mut Context<'_>) -> bool {
    let Some(found) = operation.traits.request_compression() else {
        return false;
    };
    let knows_gzip = found
        .encodings
        .iter()
        .any(|name| name.eq_ignore_ascii_case("gzip"));
    if !knows_gzip {
        context.diagnostics.shape(
            found.span,
            &operation.id,
            "none of the encodings of the request is supported",
            "add `gzip` to `encodings` of `smithy.api#requestCompression`",
        );
    }
    knows_gzip
}

/// The input or output: synthetic, named after the operation, whatever the shape is called.
fn message(
    reference: &Reference,
    operation: &Shape,
    role: ir::Role,
    name: &str,
    context: &mut Context<'_>,
) -> ir::Structure {
    let module = format!("_{}", snake_case(name));
    match context.model.shape(&reference.id) {
        Some(shape) => shapes::structure(shape, role, name, &module, context),
        None => shapes::empty_structure(&operation.id, role, name, &module),
    }
}

fn error_variants(ids: BTreeSet<&ShapeId>, context: &Context<'_>) -> Vec<ir::ErrorVariant> {
    let mut predicates = Scope::default();
    let mut variants: Vec<_> = ids
        .into_iter()
        .filter_map(|id| error_variant(id, context))
        .collect();
    variants.sort_by(|one, other| one.name.cmp(&other.name));
    for variant in &mut variants {
        variant.predicate = predicates.claim(&prefixed("is_", &snake_case(&variant.name)), "");
    }
    variants
}

fn error_variant(id: &ShapeId, context: &Context<'_>) -> Option<ir::ErrorVariant> {
    let shape = context.model.shape(id)?;
    let symbol = context.symbols.type_symbol(id)?;
    Some(ir::ErrorVariant {
        name: symbol.name.clone(),
        predicate: String::new(),
        code: context.model.error_code(shape).to_owned(),
        docs: docs::or(docs::of(&shape.traits), || {
            format!("The error `{}`.", symbol.name)
        }),
        retryable: shape.traits.retryable().is_some(),
    })
}
