// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetSessionToken`].

mod _get_session_token_input;
mod _get_session_token_output;
pub mod builders;

pub use _get_session_token_input::GetSessionTokenInput;
pub use _get_session_token_output::GetSessionTokenOutput;
use crate::rt;

/// Returns temporary credentials with the access of the IAM user who signs the request. The main reason to use it is MFA: policies can require a recent MFA code (condition `aws:MultiFactorAuthPresent`), and API callers provide that code to this operation in `SerialNumber` and `TokenCode`.
///
/// Sign the request with the user's long-term credentials. The call itself requires no permissions, and the returned credentials have the user's permissions.
///
/// For an IAM user, sessions last 43200 seconds (12 hours) by default; `DurationSeconds` can be from 900 (15 minutes) to 129600 (36 hours). For the root user, the maximum is 3600 seconds (1 hour); avoid using the root user.
///
/// The returned credentials have two restrictions: IAM operations accept them only if this request included an MFA code, and they can be used to call only `AssumeRole` and `GetCallerIdentity` in STS.
///
/// [`Client::get_session_token`](crate::Client::get_session_token) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetSessionToken {}

impl GetSessionToken {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetSessionToken {
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
    name: "GetSessionToken",
    output_schema: &_get_session_token_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetSessionTokenInput>,
    #[cfg(feature = "validation")]
    constraints: 10,
    read_output: crate::orchestration::read_output::<GetSessionTokenOutput>,
    read_error: crate::orchestration::read_error::<GetSessionTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetSessionTokenError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetSessionTokenError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetSessionToken", "STS", "GetSessionToken"
        )
    },
};

/// The error of [`struct@GetSessionToken`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetSessionTokenError {
    /// STS is not active in the requested Region for this account (HTTP 403).
    RegionDisabledException(crate::types::error::RegionDisabledException),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetSessionTokenError {
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
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`RegionDisabledException`](Self::RegionDisabledException).
    #[inline]
    pub fn is_region_disabled_exception(&self) -> bool {
        matches!(self, Self::RegionDisabledException(_))
    }
}

impl ::std::error::Error for GetSessionTokenError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetSessionTokenError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::RegionDisabledException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetSessionTokenError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetSessionTokenError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetSessionTokenError {
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

impl crate::orchestration::ReadError for GetSessionTokenError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
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

impl crate::operation::RequestId for GetSessionTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
