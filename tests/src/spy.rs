//! The runtime components and settings of a call, seen from inside.

use std::sync::{Arc, Mutex};

use aws_runtime::auth::SigV4OperationSigningConfig;
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::AuthSchemeId;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::{Metadata, SensitiveOutput};
use aws_smithy_runtime_api::client::retries::classifiers::ClassifyRetry;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::client::stalled_stream_protection::StalledStreamProtectionConfig;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::retry::RetryConfig;
use aws_smithy_types::telemetry::CapturedTelemetryAttributes;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::region::{SigningRegion, SigningRegionSet};

/// An interceptor that records the components and settings of a call before the request is signed.
#[derive(Clone, Debug, Default)]
pub struct Spy(Arc<Mutex<Vec<String>>>);

impl Spy {
    /// Returns the notes since the last call of this method.
    pub fn notes(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("the lock is not poisoned"))
    }
}

#[dyn_dispatch_hint]
impl Intercept for Spy {
    fn name(&self) -> &'static str {
        "Spy"
    }

    fn read_before_signing(
        &self,
        _context: &BeforeTransmitInterceptorContextRef<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let classifiers = components.retry_classifiers();
        let classifiers = classifiers.map(|classifier| (classifier.name(), classifier.priority()));
        let interceptors = components
            .interceptors()
            .map(|interceptor| interceptor.name().to_owned());
        let schemes = ["sigv4", "sigv4a", "no_auth"];
        let captured = cfg.load::<CapturedTelemetryAttributes>();
        let notes = [
            format!("classifiers {:?}", Vec::from_iter(classifiers)),
            format!("interceptors {:?}", Vec::from_iter(interceptors)),
            format!(
                "schemes {:?}",
                schemes.map(|id| components.auth_scheme(AuthSchemeId::from(id)).is_some())
            ),
            format!("sensitive {}", cfg.load::<SensitiveOutput>().is_some()),
            format!("{:?}", cfg.load::<Metadata>()),
            format!("{:?}", cfg.load::<SigningName>()),
            format!("{:?}", cfg.load::<SigningRegion>()),
            format!("{:?}", cfg.load::<SigningRegionSet>()),
            format!("{:?}", cfg.load::<RetryPartition>()),
            format!("{:?}", cfg.load::<RetryConfig>()),
            format!("{:?}", cfg.load::<TimeoutConfig>()),
            format!("{:?}", cfg.load::<StalledStreamProtectionConfig>()),
            format!("{:?}", cfg.load::<SigV4OperationSigningConfig>()),
            // An empty set of attributes is the same as none.
            format!(
                "{:?}",
                captured.filter(|captured| captured.iter().next().is_some())
            ),
        ];
        self.0
            .lock()
            .expect("the lock is not poisoned")
            .extend(notes);
        Ok(())
    }
}
