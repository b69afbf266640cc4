//! The settings of a client.

mod common {
    pub(crate) mod service;
}

use common::service::service;
use serde_json::json;
use smithy_codegen::{Error, Generated, Settings, generate_json};

fn generate(name: &str, version: &str) -> Result<Generated, Error> {
    let model = service(&json!({}), &json!({})).to_string();
    generate_json("model.json", &model, &Settings::new(name, version))
}

#[test]
fn names_and_versions_that_cargo_rejects_are_errors() {
    for (name, version, message) in [
        ("1st", "0.1.0", "`1st` is not a valid package name"),
        ("a b", "0.1.0", "`a b` is not a valid package name"),
        (
            "a\"]\n[dependencies",
            "0.1.0",
            "is not a valid package name",
        ),
        ("type", "0.1.0", "`type` is not a valid package name"),
        ("gen", "0.1.0", "it is a keyword of Rust"),
        ("crate", "0.1.0", "it is a keyword of Rust"),
        ("proc-macro", "0.1.0", "it is reserved"),
        ("Test", "0.1.0", "it is reserved"),
        ("con", "0.1.0", "Windows reserves it"),
        (
            "a123456789012345678901234567890123456789012345678901234567890abcd",
            "0.1.0",
            "it is longer than 64 characters",
        ),
        ("tiny", "1.0", "`1.0` is not a valid package version"),
        ("tiny", "1.0.0\"", "is not a valid package version"),
        ("tiny", "01.0.0", "`01.0.0` is not a valid package version"),
    ] {
        let error = generate(name, version).expect_err(name);
        let messages: Vec<_> = error
            .diagnostics()
            .iter()
            .map(|found| &found.message)
            .collect();
        assert!(messages[0].contains(message), "{messages:?}");
    }
    for version in ["0.1.0", "1.2.3-alpha.1+build.5"] {
        generate("a-b_c", version).expect("a valid name and version");
    }
}

/// Returns the protocol of the client of a service that declares these protocols, or the first error and its remedy.
fn protocol(declared: &[&str], wanted: Option<&str>) -> Result<String, (String, String)> {
    let mut traits = serde_json::Map::new();
    for id in declared {
        traits.insert((*id).to_owned(), json!({}));
    }
    let model = json!({
        "smithy": "2.0",
        "shapes": {
            "a.b#Service": { "type": "service", "version": "1", "operations": [], "traits": traits }
        }
    });
    let mut settings = Settings::new("a", "0.1.0");
    if let Some(wanted) = wanted {
        settings = settings.protocol(wanted);
    }
    match generate_json("model.json", &model.to_string(), &settings) {
        Ok(generated) => {
            let mut files = generated.files().iter();
            let config = files.find(|(path, _)| *path == "src/config/service.rs");
            let (_, text) = config.expect("a client has this file");
            let line = text.lines().find(|line| line.contains("crate::protocol::"));
            let line = line.expect("the file creates the protocol");
            Ok(line
                .rsplit("::")
                .next()
                .unwrap_or_default()
                .trim_end_matches(" {")
                .to_owned())
        }
        Err(error) => {
            let first = &error.diagnostics()[0];
            Err((first.message.clone(), first.help.clone()))
        }
    }
}

const JSON: &str = "aws.protocols#awsJson1_0";
const QUERY: &str = "aws.protocols#awsQuery";
const CBOR: &str = "smithy.protocols#rpcv2Cbor";

#[test]
fn first_protocol_in_the_order_of_preference_is_chosen() {
    for (declared, expected) in [
        (&[QUERY, JSON, CBOR][..], "RpcV2Cbor"),
        (&[QUERY, JSON], "AwsJson"),
        (&["aws.protocols#ec2Query", QUERY], "AwsQuery"),
        (&["aws.protocols#ec2Query"], "Ec2Query"),
        (&["smithy.protocols#rpcv2Json", QUERY], "RpcV2Json"),
        (&[QUERY, "aws.protocols#restXml"], "RestXml"),
        (
            &["aws.protocols#restXml", "aws.protocols#restJson1"],
            "RestJson1",
        ),
        // The other protocol is not supported.
        (&["smithy.mqtt#mqttJson", QUERY], "AwsQuery"),
    ] {
        assert_eq!(
            protocol(declared, None).as_deref(),
            Ok(expected),
            "{declared:?}"
        );
    }
}

#[test]
fn protocol_can_be_chosen_by_id_or_name() {
    let declared = [QUERY, JSON, CBOR];
    for (wanted, expected) in [
        (QUERY, "AwsQuery"),
        ("awsJson1_0", "AwsJson"),
        (CBOR, "RpcV2Cbor"),
    ] {
        assert_eq!(
            protocol(&declared, Some(wanted)).as_deref(),
            Ok(expected),
            "{wanted}"
        );
    }
}

#[test]
fn protocol_that_cannot_be_chosen_is_an_error() {
    let (message, help) = protocol(&[QUERY, JSON], Some(CBOR)).expect_err("it is not declared");
    assert_eq!(
        message,
        format!("the service does not declare the protocol `{CBOR}`")
    );
    assert_eq!(help, format!("use `{JSON}` or `{QUERY}`"));

    let mqtt = "smithy.mqtt#mqttJson";
    let (message, help) =
        protocol(&[QUERY, mqtt], Some("mqttJson")).expect_err("it is not supported");
    assert_eq!(message, "the protocol `mqttJson` is not supported");
    assert_eq!(help, format!("use `{QUERY}`"));

    let (message, help) = protocol(&[mqtt], Some("\u{1b}")).expect_err("it is not declared");
    assert_eq!(
        message,
        "the service does not declare the protocol `\\u{1b}`"
    );
    assert_eq!(
        help,
        "the service declares no protocol that is supported: use another model"
    );
}
