//! Validation of inputs: every kind of constraint on every kind of member. The client is generated from `workshop.json`.

use std::error::Error;
use std::time::Duration;

use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::{Blob, DateTime};
use integration_tests::client::InMemory;
use integration_tests::exchange::Response;
use proptest::prelude::*;
use workshop_client::client::Waiters;
use workshop_client::config::{BehaviorVersion, Builder};
use workshop_client::error::SdkError;
use workshop_client::operation::describe::DescribeInput;
use workshop_client::operation::make::MakeInput;
use workshop_client::operation::make::builders::MakeInputBuilder;
use workshop_client::types::{Color, Free, Material, Part, Shape};
use workshop_client::validation::{ValidationErrorKind, ValidationErrors};
use workshop_client::{Client, Config};

/// A change to an input, and the errors that it causes.
type Case = (
    fn(MakeInputBuilder) -> MakeInputBuilder,
    &'static [&'static str],
);

fn material(weight: i32) -> Material {
    Material::builder().weight(weight).build()
}

fn part(name: &str) -> Part {
    Part::builder().name(name).material(material(1)).build()
}

fn around(part: Part) -> Shape {
    Shape::Around(Box::new(part))
}

/// A valid input with all members.
fn valid() -> MakeInputBuilder {
    MakeInput::builder()
        .validate("ok")
        .r#type("any")
        .token("token")
        .count(1)
        .byte_number(-1)
        .short_number(1)
        .integer_number(0)
        .long_number(9_007_199_254_740_993)
        .float_number(0.1)
        .double_number(0.1)
        .big_integer("1000000000000000000000000000000".parse().expect("a number"))
        .big_decimal("1e-1".parse().expect("a number"))
        .level(2)
        .pin(1000)
        .text("é-")
        .own_text("aab")
        .data(Blob::new([0, 1]))
        .color(Color::from("blue"))
        .time(DateTime::from_secs(0))
        .names("a")
        .names("b")
        .grid(vec![0])
        .grid(Vec::new())
        .unique_parts(part("a"))
        .unique_parts(part("b"))
        .labels("key", vec![part("a")])
        .secrets("key", 1000)
        .part(part("a"))
        .shape(around(part("a")))
        .free(Free::builder().text("").build())
}

