// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`PolicyDescriptorType`] and its builder.

use crate::rt;

/// A reference to a managed policy.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct PolicyDescriptorType {
    /// The ARN of the managed policy. For a policy maintained by AWS, it contains `aws` instead of an account number.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub arn: Option<String>,
}

impl PolicyDescriptorType {
    /// The ARN of the managed policy. For a policy maintained by AWS, it contains `aws` instead of an account number.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(&self) -> Option<&str> {
        self.arn.as_deref()
    }
    /// Returns a builder for [`struct@PolicyDescriptorType`].
    #[inline]
    pub fn builder() -> crate::types::builders::PolicyDescriptorTypeBuilder {
        crate::types::builders::PolicyDescriptorTypeBuilder::default()
    }
}

/// Builds [`struct@PolicyDescriptorType`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct PolicyDescriptorTypeBuilder {
    pub(crate) arn: Option<String>,
}

impl PolicyDescriptorTypeBuilder {
    /// The ARN of the managed policy. For a policy maintained by AWS, it contains `aws` instead of an account number.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(mut self, input: impl Into<String>) -> Self {
        self.arn = Some(input.into());
        self
    }
    /// Sets or removes [`arn`](Self::arn).
    #[inline]
    pub fn set_arn(mut self, input: Option<String>) -> Self {
        self.arn = input;
        self
    }
    /// Returns the value set with [`arn`](Self::arn).
    #[inline]
    pub fn get_arn(&self) -> &Option<String> {
        &self.arn
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> PolicyDescriptorType {
        PolicyDescriptorType {
            arn: self.arn,
        }
    }
}

static ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "PolicyDescriptorType", "arn"),
    rt::ShapeType::String,
    "arn",
    0,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "PolicyDescriptorType"),
    rt::ShapeType::Structure,
    &[&ARN],
);

impl rt::SerializableStruct for PolicyDescriptorType {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.arn {
            serializer.write_string(&ARN, value)?;
        }
        Ok(())
    }
}
