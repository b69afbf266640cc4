// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetWebIdentityToken`].

mod _get_web_identity_token_input;
mod _get_web_identity_token_output;
pub mod builders;

pub use _get_web_identity_token_input::GetWebIdentityTokenInput;
pub use _get_web_identity_token_output::GetWebIdentityTokenOutput;
use crate::rt;

/// Vouches for the caller towards a party outside AWS, by means of a JSON Web Token (JWT) that STS signs. Any service that trusts OpenID Connect issuers can check it against the public keys in the issuer's JWKS document; no AWS secret changes hands.
///
/// It is the counterpart of `AssumeRoleWithWebIdentity`: there a foreign token opens AWS, here an AWS identity opens something foreign. The receiver should treat the token as a brief proof of identity and swap it for credentials of its own.
///
/// The caller picks the audience, the signing algorithm (`RS256` or `ES384`), the lifetime (1 to 60 minutes; 5 where unspecified) and, through tags, extra claims.
///
/// Expect an error if outbound federation is off for the account, if the claims make the token too large, or if the token would outlive the session that asks for it.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetWebIdentityToken {}

impl GetWebIdentityToken {
    /// A value of this type.
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

static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "GetWebIdentityToken",
    output_schema: &_get_web_identity_token_output::SCHEMA,
    signed: true,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<GetWebIdentityTokenInput>,
    read_output: crate::orchestration::read_output::<GetWebIdentityTokenOutput>,
    read_error: crate::orchestration::read_error::<GetWebIdentityTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetWebIdentityTokenError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        GetWebIdentityTokenError,
    >,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetWebIdentityToken", "STS", "GetWebIdentityToken"
        )
    },
};

/// What [`struct@GetWebIdentityToken`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum GetWebIdentityTokenError {
    /// The claims of the requested token add up to more than a token may hold (HTTP 400). Send fewer or shorter tags or audiences.
    JwtPayloadSizeExceededException(
        crate::types::error::JwtPayloadSizeExceededException,
    ),
    /// The account has not turned on outbound web identity federation, so no tokens are issued for it (HTTP 403). IAM's `EnableOutboundWebIdentityFederation` turns it on.
    OutboundWebIdentityFederationDisabledException(
        crate::types::error::OutboundWebIdentityFederationDisabledException,
    ),
    /// The requested token would outlive the session of the caller (HTTP 403), and a session cannot use a token to prolong itself. Ask for a smaller `DurationSeconds`, or begin a new session.
    SessionDurationEscalationException(
        crate::types::error::SessionDurationEscalationException,
    ),
    /// An error that has no variant: code, message and request id tell what it is.
    #[deprecated(
        note = "an error that is unhandled today may get a variant of its own: use a wildcard pattern and look at `.code()`"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetWebIdentityTokenError {
    /// An unhandled error with this cause.
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
    /// An unhandled error with this metadata.
    #[inline]
    pub fn generic(metadata: rt::ErrorMetadata) -> Self {
        Self::Unhandled(
            crate::error::sealed_unhandled::Unhandled::from_metadata(metadata),
        )
    }
    /// Code, message and request id.
    #[inline]
    pub fn meta(&self) -> &rt::ErrorMetadata {
        match self {
            Self::JwtPayloadSizeExceededException(inner) => &inner.meta,
            Self::OutboundWebIdentityFederationDisabledException(inner) => &inner.meta,
            Self::SessionDurationEscalationException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Whether this is [`JwtPayloadSizeExceededException`](Self::JwtPayloadSizeExceededException).
    #[inline]
    pub fn is_jwt_payload_size_exceeded_exception(&self) -> bool {
        matches!(self, Self::JwtPayloadSizeExceededException(_))
    }
    /// Whether this is [`OutboundWebIdentityFederationDisabledException`](Self::OutboundWebIdentityFederationDisabledException).
    #[inline]
    pub fn is_outbound_web_identity_federation_disabled_exception(&self) -> bool {
        matches!(self, Self::OutboundWebIdentityFederationDisabledException(_))
    }
    /// Whether this is [`SessionDurationEscalationException`](Self::SessionDurationEscalationException).
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
            Self::Unhandled(inner) => Some(&*inner.source),
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
            Self::Unhandled(_) => {
                crate::error::sealed_unhandled::Unhandled::describe(self, f)
            }
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

impl rt::RequestId for GetWebIdentityTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
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
                crate::types::error::JwtPayloadSizeExceededException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::JwtPayloadSizeExceededException)
            }
            Some("OutboundWebIdentityFederationDisabledException") => {
                crate::types::error::OutboundWebIdentityFederationDisabledException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::OutboundWebIdentityFederationDisabledException)
            }
            Some("SessionDurationEscalationException") => {
                crate::types::error::SessionDurationEscalationException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::SessionDurationEscalationException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}
