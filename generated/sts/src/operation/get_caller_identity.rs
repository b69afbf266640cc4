// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetCallerIdentity`].

mod _get_caller_identity_input;
mod _get_caller_identity_output;
pub mod builders;

pub use _get_caller_identity_input::GetCallerIdentityInput;
pub use _get_caller_identity_output::GetCallerIdentityOutput;
use crate::rt;

/// Returns the account, unique ID, and ARN of the IAM user, role session, or federated user whose credentials signed the request.
///
/// This makes it a good first call to check a setup. It requires no permissions: it succeeds even if a policy explicitly denies `sts:GetCallerIdentity`, because an access denied error would disclose the same details anyway.
///
/// It has no parameters.
///
/// [`Client::get_caller_identity`](crate::Client::get_caller_identity) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetCallerIdentity {}

impl GetCallerIdentity {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetCallerIdentity {
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
    name: "GetCallerIdentity",
    output_schema: &_get_caller_identity_output::SCHEMA,
    signed: true,
    sensitive_responses: false,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetCallerIdentityInput>,
    #[cfg(feature = "validation")]
    constraints: 6,
    read_output: crate::orchestration::read_output::<GetCallerIdentityOutput>,
    read_error: crate::orchestration::read_error::<GetCallerIdentityError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetCallerIdentityError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetCallerIdentityError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetCallerIdentity", "STS", "GetCallerIdentity"
        )
    },
};

/// The error of [`struct@GetCallerIdentity`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetCallerIdentityError {
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetCallerIdentityError {
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
            Self::Unhandled(inner) => &inner.meta,
        }
    }
}

impl ::std::error::Error for GetCallerIdentityError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetCallerIdentityError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetCallerIdentityError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetCallerIdentityError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetCallerIdentityError {
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

impl crate::orchestration::ReadError for GetCallerIdentityError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        _: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        Ok(Self::generic(metadata))
    }
}

impl crate::operation::RequestId for GetCallerIdentityError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
