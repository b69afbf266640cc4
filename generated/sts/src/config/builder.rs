// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The builder of a client's configuration.

use aws_smithy_async::time::{SharedTimeSource, TimeSource};
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePluginV2;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::client::auth::{AuthScheme, AuthSchemePreference};
use aws_smithy_runtime_api::client::retries::classifiers::{ClassifyRetry, SharedRetryClassifier};
use aws_smithy_schema::protocol::{ClientProtocol, SharedClientProtocol};
use aws_smithy_types::config_bag::CloneableLayer;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::RequestedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;

use super::auth::ResolveAuthScheme;
use super::endpoint::{ResolveEndpoint, SharedEndpointResolver};
use super::{
    AsyncSleep, BehaviorVersion, Config, HttpClient, Intercept, IntoShared, Layer,
    ResolveCachedIdentity, RuntimeComponentsBuilder, SharedAsyncSleep, SharedHttpClient,
    SharedInterceptor, SharedRuntimePlugin, StalledStreamProtectionConfig, service,
};
use crate::flavor::EndpointUrl;

/// Builds a [`Config`].
///
/// Most settings have a method for chaining, and a `set_` method that takes an `Option`. Unless
/// documented otherwise, `None` removes the setting.
#[derive(Clone, Debug)]
pub struct Builder {
    pub(crate) layer: CloneableLayer,
    pub(crate) components: RuntimeComponentsBuilder,
    pub(super) plugins: Vec<SharedRuntimePlugin>,
    pub(super) behavior_version: Option<BehaviorVersion>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            layer: CloneableLayer::default(),
            components: RuntimeComponentsBuilder::new("service config"),
            plugins: Vec::new(),
            behavior_version: None,
        }
    }
}

impl Builder {
    /// Creates a builder without any settings.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sends requests to this URL instead of the one that the endpoint rules resolve to.
    #[inline]
    pub fn endpoint_url(mut self, endpoint_url: impl Into<String>) -> Self {
        self.set_endpoint_url(Some(endpoint_url.into()));
        self
    }

    /// Sets or removes the endpoint URL.
    #[inline]
    pub fn set_endpoint_url(&mut self, endpoint_url: Option<String>) -> &mut Self {
        self.layer.store_or_unset(endpoint_url.map(EndpointUrl));
        self
    }

    /// Resolves endpoints with this resolver instead of the service's endpoint rules.
    ///
    /// To send all requests to the same URL, use [`endpoint_url`](Self::endpoint_url).
    #[inline]
    pub fn endpoint_resolver(mut self, endpoint_resolver: impl ResolveEndpoint + 'static) -> Self {
        self.set_endpoint_resolver(Some(endpoint_resolver.into_shared_resolver()));
        self
    }

    /// Sets or removes the endpoint resolver.
    #[inline]
    pub fn set_endpoint_resolver(
        &mut self,
        endpoint_resolver: Option<SharedEndpointResolver>,
    ) -> &mut Self {
        self.components.set_endpoint_resolver(endpoint_resolver);
        self
    }

    /// Sets the protocol of requests and responses, instead of the one that the client was generated
    /// for. The service must support it, too.
    #[inline]
    pub fn protocol(mut self, protocol: impl ClientProtocol + 'static) -> Self {
        self.set_protocol(Some(SharedClientProtocol::new(protocol)));
        self
    }

    /// Sets the protocol, or removes it, so that the client uses the one that it was generated for.
    #[inline]
    pub fn set_protocol(&mut self, protocol: Option<SharedClientProtocol>) -> &mut Self {
        self.layer.store_or_unset(protocol);
        self
    }

    /// Sets the behavior version: upgrading the crate does not change the defaults of a given
    /// version.
    ///
    /// A client requires a behavior version: set it here, or enable the Cargo feature
    /// `behavior-version-latest`.
    #[inline]
    pub fn behavior_version(mut self, behavior_version: BehaviorVersion) -> Self {
        self.set_behavior_version(Some(behavior_version));
        self
    }

    /// Sets or removes the behavior version.
    #[inline]
    pub fn set_behavior_version(&mut self, behavior_version: Option<BehaviorVersion>) -> &mut Self {
        self.behavior_version = behavior_version;
        self
    }

    /// Uses the latest behavior version. Its defaults may change when the crate is upgraded.
    #[inline]
    pub fn behavior_version_latest(mut self) -> Self {
        self.set_behavior_version(Some(BehaviorVersion::latest()));
        self
    }

