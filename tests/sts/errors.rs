//! Service errors and connection errors, over real sockets.

use std::time::Duration;

use aws_smithy_types::timeout::TimeoutConfig;
use integration_tests::client::{client, config};
use integration_tests::exchange::{Answer, Delivery};
use integration_tests::model::MODEL;
use integration_tests::outcome::Kind;
use integration_tests::server::Server;
use sts_sdk::Client;

use crate::service::{MESSAGE, caller_identity, error_answer, failure};

#[tokio::test]
async fn every_modeled_error_has_its_variant() {
    for operation in MODEL.operations() {
        for error in MODEL.errors(operation) {
            let case = format!("{}: {}", operation.name, error.name);
            let answer =
                error_answer(error.status, error.code).header("x-amzn-requestid", "in the header");
            let server = Server::answering([answer]).await;
            let failure = failure(&client(server.url()), operation.name).await;

            assert_eq!(failure.kind, Kind::Service, "{case}");
            assert_eq!(failure.is, [error.name], "{case}");
            assert_eq!(failure.status, Some(error.status), "{case}");
            assert_eq!(failure.code.as_deref(), Some(error.code), "{case}");
            assert_eq!(failure.message.as_deref(), Some(MESSAGE), "{case}");
            assert_eq!(
                failure.request_id.as_deref(),
                Some("in the header"),
                "{case}"
            );
            assert_eq!(
                failure.service_request_id.as_deref(),
                Some("in the header"),
                "{case}"
            );

            assert_eq!(failure.error.variant, Some(error.name), "{case}");
            assert_eq!(failure.error.code.as_deref(), Some(error.code), "{case}");
            assert_eq!(failure.error.message.as_deref(), Some(MESSAGE), "{case}");
            assert_eq!(
                failure.error.request_id.as_deref(),
                Some("in the header"),
                "{case}"
            );
            assert_eq!(server.requests().len(), 1, "{case}");
        }
    }
}

/// The second code is the name of a shape whose actual code is different.
#[tokio::test]
async fn other_error_is_unhandled_with_code_and_message() {
    for operation in MODEL.operations() {
        for code in ["SomethingNew", "MalformedPolicyDocumentException"] {
            let answer = error_answer(400, code).header("x-amzn-requestid", "in the header");
            let server = Server::answering([answer]).await;
            let failure = failure(&client(server.url()), operation.name).await;

            assert_eq!(failure.kind, Kind::Service);
            assert!(
                failure.is.is_empty(),
                "{}: {:?}",
                operation.name,
                failure.is
            );
            assert_eq!(failure.error.variant, None);
            assert_eq!(failure.error.code.as_deref(), Some(code));
            assert_eq!(failure.error.message.as_deref(), Some(MESSAGE));
            assert_eq!(failure.error.request_id.as_deref(), Some("in the header"));
            assert!(failure.context.contains(code), "{}", failure.context);
        }
    }
}

#[tokio::test]
async fn error_of_another_operation_is_unhandled() {
    let server = Server::answering([error_answer(400, "ExpiredTradeInTokenException")]).await;
    let failure = failure(&client(server.url()), "AssumeRole").await;
    assert!(failure.is.is_empty());
    assert_eq!(failure.error.variant, None);
    assert_eq!(
        failure.code.as_deref(),
        Some("ExpiredTradeInTokenException")
    );
}

#[tokio::test]
async fn older_request_id_header_is_read_too() {
    let answer = error_answer(403, "RegionDisabledException")
        .header("x-amz-request-id", "in the older header");
    let server = Server::answering([answer]).await;
    let failure = failure(&client(server.url()), "GetSessionToken").await;
    assert_eq!(
        failure.service_request_id.as_deref(),
        Some("in the older header")
    );
}

#[tokio::test]
async fn unreadable_response_is_a_service_error_with_its_status() {
    let html = "<!DOCTYPE html><html><body><p>Bad gateway<br></body></html>";
    for answer in [
        Answer::ok("this is not XML"),
        Answer::ok(""),
        Answer::ok(html),
        Answer::ok("{\"Account\": \"123456789012\"}"),
        Answer::new(500, html).header("content-type", "text/html"),
        Answer::new(500, ""),
        Answer::new(400, "this is not XML"),
    ] {
        let server = Server::answering([answer.clone()]).await;
        let failure = failure(&client(server.url()), "GetCallerIdentity").await;
        assert_eq!(
            failure.kind,
            Kind::Service,
            "{answer:?}: {}",
            failure.context
        );
        assert_eq!(failure.status, Some(answer.status), "{answer:?}");
        assert_eq!(failure.code, None, "{answer:?}");
        assert_eq!(failure.error.variant, None, "{answer:?}");
    }
}

#[tokio::test]
async fn broken_connection_is_a_response_or_dispatch_failure() {
    let answer = caller_identity();
    for length in [0, 1, answer.body.len() / 2, answer.body.len() - 1] {
        let server = Server::answering([answer.clone().delivered(Delivery::Cut(length))]).await;
        let failure = failure(&client(server.url()), "GetCallerIdentity").await;
        assert!(
            matches!(failure.kind, Kind::Response | Kind::Dispatch),
            "{length}: {}",
            failure.context
        );
    }
}

#[tokio::test]
async fn read_timeout_is_a_dispatch_timeout() {
    let timeouts = TimeoutConfig::builder()
        .read_timeout(Duration::from_millis(20))
        .build();
    assert_eq!(kind_without_response(timeouts).await, Kind::DispatchTimeout);
}

#[tokio::test]
async fn operation_and_attempt_timeouts_are_reported_as_timeouts() {
    let limit = Duration::from_millis(20);
    for timeouts in [
        TimeoutConfig::builder().operation_timeout(limit).build(),
        TimeoutConfig::builder()
            .operation_attempt_timeout(limit)
            .build(),
    ] {
        assert_eq!(kind_without_response(timeouts).await, Kind::Timeout);
    }
}

async fn kind_without_response(timeouts: TimeoutConfig) -> Kind {
    let server = Server::answering([caller_identity().delivered(Delivery::Never)]).await;
    let config = config().endpoint_url(server.url()).timeout_config(timeouts);
    failure(&Client::from_conf(config.build()), "GetCallerIdentity")
        .await
        .kind
}
