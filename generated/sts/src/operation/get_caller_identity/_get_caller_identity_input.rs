// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetCallerIdentityInput`] and its builder.

use crate::rt;

/// An input without parameters: STS identifies the caller by the signature of the request.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetCallerIdentityInput {}

impl GetCallerIdentityInput {
    /// Returns a builder for [`struct@GetCallerIdentityInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_caller_identity::builders::GetCallerIdentityInputBuilder {
        crate::operation::get_caller_identity::builders::GetCallerIdentityInputBuilder::default()
    }
}

/// Builds [`struct@GetCallerIdentityInput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct GetCallerIdentityInputBuilder {}

impl GetCallerIdentityInputBuilder {
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetCallerIdentityInput, rt::BuildError> {
        Ok(GetCallerIdentityInput {})
    }
}

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetCallerIdentityRequest"),
    rt::ShapeType::Structure,
    &[],
);

impl rt::SerializableStruct for GetCallerIdentityInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        _: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        Ok(())
    }
}
