//! Notes which features a call used, for the metrics part of the user agent.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::{RetryConfig, RetryMode};
use aws_types::endpoint_config::EndpointUrl;

/// Notes the retry mode.
pub(crate) fn retry_mode(cfg: &mut ConfigBag) {
    let feature = match cfg.load::<RetryConfig>().map(RetryConfig::mode) {
        Some(RetryMode::Standard) => SmithySdkFeature::RetryModeStandard,
        Some(RetryMode::Adaptive) => SmithySdkFeature::RetryModeAdaptive,
        _ => return,
    };
    cfg.interceptor_state().store_append(feature);
}

/// Notes an endpoint URL that was set by hand.
pub(crate) fn endpoint_override(cfg: &mut ConfigBag) {
    if cfg.load::<EndpointUrl>().is_some() {
        cfg.interceptor_state()
            .store_append(AwsSdkFeature::EndpointOverride);
    }
}

/// Notes metrics that go to OpenTelemetry.
pub(crate) fn observability(cfg: &mut ConfigBag) {
    let Ok(provider) = aws_smithy_observability::global::get_telemetry_provider() else {
        return;
    };
    // The name tells without a dependency on OpenTelemetry.
    if provider.meter_provider().provider_name() == "AwsSmithyObservabilityOtelProvider" {
        cfg.interceptor_state()
            .store_append(SmithySdkFeature::ObservabilityOtelMetrics);
    }
}
