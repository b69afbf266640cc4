// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`ExpiredTradeInTokenException`] and its builder.

use crate::rt;

/// The trade-in token expired before it was exchanged (HTTP 400). Retrying with the same token does not help; get a new one.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct ExpiredTradeInTokenException {
    /// A human-readable message about the expired trade-in token. Do not parse it.
    pub message: Option<String>,
    pub(crate) meta: rt::ErrorMetadata,
}

impl ExpiredTradeInTokenException {
    /// Returns the error message from the service.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// Returns a builder for [`struct@ExpiredTradeInTokenException`].
    #[inline]
    pub fn builder() -> crate::types::error::builders::ExpiredTradeInTokenExceptionBuilder {
        crate::types::error::builders::ExpiredTradeInTokenExceptionBuilder::default()
    }
}

impl ::std::fmt::Display for ExpiredTradeInTokenException {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        rt::describe(f, "ExpiredTradeInTokenException", self.message.as_deref())
    }
}

impl ::std::error::Error for ExpiredTradeInTokenException {}

impl rt::ProvideErrorMetadata for ExpiredTradeInTokenException {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for ExpiredTradeInTokenException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

/// Builds [`struct@ExpiredTradeInTokenException`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct ExpiredTradeInTokenExceptionBuilder {
    pub(crate) message: Option<String>,
    meta: Option<rt::ErrorMetadata>,
}

impl ExpiredTradeInTokenExceptionBuilder {
    /// A human-readable message about the expired trade-in token. Do not parse it.
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
    pub fn build(self) -> ExpiredTradeInTokenException {
        ExpiredTradeInTokenException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl ExpiredTradeInTokenException {
    #[inline]
    pub(crate) fn from_response(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let message = rt::read_message(&metadata, deserializer)?;
        Ok(Self { message, meta: metadata })
    }
}
