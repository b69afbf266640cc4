//! The authentication of requests (Smithy 2.0, section "Authentication traits").

use super::context::Context;
use crate::ir::{self, AuthScheme, Outcome, Rule, SigV4a};
use crate::model::Shape;
use crate::model::traits::{SIGV4, SIGV4A};

/// Returns the schemes of operations that do not declare their own, and how requests are signed.
pub(crate) fn service(
    service: &Shape,
    operations: &[ir::Operation],
    endpoint_rules: &[Rule],
    default: Vec<AuthScheme>,
    context: &mut Context<'_>,
) -> ir::Auth {
    if service.traits.auth().is_none()
        && offered(service).is_empty()
        && let [first, ..] = service.traits.offered_auth_schemes()
    {
        context.diagnostics.shape(
            first.span,
            &service.id,
            "none of the auth schemes of the service is supported",
            HELP,
        );
    }
    ir::Auth {
        signing_name: service.traits.signing_name().map(str::to_owned),
        sigv4a: sigv4a(&default, operations, endpoint_rules),
        default,
    }
}

/// Returns the schemes of operations that do not declare their own.
pub(crate) fn default(service: &Shape, context: &mut Context<'_>) -> Vec<AuthScheme> {
    or_none(listed(service, service, context).unwrap_or_else(|| offered(service)))
}

/// Returns whether requests with one of these schemes may be signed.
pub(crate) fn signs(schemes: &[AuthScheme]) -> bool {
    schemes.iter().any(|scheme| *scheme != AuthScheme::None)
}

/// Returns the schemes of an operation that declares its own.
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
        // A caller with credentials signs the call; a caller without them sends it unsigned.
        schemes.push(AuthScheme::None);
    }
    Some(or_none(schemes))
}

/// Returns whether the client needs SigV4a, which operations and endpoints may name.
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

/// Returns whether a rule returns an endpoint with the scheme. A name that the rules compute could
/// be that of any scheme that the service offers.
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

const HELP: &str = "use `aws.auth#sigv4`, `aws.auth#sigv4a`, or an empty list for unsigned calls";

/// Returns the supported scheme with this ID.
fn supported(id: &str) -> Option<AuthScheme> {
    match id {
        SIGV4 => Some(AuthScheme::SigV4),
        SIGV4A => Some(AuthScheme::SigV4a),
        _ => None,
    }
}

/// Returns the schemes that apply without `smithy.api#auth`: all schemes of the service, in the
/// order of their IDs.
fn offered(service: &Shape) -> Vec<AuthScheme> {
    let offers = |id: &&str| {
        let mut offered = service.traits.offered_auth_schemes().iter();
        offered.any(|scheme| scheme.value == *id)
    };
    let ids = [SIGV4, SIGV4A].into_iter().filter(offers);
    ids.filter_map(supported).collect()
}

/// Returns the supported schemes that `smithy.api#auth` lists on this shape. The service must offer
/// each listed scheme, and at least one must be supported.
fn listed(shape: &Shape, service: &Shape, context: &mut Context<'_>) -> Option<Vec<AuthScheme>> {
    let listed = shape.traits.auth()?;
    let mut schemes = Vec::new();
    let mut unsupported = None;
    for scheme in listed {
        let id = &scheme.value;
        let mut offered = service.traits.offered_auth_schemes().iter();
        if !offered.any(|offered| offered.value == *id) {
            context.diagnostics.shape(
                scheme.span,
                &shape.id,
                format!(
                    "the service does not offer the auth scheme `{}`",
                    id.escape_debug()
                ),
                format!("add the trait of the scheme to `{}`", service.id),
            );
            return Some(schemes);
        }
        match supported(id) {
            Some(scheme) => schemes.push(scheme),
            None => unsupported = unsupported.or(Some(scheme)),
        }
    }
    if let (Some(scheme), true) = (unsupported, schemes.is_empty()) {
        context.diagnostics.shape(
            scheme.span,
            &shape.id,
            format!(
                "the auth scheme `{}` is not supported, and no other is listed",
                scheme.value.escape_debug()
            ),
            HELP,
        );
    }
    Some(schemes)
}
