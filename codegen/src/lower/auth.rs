//! The authentication of requests (Smithy 2.0, section "Authentication traits").

use super::context::Context;
use crate::ir::{self, ApiKey, AuthScheme, Outcome, Rule, SigV4a};
use crate::model::Shape;
use crate::model::traits::ApiKeyLocation;

/// The schemes that clients support, in the order of their IDs.
///
/// `smithy.api#httpDigestAuth` is missing because the signer of the runtime panics.
const SUPPORTED: [AuthScheme; 5] = [
    AuthScheme::SigV4,
    AuthScheme::SigV4a,
    AuthScheme::ApiKey,
    AuthScheme::Basic,
    AuthScheme::Bearer,
];

/// Returns the scheme with this ID if clients support it.
fn supported(id: &str) -> Option<AuthScheme> {
    SUPPORTED.into_iter().find(|scheme| scheme.id() == id)
}

/// Returns the scheme with this ID if clients support it. Calls without authentication have one, too.
pub(crate) fn supported_or_none(id: &str) -> Option<AuthScheme> {
    let none = AuthScheme::None;
    supported(id).or_else(|| (none.id() == id).then_some(none))
}

/// Returns how requests are signed. `default` has the schemes of operations that do not declare
/// their own. Reports schemes of the service that are not supported.
pub(crate) fn service(
    service: &Shape,
    operations: &[ir::Operation],
    endpoint_rules: &[Rule],
    default: Vec<AuthScheme>,
    context: &mut Context<'_>,
) -> ir::Auth {
    let (known, unknown): (Vec<_>, Vec<_>) = service
        .traits
        .offered_auth_schemes()
        .iter()
        .partition(|scheme| supported(&scheme.value).is_some());
    match (known.as_slice(), unknown.as_slice()) {
        ([], [first, ..]) if service.traits.auth().is_none() => context.diagnostics.shape(
            first.span,
            &service.id,
            match unknown.as_slice() {
                [only] => format!(
                    "the auth scheme `{}` is not supported, and the service offers no other",
                    only.value
                ),
                _ => "none of the auth schemes of the service is supported".to_owned(),
            },
            help(),
        ),
        ([], _) => {}
        (_, unknown) => {
            for scheme in unknown {
                context.diagnostics.warning(
                    scheme.span,
                    &service.id,
                    format!(
                        "the auth scheme `{}` is not supported, so the client does not use it",
                        scheme.value
                    ),
                    "no change is needed: calls use the service's other auth schemes",
                );
            }
        }
    }
    ir::Auth {
        signing_name: service.traits.signing_name().map(str::to_owned),
        sigv4a: sigv4a(&default, operations, endpoint_rules),
        schemes: offered(service),
        api_key: api_key(service),
        default,
    }
}

/// Returns the schemes of operations that do not declare their own.
pub(crate) fn default(service: &Shape, context: &mut Context<'_>) -> Vec<AuthScheme> {
    or_none(listed(service, service, context).unwrap_or_else(|| offered(service)))
}

/// Returns where requests carry the API key, if the service has one.
pub(crate) fn api_key(service: &Shape) -> Option<ApiKey> {
    let found = service.traits.api_key()?;
    let name = found.name.clone();
    Some(match &found.location {
        ApiKeyLocation::Header(scheme) => ApiKey::Header {
            name,
            scheme: scheme.clone(),
        },
        ApiKeyLocation::Query => ApiKey::Query { name },
    })
}

/// Returns whether requests with one of these schemes may be signed.
pub(crate) fn signs(schemes: &[AuthScheme]) -> bool {
    let mut schemes = schemes.iter();
    schemes.any(|scheme| matches!(scheme, AuthScheme::SigV4 | AuthScheme::SigV4a))
}

/// Returns whether requests with one of these schemes may carry a proof of who sends them.
pub(crate) fn authenticates(schemes: &[AuthScheme]) -> bool {
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
        // A caller with an identity proves it; a caller without one sends the call as it is.
        schemes.push(AuthScheme::None);
    }
    Some(or_none(schemes))
}

/// Returns whether the client needs SigV4a, which operations and endpoints may name. The default
/// counts even if no operation uses it, because it is part of the configuration.
fn sigv4a(default: &[AuthScheme], operations: &[ir::Operation], endpoint_rules: &[Rule]) -> SigV4a {
    let schemes = || {
        let own = operations.iter().map(|operation| operation.auth.as_deref());
        own.map(|own| own.unwrap_or(default))
            .filter(|schemes| schemes.contains(&AuthScheme::SigV4a))
    };
    let is_offered = default.contains(&AuthScheme::SigV4a) || schemes().next().is_some();
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

/// Returns the help of a finding about a scheme that is not supported.
fn help() -> String {
    format!(
        "use {}, or an empty list for calls without authentication",
        ids()
    )
}

/// Returns the IDs of the supported schemes, for a message.
pub(crate) fn ids() -> String {
    SUPPORTED
        .map(|scheme| format!("`{}`", scheme.id()))
        .join(", ")
}

/// Returns the schemes that apply without `smithy.api#auth`: all schemes of the service, in the
/// order of their IDs.
fn offered(service: &Shape) -> Vec<AuthScheme> {
    let offers = |known: &AuthScheme| {
        let mut offered = service.traits.offered_auth_schemes().iter();
        offered.any(|scheme| scheme.value == known.id())
    };
    SUPPORTED.into_iter().filter(offers).collect()
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
            help(),
        );
    }
    Some(schemes)
}
