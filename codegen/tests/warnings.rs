//! Traits that the generator does not know, and how a caller can handle them.

mod common {
    pub(crate) mod apply;
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod service;
}

use common::apply::apply;
use common::client::{generated, settings};
use common::files::file;
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::{Generated, Severity, generate_json};

/// A service with one operation, whose output has one string.
fn model() -> Value {
    let shapes = json!({
        "a.b#Call": { "type": "operation", "output": { "target": "a.b#Output" }, "traits": {} },
        "a.b#Thing": { "type": "resource", "traits": {} },
        "a.b#Output": {
            "type": "structure",
            "members": { "text": { "target": "a.b#Text", "traits": {} } }
        },
        "a.b#Text": { "type": "string", "traits": {} }
    });
    let mut model = service(&json!({ "aws.auth#sigv4": { "name": "tiny" } }), &shapes);
    model["shapes"]["a.b#Service"]["resources"] = json!([{ "target": "a.b#Thing" }]);
    model
}

fn messages(generated: &Generated) -> Vec<&str> {
    let warnings = generated.warnings().iter();
    warnings.map(|found| found.message.as_str()).collect()
}

#[test]
fn traits_of_official_models_cause_no_warning() {
    for (target, id, value) in [
        (
            "Thing",
            "aws.cloudformation#cfnResource",
            json!({ "name": "Thing" }),
        ),
        (
            "Output$text",
            "aws.cloudformation#cfnMutability",
            json!("read"),
        ),
        (
            "Output$text",
            "aws.cloudformation#cfnExcludeProperty",
            json!({}),
        ),
        (
            "Output$text",
            "aws.cloudformation#cfnAdditionalIdentifier",
            json!({}),
        ),
        ("Output$text", "aws.cloudformation#cfnName", json!("Text")),
        (
            "Output$text",
            "aws.cloudformation#cfnDefaultValue",
            json!({}),
        ),
        ("Thing", "aws.iam#disableConditionKeyInference", json!({})),
        ("Output$text", "aws.iam#conditionKeyValue", json!("a:Text")),
        ("Call", "aws.iam#iamAction", json!({ "name": "Call" })),
        (
            "Service",
            "aws.endpoints#standardRegionalEndpoints",
            json!({}),
        ),
        (
            "Service",
            "aws.endpoints#standardPartitionalEndpoints",
            json!({ "endpointPatternType": "service_dnsSuffix" }),
        ),
        ("Service", "aws.endpoints#dualStackOnlyEndpoints", json!({})),
        ("Service", "aws.endpoints#rulesBasedEndpoints", json!({})),
        ("Service", "aws.endpoints#endpointsModifier", json!({})),
        ("Output", "smithy.contracts#conditions", json!({})),
        ("Call", "smithy.test#httpMalformedRequestTests", json!([])),
    ] {
        let mut model = model();
        let plain = generated(&model);
        apply(&mut model, target, id, value);
        let generated = generated(&model);
        assert!(
            generated.warnings().is_empty(),
            "{id}: {:?}",
            messages(&generated)
        );
        assert!(generated.files() == plain.files(), "{id} changes nothing");
    }
}

#[test]
fn string_with_the_enum_trait_becomes_an_enum() {
    let values = json!([
        { "name": "RED", "value": "red", "documentation": "Like <b>blood</b>.", "tags": ["warm"] },
        { "value": "dark-blue", "deprecated": true },
        { "value": "text/plain" }
    ]);
    let mut model = model();
    apply(&mut model, "Text", "smithy.api#enum", values);
    let generated = generated(&model);
    assert!(
        generated.warnings().is_empty(),
        "{:?}",
        messages(&generated)
    );
    let text = file(generated.files(), "src/types/_text.rs");
    for part in [
        "pub enum Text {",
        "Like **blood**.",
        "    Red,",
        "\"red\" => Self::Red",
        "#[deprecated]\n    DarkBlue,",
        "\"dark-blue\" => Self::DarkBlue",
        "\"text/plain\" => Self::TextPlain",
    ] {
        assert!(text.contains(part), "`{part}` is not in:\n{text}");
    }
    let mut modern = self::model();
    modern["shapes"]["a.b#Text"] = json!({
        "type": "enum",
        "members": {
            "RED": {
                "target": "smithy.api#Unit",
                "traits": { "smithy.api#enumValue": "red", "smithy.api#documentation": "Like <b>blood</b>." }
            },
            "dark_blue": {
                "target": "smithy.api#Unit",
                "traits": { "smithy.api#enumValue": "dark-blue", "smithy.api#deprecated": {} }
            },
            "text_plain": {
                "target": "smithy.api#Unit",
                "traits": { "smithy.api#enumValue": "text/plain" }
            }
        }
    });
    assert!(generated.files() == common::client::generated(&modern).files());
}

