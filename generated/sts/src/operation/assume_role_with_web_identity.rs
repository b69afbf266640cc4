// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRoleWithWebIdentity`].

mod _assume_role_with_web_identity_input;
mod _assume_role_with_web_identity_output;
pub mod builders;

pub use _assume_role_with_web_identity_input::AssumeRoleWithWebIdentityInput;
pub use _assume_role_with_web_identity_output::AssumeRoleWithWebIdentityOutput;
use crate::rt;

/// Exchanges a token from a web identity provider for temporary credentials of an IAM role. The provider can be any OpenID Connect provider (such as Google, Amazon Cognito, a Kubernetes cluster, or a CI system) or one of the OAuth 2.0 services Login with Amazon and Facebook.
///
/// The request is unsigned, because the token takes the place of AWS credentials. A mobile app or a build job can therefore ship without any secrets. The role must already exist, and its trust policy must accept the issuer of the token.
///
/// The credentials last one hour by default. `DurationSeconds` sets anything from 15 minutes to the maximum configured for the role (1 to 12 hours). They work with every AWS service that the role can access, except for the STS operations `GetFederationToken` and `GetSessionToken`.
///
/// Up to ten managed policies and one inline policy can restrict the session; they cannot add to the role's permissions. Session tags come from claims in the token, not from the request. There can be up to 50, with keys of up to 128 and values of up to 256 characters. Each overrides a role tag with the same key, and can be transitive, so that it persists through role chaining. The caller needs permission to pass tags. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
///
/// > **Important:** CloudTrail may record the token's subject. Configure the provider to use an opaque value, such as a GUID or a separate identifier for each application (a pairwise identifier), instead of personal data.
///
/// [`Client::assume_role_with_web_identity`](crate::Client::assume_role_with_web_identity) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRoleWithWebIdentity {}

impl AssumeRoleWithWebIdentity {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for AssumeRoleWithWebIdentity {
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
    name: "AssumeRoleWithWebIdentity",
    output_schema: &_assume_role_with_web_identity_output::SCHEMA,
    signed: false,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError", "InvalidIdentityToken"],
    downcast_input: crate::orchestration::downcast_input::<
        AssumeRoleWithWebIdentityInput,
    >,
    #[cfg(feature = "validation")]
    constraints: 2,
    read_output: crate::orchestration::read_output::<AssumeRoleWithWebIdentityOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleWithWebIdentityError>,
    unhandled_error: crate::orchestration::unhandled_error::<
        AssumeRoleWithWebIdentityError,
    >,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<AssumeRoleWithWebIdentityError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.AssumeRoleWithWebIdentity", "STS", "AssumeRoleWithWebIdentity"
        )
    },
};

/// The error of [`struct@AssumeRoleWithWebIdentity`].
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleWithWebIdentityError {
    /// The identity token or assertion has expired (HTTP 400).
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
    /// STS could not get a response from the identity provider, which it needs to verify the token (HTTP 400).
    IdpCommunicationErrorException(crate::types::error::IdpCommunicationErrorException),
    /// The identity provider did not confirm the user (HTTP 403).
    IdpRejectedClaimException(crate::types::error::IdpRejectedClaimException),
    /// AWS could not validate the token or assertion (HTTP 400).
    InvalidIdentityTokenException(crate::types::error::InvalidIdentityTokenException),
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

impl AssumeRoleWithWebIdentityError {
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
            Self::IdpCommunicationErrorException(inner) => &inner.meta,
            Self::IdpRejectedClaimException(inner) => &inner.meta,
            Self::InvalidIdentityTokenException(inner) => &inner.meta,
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
    /// Returns whether this is [`IdpCommunicationErrorException`](Self::IdpCommunicationErrorException).
    #[inline]
    pub fn is_idp_communication_error_exception(&self) -> bool {
        matches!(self, Self::IdpCommunicationErrorException(_))
    }
    /// Returns whether this is [`IdpRejectedClaimException`](Self::IdpRejectedClaimException).
    #[inline]
    pub fn is_idp_rejected_claim_exception(&self) -> bool {
        matches!(self, Self::IdpRejectedClaimException(_))
    }
    /// Returns whether this is [`InvalidIdentityTokenException`](Self::InvalidIdentityTokenException).
    #[inline]
    pub fn is_invalid_identity_token_exception(&self) -> bool {
        matches!(self, Self::InvalidIdentityTokenException(_))
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

impl ::std::error::Error for AssumeRoleWithWebIdentityError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTokenException(inner) => Some(inner),
            Self::IdpCommunicationErrorException(inner) => Some(inner),
            Self::IdpRejectedClaimException(inner) => Some(inner),
            Self::InvalidIdentityTokenException(inner) => Some(inner),
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for AssumeRoleWithWebIdentityError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTokenException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::IdpCommunicationErrorException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::IdpRejectedClaimException(inner) => ::std::fmt::Display::fmt(inner, f),
            Self::InvalidIdentityTokenException(inner) => {
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

impl rt::ProvideErrorKind for AssumeRoleWithWebIdentityError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        match self {
            Self::IdpCommunicationErrorException(inner) => {
                Some(inner.retryable_error_kind())
            }
            _ => None,
        }
    }
}

impl rt::ProvideErrorMetadata for AssumeRoleWithWebIdentityError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for AssumeRoleWithWebIdentityError {
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

impl crate::orchestration::ReadError for AssumeRoleWithWebIdentityError {
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
            Some("IDPCommunicationError") => {
                crate::types::error::IdpCommunicationErrorException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::IdpCommunicationErrorException)
            }
            Some("IDPRejectedClaim") => {
                crate::types::error::IdpRejectedClaimException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::IdpRejectedClaimException)
            }
            Some("InvalidIdentityToken") => {
                crate::types::error::InvalidIdentityTokenException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InvalidIdentityTokenException)
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

impl crate::operation::RequestId for AssumeRoleWithWebIdentityError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
