//! How the client applies a user's configuration: `SdkConfig` and its sources, auth schemes, the clock, telemetry,
//! and behavior versions.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_async::rt::sleep::{SharedAsyncSleep, TokioSleep};
use aws_smithy_async::time::{SharedTimeSource, StaticTimeSource};
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::client::auth::AuthSchemePreference;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::CapturedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SdkConfig;
use aws_types::origin::Origin;
use aws_types::service_config::{LoadServiceConfig, ServiceConfigKey};
use integration_tests::client::{InMemory, REGION, anonymous, config, credentials, three_attempts};
use integration_tests::exchange::{Request, Response};
use integration_tests::model::MODEL;
use integration_tests::value::Value;
use integration_tests::xml;
use sts_sdk::config::interceptors::BeforeTransmitInterceptorContextRef;
use sts_sdk::config::{
    AppName, BehaviorVersion, ConfigBag, IdentityCache, Intercept, Region, RuntimeComponents,
    StalledStreamProtectionConfig,
};
use sts_sdk::error::{BoxError, DisplayErrorContext};
use sts_sdk::{Client, Config};
use tracing::span;

use crate::service::call;

const SECOND: Duration = Duration::from_secs(1);

fn caller_identity() -> Response {
    let operation = MODEL.operation("GetCallerIdentity");
    Response::ok(xml::response(&MODEL, operation, &MODEL.sample(operation.output)).document())
}

/// Calls an operation without input, and returns the request that was sent.
async fn sent(service: &InMemory, config: impl Into<sts_sdk::config::Builder>) -> Request {
    let client = service.behind(config.into());
    client
        .get_caller_identity()
        .send()
        .await
        .expect("the call succeeds");
    service.request()
}

mod sdk_config {
    use super::*;

    /// Settings in the environment or the profile for one service.
    #[derive(Debug)]
    struct ForOneService;

    impl LoadServiceConfig for ForOneService {
        fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
            let asked = (key.service_id(), key.env(), key.profile());
            (asked == ("STS", "AWS_ENDPOINT_URL", "endpoint_url"))
                .then(|| "https://for-sts.example.com".to_owned())
        }
    }

    fn shared() -> aws_types::sdk_config::Builder {
        SdkConfig::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .credentials_provider(SharedCredentialsProvider::new(credentials()))
    }

    async fn host(shared: &SdkConfig) -> String {
        let service = InMemory::returning(caller_identity());
        let request = sent(&service, shared).await;
        request
            .uri
            .host()
            .expect("an absolute URI has a host")
            .to_owned()
    }

    #[tokio::test]
    async fn settings_take_effect() {
        let shared = shared()
            .use_fips(true)
            .use_dual_stack(true)
            .app_name(AppName::new("an-application").expect("a valid name"))
            .build();
        let service = InMemory::returning(caller_identity());
        let request = sent(&service, &shared).await;
        assert_eq!(request.uri.host(), Some("sts-fips.us-east-1.api.aws"));
        let user_agent = request.header("x-amz-user-agent").unwrap_or_default();
        assert!(user_agent.contains("app/an-application"), "{user_agent}");
        let client = Client::new(&shared);
        assert_eq!(client.config().region().map(Region::as_ref), Some(REGION));
    }

    #[test]
    fn every_setting_is_copied() {
        let components = SdkConfig::builder()
            .http_client(infallible_client_fn(|_| {
                http::Response::new(SdkBody::empty())
            }))
            .sleep_impl(SharedAsyncSleep::new(TokioSleep::new()))
            .time_source(SharedTimeSource::new(StaticTimeSource::new(
                SystemTime::UNIX_EPOCH,
            )))
            .identity_cache(IdentityCache::no_cache());
        let shared = components
            .retry_config(RetryConfig::standard().with_max_attempts(7))
            .timeout_config(TimeoutConfig::builder().read_timeout(SECOND).build())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .auth_scheme_preference(AuthSchemePreference::from(["sigv4a".into()]))
            .sigv4a_signing_region_set("eu-west-1")
            .app_name(AppName::new("an-application").expect("a valid name"))
            .disable_clock_skew_correction(true)
            .build();
        let empty = Config::new(&SdkConfig::builder().build());
        let full = Config::new(&shared);
        macro_rules! assert_set {
            ($($setting:ident),*) => {
                $(
                    assert!(empty.$setting().is_none(), stringify!($setting));
                    assert!(full.$setting().is_some(), stringify!($setting));
                )*
            };
        }
        assert_set!(
            http_client,
            sleep_impl,
            identity_cache,
            retry_config,
            timeout_config,
            stalled_stream_protection,
            auth_scheme_preference,
            sigv4a_signing_region_set,
            app_name,
            disable_clock_skew_correction
        );
        let attempts = full.retry_config().map(RetryConfig::max_attempts);
        assert_eq!(attempts, Some(7));
        let read_timeout = full.timeout_config().and_then(TimeoutConfig::read_timeout);
        assert_eq!(read_timeout, Some(SECOND));
        let now = full.time_source().map(|source| source.now());
        assert_eq!(now, Some(SystemTime::UNIX_EPOCH));
    }

    #[tokio::test]
    async fn service_endpoint_url_overrides_the_global_one() {
        let general = || shared().endpoint_url("https://for-all.example.com");
        let host_of = |config: SdkConfig| async move { host(&config).await };
        assert_eq!(host_of(general().build()).await, "for-all.example.com");

        let specific = || general().service_config(ForOneService);
        assert_eq!(host_of(specific().build()).await, "for-sts.example.com");

        // Unless the global one was set in code.
        let mut in_code = specific();
        in_code.insert_origin("endpoint_url", Origin::shared_config());
        assert_eq!(host_of(in_code.build()).await, "for-all.example.com");
    }
}

