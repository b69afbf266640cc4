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

    /// A client with or without credentials, and a receiver for the request that it sends.
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
    async fn assume_role_call_is_signed() {
        let (client, request) = client(Some(Credentials::for_tests()));
        let _ = client.assume_role().send().await;
        let authorization = authorization(request).expect("the request is signed");
        assert!(
            authorization.starts_with("AWS4-HMAC-SHA256 Credential=ANOTREAL/"),
            "{authorization}"
        );
    }

    #[tokio::test]
    async fn web_identity_call_is_not_signed() {
        for credentials in [None, Some(Credentials::for_tests())] {
            let (client, request) = client(credentials);
            let _ = client.assume_role_with_web_identity().send().await;
            assert_eq!(authorization(request), None);
        }
    }

    #[tokio::test]
    async fn saml_call_is_not_signed() {
        for credentials in [None, Some(Credentials::for_tests())] {
            let (client, request) = client(credentials);
            let _ = client.assume_role_with_saml().send().await;
            assert_eq!(authorization(request), None);
        }
    }

    #[tokio::test]
    async fn assume_role_call_without_credentials_is_not_sent() {
        let (client, request) = client(None);
        let _ = client
            .assume_role()
            .send()
            .await
            .expect_err("there are no credentials");
        request.expect_no_request();
    }
}

mod retries {
    use super::*;

    /// Calls a service that returns these error codes in order. Returns the final code and the number of attempts.
    async fn attempts(codes: &[&str]) -> (Option<String>, usize) {
        let request = || http::Request::new(SdkBody::empty());
        // This status is not retryable, so any retry is due to the code.
        let responses = codes.iter().map(|code| {
            let body = format!(
                "<ErrorResponse><Error><Code>{code}</Code><Message>no</Message></Error>\
                 <RequestId>id</RequestId></ErrorResponse>"
            );
            let response = http::Response::builder()
                .status(400)
                .body(SdkBody::from(body))
                .expect("valid HTTP");
            ReplayEvent::new(request(), response)
        });
        let http_client = StaticReplayClient::new(responses.collect());
        let retries = RetryConfig::standard()
            .with_max_attempts(3)
            .with_initial_backoff(std::time::Duration::ZERO);
        let config = Config::builder()
            .http_client(http_client.clone())
            .retry_config(retries)
            .with_test_defaults_v2()
            .build();
        let result = Client::from_conf(config).get_caller_identity().send().await;
        let error = result.expect_err("the service returns an error");
        let code = error.code().map(str::to_owned);
        (code, http_client.actual_requests().count())
    }

    /// `GetCallerIdentity` does not declare this error, but every operation can return it if the provider is not
    /// reachable.
    #[tokio::test]
    async fn unreachable_identity_provider_is_retried() {
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
    async fn other_errors_are_not_retried() {
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
    fn modeled_error_is_retryable() {
        let error = IdpCommunicationErrorException::builder()
            .message("no response")
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

mod configuration {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use aws_smithy_http_client::test_util::infallible_client_fn;
    use aws_smithy_runtime_api::client::auth::{
        AuthSchemeId, AuthSchemeOption, AuthSchemeOptionsFuture,
    };
    use aws_types::sdk_ua_metadata::FrameworkMetadata;

    use super::super::sdk::config::auth::{Params, ResolveAuthScheme};
    use super::super::sdk::config::interceptors::{
        BeforeSerializationInterceptorContextRef, InterceptorContext,
    };
    use super::super::sdk::config::retry::{ClassifyRetry, RetryAction};
    use super::super::sdk::config::timeout::TimeoutConfig;
    use super::super::sdk::config::{
        Builder, ConfigBag, Intercept, RuntimeComponents, SharedInterceptor,
    };
    use super::super::sdk::error::BoxError;
    use super::*;

    /// A configuration for a service that rejects every request, and the number of requests.
    fn rejecting() -> (Builder, Arc<AtomicUsize>) {
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = requests.clone();
        let http_client = infallible_client_fn(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            let body = "<ErrorResponse><Error><Code>no</Code></Error></ErrorResponse>";
            let response = http::Response::builder().status(400);
            response.body(SdkBody::from(body)).expect("valid HTTP")
        });
        let config = Config::builder().http_client(http_client);
        (config.with_test_defaults_v2(), requests)
    }

    async fn call(config: Builder) {
        let client = Client::from_conf(config.build());
        let called = client.get_caller_identity().send().await;
        called.expect_err("the service rejects the request");
    }

    #[derive(Debug)]
    struct AlwaysAgain;

    impl ClassifyRetry for AlwaysAgain {
        fn classify_retry(&self, _: &InterceptorContext) -> RetryAction {
            RetryAction::transient_error()
        }

        fn name(&self) -> &'static str {
            "AlwaysAgain"
        }
    }

    #[tokio::test]
    async fn user_retry_classifiers_are_consulted() {
        let retries = RetryConfig::standard().with_initial_backoff(Duration::ZERO);
        let (config, requests) = rejecting();
        call(config.retry_config(retries.clone())).await;
        assert_eq!(requests.load(Ordering::Relaxed), 1);

        let (config, requests) = rejecting();
        call(config.retry_config(retries).retry_classifier(AlwaysAgain)).await;
        assert_eq!(requests.load(Ordering::Relaxed), 3);
    }

    #[derive(Debug)]
    struct NoAuth;

    impl ResolveAuthScheme for NoAuth {
        fn resolve_auth_scheme<'a>(
            &'a self,
            params: &'a Params,
            _: &'a ConfigBag,
            _: &'a RuntimeComponents,
        ) -> AuthSchemeOptionsFuture<'a> {
            assert_eq!(params.operation_name(), "GetCallerIdentity");
            AuthSchemeOptionsFuture::ready(Ok(vec![AuthSchemeOption::from(AuthSchemeId::from(
                "no_auth",
            ))]))
        }
    }

