//! Which errors are retried, and how often.

use integration_tests::client::{config, three_attempts};
use integration_tests::exchange::Request;
use integration_tests::model;
use integration_tests::model::MODEL;
use integration_tests::outcome::Outcome;
use integration_tests::server::Server;
use sts_sdk::Client;

use crate::service::{call, error_response, failure, full_response};

/// Calls an operation of a service that first returns an error with this status and code, and then succeeds. Returns
/// the outcome and the requests.
async fn call_after(operation: &str, status: u16, code: &str) -> (Outcome, Vec<Request>) {
    let operation = MODEL.operation(operation);
    let server = Server::returning([error_response(status, code), full_response(operation)]).await;
    let config = config()
        .endpoint_url(server.url())
        .retry_config(three_attempts());
    let outcome = call(&Client::from_conf(config.build()), operation).await;
    (outcome, server.requests())
}

fn attempts(requests: &[Request]) -> Vec<Option<&str>> {
    requests
        .iter()
        .map(|request| request.header("amz-sdk-request"))
        .collect()
}

/// Every operation retries this code, whether or not the operation declares the error.
#[tokio::test]
async fn idp_communication_error_is_retried_by_every_operation() {
    for operation in MODEL.operations() {
        let (outcome, requests) = call_after(operation.name, 400, "IDPCommunicationError").await;
        outcome.expect("the second attempt succeeds");
        assert_eq!(
            attempts(&requests),
            [Some("attempt=1; max=3"), Some("attempt=2; max=3")],
            "{}",
            operation.name
        );
        let invocation = |n: usize| requests[n].header("amz-sdk-invocation-id");
        assert!(
            invocation(0).is_some() && invocation(0) == invocation(1),
            "{}",
            operation.name
        );
    }
}

/// A token can be valid before every region knows the key that signed it.
const NOT_YET_KNOWN_TOKEN: (&str, &str) = ("AssumeRoleWithWebIdentity", "InvalidIdentityToken");

#[tokio::test]
async fn invalid_identity_token_is_retried_with_web_identity() {
    let (operation, code) = NOT_YET_KNOWN_TOKEN;
    let (outcome, requests) = call_after(operation, 400, code).await;
    outcome.expect("the second attempt succeeds");
    assert_eq!(requests.len(), 2);
    let (outcome, requests) = call_after("AssumeRoleWithSAML", 400, code).await;
    outcome.expect_err("there is only one attempt");
    assert_eq!(requests.len(), 1);
}

#[tokio::test]
async fn throttling_and_server_errors_are_retried() {
    for (status, code) in [
        (400, "Throttling"),
        (400, "ThrottlingException"),
        (400, "RequestLimitExceeded"),
        (503, "SlowDown"),
        (500, "InternalFailure"),
    ] {
        let (outcome, requests) = call_after("AssumeRole", status, code).await;
        outcome.expect("the second attempt succeeds");
        assert_eq!(requests.len(), 2, "{status} {code}");
    }
}

#[tokio::test]
async fn retries_stop_at_the_attempt_limit() {
    let server = Server::returning([error_response(400, "IDPCommunicationError")]).await;
    let config = config()
        .endpoint_url(server.url())
        .retry_config(three_attempts());
    let failure = failure(
        &Client::from_conf(config.build()),
        "AssumeRoleWithWebIdentity",
    )
    .await;
    assert_eq!(failure.is, ["IDPCommunicationErrorException"]);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn other_errors_are_not_retried() {
    for operation in MODEL.operations() {
        let unknown = model::Error {
            name: "",
            code: "SomethingNew",
            status: 400,
        };
        let plain = MODEL.errors(operation).filter(|error| {
            error.code != "IDPCommunicationError"
                && (operation.name, error.code) != NOT_YET_KNOWN_TOKEN
        });
        for error in plain.chain([unknown]) {
            let (outcome, requests) = call_after(operation.name, error.status, error.code).await;
            outcome.expect_err("there is only one attempt");
            assert_eq!(requests.len(), 1, "{}: {}", operation.name, error.code);
        }
    }
}
