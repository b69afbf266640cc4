//! Endpoint rules: what clients contain because of them, and what is reported.

mod common {
    pub(crate) mod apply;
    pub(crate) mod client;
    pub(crate) mod files;
    pub(crate) mod rules;
    pub(crate) mod service;
}

use common::apply::apply;
use common::client::{generated, settings};
use common::files::file;
use common::rules::{RULE_SET, rule_set};
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::{Generated, generate_json};

/// A service with these rules.
fn model(parameters: &Value, rules: &Value) -> Value {
    let traits = json!({ RULE_SET: rule_set(parameters, rules) });
    service(&traits, &json!({}))
}

/// The text of a file without line breaks and indentation.
fn compact(generated: &Generated, path: &str) -> String {
    let words = file(generated.files(), path).split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

fn call(function: &str, arguments: &Value) -> Value {
    json!({ "fn": function, "argv": arguments })
}

fn assign(function: &str, arguments: &Value, name: &str) -> Value {
    json!({ "fn": function, "argv": arguments, "assign": name })
}

fn error(conditions: &[Value]) -> Value {
    json!({ "type": "error", "conditions": conditions, "error": "no endpoint" })
}

/// Two strings that are always set, a flag, and a string that may be absent.
fn parameters() -> Value {
    json!({
        "One": { "type": "string", "required": true },
        "Other": { "type": "string", "required": true },
        "Flag": { "type": "boolean", "required": true },
        "Maybe": { "type": "string" }
    })
}

fn reference(name: &str) -> Value {
    json!({ "ref": name })
}

/// The generated rules of one rule with one condition.
fn condition(condition: Value) -> String {
    let rules = json!([error(&[condition]), error(&[])]);
    let generated = generated(&model(&parameters(), &rules));
    let text = compact(&generated, "src/config/endpoint.rs");
    let (_, rest) = text.split_once(" if ").expect("a condition");
    let (condition, _) = rest.split_once(" { ").expect("an outcome");
    condition.to_owned()
}

#[test]
fn comparisons_are_compared_with_parentheses() {
    let (one, other, flag) = (reference("One"), reference("Other"), reference("Flag"));
    let same = call("stringEquals", &json!([one, other]));
    let differs = call("not", &json!([same]));
    let is_empty = call("stringEquals", &json!([one, ""]));
    for (left, right, equal, different) in [
        (
            &same,
            &flag,
            "(one == other) == flag",
            "(one == other) != flag",
        ),
        (
            &flag,
            &same,
            "flag == (one == other)",
            "flag != (one == other)",
        ),
        (
            &same,
            &differs,
            "(one == other) == (one != other)",
            "(one == other) != (one != other)",
        ),
        (
            &is_empty,
            &same,
            "one.is_empty() == (one == other)",
            "one.is_empty() != (one == other)",
        ),
    ] {
        let equals = call("booleanEquals", &json!([left, right]));
        assert_eq!(condition(equals.clone()), equal);
        assert_eq!(condition(call("not", &json!([equals]))), different);
    }
    let nested = call("booleanEquals", &json!([same, flag]));
    let nested = call("booleanEquals", &json!([nested, differs]));
    assert_eq!(
        condition(nested),
        "((one == other) == flag) == (one != other)"
    );
    let flags = json!([same, { "fn": "isSet", "argv": [reference("Maybe")] }]);
    assert_eq!(
        condition(call("booleanEquals", &flags)),
        "(one == other) == maybe.is_some()"
    );
}

#[test]
fn variable_may_have_the_name_of_a_function_of_the_client() {
    let condition = assign("uriEncode", &json!([reference("One")]), "NotEmpty");
    let rules = json!([{
        "type": "endpoint",
        "conditions": [condition],
        "endpoint": { "url": "{NotEmpty}" }
    }]);
    let generated = generated(&model(&parameters(), &rules));
    let text = compact(&generated, "src/config/endpoint.rs");
    assert!(
        text.contains("self::not_empty(not_empty.to_owned())?"),
        "{text}"
    );
}

#[test]
fn functions_of_removed_expressions_are_not_part_of_the_client() {
    let one = reference("One");
    let unused = assign("split", &json!([one, ".", 0]), "parts");
    let is_always_set = call("isSet", &json!([call("uriEncode", &json!([one]))]));
    let never_read = call(
        "coalesce",
        &json!([
            one,
            call(
                "getAttr",
                &json!([call("split", &json!([one, ".", 0])), "[0]"])
            )
        ]),
    );
    let compared = call("stringEquals", &json!([never_read, "a"]));
    let partition = assign("aws.partition", &json!([one]), "partition");
    let unreachable = json!({
        "type": "endpoint",
        "conditions": [partition],
        "endpoint": {
            "url": "{partition#name}",
            "properties": { "authSchemes": [{ "name": "sigv4" }] }
        }
    });
    let always = call("isSet", &json!([one]));
    for rules in [
        json!([error(&[unused]), error(&[])]),
        json!([error(&[is_always_set]), error(&[])]),
        json!([error(&[compared]), error(&[])]),
        json!([error(&[always]), unreachable]),
        json!([error(&[]), unreachable]),
    ] {
        let generated = generated(&model(&parameters(), &rules));
        let paths = generated.files().iter().map(|(path, _)| path);
        let functions: Vec<_> = paths
            .filter(|path| path.starts_with("src/endpoint_lib/"))
            .collect();
        assert!(functions.is_empty(), "{rules}: {functions:?}");
        let manifest = file(generated.files(), "Cargo.toml");
        assert!(!manifest.contains("regex-lite"), "{rules}");
        let text = file(generated.files(), "src/config/endpoint.rs");
        for unused in ["not_empty", "EndpointAuthScheme", "endpoint_lib"] {
            assert!(!text.contains(unused), "{rules}: {unused}");
        }
    }
}

/// The compiler warns about an import that nothing uses.
#[test]
fn every_exported_function_is_used() {
    let functions = [
        (
            "aws.isVirtualHostableS3Bucket",
            json!([reference("One"), true]),
        ),
        ("isValidHostLabel", json!([reference("One"), true])),
        ("aws.parseArn", json!([reference("One")])),
        ("aws.partition", json!([reference("One")])),
        ("parseURL", json!([reference("One")])),
        ("substring", json!([reference("One"), 0, 1, false])),
    ];
    for (function, arguments) in functions {
        let rules = json!([error(&[call(function, &arguments)]), error(&[])]);
        let generated = generated(&model(&parameters(), &rules));
        let exports = compact(&generated, "src/endpoint_lib.rs");
        let exports = exports.split("pub(crate) use ").skip(1);
        let names: Vec<_> = exports
            .filter_map(|export| export.split_once("::")?.1.split_once(';'))
            .flat_map(|(names, _)| names.trim_matches(['{', '}']).split(", "))
            .map(str::to_owned)
            .collect();
        assert!(!names.is_empty(), "{function}");
        for name in names {
            let paths = [format!("endpoint_lib::{name}"), format!("super::{name}")];
            let mut files = generated.files().iter();
            assert!(
                files.any(|(_, text)| paths.iter().any(|path| text.contains(path))),
                "{function}: nothing uses {name}"
            );
        }
    }
}

#[test]
fn unreachable_rule_causes_a_warning() {
    let flag = call("booleanEquals", &json!([reference("Flag"), true]));
    let tree = |rules: Value| json!({ "type": "tree", "conditions": [flag], "rules": rules });
    for (rules, pointer) in [
        (
            json!([error(&[]), error(std::slice::from_ref(&flag))]),
            "/1/conditions/0",
        ),
        (json!([error(&[]), error(&[]), error(&[])]), "/1/error"),
        (
            json!([tree(json!([error(&[]), error(&[])])), error(&[])]),
            "/0/rules/1/error",
        ),
    ] {
        let generated = generated(&model(&parameters(), &rules));
        let warnings: Vec<_> = generated.warnings().iter().collect();
        let [warning] = warnings.as_slice() else {
            panic!("{rules}: {warnings:?}");
        };
        assert_eq!(
            warning.message,
            "this rule is never reached, because a rule before it has no conditions"
        );
        let place = warning.place.as_ref().expect("a place");
        let rules = "/shapes/a.b#Service/traits/smithy.rules#endpointRuleSet/rules";
        assert_eq!(place.pointer, format!("{rules}{pointer}"));
    }
    // A condition that is always met is not a mistake.
    let always = call("isSet", &json!([reference("One")]));
    let rules = json!([error(&[always]), error(&[])]);
    assert!(
        generated(&model(&parameters(), &rules))
            .warnings()
            .is_empty()
    );
}

/// The error of a model with one rule that returns an endpoint with a URL.
fn url_error(url: &Value) -> Option<String> {
    let rules = json!([{ "type": "endpoint", "conditions": [], "endpoint": { "url": url } }]);
    let model = model(&parameters(), &rules);
    let error = generate_json("model.json", &model.to_string(), &settings()).err()?;
    let [diagnostic] = error.diagnostics() else {
        panic!("{url}: {error}");
    };
    let place = diagnostic.place.as_ref().expect("a place");
    assert!(place.pointer.ends_with("/rules/0/endpoint/url"), "{place}");
    Some(diagnostic.message.clone())
}

#[test]
fn url_that_is_never_valid_is_rejected() {
    let scheme = "this URL does not start with `https://` or `http://`";
    for (url, expected) in [
        ("", scheme),
        ("example.com", scheme),
        ("example.{One}.com", scheme),
        ("//example.com", scheme),
        ("https:example.com", scheme),
        ("ftp://example.com", scheme),
        ("https://", "this URL has no host"),
        ("https:///{One}", "this URL has no host"),
        (
            "https://example.com:port",
            "`example.com:port` is not a valid host and port",
        ),
        ("https://a b.example.com", "a URL cannot contain ` `"),
        ("{One}://example.com/a b", "a URL cannot contain ` `"),
        (
            "https://{One}.ex\u{e4}mple.com",
            "a URL cannot contain `\u{e4}`",
        ),
        ("https://{One}\n", "a URL cannot contain `\\n`"),
    ] {
        assert_eq!(url_error(&json!(url)).as_deref(), Some(expected), "{url}");
    }
    let (flag, good) = (reference("Flag"), "https://example.com");
    for url in [
        call("ite", &json!([flag, good, "example.com"])),
        call("coalesce", &json!([reference("Maybe"), "example.com"])),
    ] {
        assert_eq!(url_error(&url).as_deref(), Some(scheme), "{url}");
    }
}

#[test]
fn url_that_can_be_valid_is_accepted() {
    for url in [
        json!("https://example.com"),
        json!("HTTP://example.com:8080/path?query#fragment"),
        json!("https://[::1]/"),
        json!("https://{One}"),
        json!("https://{One}:{Other}/path"),
        json!("https://example.com:{One}"),
        json!("{One}"),
        json!("{One}://{Other}"),
        json!("https://example.com/{{One}}"),
        reference("One"),
        call(
            "coalesce",
            &json!([reference("Maybe"), "https://example.com"]),
        ),
    ] {
        assert_eq!(url_error(&url), None, "{url}");
    }
}

/// The test uses credentials with the account ID, and the setting for the mode.
#[test]
fn account_id_of_a_test_case_is_that_of_the_credentials() {
    let parameters = json!({
        "Owner": { "type": "string", "builtIn": "AWS::Auth::AccountId" },
        "Mode": { "type": "string", "builtIn": "AWS::Auth::AccountIdEndpointMode" }
    });
    let mut model = model(&parameters, &json!([error(&[])]));
    let sigv4 = json!({ "name": "tests" });
    apply(&mut model, "Service", "aws.auth#sigv4", sigv4);
    let cases = json!({
        "version": "1.0",
        "testCases": [{
            "params": { "Owner": "me", "Mode": "required" },
            "operationInputs": [{
                "operationName": "Call",
                "builtInParams": {
                    "AWS::Auth::AccountId": "me",
                    "AWS::Auth::AccountIdEndpointMode": "required"
                }
            }],
            "expect": { "error": "no endpoint" }
        }]
    });
    apply(&mut model, "Service", "smithy.rules#endpointTests", cases);
    let generated = generated(&model);
    let text = compact(&generated, "tests/endpoint_tests.rs");
    assert!(text.contains(".account_id(\"me\")"), "{text}");
    assert!(
        text.contains(".account_id_endpoint_mode(\"required\".parse()"),
        "{text}"
    );
    let text = compact(&generated, "src/config/endpoint.rs");
    assert!(text.contains("params.owner = account_id;"), "{text}");
    assert!(
        text.contains(".set_mode(Some(crate::account_id::endpoint_mode(cfg)))"),
        "{text}"
    );
}

#[test]
fn account_id_must_be_optional() {
    let parameters = json!({
        "Owner": { "type": "string", "builtIn": "AWS::Auth::AccountId", "required": true }
    });
    let model = model(&parameters, &json!([error(&[])]));
    let error = generate_json("model.json", &model.to_string(), &settings()).map(drop);
    let error = error.expect_err("the parameter is required").to_string();
    assert!(
        error.contains("`Owner` is the account ID of the credentials"),
        "{error}"
    );
}

/// A built-in sets the parameter that is bound to it, whatever the name of the parameter is.
#[test]
fn built_in_of_a_test_case_sets_the_parameter_that_is_bound_to_it() {
    let parameters = json!({
        "CredentialScope": { "type": "string" },
        "Owner": { "type": "string", "builtIn": "AWS::Auth::CredentialScope" }
    });
    let mut model = model(&parameters, &json!([error(&[])]));
    let cases = json!({
        "version": "1.0",
        "testCases": [{
            "params": { "Owner": "me" },
            "operationInputs": [{
                "operationName": "Call",
                "builtInParams": { "AWS::Auth::CredentialScope": "me" }
            }],
            "expect": { "error": "no endpoint" }
        }]
    });
    apply(&mut model, "Service", "smithy.rules#endpointTests", cases);
    let text = compact(&generated(&model), "tests/endpoint_tests.rs");
    assert!(
        text.contains("let with = |params: ParamsBuilder| params.owner(\"me\");"),
        "{text}"
    );
}
