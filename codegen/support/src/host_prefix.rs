//! Prefixes that operations add to the host of their endpoint (Smithy 2.0, section "endpoint
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

/// Returns the interceptor that adds a prefix to the host. `prefix` computes it from the input.
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

/// Returns the value of a member that becomes part of the host.
///
/// # Errors
///
/// Returns an error if the value is not exactly one host label, because the request would go to
/// another host.
#[allow(dead_code)] // Not every prefix has a label.
pub(crate) fn label<'a>(member: &str, value: Option<&'a str>) -> Result<&'a str, BoxError> {
    let value = value.unwrap_or_default();
    if is_valid_host_label(value, false) {
        Ok(value)
    } else {
        Err(format!("`{member}` is part of the host but is not a valid host label").into())
    }
}
