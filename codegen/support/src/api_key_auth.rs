//! API keys (Smithy 2.0, section "httpApiKeyAuth trait").
//!
//! The scheme of the runtime puts a space before a key without a prefix, adds the key to a header that
//! the request already has, and panics if a URL becomes too long.

use aws_smithy_http::query::fmt_string;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::http::HTTP_API_KEY_AUTH_SCHEME_ID;
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, Sign,
};
use aws_smithy_runtime_api::client::identity::http::Token;
use aws_smithy_runtime_api::client::identity::{Identity, ResolveIdentity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{
    GetIdentityResolver, RuntimeComponents, RuntimeComponentsBuilder,
};
use aws_smithy_types::config_bag::ConfigBag;

use crate::config::Builder;

/// Where requests carry the key.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code)] // A service has one of the two.
pub(crate) enum ApiKeyAuth {
    /// In a header.
    Header {
        /// In lowercase.
        name: &'static str,
        /// What precedes the key, including the space.
        prefix: &'static str,
    },
    /// In a query parameter.
    Query { name: &'static str },
}

/// Adds the auth scheme.
pub(crate) fn push_scheme(components: &mut RuntimeComponentsBuilder, scheme: ApiKeyAuth) {
    components.push_auth_scheme(scheme);
}

impl Builder {
    /// Sets the API key that requests carry.
    ///
    /// The runtime logs requests at the level `trace`. It redacts the key only if it is in the header
    /// `Authorization`.
    pub fn api_key(self, api_key: Token) -> Self {
        self.api_key_resolver(api_key)
    }

    /// Sets the resolver of the API key that requests carry. It must return a [`Token`].
    pub fn api_key_resolver(mut self, api_key_resolver: impl ResolveIdentity + 'static) -> Self {
        self.components
            .set_identity_resolver(HTTP_API_KEY_AUTH_SCHEME_ID, api_key_resolver);
        self
    }
}

impl AuthScheme for ApiKeyAuth {
    fn scheme_id(&self) -> AuthSchemeId {
        HTTP_API_KEY_AUTH_SCHEME_ID
    }

    fn identity_resolver(
        &self,
        identity_resolvers: &dyn GetIdentityResolver,
    ) -> Option<SharedIdentityResolver> {
        identity_resolvers.identity_resolver(self.scheme_id())
    }

    fn signer(&self) -> &dyn Sign {
        self
    }
}

impl Sign for ApiKeyAuth {
    fn sign_http_request(
        &self,
        request: &mut HttpRequest,
        identity: &Identity,
        _: AuthSchemeEndpointConfig<'_>,
        _: &RuntimeComponents,
        _: &ConfigBag,
    ) -> Result<(), BoxError> {
        let key = identity.data::<Token>();
        let key = key.ok_or("the resolver of the API key returned something other than a token")?;
        self.add(request, key.token())
    }
}

impl ApiKeyAuth {
    /// Adds the key to a request. No error contains the key.
    fn add(self, request: &mut HttpRequest, key: &str) -> Result<(), BoxError> {
        match self {
            Self::Header { name, prefix } => {
                let headers = request.headers_mut();
                let added = headers.try_insert(name, format!("{prefix}{key}"));
                added.map_err(
                    |_| "the API key contains a character that cannot be sent in a header",
                )?;
            }
            Self::Query { name } => {
                let uri = request.uri();
                let separator = if uri.contains('?') { '&' } else { '?' };
                let name = fmt_string(name);
                let uri = format!("{uri}{separator}{name}={}", fmt_string(key));
                let added = request.set_uri(uri);
                added.map_err(|_| "the URL with the API key would be too long")?;
            }
        }
        Ok(())
    }
}
