// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! What clients of AWS services have in addition to those of other services.
//!
//! The code that all clients share calls this module `flavor`. In clients of other services, that is
//! the module `plain`, which has a counterpart of each item that the shared code uses.

pub(crate) mod feature_tracking;
mod sdk_config;
mod settings;
#[cfg(any(feature = "test-util", test))]
mod test_defaults;

use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::recursion_detection::RecursionDetectionInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::user_agent::UserAgentInterceptor;
use aws_smithy_runtime::client::defaults::{DefaultPluginParams, default_plugins};
use aws_smithy_runtime_api::client::interceptors::SharedInterceptor;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;
use aws_types::request_id::{RequestId, apply_request_id};

pub(crate) use aws_runtime::retries::classifiers::{THROTTLING_ERRORS, TRANSIENT_ERRORS};
pub(crate) use aws_types::endpoint_config::EndpointUrl;

/// The name of the retry classifier for these codes.
pub(crate) const ERROR_CODE_CLASSIFIER: &str = "AWS Error Code";

/// The system of remote calls in the spans of calls.
pub(crate) const RPC_SYSTEM: &str = "aws-api";

/// Returns the default plugins of the runtime.
pub(crate) fn runtime_defaults(
    params: DefaultPluginParams,
) -> impl Iterator<Item = SharedRuntimePlugin> {
    default_plugins(params.with_is_aws_sdk(true)).into_iter()
}

/// Adds the interceptors that run before those of signatures.
pub(crate) fn push_first_interceptors(components: &mut RuntimeComponentsBuilder) {
    components.push_interceptor(feature_tracking::retry_mode().shared());
}

/// Adds the interceptors whose headers describe calls.
pub(crate) fn push_interceptors(components: &mut RuntimeComponentsBuilder) {
    components.push_interceptor(SharedInterceptor::new(RequestInfoInterceptor::new()));
    components.push_interceptor(SharedInterceptor::new(UserAgentInterceptor::new()));
    components.push_interceptor(SharedInterceptor::new(InvocationIdInterceptor::new()));
    components.push_interceptor(SharedInterceptor::new(RecursionDetectionInterceptor::new()));
}

/// Returns the ID by which the service knows a request, from the headers of its response.
pub(crate) fn request_id(response: &HttpResponse) -> Option<&str> {
    response.request_id()
}

/// Adds the request ID in the headers of a response to the metadata of an error.
pub(crate) fn with_request_id(metadata: Builder, response: &HttpResponse) -> Builder {
    apply_request_id(metadata, response.headers())
}

/// Returns the request ID in the metadata of an error.
pub(crate) fn request_id_of_error(metadata: &ErrorMetadata) -> Option<&str> {
    metadata.request_id()
}
