// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The runtime plugins that a client, and a call with settings of its own, is made of.

use std::sync::LazyLock;

use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePlugin;
use aws_smithy_runtime::client::http::connection_poisoning::ConnectionPoisoningInterceptor;
use aws_smithy_runtime::client::metrics::MetricsRuntimePlugin;
use aws_smithy_runtime::client::orchestrator::AuthSchemeAndEndpointOrchestrationV2;
use aws_smithy_runtime::client::retries::classifiers::HttpStatusCodeClassifier;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::runtime_plugin::{Order, RuntimePlugins, StaticRuntimePlugin};
use aws_smithy_schema::protocol::SharedClientProtocol;

use super::auth::{DefaultAuthSchemeResolver, ResolveAuthScheme};
use super::builder::store_signing_region;
use super::endpoint::{DefaultResolver, ResolveEndpoint};
use super::{
    BehaviorVersion, Builder, Config, ConfigBag, IdentityCache, Layer,
    RuntimeComponentsBuilder, RuntimePlugin, SharedInterceptor, SharedRuntimePlugin, service,
};
use crate::interceptors::Interceptor;

/// What every call of a client runs with.
#[derive(Debug)]
pub(crate) struct ClientPlugins {
    plugins: RuntimePlugins,
    /// Applied after the others, to calls that somebody measures.
    metrics: Option<SharedRuntimePlugin>,
}

impl ClientPlugins {
    /// Defaults, the service, the configuration; in that order, so that the last word counts.
    ///
    /// # Errors
    ///
    /// Where the configuration lacks what the settings in it need.
    pub(crate) fn new(config: &Config) -> Result<Self, BoxError> {
        let metrics = MetricsRuntimePlugin::builder()
            .with_scope(service::METRICS_SCOPE)
            .with_time_source(config.components.time_source().unwrap_or_default())
            .build()?;
        let metrics = SharedRuntimePlugin::new(metrics);
        let configured = StaticRuntimePlugin::new()
            .with_config(config.layer.clone())
            .with_runtime_components(
                RuntimeComponentsBuilder::new("config").merge_from(&config.components),
            );
        let mut plugins = Vec::new();
        for plugin in defaults(config) {
            plugins.push(plugin);
        }
        push_service_plugins(&mut plugins);
        plugins.push(SharedRuntimePlugin::new(configured));
        plugins.push(SERVICE.no_auth.clone());
        if config.plugins.is_empty() {
            let plugins = settle(plugins)?;
            let metrics = Some(metrics);
            return Ok(Self { plugins, metrics });
        }
        // They may give something else for each call, and may look at what the others give.
        plugins.push(metrics);
        plugins.extend_from_slice(&config.plugins);
        let plugins = RuntimePlugins::new().with_client_plugins(plugins);
        let mut cfg = ConfigBag::base();
        let components = plugins.apply_client_configuration(&mut cfg)?;
        components.validate_base_client_config(&cfg)?;
        let metrics = None;
        Ok(Self { plugins, metrics })
    }

    /// The plugins of one call.
    pub(crate) fn of_call(&self) -> RuntimePlugins {
        let plugins = self.plugins.clone();
        match &self.metrics {
            Some(metrics) if is_measured() => plugins.with_client_plugin(metrics.clone()),
            _ => plugins,
        }
    }
}

/// Whether metrics go anywhere. Where they do not, no call needs to be measured.
fn is_measured() -> bool {
    let provider = aws_smithy_observability::global::get_telemetry_provider();
    provider.is_ok_and(|provider| provider.meter_provider().provider_name() != "noop")
}

/// Plugins that give each call the same, applied once: their layers, and one set of components.
fn settle(plugins: Vec<SharedRuntimePlugin>) -> Result<RuntimePlugins, BoxError> {
    let mut cfg = ConfigBag::base();
    let mut layers = Vec::new();
    let mut components = RuntimeComponentsBuilder::new("client");
    // As `RuntimePlugins` has them.
    for &order in &[Order::Defaults, Order::Overrides, Order::NestedComponents] {
        for plugin in &plugins {
            if plugin.order() != order {
                continue;
            }
            if let Some(layer) = plugin.config() {
                cfg.push_shared_layer(layer.clone());
                layers.push(layer);
            }
            let given = plugin.runtime_components(&components);
            components = components.merge_from(&given);
        }
    }
    components.validate_base_client_config(&cfg)?;
    // A layer each, because a plugin gives one; the components with the last.
    let mut last = StaticRuntimePlugin::new().with_runtime_components(components);
    if let Some(layer) = layers.pop() {
        last = last.with_config(layer);
    }
    let mut settled = RuntimePlugins::new();
    for layer in layers {
        settled = settled.with_client_plugin(StaticRuntimePlugin::new().with_config(layer));
    }
    Ok(settled.with_client_plugin(last))
}

