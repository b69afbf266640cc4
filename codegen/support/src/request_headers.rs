//! Headers that a service expects in all requests, although its model does not say so.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::{
    RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::config_bag::ConfigBag;

/// Names and values.
type Pairs = &'static [(&'static str, &'static str)];

/// Adds the interceptor that adds these headers to requests.
pub(crate) fn push_interceptor(components: &mut RuntimeComponentsBuilder, headers: Pairs) {
    components.push_interceptor(SharedInterceptor::permanent(RequestHeaders(headers)));
}

#[derive(Debug)]
struct RequestHeaders(Pairs);

#[dyn_dispatch_hint]
impl Intercept for RequestHeaders {
    fn name(&self) -> &'static str {
        "RequestHeaders"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let headers = context.request_mut().headers_mut();
        for (name, value) in self.0 {
            // A member of the input may be bound to the header.
            if !headers.contains_key(name) {
                headers.insert(*name, *value);
            }
        }
        Ok(())
    }
}
