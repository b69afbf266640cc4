//! Parts of the path that callers need not set, although the model says so.

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

/// Sets the member that is a part of the path. Returns `None` if the input belongs to another
/// operation.
type SetLabel = fn(&mut Input) -> Option<()>;

/// Returns the interceptor that sets a part of the path.
pub(crate) fn interceptor(set_label: SetLabel) -> SharedInterceptor {
    SharedInterceptor::permanent(DefaultLabelInterceptor(set_label))
}

/// Sets a member that is not set or empty.
pub(crate) fn set(member: &mut Option<String>, default: &str) {
    if member.as_deref().unwrap_or_default().is_empty() {
        *member = Some(default.to_owned());
    }
}

#[derive(Debug)]
struct DefaultLabelInterceptor(SetLabel);

#[dyn_dispatch_hint]
impl Intercept for DefaultLabelInterceptor {
    fn name(&self) -> &'static str {
        "DefaultLabelInterceptor"
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
