//! The part of the configuration that is specific to the stub service.

use aws_smithy_runtime_api::client::auth::AuthSchemeOption;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
use aws_smithy_types::config_bag::{CloneableLayer, Layer};

use crate::api_key_auth::ApiKeyAuth;
use crate::orchestration::Operation;
use crate::signing::checked;

pub(crate) const SDK_ID: &str = "Library";
pub(crate) const SHAPE_NAME: &str = "Library_20240229";
pub(crate) const SHAPE_NAMESPACE: &str = "example.library";
pub(crate) const API_VERSION: &str = "2024-02-29";
pub(crate) const XML_NAMESPACE: Option<(&str, Option<&str>)> =
    Some(("https://example.com/library/", Some("lib")));
pub(crate) const QUERY_COMPATIBLE: bool = false;
pub(crate) const METRICS_SCOPE: &str = "aws-sdk-library";

pub(crate) fn protocol() -> crate::protocol::AwsQuery {
    crate::protocol::AwsQuery::new()
}

pub(crate) fn apply_sdk_config(
    builder: &mut super::Builder,
    input: &aws_types::sdk_config::SdkConfig,
) {
    builder.set_disable_request_compression(input.disable_request_compression());
    builder.set_request_min_compression_size_bytes(input.request_min_compression_size_bytes());
    builder.set_request_checksum_calculation(input.request_checksum_calculation());
    builder.set_response_checksum_validation(input.response_checksum_validation());
    builder.set_account_id_endpoint_mode(input.account_id_endpoint_mode().cloned());
    builder.set_token_provider(input.token_provider());
}

pub(crate) fn auth_scheme_options() -> Vec<AuthSchemeOption> {
    Vec::from([AuthSchemeOption::from(aws_runtime::auth::sigv4::SCHEME_ID)])
}

pub(crate) fn operation_auth_scheme_options() -> Vec<(&'static str, Vec<AuthSchemeOption>)> {
    Vec::from([(
        "ListDesks",
        Vec::from([AuthSchemeOption::from(
            aws_smithy_runtime::client::auth::no_auth::NO_AUTH_SCHEME_ID,
        )]),
    )])
}

pub(crate) fn push_auth_schemes(components: &mut RuntimeComponentsBuilder) {
    components.push_auth_scheme(checked(aws_runtime::auth::sigv4::SigV4AuthScheme::new()));
    let scheme = ApiKeyAuth::Header {
        name: "x-library-card",
        prefix: "",
    };
    crate::api_key_auth::push_scheme(components, scheme);
    crate::basic_auth::push_scheme(components);
    crate::bearer_auth::push_scheme(components);
}

pub(crate) fn push_interceptors(components: &mut RuntimeComponentsBuilder) {
    crate::aws::push_interceptors(components);
    crate::account_id::push_interceptor(components);
    let settings = &[
        ("sigv4", "credentials_provider"),
        ("httpApiKeyAuth", "api_key"),
        ("httpBasicAuth", "basic_auth_login"),
        ("httpBearerAuth", "token_provider"),
    ];
    crate::http_auth::push_interceptor(components, settings);
    crate::request_headers::push_interceptor(components, &[("x-library", "1")]);
    crate::aws::feature_tracking::push_interceptors(components);
}

pub(crate) fn set_identity_resolvers(
    components: &mut RuntimeComponentsBuilder,
    provider: aws_credential_types::provider::SharedCredentialsProvider,
) {
    components.set_identity_resolver(aws_runtime::auth::sigv4::SCHEME_ID, provider);
}

pub(crate) fn retry_partition(config: &super::Config) -> String {
    crate::region::retry_partition(config, "library")
}

pub(crate) fn push_client_plugins(plugins: &mut Vec<SharedRuntimePlugin>) {
    crate::clock_skew::push_plugin(plugins);
}

pub(crate) fn store_signing_options(layer: &mut Layer) {
    crate::signing::store_options(layer);
}

pub(crate) fn push_retry_classifiers(
    operation: &'static Operation,
    components: &mut RuntimeComponentsBuilder,
) {
    crate::clock_skew::push_classifier(operation, components);
}

pub(crate) fn store_names(layer: &mut CloneableLayer) {
    layer.store_put(crate::meta::API_METADATA.clone());
    layer.store_put(aws_types::SigningName::from_static("library"));
}

pub(crate) fn store_signing_region(layer: &mut CloneableLayer) {
    crate::region::store_signing_region(layer);
}
