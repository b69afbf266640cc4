//! Tests of calls whose inputs are validated.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use aws_smithy_http_client::test_util::{capture_request, infallible_client_fn};
use aws_smithy_types::body::SdkBody;

use crate::Client;
use crate::config::{Builder, Config};
use crate::error::SdkError;
use crate::presigning::PresigningConfig;
use crate::validation::{ValidationErrorKind, ValidationErrors};

/// What a call with an invalid input does with these settings: whether it fails because of the
/// input, and whether it sends a request.
async fn outcome(client: Option<bool>, call: Option<Option<bool>>) -> (bool, bool) {
    let sent = Arc::new(AtomicBool::new(false));
    let is_sent = Arc::clone(&sent);
    let http_client = infallible_client_fn(move |_| {
        sent.store(true, Ordering::SeqCst);
        http::Response::new(SdkBody::from("<ReserveResponse/>"))
    });
    let mut config = config().http_client(http_client);
    config.set_validate_inputs(client);
    let call_builder = Client::from_conf(config.build())
        .reserve()
        .desk("x")
        .customize();
    let result = match call {
        None => call_builder.send().await,
        Some(setting) => {
            let mut builder = Config::builder();
            builder.set_validate_inputs(setting);
            call_builder.config_override(builder).send().await
        }
    };
    let is_invalid = matches!(&result, Err(error) if errors(error).is_some());
    (is_invalid, is_sent.load(Ordering::SeqCst))
}

fn config() -> Builder {
    Config::builder().with_test_defaults_v2()
}

/// Returns the source of a construction failure.
fn errors<E: Error + 'static>(error: &SdkError<E>) -> Option<&ValidationErrors> {
    assert!(error.raw_response().is_none());
    match error {
        SdkError::ConstructionFailure(_) => error.source()?.downcast_ref(),
        _ => None,
    }
}

#[tokio::test]
async fn setting_of_a_call_takes_precedence_over_that_of_the_client() {
    const INVALID: (bool, bool) = (true, false);
    const SENT: (bool, bool) = (false, true);
    for (client, call, expected) in [
        (None, None, SENT),
        (Some(false), None, SENT),
        (Some(true), None, INVALID),
        (None, Some(Some(true)), INVALID),
        (Some(false), Some(Some(true)), INVALID),
        (Some(true), Some(Some(false)), SENT),
        (Some(true), Some(None), SENT),
    ] {
        assert_eq!(
            outcome(client, call).await,
            expected,
            "{client:?}, {call:?}"
        );
    }
}

#[tokio::test]
async fn valid_input_is_sent() {
    let (http_client, captured) = capture_request(Some(
        http::Response::builder()
            .body(SdkBody::from("<ReserveResponse/>"))
            .expect("a response"),
    ));
    let config = config().http_client(http_client).validate_inputs(true);
    let client = Client::from_conf(config.build());
    let _ = client.reserve().desk("desk").send().await;
    captured.expect_request();
}

#[tokio::test]
async fn all_errors_are_the_source_of_the_failure() {
    let client = Client::from_conf(config().validate_inputs(true).build());
    let error = client
        .reserve()
        .desk("?")
        .send()
        .await
        .expect_err("invalid");
    let errors = errors(&error).expect("errors of validation");
    let expected = "the input is not valid: desk: length 1 is less than 2; desk: does not match the pattern `^\\w+$`";
    assert_eq!(errors.to_string(), expected);
    let error = client.reserve().send().await.expect_err("invalid");
    let errors = self::errors(&error).expect("errors of validation");
    let all: Vec<_> = errors
        .iter()
        .map(|error| (error.path(), error.kind()))
        .collect();
    assert_eq!(all, [("desk", &ValidationErrorKind::Required)]);
}

#[tokio::test]
async fn signed_requests_are_validated() {
    let client = Client::from_conf(config().validate_inputs(true).build());
    let expires_in = PresigningConfig::expires_in(Duration::from_secs(60)).expect("valid");
    let error = client
        .reserve()
        .presigned(expires_in)
        .await
        .expect_err("invalid");
    assert!(errors(&error).is_some(), "{error:?}");
}
