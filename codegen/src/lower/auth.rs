//! How requests are authenticated (Smithy 2.0, section "Authentication traits").

use super::context::Context;
use crate::ir::{self, AuthScheme, Outcome, Rule, SigV4a};
use crate::model::Shape;

/// What the service offers, its schemes for operations without their own, and what they are used for.
pub(crate) fn service(
    service: &Shape,
    operations: &[ir::Operation],
    endpoint_rules: &[Rule],
    context: &mut Context<'_>,
) -> ir::Auth {
    let default = default(service, context);
    ir::Auth {
        signing_name: service.traits.signing_name().map(str::to_owned),
        sigv4a: sigv4a(&default, operations, endpoint_rules),
        default,
    }
}

/// The schemes of operations that declare none of their own.
pub(crate) fn default(service: &Shape, context: &mut Context<'_>) -> Vec<AuthScheme> {
    or_none(listed(service, service, context).unwrap_or_else(|| offered(service)))
}

/// Whether requests with one of these schemes may be signed.
pub(crate) fn signs(schemes: &[AuthScheme]) -> bool {
    schemes.iter().any(|scheme| *scheme != AuthScheme::None)
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

/// What SigV4a is needed for: the schemes of operations name it, and so may endpoints.
fn sigv4a(default: &[AuthScheme], operations: &[ir::Operation], endpoint_rules: &[Rule]) -> SigV4a {
    let schemes = || {
        let own = operations.iter().map(|operation| operation.auth.as_deref());
        own.map(|own| own.unwrap_or(default))
            .filter(|schemes| schemes.contains(&AuthScheme::SigV4a))
    };
    let is_offered = schemes().next().is_some();
    if schemes().any(|schemes| !schemes.contains(&AuthScheme::SigV4))
        || endpoint_rules
            .iter()
            .any(|rule| names_sigv4a(rule, is_offered))
    {
        SigV4a::Needed
    } else if is_offered {
        SigV4a::Offered
    } else {
        SigV4a::Never
    }
}

/// Whether a rule gives an endpoint with the scheme. A name that the rules compute may be that of any
/// scheme which the service offers.
fn names_sigv4a(rule: &Rule, is_offered: bool) -> bool {
    match &rule.outcome {
        Outcome::Endpoint(endpoint) => {
            let mut schemes = endpoint.auth_schemes.iter();
            schemes.any(|scheme| match scheme.name.literal() {
                Some(name) => name == "sigv4a",
                None => is_offered,
            })
        }
        Outcome::Rules(rules) => rules.iter().any(|rule| names_sigv4a(rule, is_offered)),
        Outcome::Error(_) => false,
    }
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
