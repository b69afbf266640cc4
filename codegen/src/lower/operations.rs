//! Operations. Each is built once, with everything that belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::messages::{Messages, shapes};
use super::schema::shape_ref;
use super::symbols::Symbols;
use super::{auth, checksums, docs, endpoints, errors, examples, host_prefix, paginators, waiters};
use crate::customize::{Customizations, TransientError};
use crate::ir::{self, AuthScheme, Structure, TextField, Types};
use crate::model::traits::HttpBinding;
use crate::model::{Reference, Shape, ShapeId};

/// All operations of the service, in the order of their modules.
pub(crate) fn operations(
    service: &Shape,
    messages: &BTreeMap<ShapeId, Messages>,
    rule_set: &endpoints::RuleSet<'_>,
    default_auth: &[AuthScheme],
    customizations: &Customizations,
    types: &Types,
    context: &mut Context<'_>,
) -> Vec<ir::Operation> {
    let mut waiter_names = waiters::Names::default();
    let mut operations = Vec::new();
    let any_sensitive = |errors: &[Reference], context: &Context<'_>| {
        let mut errors = errors.iter();
        errors.any(|error| context.reach.sensitive.contains(&error.id))
    };
    let sensitive_service_errors = any_sensitive(&context.service.errors, context);
    for (shape, modeled) in shapes(context) {
        let Some(symbol) = context.symbols.operation(&shape.id).cloned() else {
            continue;
        };
        let Some(messages) = messages.get(&shape.id).copied() else {
            continue;
        };
        let input = &types[messages.input];
        let error_ids: BTreeSet<_> = modeled
            .errors
            .iter()
            .chain(&context.service.errors)
            .map(|error| &error.id)
            .collect();
        let auth = auth::operation(service, shape, context);
        let schemes = auth.as_deref().unwrap_or(default_auth);
        let signed = auth::signs(schemes);
        let transient_error_codes =
            transient_error_codes(shape, &customizations.transient_errors, context);
        let errors = errors::variants(error_ids, &transient_error_codes, context);
        let subject = examples::Subject {
            shape,
            modeled,
            input,
            output: &types[messages.output],
            errors: &errors,
        };
        let examples = examples::examples(&subject, types, context);
        operations.push(ir::Operation {
            authenticated: auth::authenticates(schemes),
            signed,
            presigned: presigned(shape, customizations, context).filter(|_| signed),
            auth,
            host_prefix: host_prefix::of(shape, &modeled.input, input, context),
            idempotency_token: idempotency_token(&modeled.input, input, context),
            default_label: default_label(&modeled.input, input, customizations, context),
            prefixed_ids: prefixed_ids(&modeled.input, input, customizations, context),
            discovers_endpoint: shape.traits.needs_discovered_endpoint(),
            unsigned_payload: signed && shape.traits.unsigned_payload(),
            checksums: checksums::of(shape, modeled, input, types, context),
            tree_hashed: customizations.tree_hashes && types[messages.input].stream().is_some(),
            requires_length: requires_length(&modeled.input, context),
            compressed: compressed(shape, context),
            endpoint_params: endpoints::bindings(
                shape,
                modeled,
                messages,
                types,
                &rule_set.params,
                context,
            ),
            paginator: paginators::paginator(
                service,
                shape,
                &symbol.stem,
                messages,
                types,
                context,
            ),
            waiters: waiters::waiters(shape, modeled, messages, types, &mut waiter_names, context),
            shape: shape_ref(&shape.id),
            fluent_builder: format!("{}FluentBuilder", symbol.name),
            error: format!("{}Error", symbol.name),
            docs: docs::of(&shape.traits, || {
                format!("The operation `{}`.", shape.id.name())
            }),
            summary: docs::summary(&shape.traits),
            deprecated: docs::deprecation(&shape.traits),
            input: messages.input,
            output: messages.output,
            sensitive_responses: context.reach.sensitive.contains(&modeled.output.id)
                || sensitive_service_errors
                || any_sensitive(&modeled.errors, context),
            errors,
            examples,
            transient_error_codes,
            name: symbol.name,
            module: symbol.module,
            method: symbol.method,
        });
    }
    operations.sort_by(|one, other| one.module.cmp(&other.module));
    operations
}

/// Returns the operation that was built from a shape.
pub(crate) fn find<'o>(
    shape: &ShapeId,
    operations: &'o [ir::Operation],
    symbols: &Symbols,
) -> Option<&'o ir::Operation> {
    let module = &symbols.operation(shape)?.module;
    let found = operations.binary_search_by(|operation| operation.module.cmp(module));
    operations.get(found.ok()?)
}

