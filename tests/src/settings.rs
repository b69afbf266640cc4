//! A configuration in words that both clients can be told.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_runtime::auth::SigV4OperationSigningConfig;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemeId;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::{Metadata, SensitiveOutput};
use aws_smithy_runtime_api::client::retries::classifiers::ClassifyRetry;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::CapturedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::region::{SigningRegion, SigningRegionSet};

use crate::client;

/// What a client is configured with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which defaults apply.
    pub behavior_version: BehaviorVersion,
    /// The region.
    pub region: Option<String>,
    /// Whether hosts have to be those of FIPS.
    pub use_fips: Option<bool>,
    /// Whether hosts have to have IPv6 addresses too.
    pub use_dual_stack: Option<bool>,
    /// The URL to call in place of the one that the rules give.
    pub endpoint_url: Option<String>,
    /// The name of the application, which the user agent ends with.
    pub app_name: Option<String>,
    /// Who calls.
    pub credentials: Option<Credentials>,
    /// How often a call is tried; no configuration at all if there is no number.
    pub attempts: Option<u32>,
    /// The time of all calls, in seconds since 1970.
    pub now: u64,
    /// Whether the user agent is the runtime's fixed one for tests, without any version.
    pub fixed_user_agent: bool,
    /// Whether attempts wait for each other when the service is busy.
    pub adaptive: bool,
    /// Whether the client shares its retries with others of its service and region.
    pub shared_retries: bool,
    /// Notes what calls run with.
    pub spy: Option<Spy>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            behavior_version: BehaviorVersion::latest(),
            region: Some(client::REGION.to_owned()),
            use_fips: None,
            use_dual_stack: None,
            endpoint_url: None,
            app_name: None,
            credentials: Some(client::credentials()),
            attempts: Some(1),
            now: 1_700_000_000,
            fixed_user_agent: false,
            adaptive: false,
            shared_retries: false,
            spy: None,
        }
    }
}

impl Settings {
    /// How calls are tried again: without a pause.
    pub fn retry_config(&self) -> Option<RetryConfig> {
        let retry = if self.adaptive {
            RetryConfig::adaptive()
        } else {
            RetryConfig::standard()
        };
        let retry = retry.with_initial_backoff(Duration::ZERO);
        Some(retry.with_max_attempts(self.attempts?))
    }

    /// The time of all calls.
    pub fn time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.now)
    }
}

/// Gives all calls the same id.
#[derive(Debug)]
pub struct SameInvocationId;

impl InvocationIdGenerator for SameInvocationId {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        Ok(Some(InvocationId::new_from_str("the-same-for-all-calls")))
    }
}

/// An interceptor that notes, before the request is signed, what a call runs with.
#[derive(Clone, Debug, Default)]
pub struct Spy(Arc<Mutex<Vec<String>>>);

impl Spy {
    /// What was noted since this was last asked.
    pub fn notes(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("no test panics with the lock"))
    }
}

#[dyn_dispatch_hint]
impl Intercept for Spy {
    fn name(&self) -> &'static str {
        "Spy"
    }

    fn read_before_signing(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let classifiers = components.retry_classifiers();
        let classifiers = classifiers.map(|classifier| (classifier.name(), classifier.priority()));
        let interceptors = components
            .interceptors()
            .map(|interceptor| interceptor.name().to_owned());
        let schemes = ["sigv4", "sigv4a", "no_auth"];
        let captured = cfg.load::<CapturedTelemetryAttributes>();
        let notes = [
            format!("classifiers {:?}", Vec::from_iter(classifiers)),
            format!("interceptors {:?}", Vec::from_iter(interceptors)),
            format!(
                "schemes {:?}",
                schemes.map(|id| components.auth_scheme(AuthSchemeId::from(id)).is_some())
            ),
            format!("sensitive {}", cfg.load::<SensitiveOutput>().is_some()),
            format!("{:?}", cfg.load::<Metadata>()),
            format!("{:?}", cfg.load::<SigningName>()),
            format!("{:?}", cfg.load::<SigningRegion>()),
            format!("{:?}", cfg.load::<SigningRegionSet>()),
            format!("{:?}", cfg.load::<RetryPartition>()),
            format!("{:?}", cfg.load::<RetryConfig>()),
            format!("{:?}", cfg.load::<TimeoutConfig>()),
            format!("{:?}", cfg.load::<StalledStreamProtectionConfig>()),
            format!("{:?}", cfg.load::<SigV4OperationSigningConfig>()),
            // No attributes are as good as nothing.
            format!(
                "{:?}",
                captured.filter(|captured| captured.iter().next().is_some())
            ),
        ];
        self.0
            .lock()
            .expect("no test panics with the lock")
            .extend(notes);
        Ok(())
    }
}

/// Settings of one client on top of those that clients share. What is absent is left as it is shared.
#[derive(Clone, Debug, Default)]
pub struct OwnSettings {
    /// The region.
    pub region: Option<String>,
    /// The URL to call in place of the one that the rules give.
    pub endpoint_url: Option<String>,
    /// Whether hosts have to be those of FIPS.
    pub use_fips: Option<bool>,
    /// How often a call is tried.
    pub attempts: Option<u32>,
    /// Who calls.
    pub credentials: Option<Credentials>,
}

/// What the endpoint rules of STS depend on.
#[derive(Clone, Debug)]
pub struct EndpointParams {
    /// The region.
    pub region: Option<String>,
    /// Whether the host has to be one of FIPS.
    pub use_fips: Option<bool>,
    /// Whether the host has to have IPv6 addresses too.
    pub use_dual_stack: Option<bool>,
    /// Whether older regions go to `sts.amazonaws.com`.
    pub use_global_endpoint: Option<bool>,
    /// The URL in place of what the rules give.
    pub endpoint: Option<String>,
}
