//! Optional code and dependencies: a client has them only if its service uses them.

use serde_json::{Value, json};
use smithy_codegen::{Files, Settings, generate_json};

/// Dependencies that only some clients have.
const OPTIONAL: &[&str] = &["aws-smithy-compression", "aws-smithy-json", "regex-lite"];

/// A service whose operation needs only the code that all clients have.
fn plain() -> Value {
    json!({
        "smithy": "2.0",
        "shapes": {
            "a.b#Service": {
                "type": "service",
                "version": "1",
                "operations": [{ "target": "a.b#Call" }],
                "traits": { "aws.protocols#awsQuery": {} }
            },
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
        }
    })
}

fn files(model: &Value) -> Files {
    generate_json(
        "model.json",
        &model.to_string(),
        &Settings::new("parts", "0.0.0"),
    )
    .unwrap_or_else(|error| panic!("{error}"))
    .into_files()
}

fn optional_dependencies(files: &Files) -> Vec<&'static str> {
    let manifest = files.get("Cargo.toml").expect("a crate has a manifest");
    let manifest: toml_edit::DocumentMut = manifest.parse().expect("a manifest is TOML");
    let names = OPTIONAL.iter().copied();
    names
        .filter(|name| manifest["dependencies"].get(name).is_some())
        .collect()
}

fn rules(condition: Value) -> Value {
    json!({
        "version": "1.0",
        "parameters": {},
        "rules": [
            {
                "type": "endpoint",
                "conditions": [condition],
                "endpoint": { "url": "https://example.com" }
            },
            { "type": "error", "conditions": [], "error": "no endpoint" }
        ]
    })
}

/// Where a trait is applied, its ID and value, and the file and the dependencies that it needs.
type Case<'a> = (&'a [&'a str], &'a str, Value, &'a str, &'a [&'a str]);

#[test]
fn client_has_only_the_parts_that_its_service_uses() {
    let operation = ["a.b#Call", "traits"];
    let member = ["a.b#Input", "members", "token", "traits"];
    let service = ["a.b#Service", "traits"];
    let call = |function: &str, arguments: Value| json!({ "fn": function, "argv": arguments, "assign": "it" });
    let cases: &[Case<'_>] = &[
        (
            &operation,
            "smithy.api#requestCompression",
            json!({ "encodings": ["gzip"] }),
            "src/request_compression.rs",
            &["aws-smithy-compression"],
        ),
        (
            &operation,
            "smithy.api#endpoint",
            json!({ "hostPrefix": "data." }),
            "src/host_prefix.rs",
            &[],
        ),
        (
            &operation,
            "smithy.api#paginated",
            json!({ "inputToken": "token", "outputToken": "token" }),
            "src/pagination.rs",
            &[],
        ),
        (
            &operation,
            "smithy.waiters#waitable",
            json!({
                "Done": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
            }),
            "src/waiting.rs",
            &[],
        ),
        (
            &member,
            "smithy.api#idempotencyToken",
            json!({}),
            "src/idempotency_token.rs",
            &[],
        ),
        (
            &service,
            "smithy.rules#endpointRuleSet",
            rules(call("aws.partition", json!(["us-east-1"]))),
            "src/endpoint_lib/partition.rs",
            &["aws-smithy-json", "regex-lite"],
        ),
        (
            &service,
            "smithy.rules#endpointRuleSet",
            rules(call("aws.parseArn", json!(["arn:aws:s3:::bucket"]))),
            "src/endpoint_lib/arn.rs",
            &[],
        ),
        (
            &service,
            "smithy.rules#endpointRuleSet",
            rules(call("parseURL", json!(["https://example.com"]))),
            "src/endpoint_lib/url.rs",
            &[],
        ),
    ];
    let without = files(&plain());
    assert_eq!(optional_dependencies(&without), [""; 0]);
    for (place, id, value, file, dependencies) in cases {
        assert!(without.get(file).is_none(), "{file}");
        let mut model = plain();
        let mut shape = &mut model["shapes"];
        for key in *place {
            shape = &mut shape[*key];
        }
        shape[*id] = value.clone();
        let with = files(&model);
        assert!(with.get(file).is_some(), "{id} needs {file}");
        assert_eq!(optional_dependencies(&with), *dependencies, "{id}");
    }
}
