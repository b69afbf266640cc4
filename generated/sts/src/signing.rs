// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The auth schemes that sign requests, with a check of what goes into headers.
//!
//! The signers of the runtime panic if a header cannot carry the access key ID or the scope of a
//! signature, and do not say what is wrong if it cannot carry the session token. Each of them can
//! come from a file or a variable of the environment, where a line break at the end is easily
//! overlooked.

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, SharedAuthScheme, Sign,
};
use aws_smithy_runtime_api::client::identity::{Identity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::Document;
use aws_smithy_types::config_bag::ConfigBag;
use aws_types::SigningName;
use aws_types::region::{Region, SigningRegion, SigningRegionSet};

/// Returns the auth scheme with the check in front of its signer.
pub(crate) fn checked(scheme: impl AuthScheme + 'static) -> SharedAuthScheme {
    SharedAuthScheme::new(Checked(SharedAuthScheme::new(scheme)))
}

/// An auth scheme and its signer.
#[derive(Debug)]
struct Checked(SharedAuthScheme);

impl AuthScheme for Checked {
    fn scheme_id(&self) -> AuthSchemeId {
        self.0.scheme_id()
    }

    fn identity_resolver(
        &self,
        identity_resolvers: &dyn GetIdentityResolver,
    ) -> Option<SharedIdentityResolver> {
        self.0.identity_resolver(identity_resolvers)
    }

    fn signer(&self) -> &dyn Sign {
        self
    }
}

impl Sign for Checked {
    fn sign_http_request(
        &self,
        request: &mut HttpRequest,
        identity: &Identity,
        endpoint: AuthSchemeEndpointConfig<'_>,
        components: &RuntimeComponents,
        cfg: &ConfigBag,
    ) -> Result<(), BoxError> {
        check_scope(&endpoint, cfg)?;
        let without_token;
        let mut identity = identity;
        if let Some(credentials) = identity.data::<Credentials>() {
            check("access key ID", credentials.access_key_id())?;
            match credentials.session_token() {
                // No token, as in the profiles and variables of other SDKs. An empty header would
                // be signed and refused.
                Some("") => {
                    without_token = without_session_token(credentials);
                    identity = &without_token;
                }
                Some(token) => check("session token", token)?,
                None => {}
            }
        }
        let signer = self.0.signer();
        signer.sign_http_request(request, identity, endpoint, components, cfg)
    }
}

fn without_session_token(credentials: &Credentials) -> Identity {
    let mut builder = Credentials::builder()
        .access_key_id(credentials.access_key_id())
        .secret_access_key(credentials.secret_access_key())
        .provider_name("without an empty session token");
    builder.set_expiry(credentials.expiry());
    builder.build().into()
}

/// Checks the region and the service name that are part of a signature.
fn check_scope(endpoint: &AuthSchemeEndpointConfig<'_>, cfg: &ConfigBag) -> Result<(), BoxError> {
    if let Some(region) = cfg.load::<Region>() {
        check("region", region.as_ref())?;
    }
    if let Some(region) = cfg.load::<SigningRegion>() {
        check("signing region", region.as_ref())?;
    }
    if let Some(regions) = cfg.load::<SigningRegionSet>() {
        check("signing region set", regions.as_ref())?;
    }
    if let Some(name) = cfg.load::<SigningName>() {
        check("signing name", name.as_ref())?;
    }
    for &key in &["signingName", "signingRegion", "signingRegionSet"] {
        let values = match endpoint.get(key) {
            Some(Document::Array(values)) => values,
            Some(value) => std::slice::from_ref(value),
            None => &[],
        };
        for value in values {
            check(key, value.as_string().unwrap_or_default())?;
        }
    }
    Ok(())
}

/// Checks that a header can carry a text. The error does not show the text, which may be secret.
fn check(what: &str, text: &str) -> Result<(), BoxError> {
    for byte in text.bytes() {
        if !matches!(byte, b'\t' | b' '..=b'~') {
            return Err(format!(
                "the {what} contains a character that cannot be sent in a header, such as a line break: remove the \
                 character where the {what} is set"
            )
            .into());
        }
    }
    Ok(())
}
