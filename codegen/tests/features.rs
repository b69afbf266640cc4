//! Which Cargo features a client has, and which are enabled by default.

use serde_json::{Value, json};
use smithy_codegen::{Settings, generate_json};

/// Returns the features in the manifest of a client with these auth settings: the traits of the
/// service, the traits of its only operation, and the auth schemes of its endpoint.
fn features(service: Value, operation: Value, endpoint: Value) -> toml_edit::DocumentMut {
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
    let settings = Settings::new("b", "0.1.0");
    let generated =
        generate_json("model.json", &model.to_string(), &settings).expect("the model is valid");
    let files = generated.files();
    let manifest = files.get("Cargo.toml").expect("a crate has a manifest");
    manifest.parse().expect("a manifest is TOML")
}

fn default(manifest: &toml_edit::DocumentMut) -> Vec<&str> {
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