/// What the runtime gives every client.
fn defaults(config: &Config) -> impl IntoIterator<Item = SharedRuntimePlugin> + use<> {
    use aws_smithy_runtime::client::defaults::{DefaultPluginParams, default_plugins};

    let retry_partition = match config.region() {
        Some(region) => format!("{}-{region}", service::RETRY_PARTITION),
        None => service::RETRY_PARTITION.to_owned(),
    };
    let behavior_version = config.behavior_version.or(DEFAULT_BEHAVIOR_VERSION.map(|latest| latest())).expect(
        "Invalid client configuration: A behavior major version must be set when sending a request or constructing \
         a client. You must set it during client construction or by enabling the `behavior-version-latest` cargo \
         feature.",
    );
    let params = DefaultPluginParams::new()
        .with_retry_partition_name(retry_partition)
        .with_behavior_version(behavior_version)
        .with_is_aws_sdk(true);
    default_plugins(params)
}

/// The behavior version of a client whose configuration has none.
#[cfg(feature = "behavior-version-latest")]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = Some(BehaviorVersion::latest);
#[cfg(not(feature = "behavior-version-latest"))]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = None;

/// Adds what every client of this service has, in place of what its configuration leaves open.
fn push_service_plugins(plugins: &mut Vec<SharedRuntimePlugin>) {
    // Each client learns about the clock of the service for itself.
    let mut clock_skew = RuntimeComponentsBuilder::new("service");
    clock_skew.push_interceptor(SharedInterceptor::new(ServiceClockSkewInterceptor::new()));
    let clock_skew = StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_runtime_components(clock_skew);
    plugins.push(SERVICE.before.clone());
    plugins.push(SharedRuntimePlugin::new(clock_skew));
    plugins.push(SERVICE.after.clone());
}

/// What all clients of this service share.
struct Shared {
    /// Before what each has of its own.
    before: SharedRuntimePlugin,
    /// After it.
    after: SharedRuntimePlugin,
    /// Calls without an identity.
    no_auth: SharedRuntimePlugin,
}

static SERVICE: LazyLock<Shared> = LazyLock::new(|| {
    let mut layer = Layer::new(service::SHAPE_NAME);
    layer.store_put(AuthSchemeAndEndpointOrchestrationV2);
    layer.store_put(SharedClientProtocol::new(service::protocol()));
    let mut before = RuntimeComponentsBuilder::new("service");
    before.set_auth_scheme_option_resolver(Some(
        DefaultAuthSchemeResolver::default().into_shared_resolver(),
    ));
    before.set_endpoint_resolver(Some(DefaultResolver::new().into_shared_resolver()));
    before.push_retry_classifier(SharedRetryClassifier::new(
        HttpStatusCodeClassifier::default(),
    ));
    service::push_auth_schemes(&mut before);
    before.push_interceptor(SharedInterceptor::permanent(
        ConnectionPoisoningInterceptor::new(),
    ));
    before.push_interceptor(Interceptor::RetryMode.shared());
    let mut after = RuntimeComponentsBuilder::new("service");
    after.push_interceptor(SharedInterceptor::new(
        aws_runtime::request_info::RequestInfoInterceptor::new(),
    ));
    after.push_interceptor(SharedInterceptor::new(
        aws_runtime::user_agent::UserAgentInterceptor::new(),
    ));
    after.push_interceptor(SharedInterceptor::new(
        aws_runtime::invocation_id::InvocationIdInterceptor::new(),
    ));
    after.push_interceptor(SharedInterceptor::permanent(
        aws_runtime::recursion_detection::RecursionDetectionInterceptor::new(),
    ));
    after.push_interceptor(Interceptor::EndpointOverride.shared());
    after.push_interceptor(Interceptor::Observability.shared());
    let before = StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_config(layer.freeze())
        .with_runtime_components(before);
    let after = StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_runtime_components(after);
    Shared {
        before: SharedRuntimePlugin::new(before),
        after: SharedRuntimePlugin::new(after),
        no_auth: SharedRuntimePlugin::new(NoAuthRuntimePlugin::new()),
    }
});

/// Adds what a single call overrides to the plugins that it runs with.
pub(crate) fn override_plugins(
    plugins: RuntimePlugins,
    client: &Config,
    config_override: Builder,
) -> RuntimePlugins {
    let Builder {
        mut layer,
        mut components,
        plugins: own,
        behavior_version: _,
    } = config_override;
    let plugins = own
        .into_iter()
        .fold(plugins, RuntimePlugins::with_operation_plugin);
    let mut resolver = aws_smithy_runtime::client::config_override::Resolver::overrid(
        client.layer.clone(),
        &client.components,
        &mut layer,
        &mut components,
    );
    store_signing_region(resolver.config_mut());
    // Credentials of one call do not belong into the cache of all calls.
    if components.has_identity_resolvers() && components.identity_cache().is_none() {
        components.set_identity_cache(Some(IdentityCache::lazy().max_partitions(1).build()));
    }
    let layer = Layer::from(layer).with_name("config override").freeze();
    plugins.with_operation_plugin(
        StaticRuntimePlugin::new()
            .with_config(layer)
            .with_runtime_components(components),
    )
}
