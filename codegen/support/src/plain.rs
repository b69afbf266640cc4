//! What clients have whose services have no layer of their own on top of Smithy.
//!
//! The code that all clients share calls this module `flavor`.

use aws_smithy_runtime::client::defaults::{DefaultPluginParams, default_plugins};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::{
    Order, SharedRuntimePlugin, StaticRuntimePlugin,
};
use aws_smithy_types::config_bag::{Layer, Storable, StoreReplace};
use aws_smithy_types::error::ErrorMetadata;
use aws_smithy_types::error::metadata::Builder;
use aws_smithy_types::retry::RetryConfig;

/// The codes of errors of services that get too many requests. Smithy defines none: models say which
/// errors are retryable.
pub(crate) const THROTTLING_ERRORS: &[&str] = &[];

/// The codes of transient errors.
pub(crate) const TRANSIENT_ERRORS: &[&str] = &[];

/// The name of the retry classifier for these codes.
pub(crate) const ERROR_CODE_CLASSIFIER: &str = "Error Code";

/// The system of remote calls in the spans of calls.
pub(crate) const RPC_SYSTEM: &str = "smithy";

/// The URL that replaces the one that the endpoint rules resolve to.
#[derive(Clone, Debug)]
#[allow(dead_code)] // Not all endpoint rules use it.
pub(crate) struct EndpointUrl(pub(crate) String);

impl Storable for EndpointUrl {
    type Storer = StoreReplace<Self>;
}

/// Returns the default plugins of the runtime, and enables retries, which the runtime disables by
/// default.
pub(crate) fn runtime_defaults(
    params: DefaultPluginParams,
) -> impl Iterator<Item = SharedRuntimePlugin> {
    let mut retries = Layer::new("retries");
    retries.store_put(RetryConfig::standard());
    let retries = StaticRuntimePlugin::new()
        .with_order(Order::Defaults)
        .with_config(retries.freeze());
    let defaults = default_plugins(params).into_iter();
    defaults.chain([SharedRuntimePlugin::new(retries)])
}

/// Does nothing: no interceptor of these clients has to run first.
pub(crate) fn push_first_interceptors(_: &mut RuntimeComponentsBuilder) {}

/// Returns `None`: Smithy defines no request IDs.
pub(crate) fn request_id(_: &HttpResponse) -> Option<&str> {
    None
}

/// Returns the metadata unchanged.
pub(crate) fn with_request_id(metadata: Builder, _: &HttpResponse) -> Builder {
    metadata
}

/// Returns `None`.
pub(crate) fn request_id_of_error(_: &ErrorMetadata) -> Option<&str> {
    None
}
