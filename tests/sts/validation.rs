//! Validation of inputs, compared with an independent reading of the model.

use std::error::Error;

use integration_tests::client::{InMemory, config};
use integration_tests::exchange::Response;
use integration_tests::for_each;
use integration_tests::model::MODEL;
use integration_tests::ours::operations::Operation;
use integration_tests::outcome::Kind;
use integration_tests::violations::{valid, violations};
use sts_sdk::error::SdkError;
use sts_sdk::operation::assume_role::AssumeRoleInput;
use sts_sdk::operation::get_session_token::GetSessionTokenInput;
use sts_sdk::types::Tag;
use sts_sdk::validation::{ValidationErrorKind, ValidationErrors};
use tokio::runtime::Runtime;

#[test]
fn each_violation_is_reported_and_nothing_is_sent() {
    for_each(MODEL.operations(), |operation| {
        let runtime = Runtime::new().expect("a runtime");
        let service = InMemory::returning(Response::ok(""));
        let client = service.behind(config().validate_inputs(true));
        let ours = Operation::named(operation.name);
        // The response is empty, so the call fails, but only after the request has been sent.
        let _ = runtime.block_on(ours.call(&client, &valid(operation.input)));
        assert_eq!(service.requests().len(), 1, "a valid input is sent");
        for violation in violations(operation.input) {
            let outcome = runtime.block_on(ours.call(&client, &violation.value));
            let failure = outcome.expect_err("the input is not valid");
            assert_eq!(failure.kind, Kind::Construction);
            assert_eq!(failure.messages.last(), Some(&violation.message()));
            assert!(service.requests().is_empty());
        }
    });
}

#[test]
fn model_has_all_kinds_of_violations() {
    let inputs = MODEL.operations().map(|operation| operation.input);
    let all: Vec<_> = inputs.flat_map(violations).collect();
    assert!(all.len() > 100, "{}", all.len());
    for kind in [
        "required",
        "length ",
        "does not match",
        " is less than",
        " is greater than",
    ] {
        let has_kind = |message: &String| message.contains(kind);
        let mut messages = all.iter().flat_map(|found| &found.messages);
        assert!(messages.any(has_kind), "{kind}");
    }
    assert!(all.iter().any(|found| found.path == ".tags[1].key"));
}

#[test]
fn nothing_is_validated_unless_the_configuration_says_so() {
    let runtime = Runtime::new().expect("a runtime");
    let service = InMemory::returning(Response::ok(""));
    let _ = runtime.block_on(service.client().assume_role().send());
    assert_eq!(service.requests().len(), 1);
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let tag = |key: &str, value: &str| Tag::builder().key(key).value(value).build();
    let input = AssumeRoleInput::builder()
        .role_session_name("ä")
        .duration_seconds(59)
        .tags(tag("key", "value").expect("a tag"))
        .tags(tag("", "\n").expect("a tag"))
        .build()
        .expect("an input");
    let errors = input.validate().expect_err("not valid");
    let found: Vec<_> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "role_session_name: length 1 is less than 2",
            r"role_session_name: does not match the pattern `^[\w+=,.@-]*$`",
            "duration_seconds: 59 is less than 900",
            "tags[1].key: length 0 is less than 1",
            r"tags[1].key: does not match the pattern `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`",
            r"tags[1].value: does not match the pattern `^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`",
            "role_arn: required",
        ]
    );
    let last = errors.iter().last().expect("an error");
    assert_eq!(
        (last.path(), last.kind()),
        ("role_arn", &ValidationErrorKind::Required)
    );
}

#[test]
fn characters_that_the_service_accepts_are_valid() {
    let input = |arn: &str| {
        let input = AssumeRoleInput::builder().role_arn(arn);
        let input = input.role_session_name("session").build();
        input.expect("an input")
    };
    let supplementary = "arn:aws:iam::123456789012:role/\u{1F600}\u{10FFFF}";
    assert_eq!(input(supplementary).validate(), Ok(()));
    let errors = input("arn:aws:iam::123456789012:role/\u{FFFE}").validate();
    assert!(errors.is_err());
    let empty = GetSessionTokenInput::builder().build().expect("an input");
    assert_eq!(empty.validate(), Ok(()));
}

#[tokio::test]
async fn errors_are_the_source_of_a_construction_failure() {
    let client = InMemory::returning(Response::ok("")).behind(config());
    let call = client.assume_role().customize();
    let validating = sts_sdk::Config::builder().validate_inputs(true);
    let error = call.config_override(validating).send().await;
    let error = error.expect_err("not valid");
    assert!(matches!(error, SdkError::ConstructionFailure(_)));
    let source = error.source();
    let source = source.and_then(<dyn Error>::downcast_ref::<ValidationErrors>);
    assert_eq!(source.map(|errors| errors.iter().count()), Some(2));
}
