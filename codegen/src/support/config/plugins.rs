//! The runtime plugins that a client, and a call with settings of its own, is made of.

use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_smithy_runtime::client::auth::no_auth::NoAuthRuntimePlugin;
use aws_smithy_runtime::client::http::connection_poisoning::ConnectionPoisoningInterceptor;
use aws_smithy_runtime::client::metrics::MetricsRuntimePlugin;
use aws_smithy_runtime::client::orchestrator::AuthSchemeAndEndpointOrchestrationV2;
use aws_smithy_runtime::client::retries::classifiers::HttpStatusCodeClassifier;
use aws_smithy_runtime_api::client::runtime_plugin::{Order, RuntimePlugins, StaticRuntimePlugin};
use aws_smithy_schema::protocol::SharedClientProtocol;

use super::auth::{DefaultAuthSchemeResolver, ResolveAuthScheme};
use super::builder::store_signing_region;
use super::endpoint::{DefaultResolver, ResolveEndpoint};
use super::{
    BehaviorVersion, Builder, Config, IdentityCache, Layer, RuntimeComponentsBuilder,
    SharedInterceptor, service,
};

/// The plugins of a client: defaults, its configuration, the service.
pub(crate) fn client_plugins(config: Config) -> RuntimePlugins {
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
    let defaults = DefaultPluginParams::new()
        .with_retry_partition_name(retry_partition)
        .with_behavior_version(behavior_version)
        .with_is_aws_sdk(true);
    let metrics = MetricsRuntimePlugin::builder()
        .with_scope(service::METRICS_SCOPE)
        .with_time_source(config.components.time_source().unwrap_or_default())
        .build()
        .expect("all fields are set");
    let plugins = RuntimePlugins::new()
        .with_client_plugins(default_plugins(defaults))
        .with_client_plugin(
            StaticRuntimePlugin::new()
                .with_config(config.layer)
                .with_runtime_components(config.components),
        )
        .with_client_plugin(service_plugin())
        .with_client_plugin(NoAuthRuntimePlugin::new())
        .with_client_plugin(metrics);
    config
        .plugins
        .into_iter()
        .fold(plugins, RuntimePlugins::with_client_plugin)
}

/// The behavior version of a client whose configuration has none.
#[cfg(feature = "behavior-version-latest")]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = Some(BehaviorVersion::latest);
#[cfg(not(feature = "behavior-version-latest"))]
const DEFAULT_BEHAVIOR_VERSION: Option<fn() -> BehaviorVersion> = None;

/// What every client of this service has, in place of what its configuration leaves open.
fn service_plugin() -> StaticRuntimePlugin {
    let mut layer = Layer::new(service::SHAPE_NAME);
    layer.store_put(AuthSchemeAndEndpointOrchestrationV2);
    layer.store_put(SharedClientProtocol::new(service::protocol()));
    let mut components = RuntimeComponentsBuilder::new("service");
    components.set_auth_scheme_option_resolver(Some(
        DefaultAuthSchemeResolver::default().into_shared_resolver(),
    ));
    components.set_endpoint_resolver(Some(DefaultResolver::new().into_shared_resolver()));
    components.push_retry_classifier(HttpStatusCodeClassifier::default());
    components.push_interceptor(SharedInterceptor::permanent(
        ConnectionPoisoningInterceptor::new(),
    ));
    components.push_interceptor(SharedInterceptor::permanent(
        crate::feature_tracking::RetryMode,
    ));
    components.push_interceptor(ServiceClockSkewInterceptor::new());
    components.push_interceptor(aws_runtime::request_info::RequestInfoInterceptor::new());
    components.push_interceptor(aws_runtime::user_agent::UserAgentInterceptor::new());
    components.push_interceptor(aws_runtime::invocation_id::InvocationIdInterceptor::new());
    components.push_interceptor(SharedInterceptor::permanent(
        aws_runtime::recursion_detection::RecursionDetectionInterceptor::new(),
    ));
    service::push_auth_schemes(&mut components);
    components.push_interceptor(SharedInterceptor::permanent(
        crate::feature_tracking::EndpointOverride,
    ));
    components.push_interceptor(SharedInterceptor::permanent(
        crate::feature_tracking::Observability,
    ));
    StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_config(layer.freeze())
        .with_runtime_components(components)
}

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
