//! What an operation puts in front of the host of its endpoint (Smithy 2.0, section "endpoint
//! trait").

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointPrefix;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, Input,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_types::config_bag::ConfigBag;

use crate::endpoint_lib::is_valid_host_label;

/// Puts the prefix that follows from the input in front of the host.
pub(crate) fn interceptor(prefix: fn(&Input) -> Result<String, BoxError>) -> SharedInterceptor {
    SharedInterceptor::permanent(HostPrefixInterceptor(prefix))
}

#[derive(Debug)]
struct HostPrefixInterceptor(fn(&Input) -> Result<String, BoxError>);

#[dyn_dispatch_hint]
impl Intercept for HostPrefixInterceptor {
    fn name(&self) -> &'static str {
        "HostPrefixInterceptor"
    }

    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let prefix = EndpointPrefix::new((self.0)(context.input())?)?;
        cfg.interceptor_state().store_put(prefix);
        Ok(())
    }
}

/// A member as a part of the host. Anything but one label would lead to another host.
#[allow(dead_code)] // A prefix may be all literal.
pub(crate) fn label<'a>(member: &str, value: Option<&'a str>) -> Result<&'a str, BoxError> {
    let value = value.unwrap_or_default();
    if is_valid_host_label(value, false) {
        Ok(value)
    } else {
        Err(format!("`{member}` becomes part of the host and is no valid host label").into())
    }
}