mod auth {
    use super::*;

    #[tokio::test]
    async fn sigv4a_signs_for_a_region_set_if_preferred() {
        let service = InMemory::returning(caller_identity());
        let preferred = AuthSchemePreference::from(["sigv4a".into()]);
        let config = config()
            .auth_scheme_preference(preferred)
            .sigv4a_signing_region_set("us-east-1,eu-west-1");
        let request = sent(&service, config).await;
        let authorization = request.header("authorization").unwrap_or_default();
        assert!(
            authorization.starts_with("AWS4-ECDSA-P256-SHA256 "),
            "{authorization}"
        );
        assert_eq!(
            request.header("x-amz-region-set"),
            Some("us-east-1,eu-west-1")
        );
    }

    #[tokio::test]
    async fn call_without_credentials_is_sent_only_if_allowed() {
        let service = InMemory::returning(caller_identity());
        let client = service.behind(anonymous());
        let error = client
            .get_caller_identity()
            .send()
            .await
            .expect_err("there are no credentials");
        let shown = DisplayErrorContext(&error).to_string();
        assert!(shown.contains("no identity resolver"), "{shown}");

        let request = sent(&service, anonymous().allow_no_auth()).await;
        assert_eq!(request.header("authorization"), None);
    }
}

mod clock {
    use super::*;

