//! The runtime plugins of a client, and of a call that overrides the client's configuration.

use std::borrow::Cow;
use std::sync::LazyLock;

use aws_smithy_observability::global::get_telemetry_provider;
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePlugin;
use aws_smithy_runtime::client::config_override::Resolver;
use aws_smithy_runtime::client::defaults::DefaultPluginParams;
use aws_smithy_runtime::client::http::connection_poisoning::ConnectionPoisoningInterceptor;
use aws_smithy_runtime::client::metrics::MetricsRuntimePlugin;
use aws_smithy_runtime::client::orchestrator::AuthSchemeAndEndpointOrchestrationV2;
use aws_smithy_runtime::client::retries::classifiers::HttpStatusCodeClassifier;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::retries::classifiers::SharedRetryClassifier;
use aws_smithy_runtime_api::client::runtime_plugin::{Order, RuntimePlugins, StaticRuntimePlugin};
use aws_smithy_schema::protocol::{
    ServiceShapeName, ServiceShapeNamespace, ServiceVersion, ServiceXmlNamespace,
    SharedClientProtocol,
};

use super::auth::{DefaultAuthSchemeResolver, ResolveAuthScheme};
use super::endpoint::{DefaultResolver, ResolveEndpoint};
use super::{
    BehaviorVersion, Builder, Config, ConfigBag, IdentityCache, Layer, RuntimeComponentsBuilder,
    RuntimePlugin, SharedInterceptor, SharedRuntimePlugin, service,
};
use crate::flavor;
use crate::retry_classifier::ResponseClassifier;

/// The plugins that every call of a client has.
#[derive(Debug)]
pub(crate) struct ClientPlugins {
    plugins: RuntimePlugins,
    /// Applied after the others, and only if metrics are recorded.
    metrics: Option<SharedRuntimePlugin>,
}

impl ClientPlugins {
    /// Creates the plugins of a client.
    ///
    /// The defaults come first, then what the service adds, then the configuration: later plugins
    /// take precedence.
    ///
    /// # Errors
    ///
    /// Returns an error if a setting needs another one that the configuration lacks.
    pub(crate) fn new(config: &Config) -> Result<Self, BoxError> {
        let metrics = MetricsRuntimePlugin::builder()
            .with_scope(service::METRICS_SCOPE)
            .with_time_source(config.components.time_source().unwrap_or_default())
            .build()?;
        let metrics = SharedRuntimePlugin::new(metrics);
        let configuration = StaticRuntimePlugin::new()
            .with_config(config.layer.clone())
            .with_runtime_components(
                RuntimeComponentsBuilder::new("config").merge_from(&config.components),
            );
        let mut plugins = Vec::new();
        for plugin in runtime_defaults(config) {
            plugins.push(plugin);
        }
        push_service_defaults(&mut plugins);
        plugins.push(SharedRuntimePlugin::new(configuration));
        plugins.push(SERVICE_PLUGINS.no_auth.clone());
        if config.plugins.is_empty() {
            let plugins = apply_once(plugins)?;
            let metrics = Some(metrics);
            return Ok(Self { plugins, metrics });
        }
        // Plugins of the configuration may return something else for each call, and may look at
        // what the other plugins return.
        plugins.push(metrics);
        plugins.extend_from_slice(&config.plugins);
        let plugins = RuntimePlugins::new().with_client_plugins(plugins);
        let mut cfg = ConfigBag::base();
        let components = plugins.apply_client_configuration(&mut cfg)?;
        components.validate_base_client_config(&cfg)?;
        let metrics = None;
        Ok(Self { plugins, metrics })
    }

    /// Returns the plugins for one call.
    pub(crate) fn for_call(&self) -> RuntimePlugins {
        let plugins = self.plugins.clone();
        match &self.metrics {
            Some(metrics) if records_metrics() => plugins.with_client_plugin(metrics.clone()),
            _ => plugins,
        }
    }
}

/// Returns whether a telemetry provider is set that records metrics.
fn records_metrics() -> bool {
    let provider = get_telemetry_provider();
    provider.is_ok_and(|provider| provider.meter_provider().provider_name() != "noop")
}

/// Applies plugins that return the same for every call.
///
/// The resulting plugins hold their configuration layers, and a single set of runtime components.
fn apply_once(plugins: Vec<SharedRuntimePlugin>) -> Result<RuntimePlugins, BoxError> {
    let mut cfg = ConfigBag::base();
    let mut layers = Vec::new();
    let mut components = RuntimeComponentsBuilder::new("client");
    // `RuntimePlugins` applies them in this order.
    for &order in &[Order::Defaults, Order::Overrides, Order::NestedComponents] {
        for plugin in &plugins {
            if plugin.order() != order {
                continue;
            }
            if let Some(layer) = plugin.config() {
                cfg.push_shared_layer(layer.clone());
                layers.push(layer);
            }
            let added = plugin.runtime_components(&components);
            components = components.merge_from(&added);
        }
    }
    components.validate_base_client_config(&cfg)?;
    // A plugin has one layer, so there is one plugin for each. The last one has the components.
    let mut last = StaticRuntimePlugin::new().with_runtime_components(components);
    if let Some(layer) = layers.pop() {
        last = last.with_config(layer);
    }
    let mut applied = RuntimePlugins::new();
    for layer in layers {
        applied = applied.with_client_plugin(StaticRuntimePlugin::new().with_config(layer));
    }
    Ok(applied.with_client_plugin(last))
}

