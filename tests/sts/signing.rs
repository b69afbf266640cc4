//! Which requests are signed, and with which credentials and clock.

use std::time::{Duration, SystemTime};

use aws_smithy_async::time::StaticTimeSource;
use integration_tests::client::{REGION, SESSION_TOKEN, anonymous, client, config, credentials};
use integration_tests::model::MODEL;
use integration_tests::server::Server;
use integration_tests::sigv4;
use sts_sdk::Client;

use crate::service::{call, caller_identity, failure, full_response};

#[tokio::test]
async fn signed_operations_have_a_valid_signature() {
    for operation in MODEL.operations().filter(|operation| operation.signed) {
        let server = Server::returning([full_response(operation)]).await;
        call(&client(server.url()), operation)
            .await
            .expect("the call succeeds");

        let request = server.request();
        assert_eq!(
            request.header("x-amz-security-token"),
            Some(SESSION_TOKEN),
            "{}",
            operation.name
        );
        let expected = sigv4::authorization(&request, &credentials(), REGION);
        assert_eq!(
            request.header("authorization"),
            Some(expected.as_str()),
            "{}",
            operation.name
        );
        for name in ["content-type", "host", "x-amz-date", "x-amz-security-token"] {
            assert!(
                sigv4::signed_headers(&request).contains(&name),
                "{}: {name}",
                operation.name
            );
        }
    }
}

#[tokio::test]
async fn unsigned_operations_are_never_signed() {
    let unsigned: Vec<_> = MODEL
        .operations()
        .filter(|operation| !operation.signed)
        .collect();
    assert!(
        unsigned
            .iter()
            .map(|operation| operation.name)
            .eq(["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"])
    );
    for operation in unsigned {
        for config in [config(), anonymous()] {
            let server = Server::returning([full_response(operation)]).await;
            let client = Client::from_conf(config.endpoint_url(server.url()).build());
            call(&client, operation).await.expect("the call succeeds");

            let request = server.request();
            for name in ["authorization", "x-amz-date", "x-amz-security-token"] {
                assert_eq!(request.header(name), None, "{}", operation.name);
            }
        }
    }
}

#[tokio::test]
async fn signed_operation_without_credentials_reports_what_is_missing() {
    for operation in MODEL.operations().filter(|operation| operation.signed) {
        let server = Server::returning([full_response(operation)]).await;
        let client = Client::from_conf(anonymous().endpoint_url(server.url()).build());
        let failure = failure(&client, operation.name).await;
        for expected in ["no identity resolver", "credentials"] {
            assert!(failure.context.contains(expected), "{}", failure.context);
        }
        assert!(server.requests().is_empty(), "{}", operation.name);
    }
}

#[tokio::test]
async fn signing_time_comes_from_the_clock() {
    let server = Server::returning([caller_identity()]).await;
    let clock = StaticTimeSource::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160));
    let client = Client::from_conf(
        config()
            .endpoint_url(server.url())
            .time_source(clock)
            .build(),
    );
    client
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    assert_eq!(
        server.request().header("x-amz-date"),
        Some("20150830T123600Z")
    );
}
