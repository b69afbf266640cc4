//! User names and passwords (Smithy 2.0, section "httpBasicAuth trait").

use aws_smithy_runtime::client::auth::http::BasicAuthScheme;
use aws_smithy_runtime_api::client::auth::http::HTTP_BASIC_AUTH_SCHEME_ID;
use aws_smithy_runtime_api::client::identity::ResolveIdentity;
use aws_smithy_runtime_api::client::identity::http::Login;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;

use crate::config::Builder;

/// Adds the auth scheme.
pub(crate) fn push_scheme(components: &mut RuntimeComponentsBuilder) {
    components.push_auth_scheme(BasicAuthScheme::new());
}

impl Builder {
    /// Sets the user name and the password that requests carry.
    pub fn basic_auth_login(self, basic_auth_login: Login) -> Self {
        self.basic_auth_login_resolver(basic_auth_login)
    }

    /// Sets the resolver of the user name and the password that requests carry. It must return a
    /// [`Login`].
    pub fn basic_auth_login_resolver(
        mut self,
        basic_auth_login_resolver: impl ResolveIdentity + 'static,
    ) -> Self {
        self.components
            .set_identity_resolver(HTTP_BASIC_AUTH_SCHEME_ID, basic_auth_login_resolver);
        self
    }
}
