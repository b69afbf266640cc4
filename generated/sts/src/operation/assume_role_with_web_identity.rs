// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRoleWithWebIdentity`].

mod _assume_role_with_web_identity_input;
mod _assume_role_with_web_identity_output;
pub mod builders;

pub use _assume_role_with_web_identity_input::AssumeRoleWithWebIdentityInput;
pub use _assume_role_with_web_identity_output::AssumeRoleWithWebIdentityOutput;
use crate::rt;

/// Trades a token from a web identity provider for short-lived keys of an IAM role. The provider can be anything that speaks OpenID Connect (Google, Amazon Cognito, a Kubernetes cluster, a CI system), or the OAuth 2.0 services Login with Amazon and Facebook.
///
/// No signature is needed, since the token stands in for AWS keys. An app on a phone or a job on a build server can therefore be shipped with nothing secret inside. What has to exist first is a role whose trust policy accepts the token's issuer.
///
/// Keys last an hour by default; `DurationSeconds` chooses between 15 minutes and the maximum configured on the role (1 to 12 hours). They open every AWS service the role reaches, apart from the STS operations `GetFederationToken` and `GetSessionToken`.
///
/// Up to ten managed policies and one inline policy may restrict the session, within the bounds of the role's own permissions. Session tags, if any, come from claims in the token rather than from the request: 50 at most, with the same key limits as elsewhere, and a tag from the token hides a role tag of that key. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
///
/// > **Important:** The token's subject can end up in CloudTrail. Have the provider fill it with something meaningless, such as a GUID or a per-application (pairwise) identifier, instead of personal data.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRoleWithWebIdentity {}

impl AssumeRoleWithWebIdentity {
    /// A value of this type.
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

static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "AssumeRoleWithWebIdentity",
    output_schema: &_assume_role_with_web_identity_output::SCHEMA,
    signed: false,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<
        AssumeRoleWithWebIdentityInput,
    >,
    read_output: crate::orchestration::read_output::<AssumeRoleWithWebIdentityOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleWithWebIdentityError>,
    unhandled_error: crate::orchestration::unhandled_error::<
        AssumeRoleWithWebIdentityError,
    >,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        AssumeRoleWithWebIdentityError,
    >,
    span: || {
        crate::orchestration::operation_span!(
            "STS.AssumeRoleWithWebIdentity", "STS", "AssumeRoleWithWebIdentity"
        )
    },
};

/// What [`struct@AssumeRoleWithWebIdentity`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleWithWebIdentityError {
    /// The identity token or assertion is outdated (HTTP 400). Sign the user in again with the identity provider and repeat the call with what it issues.
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
    /// STS could not get an answer from the identity provider it needed to verify the token (HTTP 400). As the cause is often a passing network problem, retry a few times; if the error stays, find out whether the provider's host is down or unreachable.
    IdpCommunicationErrorException(crate::types::error::IdpCommunicationErrorException),
    /// The identity provider did not confirm the user (HTTP 403). Look for a wrong claim first; web identity tokens are also rejected this way after they expire or are revoked.
    IdpRejectedClaimException(crate::types::error::IdpRejectedClaimException),
    /// AWS was unable to validate the token or assertion (HTTP 400). Get a fresh one from the identity provider, and verify that the provider's set-up in IAM matches.
    InvalidIdentityTokenException(crate::types::error::InvalidIdentityTokenException),
    /// The inline session policy is not a correct policy (HTTP 400): invalid JSON, or JSON that violates the policy grammar.
    MalformedPolicyDocumentException(
        crate::types::error::MalformedPolicyDocumentException,
    ),
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

impl AssumeRoleWithWebIdentityError {
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
    /// Whether this is [`ExpiredTokenException`](Self::ExpiredTokenException).
    #[inline]
    pub fn is_expired_token_exception(&self) -> bool {
        matches!(self, Self::ExpiredTokenException(_))
    }
    /// Whether this is [`IdpCommunicationErrorException`](Self::IdpCommunicationErrorException).
    #[inline]
    pub fn is_idp_communication_error_exception(&self) -> bool {
        matches!(self, Self::IdpCommunicationErrorException(_))
    }
    /// Whether this is [`IdpRejectedClaimException`](Self::IdpRejectedClaimException).
    #[inline]
    pub fn is_idp_rejected_claim_exception(&self) -> bool {
        matches!(self, Self::IdpRejectedClaimException(_))
    }
    /// Whether this is [`InvalidIdentityTokenException`](Self::InvalidIdentityTokenException).
    #[inline]
    pub fn is_invalid_identity_token_exception(&self) -> bool {
        matches!(self, Self::InvalidIdentityTokenException(_))
    }
    /// Whether this is [`MalformedPolicyDocumentException`](Self::MalformedPolicyDocumentException).
    #[inline]
    pub fn is_malformed_policy_document_exception(&self) -> bool {
        matches!(self, Self::MalformedPolicyDocumentException(_))
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
            Self::Unhandled(inner) => Some(&*inner.source),
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
            Self::Unhandled(_) => {
                crate::error::sealed_unhandled::Unhandled::describe(self, f)
            }
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

impl rt::RequestId for AssumeRoleWithWebIdentityError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
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
                crate::types::error::ExpiredTokenException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTokenException)
            }
            Some("IDPCommunicationError") => {
                crate::types::error::IdpCommunicationErrorException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::IdpCommunicationErrorException)
            }
            Some("IDPRejectedClaim") => {
                crate::types::error::IdpRejectedClaimException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::IdpRejectedClaimException)
            }
            Some("InvalidIdentityToken") => {
                crate::types::error::InvalidIdentityTokenException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InvalidIdentityTokenException)
            }
            Some("MalformedPolicyDocument") => {
                crate::types::error::MalformedPolicyDocumentException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::MalformedPolicyDocumentException)
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
