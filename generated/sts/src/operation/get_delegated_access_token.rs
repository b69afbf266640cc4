// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetDelegatedAccessToken`].

mod _get_delegated_access_token_input;
mod _get_delegated_access_token_output;
pub mod builders;

pub use _get_delegated_access_token_input::GetDelegatedAccessTokenInput;
pub use _get_delegated_access_token_output::GetDelegatedAccessTokenOutput;
use crate::rt;

/// Redeems a trade-in token. The answer holds short-lived AWS credentials and the ARN of the principal on whose behalf they act, so that a party to whom access was delegated can exercise it.
///
/// Scope and lifetime are not negotiable here: the token is the single parameter. A token past its date is refused with `ExpiredTradeInTokenException`.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetDelegatedAccessToken {}

impl GetDelegatedAccessToken {
    /// A value of this type.
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

static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "GetDelegatedAccessToken",
    output_schema: &_get_delegated_access_token_output::SCHEMA,
    signed: true,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<GetDelegatedAccessTokenInput>,
    read_output: crate::orchestration::read_output::<GetDelegatedAccessTokenOutput>,
    read_error: crate::orchestration::read_error::<GetDelegatedAccessTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<
        GetDelegatedAccessTokenError,
    >,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        GetDelegatedAccessTokenError,
    >,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetDelegatedAccessToken", "STS", "GetDelegatedAccessToken"
        )
    },
};

/// What [`struct@GetDelegatedAccessToken`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum GetDelegatedAccessTokenError {
    /// The trade-in token ran out before it was redeemed (HTTP 400). Repeating the call with it is pointless; a new token is required.
    ExpiredTradeInTokenException(crate::types::error::ExpiredTradeInTokenException),
    /// Session policies and session tags, packed into binary form, take more than 100 percent of the space there is (HTTP 400). This can happen although each text is within its own limit. Shorten policies, move statements into managed policies, or drop tags.
    ///
    /// Related limits are listed under [IAM and STS quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
    PackedPolicyTooLargeException(crate::types::error::PackedPolicyTooLargeException),
    /// STS is not active in the addressed Region for this account (HTTP 403). Use another Region's endpoint, or have an administrator [activate STS there](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html).
    RegionDisabledException(crate::types::error::RegionDisabledException),
    /// An error that has no variant: code, message and request id tell what it is.
    #[deprecated(
        note = "an error that is unhandled today may get a variant of its own: use a wildcard pattern and look at `.code()`"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetDelegatedAccessTokenError {
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
            Self::ExpiredTradeInTokenException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Whether this is [`ExpiredTradeInTokenException`](Self::ExpiredTradeInTokenException).
    #[inline]
    pub fn is_expired_trade_in_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTradeInTokenException(_))
    }
    /// Whether this is [`PackedPolicyTooLargeException`](Self::PackedPolicyTooLargeException).
    #[inline]
    pub fn is_packed_policy_too_large_exception(&self) -> bool {
        matches!(self, Self::PackedPolicyTooLargeException(_))
    }
    /// Whether this is [`RegionDisabledException`](Self::RegionDisabledException).
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
            Self::Unhandled(inner) => Some(&*inner.source),
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
            Self::Unhandled(_) => {
                crate::error::sealed_unhandled::Unhandled::describe(self, f)
            }
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

impl rt::RequestId for GetDelegatedAccessTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
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
                crate::types::error::ExpiredTradeInTokenException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTradeInTokenException)
            }
            Some("PackedPolicyTooLarge") => {
                crate::types::error::PackedPolicyTooLargeException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::PackedPolicyTooLargeException)
            }
            Some("RegionDisabledException") => {
                crate::types::error::RegionDisabledException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::RegionDisabledException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}
