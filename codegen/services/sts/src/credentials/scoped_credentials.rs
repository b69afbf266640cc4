//! Credentials from `GetScopedCredentials`.

use std::time::Duration;

use aws_credential_types::provider::{self, ProvideCredentials, future};

use super::response::{Origin, failed};
use super::settings::{duration_setter, policy_setter, seconds};
use crate::Client;
use crate::operation::get_scoped_credentials::builders::GetScopedCredentialsFluentBuilder;

const ORIGIN: Origin = Origin {
    provider_name: "ScopedCredentialsProvider",
    // The runtime knows no feature for these credentials.
    feature: None,
};

/// Provides the credentials of a scoped session, which a policy can restrict.
///
/// ```rust,no_run
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::Client;")]
#[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::ScopedCredentialsProvider;")]
///
/// fn provider(client: &Client, policy: &str) -> ScopedCredentialsProvider {
///     ScopedCredentialsProvider::builder(client)
///         .policy(policy)
///         .description("the nightly report")
///         .build()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ScopedCredentialsProvider {
    request: GetScopedCredentialsFluentBuilder,
}

impl ScopedCredentialsProvider {
    /// Creates a builder. The client needs credentials.
    pub fn builder(client: &Client) -> ScopedCredentialsProviderBuilder {
        ScopedCredentialsProviderBuilder {
            request: client.get_scoped_credentials(),
        }
    }

    async fn load(&self) -> provider::Result {
        let output = self.request.clone().send().await.map_err(failed)?;
        let arn = output.session_info.as_ref().map(|session| session.arn());
        ORIGIN.loaded(output.credentials, arn)
    }
}

impl ProvideCredentials for ScopedCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Builds a [`ScopedCredentialsProvider`].
#[derive(Clone, Debug)]
pub struct ScopedCredentialsProviderBuilder {
    request: GetScopedCredentialsFluentBuilder,
}

impl ScopedCredentialsProviderBuilder {
    policy_setter!();

    duration_setter!();

    /// Describes the session, in 2 to 256 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.request = self.request.scoped_session_description(description);
        self
    }

    /// Builds the provider.
    pub fn build(self) -> ScopedCredentialsProvider {
        ScopedCredentialsProvider {
            request: self.request,
        }
    }
}
