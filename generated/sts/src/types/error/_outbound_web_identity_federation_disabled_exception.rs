// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`OutboundWebIdentityFederationDisabledException`] and its builder.

use crate::rt;

/// Outbound web identity federation is not enabled for the account, so STS issues no tokens for it (HTTP 403). To enable it, call `EnableOutboundWebIdentityFederation` in IAM.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct OutboundWebIdentityFederationDisabledException {
    /// A human-readable message about the disabled feature. Do not parse it.
    pub message: Option<String>,
    pub(crate) meta: rt::ErrorMetadata,
}

impl OutboundWebIdentityFederationDisabledException {
    /// Returns the error message from the service.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// Returns a builder for [`struct@OutboundWebIdentityFederationDisabledException`].
    #[inline]
    pub fn builder() -> crate::types::error::builders::OutboundWebIdentityFederationDisabledExceptionBuilder {
        crate::types::error::builders::OutboundWebIdentityFederationDisabledExceptionBuilder::default()
    }
}

impl ::std::fmt::Display for OutboundWebIdentityFederationDisabledException {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        rt::describe(
            f,
            "OutboundWebIdentityFederationDisabledException",
            self.message.as_deref(),
        )
    }
}

impl ::std::error::Error for OutboundWebIdentityFederationDisabledException {}

impl rt::ProvideErrorMetadata for OutboundWebIdentityFederationDisabledException {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for OutboundWebIdentityFederationDisabledException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

/// Builds [`struct@OutboundWebIdentityFederationDisabledException`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct OutboundWebIdentityFederationDisabledExceptionBuilder {
    pub(crate) message: Option<String>,
    meta: Option<rt::ErrorMetadata>,
}

impl OutboundWebIdentityFederationDisabledExceptionBuilder {
    /// A human-readable message about the disabled feature. Do not parse it.
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
    pub fn build(self) -> OutboundWebIdentityFederationDisabledException {
        OutboundWebIdentityFederationDisabledException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl OutboundWebIdentityFederationDisabledException {
    #[inline]
    pub(crate) fn from_response(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let message = rt::read_message(&metadata, deserializer)?;
        Ok(Self { message, meta: metadata })
    }
}
