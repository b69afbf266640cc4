// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Credentials from `AssumeRoleWithWebIdentity`.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::session_name;
use super::settings::{duration_setter, policy_arn_setter, policy_setter, seconds};
use super::token_source::TokenSource;
use crate::Client;
use crate::error::BuildError;
use crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "WebIdentityProvider",
    feature: Some(AwsCredentialFeature::CredentialsStsAssumeRoleWebId),
};

/// Provides the credentials of a role for a token from an OpenID Connect provider.
///
/// The request is unsigned, so the client needs no credentials.
///
/// ```rust,no_run
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::Client;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::{TokenSource, WebIdentityProvider};")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::error::BuildError;")]
///
/// fn provider(client: &Client) -> Result<WebIdentityProvider, BuildError> {
///     let token = TokenSource::from_file("/var/run/secrets/tokens/aws");
///     WebIdentityProvider::builder(client, "arn:aws:iam::123456789012:role/demo", token).build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct WebIdentityProvider {
    request: AssumeRoleWithWebIdentityFluentBuilder,
    token: TokenSource,
}

impl WebIdentityProvider {
    /// Creates a builder for the role with this ARN.
    pub fn builder(
        client: &Client,
        role_arn: impl Into<String>,
        token: TokenSource,
    ) -> WebIdentityProviderBuilder {
        WebIdentityProviderBuilder {
            request: client.assume_role_with_web_identity().role_arn(role_arn),
            session_name: None,
            token,
        }
    }

    async fn load(&self) -> provider::Result {
        let token = self.token.get("web identity token").await?;
        let request = self.request.clone().web_identity_token(token);
        let output = request.send().await.map_err(failed)?;
        let arn = output.assumed_role_user.as_ref().map(|user| user.arn());
        ORIGIN.loaded(output.credentials, arn)
    }
}

impl ProvideCredentials for WebIdentityProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds a [`WebIdentityProvider`].
#[derive(Clone, Debug)]
pub struct WebIdentityProviderBuilder {
    request: AssumeRoleWithWebIdentityFluentBuilder,
    session_name: Option<String>,
    token: TokenSource,
}

impl WebIdentityProviderBuilder {
    /// Sets the name of the session, which appears in CloudTrail: 2 to 64 characters, which are
    /// letters, digits, and `_+=,.@-`.
    ///
    /// By default, each provider generates a name, such as `aws-sdk-rust-0123456789abcdef`.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// Sets the host name of the identity provider, only for OAuth 2.0 access tokens.
    pub fn provider_id(mut self, id: impl Into<String>) -> Self {
        self.request = self.request.provider_id(id);
        self
    }

    policy_setter!();

    policy_arn_setter!();

    duration_setter!();

    /// Builds the provider.
    ///
    /// # Errors
    ///
    /// Returns an error if the session name is invalid.
    pub fn build(self) -> Result<WebIdentityProvider, BuildError> {
        let name = session_name::of_role(self.session_name)?;
        Ok(WebIdentityProvider {
            request: self.request.role_session_name(name),
            token: self.token,
        })
    }
}
