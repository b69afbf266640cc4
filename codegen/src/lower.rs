//! Makes every decision: from the model to the intermediate representation.
//!
//! Names, reserved words and collisions, optionality, boxing, documentation, auth, and the endpoint
//! program are decided here, one file per decision. Nothing here writes Rust.

mod auth;
mod checksums;
mod collections;
mod constraints;
mod context;
mod corrections;
mod defaults;
mod discovery;
mod docs;
mod endpoint_tests;
mod endpoints;
mod enums;
mod errors;
mod event_stream_tests;
mod examples;
pub(crate) mod findings;
mod host_prefix;
pub(crate) mod jmespath;
pub(crate) mod limits;
mod markdown;
mod messages;
mod names;
mod nullability;
mod operations;
mod paginators;
mod parts;
mod patterns;
mod presence;
mod protocol_tests;
mod reach;
mod recursion;
mod reserved;
mod samples;
mod schema;
mod sensitivity;
mod service;
mod strategies;
mod structures;
mod symbols;
mod tables;
mod types;
mod unions;
mod validation;
mod values;
mod waiters;
mod walk;

use context::Context;
use nullability::Nullability;
use patterns::Patterns;
use reach::Reach;
use recursion::Boxes;
use symbols::Symbols;

use crate::customize::Customizations;
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::model::{Kind, Model};
use crate::settings::Settings;
use crate::text::one_line;

/// Lowers a model. Reports everything that is not supported in clients.
pub(crate) fn lower(
    model: &Model,
    partitions: &[ir::Partition],
    customizations: &Customizations,
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Service> {
    let shape = model.shape(&model.service)?;
    let Kind::Service(service) = &shape.kind else {
        return None;
    };
    let is_aws = shape.traits.is_aws_service();
    let symbols = Symbols::assign(model, service);
    symbols.check(model, diagnostics);
    let boxes = Boxes::of(model);
    let patterns = Patterns::of(model, diagnostics);
    let mut context = Context {
        model,
        service,
        is_aws,
        nullability: Nullability::of(is_aws),
        reach: Reach::of(model, service, &boxes),
        boxes,
        patterns,
        symbols,
        objects: ir::jmespath::Objects::default(),
        diagnostics,
    };

    let (mut types, errors) = tables::types(&mut context);
    let messages = messages::messages(&mut types, &mut context);
    corrections::check(&types, &mut context);
    let rule_set = endpoints::rule_set(shape, &mut context);
    let default_auth = auth::default(shape, &mut context);
    let operations = operations::operations(
        shape,
        &messages,
        &rule_set,
        &default_auth,
        customizations,
        &types,
        &mut context,
    );
    let discovery = discovery::discovery(shape, &operations, &types, &mut context);
    let validation = validation::validation(&operations, &types);
    let endpoints = endpoints::endpoints(shape, &rule_set, partitions, &mut context);
    let endpoint_tests = endpoint_tests::endpoint_tests(
        shape,
        &rule_set,
        &endpoints,
        &operations,
        &types,
        &mut context,
    );
    let protocol_tests = if settings.wants_protocol_tests() {
        protocol_tests::protocol_tests(&operations, &errors, &types, &mut context)
    } else {
        ir::ProtocolTests::default()
    };
    let auth = auth::service(
        shape,
        &operations,
        &endpoints.rules,
        default_auth,
        &mut context,
    );
    let names = service::names(shape);
    Some(ir::Service {
        package: service::package(settings),
        title_docs: markdown::escape_text(&names.title),
        title: names.title,
        shape_name: shape.id.name().to_owned(),
        namespace: shape.id.namespace().to_owned(),
        api_version_docs: markdown::escape_text(&one_line(&service.version)),
        api_version: service.version.clone(),
        xml_namespace: service::xml_namespace(shape),
        service_id: names.service_id,
        sdk_id: names.sdk_id,
        docs: docs::of(&shape.traits, || format!("Client for `{}`.", shape.id)),
        parts: parts::with(
            parts::parts(
                &context,
                &auth,
                &types,
                &operations,
                &endpoints,
                &protocol_tests,
            ),
            &customizations.parts,
        ),
        protocol: model.protocol,
        request_headers: service::request_headers(is_aws, customizations, settings),
        query_compatible: model.is_query_compatible(),
        discovery,
        auth,
        error: errors::service_error(&operations, &types),
        errors,
        example: samples::simplest_call(&operations, &types),
        strategies: strategies::strategies(&types),
        types,
        validation,
        subset: service::subset(&operations, settings),
        operations,
        endpoints,
        endpoint_tests,
        objects: context.objects,
        protocol_tests,
    })
}
