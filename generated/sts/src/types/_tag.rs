// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`Tag`] and its builder.

use crate::rt;

/// A session tag: a key and a value that last as long as the session and that policies can test. In `GetWebIdentityToken`, it becomes a claim of the token instead. A request can contain up to 50. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) and [IAM and STS quotas](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct Tag {
    /// The key of the tag, 1 to 128 characters: letters, digits, and spaces in any script, and `_ . : / = + - @`. Case is preserved but ignored when keys are compared.
    ///
    /// Constraints: 1 to 128 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    pub key: String,
    /// The value of the tag, up to 256 characters from the same set as the key. Required, but may be empty.
    ///
    /// Constraints: at most 256 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`.
    pub value: String,
}

impl Tag {
    /// The key of the tag, 1 to 128 characters: letters, digits, and spaces in any script, and `_ . : / = + - @`. Case is preserved but ignored when keys are compared.
    ///
    /// Constraints: 1 to 128 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    #[inline]
    pub fn key(&self) -> &str {
        &self.key
    }
    /// The value of the tag, up to 256 characters from the same set as the key. Required, but may be empty.
    ///
    /// Constraints: at most 256 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`.
    #[inline]
    pub fn value(&self) -> &str {
        &self.value
    }
    /// Returns a builder for [`struct@Tag`].
    #[inline]
    pub fn builder() -> crate::types::builders::TagBuilder {
        crate::types::builders::TagBuilder::default()
    }
}

/// Builds [`struct@Tag`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct TagBuilder {
    pub(crate) key: Option<String>,
    pub(crate) value: Option<String>,
}

impl TagBuilder {
    /// The key of the tag, 1 to 128 characters: letters, digits, and spaces in any script, and `_ . : / = + - @`. Case is preserved but ignored when keys are compared.
    ///
    /// Constraints: 1 to 128 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$`.
    ///
    /// This field is required.
    #[inline]
    pub fn key(mut self, input: impl Into<String>) -> Self {
        self.key = Some(input.into());
        self
    }
    /// Sets or removes [`key`](Self::key).
    #[inline]
    pub fn set_key(mut self, input: Option<String>) -> Self {
        self.key = input;
        self
    }
    /// Returns the value set with [`key`](Self::key).
    #[inline]
    pub fn get_key(&self) -> &Option<String> {
        &self.key
    }
    /// The value of the tag, up to 256 characters from the same set as the key. Required, but may be empty.
    ///
    /// Constraints: at most 256 characters; matches `^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn value(mut self, input: impl Into<String>) -> Self {
        self.value = Some(input.into());
        self
    }
    /// Sets or removes [`value`](Self::value).
    #[inline]
    pub fn set_value(mut self, input: Option<String>) -> Self {
        self.value = input;
        self
    }
    /// Returns the value set with [`value`](Self::value).
    #[inline]
    pub fn get_value(&self) -> &Option<String> {
        &self.value
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Returns an error if one of these is not set: [`key`](Self::key), [`value`](Self::value).
    #[inline]
    pub fn build(self) -> Result<Tag, rt::BuildError> {
        Ok(Tag {
            key: self
                .key
                .ok_or_else(|| rt::BuildError::missing_field(
                    "key",
                    "key was not specified but it is required when building Tag",
                ))?,
            value: self
                .value
                .ok_or_else(|| rt::BuildError::missing_field(
                    "value",
                    "value was not specified but it is required when building Tag",
                ))?,
        })
    }
}

static KEY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "Tag", "Key"),
    rt::ShapeType::String,
    "Key",
    0,
);

static VALUE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "Tag", "Value"),
    rt::ShapeType::String,
    "Value",
    1,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "Tag"),
    rt::ShapeType::Structure,
    &[&KEY, &VALUE],
);

impl rt::SerializableStruct for Tag {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        let value = &self.key;
        serializer.write_string(&KEY, value)?;
        let value = &self.value;
        serializer.write_string(&VALUE, value)?;
        Ok(())
    }
}
