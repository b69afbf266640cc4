//! Errors with sensitive members: the client is that of `shapes.json`.

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::RetryConfig;
use shapes_client::config::{BehaviorVersion, Credentials, Region};
use shapes_client::error::SdkError;
use shapes_client::operation::list_readers::ListReadersError;
use shapes_client::{Client, Config};

const SECRET: &str = "the door code is 4711";

/// What becomes of an error answer with this status and these elements.
async fn answered(status: u16, error: &str) -> SdkError<ListReadersError> {
    let body = format!("<ErrorResponse><Error>{error}</Error></ErrorResponse>");
    let http_client = infallible_client_fn(move |_| {
        http::Response::builder()
            .status(status)
            .body(SdkBody::from(body.clone()))
            .expect("the answer is well formed")
    });
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "key", None, None, "test"))
        .endpoint_url("http://localhost")
        .retry_config(RetryConfig::disabled())
        .http_client(http_client)
        .build();
    Client::from_conf(config)
        .list_readers()
        .send()
        .await
        .expect_err("the answer is an error")
}

fn assert_nothing_shown(error: &SdkError<ListReadersError>) {
    let source = error.as_service_error().expect("the service has answered");
    for shown in [
        format!("{error:?}"),
        error.to_string(),
        DisplayErrorContext(error).to_string(),
        format!("{source:?}"),
        source.to_string(),
    ] {
        assert!(!shown.contains(SECRET), "{shown}");
    }
    let raw = format!("{:?}", error.raw_response());
    assert!(raw.contains("*** Sensitive Data Redacted ***"), "{raw}");
}

#[tokio::test]
async fn a_sensitive_message_is_there_but_not_shown() {
    let elements = format!("<Code>ClosedException</Code><message>{SECRET}</message>");
    let error = answered(500, &elements).await;
    assert_nothing_shown(&error);
    let Some(ListReadersError::ClosedException(closed)) = error.as_service_error() else {
        panic!("{error:?}");
    };
    assert_eq!(closed.message(), Some(SECRET));
}

#[tokio::test]
async fn an_error_that_cannot_be_read_shows_nothing() {
    let elements =
        format!("<Code>ClosedException</Code><message>{SECRET}</message><opens>soon</opens>");
    assert_nothing_shown(&answered(500, &elements).await);
}
