// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetScopedCredentials`].

mod _get_scoped_credentials_input;
mod _get_scoped_credentials_output;
pub mod builders;

pub use _get_scoped_credentials_input::GetScopedCredentialsInput;
pub use _get_scoped_credentials_output::GetScopedCredentialsOutput;
use crate::rt;

/// Returns temporary credentials for a _scoped session_, whose permissions `Policy` restricts. The response also contains the ARN and ID of that session.
///
/// The request must be signed. All of its parameters are optional.
///
/// **Session duration.** `DurationSeconds` can be from 1 to 129600 (36 hours). If the session lifetime is not sufficient for the request, the call fails with `InsufficientSessionLifetimeException`.
///
/// **Permissions.** `Policy` is a [session policy](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session): it can remove permissions but never add any. The response contains the number of policies that scope the session. This operation has no parameters for managed policies or tags.
///
/// [`Client::get_scoped_credentials`](crate::Client::get_scoped_credentials) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetScopedCredentials {}

impl GetScopedCredentials {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetScopedCredentials {
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
    name: "GetScopedCredentials",
    output_schema: &_get_scoped_credentials_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetScopedCredentialsInput>,
    #[cfg(feature = "validation")]
    constraints: 9,
    read_output: crate::orchestration::read_output::<GetScopedCredentialsOutput>,
    read_error: crate::orchestration::read_error::<GetScopedCredentialsError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetScopedCredentialsError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetScopedCredentialsError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetScopedCredentials", "STS", "GetScopedCredentials"
        )
    },
};

/// The error of [`struct@GetScopedCredentials`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetScopedCredentialsError {
    /// The session lifetime is not sufficient for the request (HTTP 400).
    InsufficientSessionLifetimeException(
        crate::types::error::InsufficientSessionLifetimeException,
    ),
    /// The subject credentials are not valid for the request (HTTP 400).
    InvalidSubjectCredentialsException(
        crate::types::error::InvalidSubjectCredentialsException,
    ),
    /// The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar.
    MalformedPolicyDocumentException(
        crate::types::error::MalformedPolicyDocumentException,
    ),
    /// The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400).
    PackedPolicyTooLargeException(crate::types::error::PackedPolicyTooLargeException),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetScopedCredentialsError {
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
            Self::InsufficientSessionLifetimeException(inner) => &inner.meta,
            Self::InvalidSubjectCredentialsException(inner) => &inner.meta,
            Self::MalformedPolicyDocumentException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`InsufficientSessionLifetimeException`](Self::InsufficientSessionLifetimeException).
    #[inline]
    pub fn is_insufficient_session_lifetime_exception(&self) -> bool {
        matches!(self, Self::InsufficientSessionLifetimeException(_))
    }
    /// Returns whether this is [`InvalidSubjectCredentialsException`](Self::InvalidSubjectCredentialsException).
    #[inline]
    pub fn is_invalid_subject_credentials_exception(&self) -> bool {
        matches!(self, Self::InvalidSubjectCredentialsException(_))
    }
    /// Returns whether this is [`MalformedPolicyDocumentException`](Self::MalformedPolicyDocumentException).
    #[inline]
    pub fn is_malformed_policy_document_exception(&self) -> bool {
        matches!(self, Self::MalformedPolicyDocumentException(_))
    }
    /// Returns whether this is [`PackedPolicyTooLargeException`](Self::PackedPolicyTooLargeException).
    #[inline]
    pub fn is_packed_policy_too_large_exception(&self) -> bool {
        matches!(self, Self::PackedPolicyTooLargeException(_))
    }
}

impl ::std::error::Error for GetScopedCredentialsError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::InsufficientSessionLifetimeException(inner) => Some(inner),
            Self::InvalidSubjectCredentialsException(inner) => Some(inner),
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetScopedCredentialsError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::InsufficientSessionLifetimeException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::InvalidSubjectCredentialsException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::MalformedPolicyDocumentException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::PackedPolicyTooLargeException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetScopedCredentialsError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetScopedCredentialsError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetScopedCredentialsError {
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

impl crate::orchestration::ReadError for GetScopedCredentialsError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("InsufficientSessionLifetime") => {
                crate::types::error::InsufficientSessionLifetimeException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InsufficientSessionLifetimeException)
            }
            Some("InvalidSubjectCredentials") => {
                crate::types::error::InvalidSubjectCredentialsException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InvalidSubjectCredentialsException)
            }
            Some("MalformedPolicyDocument") => {
                crate::types::error::MalformedPolicyDocumentException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::MalformedPolicyDocumentException)
            }
            Some("PackedPolicyTooLarge") => {
                crate::types::error::PackedPolicyTooLargeException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::PackedPolicyTooLargeException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}

impl crate::operation::RequestId for GetScopedCredentialsError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
