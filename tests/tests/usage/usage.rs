//! See `main.rs`.

use aws_smithy_http_client::test_util::{
    CaptureRequestReceiver, ReplayEvent, StaticReplayClient, capture_request,
};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::retry::{ErrorKind, ProvideErrorKind};

use super::sdk::config::retry::RetryConfig;
use super::sdk::config::{BehaviorVersion, Credentials, Region};
use super::sdk::error::ProvideErrorMetadata;
use super::sdk::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError;
use super::sdk::types::error::IdpCommunicationErrorException;
use super::sdk::{Client, Config};

mod signing {
    use super::*;

    /// A client that has credentials or not, and the request that it will send.
    fn client(credentials: Option<Credentials>) -> (Client, CaptureRequestReceiver) {
        let (http_client, request) = capture_request(None);
        let mut config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .http_client(http_client);
        if let Some(credentials) = credentials {
            config = config.credentials_provider(credentials);
        }
        (Client::from_conf(config.build()), request)
    }

    fn authorization(request: CaptureRequestReceiver) -> Option<String> {
        let request = request.expect_request();
        request.headers().get("authorization").map(str::to_owned)
    }

    #[tokio::test]
    async fn assuming_a_role_is_signed() {
        let (client, request) = client(Some(Credentials::for_tests()));
        let _ = client.assume_role().send().await;
        let authorization = authorization(request).expect("the request is signed");
        assert!(
            authorization.starts_with("AWS4-HMAC-SHA256 Credential=ANOTREAL/"),
            "{authorization}"
        );
    }

    #[tokio::test]
    async fn a_web_identity_is_not_signed_for() {
        for credentials in [None, Some(Credentials::for_tests())] {
            let (client, request) = client(credentials);
            let _ = client.assume_role_with_web_identity().send().await;
            assert_eq!(authorization(request), None);
        }
    }

    #[tokio::test]
    async fn a_saml_assertion_is_not_signed_for() {
        for credentials in [None, Some(Credentials::for_tests())] {
            let (client, request) = client(credentials);
            let _ = client.assume_role_with_saml().send().await;
            assert_eq!(authorization(request), None);
        }
    }

    #[tokio::test]
    async fn assuming_a_role_without_credentials_is_not_sent() {
        let (client, request) = client(None);
        let _ = client
            .assume_role()
            .send()
            .await
            .expect_err("nobody can sign");
        request.expect_no_request();
    }
}

mod retries {
    use super::*;

    /// The codes of the errors that the service answers with, and how often it was asked.
    async fn attempts(codes: &[&str]) -> (Option<String>, usize) {
        let request = || http::Request::new(SdkBody::empty());
        // The status is not one that is tried again, so that it is for the code if there is another attempt.
        let answers = codes.iter().map(|code| {
            let body = format!(
                "<ErrorResponse><Error><Code>{code}</Code><Message>no</Message></Error>\
                 <RequestId>id</RequestId></ErrorResponse>"
            );
            let answer = http::Response::builder()
                .status(400)
                .body(SdkBody::from(body))
                .expect("an answer of HTTP");
            ReplayEvent::new(request(), answer)
        });
        let http_client = StaticReplayClient::new(answers.collect());
        let retries = RetryConfig::standard()
            .with_max_attempts(3)
            .with_initial_backoff(std::time::Duration::ZERO);
        let config = Config::builder()
            .http_client(http_client.clone())
            .retry_config(retries)
            .with_test_defaults_v2()
            .build();
        let result = Client::from_conf(config).get_caller_identity().send().await;
        let error = result.expect_err("the service says no");
        let code = error.code().map(str::to_owned);
        (code, http_client.actual_requests().count())
    }

    /// `GetCallerIdentity` does not have this error; every operation gets it when the provider is not reached.
    #[tokio::test]
    async fn an_identity_provider_out_of_reach_is_tried_again() {
        let code = "IDPCommunicationError";
        assert_eq!(
            attempts(&[code, code, code]).await,
            (Some(code.to_owned()), 3)
        );
        assert_eq!(
            attempts(&[code, "AccessDenied"]).await,
            (Some("AccessDenied".to_owned()), 2)
        );
    }

    #[tokio::test]
    async fn other_errors_are_not() {
        for code in [
            "ValidationError",
            "IDPRejectedClaim",
            "IDPCommunicationErrorException",
        ] {
            assert_eq!(
                attempts(&[code, code, code]).await,
                (Some(code.to_owned()), 1)
            );
        }
    }

    #[test]
    fn the_modelled_error_says_that_it_can_be_tried_again() {
        let error = IdpCommunicationErrorException::builder()
            .message("no answer")
            .meta(
                ErrorMetadata::builder()
                    .code("IDPCommunicationError")
                    .build(),
            )
            .build();
        assert_eq!(error.retryable_error_kind(), ErrorKind::ServerError);
        let error = AssumeRoleWithWebIdentityError::IdpCommunicationErrorException(error);
        assert_eq!(error.retryable_error_kind(), Some(ErrorKind::ServerError));
    }
}
