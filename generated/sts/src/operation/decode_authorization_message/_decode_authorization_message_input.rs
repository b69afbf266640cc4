// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`DecodeAuthorizationMessageInput`] and its builder.

use crate::rt;

/// The encoded message to decode.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct DecodeAuthorizationMessageInput {
    /// The encoded message, exactly as it appeared in the access denied response, 1 to 10240 characters. Line breaks picked up while copying make it invalid.
    ///
    /// Constraints: 1 to 10,240 characters.
    pub encoded_message: Option<String>,
}

impl DecodeAuthorizationMessageInput {
    /// The encoded message, exactly as it appeared in the access denied response, 1 to 10240 characters. Line breaks picked up while copying make it invalid.
    ///
    /// Constraints: 1 to 10,240 characters.
    #[inline]
    pub fn encoded_message(&self) -> Option<&str> {
        self.encoded_message.as_deref()
    }
    /// Returns a builder for [`struct@DecodeAuthorizationMessageInput`].
    #[inline]
    pub fn builder() -> crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageInputBuilder {
        crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageInputBuilder::default()
    }
}

impl ::std::fmt::Debug for DecodeAuthorizationMessageInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DecodeAuthorizationMessageInput")
            .field("encoded_message", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@DecodeAuthorizationMessageInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DecodeAuthorizationMessageInputBuilder {
    pub(crate) encoded_message: Option<String>,
}

impl DecodeAuthorizationMessageInputBuilder {
    /// The encoded message, exactly as it appeared in the access denied response, 1 to 10240 characters. Line breaks picked up while copying make it invalid.
    ///
    /// Constraints: 1 to 10,240 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn encoded_message(mut self, input: impl Into<String>) -> Self {
        self.encoded_message = Some(input.into());
        self
    }
    /// Sets or removes [`encoded_message`](Self::encoded_message).
    #[inline]
    pub fn set_encoded_message(mut self, input: Option<String>) -> Self {
        self.encoded_message = input;
        self
    }
    /// Returns the value set with [`encoded_message`](Self::encoded_message).
    #[inline]
    pub fn get_encoded_message(&self) -> &Option<String> {
        &self.encoded_message
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<DecodeAuthorizationMessageInput, rt::BuildError> {
        Ok(DecodeAuthorizationMessageInput {
            encoded_message: self.encoded_message,
        })
    }
}

impl ::std::fmt::Debug for DecodeAuthorizationMessageInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DecodeAuthorizationMessageInputBuilder")
            .field("encoded_message", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static ENCODED_MESSAGE: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "DecodeAuthorizationMessageRequest", "EncodedMessage"
        ),
        rt::ShapeType::String,
        "EncodedMessage",
        0,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "DecodeAuthorizationMessageRequest"),
    rt::ShapeType::Structure,
    &[&ENCODED_MESSAGE],
);

impl rt::SerializableStruct for DecodeAuthorizationMessageInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.encoded_message {
            serializer.write_string(&ENCODED_MESSAGE, value)?;
        }
        Ok(())
    }
}
