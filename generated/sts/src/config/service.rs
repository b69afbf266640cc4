// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The part of the configuration that is specific to this service.

use aws_smithy_runtime_api::client::auth::AuthSchemeOption;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
use aws_smithy_types::config_bag::{CloneableLayer, Layer};
use crate::signing::checked;

/// The name that identifies settings for this service.
pub(crate) const SDK_ID: &str = "STS";

/// The name of the service shape in the model.
pub(crate) const SHAPE_NAME: &str = "AWSSecurityTokenServiceV20110615";

/// The namespace of the service shape in the model.
pub(crate) const SHAPE_NAMESPACE: &str = "com.amazonaws.sts";

/// The version of the service in the model.
pub(crate) const API_VERSION: &str = "2011-06-15";

/// The URI and the prefix of the service's XML namespace, if the model has one.
pub(crate) const XML_NAMESPACE: Option<(&str, Option<&str>)> = Some((
    "https://sts.amazonaws.com/doc/2011-06-15/",
    None,
));

/// The scope of metrics.
pub(crate) const METRICS_SCOPE: &str = "aws-sdk-sts";

/// Creates the protocol of the service.
#[inline]
pub(crate) fn protocol() -> crate::protocol::AwsQuery {
    crate::protocol::AwsQuery::new()
}

/// Whether the service used to speak another protocol and keeps its error codes
/// (`aws.protocols#awsQueryCompatible`).
pub(crate) const QUERY_COMPATIBLE: bool = false;

/// Applies the settings of an `SdkConfig` that only some services have.
#[inline]
pub(crate) fn apply_sdk_config(
    builder: &mut super::Builder,
    input: &aws_types::sdk_config::SdkConfig,
) {
    builder.set_sigv4a_signing_region_set(input.sigv4a_signing_region_set().cloned());
}

/// Returns the auth schemes of operations that do not declare their own.
#[inline]
pub(crate) fn auth_scheme_options() -> Vec<AuthSchemeOption> {
    Vec::from([
        AuthSchemeOption::from(aws_runtime::auth::sigv4::SCHEME_ID),
        #[cfg(feature = "sigv4a")]
        AuthSchemeOption::from(aws_runtime::auth::sigv4a::SCHEME_ID),
    ])
}

/// Returns the auth schemes of operations that declare their own.
#[inline]
pub(crate) fn operation_auth_scheme_options() -> Vec<
    (&'static str, Vec<AuthSchemeOption>),
> {
    Vec::from([
        (
            "AssumeRoleWithSAML",
            Vec::from([
                AuthSchemeOption::from(
                    aws_smithy_runtime::client::auth::no_auth::NO_AUTH_SCHEME_ID,
                ),
            ]),
        ),
        (
            "AssumeRoleWithWebIdentity",
            Vec::from([
                AuthSchemeOption::from(
                    aws_smithy_runtime::client::auth::no_auth::NO_AUTH_SCHEME_ID,
                ),
            ]),
        ),
    ])
}

/// Adds the auth schemes of the service.
#[inline]
pub(crate) fn push_auth_schemes(components: &mut RuntimeComponentsBuilder) {
    components
        .push_auth_scheme(checked(aws_runtime::auth::sigv4::SigV4AuthScheme::new()));
    #[cfg(feature = "sigv4a")]
    components
        .push_auth_scheme(checked(aws_runtime::auth::sigv4a::SigV4aAuthScheme::new()));
}

/// Sets a credentials provider as the identity resolver of each auth scheme.
#[inline]
pub(crate) fn set_identity_resolvers(
    components: &mut RuntimeComponentsBuilder,
    provider: aws_credential_types::provider::SharedCredentialsProvider,
) {
    #[cfg(feature = "sigv4a")]
    components
        .set_identity_resolver(aws_runtime::auth::sigv4a::SCHEME_ID, provider.clone());
    components.set_identity_resolver(aws_runtime::auth::sigv4::SCHEME_ID, provider);
}

/// Adds the interceptors that only some services have.
#[inline]
pub(crate) fn push_interceptors(components: &mut RuntimeComponentsBuilder) {
    crate::aws::push_interceptors(components);
    crate::aws::feature_tracking::push_interceptors(components);
}

/// Returns the partition in which clients share a retry quota.
#[inline]
pub(crate) fn retry_partition(config: &super::Config) -> String {
    crate::region::retry_partition(config, "sts")
}

/// Adds the plugins that have a state of their own for each client.
#[inline]
pub(crate) fn push_client_plugins(plugins: &mut Vec<SharedRuntimePlugin>) {
    crate::clock_skew::push_plugin(plugins);
}

/// Stores the options of signatures for an operation whose requests may be signed.
#[inline]
pub(crate) fn store_signing_options(layer: &mut Layer) {
    crate::signing::store_options(layer);
}

/// Adds the retry classifiers that only some services have.
#[inline]
pub(crate) fn push_retry_classifiers(
    operation: &'static crate::orchestration::Operation,
    components: &mut RuntimeComponentsBuilder,
) {
    crate::clock_skew::push_classifier(operation, components);
}

/// Stores the names of the service that every configuration has.
#[inline]
pub(crate) fn store_names(names: &mut CloneableLayer) {
    names.store_put(crate::meta::API_METADATA.clone());
    names.store_put(aws_types::SigningName::from_static("sts"));
}

/// Stores the region to sign for, which follows from other settings.
#[inline]
pub(crate) fn store_signing_region(settings: &mut CloneableLayer) {
    crate::region::store_signing_region(settings);
}

impl super::Config {
    /// Returns the service name for signatures.
    #[inline]
    pub fn signing_name(&self) -> &'static str {
        "sts"
    }
}

impl super::Config {
    /// Returns the regions for which SigV4a signatures are valid.
    #[inline]
    pub fn sigv4a_signing_region_set(
        &self,
    ) -> Option<&aws_types::region::SigningRegionSet> {
        self.layer.load::<aws_types::region::SigningRegionSet>()
    }
}

impl super::Builder {
    /// Sets the regions for which SigV4a signatures are valid.
    #[inline]
    pub fn sigv4a_signing_region_set(
        mut self,
        v: impl Into<aws_types::region::SigningRegionSet>,
    ) -> Self {
        self.set_sigv4a_signing_region_set(Some(v.into()));
        self
    }
    /// Sets or removes the regions for which SigV4a signatures are valid.
    #[inline]
    pub fn set_sigv4a_signing_region_set(
        &mut self,
        v: Option<aws_types::region::SigningRegionSet>,
    ) -> &mut Self {
        self.layer.store_or_unset(v);
        self
    }
}
