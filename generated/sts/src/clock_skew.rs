// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The correction of the time in signatures by the time of the service.

use std::time::{Duration, SystemTime};

use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
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
    if interceptor.enabled(cfg) && has_plausible_date(context.response(), now) {
        interceptor.modify_before_deserialization(context, components, cfg)?;
    }
    Ok(())
}

/// Returns whether the time of a response can be the time of a service.
fn has_plausible_date(response: &HttpResponse, now: SystemTime) -> bool {
    let date = response.headers().get("date").unwrap_or_default();
    let Ok(date) = DateTime::from_str(date, Format::HttpDate) else {
        return false;
    };
    let Ok(date) = SystemTime::try_from(date) else {
        return false;
    };
    let skew = date
        .duration_since(now)
        .unwrap_or_else(|error| error.duration());
    skew <= MAX_SKEW
}
