// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`DecodeAuthorizationMessageOutput`] and its builder.

use crate::rt;

/// The output of `DecodeAuthorizationMessage`: the decoded message.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct DecodeAuthorizationMessageOutput {
    /// A JSON document about the denied request, as a string that any JSON library can parse. The keys to look at are `allowed`, `explicitDeny`, `matchedStatements`, and `context`.
    pub decoded_message: Option<String>,
    _request_id: Option<String>,
}

impl DecodeAuthorizationMessageOutput {
    /// A JSON document about the denied request, as a string that any JSON library can parse. The keys to look at are `allowed`, `explicitDeny`, `matchedStatements`, and `context`.
    #[inline]
    pub fn decoded_message(&self) -> Option<&str> {
        self.decoded_message.as_deref()
    }
    /// Returns a builder for [`struct@DecodeAuthorizationMessageOutput`].
    #[inline]
    pub fn builder() -> crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageOutputBuilder {
        crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for DecodeAuthorizationMessageOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DecodeAuthorizationMessageOutput")
            .field("decoded_message", &"*** Sensitive Data Redacted ***")
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for DecodeAuthorizationMessageOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@DecodeAuthorizationMessageOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DecodeAuthorizationMessageOutputBuilder {
    pub(crate) decoded_message: Option<String>,
    _request_id: Option<String>,
}

impl DecodeAuthorizationMessageOutputBuilder {
    /// A JSON document about the denied request, as a string that any JSON library can parse. The keys to look at are `allowed`, `explicitDeny`, `matchedStatements`, and `context`.
    #[inline]
    pub fn decoded_message(mut self, input: impl Into<String>) -> Self {
        self.decoded_message = Some(input.into());
        self
    }
    /// Sets or removes [`decoded_message`](Self::decoded_message).
    #[inline]
    pub fn set_decoded_message(mut self, input: Option<String>) -> Self {
        self.decoded_message = input;
        self
    }
    /// Returns the value set with [`decoded_message`](Self::decoded_message).
    #[inline]
    pub fn get_decoded_message(&self) -> &Option<String> {
        &self.decoded_message
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> DecodeAuthorizationMessageOutput {
        DecodeAuthorizationMessageOutput {
            decoded_message: self.decoded_message,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for DecodeAuthorizationMessageOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DecodeAuthorizationMessageOutputBuilder")
            .field("decoded_message", &"*** Sensitive Data Redacted ***")
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static DECODED_MESSAGE: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "DecodeAuthorizationMessageResponse", "DecodedMessage"
        ),
        rt::ShapeType::String,
        "DecodedMessage",
        0,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "DecodeAuthorizationMessageResponse"),
    rt::ShapeType::Structure,
    &[&DECODED_MESSAGE],
);

impl DecodeAuthorizationMessageOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.decoded_message = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for DecodeAuthorizationMessageOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
