// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Credentials from `AssumeRoleWithSAML`.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::settings::{duration_setter, policy_arn_setter, policy_setter, seconds};
use super::token_source::TokenSource;
use crate::Client;
use crate::operation::assume_role_with_saml::builders::AssumeRoleWithSAMLFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "SamlProvider",
    feature: Some(AwsCredentialFeature::CredentialsStsAssumeRoleSaml),
};

/// Provides the credentials of a role for an assertion from a SAML provider.
///
/// The request is unsigned, so the client needs no credentials. STS accepts an assertion for five
/// minutes, so a provider that is used for longer has to get new ones from a file or a function.
///
/// ```rust,no_run
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::Client;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::{SamlProvider, TokenSource};")]
///
/// # async fn sign_in() -> Result<String, std::io::Error> { Ok(String::new()) }
/// fn provider(client: &Client) -> SamlProvider {
///     let role = "arn:aws:iam::123456789012:role/demo";
///     let saml_provider = "arn:aws:iam::123456789012:saml-provider/example";
///     let assertion = TokenSource::from_fn(|| async { Ok(sign_in().await?) });
///     SamlProvider::builder(client, role, saml_provider, assertion).build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SamlProvider {
    request: AssumeRoleWithSAMLFluentBuilder,
    assertion: TokenSource,
}

impl SamlProvider {
    /// Creates a builder for the role with this ARN. `principal_arn` is the ARN of the SAML provider
    /// in IAM, and the source returns assertions in Base64.
    pub fn builder(
        client: &Client,
        role_arn: impl Into<String>,
        principal_arn: impl Into<String>,
        assertion: TokenSource,
    ) -> SamlProviderBuilder {
        let request = client.assume_role_with_saml().role_arn(role_arn);
        SamlProviderBuilder {
            request: request.principal_arn(principal_arn),
            assertion,
        }
    }

    async fn load(&self) -> provider::Result {
        let assertion = self.assertion.get("SAML assertion").await?;
        let request = self.request.clone().saml_assertion(assertion);
        let output = request.send().await.map_err(failed)?;
        let arn = output.assumed_role_user.as_ref().map(|user| user.arn());
        ORIGIN.loaded(output.credentials, arn)
    }
}

impl ProvideCredentials for SamlProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds a [`SamlProvider`].
#[derive(Clone, Debug)]
pub struct SamlProviderBuilder {
    request: AssumeRoleWithSAMLFluentBuilder,
    assertion: TokenSource,
}

impl SamlProviderBuilder {
    policy_setter!();

    policy_arn_setter!();

    duration_setter!();

    /// Builds the provider.
    pub fn build(self) -> SamlProvider {
        SamlProvider {
            request: self.request,
            assertion: self.assertion,
        }
    }
}
