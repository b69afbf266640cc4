// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetAccessKeyInfoInput`] and its builder.

use crate::rt;

/// The access key to look up.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccessKeyInfoInput {
    /// The access key ID to look up, 16 to 128 characters: letters, digits, and underscores. The secret access key is not needed; never send it.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    pub access_key_id: Option<String>,
}

impl GetAccessKeyInfoInput {
    /// The access key ID to look up, 16 to 128 characters: letters, digits, and underscores. The secret access key is not needed; never send it.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    #[inline]
    pub fn access_key_id(&self) -> Option<&str> {
        self.access_key_id.as_deref()
    }
    /// Returns a builder for [`struct@GetAccessKeyInfoInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_access_key_info::builders::GetAccessKeyInfoInputBuilder {
        crate::operation::get_access_key_info::builders::GetAccessKeyInfoInputBuilder::default()
    }
}

/// Builds [`struct@GetAccessKeyInfoInput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAccessKeyInfoInputBuilder {
    pub(crate) access_key_id: Option<String>,
}

impl GetAccessKeyInfoInputBuilder {
    /// The access key ID to look up, 16 to 128 characters: letters, digits, and underscores. The secret access key is not needed; never send it.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn access_key_id(mut self, input: impl Into<String>) -> Self {
        self.access_key_id = Some(input.into());
        self
    }
    /// Sets or removes [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn set_access_key_id(mut self, input: Option<String>) -> Self {
        self.access_key_id = input;
        self
    }
    /// Returns the value set with [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn get_access_key_id(&self) -> &Option<String> {
        &self.access_key_id
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetAccessKeyInfoInput, rt::BuildError> {
        Ok(GetAccessKeyInfoInput {
            access_key_id: self.access_key_id,
        })
    }
}

static ACCESS_KEY_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetAccessKeyInfoRequest", "AccessKeyId"),
    rt::ShapeType::String,
    "AccessKeyId",
    0,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetAccessKeyInfoRequest"),
    rt::ShapeType::Structure,
    &[&ACCESS_KEY_ID],
);

impl rt::SerializableStruct for GetAccessKeyInfoInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.access_key_id {
            serializer.write_string(&ACCESS_KEY_ID, value)?;
        }
        Ok(())
    }
}
