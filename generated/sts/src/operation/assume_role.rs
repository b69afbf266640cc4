// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRole`].

mod _assume_role_input;
mod _assume_role_output;
pub mod builders;

pub use _assume_role_input::AssumeRoleInput;
pub use _assume_role_output::AssumeRoleOutput;
use crate::rt;

/// Assumes an IAM role, in the caller's account or another account, and returns temporary credentials with the role's permissions.
///
/// The role's trust policy must name the caller. If the role is in another account, the caller's own policies must also allow `sts:AssumeRole` on the role. The caller can be an IAM user or another role, but not the root user of an account.
///
/// **Session duration.** The default is one hour. `DurationSeconds` sets it to anything from 15 minutes to the role's maximum, which the role's administrator sets to between 1 and 12 hours. If the caller is itself a role session (_role chaining_), the limit is one hour, whatever the role's maximum. See [using IAM roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html).
///
/// **Permissions.** `Policy` and `PolicyArns` are [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session). An action is allowed only if _both_ they and the role's policies allow it, so session policies can remove permissions but never add any. `Tags` attaches up to 50 [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) for attribute-based access control; passing tags requires permission for `sts:TagSession`.
///
/// **MFA.** If the trust policy requires multi-factor authentication, pass `SerialNumber` and the current `TokenCode`.
///
/// The returned credentials work with other AWS services, but they cannot call `GetFederationToken` or `GetSessionToken`.
///
/// [`Client::assume_role`](crate::Client::assume_role) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRole {}

impl AssumeRole {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for AssumeRole {
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
    name: "AssumeRole",
    output_schema: &_assume_role_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<AssumeRoleInput>,
    #[cfg(feature = "validation")]
    constraints: 0,
    read_output: crate::orchestration::read_output::<AssumeRoleOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleError>,
    unhandled_error: crate::orchestration::unhandled_error::<AssumeRoleError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<AssumeRoleError>,
    call_plugin: None,
    span: || crate::orchestration::operation_span!("STS.AssumeRole", "STS", "AssumeRole"),
};

/// The error of [`struct@AssumeRole`].
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleError {
    /// The identity token or assertion has expired (HTTP 400).
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
    /// A context assertion in `ProvidedContexts` is not valid (HTTP 400).
    InvalidContextAssertionException(
        crate::types::error::InvalidContextAssertionException,
    ),
    /// The inline session policy is invalid (HTTP 400): it is not valid JSON, or it violates the policy grammar.
    MalformedPolicyDocumentException(
        crate::types::error::MalformedPolicyDocumentException,
    ),
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

impl AssumeRoleError {
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
            Self::ExpiredTokenException(inner) => &inner.meta,
            Self::InvalidContextAssertionException(inner) => &inner.meta,
            Self::MalformedPolicyDocumentException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`ExpiredTokenException`](Self::ExpiredTokenException).
    #[inline]
    pub fn is_expired_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTokenException(_))
    }
    /// Returns whether this is [`InvalidContextAssertionException`](Self::InvalidContextAssertionException).
    #[inline]
    pub fn is_invalid_context_assertion_exception(&self) -> bool {
        matches!(self, Self::InvalidContextAssertionException(_))
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
    /// Returns whether this is [`RegionDisabledException`](Self::RegionDisabledException).
    #[inline]
    pub fn is_region_disabled_exception(&self) -> bool {
        matches!(self, Self::RegionDisabledException(_))
    }
}

impl ::std::error::Error for AssumeRoleError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTokenException(inner) => Some(inner),
            Self::InvalidContextAssertionException(inner) => Some(inner),
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for AssumeRoleError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTokenException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::InvalidContextAssertionException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::MalformedPolicyDocumentException(inner) => {
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

impl rt::ProvideErrorKind for AssumeRoleError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for AssumeRoleError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for AssumeRoleError {
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

impl crate::orchestration::ReadError for AssumeRoleError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("ExpiredTokenException") => {
                crate::types::error::ExpiredTokenException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTokenException)
            }
            Some("InvalidContextAssertion") => {
                crate::types::error::InvalidContextAssertionException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InvalidContextAssertionException)
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

impl crate::operation::RequestId for AssumeRoleError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