#[test]
fn enum_value_without_a_name_leaves_a_string_with_a_warning() {
    let mut model = model();
    let plain = generated(&model);
    apply(
        &mut model,
        "Text",
        "smithy.api#enum",
        json!([{ "value": "5 GB" }]),
    );
    let generated = generated(&model);
    assert_eq!(
        messages(&generated),
        ["no name can be derived from the enum value `5 GB`, so the shape stays a string"]
    );
    assert!(generated.files() == plain.files());
}

#[test]
fn unknown_trait_causes_one_warning_with_a_count_and_the_first_location() {
    let model = r#"{
  "smithy": "2.0",
  "shapes": {
    "a.b#Text": { "type": "string", "traits": { "example.color#color": "red" } },
    "a.b#Service": {
      "type": "service",
      "operations": [{ "target": "a.b#Call" }],
      "traits": { "aws.protocols#awsQuery": {}, "smithy.api#titel": "Tiny" }
    },
    "a.b#Call": {
      "type": "operation",
      "output": { "target": "a.b#Output" },
      "traits": { "example.color#color": "green" }
    },
    "a.b#Output": {
      "type": "structure",
      "members": { "text": { "target": "a.b#Text", "traits": { "example.color#color": "blue" } } }
    }
  }
}"#;
    let generated =
        generate_json("model.json", model, &settings()).unwrap_or_else(|error| panic!("{error}"));
    let texts: Vec<_> = generated
        .warnings()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        texts,
        [
            r#"warning: a.b#Text: the trait `example.color#color` is unknown and has no effect; it is applied 3 times
 --> model.json:4:49
  |
4 |     "a.b#Text": { "type": "string", "traits": { "example.color#color": "red" } },
  |                                                 ^^^^^^^^^^^^^^^^^^^^^
  |
  = note: model.json:4:49, JSON pointer `/shapes/a.b#Text/traits/example.color#color`
  = help: check its ID; if it changes nothing on the wire, list it among the traits to ignore"#,
            r#"warning: a.b#Service: the trait `smithy.api#titel` is unknown and has no effect; it is applied once
 --> model.json:8:49
  |
8 |       "traits": { "aws.protocols#awsQuery": {}, "smithy.api#titel": "Tiny" }
  |                                                 ^^^^^^^^^^^^^^^^^^
  |
  = note: model.json:8:49, JSON pointer `/shapes/a.b#Service/traits/smithy.api#titel`
  = help: check its ID; if it changes nothing on the wire, list it among the traits to ignore"#,
        ]
    );
    for warning in generated.warnings() {
        assert_eq!(warning.severity, Severity::Warning);
    }
    let without = model
        .replace(r#""example.color#color": "red""#, "")
        .replace(r#""example.color#color": "green""#, "")
        .replace(r#""example.color#color": "blue""#, "")
        .replace(r#", "smithy.api#titel": "Tiny""#, "");
    let plain = generate_json("model.json", &without, &settings())
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(plain.warnings().is_empty());
    assert!(generated.files() == plain.files(), "they have no effect");
}

#[test]
fn denied_warning_is_an_error() {
    let denying = settings().deny_warnings(true);
    let mut model = model();
    assert!(generate_json("model.json", &model.to_string(), &denying).is_ok());
    apply(&mut model, "Text", "example.color#color", json!("red"));
    let error =
        generate_json("model.json", &model.to_string(), &denying).expect_err("there is a warning");
    assert_eq!(error.diagnostics().len(), 1);
    assert_eq!(error.diagnostics()[0].severity, Severity::Error);
    assert!(
        error
            .to_string()
            .starts_with("error: a.b#Text: the trait `example.color#color`")
    );
    let ignoring = denying.ignore_trait("example.color#color");
    let generated =
        generate_json("model.json", &model.to_string(), &ignoring).expect("the trait is ignored");
    assert!(generated.warnings().is_empty());
}

#[test]
fn supported_trait_cannot_be_ignored() {
    let mut model = model();
    apply(&mut model, "Text", "smithy.api#sensitive", json!({}));
    let ignoring = settings().ignore_trait("smithy.api#sensitive");
    let error =
        generate_json("model.json", &model.to_string(), &ignoring).expect_err("it is supported");
    assert!(error.to_string().starts_with(
        "error: the trait `smithy.api#sensitive` is supported, so it cannot be ignored"
    ));
}

#[test]
fn ignored_trait_causes_no_warning_and_must_exist() {
    let ignoring = settings().ignore_trait("example.color#color");
    let mut model = model();
    let error =
        generate_json("model.json", &model.to_string(), &ignoring).expect_err("nothing to ignore");
    assert_eq!(
        error.to_string(),
        "error: the trait `example.color#color` is in the list of traits to ignore, but the model does not use it\n |\n = help: remove it from the traits to ignore"
    );
    let plain = generated(&model);
    apply(&mut model, "Text", "example.color#color", json!("red"));
    let generated =
        generate_json("model.json", &model.to_string(), &ignoring).expect("the trait is ignored");
    assert!(generated.warnings().is_empty());
    assert!(generated.files() == plain.files());
}

/// Adds a trait that the model defines itself.
fn define(model: &mut Value, name: &str, definition: Option<&str>) {
    model["shapes"][format!("a.b#{name}")] = json!({
        "type": "structure",
        "members": {},
        "traits": { "smithy.api#trait": { "selector": "*" } }
    });
    if let Some(definition) = definition {
        apply(model, name, definition, json!({}));
    }
}

#[test]
fn trait_defined_in_the_model_causes_no_warning() {
    let mut model = model();
    let plain = generated(&model);
    define(&mut model, "color", None);
    apply(&mut model, "Text", "a.b#color", json!("red"));
    let generated = generated(&model);
    assert!(
        generated.warnings().is_empty(),
        "{:?}",
        messages(&generated)
    );
    assert!(generated.files() == plain.files());
}

#[test]
fn protocol_defined_in_the_model_is_a_warning_next_to_a_supported_one() {
    let mut model = model();
    define(&mut model, "speech", Some("smithy.api#protocolDefinition"));
    apply(&mut model, "Service", "a.b#speech", json!({}));
    let text = model.to_string();
    assert_eq!(
        messages(&generated(&model)),
        ["the protocol `a.b#speech` is not supported"]
    );
    let only = text.replace("\"aws.protocols#awsQuery\":{},", "");
    assert_ne!(only, text);
    let error = generate_json("model.json", &only, &settings())
        .expect_err("no other protocol is supported");
    assert_eq!(error.diagnostics().len(), 1, "{error}");
    assert_eq!(error.diagnostics()[0].severity, Severity::Error);
    assert_eq!(
        error.diagnostics()[0].message,
        "the protocol `a.b#speech` is not supported"
    );
}

#[test]
fn unsupported_auth_scheme_is_a_warning_next_to_a_supported_one() {
    for (id, value) in [
        ("a.b#handshake", json!({})),
        ("smithy.api#httpDigestAuth", json!({})),
    ] {
        let mut model = model();
        define(&mut model, "handshake", Some("smithy.api#authDefinition"));
        apply(&mut model, "Service", id, value);
        let expected =
            format!("the auth scheme `{id}` is not supported, so the client does not use it");
        assert_eq!(messages(&generated(&model)), [expected.as_str()]);

        let service = &mut model["shapes"]["a.b#Service"]["traits"];
        service
            .as_object_mut()
            .and_then(|traits| traits.remove("aws.auth#sigv4"))
            .expect("the service has it");
        let error = generate_json("model.json", &model.to_string(), &settings())
            .expect_err("no scheme remains");
        assert_eq!(
            error.diagnostics()[0].message,
            format!("the auth scheme `{id}` is not supported, and the service offers no other")
        );
    }
}

/// A service with one operation, which has this example.
fn with_example(example: &Value) -> Generated {
    let shapes = json!({
        "a.b#Call": {
            "type": "operation",
            "input": { "target": "a.b#Input" },
            "output": { "target": "a.b#Output" },
            "errors": [{ "target": "a.b#Failure" }],
            "traits": { "smithy.api#examples": [example] }
        },
        "a.b#Input": {
            "type": "structure",
            "members": {
                "count": { "target": "smithy.api#Integer" },
                "pairs": { "target": "a.b#Pairs" }
            }
        },
        "a.b#Output": {
            "type": "structure",
            "members": { "at": { "target": "smithy.api#Timestamp" } }
        },
        "a.b#Pairs": { "type": "list", "member": { "target": "a.b#Pair" } },
        "a.b#Pair": {
            "type": "structure",
            "members": {
                "key": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }
            }
        },
        "a.b#Failure": {
            "type": "structure",
            "members": { "message": { "target": "smithy.api#String" } },
            "traits": { "smithy.api#error": "client" }
        },
        "a.b#Other": {
            "type": "structure",
            "members": {},
            "traits": { "smithy.api#error": "client" }
        }
    });
    let traits = json!({ "aws.auth#sigv4": { "name": "tiny" } });
    let mut model = service(&traits, &shapes);
    model["shapes"]["a.b#Service"]["operations"] = json!([{ "target": "a.b#Call" }]);
    generated(&model)
}

#[test]
fn example_that_does_not_fit_is_left_out_with_one_warning() {
    for (mut example, problem) in [
        (
            json!({ "input": { "count": "1", "pairs": 2 } }),
            "expected a 32-bit integer, found a string",
        ),
        (
            json!({ "input": { "size": 1 } }),
            "`Input` has no member `size`",
        ),
        (
            json!({ "input": { "pairs": [{}] } }),
            "the required member `key` is missing",
        ),
        (
            json!({ "output": { "at": "yesterday" } }),
            "expected a date or a number of seconds since 1970, found a string",
        ),
        (
            json!({ "error": { "shapeId": "a.b#Failure", "content": { "message": 1 } } }),
            "expected a string, found a number",
        ),
        (
            json!({ "error": { "shapeId": "a.b#Other" } }),
            "`a.b#Other` is not an error of this operation",
        ),
        (
            json!({ "error": { "shapeId": "Failure" } }),
            "`Failure` is not an error of this operation",
        ),
    ] {
        example["title"] = json!("The title");
        let generated = with_example(&example);
        let [warning] = generated.warnings() else {
            panic!("{example}: {:?}", messages(&generated));
        };
        let expected = format!("{problem}: the documentation omits this example");
        assert_eq!(warning.message, expected);
        assert_eq!(warning.severity, Severity::Warning);
        assert_eq!(warning.shape.as_deref(), Some("a.b#Call"));
        let place = warning.place.as_ref().expect("a place");
        let trait_pointer = "/shapes/a.b#Call/traits/smithy.api#examples/0/";
        assert!(place.pointer.starts_with(trait_pointer), "{place:?}");
        let client = file(generated.files(), "src/client.rs");
        assert!(!client.contains("The title"), "{client}");
        assert!(client.contains("# Example"), "{client}");
    }
}

#[test]
fn example_that_fits_is_in_the_documentation() {
    for (mut example, code) in [
        (
            json!({ "input": { "count": 1, "pairs": [{ "key": "a" }] } }),
            r#".pairs(types::Pair::builder().key("a").build()?)"#,
        ),
        (
            json!({ "output": { "at": "2030-01-01T00:00:00Z" } }),
            r#""2030-01-01T00:00:00Z""#,
        ),
        (json!({ "output": { "at": 1.5 } }), "1970-01-01T00:00:01.5Z"),
        (
            json!({ "error": { "shapeId": "a.b#Failure", "content": { "message": "No" } } }),
            "assert!(error.is_failure());",
        ),
    ] {
        example["title"] = json!("The title");
        let generated = with_example(&example);
        assert_eq!(messages(&generated), [""; 0], "{example}");
        let client = file(generated.files(), "src/client.rs");
        assert!(client.contains("## The title"), "{client}");
        assert!(client.contains(code), "{code} in {client}");
    }
}
