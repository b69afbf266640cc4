//! Changed endpoint rules: what is said about the endpoints.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use smithy_codegen::diff::{ChangeKind, Diff, Verdict};

use crate::model::{compare, model, shape};

use Verdict::{Breaking, Compatible};

const RULES: &str = "smithy.rules#endpointRuleSet";
const TESTS: &str = "smithy.rules#endpointTests";

/// Rules with a parameter of each kind. Each rule and each text is written once, so that a test can replace it.
const RULE_SET: &str = r#"{
    "version": "1.0",
    "parameters": {
        "Region": { "builtIn": "AWS::Region", "type": "string" },
        "UseFIPS": { "builtIn": "AWS::UseFIPS", "default": false, "required": true, "type": "boolean" },
        "UseDualStack": { "builtIn": "AWS::UseDualStack", "default": false, "required": true, "type": "boolean" },
        "Endpoint": { "builtIn": "SDK::Endpoint", "type": "string" },
        "Plain": { "default": true, "required": true, "type": "boolean" },
        "Tenant": { "type": "string" }
    },
    "rules": [
        {
            "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Endpoint" }] }],
            "endpoint": { "url": { "ref": "Endpoint" } },
            "type": "endpoint"
        },
        {
            "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Tenant" }] }],
            "endpoint": { "url": "https://{Tenant}.shop.example" },
            "type": "endpoint"
        },
        {
            "conditions": [
                { "fn": "isSet", "argv": [{ "ref": "Region" }] },
                { "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "partition" }
            ],
            "rules": [
                {
                    "conditions": [{ "fn": "booleanEquals", "argv": [{ "ref": "UseFIPS" }, true] }],
                    "endpoint": {
                        "url": "https://shop-fips.{Region}.{partition#dnsSuffix}",
                        "headers": { "x-shop": ["fips"] }
                    },
                    "type": "endpoint"
                },
                {
                    "conditions": [{ "fn": "booleanEquals", "argv": [{ "ref": "Plain" }, false] }],
                    "endpoint": { "url": "https://fancy.example" },
                    "type": "endpoint"
                },
                {
                    "conditions": [],
                    "endpoint": {
                        "url": "https://shop.{Region}.{partition#dnsSuffix}",
                        "properties": {
                            "authSchemes": [
                                { "name": "sigv4", "signingName": "shop", "signingRegion": "{Region}" }
                            ]
                        }
                    },
                    "type": "endpoint"
                }
            ],
            "type": "tree"
        },
        { "conditions": [], "error": "which region?", "type": "error" }
    ]
}"#;

/// Returns a model with these rules and test cases.
fn with_rules(rules: &str, cases: &Value) -> Value {
    let mut model = model();
    let traits = &mut shape(&mut model, "Service")["traits"];
    traits[RULES] = serde_json::from_str(rules).unwrap_or_else(|error| panic!("{error}: {rules}"));
    traits[TESTS] = json!({ "version": "1.0", "testCases": cases });
    model
}

/// Returns the verdicts and messages about endpoints.
fn endpoints(diff: &Diff) -> Vec<(Verdict, String)> {
    let changes = diff.changes().iter();
    changes
        .filter(|change| change.kind == ChangeKind::ChangedEndpoint)
        .map(|change| {
            let places = [&change.old, &change.new];
            assert!(places.iter().all(|place| place.is_some()), "{change:?}");
            (change.verdict, change.message.clone())
        })
        .collect()
}

/// Replaces parts of the rules, and returns what is said about it.
#[track_caller]
fn messages_of(replaced: &[(&str, &str)], cases: &Value) -> Vec<(Verdict, String)> {
    let mut rules = RULE_SET.to_owned();
    for (from, to) in replaced {
        assert!(rules.contains(from), "{from}");
        rules = rules.replacen(from, to, 1);
    }
    let old = with_rules(RULE_SET, cases);
    let new = with_rules(&rules, cases);
    let diff = compare(&old, &new).unwrap_or_else(|error| panic!("{error}"));
    endpoints(&diff)
}

#[track_caller]
fn assert_message(replaced: &[(&str, &str)], verdict: Verdict, message: &str) {
    let found = messages_of(replaced, &json!([]));
    assert_eq!(found, [(verdict, message.to_owned())]);
}

#[test]
fn difference_in_all_regions_is_one_change() {
    assert_message(
        &[("https://shop.{Region}", "https://store.{Region}")],
        Compatible,
        "the endpoint for `us-east-1` and 51 other regions is now `https://store.us-east-1.amazonaws.com` (was \
         `https://shop.us-east-1.amazonaws.com`)",
    );
    assert_message(
        &[("which region?", "no region")],
        Compatible,
        "the result without a region is now the error `no region` (was the error `which region?`)",
    );
}