const CASES: &[Case] = &[
    (
        |it| it.validate("long"),
        &["validate: length 4 is greater than 2"],
    ),
    (|it| it.set_type(None), &["type: required"]),
    (|it| it.set_token(None), &[]),
    (|it| it.token("t"), &["token: length 1 is less than 2"]),
    (|it| it.set_count(None), &[]),
    (
        |it| it.byte_number(2),
        &["byte_number: 2 is greater than 1"],
    ),
    (
        |it| it.short_number(-2),
        &["short_number: -2 is less than -1"],
    ),
    (
        |it| it.integer_number(i32::MIN),
        &["integer_number: -2147483648 is less than -1"],
    ),
    (
        |it| it.long_number(9_007_199_254_740_994),
        &["long_number: 9007199254740994 is greater than 9007199254740993"],
    ),
    (
        |it| it.float_number(0.100_000_01),
        &["float_number: 0.10000001 is greater than 0.1"],
    ),
    (|it| it.double_number(-0.0), &[]),
    (
        |it| it.double_number(f64::NAN),
        &["double_number: not a number"],
    ),
    (
        |it| it.big_integer("1000000000000000000000000000001".parse().expect("a number")),
        &["big_integer: 1000000000000000000000000000001 is greater than 1e30"],
    ),
    (
        |it| it.big_decimal("0.09999".parse().expect("a number")),
        &["big_decimal: 0.09999 is less than 0.1"],
    ),
    (|it| it.level(3), &["level: 3 is greater than 2"]),
    (|it| it.pin(77), &["pin: the number is less than 1000"]),
    (|it| it.text(""), &["text: length 0 is less than 1"]),
    (
        |it| it.text("1"),
        &[r"text: does not match the pattern `^[\p{L}-_]*$`"],
    ),
    (
        |it| it.own_text("long enough"),
        &[r"own_text: does not match the pattern `^(\w)\1`"],
    ),
    (
        |it| it.own_text("11"),
        &["own_text: length 2 is less than 3"],
    ),
    (
        |it| it.data(Blob::new([0; 3])),
        &["data: length 3 is greater than 2"],
    ),
    (
        |it| it.color(Color::from("unknown")),
        &["color: length 7 is greater than 5"],
    ),
    (
        |it| it.set_names(Some(Vec::new())),
        &["names: length 0 is less than 1"],
    ),
    (|it| it.names("a"), &["names: items 0 and 2 are equal"]),
    (
        |it| it.names("1").names("1"),
        &[
            r"names[2]: does not match the pattern `^[\p{L}-_]*$`",
            r"names[3]: does not match the pattern `^[\p{L}-_]*$`",
            "names: length 4 is greater than 3",
            "names: items 2 and 3 are equal",
        ],
    ),
    (|it| it.grid(vec![-1]), &["grid[2][0]: -1 is less than 0"]),
    (
        |it| it.grid(vec![0, 0]),
        &["grid[2]: length 2 is greater than 1"],
    ),
    (
        |it| it.unique_parts(part("a")),
        &["unique_parts: items 0 and 2 are equal"],
    ),
    (
        |it| it.labels("", vec![part("a")]),
        &["labels[\"\"] (key): length 0 is less than 1"],
    ),
    (
        |it| it.labels("a", Vec::new()),
        &["labels[\"a\"]: length 0 is less than 1"],
    ),
    (
        |it| it.labels("a", vec![part("a"), part("1")]),
        &[r#"labels["a"][1].name: does not match the pattern `^[\p{L}-_]*$`"#],
    ),
    (
        |it| it.labels("a", vec![part("a")]).labels("b", vec![part("a")]),
        &["labels: length 3 is greater than 2"],
    ),
    (
        |it| it.secrets("a", 77),
        &["secrets[redacted]: the number is less than 1000"],
    ),
    (
        |it| it.secrets("12345", 1000),
        &["secrets[redacted] (key): length 5 is greater than 4"],
    ),
    (
        |it| it.part(Part::builder().build()),
        &["part.material: required"],
    ),
    (
        |it| it.part(Part::builder().material(material(0)).build()),
        &["part.material.weight: 0 is less than 1"],
    ),
    (
        |it| {
            it.part(
                Part::builder()
                    .material(material(1))
                    .parts(part("12345"))
                    .build(),
            )
        },
        &["part.parts[0].name: length 5 is greater than 4"],
    ),
    (|it| it.shape(Shape::Plain), &[]),
    (
        |it| it.shape(Shape::Named(String::new())),
        &["shape.named: length 0 is less than 1"],
    ),
    (
        |it| {
            let inside = Part::builder().shape(around(part("12345"))).build();
            it.shape(around(inside))
        },
        &[
            "shape.around.shape.around.name: length 5 is greater than 4",
            "shape.around.material: required",
        ],
    ),
];

fn errors(input: MakeInputBuilder) -> Vec<String> {
    // The input has a member with the name of the method.
    let result = input.build().expect("an input").validate_input();
    let errors = result.err().into_iter().flatten();
    errors.map(|error| error.to_string()).collect()
}

#[test]
fn each_violation_is_reported_with_its_path_and_nothing_else_is() {
    assert_eq!(errors(valid()), [""; 0]);
    for (at, (change, expected)) in CASES.iter().enumerate() {
        assert_eq!(errors(change(valid())), *expected, "case {at}");
    }
}

proptest! {
    #[test]
    fn all_violations_are_reported_together(cases in prop::sample::subsequence(CASES, 0..8)) {
        // Changes to different members are independent.
        let member = |(_, expected): &Case| expected.first().map(|error| {
            error.split(['.', '[', ':']).next().expect("a member").to_owned()
        });
        let mut members = std::collections::BTreeSet::new();
        let cases: Vec<_> = cases
            .into_iter()
            .filter(|case| member(case).is_some_and(|name| members.insert(name)))
            .collect();
        let input = cases.iter().fold(valid(), |input, (change, _)| change(input));
        let mut found = errors(input);
        let mut expected: Vec<_> = cases.iter().flat_map(|(_, expected)| *expected).copied().collect();
        found.sort();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn nothing_sensitive_is_shown() {
    let input = valid().pin(77).secrets("secret", 78).build();
    let errors = input.expect("an input").validate_input();
    let errors = errors.expect_err("not valid");
    let shown = format!("{errors} {errors:?} {errors:#?}");
    for secret in ["77", "78", "secret\""] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn deep_recursion_is_an_error() {
    let nested = (0..300).fold(part("a"), |inside, _| {
        Part::builder().material(material(1)).parts(inside).build()
    });
    let input = valid().part(nested).build().expect("an input");
    let errors = input.validate_input().expect_err("too deep");
    let is_depth = |kind: &ValidationErrorKind| matches!(kind, ValidationErrorKind::Depth { .. });
    assert!(
        errors.iter().all(|error| is_depth(error.kind())),
        "{errors}"
    );
}

#[test]
fn operation_without_members_has_no_violations() {
    let input = DescribeInput::builder().build().expect("an input");
    assert_eq!(input.validate(), Ok(()));
}

fn config() -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url("http://localhost")
        .allow_no_auth()
        .validate_inputs(true)
}

/// Checks that a call failed because of its input, and that nothing was sent.
#[track_caller]
fn check<E: Error + 'static>(error: &SdkError<E>, service: &InMemory) {
    assert!(matches!(error, SdkError::ConstructionFailure(_)));
    let source = error.source();
    let source = source.and_then(<dyn Error>::downcast_ref::<ValidationErrors>);
    let shown = DisplayErrorContext(error).to_string();
    assert!(source.is_some(), "{shown}");
    assert!(service.requests().is_empty(), "{shown}");
}

#[tokio::test]
async fn every_way_to_make_a_call_validates_its_input() {
    let service = InMemory::returning(Response::ok(""));
    let client = Client::from_conf(config().http_client(service.http_client()).build());
    let list = || client.list_parts().limit(0);
    check(&list().send().await.expect_err("not valid"), &service);
    let customized = list().customize().send().await;
    check(&customized.expect_err("not valid"), &service);
    let page = list().into_paginator().send().next().await;
    check(&page.expect("a result").expect_err("not valid"), &service);
    let waiter = client.wait_until_parts_listed().limit(0);
    let error = waiter.wait(Duration::from_secs(1)).await;
    let error = error.expect_err("not valid");
    let shown = DisplayErrorContext(&error).to_string();
    assert!(shown.contains("limit: 0 is less than 1"), "{shown}");
    assert!(service.requests().is_empty());
}

#[tokio::test]
async fn token_that_the_client_adds_is_not_missing() {
    let body = "<MakeResponse><MakeResult/></MakeResponse>";
    let service = InMemory::returning(Response::ok(body));
    let client = Client::from_conf(config().http_client(service.http_client()).build());
    let result = client.make().r#type("any").count(1).send().await;
    result.expect("a valid input");
    let request = service.request();
    assert!(request.pairs().iter().any(|(name, _)| name == "token"));
}