    #[tokio::test]
    async fn clock_skew_error_is_retried_with_the_service_time() {
        let service_time = "Sun, 06 Nov 1994 08:49:37 GMT";
        let wrong = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777 + 3600);
        let dates = Arc::new(Mutex::new(Vec::new()));
        let skew_error =
            xml::error_response(&MODEL, "SignatureDoesNotMatch", "wrong", "id").document();
        let response = caller_identity();
        let http_client = infallible_client_fn({
            let dates = dates.clone();
            move |request: http::Request<SdkBody>| {
                let mut dates = dates.lock().expect("the lock is not poisoned");
                let date = request.headers()["x-amz-date"].to_str().expect("text");
                dates.push(date.to_owned());
                let (status, body) = match dates.len() {
                    1 => (403, skew_error.clone().into_bytes()),
                    _ => (200, response.body.to_vec()),
                };
                http::Response::builder()
                    .status(status)
                    .header("date", service_time)
                    .body(SdkBody::from(body))
                    .expect("valid HTTP")
            }
        });
        let config = config()
            .retry_config(three_attempts())
            .time_source(StaticTimeSource::new(wrong))
            .http_client(http_client)
            .build();
        Client::from_conf(config)
            .get_caller_identity()
            .send()
            .await
            .expect("the second attempt succeeds");
        let dates = dates.lock().expect("the lock is not poisoned");
        assert_eq!(*dates, ["19941106T094937Z", "19941106T084937Z"]);
    }

    /// Returns how many requests a client sends whose clock is this many seconds ahead if the service returns this error
    /// first.
    async fn attempts(code: &str, ahead: u64, cached: bool, correct: bool) -> usize {
        let error = xml::error_response(&MODEL, code, "wrong", "id").document();
        let response = caller_identity();
        let count = Arc::new(AtomicUsize::new(0));
        let http_client = infallible_client_fn({
            let count = count.clone();
            move |_: http::Request<SdkBody>| {
                let (status, body) = match count.fetch_add(1, Ordering::Relaxed) {
                    0 => (403, error.clone().into_bytes()),
                    _ => (200, response.body.to_vec()),
                };
                let mut response =
                    http::Response::builder().header("date", "Sun, 06 Nov 1994 08:49:37 GMT");
                if cached {
                    response = response.header("age", "1");
                }
                let response = response.status(status);
                response.body(SdkBody::from(body)).expect("valid HTTP")
            }
        });
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777 + ahead);
        let config = config()
            .retry_config(three_attempts())
            .time_source(StaticTimeSource::new(now))
            .disable_clock_skew_correction(!correct)
            .http_client(http_client);
        let client = Client::from_conf(config.build());
        let outcome = client.get_caller_identity().send().await;
        let attempts = count.load(Ordering::Relaxed);
        assert_eq!(outcome.is_ok(), attempts > 1);
        attempts
    }

    #[tokio::test]
    async fn only_errors_of_a_wrong_clock_are_retried() {
        for code in [
            "AccessDeniedException",
            "AuthFailure",
            "InvalidSignatureException",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
        ] {
            assert_eq!(attempts(code, 301, false, true).await, 2, "{code}");
            // The clock is right, or nearly so.
            assert_eq!(attempts(code, 0, false, true).await, 1, "{code}");
            assert_eq!(attempts(code, 240, false, true).await, 1, "{code}");
            // The time is that of a cached response.
            assert_eq!(attempts(code, 301, true, true).await, 1, "{code}");
            assert_eq!(attempts(code, 301, false, false).await, 1, "{code}");
        }
        assert_eq!(attempts("ValidationError", 301, false, true).await, 1);
    }
}

mod telemetry {
    use super::*;

    /// Stores the attributes captured from the input.
    #[derive(Clone, Debug, Default)]
    struct Attributes(Arc<Mutex<Option<CapturedTelemetryAttributes>>>);

    impl Intercept for Attributes {
        fn name(&self) -> &'static str {
            "Attributes"
        }

