// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetFederationToken`].

mod _get_federation_token_input;
mod _get_federation_token_output;
pub mod builders;

pub use _get_federation_token_input::GetFederationTokenInput;
pub use _get_federation_token_output::GetFederationTokenOutput;
use crate::rt;

/// Issues credentials for a _federated user_, a name of the caller's choosing that has no counterpart in IAM. A typical caller is a server-side broker that signs people in its own way and then gives each of them limited AWS access.
///
/// The call must be signed with the permanent keys of an IAM user, which is why it belongs on a well-protected server. Signing as the account's root user is possible but ill-advised.
///
/// **Lifetime.** Any number of seconds between 900 (15 minutes) and 129600 (36 hours); 43200 (12 hours) where nothing is specified. For the root user no more than 3600 seconds (1 hour) are granted.
///
/// **Permissions.** The session gets the overlap of the calling user's policies and the session policies passed in `Policy` and `PolicyArns`. Omit both and the federated user may do nothing, except where a resource-based policy names that user as principal. See [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session).
///
/// **What it cannot do.** Through the CLI or the API these credentials reach no IAM operation, and within STS only `GetCallerIdentity`. Up to 50 [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) may be attached; the calling user needs `sts:TagSession` for that. A comparison with the other operations is in [requesting temporary credentials](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html).
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetFederationToken {}

impl GetFederationToken {
    /// A value of this type.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetFederationToken {
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
    name: "GetFederationToken",
    output_schema: &_get_federation_token_output::SCHEMA,
    signed: true,
    sensitive_output: true,
    sensitive_errors: false,
    downcast_input: crate::orchestration::downcast_input::<GetFederationTokenInput>,
    read_output: crate::orchestration::read_output::<GetFederationTokenOutput>,
    read_error: crate::orchestration::read_error::<GetFederationTokenError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetFederationTokenError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    push_retry_classifiers: crate::orchestration::push_retry_classifiers::<
        GetFederationTokenError,
    >,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetFederationToken", "STS", "GetFederationToken"
        )
    },
};

/// What [`struct@GetFederationToken`] may answer instead of its output.
#[non_exhaustive]
#[derive(Debug)]
pub enum GetFederationTokenError {
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

impl GetFederationTokenError {
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
            Self::MalformedPolicyDocumentException(inner) => &inner.meta,
            Self::PackedPolicyTooLargeException(inner) => &inner.meta,
            Self::RegionDisabledException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
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

impl ::std::error::Error for GetFederationTokenError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::MalformedPolicyDocumentException(inner) => Some(inner),
            Self::PackedPolicyTooLargeException(inner) => Some(inner),
            Self::RegionDisabledException(inner) => Some(inner),
            Self::Unhandled(inner) => Some(&*inner.source),
        }
    }
}

impl ::std::fmt::Display for GetFederationTokenError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
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

impl rt::ProvideErrorKind for GetFederationTokenError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetFederationTokenError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetFederationTokenError {
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

impl rt::RequestId for GetFederationTokenError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}

impl crate::orchestration::ReadError for GetFederationTokenError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
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
