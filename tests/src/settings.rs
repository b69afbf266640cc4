//! A configuration that can be applied to both clients.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_runtime::invocation_id::{InvocationId, InvocationIdGenerator};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_types::retry::RetryConfig;

use crate::client;
use crate::spy::Spy;

/// The configuration of a client.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which defaults apply.
    pub behavior_version: BehaviorVersion,
    /// The region.
    pub region: Option<String>,
    /// Whether to use FIPS endpoints.
    pub use_fips: Option<bool>,
    /// Whether to use dual-stack endpoints.
    pub use_dual_stack: Option<bool>,
    /// The URL to call instead of the one from the rules.
    pub endpoint_url: Option<String>,
    /// The application name at the end of the user agent.
    pub app_name: Option<String>,
    /// The credentials.
    pub credentials: Option<Credentials>,
    /// The maximum number of attempts; `None` leaves retries unconfigured.
    pub attempts: Option<u32>,
    /// The time of all calls, in seconds since 1970.
    pub now: u64,
    /// Whether to use the runtime's fixed user agent for tests, which contains no version.
    pub fixed_user_agent: bool,
    /// Whether attempts wait for each other when the service is busy (adaptive retries).
    pub adaptive: bool,
    /// Whether the client shares its retry quota with other clients of the same service and region.
    pub shared_retries: bool,
    /// Records the components and settings of calls.
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
    /// The retry configuration, without delays.
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

/// Returns the same ID for all calls.
#[derive(Debug)]
pub struct SameInvocationId;

impl InvocationIdGenerator for SameInvocationId {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        Ok(Some(InvocationId::new_from_str("the-same-for-all-calls")))
    }
}

/// Settings of one client that override shared ones. Absent settings keep their shared values.
#[derive(Clone, Debug, Default)]
pub struct OwnSettings {
    /// The region.
    pub region: Option<String>,
    /// The URL to call instead of the one from the rules.
    pub endpoint_url: Option<String>,
    /// Whether to use FIPS endpoints.
    pub use_fips: Option<bool>,
    /// The maximum number of attempts.
    pub attempts: Option<u32>,
    /// The credentials.
    pub credentials: Option<Credentials>,
}

/// The parameters of the STS endpoint rules.
#[derive(Clone, Debug)]
pub struct EndpointParams {
    /// The region.
    pub region: Option<String>,
    /// Whether to use a FIPS endpoint.
    pub use_fips: Option<bool>,
    /// Whether to use a dual-stack endpoint.
    pub use_dual_stack: Option<bool>,
    /// Whether older regions use `sts.amazonaws.com`.
    pub use_global_endpoint: Option<bool>,
    /// The URL to use instead of the one from the rules.
    pub endpoint: Option<String>,
}
