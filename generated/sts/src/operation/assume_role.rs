// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@AssumeRole`].

mod _assume_role_input;
mod _assume_role_output;
pub mod builders;

pub use _assume_role_input::AssumeRoleInput;
pub use _assume_role_output::AssumeRoleOutput;
use crate::rt;

/// Switches from the identity that signs the call to an IAM role, in the same account or in another one, and answers with short-lived keys that carry the role's permissions.
///
/// Two things must agree: the role's trust policy has to name the caller, and, where the role lives in another account, the caller's own policies have to allow `sts:AssumeRole` on it as well. An IAM user or another role may call; the root user of an account may not.
///
/// **Lifetime.** One hour if nothing is asked for; `DurationSeconds` picks a value between 15 minutes and the role's own maximum, which its administrator sets somewhere from 1 to 12 hours. When a role session assumes the next role (_role chaining_), one hour is the ceiling whatever the role permits. See [using IAM roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html).
///
/// **Narrowing the session.** `Policy` and `PolicyArns` are [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session): what the session may do is what _both_ they and the role's policies allow, so they can take permissions away and never add any. `Tags` attaches up to 50 [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) for attribute-based rules; passing them requires permission for `sts:TagSession`.
///
/// **MFA.** If the trust policy insists on multi-factor authentication, send `SerialNumber` together with the current `TokenCode`. The keys obtained here work with other AWS services, but cannot be used for `GetFederationToken` or `GetSessionToken`.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct AssumeRole {}

impl AssumeRole {
    /// A value of this type.
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

static PREPARED: ::std::sync::OnceLock<crate::orchestration::Prepared> = ::std::sync::OnceLock::new();

pub(crate) const OPERATION: &crate::orchestration::Operation = &crate::orchestration::Operation {
    prepared: &PREPARED,
    name: "AssumeRole",
    output_schema: &_assume_role_output::SCHEMA,
    signed: true,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<AssumeRoleInput>,
    read_output: crate::orchestration::read_output::<AssumeRoleOutput>,
    read_error: crate::orchestration::read_error::<AssumeRoleError>,
    unhandled_error: crate::orchestration::unhandled_error::<AssumeRoleError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        AssumeRoleError,
    >,
    span: || crate::orchestration::operation_span!("STS.AssumeRole", "STS", "AssumeRole"),
};

/// What [`struct@AssumeRole`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum AssumeRoleError {
    /// The identity token or assertion is outdated (HTTP 400). Sign the user in again with the identity provider and repeat the call with what it issues.
    ExpiredTokenException(crate::types::error::ExpiredTokenException),
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

impl AssumeRoleError {
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

impl ::std::error::Error for AssumeRoleError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::ExpiredTokenException(inner) => Some(inner),
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => Some(&*inner.source),
        }
    }
}

impl ::std::fmt::Display for AssumeRoleError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::ExpiredTokenException(inner) => ::std::fmt::Display::fmt(inner, f),
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

impl rt::RequestId for AssumeRoleError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
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
                crate::types::error::ExpiredTokenException::deserialize(
                        metadata,
                        deserializer,
                    )
                    .map(Self::ExpiredTokenException)
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
