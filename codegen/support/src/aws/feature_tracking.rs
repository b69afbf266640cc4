//! Records which features a call uses, for the metrics in the user agent.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_observability::global::get_telemetry_provider;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::{RetryConfig, RetryMode};
use aws_types::endpoint_config::EndpointUrl;

use crate::interceptors::Interceptor;

/// Returns the interceptor that records the retry mode.
pub(crate) fn retry_mode() -> Interceptor {
    Interceptor::BeforeSerialization("RetryMode", track_retry_mode)
}

/// Adds the interceptors that record other features.
pub(crate) fn push_interceptors(components: &mut RuntimeComponentsBuilder) {
    for interceptor in [
        Interceptor::BeforeExecution("EndpointOverride", track_endpoint_override),
        Interceptor::BeforeExecution("Observability", track_observability),
    ] {
        components.push_interceptor(interceptor.shared());
    }
}

/// Records the retry mode.
fn track_retry_mode(cfg: &mut ConfigBag) {
    let feature = match cfg.load::<RetryConfig>().map(RetryConfig::mode) {
        Some(RetryMode::Standard) => SmithySdkFeature::RetryModeStandard,
        Some(RetryMode::Adaptive) => SmithySdkFeature::RetryModeAdaptive,
        _ => return,
    };
    cfg.interceptor_state().store_append(feature);
}

/// Records whether the configuration sets the endpoint URL.
fn track_endpoint_override(cfg: &mut ConfigBag) {
    if cfg.load::<EndpointUrl>().is_some() {
        cfg.interceptor_state()
            .store_append(AwsSdkFeature::EndpointOverride);
    }
}

/// Records whether metrics are exported to OpenTelemetry.
fn track_observability(cfg: &mut ConfigBag) {
    let Ok(provider) = get_telemetry_provider() else {
        return;
    };
    // Comparing the name avoids a dependency on OpenTelemetry.
    if provider.meter_provider().provider_name() == "AwsSmithyObservabilityOtelProvider" {
        cfg.interceptor_state()
            .store_append(SmithySdkFeature::ObservabilityOtelMetrics);
    }
}
