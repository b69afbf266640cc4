//! Clients of services that are not AWS services: they have no code, setting, or word of AWS.

mod common {
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod manifest;
    pub(crate) mod service;
}

use std::fs;
use std::path::Path;

use common::client::{generated, settings};
use common::manifest::manifest;
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::{Files, generate_json};

/// Generates the client of a model in `tests/models`.
fn files(model: &str) -> Files {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/models")
        .join(model);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{model}: {error}"));
    let generated = generate_json("model.json", &text, &settings());
    generated
        .unwrap_or_else(|error| panic!("{error}"))
        .into_files()
}

/// The names of crates and the IDs of shapes that contain a word of AWS.
const ALLOWED: [&str; 4] = [
    "aws-smithy-",
    "aws_smithy_",
    "aws.protocols#awsquerycompatible",
    "aws.protocols",
];

/// Returns each line that mentions AWS.
fn mentions(files: &Files) -> Vec<String> {
    let mut mentions = Vec::new();
    for (path, text) in files.iter() {
        for line in text.lines().chain([path]) {
            let mut rest = line.to_lowercase();
            for allowed in ALLOWED {
                rest = rest.replace(allowed, "");
            }
            if rest.contains("aws") || rest.contains("amazon") {
                mentions.push(format!("{path}: {line}"));
            }
        }
    }
    mentions
}

#[test]
fn client_does_not_mention_aws() {
    let notebook = files("notebook.json");
    assert!(notebook.get("src/protocol/rest_json_1.rs").is_some());
    assert_eq!(mentions(&notebook), Vec::<String>::new());

    let mut model = service(&json!({}), &json!({}));
    let traits = &mut model["shapes"]["a.b#Service"]["traits"];
    *traits = json!({ "smithy.protocols#rpcv2Cbor": {}, "smithy.api#httpBasicAuth": {} });
    let files = generated(&model).into_files();
    assert!(files.get("src/basic_auth.rs").is_some());
    assert_eq!(mentions(&files), Vec::<String>::new());
}

#[test]
fn mentions_of_aws_are_found() {
    let files = generated(&service(
        &json!({ "aws.api#service": { "sdkId": "A" } }),
        &json!({}),
    ));
    let mentions = mentions(files.files());
    for expected in [
        "Cargo.toml: aws-runtime = ",
        "README.md: Build a configuration by hand, as above, or from an `SdkConfig`, which the `aws-config`",
        "src/lib.rs: mod aws;",
    ] {
        let mut mentions = mentions.iter();
        assert!(
            mentions.any(|line| line.starts_with(expected)),
            "{expected}"
        );
    }
}

const CRATES: [&str; 3] = ["aws-credential-types", "aws-runtime", "aws-types"];

fn crates(files: &Files) -> Vec<&'static str> {
    let manifest = manifest(files);
    let crates = CRATES.into_iter();
    crates
        .filter(|name| manifest["dependencies"].get(name).is_some())
        .collect()
}

/// Files, and whether a client has them.
const PARTS: [&str; 5] = [
    "src/aws.rs",
    "src/clock_skew.rs",
    "src/credentials_provider.rs",
    "src/endpoint_variants.rs",
    "src/region.rs",
];

fn parts(files: &Files) -> Vec<&'static str> {
    let parts = PARTS.into_iter();
    parts.filter(|path| files.get(path).is_some()).collect()
}

/// Rules with a parameter that has this built-in.
fn with_built_in(built_in: &str, ty: &str) -> Value {
    json!({
        "smithy.rules#endpointRuleSet": {
            "version": "1.0",
            "parameters": {
                "It": { "type": ty, "builtIn": built_in, "documentation": "It." }
            },
            "rules": [
                { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://example.com" } }
            ]
        }
    })
}

#[test]
fn client_has_only_the_settings_that_its_model_asks_for() {
    let signing = json!({ "aws.auth#sigv4": { "name": "a" } });
    let cases: [(Value, &[&str], &[&str]); 7] = [
        (json!({}), &[], &[]),
        (json!({ "smithy.api#httpBearerAuth": {} }), &[], &[]),
        (
            signing,
            &[
                "src/clock_skew.rs",
                "src/credentials_provider.rs",
                "src/region.rs",
            ],
            &CRATES,
        ),
        (with_built_in("SDK::Endpoint", "String"), &[], &[]),
        (
            with_built_in("AWS::Region", "String"),
            &["src/region.rs"],
            &["aws-types"],
        ),
        (
            with_built_in("AWS::UseFIPS", "Boolean"),
            &["src/endpoint_variants.rs"],
            &["aws-types"],
        ),
        (
            json!({ "aws.api#service": { "sdkId": "A" } }),
            &PARTS,
            &CRATES,
        ),
    ];
    for (traits, expected_parts, expected_crates) in cases {
        let files = generated(&service(&traits, &json!({}))).into_files();
        assert_eq!(parts(&files), expected_parts, "{traits}");
        assert_eq!(crates(&files), expected_crates, "{traits}");
        let is_aws = files.get("src/plain.rs").is_none();
        assert_eq!(is_aws, traits.get("aws.api#service").is_some(), "{traits}");
    }
}
