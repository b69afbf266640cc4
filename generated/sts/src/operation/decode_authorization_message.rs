// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The operation [`struct@DecodeAuthorizationMessage`].

mod _decode_authorization_message_input;
mod _decode_authorization_message_output;
pub mod builders;

pub use _decode_authorization_message_input::DecodeAuthorizationMessageInput;
pub use _decode_authorization_message_output::DecodeAuthorizationMessageOutput;
use crate::rt;

/// Decodes the encoded message that some AWS operations include in an access denied response, and returns it as readable JSON.
///
/// The result explains why access was denied: whether an explicit deny matched or an allow was missing, who made the request, the action and the resource, and the values of the condition keys involved. Not every service includes such a message; see the documentation of the operation that failed.
///
/// The details can reveal things that the denied user must not see. This is why the message is encoded, and why decoding it requires permission for `sts:DecodeAuthorizationMessage`.
///
/// [`Client::decode_authorization_message`](crate::Client::decode_authorization_message) calls this operation. Its documentation lists the input, output, and errors.
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
pub struct DecodeAuthorizationMessage {}

impl DecodeAuthorizationMessage {
    /// Creates the marker.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl rt::RuntimePlugin for DecodeAuthorizationMessage {
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
    name: "DecodeAuthorizationMessage",
    output_schema: &_decode_authorization_message_output::SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["IDPCommunicationError"],
    downcast_input: crate::orchestration::downcast_input::<
        DecodeAuthorizationMessageInput,
    >,
    #[cfg(feature = "validation")]
    constraints: 4,
    read_output: crate::orchestration::read_output::<DecodeAuthorizationMessageOutput>,
    read_error: crate::orchestration::read_error::<DecodeAuthorizationMessageError>,
    unhandled_error: crate::orchestration::unhandled_error::<
        DecodeAuthorizationMessageError,
    >,
    interceptors: ::std::vec::Vec::new,
    endpoint_params: crate::orchestration::no_endpoint_params,
    streams: crate::streams::NONE,
    error_info: crate::orchestration::error_info::<DecodeAuthorizationMessageError>,
    call_plugin: None,
    span: || {
        crate::orchestration::operation_span!(
            "STS.DecodeAuthorizationMessage", "STS", "DecodeAuthorizationMessage"
        )
    },
};

/// The error of [`struct@DecodeAuthorizationMessage`].
#[non_exhaustive]
#[derive(Debug)]
pub enum DecodeAuthorizationMessageError {
    /// The message passed to `DecodeAuthorizationMessage` cannot be decoded (HTTP 400): it was damaged, for example by line breaks, or it is too old.
    InvalidAuthorizationMessageException(
        crate::types::error::InvalidAuthorizationMessageException,
    ),
    /// An error without a variant of its own. Its code, message, and request ID describe it.
    #[deprecated(
        note = "an unhandled error may get a variant in a later version: use a wildcard pattern and `.code()` instead"
    )]
    Unhandled(crate::error::sealed_unhandled::Unhandled),
}

impl DecodeAuthorizationMessageError {
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
            Self::InvalidAuthorizationMessageException(inner) => &inner.meta,
            Self::Unhandled(inner) => &inner.meta,
        }
    }
    /// Returns whether this is [`InvalidAuthorizationMessageException`](Self::InvalidAuthorizationMessageException).
    #[inline]
    pub fn is_invalid_authorization_message_exception(&self) -> bool {
        matches!(self, Self::InvalidAuthorizationMessageException(_))
    }
}

impl ::std::error::Error for DecodeAuthorizationMessageError {
    #[inline]
    fn source(&self) -> Option<&(dyn ::std::error::Error + 'static)> {
        match self {
            Self::InvalidAuthorizationMessageException(inner) => Some(inner),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl ::std::fmt::Display for DecodeAuthorizationMessageError {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::InvalidAuthorizationMessageException(inner) => {
                ::std::fmt::Display::fmt(inner, f)
            }
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl rt::ProvideErrorKind for DecodeAuthorizationMessageError {
    #[inline]
    fn code(&self) -> Option<&str> {
        self.meta().code()
    }
    #[inline]
    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::ProvideErrorMetadata for DecodeAuthorizationMessageError {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        self.meta()
    }
}

impl rt::CreateUnhandledError for DecodeAuthorizationMessageError {
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

impl crate::orchestration::ReadError for DecodeAuthorizationMessageError {
    #[inline]
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("InvalidAuthorizationMessageException") => {
                crate::types::error::InvalidAuthorizationMessageException::from_response(
                        metadata,
                        deserializer,
                    )
                    .map(Self::InvalidAuthorizationMessageException)
            }
            _ => Ok(Self::generic(metadata)),
        }
    }
}

impl crate::operation::RequestId for DecodeAuthorizationMessageError {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
