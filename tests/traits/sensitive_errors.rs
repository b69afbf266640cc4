//! Errors with sensitive members. The client is generated from `shapes.json`.

use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::RetryConfig;
use shapes_client::config::{BehaviorVersion, Credentials, Region};
use shapes_client::error::SdkError;
use shapes_client::operation::list_readers::ListReadersError;
use shapes_client::{Client, Config};

const SECRET: &str = "the door code is 4711";

/// Returns the error for a response with this status and these elements.
async fn failed_call(status: u16, error: &str) -> SdkError<ListReadersError> {
    let body = format!("<ErrorResponse><Error>{error}</Error></ErrorResponse>");
    let http_client = infallible_client_fn(move |_| {
        http::Response::builder()
            .status(status)
            .body(SdkBody::from(body.clone()))
            .expect("the response is well formed")
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
        .expect_err("the response is an error")
}

fn assert_secret_is_hidden(error: &SdkError<ListReadersError>) {
    let source = error.as_service_error().expect("the service has responded");
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
async fn sensitive_message_is_available_but_not_shown() {
    let elements = format!("<Code>ClosedException</Code><message>{SECRET}</message>");
    let error = failed_call(500, &elements).await;
    assert_secret_is_hidden(&error);
    let Some(ListReadersError::ClosedException(closed)) = error.as_service_error() else {
        panic!("{error:?}");
    };
    assert_eq!(closed.message(), Some(SECRET));
}

#[tokio::test]
async fn unreadable_error_reveals_nothing() {
    let elements =
        format!("<Code>ClosedException</Code><message>{SECRET}</message><opens>soon</opens>");
    assert_secret_is_hidden(&failed_call(500, &elements).await);
}