    /// Sets the HTTP client that sends requests.
    #[inline]
    pub fn http_client(mut self, http_client: impl HttpClient + 'static) -> Self {
        self.set_http_client(Some(http_client.into_shared()));
        self
    }

    /// Sets or removes the HTTP client.
    #[inline]
    pub fn set_http_client(&mut self, http_client: Option<SharedHttpClient>) -> &mut Self {
        self.components.set_http_client(http_client);
        self
    }

    /// Sets the retry configuration.
    #[inline]
    pub fn retry_config(mut self, retry_config: RetryConfig) -> Self {
        self.set_retry_config(Some(retry_config));
        self
    }

    /// Sets the retry configuration. `None` has no effect.
    #[inline]
    pub fn set_retry_config(&mut self, retry_config: Option<RetryConfig>) -> &mut Self {
        if let Some(retry_config) = retry_config {
            self.layer.store_put(retry_config);
        }
        self
    }

    /// Sets the retry partition. Clients in the same partition share a retry quota.
    #[inline]
    pub fn retry_partition(mut self, retry_partition: RetryPartition) -> Self {
        self.set_retry_partition(Some(retry_partition));
        self
    }

    /// Sets the retry partition. `None` has no effect.
    #[inline]
    pub fn set_retry_partition(&mut self, retry_partition: Option<RetryPartition>) -> &mut Self {
        if let Some(retry_partition) = retry_partition {
            self.layer.store_put(retry_partition);
        }
        self
    }

    /// Adds a retry classifier.
    #[inline]
    pub fn retry_classifier(mut self, retry_classifier: impl ClassifyRetry + 'static) -> Self {
        self.push_retry_classifier(SharedRetryClassifier::new(retry_classifier));
        self
    }

    /// Adds a retry classifier.
    #[inline]
    pub fn push_retry_classifier(&mut self, retry_classifier: SharedRetryClassifier) -> &mut Self {
        self.components.push_retry_classifier(retry_classifier);
        self
    }

    /// Replaces all retry classifiers that were added before.
    #[inline]
    pub fn set_retry_classifiers(
        &mut self,
        retry_classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
    ) -> &mut Self {
        self.components
            .set_retry_classifiers(retry_classifiers.into_iter());
        self
    }

    /// Sets the timeout configuration.
    ///
    /// Timeouts that are not set in `timeout_config` keep the values that were set before.
    #[inline]
    pub fn timeout_config(mut self, timeout_config: TimeoutConfig) -> Self {
        self.set_timeout_config(Some(timeout_config));
        self
    }

    /// Sets the timeout configuration. `None` has no effect.
    #[inline]
    pub fn set_timeout_config(&mut self, timeout_config: Option<TimeoutConfig>) -> &mut Self {
        let Some(mut timeout_config) = timeout_config else {
            return self;
        };
        if let Some(previous) = self.layer.load::<TimeoutConfig>() {
            timeout_config.take_defaults_from(previous);
        }
        self.layer.store_put(timeout_config);
        self
    }

    /// Sets the sleep implementation, which retries and timeouts use.
    #[inline]
    pub fn sleep_impl(mut self, sleep_impl: impl AsyncSleep + 'static) -> Self {
        self.set_sleep_impl(Some(sleep_impl.into_shared()));
        self
    }

    /// Sets or removes the sleep implementation.
    #[inline]
    pub fn set_sleep_impl(&mut self, sleep_impl: Option<SharedAsyncSleep>) -> &mut Self {
        self.components.set_sleep_impl(sleep_impl);
        self
    }

    /// Sets the clock, which is used to sign requests, for example.
    #[inline]
    pub fn time_source(mut self, time_source: impl TimeSource + 'static) -> Self {
        self.set_time_source(Some(time_source.into_shared()));
        self
    }

    /// Sets or removes the clock.
    #[inline]
    pub fn set_time_source(&mut self, time_source: Option<SharedTimeSource>) -> &mut Self {
        self.components.set_time_source(time_source);
        self
    }

    /// Sets when a stream is considered stalled.
    #[inline]
    pub fn stalled_stream_protection(
        mut self,
        stalled_stream_protection_config: StalledStreamProtectionConfig,
    ) -> Self {
        self.set_stalled_stream_protection(Some(stalled_stream_protection_config));
        self
    }

    /// Sets or removes the settings that decide when a stream is considered stalled.
    #[inline]
    pub fn set_stalled_stream_protection(
        &mut self,
        stalled_stream_protection_config: Option<StalledStreamProtectionConfig>,
    ) -> &mut Self {
        self.layer.store_or_unset(stalled_stream_protection_config);
        self
    }

