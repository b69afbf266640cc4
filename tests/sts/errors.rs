//! Service errors and connection errors, over real sockets.

use std::time::Duration;

use aws_smithy_types::timeout::TimeoutConfig;
use integration_tests::client::{anonymous, client, config, credentials};
use integration_tests::exchange::{Delivery, Response};
use integration_tests::model::MODEL;
use integration_tests::outcome::Kind;
use integration_tests::server::Server;
use sts_sdk::Client;
use sts_sdk::config::BehaviorVersion;

use crate::service::{MESSAGE, caller_identity, error_response, failure};

#[tokio::test]
async fn every_modeled_error_has_its_variant() {
    for operation in MODEL.operations() {
        for error in MODEL.errors(operation) {
            let case = format!("{}: {}", operation.name, error.name);
            let response = error_response(error.status, error.code)
                .header("x-amzn-requestid", "in the header");
            let server = Server::returning([response]).await;
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
            let response = error_response(400, code).header("x-amzn-requestid", "in the header");
            let server = Server::returning([response]).await;
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
            let said = format!("{code}: {MESSAGE} (request ID in the header)");
            assert_eq!(failure.messages, ["service error", &said]);
            assert_eq!(failure.error.shown[0], said);
        }
    }
}

#[tokio::test]
async fn error_of_another_operation_is_unhandled() {
    let server = Server::returning([error_response(400, "ExpiredTradeInTokenException")]).await;
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
    let response = error_response(403, "RegionDisabledException")
        .header("x-amz-request-id", "in the older header");
    let server = Server::returning([response]).await;
    let failure = failure(&client(server.url()), "GetSessionToken").await;
    assert_eq!(
        failure.service_request_id.as_deref(),
        Some("in the older header")
    );
}

#[tokio::test]
async fn unreadable_response_is_a_service_error_with_its_status() {
    let html = "<!DOCTYPE html><html><body><p>Bad gateway<br></body></html>";
    for response in [
        Response::ok("this is not XML"),
        Response::ok(""),
        Response::ok(html),
        Response::ok("{\"Account\": \"123456789012\"}"),
        Response::new(500, html).header("content-type", "text/html"),
        Response::new(500, ""),
        Response::new(400, "this is not XML"),
    ] {
        let server = Server::returning([response.clone()]).await;
        let failure = failure(&client(server.url()), "GetCallerIdentity").await;
        assert_eq!(
            failure.kind,
            Kind::Service,
            "{response:?}: {}",
            failure.context
        );
        assert_eq!(failure.status, Some(response.status), "{response:?}");
        assert_eq!(failure.code, None, "{response:?}");
        assert_eq!(failure.error.variant, None, "{response:?}");
    }
}

#[tokio::test]
async fn broken_connection_is_a_response_or_dispatch_failure() {
    let response = caller_identity();
    for length in [0, 1, response.body.len() / 2, response.body.len() - 1] {
        let server = Server::returning([response.clone().delivered(Delivery::Cut(length))]).await;
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

/// Returns the text of the crate's error for a call that fails.
async fn told(client: Client) -> String {
    let error = client.get_caller_identity().send().await;
    sts_sdk::Error::from(error.expect_err("the call fails")).to_string()
}

#[tokio::test]
async fn error_says_why_there_is_no_connection() {
    let refused = told(client("http://127.0.0.1:1")).await;
    assert!(refused.starts_with("dispatch failure: "), "{refused}");
    assert!(refused.contains("Connection refused"), "{refused}");

    let unknown = told(client("http://no-such-host.invalid")).await;
    assert!(unknown.starts_with("dispatch failure: "), "{unknown}");
    assert!(unknown.contains("dns error: "), "{unknown}");
}

#[tokio::test]
async fn error_says_which_limit_a_call_exceeded() {
    let server = Server::returning([caller_identity().delivered(Delivery::Never)]).await;
    let limit = Duration::from_millis(20);
    let limits = TimeoutConfig::builder();
    for (limits, named) in [
        (limits.clone().operation_timeout(limit), "operation timeout"),
        (
            limits.clone().operation_attempt_timeout(limit),
            "operation attempt timeout",
        ),
        (limits.read_timeout(limit), "HTTP read timeout"),
    ] {
        let config = config().endpoint_url(server.url());
        let told = told(Client::from_conf(
            config.timeout_config(limits.build()).build(),
        ))
        .await;
        assert!(told.contains(named), "{told}");
        assert!(told.contains("20ms"), "{told}");
    }
}

#[tokio::test]
async fn error_says_which_setting_is_missing() {
    let without_region = sts_sdk::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(credentials());
    let told_without_region = told(Client::from_conf(without_region.build())).await;
    assert!(
        told_without_region.contains("Missing Region"),
        "{told_without_region}"
    );
    let told_without_credentials = told(Client::from_conf(anonymous().build())).await;
    assert!(
        told_without_credentials.contains("no identity resolver"),
        "{told_without_credentials}"
    );
}

#[tokio::test]
async fn error_says_once_why_a_response_cannot_be_read() {
    let response = Response::new(502, "Bad gateway").header("x-amzn-requestid", "id");
    let server = Server::returning([response]).await;
    let failure = failure(&client(server.url()), "GetCallerIdentity").await;
    let [_, said] = &failure.messages[..] else {
        panic!("{:?}", failure.messages);
    };
    assert!(said.contains("the status 502"), "{said}");
    assert!(said.contains("cannot be read: invalid input: "), "{said}");
    assert!(said.ends_with(" (request ID id)"), "{said}");
    assert_eq!(&failure.error.shown[0], said);
}

async fn kind_without_response(timeouts: TimeoutConfig) -> Kind {
    let server = Server::returning([caller_identity().delivered(Delivery::Never)]).await;
    let config = config().endpoint_url(server.url()).timeout_config(timeouts);
    failure(&Client::from_conf(config.build()), "GetCallerIdentity")
        .await
        .kind
}