/// Returns the default plugins of the runtime.
fn runtime_defaults(config: &Config) -> impl Iterator<Item = SharedRuntimePlugin> + use<> {
    let behavior_version = config.behavior_version.or(DEFAULT_BEHAVIOR_VERSION.map(|latest| latest())).expect(
        "Invalid client configuration: A behavior major version must be set when sending a request or constructing \
         a client. You must set it during client construction or by enabling the `behavior-version-latest` cargo \
         feature.",
    );
    let params = DefaultPluginParams::new()
        .with_retry_partition_name(service::retry_partition(config))
        .with_behavior_version(behavior_version);
    flavor::runtime_defaults(params)
}

/// The behavior version of clients whose configuration does not set one.
#[cfg(feature = "behavior-version-latest")]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = Some(BehaviorVersion::latest);
#[cfg(not(feature = "behavior-version-latest"))]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = None;

/// Adds the defaults of this service, which replace those of the runtime.
fn push_service_defaults(plugins: &mut Vec<SharedRuntimePlugin>) {
    plugins.push(SERVICE_PLUGINS.defaults.clone());
    service::push_client_plugins(plugins);
    plugins.push(SERVICE_PLUGINS.interceptors.clone());
}

/// The plugins that all clients of this service share.
struct ServicePlugins {
    defaults: SharedRuntimePlugin,
    interceptors: SharedRuntimePlugin,
    /// Supports calls without an identity.
    no_auth: SharedRuntimePlugin,
}

static SERVICE_PLUGINS: LazyLock<ServicePlugins> = LazyLock::new(|| ServicePlugins {
    defaults: SharedRuntimePlugin::new(
        StaticRuntimePlugin::new()
            .with_order(Order::Defaults)
            .with_config(service_layer().freeze())
            .with_runtime_components(default_components()),
    ),
    interceptors: SharedRuntimePlugin::new(
        StaticRuntimePlugin::new()
            .with_order(Order::Defaults)
            .with_runtime_components(interceptors()),
    ),
    no_auth: SharedRuntimePlugin::new(NoAuthRuntimePlugin::new()),
});

/// Returns the configuration that all clients of this service share.
fn service_layer() -> Layer {
    let mut layer = Layer::new(service::SHAPE_NAME);
    layer.store_put(AuthSchemeAndEndpointOrchestrationV2);
    layer.store_put(SharedClientProtocol::new(service::protocol()));
    // Service metadata from the model, stored for every protocol, because the protocol can be
    // replaced.
    layer.store_put(ServiceShapeName::new(service::SHAPE_NAME));
    layer.store_put(ServiceShapeNamespace::new(service::SHAPE_NAMESPACE));
    layer.store_put(ServiceVersion::new(service::API_VERSION));
    if let Some((uri, prefix)) = service::XML_NAMESPACE {
        layer.store_put(ServiceXmlNamespace::new(uri, prefix.map(Cow::Borrowed)));
    }
    layer
}

fn default_components() -> RuntimeComponentsBuilder {
    let mut components = RuntimeComponentsBuilder::new("service");
    components.set_auth_scheme_option_resolver(Some(
        DefaultAuthSchemeResolver::default().into_shared_resolver(),
    ));
    components.set_endpoint_resolver(Some(DefaultResolver::new().into_shared_resolver()));
    components.push_retry_classifier(SharedRetryClassifier::new(
        HttpStatusCodeClassifier::default(),
    ));
    components.push_retry_classifier(SharedRetryClassifier::new(ResponseClassifier));
    service::push_auth_schemes(&mut components);
    components.push_interceptor(SharedInterceptor::permanent(
        ConnectionPoisoningInterceptor::new(),
    ));
    flavor::push_first_interceptors(&mut components);
    components
}

fn interceptors() -> RuntimeComponentsBuilder {
    let mut components = RuntimeComponentsBuilder::new("service");
    service::push_interceptors(&mut components);
    components
}

/// Adds the settings that a single call overrides to its plugins.
pub(crate) fn override_plugins(
    plugins: RuntimePlugins,
    client: &Config,
    config_override: Builder,
) -> RuntimePlugins {
    let Builder {
        mut layer,
        mut components,
        plugins: call_plugins,
        behavior_version: _,
    } = config_override;
    let plugins = call_plugins
        .into_iter()
        .fold(plugins, RuntimePlugins::with_operation_plugin);
    let mut resolver = Resolver::overrid(
        client.layer.clone(),
        &client.components,
        &mut layer,
        &mut components,
    );
    service::store_signing_region(resolver.config_mut());
    // Credentials of a single call must not end up in the cache that all calls share.
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
