//! Credentials from `GetFederationToken`.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::session_name;
use super::settings::{duration_setter, policy_arn_setter, policy_setter, seconds, tag_setter};
use crate::Client;
use crate::error::BuildError;
use crate::operation::get_federation_token::builders::GetFederationTokenFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "FederationTokenProvider",
    feature: Some(AwsCredentialFeature::CredentialsStsFederationToken),
};

/// Provides the credentials of a federated user, which are a subset of those of the IAM user whose
/// credentials the client has.
///
/// Without policies, they permit almost nothing.
///
/// ```rust,no_run
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::Client;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::FederationTokenProvider;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::error::BuildError;")]
///
/// fn provider(client: &Client) -> Result<FederationTokenProvider, BuildError> {
///     FederationTokenProvider::builder(client, "visitor")
///         .policy_arn("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")
///         .build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct FederationTokenProvider {
    request: GetFederationTokenFluentBuilder,
}

impl FederationTokenProvider {
    /// Creates a builder for a federated user with this name: 2 to 32 characters, which are letters,
    /// digits, and `_+=,.@-`. The client needs the credentials of an IAM user.
    pub fn builder(client: &Client, name: impl Into<String>) -> FederationTokenProviderBuilder {
        FederationTokenProviderBuilder {
            request: client.get_federation_token(),
            name: name.into(),
        }
    }

    async fn load(&self) -> provider::Result {
        let output = self.request.clone().send().await.map_err(failed)?;
        let arn = output.federated_user.as_ref().map(|user| user.arn());
        ORIGIN.loaded(output.credentials, arn)
    }
}

impl ProvideCredentials for FederationTokenProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds a [`FederationTokenProvider`].
#[derive(Clone, Debug)]
pub struct FederationTokenProviderBuilder {
    request: GetFederationTokenFluentBuilder,
    name: String,
}

impl FederationTokenProviderBuilder {
    policy_setter!();

    policy_arn_setter!();

    tag_setter!();

    duration_setter!();

    /// Builds the provider.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is invalid.
    pub fn build(self) -> Result<FederationTokenProvider, BuildError> {
        let name = session_name::of_federated_user(self.name)?;
        Ok(FederationTokenProvider {
            request: self.request.name(name),
        })
    }
}
