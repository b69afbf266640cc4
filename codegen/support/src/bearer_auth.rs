//! Bearer tokens (Smithy 2.0, section "httpBearerAuth trait").

use aws_smithy_runtime::client::auth::http::BearerAuthScheme;
use aws_smithy_runtime_api::client::auth::http::HTTP_BEARER_AUTH_SCHEME_ID;
use aws_smithy_runtime_api::client::identity::ResolveIdentity;
use aws_smithy_runtime_api::client::identity::http::Token;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;

use crate::config::Builder;

/// Adds the auth scheme.
pub(crate) fn push_scheme(components: &mut RuntimeComponentsBuilder) {
    components.push_auth_scheme(BearerAuthScheme::new());
}

impl Builder {
    /// Sets the token that requests carry.
    pub fn bearer_token(self, bearer_token: Token) -> Self {
        self.bearer_token_resolver(bearer_token)
    }

    /// Sets the resolver of the tokens that requests carry. It must return a [`Token`].
    pub fn bearer_token_resolver(
        mut self,
        bearer_token_resolver: impl ResolveIdentity + 'static,
    ) -> Self {
        self.components
            .set_identity_resolver(HTTP_BEARER_AUTH_SCHEME_ID, bearer_token_resolver);
        self
    }
}
