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

/// The prefixes of Amazon Route 53, with or without a slash before them.
const PREFIXES: [&str; 3] = ["hostedzone/", "change/", "delegationset/"];

/// Removes the prefix of an ID.
pub(crate) fn trim(member: &mut Option<String>) {
    let Some(id) = member else {
        return;
    };
    let bare = id.strip_prefix('/').unwrap_or(id);
    let mut prefixes = PREFIXES.iter();
    if let Some(bare) = prefixes.find_map(|prefix| bare.strip_prefix(prefix)) {
        *id = bare.to_owned();
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