    #[tokio::test]
    async fn user_auth_scheme_resolver_is_used() {
        let (http_client, request) = capture_request(None);
        let config = Config::builder().http_client(http_client);
        let config = config.with_test_defaults_v2().auth_scheme_resolver(NoAuth);
        let client = Client::from_conf(config.build());
        let _ = client.get_caller_identity().send().await;
        let request = request.expect_request();
        assert_eq!(request.headers().get("authorization"), None);
    }

    #[derive(Clone, Debug, Default)]
    struct Counting(Arc<AtomicUsize>);

    impl Intercept for Counting {
        fn name(&self) -> &'static str {
            "Counting"
        }

        fn read_before_execution(
            &self,
            _: &BeforeSerializationInterceptorContextRef<'_>,
            _: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            self.0.fetch_add(1, Ordering::Relaxed);
            Ok(())
        }
    }

    #[tokio::test]
    async fn interceptors_are_added_and_replaced() {
        let (first, second) = (Counting::default(), Counting::default());
        let (mut config, _) = rejecting();
        config.push_interceptor(SharedInterceptor::new(first.clone()));
        config = config.interceptor(first.clone());
        call(config.clone()).await;
        assert_eq!(first.0.load(Ordering::Relaxed), 2);

        config.set_interceptors([SharedInterceptor::new(second.clone())]);
        assert_eq!(config.clone().build().interceptors().count(), 1);
        call(config).await;
        assert_eq!(first.0.load(Ordering::Relaxed), 2);
        assert_eq!(second.0.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn setting_one_timeout_keeps_the_others() {
        let (read, connect) = (Duration::from_secs(1), Duration::from_secs(2));
        let config = Config::builder()
            .timeout_config(TimeoutConfig::builder().read_timeout(read).build())
            .timeout_config(TimeoutConfig::builder().connect_timeout(connect).build())
            .build();
        let timeouts = config.timeout_config().expect("timeouts are set");
        assert_eq!(timeouts.read_timeout(), Some(read));
        assert_eq!(timeouts.connect_timeout(), Some(connect));
    }

    #[test]
    fn framework_metadata_keeps_its_order() {
        let metadata = |name: &'static str| {
            FrameworkMetadata::new(name, None::<&'static str>).expect("a valid name")
        };
        let mut config = Config::builder().framework_metadata(metadata("first"));
        config.push_framework_metadata(metadata("second"));
        let config = config.build();
        let expected = [&metadata("first"), &metadata("second")];
        assert_eq!(config.framework_metadata(), expected);
    }

    #[test]
    fn test_defaults_keep_a_region() {
        let config = Config::builder().region(Region::new("eu-west-1"));
        let config = config.with_test_defaults_v2().build();
        assert_eq!(config.region(), Some(&Region::new("eu-west-1")));
    }

    #[tokio::test]
    async fn per_call_credentials_do_not_affect_the_next_call() {
        let keys = Arc::new(std::sync::Mutex::new(Vec::new()));
        let seen = keys.clone();
        let http_client = infallible_client_fn(move |request: http::Request<SdkBody>| {
            let header = request.headers()["authorization"].to_str();
            let header = header.expect("a text header").to_owned();
            let key = header.split(['=', '/']).nth(1).map(str::to_owned);
            seen.lock().expect("the lock is not poisoned").push(key);
            http::Response::new(SdkBody::empty())
        });
        let credentials = |key: &str| Credentials::new(key, "secret", None, None, "test");
        let config = Config::builder().http_client(http_client);
        let config = config
            .with_test_defaults_v2()
            .credentials_provider(credentials("A"));
        let client = Client::from_conf(config.build());
        let _ = client.get_caller_identity().send().await;
        let own = Config::builder().credentials_provider(credentials("B"));
        let call = client.get_caller_identity().customize();
        let _ = call.config_override(own).send().await;
        let _ = client.get_caller_identity().send().await;
        let keys = keys.lock().expect("the lock is not poisoned");
        let keys: Vec<_> = keys.iter().flatten().map(String::as_str).collect();
        assert_eq!(keys, ["A", "B", "A"]);
    }
}
