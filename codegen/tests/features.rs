//! Which Cargo features a client has, and which are enabled by default.

mod common {
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod manifest;
    pub(crate) mod rules;
    pub(crate) mod service;
}

use common::client::generated;
use common::manifest::manifest;
use common::rules::{RULE_SET, rule_set};
use common::service::service;
use serde_json::{Value, json};
use toml_edit::DocumentMut;

/// Returns the manifest of a client with these auth settings: the traits of the service, the traits
/// of its only operation, and the auth schemes of its endpoint.
fn features(mut traits: Value, operation: Value, endpoint: Value) -> DocumentMut {
    let rule = json!({
        "type": "endpoint",
        "conditions": [],
        "endpoint": {
            "url": "https://example.com",
            "properties": { "authSchemes": endpoint }
        }
    });
    let operation = json!({ "a.b#Call": { "type": "operation", "traits": operation } });
    traits[RULE_SET] = rule_set(&json!({}), &json!([rule]));
    manifest(generated(&service(&traits, &operation)).files())
}

fn default(manifest: &DocumentMut) -> Vec<&str> {
    let default = manifest["features"]["default"].as_array();
    let default = default.expect("features are listed").iter();
    default
        .map(|feature| feature.as_str().expect("a name"))
        .collect()
}

const LEAN: [&str; 2] = ["default-https-client", "rt-tokio"];

#[test]
fn default_is_one_http_client_with_one_tls_stack() {
    let manifest = features(json!({}), json!({}), json!([]));
    assert_eq!(default(&manifest), LEAN);
    assert!(manifest["features"].get("sigv4a").is_none());
}

#[test]
fn validation_and_its_dependency_are_optional() {
    let manifest = features(json!({}), json!({}), json!([]));
    let enabled = manifest["features"]["validation"].to_string();
    assert_eq!(enabled.trim(), r#"["dep:regress"]"#);
    let regress = &manifest["dependencies"]["regress"];
    assert_eq!(regress["optional"].as_bool(), Some(true));
}

#[test]
fn sigv4a_is_optional_if_sigv4_works() {
    let both = json!({
        "aws.auth#sigv4": { "name": "b" },
        "aws.auth#sigv4a": { "name": "b" },
        "smithy.api#auth": ["aws.auth#sigv4", "aws.auth#sigv4a"]
    });
    let manifest = features(
        both,
        json!({}),
        json!([{ "name": "sigv4", "signingName": "b" }]),
    );
    assert_eq!(default(&manifest), LEAN);
    assert!(manifest["features"].get("sigv4a").is_some());
}

#[test]
fn sigv4a_is_optional_if_only_the_default_offers_it() {
    let both = json!({ "aws.auth#sigv4": { "name": "b" }, "aws.auth#sigv4a": { "name": "b" } });
    for schemes in [json!([]), json!(["aws.auth#sigv4"])] {
        let manifest = features(
            both.clone(),
            json!({ "smithy.api#auth": schemes }),
            json!([]),
        );
        assert_eq!(default(&manifest), LEAN);
        assert!(manifest["features"].get("sigv4a").is_some());
    }
}

#[test]
fn sigv4a_is_on_by_default_if_nothing_else_can_sign() {
    let both = || json!({ "aws.auth#sigv4": { "name": "b" }, "aws.auth#sigv4a": { "name": "b" } });
    let only_sigv4a = || json!({ "smithy.api#auth": ["aws.auth#sigv4a"] });
    let endpoint = json!([{ "name": "sigv4a", "signingName": "b", "signingRegionSet": ["*"] }]);
    let mut of_the_service = both();
    of_the_service["smithy.api#auth"] = json!(["aws.auth#sigv4a"]);
    for manifest in [
        features(of_the_service, json!({}), json!([])),
        features(both(), only_sigv4a(), json!([])),
        features(both(), json!({}), endpoint),
    ] {
        assert_eq!(
            default(&manifest),
            ["default-https-client", "rt-tokio", "sigv4a"]
        );
    }
}