    /// Sets the cache of resolved credentials.
    #[inline]
    pub fn identity_cache(mut self, identity_cache: impl ResolveCachedIdentity + 'static) -> Self {
        self.set_identity_cache(identity_cache);
        self
    }

    /// Sets the cache of resolved credentials.
    #[inline]
    pub fn set_identity_cache(
        &mut self,
        identity_cache: impl ResolveCachedIdentity + 'static,
    ) -> &mut Self {
        self.components.set_identity_cache(Some(identity_cache));
        self
    }

    /// Adds an interceptor, which can observe and modify every call.
    #[inline]
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.push_interceptor(SharedInterceptor::new(interceptor));
        self
    }

    /// Adds an interceptor, which can observe and modify every call.
    #[inline]
    pub fn push_interceptor(&mut self, interceptor: SharedInterceptor) -> &mut Self {
        self.components.push_interceptor(interceptor);
        self
    }

    /// Replaces all interceptors that were added before.
    #[inline]
    pub fn set_interceptors(
        &mut self,
        interceptors: impl IntoIterator<Item = SharedInterceptor>,
    ) -> &mut Self {
        self.components.set_interceptors(interceptors.into_iter());
        self
    }

    /// Adds an auth scheme to those of the service. It replaces a scheme with the same ID.
    #[inline]
    pub fn push_auth_scheme(mut self, auth_scheme: impl AuthScheme + 'static) -> Self {
        self.components.push_auth_scheme(auth_scheme);
        self
    }

    /// Sets the resolver that decides which auth schemes a call may use.
    #[inline]
    pub fn auth_scheme_resolver(
        mut self,
        auth_scheme_resolver: impl ResolveAuthScheme + 'static,
    ) -> Self {
        self.set_auth_scheme_resolver(auth_scheme_resolver);
        self
    }

    /// Sets the resolver that decides which auth schemes a call may use.
    #[inline]
    pub fn set_auth_scheme_resolver(
        &mut self,
        auth_scheme_resolver: impl ResolveAuthScheme + 'static,
    ) -> &mut Self {
        self.components
            .set_auth_scheme_option_resolver(Some(auth_scheme_resolver.into_shared_resolver()));
        self
    }

    /// Sends requests unsigned if they cannot be signed.
    #[inline]
    pub fn allow_no_auth(mut self) -> Self {
        self.set_allow_no_auth();
        self
    }

    /// Sends requests unsigned if they cannot be signed.
    #[inline]
    pub fn set_allow_no_auth(&mut self) -> &mut Self {
        self.plugins
            .push(NoAuthRuntimePluginV2::new().into_shared());
        self
    }

    /// Sets the preferred auth schemes, which are tried first if the call allows them.
    #[inline]
    pub fn auth_scheme_preference(mut self, preference: impl Into<AuthSchemePreference>) -> Self {
        self.set_auth_scheme_preference(Some(preference.into()));
        self
    }

    /// Sets or removes the preferred auth schemes.
    #[inline]
    pub fn set_auth_scheme_preference(
        &mut self,
        preference: Option<AuthSchemePreference>,
    ) -> &mut Self {
        self.layer.store_or_unset(preference);
        self
    }

    /// Records these input members as attributes of the call's metrics, for interceptors and
    /// exporters.
    ///
    /// Only string members that are not sensitive are recorded.
    #[inline]
    pub fn emit_input_attributes(
        mut self,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let mut requested = self.requested_attributes();
        requested.emit(names.into_iter().map(Into::into));
        self.layer.store_put(requested);
        self
    }

    /// Records these input members for interceptors, but not in metrics.
    ///
    /// Only string members that are not sensitive are recorded.
    #[inline]
    pub fn capture_input_attributes(
        mut self,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let mut requested = self.requested_attributes();
        requested.capture_only(names.into_iter().map(Into::into));
        self.layer.store_put(requested);
        self
    }

    fn requested_attributes(&self) -> RequestedTelemetryAttributes {
        self.layer
            .load::<RequestedTelemetryAttributes>()
            .cloned()
            .unwrap_or_default()
    }

    /// Builds the configuration.
    #[inline]
    pub fn build(mut self) -> Config {
        if self.components.time_source().is_none() {
            self.components
                .set_time_source(Some(SharedTimeSource::default()));
        }
        let mut layer = self.layer;
        service::store_names(&mut layer);
        service::store_signing_region(&mut layer);
        Config {
            layer: Layer::from(layer.clone())
                .with_name("service config")
                .freeze(),
            cloneable: layer,
            components: self.components,
            plugins: self.plugins,
            behavior_version: self.behavior_version,
        }
    }
}
