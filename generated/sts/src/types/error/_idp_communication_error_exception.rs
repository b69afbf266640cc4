// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`IdpCommunicationErrorException`] and its builder.

use crate::rt;

/// STS could not get a response from the identity provider, which it needs to verify the token (HTTP 400). The cause is often a temporary network problem, so retry a few times. If the error persists, check whether the provider's host is down or unreachable.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct IdpCommunicationErrorException {
    /// A human-readable message about the failed communication with the identity provider. Do not parse it.
    pub message: Option<String>,
    pub(crate) meta: rt::ErrorMetadata,
}

impl IdpCommunicationErrorException {
    /// Returns the error kind that makes the call retryable.
    #[inline]
    pub fn retryable_error_kind(&self) -> rt::ErrorKind {
        rt::ErrorKind::ServerError
    }
    /// Returns the error message from the service.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// Returns a builder for [`struct@IdpCommunicationErrorException`].
    #[inline]
    pub fn builder() -> crate::types::error::builders::IdpCommunicationErrorExceptionBuilder {
        crate::types::error::builders::IdpCommunicationErrorExceptionBuilder::default()
    }
}

impl ::std::fmt::Display for IdpCommunicationErrorException {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        rt::describe(
            f,
            "IdpCommunicationErrorException [IDPCommunicationErrorException]",
            self.message.as_deref(),
        )
    }
}

impl ::std::error::Error for IdpCommunicationErrorException {}

impl rt::ProvideErrorMetadata for IdpCommunicationErrorException {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for IdpCommunicationErrorException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

/// Builds [`struct@IdpCommunicationErrorException`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct IdpCommunicationErrorExceptionBuilder {
    pub(crate) message: Option<String>,
    meta: Option<rt::ErrorMetadata>,
}

impl IdpCommunicationErrorExceptionBuilder {
    /// A human-readable message about the failed communication with the identity provider. Do not parse it.
    #[inline]
    pub fn message(mut self, input: impl Into<String>) -> Self {
        self.message = Some(input.into());
        self
    }
    /// Sets or removes [`message`](Self::message).
    #[inline]
    pub fn set_message(mut self, input: Option<String>) -> Self {
        self.message = input;
        self
    }
    /// Returns the value set with [`message`](Self::message).
    #[inline]
    pub fn get_message(&self) -> &Option<String> {
        &self.message
    }
    /// Sets the metadata: the code, the message, and the request ID.
    #[inline]
    pub fn meta(mut self, meta: rt::ErrorMetadata) -> Self {
        self.meta = Some(meta);
        self
    }
    /// Sets or removes the metadata.
    #[inline]
    pub fn set_meta(&mut self, meta: Option<rt::ErrorMetadata>) -> &mut Self {
        self.meta = meta;
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> IdpCommunicationErrorException {
        IdpCommunicationErrorException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl IdpCommunicationErrorException {
    #[inline]
    pub(crate) fn from_response(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let message = rt::read_message(&metadata, deserializer)?;
        Ok(Self { message, meta: metadata })
    }
}
