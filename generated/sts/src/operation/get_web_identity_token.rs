// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetWebIdentityToken`].

mod _get_web_identity_token_input;
mod _get_web_identity_token_output;
pub mod builders;

pub use _get_web_identity_token_input::GetWebIdentityTokenInput;
pub use _get_web_identity_token_output::GetWebIdentityTokenOutput;
use crate::rt;

/// Returns a JSON Web Token (JWT), signed by STS, that proves the caller's identity to a service outside AWS. Any service that trusts OpenID Connect issuers can verify the token with the public keys in the issuer's JWKS document. No AWS secret is shared.
///
/// It is the counterpart of `AssumeRoleWithWebIdentity`: that operation accepts an external token to grant access to AWS, while this one lets an AWS identity access an external service. The recipient should treat the token as short-lived proof of identity and exchange it for its own credentials.
///
/// The caller chooses the audience, the signing algorithm (`RS256` or `ES384`), the lifetime (1 to 60 minutes; the default is 5), the scope, which identity is the subject, and, with tags, additional claims.
///
/// The call fails if outbound federation is disabled for the account, if the claims make the token too large, or if the token would outlive the calling session.
///
/// [`Client::get_web_identity_token`](crate::Client::get_web_identity_token) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetWebIdentityToken {}

impl GetWebIdentityToken {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetWebIdentityToken {
    #[inline]
    fn config(&self) -> Option<rt::FrozenLayer> {
        Some(OPERATION.config())
    }
    #[inline]
    fn runtime_components(
        &self,
        _: &rt::RuntimeComponentsBuilder,
    ) -> ::std::borrow::Cow<'_, rt::RuntimeComponentsBuilder> {
        OPERATION.components()
    }
}

/// What the first call of this operation prepares for all later calls. It is not in the
/// constant [`OPERATION`] itself, because each use of a constant is a new value.
static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

/// Describes this operation to `orchestration.rs`, which makes the call.
///
/// It is a constant, so that only crates that call the operation compile the functions in it.
pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "GetWebIdentityToken",
    output_schema: &_get_web_identity_token_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetWebIdentityTokenInput>,
    #[cfg(feature = "validation")]
    constraints: 11,
    read_output: crate::orchestration::read_output::<GetWebIdentityTokenOutput>,
    read_error: crate::orchestration::read_error::<GetWebIdentityTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetWebIdentityTokenError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetWebIdentityTokenError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetWebIdentityToken", "STS", "GetWebIdentityToken"
        )
    },
};

/// The error of [`struct@GetWebIdentityToken`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetWebIdentityTokenError {
    /// The claims of the requested token exceed the maximum size (HTTP 400).
    JwtPayloadSizeExceededException(
        crate::types::error::JwtPayloadSizeExceededException,
    ),
    /// Outbound web identity federation is not enabled for the account, so STS issues no tokens for it (HTTP 403).
    OutboundWebIdentityFederationDisabledException(
        crate::types::error::OutboundWebIdentityFederationDisabledException,
    ),
    /// The requested token would outlive the calling session (HTTP 403); a session cannot use a token to extend itself.
    SessionDurationEscalationException(
        crate::types::error::SessionDurationEscalationException,
    ),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetWebIdentityTokenError {
    /// Creates an unhandled error with this source.
    #[inline]
    pub fn unhandled(
        source: impl Into<
            ::std::boxed::Box<
                dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
            >,
        >,
    ) -> Self {
        Self::Unhandled(crate::error::sealed_unhandled::Unhandled::from_source(source))
    }
    /// Creates an unhandled error with this metadata.
    #[inline]
    pub fn generic(metadata: rt::ErrorMetadata) -> Self {
        Self::Unhandled(
            crate::error::sealed_unhandled::Unhandled::from_metadata(metadata),
        )
    }
    /// Returns the code, the message, and the request ID.
    #[inline]
    pub fn meta(&self) -> &rt::ErrorMetadata {
        match self {
            Self::JwtPayloadSizeExceededException(inner) => &inner.meta,
            Self::OutboundWebIdentityFederationDisabledException(inner) => &inner.meta,
            Self::SessionDurationEscalationException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`JwtPayloadSizeExceededException`](Self::JwtPayloadSizeExceededException).
    #[inline]
    pub fn is_jwt_payload_size_exceeded_exception(&self) -> bool {
        matches!(self, Self::JwtPayloadSizeExceededException(_))
    }
    /// Returns whether this is [`OutboundWebIdentityFederationDisabledException`](Self::OutboundWebIdentityFederationDisabledException).
    #[inline]
    pub fn is_outbound_web_identity_federation_disabled_exception(&self) -> bool {
        matches!(self, Self::OutboundWebIdentityFederationDisabledException(_))
    }
    /// Returns whether this is [`SessionDurationEscalationException`](Self::SessionDurationEscalationException).
    #[inline]
    pub fn is_session_duration_escalation_exception(&self) -> bool {
        matches!(self, Self::SessionDurationEscalationException(_))
    }
}

impl ::std::error::Error for GetWebIdentityTokenError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::JwtPayloadSizeExceededException(inner) => Some(inner),
            Self::OutboundWebIdentityFederationDisabledException(inner) => Some(inner),
            Self::SessionDurationEscalationException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetWebIdentityTokenError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::JwtPayloadSizeExceededException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::OutboundWebIdentityFederationDisabledException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::SessionDurationEscalationException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetWebIdentityTokenError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetWebIdentityTokenError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetWebIdentityTokenError {
    #[inline]
    fn create_unhandled_error(
        source: ::std::boxed::Box<
            dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync + 'static,
        >,
        meta: Option<rt::ErrorMetadata>,
    ) -> Self {
        let meta = meta.unwrap_or_default();
        Self::Unhandled(crate::error::sealed_unhandled::Unhandled {
            source,
            meta,
        })
    }
}

impl crate::orchestration::ReadError for GetWebIdentityTokenError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("JWTPayloadSizeExceededException") => {
                crate::types::error::JwtPayloadSizeExceededException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::JwtPayloadSizeExceededException)
            }
            Some("OutboundWebIdentityFederationDisabledException") => {
                crate::types::error::OutboundWebIdentityFederationDisabledException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::OutboundWebIdentityFederationDisabledException)
            }
            Some("SessionDurationEscalationException") => {
                crate::types::error::SessionDurationEscalationException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::SessionDurationEscalationException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}

impl crate::operation::RequestId for GetWebIdentityTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
