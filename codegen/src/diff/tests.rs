use std::collections::BTreeSet;

use crate::model::traits;

/// The edits that `tests/diff` makes.
const EDITS: &str = concat!(
    include_str!("../../tests/diff/kinds.rs"),
    include_str!("../../tests/diff/model.rs"),
);

/// Traits that are decoded but not compared, and why.
const NOT_COMPARED: &[(&str, &str)] = &[
    ("aws.api#clientDiscoveredEndpoint", NO_INTERFACE),
    ("aws.api#clientEndpointDiscovery", NO_INTERFACE),
    ("aws.api#clientEndpointDiscoveryId", "it is rejected"),
    ("aws.auth#cognitoUserPools", NO_SCHEME),
    ("aws.auth#unsignedPayload", NO_INTERFACE),
    ("smithy.api#eventHeader", NO_INTERFACE),
    ("smithy.api#eventPayload", NO_INTERFACE),
    (
        "smithy.api#hostLabel",
        "the host prefix says which members are part of it",
    ),
    ("smithy.api#httpDigestAuth", NO_SCHEME),
    ("smithy.api#requiresLength", NO_INTERFACE),
    ("smithy.api#sparse", TYPES),
    ("smithy.api#streaming", TYPES),
    ("smithy.rules#endpointBdd", "clients compile the rule set"),
    (
        "smithy.rules#endpointTests",
        "tests are not part of the client",
    ),
    (
        "smithy.test#eventStreamTests",
        "tests are not part of the client",
    ),
    (
        "smithy.test#httpRequestTests",
        "tests are not part of the client",
    ),
    (
        "smithy.test#httpResponseTests",
        "tests are not part of the client",
    ),
];

const NO_SCHEME: &str = "clients do not support the auth scheme";
const NO_INTERFACE: &str = "it changes how requests are sent, which users cannot see";
const TYPES: &str = "it changes the types of fields, which the interface contains";

#[test]
fn every_trait_that_is_decoded_is_compared_or_has_a_reason() {
    let excused: BTreeSet<_> = NOT_COMPARED.iter().map(|(id, _)| *id).collect();
    for id in traits::supported() {
        // Some edits write the name without the namespace.
        let name = id.split_once('#').map_or(id, |(_, name)| name);
        let is_compared = [id, name]
            .iter()
            .any(|text| EDITS.contains(&format!("\"{text}\"")));
        assert_ne!(is_compared, excused.contains(id), "{id}");
    }
}
