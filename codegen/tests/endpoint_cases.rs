//! Endpoint test cases are compared with what the rules return.

mod common {
    pub(crate) mod client;
    pub(crate) mod rules;
    pub(crate) mod service;
}

use std::fs;
use std::path::Path;

use common::client::generated;
use common::rules::{RULE_SET, rule_set};
use common::service;
use serde_json::{Map, Value, json};
use smithy_codegen::{Diagnostic, Generated};

const TESTS: &str = "smithy.rules#endpointTests";

/// A service with these endpoint rules and test cases.
fn service(rules: &Value, tests: &Value) -> Value {
    let sigv4 = json!({ "name": "a" });
    let traits = json!({ RULE_SET: rules, TESTS: tests, "aws.auth#sigv4": sigv4 });
    service::service(&traits, &json!({}))
}

/// Rules that read every output of a partition:
///
/// - `https://a-fips.*`: with FIPS, if the partition supports it
/// - `https://a.*`: with dual stack, if the partition supports it; the suffix is also in a header
/// - `https://cn.*`: in China, whatever the suffix is
/// - `https://a.*`: elsewhere, signed for the global region
fn rules() -> Value {
    let attribute = |name: &str| json!({ "fn": "getAttr", "argv": [{ "ref": "Partition" }, name] });
    let flag = |value: Value| json!({ "fn": "booleanEquals", "argv": [value, true] });
    let endpoint = |url: &str, headers: Value, properties: Value| {
        json!({
            "type": "endpoint",
            "conditions": [],
            "endpoint": { "url": url, "headers": headers, "properties": properties }
        })
    };
    let if_supported = |param: &str, attribute: Value, rule: Value| {
        json!({
            "type": "tree",
            "conditions": [flag(json!({ "ref": param }))],
            "rules": [
                { "type": "tree", "conditions": [flag(attribute)], "rules": [rule] },
                { "type": "error", "conditions": [], "error": format!("no {param}") }
            ]
        })
    };
    let fips = endpoint(
        "https://a-fips.{Region}.{Partition#dnsSuffix}",
        json!({}),
        json!({}),
    );
    let dual_stack = endpoint(
        "https://a.{Region}.{Partition#dualStackDnsSuffix}/path",
        json!({ "suffix": ["is {Partition#dualStackDnsSuffix}"] }),
        json!({}),
    );
    let mut china = endpoint("https://cn.example.com", json!({}), json!({}));
    china["conditions"] = json!([
        { "fn": "stringEquals", "argv": [attribute("name"), "aws-cn"] }
    ]);
    let other = endpoint(
        "https://a.{Region}.{Partition#dnsSuffix}",
        json!({}),
        json!({ "authSchemes": [
            { "name": "sigv4", "signingName": "a", "signingRegion": "{Partition#implicitGlobalRegion}" }
        ] }),
    );
    rule_set(
        &json!({
            "Region": { "type": "string", "builtIn": "AWS::Region", "required": true },
            "Fips": {
                "type": "boolean", "builtIn": "AWS::UseFIPS", "required": true, "default": false
            },
            "DualStack": {
                "type": "boolean", "builtIn": "AWS::UseDualStack", "required": true, "default": false
            }
        }),
        &json!([{
            "type": "tree",
            "conditions": [
                { "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "Partition" }
            ],
            "rules": [
                if_supported("Fips", attribute("supportsFIPS"), fips),
                if_supported("DualStack", attribute("supportsDualStack"), dual_stack),
                china,
                other
            ]
        }]),
    )
}

fn params(region: &str, fips: bool, dual_stack: bool) -> Value {
    json!({ "Region": region, "Fips": fips, "DualStack": dual_stack })
}

fn error(message: &str) -> Value {
    json!({ "error": message })
}

fn dual_stack(suffix: &str, in_header: &str) -> Value {
    json!({ "endpoint": {
        "url": format!("https://a.us-iso-east-1.{suffix}/path"),
        "headers": { "suffix": [format!("is {in_header}")] }
    } })
}

fn other(url: &str, signing_region: &str) -> Value {
    json!({ "endpoint": { "url": url, "properties": { "authSchemes": [
        { "name": "sigv4", "signingName": "a", "signingRegion": signing_region }
    ] } } })
}

/// Generates a client of the rules with these cases.
fn with_cases(cases: &[(Value, Value)]) -> Generated {
    let cases: Vec<_> = cases
        .iter()
        .map(|(params, expect)| json!({ "params": params, "expect": expect }))
        .collect();
    let tests = json!({ "version": "1.0", "testCases": cases });
    generated(&service(&rules(), &tests))
}

/// The only warning; none if there is none.
fn warning(generated: &Generated) -> Option<&Diagnostic> {
    match generated.warnings() {
        [] => None,
        [warning] => Some(warning),
        warnings => panic!("{warnings:?}"),
    }
}

/// The generated tests without line breaks and indentation.
fn tests(generated: &Generated) -> String {
    let text = generated.files().get("tests/endpoint_tests.rs");
    let words = text.expect("the client has tests").split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn correct_cases_stay_as_they_are() {
    let generated = with_cases(&[
        (
            params("us-iso-east-1", false, true),
            dual_stack("api.aws.ic.gov", "api.aws.ic.gov"),
        ),
        (
            params("us-east-1", false, false),
            other("https://a.us-east-1.amazonaws.com", "us-east-1"),
        ),
        (
            params("cn-north-1", false, false),
            json!({ "endpoint": { "url": "https://cn.example.com", "headers": { "none": [] } } }),
        ),
    ]);
    assert_eq!(warning(&generated), None);
    assert!(!tests(&generated).contains("older"));
}

/// In each case, another output of the partition explains what the model expects.
#[test]
fn outdated_cases_expect_what_the_rules_return_today() {
    for (params, expect, expected_before, url) in [
        (
            params("us-iso-east-1", false, true),
            error("no DualStack"),
            "the error `no DualStack`",
            "https://a.us-iso-east-1.api.aws.ic.gov/path",
        ),
        (
            params("us-iso-east-1", true, false),
            error("no Fips"),
            "the error `no Fips`",
            "https://a-fips.us-iso-east-1.c2s.ic.gov",
        ),
        (
            params("us-iso-east-1", true, false),
            json!({ "endpoint": { "url": "https://a-fips.us-iso-east-1.old.example" } }),
            "the endpoint `https://a-fips.us-iso-east-1.old.example`",
            "https://a-fips.us-iso-east-1.c2s.ic.gov",
        ),
        (
            params("us-iso-east-1", false, true),
            dual_stack("old.example", "old.example"),
            "the endpoint `https://a.us-iso-east-1.old.example/path`",
            "https://a.us-iso-east-1.api.aws.ic.gov/path",
        ),
        (
            params("us-east-1", false, false),
            other("https://a.us-east-1.amazonaws.com", "us-old-1"),
            "the auth schemes `[{\"name\": \"sigv4\", \"signingName\": \"a\", \"signingRegion\": \"us-old-1\"}]`",
            "https://a.us-east-1.amazonaws.com",
        ),
        (
            params("cn-north-1", false, false),
            other("https://a.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            "the endpoint `https://a.cn-north-1.amazonaws.com.cn`",
            "https://cn.example.com",
        ),
    ] {
        let generated = with_cases(&[(params.clone(), expect.clone()), (params, expect)]);
        let warning = warning(&generated).expect("a warning");
        assert_eq!(
            warning.message,
            "2 of 2 endpoint test cases expect results that the rules return only with older AWS partitions; this is the first"
        );
        let place = warning.place.as_ref().expect("a place");
        assert!(place.pointer.ends_with("/testCases/0/expect"), "{place}");
        let tests = tests(&generated);
        let comment = format!("/// The model expects {expected_before}.");
        assert!(tests.contains(&comment), "{comment}: {tests}");
        assert!(
            tests.contains(&format!(".url(\"{url}\")")),
            "{url}: {tests}"
        );
        assert!(!tests.contains("Err(String::from"), "{tests}");
    }
}

/// The case expects an endpoint, as if the partition did not support FIPS. Its call gets the same error.
#[test]
fn outdated_case_can_expect_an_error_today() {
    let rule = json!({
        "type": "tree",
        "conditions": [
            { "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "Partition" },
            {
                "fn": "booleanEquals",
                "argv": [{ "fn": "getAttr", "argv": [{ "ref": "Partition" }, "supportsFIPS"] }, true]
            }
        ],
        "rules": [{ "type": "error", "conditions": [], "error": "not in {Partition#name}" }]
    });
    let mut rules = rules();
    rules["rules"] = json!([
        rule,
        { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://example.com" } }
    ]);
    let case = json!({
        "documentation": "a region",
        "params": params("us-east-1", false, false),
        "expect": { "endpoint": { "url": "https://example.com" } },
        "operationInputs": [{
            "operationName": "Call",
            "builtInParams": { "AWS::Region": "us-east-1" }
        }]
    });
    let tests_trait = json!({ "version": "1.0", "testCases": [case] });
    let generated = generated(&service(&rules, &tests_trait));
    let warning = warning(&generated).expect("a warning");
    assert!(
        warning
            .message
            .starts_with("1 of 1 endpoint test cases expects"),
        "{warning}"
    );
    let tests = tests(&generated);
    let comment = "/// `a region` /// /// The model expects the endpoint `https://example.com`. /// The rules return that only with older AWS partitions.";
    assert_eq!(tests.matches(comment).count(), 2, "{tests}");
    assert!(
        tests.contains("Err(String::from(\"not in aws\"))"),
        "{tests}"
    );
    assert!(tests.contains("error.contains(\"not in aws\")"), "{tests}");
}

/// No partition explains what these cases expect.
#[test]
fn wrong_cases_stay_as_they_are_with_a_warning() {
    for (params, expect, message, kept) in [
        (
            params("us-east-1", false, false),
            other("https://b.us-east-1.amazonaws.com", "us-east-1"),
            "expects the endpoint `https://b.us-east-1.amazonaws.com`, but the rules return the endpoint `https://a.us-east-1.amazonaws.com`",
            "https://b.us-east-1.amazonaws.com",
        ),
        // Two values of one output.
        (
            params("us-iso-east-1", false, true),
            dual_stack("one.example", "two.example"),
            "expects the endpoint `https://a.us-iso-east-1.one.example/path`, but the rules return the endpoint `https://a.us-iso-east-1.api.aws.ic.gov/path`",
            "https://a.us-iso-east-1.one.example/path",
        ),
        // Not a suffix.
        (
            params("us-iso-east-1", true, false),
            json!({ "endpoint": { "url": "https://a-fips.us-iso-east-1.example.com:80" } }),
            "expects the endpoint `https://a-fips.us-iso-east-1.example.com:80`, but the rules return the endpoint `https://a-fips.us-iso-east-1.c2s.ic.gov`",
            "https://a-fips.us-iso-east-1.example.com:80",
        ),
        (
            params("us-iso-east-1", false, true),
            error("no dual stack"),
            "expects the error `no dual stack`, but the rules return the endpoint `https://a.us-iso-east-1.api.aws.ic.gov/path`",
            "no dual stack",
        ),
        (
            params("us-iso-east-1", false, true),
            json!({ "endpoint": {
                "url": "https://a.us-iso-east-1.api.aws.ic.gov/path",
                "headers": { "other": ["a"] }
            } }),
            "expects the headers `{\"other\": [\"a\"]}`, but the rules return the headers `{\"suffix\": [\"is api.aws.ic.gov\"]}`",
            ".header(\"other\", \"a\")",
        ),
        (
            params("cn-north-1", false, false),
            json!({ "endpoint": {
                "url": "https://cn.example.com",
                "properties": { "text": "a", "list": [true, { "a": "b" }] }
            } }),
            "expects the properties `{\"list\": [true, {\"a\": \"b\"}], \"text\": \"a\"}`, but the rules return the properties `{}`",
            ".property(\"text\", \"a\")",
        ),
        (
            params("a b", false, false),
            error("no such region"),
            "expects the error `no such region`, but the rules return no endpoint: invalid value for field: `region` - must be a valid host label",
            "no such region",
        ),
        (
            json!({}),
            error("no region"),
            "expects the error `no region`, but the rules return no endpoint: a required field was missing: `region`",
            "no region",
        ),
    ] {
        let generated = with_cases(&[(params, expect)]);
        let warning = warning(&generated).expect("a warning");
        assert_eq!(warning.message, format!("this test case {message}"));
        let place = warning.place.as_ref().expect("a place");
        assert!(place.pointer.ends_with("/testCases/0/expect"), "{place}");
        let tests = tests(&generated);
        assert!(tests.contains(kept), "{kept}: {tests}");
        assert!(!tests.contains("older"), "{tests}");
    }
}

/// Rules that read no partition do not become outdated.
#[test]
fn wrong_case_of_rules_without_partitions_causes_a_warning() {
    let mut rules = rules();
    rules["rules"] = json!([{ "type": "error", "conditions": [], "error": "no" }]);
    let case = json!({ "params": params("a", false, false), "expect": { "error": "yes" } });
    let tests = json!({ "version": "1.0", "testCases": [case] });
    let generated = generated(&service(&rules, &tests));
    assert_eq!(
        warning(&generated).map(|warning| warning.message.as_str()),
        Some("this test case expects the error `yes`, but the rules return the error `no`")
    );
}

/// A case that contradicts cases that are correct today is a mistake, not an older partition.
#[test]
fn misspelled_suffix_is_not_an_older_partition() {
    let typo = other("https://a.us-east-1.amazonwas.com", "us-east-1");
    let right = other("https://a.us-west-2.amazonaws.com", "us-east-1");
    let generated = with_cases(&[
        (params("us-east-1", false, false), typo),
        (params("us-west-2", false, false), right),
    ]);
    let warning = warning(&generated).expect("a warning");
    assert!(
        warning.message.starts_with("this test case expects"),
        "{warning}"
    );
}

/// For each service of a model, a client with its endpoint rules and test cases, and the number of cases. The protocol
/// and the operations are left out, because the rules do not depend on them.
fn official(model: &Value) -> Vec<(Generated, usize)> {
    let shapes = model["shapes"].as_object();
    let traits = shapes
        .into_iter()
        .flat_map(Map::values)
        .map(|shape| &shape["traits"]);
    let with_tests = traits.filter(|traits| traits[TESTS].is_object());
    with_tests
        .map(|traits| {
            let mut tests = traits[TESTS].clone();
            let cases = tests["testCases"].as_array_mut().expect("cases");
            for case in cases.iter_mut() {
                let case = case.as_object_mut().expect("a case");
                case.remove("operationInputs");
            }
            let count = cases.len();
            let model = service(&traits[RULE_SET], &tests);
            (generated(&model), count)
        })
        .collect()
}

/// The generator evaluates the rules of all reference models as their authors expect.
#[test]
fn rules_return_what_the_cases_of_other_models_expect() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (directory, all_current) in [
        ("tests/models", true),
        ("../shared/rules-tests", true),
        ("../shared/models", false),
    ] {
        let path = root.join(directory);
        if !path.exists() {
            println!("skipped: {directory} does not exist");
            continue;
        }
        let mut cases = 0;
        for entry in fs::read_dir(&path).expect("a directory") {
            let file = entry.expect("an entry").path();
            if file.extension().is_none_or(|extension| extension != "json") {
                continue;
            }
            let text = fs::read_to_string(&file).expect("a model");
            let model = serde_json::from_str(&text).expect("JSON");
            for (generated, count) in official(&model) {
                cases += count;
                for warning in generated.warnings() {
                    let is_outdated = warning.message.contains("only with older AWS partitions");
                    let (name, is_known) = (file.display(), is_outdated && !all_current);
                    assert!(is_known, "{name}: {warning}");
                    println!("{name}: {}", warning.message);
                }
            }
        }
        println!("{directory}: {cases} cases");
        assert!(cases > 50, "{directory}: only {cases} cases");
    }
}
