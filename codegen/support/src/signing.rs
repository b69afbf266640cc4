//! The auth schemes that sign requests, with a check of what goes into headers and URLs.
//!
//! The signers of the runtime panic if a header cannot carry the access key ID or the scope of a
//! signature, and do not say what is wrong if it cannot carry the session token. Each of them can
//! come from a file or a variable of the environment, where a line break at the end is easily
//! overlooked. They also panic if the year has no four digits, or if a URL with a signature is too
//! long.

use std::any::Any;
use std::sync::Weak;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_runtime::auth::sigv4;
use aws_runtime::auth::{HttpSignatureType, SigV4OperationSigningConfig};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::{
    AuthScheme, AuthSchemeEndpointConfig, AuthSchemeId, SharedAuthScheme, Sign,
};
use aws_smithy_runtime_api::client::identity::{Identity, SharedIdentityResolver};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::runtime_components::{GetIdentityResolver, RuntimeComponents};
use aws_smithy_types::Document;
use aws_smithy_types::config_bag::{ConfigBag, Layer, Storable, StoreReplace};
use aws_types::SigningName;
use aws_types::region::{Region, SigningRegion, SigningRegionSet};

/// Returns the auth scheme with the check in front of its signer.
pub(crate) fn checked(scheme: impl AuthScheme + 'static) -> SharedAuthScheme {
    SharedAuthScheme::new(Checked(SharedAuthScheme::new(scheme)))
}

/// Stores the options of signatures for an operation whose requests may be signed.
pub(crate) fn store_options(layer: &mut Layer) {
    layer.store_put(SigV4OperationSigningConfig::default());
}

/// The signer of the events in the body of a request. It no longer exists if an interceptor
/// replaced the body.
#[derive(Debug)]
#[allow(dead_code)] // Some services have no event streams.
pub(crate) struct EventSigner(pub(crate) Weak<dyn Any + Send + Sync>);

impl Storable for EventSigner {
    type Storer = StoreReplace<Self>;
}

const REPLACED_BODY: &str = "the request cannot be signed, because an interceptor replaced its body, \
     which is an event stream: leave the body as it is, or wrap it";

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
        check_time(components.time_source().unwrap_or_default().now())?;
        let events = cfg.load::<EventSigner>();
        // The signer of SigV4a would leave the messages of an event stream without signatures.
        if events.is_some() && self.0.scheme_id() != sigv4::SCHEME_ID {
            return Err("events can only be signed with SigV4".into());
        }
        // The signer of requests panics if the signer of events no longer exists.
        let _events = match events.map(|EventSigner(signer)| signer.upgrade()) {
            Some(None) => return Err(REPLACED_BODY.into()),
            events => events,
        };
        let mut length = check_scope(&endpoint, cfg)?;
        let without_token;
        let mut identity = identity;
        if let Some(credentials) = identity.data::<Credentials>() {
            length += check("access key ID", credentials.access_key_id())?;
            match credentials.session_token() {
                // No token, as in the profiles and variables of other SDKs. An empty header would
                // be signed and refused.
                Some("") => {
                    without_token = without_session_token(credentials);
                    identity = &without_token;
                }
                Some(token) => length += check("session token", token)?,
                None => {}
            }
        }
        if is_in_url(cfg) {
            check_url(request, length)?;
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

/// The first and the last time at which requests are signed: the starts of the years 100 and 9900, in
/// seconds before and after 1970. The time of the service can differ by almost 100 years.
const FIRST: Duration = Duration::from_secs(59_011_459_200);
const LAST: Duration = Duration::from_secs(250_246_627_200);

fn check_time(now: SystemTime) -> Result<(), BoxError> {
    let is_valid = match now.duration_since(UNIX_EPOCH) {
        Ok(after) => after <= LAST,
        Err(error) => error.duration() <= FIRST,
    };
    if is_valid {
        return Ok(());
    }
    Err(
        "the request cannot be signed, because the time is not between the years 100 and 9900: correct the clock of \
         the client, or the start time of a presigned request"
            .into(),
    )
}

/// Returns whether the signature becomes part of the URL.
fn is_in_url(cfg: &ConfigBag) -> bool {
    cfg.load::<SigV4OperationSigningConfig>()
        .is_some_and(|config| {
            config.signing_options.signature_type == HttpSignatureType::HttpRequestQueryParams
        })
}

/// The most bytes that the type of URLs holds.
const MAX_URL_BYTES: usize = u16::MAX as usize - 1;

/// The most bytes that a signature adds to a URL, besides the credentials, the scope, and the names of
/// headers.
const SIGNATURE_BYTES: usize = 512;

/// Checks the length of a URL to which a signature is added, whose texts have this length.
fn check_url(request: &HttpRequest, length: usize) -> Result<(), BoxError> {
    let headers: usize = request
        .headers()
        .iter()
        .map(|(name, _)| name.len() + 1)
        .sum();
    // Each byte can take three, as in `%2F`.
    let added = (length + headers).saturating_mul(3) + SIGNATURE_BYTES;
    let all = request.uri().len().saturating_add(added);
    if all <= MAX_URL_BYTES {
        return Ok(());
    }
    Err(format!(
        "the URL would be too long: with the signature and the session token, it can take {all} bytes, and at most \
         {MAX_URL_BYTES} are possible"
    )
    .into())
}

/// Checks the region and the service name that are part of a signature. Returns the length of all.
fn check_scope(
    endpoint: &AuthSchemeEndpointConfig<'_>,
    cfg: &ConfigBag,
) -> Result<usize, BoxError> {
    let mut length = 0;
    if let Some(region) = cfg.load::<Region>() {
        length += check("region", region.as_ref())?;
    }
    if let Some(region) = cfg.load::<SigningRegion>() {
        length += check("signing region", region.as_ref())?;
    }
    if let Some(regions) = cfg.load::<SigningRegionSet>() {
        length += check("signing region set", regions.as_ref())?;
    }
    if let Some(name) = cfg.load::<SigningName>() {
        length += check("signing name", name.as_ref())?;
    }
    for &key in &["signingName", "signingRegion", "signingRegionSet"] {
        let values = match endpoint.get(key) {
            Some(Document::Array(values)) => values,
            Some(value) => std::slice::from_ref(value),
            None => &[],
        };
        for value in values {
            length += check(key, value.as_string().unwrap_or_default())?;
        }
    }
    Ok(length)
}

/// Checks that a header can carry a text, and returns its length. The error does not show the text,
/// which may be secret.
fn check(what: &str, text: &str) -> Result<usize, BoxError> {
    for byte in text.bytes() {
        if !matches!(byte, b'\t' | b' '..=b'~') {
            return Err(format!(
                "the {what} contains a character that cannot be sent in a header, such as a line break: remove the \
                 character where the {what} is set"
            )
            .into());
        }
    }
    Ok(text.len())
}
