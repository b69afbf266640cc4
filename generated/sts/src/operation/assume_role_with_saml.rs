// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRoleWithSAML`].

mod _assume_role_with_saml_input;
mod _assume_role_with_saml_output;
pub mod builders;

pub use _assume_role_with_saml_input::AssumeRoleWithSamlInput;
pub use _assume_role_with_saml_output::AssumeRoleWithSamlOutput;
use crate::rt;

/// Trades a SAML assertion, issued by a company's identity provider after sign-in, for short-lived keys of an IAM role. This lets a directory such as a corporate user store grant access to AWS with no IAM user per person.
///
/// The request is sent unsigned: the assertion itself identifies the user, and no AWS keys have to be present on the client.
///
/// Beforehand, an administrator registers the provider's metadata as a [SAML provider in IAM](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html), creates a role whose trust policy names that provider, and makes the provider put the role and provider ARNs into its claims. STS accepts an assertion for five minutes from the moment it was issued, so fetch it right before the call.
///
/// By default the session runs for an hour. `DurationSeconds` may ask for more or less, yet a `SessionNotOnOrAfter` value inside the assertion still cuts the session short if it comes earlier. For a role session that chains onward, one hour is the limit. `GetFederationToken` and `GetSessionToken` refuse the resulting keys.
///
/// Session tags and the source identity are not request parameters here; the identity provider conveys them as attributes of the assertion. Session policies can be given and, as always, only reduce what the role allows ([details](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session)).
///
/// > **Note:** CloudTrail may record the `NameID` of the assertion. Prefer an opaque identifier there over an e-mail address or a person's name.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRoleWithSAML {}

impl AssumeRoleWithSAML {
    /// A value of this type.
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

static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "AssumeRoleWithSAML",
    output_schema: &_assume_role_with_saml_output::SCHEMA,
    signed: false,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<AssumeRoleWithSamlInput>,
    read_output: crate::orchestration::read_output::<AssumeRoleWithSamlOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleWithSAMLError>,
    unhandled_error: crate::orchestration::unhandled_error::<AssumeRoleWithSAMLError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        AssumeRoleWithSAMLError,
    >,
    span: || {
        crate::orchestration::operation_span!(
            "STS.AssumeRoleWithSAML", "STS", "AssumeRoleWithSAML"
        )
    },
};

/// What [`struct@AssumeRoleWithSAML`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleWithSAMLError {
    /// The identity token or assertion is outdated (HTTP 400). Sign the user in again with the identity provider and repeat the call with what it issues.
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
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

impl AssumeRoleWithSAMLError {
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
            Self::Unhandled(inner) => Some(&*inner.source),
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
            Self::Unhandled(_) => {
                crate::error::sealed_unhandled::Unhandled::describe(self, f)
            }
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

impl rt::RequestId for AssumeRoleWithSAMLError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
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
                crate::types::error::ExpiredTokenException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTokenException)
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
