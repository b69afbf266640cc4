//! Tests of a client's Cargo features and of its default features.

use serde_json::{Value, json};
use smithy_codegen::{Settings, generate};

/// Generates a client and returns its manifest. The arguments are the traits of the service, the traits of its only
/// operation, and the auth schemes of its endpoint.
fn manifest(service: Value, operation: Value, endpoint: Value) -> toml_edit::DocumentMut {
    let mut traits = json!({
        "aws.protocols#awsQuery": {},
        "smithy.rules#endpointRuleSet": {
            "version": "1.0",
            "parameters": {},
            "rules": [{
                "type": "endpoint",
                "conditions": [],
                "endpoint": {
                    "url": "https://example.com",
                    "properties": { "authSchemes": endpoint }
                }
            }]
        }
    });
    for (id, value) in service.as_object().expect("traits are an object") {
        traits[id] = value.clone();
    }
    let model = json!({
        "smithy": "2.0",
        "shapes": {
            "a.b#Service": {
                "type": "service",
                "version": "1",
                "operations": [{ "target": "a.b#Call" }],
                "traits": traits
            },
            "a.b#Call": { "type": "operation", "traits": operation }
        }
    });
    let files =
        generate(&model.to_string(), &Settings::new("b", "0.1.0")).expect("the model is valid");
    let manifest = files.get("Cargo.toml").expect("the crate has a manifest");
    manifest.parse().expect("the manifest is valid TOML")
}

/// Returns the default features of a manifest.
fn default_features(manifest: &toml_edit::DocumentMut) -> Vec<&str> {
    let default = manifest["features"]["default"].as_array();
    let default = default.expect("`default` is an array").iter();
    default
        .map(|feature| feature.as_str().expect("a name"))
        .collect()
}

const LEAN: [&str; 2] = ["default-https-client", "rt-tokio"];

#[test]
fn default_features_include_one_http_client_with_one_tls_stack() {
    let manifest = manifest(json!({}), json!({}), json!([]));
    assert_eq!(default_features(&manifest), LEAN);
    assert!(manifest["features"].get("sigv4a").is_none());
}

#[test]
fn sigv4a_is_optional_if_sigv4_can_sign_every_request() {
    let both = json!({
        "aws.auth#sigv4": { "name": "b" },
        "aws.auth#sigv4a": { "name": "b" },
        "smithy.api#auth": ["aws.auth#sigv4", "aws.auth#sigv4a"]
    });
    let manifest = manifest(
        both,
        json!({}),
        json!([{ "name": "sigv4", "signingName": "b" }]),
    );
    assert_eq!(default_features(&manifest), LEAN);
    assert!(manifest["features"].get("sigv4a").is_some());
}

#[test]
fn sigv4a_is_a_default_feature_if_nothing_else_can_sign() {
    let both = || json!({ "aws.auth#sigv4": { "name": "b" }, "aws.auth#sigv4a": { "name": "b" } });
    let only_sigv4a = || json!({ "smithy.api#auth": ["aws.auth#sigv4a"] });
    let endpoint = json!([{ "name": "sigv4a", "signingName": "b", "signingRegionSet": ["*"] }]);
    let mut service_auth = both();
    service_auth["smithy.api#auth"] = json!(["aws.auth#sigv4a"]);
    for manifest in [
        manifest(service_auth, json!({}), json!([])),
        manifest(both(), only_sigv4a(), json!([])),
        manifest(both(), json!({}), endpoint),
    ] {
        assert_eq!(
            default_features(&manifest),
            ["default-https-client", "rt-tokio", "sigv4a"]
        );
    }
}