#[test]
fn difference_names_the_fewest_parameters_that_cause_it() {
    assert_message(
        &[("https://shop-fips.", "https://fips.shop.")],
        Compatible,
        "the endpoint for `us-east-1` and 51 other regions with FIPS is now \
         `https://fips.shop.us-east-1.amazonaws.com` (was `https://shop-fips.us-east-1.amazonaws.com`)",
    );
    assert_message(
        &[("https://fancy.example", "https://plain.example")],
        Compatible,
        "the endpoint for `us-east-1` and 51 other regions with `plain` = `false` is now `https://plain.example` (was \
         `https://fancy.example`)",
    );
    assert_message(
        &[(
            r#""url": { "ref": "Endpoint" }"#,
            r#""url": "https://any.example""#,
        )],
        Compatible,
        "the endpoint for all regions with the custom endpoint `https://custom.example` is now `https://any.example` \
         (was `https://custom.example`)",
    );
}

#[test]
fn difference_in_one_partition_names_its_regions() {
    let rules = "\"rules\": [\n                {";
    let china = r#""rules": [
        {
            "conditions": [
                {
                    "fn": "stringEquals",
                    "argv": [{ "fn": "getAttr", "argv": [{ "ref": "partition" }, "name"] }, "aws-cn"]
                },
                { "fn": "booleanEquals", "argv": [{ "ref": "UseFIPS" }, false] },
                { "fn": "booleanEquals", "argv": [{ "ref": "Plain" }, true] }
            ],
            "endpoint": {
                "url": "https://shop.cn",
                "properties": {
                    "authSchemes": [
                        { "name": "sigv4", "signingName": "shop", "signingRegion": "{Region}" }
                    ]
                }
            },
            "type": "endpoint"
        },
        {"#;
    assert_message(
        &[(rules, china)],
        Compatible,
        "the endpoint for `cn-northwest-1` and 2 other regions is now `https://shop.cn` (was \
         `https://shop.cn-northwest-1.amazonaws.com.cn`)",
    );
}

#[test]
fn other_parts_of_endpoints_are_compared() {
    assert_message(
        &[(r#""x-shop": ["fips"]"#, r#""x-shop": ["fips", "new"]"#)],
        Compatible,
        r#"the headers for `us-east-1` and 51 other regions with FIPS are now `{"x-shop": ["fips", "new"]}` (were `{"x-shop": ["fips"]}`)"#,
    );
    assert_message(
        &[(r#""signingName": "shop""#, r#""signingName": "store""#)],
        Compatible,
        r#"the auth schemes for `us-east-1` and 51 other regions are now `[{"name": "sigv4", "signingName": "store", "signingRegion": "us-east-1"}]` (were `[{"name": "sigv4", "signingName": "shop", "signingRegion": "us-east-1"}]`)"#,
    );
    assert_message(
        &[(
            r#""signingRegion": "{Region}""#,
            r#""signingRegion": "us-east-1""#,
        )],
        Compatible,
        r#"the auth schemes for `af-south-1` and 50 other regions are now `[{"name": "sigv4", "signingName": "shop", "signingRegion": "us-east-1"}]` (were `[{"name": "sigv4", "signingName": "shop", "signingRegion": "af-south-1"}]`)"#,
    );
    assert_message(
        &[(
            r#""headers": { "x-shop": ["fips"] }"#,
            r#""headers": { "x-shop": ["fips"] }, "properties": { "new": true }"#,
        )],
        Compatible,
        "the properties for `us-east-1` and 51 other regions with FIPS are now `{\"new\": true}` (were `{}`)",
    );
}

#[test]
fn endpoint_that_becomes_an_error_is_breaking() {
    let endpoint = r#""endpoint": { "url": "https://fancy.example" },
                    "type": "endpoint""#;
    let error = r#""error": "be plain", "type": "error""#;
    assert_message(
        &[(endpoint, error)],
        Breaking,
        "the result for `us-east-1` and 51 other regions with `plain` = `false` is now the error `be plain` (was the \
         endpoint `https://fancy.example`)",
    );
}

/// A rule that matters only for values that only test cases have.
const TENANTS: [(&str, &str); 1] = [(
    "https://{Tenant}.shop.example",
    "https://{Tenant}.store.example",
)];

#[test]
fn test_cases_have_values_for_other_parameters() {
    let case = |tenant: &str| {
        json!({
            "expect": { "endpoint": { "url": format!("https://{tenant}.shop.example") } },
            "params": { "Region": "us-east-1", "Tenant": tenant }
        })
    };
    let message = |tenant: &str| {
        let message = format!(
            "the endpoint for `us-east-1` with `tenant` = `{tenant}` is now `https://{tenant}.store.example` (was \
             `https://{tenant}.shop.example`)"
        );
        (Compatible, message)
    };
    let found = messages_of(&TENANTS, &json!([case("one"), case("two")]));
    assert_eq!(found, [message("one"), message("two")]);
}

#[test]
fn rules_that_return_the_same_as_far_as_they_are_compared_are_one_line() {
    let found = messages_of(&TENANTS, &json!([]));
    let message = "the endpoint rules differ, but return the same results for all 636 combinations of parameters that \
                   were compared";
    assert_eq!(found, [(Compatible, message.to_owned())]);
}

#[test]
fn rules_that_are_only_written_differently_are_no_change() {
    for (from, to) in [
        (
            r#"{ "fn": "booleanEquals", "argv": [{ "ref": "Plain" }, false] }"#,
            r#"{ "fn": "not", "argv": [{ "ref": "Plain" }] }"#,
        ),
        (
            r#""conditions": [{ "fn": "isSet", "argv": [{ "ref": "Tenant" }] }],"#,
            r#""documentation": "a", "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Tenant" }] }],"#,
        ),
    ] {
        assert_eq!(messages_of(&[(from, to)], &json!([])), []);
    }
}

#[test]
fn parameter_that_becomes_required_is_an_error_without_it() {
    let found = messages_of(
        &[
            (
                r#""Tenant": { "type": "string" }"#,
                r#""Tenant": { "type": "string", "required": true }"#,
            ),
            (
                r#"{ "fn": "isSet", "argv": [{ "ref": "Tenant" }] }"#,
                r#"{ "fn": "stringEquals", "argv": [{ "ref": "Tenant" }, "x"] }"#,
            ),
        ],
        &json!([]),
    );
    let message = "the result for `us-east-1` and 51 other regions is now the error `` a required field was missing: \
                   `tenant` `` (was the endpoint `https://shop.us-east-1.amazonaws.com`)";
    assert!(found.contains(&(Breaking, message.to_owned())), "{found:?}");
}

#[test]
fn hostile_text_stays_in_code_spans() {
    assert_message(
        &[("which region?", "`*x*`\\u001b[31m")],
        Compatible,
        r"the result without a region is now the error `` `*x*`\u{1b}[31m `` (was the error `which region?`)",
    );
}

/// Edits the text of a real model.
#[track_caller]
fn edited(path: &Path, replaced: &[(&str, &str)]) -> Option<Vec<(Verdict, String)>> {
    let text = fs::read_to_string(path).ok()?;
    let mut edited = text.clone();
    for (from, to) in replaced {
        assert!(edited.contains(from), "{from}");
        edited = edited.replace(from, to);
    }
    let [old, new] = [text, edited].map(|text| serde_json::from_str(&text).expect("JSON"));
    let diff = compare(&old, &new).unwrap_or_else(|error| panic!("{error}"));
    Some(endpoints(&diff))
}

#[test]
fn endpoints_of_sts_are_compared() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/sts.json");
    let same = edited(&path, &[]).expect("the model of STS");
    assert_eq!(same, []);
    let found = edited(
        &path,
        &[("https://sts-fips.{Region}", "https://sts.fips.{Region}")],
    );
    assert_eq!(
        found.expect("the model of STS"),
        [
            (
                Compatible,
                "the endpoint for `us-east-1` and 48 other regions with FIPS is now \
                 `https://sts.fips.us-east-1.amazonaws.com` (was `https://sts-fips.us-east-1.amazonaws.com`)"
                    .to_owned()
            ),
            (
                Compatible,
                "the endpoint for `us-east-1` and 51 other regions with dual stack and FIPS is now \
                 `https://sts.fips.us-east-1.api.aws` (was `https://sts-fips.us-east-1.api.aws`)"
                    .to_owned()
            ),
        ]
    );
    // `UseGlobalEndpoint` is bound to no setting.
    let global = r#""signingRegion": "us-east-1""#;
    let found = edited(&path, &[(global, r#""signingRegion": "us-west-2""#)]);
    let scheme = |region: &str| {
        format!(r#"`[{{"name": "sigv4", "signingName": "sts", "signingRegion": "{region}"}}]`"#)
    };
    let message = format!(
        "the auth schemes for `us-east-1` and 15 other regions with `use_global_endpoint`, and for `aws-global` are now \
         {} (were {})",
        scheme("us-west-2"),
        scheme("us-east-1")
    );
    assert_eq!(found.expect("the model of STS"), [(Compatible, message)]);
}

#[test]
fn endpoints_of_other_services_are_compared() {
    let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/models");
    for (model, from, to, message) in [
        (
            "iam.json",
            "https://iam.cn-north-1.amazonaws.com.cn",
            "https://iam.amazonaws.com.cn",
            "the endpoint for `cn-northwest-1` and 2 other regions is now `https://iam.amazonaws.com.cn` (was \
             `https://iam.cn-north-1.amazonaws.com.cn`)",
        ),
        (
            "sns.json",
            "https://sns.{Region}.{PartitionResult#dnsSuffix}",
            "https://{Region}.sns.{PartitionResult#dnsSuffix}",
            "the endpoint for `us-east-1` and 51 other regions is now `https://us-east-1.sns.amazonaws.com` (was \
             `https://sns.us-east-1.amazonaws.com`)",
        ),
    ] {
        // Plain clones of the repository do not have these models.
        let Some(found) = edited(&models.join(model), &[(from, to)]) else {
            continue;
        };
        assert_eq!(found, [(Compatible, message.to_owned())], "{model}");
    }
}
