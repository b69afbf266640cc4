// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The correction of the time in signatures by the time of the service.

use std::time::{Duration, SystemTime};

use aws_runtime::service_clock_skew::{DisableClockSkewCorrection, ServiceClockSkewInterceptor};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::DateTime;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;

/// The limit on the difference between the clocks of the client and of the service.
///
/// It is long enough for a device whose clock starts in 1970, and short enough for the signer,
/// which panics if the corrected time is not between the years 0 and 9999: `signing` keeps the clock
/// at this distance from them.
const MAX_SKEW: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// A larger difference between the clocks can cause errors. The runtime uses the same threshold.
const TOLERATED_SKEW: Duration = Duration::from_secs(4 * 60);

/// Creates the interceptor of the runtime that measures the difference between the clocks.
pub(crate) fn interceptor() -> SharedInterceptor {
    SharedInterceptor::new(ServiceClockSkewInterceptor::new())
}

/// Lets the interceptor see a response, unless the time in it makes no sense.
///
/// The interceptor remembers each time for later calls, so that one absurd time would damage all of
/// them.
pub(crate) fn modify_before_deserialization(
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
pub(crate) fn is_skewed(response: &HttpResponse) -> bool {
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
