//! Waiters: repeated calls of an operation until a response matches an acceptor that ends the wait.

use std::fmt::Debug;
use std::sync::Arc;
pub(crate) use std::time::Duration;

use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime::client::waiters::{WaiterOrchestrator, attach_waiter_tracing_span};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::runtime_components::{RuntimeComponents, TimeComponents};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::operation::BuildError;

use crate::client::Handle;
use crate::orchestration::{Call, Operation, ReadError, ReadOutput, downcast_result};

pub(crate) use aws_smithy_runtime::client::waiters::AcceptorState;
pub(crate) use aws_smithy_runtime_api::client::waiters::FinalPoll;
pub(crate) use aws_smithy_runtime_api::client::waiters::error::WaiterError;

/// Everything that is specific to one waiter.
pub(crate) struct Waiter<I, O, E> {
    pub(crate) operation: &'static Operation,
    pub(crate) min_delay: Duration,
    pub(crate) max_delay: Duration,
    /// Returns the state that the result of a call leads to.
    pub(crate) accept: fn(&I, Result<&O, &E>) -> AcceptorState,
}

/// Calls the operation until its result ends the wait or `max_wait` elapses (Smithy 2.0, "Waiters",
/// section "Waiter workflow").
pub(crate) async fn wait<I, O, E>(
    waiter: &'static Waiter<I, O, E>,
    handle: Arc<Handle>,
    input: Result<I, BuildError>,
    max_wait: Duration,
) -> Result<FinalPoll<O, SdkError<E, HttpResponse>>, WaiterError<O, E>>
where
    I: Clone + Debug + Send + Sync + 'static,
    O: ReadOutput,
    E: ReadError,
{
    let input = input.map_err(WaiterError::construction_failure)?;
    let time = time_components(&handle).map_err(WaiterError::construction_failure)?;
    let sleep_impl = time.sleep_impl().ok_or_else(|| {
        WaiterError::construction_failure(
            "a waiter requires a `sleep_impl` in the client's configuration",
        )
    })?;
    let time_source = time.time_source().ok_or_else(|| {
        WaiterError::construction_failure(
            "a waiter requires a `time_source` in the client's configuration",
        )
    })?;
    let poll = || {
        let config_override =
            crate::config::Builder::new().interceptor(SharedInterceptor::permanent(WaiterTracker));
        let call = Call::new(waiter.operation, handle.clone(), Ok(input.clone()))
            .with_config_override(config_override);
        async { downcast_result(call.invoke().await) }
    };
    let orchestrator = WaiterOrchestrator::builder()
        .min_delay(waiter.min_delay)
        .max_delay(waiter.max_delay)
        .max_wait(max_wait)
        .time_source(time_source)
        .sleep_impl(sleep_impl)
        .acceptor(|result: Result<&O, &E>| (waiter.accept)(&input, result))
        .operation(poll)
        .build();
    attach_waiter_tracing_span(orchestrator.orchestrate()).await
}

/// Returns the clock and the sleep implementation that calls of this client use.
fn time_components(handle: &Handle) -> Result<TimeComponents, BoxError> {
    let mut cfg = ConfigBag::base();
    let components = handle
        .plugins
        .for_call()
        .apply_client_configuration(&mut cfg)?;
    Ok(components.into_time_components())
}

/// Records, for the user agent, that a waiter makes the call.
#[derive(Debug)]
struct WaiterTracker;

#[dyn_dispatch_hint]
impl Intercept for WaiterTracker {
    fn name(&self) -> &'static str {
        "WaiterTracker"
    }

    fn read_before_serialization(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state()
            .store_append(SmithySdkFeature::Waiter);
        Ok(())
    }
}
