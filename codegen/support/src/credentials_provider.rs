//! The credentials that requests are signed with.

use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};

use crate::config::{Builder, Config, service};

impl Config {
    /// Always returns `None`, because the configuration does not expose credentials.
    #[deprecated(note = "always returns `None`: keep the provider that you set")]
    #[inline]
    pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
        None
    }
}

impl Builder {
    /// Sets the provider of the credentials that requests are signed with.
    #[inline]
    pub fn credentials_provider(
        mut self,
        credentials_provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.set_credentials_provider(Some(SharedCredentialsProvider::new(credentials_provider)));
        self
    }

    /// Sets the credentials provider. `None` has no effect.
    #[inline]
    pub fn set_credentials_provider(
        &mut self,
        credentials_provider: Option<SharedCredentialsProvider>,
    ) -> &mut Self {
        if let Some(provider) = credentials_provider {
            service::set_identity_resolvers(&mut self.components, provider);
        }
        self
    }
}
