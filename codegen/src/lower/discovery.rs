//! Discovery of endpoints (Smithy 2.0, section "Client Endpoint Discovery").
//!
//! Only operations that require it use discovered endpoints. Where it is optional, clients do not
//! discover endpoints, as published clients do not.

use super::context::Context;
use super::findings::Findings;
use super::operations;
use crate::ir::{self, Field, OptionalField, Presence, Structure, Type, Types};
use crate::model::{Kind, Model, Shape, ShapeId};

/// Returns how the client discovers endpoints, if it has an operation that requires it.
pub(crate) fn discovery(
    service: &Shape,
    operations: &[ir::Operation],
    types: &Types,
    context: &mut Context<'_>,
) -> Option<ir::EndpointDiscovery> {
    if !operations
        .iter()
        .any(|operation| operation.discovers_endpoint)
    {
        return None;
    }
    let mut findings = Findings {
        subject: service.id.as_str(),
        diagnostics: context.diagnostics,
    };
    let Some(found) = service.traits.endpoint_discovery() else {
        findings.report(
            service.span,
            "operations require a discovered endpoint, but the service lacks `aws.api#clientEndpointDiscovery`",
            "add the trait to the service, or remove `aws.api#clientDiscoveredEndpoint` from the operations",
        );
        return None;
    };
    report_identifiers(context.model, &mut findings);
    if let Some(error) = &found.error
        && context.model.invalid_endpoint_code().is_none()
    {
        findings.report(
            error.span,
            format!("the model has no error `{}`", error.value.escape_debug()),
            "name the error that operations return if an endpoint is not valid",
        );
    }
    let id = ShapeId::parse(&found.operation.value);
    let operation = id.and_then(|id| operations::find(&id, operations, &context.symbols));
    let discovery = operation.and_then(|operation| lower(operation, types, context.model));
    if discovery.is_none() {
        findings.report(
            found.operation.span,
            "endpoints cannot be discovered with this operation",
            "name an operation without input members whose output has the member `Endpoints`: a list of structures with the string `Address` and the long `CachePeriodInMinutes`",
        );
    }
    discovery
}

fn lower(operation: &ir::Operation, types: &Types, model: &Model) -> Option<ir::EndpointDiscovery> {
    let (input, output) = (&types[operation.input], &types[operation.output]);
    if !input.fields.is_empty() {
        return None;
    }
    let endpoints = field(output, "Endpoints")?;
    let Type::List { element, .. } = &endpoints.ty else {
        return None;
    };
    let Type::Structure(endpoint) = **element else {
        return None;
    };
    let address = field(&types[endpoint], "Address")?;
    let period = field(&types[endpoint], "CachePeriodInMinutes")?;
    let fits = address.ty == Type::String && period.ty == Type::Long;
    let optional = |field: &Field| OptionalField {
        optional: field.presence == Presence::Optional,
        name: field.name.clone(),
    };
    fits.then(|| ir::EndpointDiscovery {
        method: operation.method.clone(),
        endpoints: endpoints.name.clone(),
        address: optional(address),
        period: optional(period),
        invalid: model.invalid_endpoint_code().map(str::to_owned),
    })
}

fn field<'s>(structure: &'s Structure, member: &str) -> Option<&'s Field> {
    let mut fields = structure.fields.iter();
    fields.find(|field| field.member == member)
}

/// Reports members of inputs that endpoints are discovered for.
fn report_identifiers(model: &Model, findings: &mut Findings<'_>) {
    let operations = model.shapes.values().filter_map(|shape| match &shape.kind {
        Kind::Operation(operation) if shape.traits.needs_discovered_endpoint() => Some(operation),
        _ => None,
    });
    for input in operations.filter_map(|operation| model.shape(&operation.input.id)) {
        for member in input.members() {
            if let Some(span) = member.traits.discovery_id() {
                findings.report(
                    span,
                    format!(
                        "endpoints that depend on members of the input, such as `{}`, are not supported",
                        member.name
                    ),
                    "remove `aws.api#clientEndpointDiscoveryId`",
                );
            }
        }
    }
}
