//! Optional code and dependencies: a client has them only if its service uses them.

mod common {
    pub(crate) mod apply;
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod manifest;
    pub(crate) mod rules;
    pub(crate) mod service;
}

use common::apply::apply;
use common::client::generated;
use common::manifest::manifest;
use common::rules::{RULE_SET, rule_set};
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::Files;

/// Dependencies that only some clients have.
const OPTIONAL: &[&str] = &["aws-smithy-compression", "http", "regex-lite"];

/// A service whose operation needs only the code that all clients have.
fn plain() -> Value {
    let shapes = json!({
        "a.b#Call": {
            "type": "operation",
            "input": { "target": "a.b#Input" },
            "output": { "target": "a.b#Output" },
            "traits": {}
        },
        "a.b#Input": {
            "type": "structure",
            "members": { "token": { "target": "smithy.api#String", "traits": {} } }
        },
        "a.b#Output": {
            "type": "structure",
            "members": { "token": { "target": "smithy.api#String" } }
        }
    });
    service(&json!({}), &shapes)
}

fn files(model: &Value) -> Files {
    generated(model).into_files()
}

fn optional_dependencies(files: &Files) -> Vec<&'static str> {
    let manifest = manifest(files);
    let names = OPTIONAL.iter().copied();
    names
        .filter(|name| manifest["dependencies"].get(name).is_some())
        .collect()
}

/// Endpoint rules with this condition.
fn rules(condition: Value) -> Value {
    let rules = json!([
        {
            "type": "endpoint",
            "conditions": [condition],
            "endpoint": { "url": "https://example.com" }
        },
        { "type": "error", "conditions": [], "error": "no endpoint" }
    ]);
    rule_set(&json!({}), &rules)
}

/// Where a trait is applied, its ID and value, and the file and the dependencies that it needs.
type Case<'a> = (&'a str, &'a str, Value, &'a str, &'a [&'a str]);

#[test]
fn client_has_only_the_parts_that_its_service_uses() {
    let call = |function: &str, arguments: Value| json!({ "fn": function, "argv": arguments, "assign": "it" });
    let cases: &[Case<'_>] = &[
        (
            "Call",
            "smithy.api#requestCompression",
            json!({ "encodings": ["gzip"] }),
            "src/request_compression.rs",
            &["aws-smithy-compression"],
        ),
        (
            "Service",
            "aws.auth#sigv4",
            json!({ "name": "example" }),
            "src/presigning.rs",
            &["http"],
        ),
        (
            "Call",
            "smithy.api#endpoint",
            json!({ "hostPrefix": "data." }),
            "src/host_prefix.rs",
            &[],
        ),
        (
            "Call",
            "smithy.api#paginated",
            json!({ "inputToken": "token", "outputToken": "token" }),
            "src/pagination.rs",
            &[],
        ),
        (
            "Call",
            "smithy.waiters#waitable",
            json!({
                "Done": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
            }),
            "src/waiting.rs",
            &[],
        ),
        (
            "Input$token",
            "smithy.api#idempotencyToken",
            json!({}),
            "src/idempotency_token.rs",
            &[],
        ),
        (
            "Service",
            RULE_SET,
            rules(call("aws.partition", json!(["us-east-1"]))),
            "src/endpoint_lib/partition.rs",
            &["regex-lite"],
        ),
        (
            "Service",
            "aws.auth#sigv4",
            json!({ "name": "things" }),
            "src/signing.rs",
            // Signed requests can be presigned.
            &["http"],
        ),
        (
            "Service",
            "smithy.api#httpApiKeyAuth",
            json!({ "name": "key", "in": "query" }),
            "src/api_key_auth.rs",
            &[],
        ),
        (
            "Service",
            "smithy.api#httpBasicAuth",
            json!({}),
            "src/basic_auth.rs",
            &[],
        ),
        (
            "Service",
            "smithy.api#httpBearerAuth",
            json!({}),
            "src/bearer_auth.rs",
            &[],
        ),
        (
            "Service",
            RULE_SET,
            rules(call("aws.parseArn", json!(["arn:aws:s3:::bucket"]))),
            "src/endpoint_lib/arn.rs",
            &[],
        ),
        (
            "Service",
            RULE_SET,
            rules(call("parseURL", json!(["https://example.com"]))),
            "src/endpoint_lib/url.rs",
            &[],
        ),
    ];
    let without = files(&plain());
    assert_eq!(optional_dependencies(&without), [""; 0]);
    for (target, id, value, file, dependencies) in cases {
        assert!(without.get(file).is_none(), "{file}");
        let mut model = plain();
        apply(&mut model, target, id, value.clone());
        let with = files(&model);
        assert!(with.get(file).is_some(), "{id} needs {file}");
        assert_eq!(optional_dependencies(&with), *dependencies, "{id}");
    }
}
