//! IDs that the service returns with a prefix, which it does not accept.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

use crate::orchestration::WRONG_INPUT;

/// Removes the prefixes of the IDs. Returns `None` if the input belongs to another operation.
type TrimIds = fn(&mut Input) -> Option<()>;

/// Returns the interceptor that removes prefixes.
pub(crate) fn interceptor(trim_ids: TrimIds) -> SharedInterceptor {
    SharedInterceptor::permanent(PrefixedIdsInterceptor(trim_ids))
}

/// Removes everything up to the last slash.
pub(crate) fn trim(member: &mut Option<String>) {
    if let Some(id) = member
        && let Some(slash) = id.rfind('/')
    {
        id.drain(..=slash);
    }
}

#[derive(Debug)]
struct PrefixedIdsInterceptor(TrimIds);

#[dyn_dispatch_hint]
impl Intercept for PrefixedIdsInterceptor {
    fn name(&self) -> &'static str {
        "PrefixedIdsInterceptor"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        Ok((self.0)(context.input_mut()).ok_or(WRONG_INPUT)?)
    }
}
