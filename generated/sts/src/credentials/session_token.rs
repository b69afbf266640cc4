// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Credentials from `GetSessionToken`.

use std::time::Duration;

use aws_credential_types::credential_feature::AwsCredentialFeature;
use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::settings::{duration_setter, mfa_setter, seconds};
use super::token_source::TokenSource;
use crate::Client;
use crate::operation::get_session_token::builders::GetSessionTokenFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "SessionTokenProvider",
    feature: Some(AwsCredentialFeature::CredentialsStsSessionToken),
};

/// Provides temporary credentials of the IAM user whose credentials the client has, usually to call
/// operations that require MFA.
///
/// ```rust,no_run
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::Client;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::SessionTokenProvider;")]
///
/// # async fn ask_user() -> Result<String, std::io::Error> { Ok(String::new()) }
/// fn provider(client: &Client) -> SessionTokenProvider {
///     let device = "arn:aws:iam::123456789012:mfa/user";
///     SessionTokenProvider::builder(client)
///         .mfa(device, || async { Ok(ask_user().await?) })
///         .build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SessionTokenProvider {
    request: GetSessionTokenFluentBuilder,
    mfa_code: Option<TokenSource>,
}

impl SessionTokenProvider {
    /// Creates a builder. The client needs the credentials of an IAM user.
    pub fn builder(client: &Client) -> SessionTokenProviderBuilder {
        SessionTokenProviderBuilder {
            request: client.get_session_token(),
            mfa_code: None,
        }
    }

    async fn load(&self) -> provider::Result {
        let mut request = self.request.clone();
        if let Some(code) = &self.mfa_code {
            request = request.token_code(code.get("MFA code").await?);
        }
        let output = request.send().await.map_err(failed)?;
        ORIGIN.loaded(output.credentials, None)
    }
}

impl ProvideCredentials for SessionTokenProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds a [`SessionTokenProvider`].
#[derive(Clone, Debug)]
pub struct SessionTokenProviderBuilder {
    request: GetSessionTokenFluentBuilder,
    mfa_code: Option<TokenSource>,
}

impl SessionTokenProviderBuilder {
    duration_setter!();

    mfa_setter!();

    /// Builds the provider.
    pub fn build(self) -> SessionTokenProvider {
        SessionTokenProvider {
            request: self.request,
            mfa_code: self.mfa_code,
        }
    }
}
