//! The setting for bearer tokens that published clients have.

use aws_credential_types::provider::token::{ProvideToken, SharedTokenProvider};
use aws_smithy_runtime_api::client::auth::http::HTTP_BEARER_AUTH_SCHEME_ID;

use crate::config::Builder;

impl Builder {
    /// Sets the provider of the tokens that requests carry.
    ///
    /// This setting and those of [`bearer_token`](Self::bearer_token) and
    /// [`bearer_token_resolver`](Self::bearer_token_resolver) replace each other.
    pub fn token_provider(mut self, token_provider: impl ProvideToken + 'static) -> Self {
        self.set_token_provider(Some(SharedTokenProvider::new(token_provider)));
        self
    }

    /// Sets the token provider. `None` has no effect.
    pub fn set_token_provider(&mut self, token_provider: Option<SharedTokenProvider>) -> &mut Self {
        if let Some(provider) = token_provider {
            self.components
                .set_identity_resolver(HTTP_BEARER_AUTH_SCHEME_ID, provider);
        }
        self
    }
}