        fn read_before_transmit(
            &self,
            _context: &BeforeTransmitInterceptorContextRef<'_>,
            _components: &RuntimeComponents,
            cfg: &mut ConfigBag,
        ) -> Result<(), BoxError> {
            *self.0.lock().expect("the lock is not poisoned") =
                cfg.load::<CapturedTelemetryAttributes>().cloned();
            Ok(())
        }
    }

    #[tokio::test]
    async fn named_strings_of_inputs_are_captured_unless_sensitive() {
        for operation in MODEL.operations() {
            let service = InMemory::returning(Response::ok(""));
            let attributes = Attributes::default();
            let names = MODEL.members(operation.input).map(|(name, _)| name);
            let client = service.behind(
                config()
                    .capture_input_attributes(names)
                    .interceptor(attributes.clone()),
            );
            let outcome = call(&client, operation).await;
            outcome.expect_err("the response is empty");
            let captured = attributes.0.lock().expect("the lock is not poisoned");
            let captured = captured.iter().flat_map(|attributes| attributes.iter());
            let sample = MODEL.sample(operation.input);
            let open = MODEL.members(operation.input);
            let open = open.filter(|(_, target)| !MODEL.is_sensitive(target));
            let expected = open.filter_map(|(name, _)| match &sample.0[name] {
                Value::String(text) => Some((name, text.as_str())),
                _ => None,
            });
            assert_eq!(
                captured.collect::<BTreeSet<_>>(),
                expected.collect(),
                "{}",
                operation.name
            );
        }
    }

    #[tokio::test]
    async fn input_members_are_captured_only_if_named() {
        let service = InMemory::returning(Response::ok(""));
        let attributes = Attributes::default();
        let client = service.behind(
            config()
                .capture_input_attributes(["RoleArn"])
                .interceptor(attributes.clone()),
        );
        let call = client
            .assume_role()
            .role_arn("a role")
            .role_session_name("a session");
        call.send().await.expect_err("the response is empty");
        let captured = attributes.0.lock().expect("the lock is not poisoned");
        let captured = captured.as_ref().expect("attributes were captured");
        assert_eq!(captured.iter().collect::<Vec<_>>(), [("RoleArn", "a role")]);
    }

    struct Span {
        name: &'static str,
        fields: Vec<&'static str>,
    }

    /// Records all spans.
    #[derive(Clone, Default)]
    struct Spans(Arc<Mutex<Vec<Span>>>);

    impl tracing::Subscriber for Spans {
        fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
            true
        }

        fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
            let fields = attributes.metadata().fields().iter();
            let span = Span {
                name: attributes.metadata().name(),
                fields: fields.map(|field| field.name()).collect(),
            };
            let mut spans = self.0.lock().expect("the lock is not poisoned");
            spans.push(span);
            span::Id::from_u64(spans.len() as u64)
        }

        fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

        fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

        fn event(&self, _: &tracing::Event<'_>) {}

        fn enter(&self, _: &span::Id) {}

        fn exit(&self, _: &span::Id) {}
    }

    #[test]
    fn each_call_has_its_own_span() {
        let spans = Spans::default();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime without sockets needs no resources");
        tracing::subscriber::with_default(spans.clone(), || {
            runtime.block_on(async {
                let service = InMemory::returning(caller_identity());
                sent(&service, config()).await;
            });
        });
        let spans = spans.0.lock().expect("the lock is not poisoned");
        let span = spans
            .iter()
            .find(|span| span.name == "STS.GetCallerIdentity")
            .expect("the call has a span");
        let expected = [
            "rpc.service",
            "rpc.method",
            "sdk_invocation_id",
            "rpc.system",
        ];
        assert_eq!(span.fields, expected);
    }
}

mod building {
    use super::*;

    #[test]
    #[should_panic(expected = "Invalid client configuration: A behavior major version must be set")]
    fn client_requires_a_behavior_version() {
        let _ = Client::from_conf(Config::builder().region(Region::new(REGION)).build());
    }

    #[test]
    fn config_converts_back_into_a_builder() {
        let first = config()
            .endpoint_url("https://sts.example.com")
            .use_fips(true)
            .build();
        let second = first.to_builder().region(Region::new("eu-west-1")).build();
        assert_eq!(first.region().map(Region::as_ref), Some(REGION));
        assert_eq!(second.region().map(Region::as_ref), Some("eu-west-1"));
        assert_eq!(second.signing_name(), "sts");
        assert!(second.retry_config().is_some());
    }

    #[test]
    fn debug_of_a_config_hides_credentials() {
        use integration_tests::client::{SECRET_ACCESS_KEY, SESSION_TOKEN};

        let config = config().build();
        let client = Client::from_conf(config.clone());
        for shown in [
            format!("{config:?}"),
            format!("{client:?}"),
            format!("{:?}", config.to_builder()),
        ] {
            assert!(!shown.contains(SECRET_ACCESS_KEY), "{shown}");
            assert!(!shown.contains(SESSION_TOKEN), "{shown}");
        }
    }
}