/// Returns the codes of the errors that are transient for an operation.
fn transient_error_codes(
    operation: &Shape,
    errors: &[TransientError],
    context: &Context<'_>,
) -> Vec<String> {
    let applies = |error: &&TransientError| {
        let only = error.operation.as_ref();
        only.is_none_or(|only| *only == operation.id)
    };
    let codes = errors.iter().filter(applies).map(|error| error.code);
    // The next attempt goes to another endpoint.
    let discovers = operation.traits.needs_discovered_endpoint();
    let invalid = context.model.invalid_endpoint_code();
    codes
        .chain(invalid.filter(|_| discovers))
        .map(str::to_owned)
        .collect()
}

/// Returns the first member with the trait. Only members of the input itself count (Smithy 2.0,
/// section "idempotencyToken trait").
fn idempotency_token(
    reference: &Reference,
    input: &Structure,
    context: &mut Context<'_>,
) -> Option<TextField> {
    let shape = context.model.shape(&reference.id)?;
    let member = shape
        .members()
        .find(|member| member.traits.idempotency_token())?;
    let field = input
        .fields
        .iter()
        .find(|field| field.member == member.name)?;
    let token = TextField::of(field);
    if token.is_none() {
        context.diagnostics.shape(
            member.span,
            format!("{}${}", shape.id, member.name),
            "an idempotency token must be a string or an enum",
            "remove `smithy.api#idempotencyToken` from the member, or target a string or an enum",
        );
    }
    token
}

/// Returns what becomes the query if requests of the operation are URLs.
fn presigned(
    operation: &Shape,
    customizations: &Customizations,
    context: &Context<'_>,
) -> Option<ir::Presigned> {
    if context.model.protocol.bodies_are_forms {
        return Some(ir::Presigned::Form);
    }
    let ids = &customizations.presigned_documents;
    ids.contains(&operation.id)
        .then_some(ir::Presigned::Document)
}

/// Returns the part of the path that need not be set.
fn default_label(
    reference: &Reference,
    input: &Structure,
    customizations: &Customizations,
    context: &Context<'_>,
) -> Option<ir::DefaultLabel> {
    let label = customizations.default_label.as_ref()?;
    let shape = context.model.shape(&reference.id)?;
    let member = shape.members().find(|member| {
        member.name == label.member && member.traits.http_binding() == Some(&HttpBinding::Label)
    })?;
    let mut fields = input.fields.iter();
    let field = fields.find(|field| field.member == member.name)?;
    Some(ir::DefaultLabel {
        field: TextField::of(field).filter(|field| field.enumeration.is_none())?,
        value: label.value,
    })
}

/// Returns the IDs that may have a prefix. Only members of the input itself count.
fn prefixed_ids(
    reference: &Reference,
    input: &Structure,
    customizations: &Customizations,
    context: &Context<'_>,
) -> Vec<TextField> {
    let shape = context.model.shape(&reference.id);
    let members = shape.into_iter().flat_map(Shape::members);
    let members = members.filter(|member| customizations.prefixed_ids.contains(&member.target.id));
    let fields = members.filter_map(|member| {
        let mut fields = input.fields.iter();
        fields.find(|field| field.member == member.name)
    });
    fields
        .filter_map(TextField::of)
        .filter(|field| field.enumeration.is_none())
        .collect()
}

/// Returns whether the input has a stream whose length must be known (Smithy 2.0, section
/// "requiresLength trait").
fn requires_length(input: &Reference, context: &Context<'_>) -> bool {
    let input = context.model.shape(&input.id);
    let mut members = input.into_iter().flat_map(Shape::members);
    members.any(|member| {
        let target = context.model.shape(&member.target.id);
        target.is_some_and(|target| target.traits.requires_length().is_some())
    })
}

/// Returns whether requests are compressed. The only encoding is gzip, the only one that Smithy
/// defines (Smithy 2.0, section "requestCompression trait").
fn compressed(operation: &Shape, context: &mut Context<'_>) -> bool {
    let Some(found) = operation.traits.request_compression() else {
        return false;
    };
    let mut encodings = found.encodings.iter();
    let knows_gzip = encodings.any(|name| name.eq_ignore_ascii_case("gzip"));
    if !knows_gzip {
        context.diagnostics.shape(
            found.span,
            &operation.id,
            "none of the request's encodings is supported",
            "add `gzip` to `encodings` of `smithy.api#requestCompression`",
        );
    }
    knows_gzip
}
