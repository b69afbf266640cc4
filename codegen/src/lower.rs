//! Decides everything: from the model to the intermediate representation.
//!
//! Names, reserved words and collisions, optionality, boxing, documentation, auth and the endpoint
//! program are settled here. Nothing in here writes Rust.

mod auth;
mod docs;
mod endpoints;
mod host_prefix;
pub(crate) mod jmespath;
mod keys;
mod markdown;
mod names;
mod operations;
mod paginators;
mod protocol_tests;
mod reach;
mod recursion;
mod shapes;
mod symbols;
pub(crate) mod types;
mod unions;
mod values;
mod waiters;

use crate::customize::Customizations;
use crate::error::Diagnostics;
use crate::ir;
use crate::model::{Kind, Model};
use crate::settings::Settings;

/// Lowers a model; what cannot be generated becomes a finding.
pub(crate) fn lower(
    model: &Model,
    customizations: &Customizations,
    settings: &Settings,
    diagnostics: &mut Diagnostics,
) -> Option<ir::Service> {
    let shape = model.shape(&model.service)?;
    let Kind::Service(service) = &shape.kind else {
        return None;
    };
    let symbols = symbols::Symbols::assign(model, service);
    symbols.check(model, diagnostics);
    let reach = reach::Reach::of(model, service, &symbols);
    let mut context = Context {
        model,
        service,
        symbols,
        reach,
        diagnostics,
    };

    let sdk_id = shape
        .traits
        .aws_service("sdkId")
        .unwrap_or(shape.id.name())
        .to_owned();
    let mut operations = operations::operations(shape, &mut context);
    let (structures, errors, enums, unions, collections) = shapes::all(&mut context);
    let types = types::Types::new(&structures, &unions);
    paginators::add(shape, &mut operations, &types, &mut context);
    waiters::add(&mut operations, &types, &mut context);
    let endpoints = endpoints::endpoints(shape, &mut operations, &types, &mut context);
    let protocol_tests = if settings.has_protocol_tests() {
        protocol_tests::protocol_tests(&operations, &errors, &types, &mut context)
    } else {
        ir::ProtocolTests::default()
    };
    let auth = auth::service(shape, &operations, &endpoints.rules, &mut context);
    let title = shape
        .traits
        .title()
        .map_or_else(|| sdk_id.clone(), one_line);
    Some(ir::Service {
        package: ir::Package {
            name: settings.package_name().to_owned(),
            version: settings.package_version().to_owned(),
            crate_name: settings.package_name().replace('-', "_"),
        },
        title_docs: markdown::escape_text(&title),
        title,
        shape_name: shape.id.name().to_owned(),
        namespace: shape.id.namespace().to_owned(),
        xml_namespace: shape
            .traits
            .xml_namespace()
            .map(|(uri, prefix)| (uri.to_owned(), prefix.map(str::to_owned))),
        api_version_docs: markdown::escape_text(&one_line(&service.version)),
        api_version: service.version.clone(),
        service_id: service_id(&sdk_id),
        sdk_id,
        docs: docs::or(docs::of(&shape.traits), || {
            format!("Client for `{}`.", shape.id)
        }),
        auth,
        operations,
        structures,
        errors,
        enums,
        unions,
        collections,
        endpoints,
        protocol_tests,
        transient_error_codes: customizations.transient_error_codes.clone(),
    })
}

/// What every part of lowering reads, and where its findings go.
struct Context<'a> {
    model: &'a Model,
    service: &'a crate::model::Service,
    symbols: symbols::Symbols,
    reach: reach::Reach,
    diagnostics: &'a mut Diagnostics,
}

/// `Cost Explorer` is `costexplorer` in the user agent: the SDK id, lower-case, without spaces
/// and hyphens.
fn service_id(sdk_id: &str) -> String {
    sdk_id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase()
}

/// A text without line breaks and without characters that cannot be shown.
fn one_line(text: &str) -> String {
    let words = text
        .split_whitespace()
        .map(|word| word.replace(markdown::is_unprintable, ""));
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
