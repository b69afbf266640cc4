// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRoleWithSAML`].

mod _assume_role_with_saml_input;
mod _assume_role_with_saml_output;
pub mod builders;

pub use _assume_role_with_saml_input::AssumeRoleWithSamlInput;
pub use _assume_role_with_saml_output::AssumeRoleWithSamlOutput;
use crate::rt;

/// Exchanges a SAML assertion, which an organization's identity provider issues after sign-in, for temporary credentials of an IAM role. This lets a corporate directory grant access to AWS without an IAM user for each person.
///
/// The request is unsigned: the assertion authenticates the user, and the client needs no AWS credentials.
///
/// Before the first call, an administrator registers the provider's metadata as a [SAML provider in IAM](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html), creates a role whose trust policy names that provider, and configures the provider to put the ARNs of the role and of the provider into its claims. STS accepts an assertion for five minutes after it is issued, so obtain it right before the call.
///
/// The session lasts one hour by default. `DurationSeconds` can request more or less, but if the assertion contains an earlier `SessionNotOnOrAfter` value, the session ends at that time. If the session assumes another role (role chaining), the new session is limited to one hour. The returned credentials cannot be used to call `GetFederationToken` or `GetSessionToken`.
///
/// Session tags and the source identity are not request parameters of this operation; the identity provider sends them as attributes of the assertion. The request can include [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session), which can only restrict what the role allows.
///
/// > **Note:** CloudTrail may record the `NameID` of the assertion. Use an opaque identifier rather than an email address or a person's name.
///
/// [`Client::assume_role_with_saml`](crate::Client::assume_role_with_saml) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRoleWithSAML {}

impl AssumeRoleWithSAML {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for AssumeRoleWithSAML {
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
    name: "AssumeRoleWithSAML",
    output_schema: &_assume_role_with_saml_output::SCHEMA,
    signed: false,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<AssumeRoleWithSamlInput>,
    #[cfg(feature = "validation")]
    constraints: 1,
    read_output: crate::orchestration::read_output::<AssumeRoleWithSamlOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleWithSAMLError>,
    unhandled_error: crate::orchestration::unhandled_error::<AssumeRoleWithSAMLError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<AssumeRoleWithSAMLError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.AssumeRoleWithSAML", "STS", "AssumeRoleWithSAML"
        )
    },
};

/// The error of [`struct@AssumeRoleWithSAML`].
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleWithSAMLError {
    /// The identity token or assertion has expired (HTTP 400).
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
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

impl AssumeRoleWithSAMLError {
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

impl ::std::error::Error for AssumeRoleWithSAMLError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTokenException(inner) => Some(inner),
            Self::IdpRejectedClaimException(inner) => Some(inner),
            Self::InvalidIdentityTokenException(inner) => Some(inner),
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for AssumeRoleWithSAMLError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTokenException(inner) => ::std::fmt::Display::fmt(inner, f),
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

impl rt::ProvideErrorKind for AssumeRoleWithSAMLError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for AssumeRoleWithSAMLError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for AssumeRoleWithSAMLError {
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

impl crate::orchestration::ReadError for AssumeRoleWithSAMLError {
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

impl crate::operation::RequestId for AssumeRoleWithSAMLError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
