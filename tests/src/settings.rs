//! A configuration in words that both clients can be told.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_types::retry::RetryConfig;

use crate::client;
use crate::spy::Spy;

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
