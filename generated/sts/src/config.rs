// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Configuration of the client.
//!
//! Build a [`Config`] with [`Config::builder`], and pass it to
//! [`Client::from_conf`](crate::Client::from_conf).

pub mod auth;
mod builder;
pub mod endpoint;
pub mod http;
pub mod interceptors;
pub(crate) mod plugins;
pub mod retry;
pub(crate) mod service;
pub mod timeout;

use aws_smithy_async::time::SharedTimeSource;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::auth::{
    AuthSchemePreference, SharedAuthScheme, SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_types::config_bag::CloneableLayer;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::timeout::TimeoutConfig;

pub use aws_smithy_async::rt::sleep::{AsyncSleep, SharedAsyncSleep, Sleep};
pub use aws_smithy_runtime::client::identity::IdentityCache;
pub use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
pub use aws_smithy_runtime_api::client::http::{HttpClient, SharedHttpClient};
pub use aws_smithy_runtime_api::client::identity::{ResolveCachedIdentity, SharedIdentityCache};
pub use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
pub use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
pub use aws_smithy_runtime_api::client::runtime_plugin::{RuntimePlugin, SharedRuntimePlugin};
pub use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
pub use aws_smithy_runtime_api::shared::IntoShared;
pub use aws_smithy_types::config_bag::{ConfigBag, FrozenLayer, Layer};
pub use builder::Builder;

/// The configuration of a client.
///
/// A configuration is immutable. To create a modified copy, use [`to_builder`](Self::to_builder).
#[derive(Clone, Debug)]
pub struct Config {
    pub(crate) layer: FrozenLayer,
    /// The same settings in a form that a builder can start from.
    cloneable: CloneableLayer,
    pub(crate) components: RuntimeComponentsBuilder,
    plugins: Vec<SharedRuntimePlugin>,
    behavior_version: Option<BehaviorVersion>,
}

impl Config {
    /// Creates a builder without any settings.
    #[inline]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Creates a builder that starts with the settings of this configuration.
    #[inline]
    pub fn to_builder(&self) -> Builder {
        Builder {
            layer: self.cloneable.clone(),
            components: self.components.clone(),
            plugins: self.plugins.clone(),
            behavior_version: self.behavior_version,
        }
    }

    /// Returns the settings that decide when a stream is considered stalled.
    #[inline]
    pub fn stalled_stream_protection(&self) -> Option<&StalledStreamProtectionConfig> {
        self.layer.load::<StalledStreamProtectionConfig>()
    }

    /// Returns the HTTP client that sends requests.
    #[inline]
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.components.http_client()
    }

    /// Returns the auth schemes that were added to those of the service.
    #[inline]
    pub fn auth_schemes(&self) -> impl Iterator<Item = SharedAuthScheme> + '_ {
        self.components.auth_schemes()
    }

    /// Returns the resolver that decides which auth schemes a call may use, if one was set.
    #[inline]
    pub fn auth_scheme_resolver(&self) -> Option<SharedAuthSchemeOptionResolver> {
        self.components.auth_scheme_option_resolver()
    }

    /// Returns the preferred auth schemes.
    #[inline]
    pub fn auth_scheme_preference(&self) -> Option<&AuthSchemePreference> {
        self.layer.load::<AuthSchemePreference>()
    }

    /// Returns the endpoint resolver.
    ///
    /// # Panics
    ///
    /// Panics if no resolver was set on this configuration. The default resolver belongs to the
    /// client.
    #[inline]
    pub fn endpoint_resolver(&self) -> endpoint::SharedEndpointResolver {
        self.components
            .endpoint_resolver()
            .expect("no endpoint resolver was set on this configuration")
    }

    /// Returns the retry configuration.
    #[inline]
    pub fn retry_config(&self) -> Option<&RetryConfig> {
        self.layer.load::<RetryConfig>()
    }

    /// Returns the sleep implementation, which retries and timeouts use.
    #[inline]
    pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
        self.components.sleep_impl()
    }

    /// Returns the timeout configuration.
    #[inline]
    pub fn timeout_config(&self) -> Option<&TimeoutConfig> {
        self.layer.load::<TimeoutConfig>()
    }

    /// Returns the retry partition. Clients in the same partition share a retry quota.
    #[inline]
    pub fn retry_partition(&self) -> Option<&RetryPartition> {
        self.layer.load::<RetryPartition>()
    }

    /// Returns the cache of resolved credentials.
    #[inline]
    pub fn identity_cache(&self) -> Option<SharedIdentityCache> {
        self.components.identity_cache()
    }

    /// Returns the interceptors of this configuration, in the order in which they were added.
    #[inline]
    pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
        self.components.interceptors()
    }

    /// Returns the clock.
    #[inline]
    pub fn time_source(&self) -> Option<SharedTimeSource> {
        self.components.time_source()
    }

    /// Returns the retry classifiers of this configuration.
    #[inline]
    pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
        self.components.retry_classifiers()
    }
}

pub use aws_credential_types::Credentials;
pub use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
pub use aws_types::app_name::AppName;
pub use aws_types::region::Region;
pub use aws_types::sdk_ua_metadata::FrameworkMetadata;
