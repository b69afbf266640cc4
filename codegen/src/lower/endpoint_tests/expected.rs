//! The results that cases expect.

use crate::evaluate::Outcome;
use crate::ir::{EndpointAuthScheme, EndpointResult, Expected, Property, SigningScope};

/// Returns the expectation of an endpoint.
pub(super) fn endpoint(endpoint: EndpointResult<String>) -> Expected {
    Expected::Endpoint {
        signing: signing_scope(&endpoint.auth_schemes),
        endpoint,
    }
}

/// Returns what requests are signed for according to the auth scheme `sigv4`, the only one whose
/// signatures name a region.
fn signing_scope(schemes: &[EndpointAuthScheme<String>]) -> SigningScope {
    let sigv4 = schemes.iter().find(|scheme| scheme.name == "sigv4");
    let text = |key: &str| {
        let mut properties = sigv4?.properties.iter();
        match properties.find(|(name, _)| name == key) {
            Some((_, Property::Text(text))) => Some(text.clone()),
            _ => None,
        }
    };
    SigningScope {
        service: text("signingName"),
        region: text("signingRegion"),
    }
}

/// Returns the outcome that a case expects.
pub(super) fn outcome(expected: &Expected) -> Outcome {
    match expected {
        Expected::Endpoint { endpoint, .. } => Outcome::endpoint(endpoint.clone()),
        Expected::Error(message) => Outcome::Error(message.clone()),
    }
}

/// Returns the expectation of an outcome, or `None` if no test can expect it.
pub(super) fn of(outcome: Outcome) -> Option<Expected> {
    match outcome {
        Outcome::Endpoint(endpoint) => Some(self::endpoint(*endpoint)),
        Outcome::Error(message) => Some(Expected::Error(message)),
        Outcome::InvalidParams(_) | Outcome::Unknown => None,
    }
}
