//! Notes which features a call used, for the metrics part of the user agent.

use aws_runtime::sdk_feature::AwsSdkFeature;
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::{RetryConfig, RetryMode as Mode};
use aws_types::endpoint_config::EndpointUrl;

/// Notes the retry mode.
#[derive(Debug)]
pub(crate) struct RetryMode;

#[dyn_dispatch_hint]
impl Intercept for RetryMode {
    fn name(&self) -> &'static str {
        "RetryMode"
    }

    fn read_before_serialization(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let feature = match cfg.load::<RetryConfig>().map(RetryConfig::mode) {
            Some(Mode::Standard) => SmithySdkFeature::RetryModeStandard,
            Some(Mode::Adaptive) => SmithySdkFeature::RetryModeAdaptive,
            _ => return Ok(()),
        };
        cfg.interceptor_state().store_append(feature);
        Ok(())
    }
}

/// Notes an endpoint URL that was set by hand.
#[derive(Debug)]
pub(crate) struct EndpointOverride;

#[dyn_dispatch_hint]
impl Intercept for EndpointOverride {
    fn name(&self) -> &'static str {
        "EndpointOverride"
    }

    fn read_before_execution(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if cfg.load::<EndpointUrl>().is_some() {
            cfg.interceptor_state()
                .store_append(AwsSdkFeature::EndpointOverride);
        }
        Ok(())
    }
}

/// Notes metrics that go to OpenTelemetry.
#[derive(Debug)]
pub(crate) struct Observability;

#[dyn_dispatch_hint]
impl Intercept for Observability {
    fn name(&self) -> &'static str {
        "Observability"
    }

    fn read_before_execution(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Ok(provider) = aws_smithy_observability::global::get_telemetry_provider() else {
            return Ok(());
        };
        // The name tells without a dependency on OpenTelemetry.
        if provider.meter_provider().provider_name() == "AwsSmithyObservabilityOtelProvider" {
            cfg.interceptor_state()
                .store_append(SmithySdkFeature::ObservabilityOtelMetrics);
        }
        Ok(())
    }
}
