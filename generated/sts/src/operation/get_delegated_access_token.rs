// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetDelegatedAccessToken`].

mod _get_delegated_access_token_input;
mod _get_delegated_access_token_output;
pub mod builders;

pub use _get_delegated_access_token_input::GetDelegatedAccessTokenInput;
pub use _get_delegated_access_token_output::GetDelegatedAccessTokenOutput;
use crate::rt;

/// Redeems a trade-in token for short-lived AWS credentials, so that the party to which access was delegated can use that access. The response also contains the ARN of the principal that the credentials act for.
///
/// The token is the only parameter: the request cannot change the scope or the lifetime of the access. An expired token is rejected with `ExpiredTradeInTokenException`.
///
/// [`Client::get_delegated_access_token`](crate::Client::get_delegated_access_token) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetDelegatedAccessToken {}

impl GetDelegatedAccessToken {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetDelegatedAccessToken {
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
    name: "GetDelegatedAccessToken",
    output_schema: &_get_delegated_access_token_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetDelegatedAccessTokenInput>,
    #[cfg(feature = "validation")]
    constraints: 7,
    read_output: crate::orchestration::read_output::<GetDelegatedAccessTokenOutput>,
    read_error: crate::orchestration::read_error::<GetDelegatedAccessTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<
        GetDelegatedAccessTokenError,
    >,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetDelegatedAccessTokenError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetDelegatedAccessToken", "STS", "GetDelegatedAccessToken"
        )
    },
};

/// The error of [`struct@GetDelegatedAccessToken`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetDelegatedAccessTokenError {
    /// The trade-in token expired before it was exchanged (HTTP 400).
    ExpiredTradeInTokenException(crate::types::error::ExpiredTradeInTokenException),
    /// The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400).
    PackedPolicyTooLargeException(crate::types::error::PackedPolicyTooLargeException),
    /// STS is not active in the requested Region for this account (HTTP 403).
    RegionDisabledException(crate::types::error::RegionDisabledException),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetDelegatedAccessTokenError {
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
            Self::ExpiredTradeInTokenException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`ExpiredTradeInTokenException`](Self::ExpiredTradeInTokenException).
    #[inline]
    pub fn is_expired_trade_in_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTradeInTokenException(_))
    }
    /// Returns whether this is [`PackedPolicyTooLargeException`](Self::PackedPolicyTooLargeException).
    #[inline]
    pub fn is_packed_policy_too_large_exception(&self) -> bool {
        matches!(self, Self::PackedPolicyTooLargeException(_))
    }
    /// Returns whether this is [`RegionDisabledException`](Self::RegionDisabledException).
    #[inline]
    pub fn is_region_disabled_exception(&self) -> bool {
        matches!(self, Self::RegionDisabledException(_))
    }
}

impl ::std::error::Error for GetDelegatedAccessTokenError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTradeInTokenException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetDelegatedAccessTokenError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTradeInTokenException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::PackedPolicyTooLargeException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::RegionDisabledException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetDelegatedAccessTokenError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetDelegatedAccessTokenError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetDelegatedAccessTokenError {
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

impl crate::orchestration::ReadError for GetDelegatedAccessTokenError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("ExpiredTradeInTokenException") => {
                crate::types::error::ExpiredTradeInTokenException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTradeInTokenException)
            }
            Some("PackedPolicyTooLarge") => {
                crate::types::error::PackedPolicyTooLargeException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::PackedPolicyTooLargeException)
            }
            Some("RegionDisabledException") => {
                crate::types::error::RegionDisabledException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::RegionDisabledException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}

impl crate::operation::RequestId for GetDelegatedAccessTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
