//! How requests are authenticated (Smithy 2.0, section "Authentication traits").

use super::Context;
use crate::ir::{self, AuthScheme};
use crate::model::Shape;

/// What the service offers, and its schemes for operations without their own.
pub(crate) fn service(service: &Shape, context: &mut Context<'_>) -> ir::Auth {
    let default = match listed(service, service, context) {
        Some(schemes) => schemes,
        None => offered(service),
    };
    ir::Auth {
        signing_name: service.traits.signing_name().map(str::to_owned),
        sigv4a: service.traits.contains("aws.auth#sigv4a"),
        default: or_none(default),
    }
}

/// The schemes of an operation that says something about auth itself.
pub(crate) fn operation(
    service: &Shape,
    operation: &Shape,
    context: &mut Context<'_>,
) -> Option<Vec<AuthScheme>> {
    let own = listed(operation, service, context);
    if own.is_none() && !operation.traits.optional_auth() {
        return None;
    }
    let mut schemes = own
        .or_else(|| listed(service, service, context))
        .unwrap_or_else(|| offered(service));
    if operation.traits.optional_auth() {
        // Whoever has credentials signs; without them the call is made all the same.
        schemes.push(AuthScheme::None);
    }
    Some(or_none(schemes))
}

fn or_none(schemes: Vec<AuthScheme>) -> Vec<AuthScheme> {
    if schemes.is_empty() {
        vec![AuthScheme::None]
    } else {
        schemes
    }
}

/// Without `smithy.api#auth` all schemes of the service apply, in the order of their ids.
fn offered(service: &Shape) -> Vec<AuthScheme> {
    let schemes = [
        ("aws.auth#sigv4", AuthScheme::SigV4),
        ("aws.auth#sigv4a", AuthScheme::SigV4a),
    ];
    schemes
        .into_iter()
        .filter(|(id, _)| service.traits.contains(id))
        .map(|(_, scheme)| scheme)
        .collect()
}

/// The schemes that `smithy.api#auth` lists on this shape: supported, and offered by the service.
fn listed(shape: &Shape, service: &Shape, context: &mut Context<'_>) -> Option<Vec<AuthScheme>> {
    let nodes = shape.traits.auth()?.node.as_array()?;
    let mut schemes = Vec::new();
    for node in nodes {
        let id = node.as_str().unwrap_or_default();
        match id {
            "aws.auth#sigv4" if service.traits.contains(id) => schemes.push(AuthScheme::SigV4),
            "aws.auth#sigv4a" if service.traits.contains(id) => schemes.push(AuthScheme::SigV4a),
            "aws.auth#sigv4" | "aws.auth#sigv4a" => context.diagnostics.shape(
                node.span,
                &shape.id,
                format!("the auth scheme `{id}` is not one of the service's"),
                format!("add the trait `{id}` to `{}`", service.id),
            ),
            _ => context.diagnostics.shape(
                node.span,
                &shape.id,
                format!("the auth scheme `{}` is not supported", id.escape_debug()),
                "use `aws.auth#sigv4`, `aws.auth#sigv4a`, or an empty list for unsigned calls",
            ),
        }
    }
    Some(schemes)
}
