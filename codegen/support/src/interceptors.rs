//! The interceptors that all calls have.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextMut, BeforeSerializationInterceptorContextRef,
    BeforeTransmitInterceptorContextMut, BeforeTransmitInterceptorContextRef, Input,
};
use aws_smithy_runtime_api::client::interceptors::error::ContextAttachedError;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::telemetry::{CapturedTelemetryAttributes, RequestedTelemetryAttributes};

use crate::config::endpoint::ParamsBuilder;
use crate::input_attributes::InputAttributes;
use crate::orchestration::Operation;

/// An interceptor that all calls have.
///
/// One type for all of them saves compile time: the compiler instantiates some twenty functions for
/// each type that implements `Intercept`.
#[derive(Debug)]
pub(crate) enum Interceptor {
    /// Records the input members that the configuration names as telemetry attributes.
    InputAttributes(&'static Operation),
    /// Passes the parameters of the endpoint rules to the endpoint resolver.
    EndpointParams(&'static Operation),
    /// Records something when a call begins. The interceptor has this name.
    #[allow(dead_code)] // Not every service needs it.
    BeforeExecution(&'static str, fn(&mut ConfigBag)),
    /// Records something before the input is serialized. The interceptor has this name.
    #[allow(dead_code)] // Not every service needs it.
    BeforeSerialization(&'static str, fn(&mut ConfigBag)),
    /// An interceptor of the runtime that must not see every response.
    #[allow(dead_code)] // Not every service needs it.
    Guarded {
        interceptor: SharedInterceptor,
        modify_before_deserialization: Guard,
    },
}

/// Lets an interceptor see a response, if it may.
type Guard = fn(
    &SharedInterceptor,
    &mut BeforeDeserializationInterceptorContextMut<'_>,
    &RuntimeComponents,
    &mut ConfigBag,
) -> Result<(), BoxError>;

impl Interceptor {
    /// Converts this interceptor to the type that the runtime uses.
    pub(crate) fn shared(self) -> SharedInterceptor {
        SharedInterceptor::permanent(self)
    }
}

#[dyn_dispatch_hint]
impl Intercept for Interceptor {
    fn name(&self) -> &'static str {
        match self {
            Self::InputAttributes(_) => "InputAttributesInterceptor",
            Self::EndpointParams(_) => "EndpointParamsInterceptor",
            Self::BeforeExecution(name, _) | Self::BeforeSerialization(name, _) => name,
            Self::Guarded { interceptor, .. } => interceptor.name(),
        }
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match self {
            Self::InputAttributes(operation) => {
                capture_input_attributes(operation, context.input(), cfg)?
            }
            Self::EndpointParams(operation) => {
                store_endpoint_params(operation, context.input(), cfg)?
            }
            Self::BeforeExecution(_, record) => record(cfg),
            Self::BeforeSerialization(..) | Self::Guarded { .. } => {}
        }
        Ok(())
    }

    fn read_before_serialization(
        &self,
        _: &BeforeSerializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Self::BeforeSerialization(_, record) = self {
            record(cfg);
        }
        Ok(())
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match self {
            Self::Guarded { interceptor, .. } if interceptor.enabled(cfg) => {
                interceptor.modify_before_retry_loop(context, components, cfg)
            }
            _ => Ok(()),
        }
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match self {
            Self::Guarded { interceptor, .. } if interceptor.enabled(cfg) => {
                interceptor.read_before_transmit(context, components, cfg)
            }
            _ => Ok(()),
        }
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        match self {
            Self::Guarded {
                interceptor,
                modify_before_deserialization,
            } => modify_before_deserialization(interceptor, context, components, cfg),
            _ => Ok(()),
        }
    }
}

fn store_endpoint_params(
    operation: &Operation,
    input: &Input,
    cfg: &mut ConfigBag,
) -> Result<(), BoxError> {
    let params = (operation.endpoint_params)(input, ParamsBuilder::from_config(cfg))?;
    // The message is that of published clients.
    let params = params
        .build()
        .map_err(|error| ContextAttachedError::new("endpoint params could not be built", error))?;
    cfg.interceptor_state()
        .store_put(EndpointResolverParams::new(params));
    Ok(())
}

fn capture_input_attributes(
    operation: &Operation,
    input: &Input,
    cfg: &mut ConfigBag,
) -> Result<(), BoxError> {
    let Some(requested) = cfg
        .load::<RequestedTelemetryAttributes>()
        .filter(|names| !names.is_empty())
    else {
        return Ok(());
    };
    let mut attributes = InputAttributes::new(requested);
    if let Some(input) = (operation.downcast_input)(input) {
        input.serialize_members(&mut attributes)?;
    }
    let captured: CapturedTelemetryAttributes = attributes.captured();
    cfg.interceptor_state().store_put(captured);
    Ok(())
}
