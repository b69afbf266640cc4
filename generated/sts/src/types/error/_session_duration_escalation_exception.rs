// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`SessionDurationEscalationException`] and its builder.

use crate::rt;

/// The requested token would outlive the calling session (HTTP 403); a session cannot use a token to extend itself. Request a smaller `DurationSeconds`, or start a new session.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct SessionDurationEscalationException {
    /// A human-readable message about the excessive duration. Do not parse it.
    pub message: Option<String>,
    pub(crate) meta: rt::ErrorMetadata,
}

impl SessionDurationEscalationException {
    /// Returns the error message from the service.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// Returns a builder for [`struct@SessionDurationEscalationException`].
    #[inline]
    pub fn builder() -> crate::types::error::builders::SessionDurationEscalationExceptionBuilder {
        crate::types::error::builders::SessionDurationEscalationExceptionBuilder::default()
    }
}

impl ::std::fmt::Display for SessionDurationEscalationException {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        rt::describe(f, "SessionDurationEscalationException", self.message.as_deref())
    }
}

impl ::std::error::Error for SessionDurationEscalationException {}

impl rt::ProvideErrorMetadata for SessionDurationEscalationException {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for SessionDurationEscalationException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

/// Builds [`struct@SessionDurationEscalationException`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct SessionDurationEscalationExceptionBuilder {
    pub(crate) message: Option<String>,
    meta: Option<rt::ErrorMetadata>,
}

impl SessionDurationEscalationExceptionBuilder {
    /// A human-readable message about the excessive duration. Do not parse it.
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
    pub fn build(self) -> SessionDurationEscalationException {
        SessionDurationEscalationException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl SessionDurationEscalationException {
    #[inline]
    pub(crate) fn from_response(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let message = rt::read_message(&metadata, deserializer)?;
        Ok(Self { message, meta: metadata })
    }
}
