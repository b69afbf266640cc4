//! The correction of the time in signatures by the time of the service.

use std::time::{Duration, SystemTime};

use aws_runtime::service_clock_skew::{DisableClockSkewCorrection, ServiceClockSkewInterceptor};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::retries::classifiers::RetryClassifierPriority;
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_runtime_api::client::runtime_plugin::{
    Order, SharedRuntimePlugin, StaticRuntimePlugin,
};
use aws_smithy_types::DateTime;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::retry::ErrorKind;

use crate::config::{Builder, Config};
use crate::interceptors::Interceptor;
use crate::orchestration::{ErrorInfo, Operation};
use crate::retry_classifier::ErrorClassifier;

/// The limit on the difference between the clocks of the client and of the service.
///
/// It is long enough for a device whose clock starts in 1970, and short enough for the signer,
/// which panics if the corrected time is not between the years 0 and 9999: `signing` keeps the clock
/// at this distance from them.
const MAX_SKEW: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// A larger difference between the clocks can cause errors. The runtime uses the same threshold.
const TOLERATED_SKEW: Duration = Duration::from_secs(4 * 60);

/// The codes of errors that a wrong clock can cause, as in the runtime, where they are private.
const CODES: &[&str] = &[
    "AccessDeniedException",
    "AuthFailure",
    "InvalidSignatureException",
    "RequestTimeTooSkewed",
    "SignatureDoesNotMatch",
];

impl Config {
    /// Returns whether requests are signed with the local clock even if the service reports that
    /// the clock is skewed.
    #[inline]
    pub fn disable_clock_skew_correction(&self) -> Option<bool> {
        self.layer
            .load::<DisableClockSkewCorrection>()
            .map(DisableClockSkewCorrection::is_disabled)
    }
}

impl Builder {
    /// Sets whether to sign requests with the local clock even if the service reports that the
    /// clock is skewed.
    #[inline]
    pub fn disable_clock_skew_correction(
        mut self,
        disable_clock_skew_correction: impl Into<Option<bool>>,
    ) -> Self {
        self.set_disable_clock_skew_correction(disable_clock_skew_correction.into());
        self
    }

    /// Sets whether to ignore clock skew. `None` clears the setting.
    #[inline]
    pub fn set_disable_clock_skew_correction(
        &mut self,
        disable_clock_skew_correction: Option<bool>,
    ) -> &mut Self {
        self.layer
            .store_or_unset(disable_clock_skew_correction.map(DisableClockSkewCorrection::from));
        self
    }
}

/// Adds the plugin that measures the difference between the clocks. Each client estimates it on its
/// own.
pub(crate) fn push_plugin(plugins: &mut Vec<SharedRuntimePlugin>) {
    let interceptor = Interceptor::Guarded {
        interceptor: SharedInterceptor::new(ServiceClockSkewInterceptor::new()),
        modify_before_deserialization,
    };
    let mut components = RuntimeComponentsBuilder::new("service");
    components.push_interceptor(interceptor.shared());
    let plugin = StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_runtime_components(components);
    plugins.push(SharedRuntimePlugin::new(plugin));
}

/// Adds the classifier of errors that a wrong clock can cause.
pub(crate) fn push_classifier(
    operation: &'static Operation,
    components: &mut RuntimeComponentsBuilder,
) {
    let classifier = ErrorClassifier {
        operation,
        name: "ServiceClockSkew",
        priority: || {
            RetryClassifierPriority::run_after(
                RetryClassifierPriority::http_status_code_classifier(),
            )
        },
        kind: classify,
    };
    classifier.push(components);
}

/// Classifies an error by its code, if the date of the response shows that the client's clock is
/// wrong.
fn classify(
    _: &Operation,
    error: &ErrorInfo<'_>,
    response: Option<&HttpResponse>,
) -> Option<ErrorKind> {
    let is_caused = error.meta.code().is_some_and(|code| CODES.contains(&code));
    (is_caused && response.is_some_and(is_skewed)).then_some(ErrorKind::ServerError)
}

/// Lets the interceptor see a response, unless the time in it makes no sense.
///
/// The interceptor remembers each time for later calls, so that one absurd time would damage all of
/// them.
fn modify_before_deserialization(
    interceptor: &SharedInterceptor,
    context: &mut BeforeDeserializationInterceptorContextMut<'_>,
    components: &RuntimeComponents,
    cfg: &mut ConfigBag,
) -> Result<(), BoxError> {
    let now = components.time_source().unwrap_or_default().now();
    let Some(skew) = skew(context.response(), now).filter(|skew| *skew <= MAX_SKEW) else {
        return Ok(());
    };
    if interceptor.enabled(cfg) {
        interceptor.modify_before_deserialization(context, components, cfg)?;
        let disabled = cfg.load::<DisableClockSkewCorrection>();
        let corrected = !disabled.is_some_and(DisableClockSkewCorrection::is_disabled);
        // The date of a cached response is when the response was created, not the current time.
        let cached = context.response().headers().contains_key("age");
        if corrected && !cached && skew > TOLERATED_SKEW {
            context.response_mut().add_extension(Skewed);
        }
    }
    Ok(())
}

/// Returns whether the date of a response shows that the client's clock is wrong. The runtime then
/// signs the next attempt with the time of the service, unless the response took 15 minutes or more.
fn is_skewed(response: &HttpResponse) -> bool {
    response.extension::<Skewed>().is_some()
}

/// Marks responses for [`is_skewed`].
#[derive(Clone, Debug)]
struct Skewed;

/// Returns the difference between the time of a response and the time of the client.
fn skew(response: &HttpResponse, now: SystemTime) -> Option<Duration> {
    let date = response.headers().get("date")?;
    let date = DateTime::from_str(date, Format::HttpDate).ok()?;
    let date = SystemTime::try_from(date).ok()?;
    let skew = date.duration_since(now);
    Some(skew.unwrap_or_else(|error| error.duration()))
}
