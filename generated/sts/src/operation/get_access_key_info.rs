// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@GetAccessKeyInfo`].

mod _get_access_key_info_input;
mod _get_access_key_info_output;
pub mod builders;

pub use _get_access_key_info_input::GetAccessKeyInfoInput;
pub use _get_access_key_info_output::GetAccessKeyInfoOutput;
use crate::rt;

/// Returns the AWS account that an access key ID belongs to. Use it when a key turns up in a log or a repository and its owner is unknown.
///
/// It works for long-term keys, whose IDs begin with `AKIA`, and for temporary keys from STS, whose IDs begin with `ASIA`.
///
/// > **Note:** The response does not show whether the key is active, inactive, or deleted. To find out, look at the user's keys in that account.
///
/// [`Client::get_access_key_info`](crate::Client::get_access_key_info) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct GetAccessKeyInfo {}

impl GetAccessKeyInfo {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for GetAccessKeyInfo {
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
    name: "GetAccessKeyInfo",
    output_schema: &_get_access_key_info_output::SCHEMA,
    signed: true,
    sensitive_responses: false,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<GetAccessKeyInfoInput>,
    #[cfg(feature = "validation")]
    constraints: 5,
    read_output: crate::orchestration::read_output::<GetAccessKeyInfoOutput>,
    read_error: crate::orchestration::read_error::<GetAccessKeyInfoError>,
    unhandled_error: crate::orchestration::unhandled_error::<GetAccessKeyInfoError>,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<GetAccessKeyInfoError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.GetAccessKeyInfo", "STS", "GetAccessKeyInfo"
        )
    },
};

/// The error of [`struct@GetAccessKeyInfo`].
#[non_exhaustive]
#[derive(Debug)]
pub enum GetAccessKeyInfoError {
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl GetAccessKeyInfoError {
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

impl ::std::error::Error for GetAccessKeyInfoError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for GetAccessKeyInfoError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for GetAccessKeyInfoError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for GetAccessKeyInfoError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for GetAccessKeyInfoError {
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

impl crate::orchestration::ReadError for GetAccessKeyInfoError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        _: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        Ok(Self::generic(metadata))
    }
}

impl crate::operation::RequestId for GetAccessKeyInfoError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
