// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`PackedPolicyTooLargeException`] and its builder.

use crate::rt;

/// The session policies and session tags use more than 100 percent of the packed size limit (HTTP 400). This can happen even if each value is within its own limit. Shorten policies, move statements into managed policies, or remove tags.
///
/// For the limits, see [IAM and STS quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct PackedPolicyTooLargeException {
    /// A human-readable message about the size of the packed policies and tags. Do not parse it.
    pub message: Option<String>,
    pub(crate) meta: rt::ErrorMetadata,
}

impl PackedPolicyTooLargeException {
    /// Returns the error message from the service.
    #[inline]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
    /// Returns a builder for [`struct@PackedPolicyTooLargeException`].
    #[inline]
    pub fn builder() -> crate::types::error::builders::PackedPolicyTooLargeExceptionBuilder {
        crate::types::error::builders::PackedPolicyTooLargeExceptionBuilder::default()
    }
}

impl ::std::fmt::Display for PackedPolicyTooLargeException {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        rt::describe(f, "PackedPolicyTooLargeException", self.message.as_deref())
    }
}

impl ::std::error::Error for PackedPolicyTooLargeException {}

impl rt::ProvideErrorMetadata for PackedPolicyTooLargeException {
    #[inline]
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.meta
    }
}

impl crate::operation::RequestId for PackedPolicyTooLargeException {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self.meta.request_id()
    }
}

/// Builds [`struct@PackedPolicyTooLargeException`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct PackedPolicyTooLargeExceptionBuilder {
    pub(crate) message: Option<String>,
    meta: Option<rt::ErrorMetadata>,
}

impl PackedPolicyTooLargeExceptionBuilder {
    /// A human-readable message about the size of the packed policies and tags. Do not parse it.
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
    pub fn build(self) -> PackedPolicyTooLargeException {
        PackedPolicyTooLargeException {
            message: self.message,
            meta: self.meta.unwrap_or_default(),
        }
    }
}

impl PackedPolicyTooLargeException {
    #[inline]
    pub(crate) fn from_response(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let message = rt::read_message(&metadata, deserializer)?;
        Ok(Self { message, meta: metadata })
    }
}
