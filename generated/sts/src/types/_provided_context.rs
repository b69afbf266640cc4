// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`ProvidedContext`] and its builder.

use crate::rt;

/// A context assertion for `AssumeRole`, and the provider that issued it.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct ProvidedContext {
    /// The ARN of the context provider that issued `ContextAssertion`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub provider_arn: Option<String>,
    /// The assertion itself, signed and encrypted by the provider and opaque to the caller. 4 to 2048 characters. Pass it on unchanged.
    ///
    /// Constraints: 4 to 2,048 characters.
    pub context_assertion: Option<String>,
}

impl ProvidedContext {
    /// The ARN of the context provider that issued `ContextAssertion`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn provider_arn(&self) -> Option<&str> {
        self.provider_arn.as_deref()
    }
    /// The assertion itself, signed and encrypted by the provider and opaque to the caller. 4 to 2048 characters. Pass it on unchanged.
    ///
    /// Constraints: 4 to 2,048 characters.
    #[inline]
    pub fn context_assertion(&self) -> Option<&str> {
        self.context_assertion.as_deref()
    }
    /// Returns a builder for [`struct@ProvidedContext`].
    #[inline]
    pub fn builder() -> crate::types::builders::ProvidedContextBuilder {
        crate::types::builders::ProvidedContextBuilder::default()
    }
}

impl ::std::fmt::Debug for ProvidedContext {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ProvidedContext")
            .field("provider_arn", &self.provider_arn)
            .field("context_assertion", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@ProvidedContext`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ProvidedContextBuilder {
    pub(crate) provider_arn: Option<String>,
    pub(crate) context_assertion: Option<String>,
}

impl ProvidedContextBuilder {
    /// The ARN of the context provider that issued `ContextAssertion`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn provider_arn(mut self, input: impl Into<String>) -> Self {
        self.provider_arn = Some(input.into());
        self
    }
    /// Sets or removes [`provider_arn`](Self::provider_arn).
    #[inline]
    pub fn set_provider_arn(mut self, input: Option<String>) -> Self {
        self.provider_arn = input;
        self
    }
    /// Returns the value set with [`provider_arn`](Self::provider_arn).
    #[inline]
    pub fn get_provider_arn(&self) -> &Option<String> {
        &self.provider_arn
    }
    /// The assertion itself, signed and encrypted by the provider and opaque to the caller. 4 to 2048 characters. Pass it on unchanged.
    ///
    /// Constraints: 4 to 2,048 characters.
    #[inline]
    pub fn context_assertion(mut self, input: impl Into<String>) -> Self {
        self.context_assertion = Some(input.into());
        self
    }
    /// Sets or removes [`context_assertion`](Self::context_assertion).
    #[inline]
    pub fn set_context_assertion(mut self, input: Option<String>) -> Self {
        self.context_assertion = input;
        self
    }
    /// Returns the value set with [`context_assertion`](Self::context_assertion).
    #[inline]
    pub fn get_context_assertion(&self) -> &Option<String> {
        &self.context_assertion
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> ProvidedContext {
        ProvidedContext {
            provider_arn: self.provider_arn,
            context_assertion: self.context_assertion,
        }
    }
}

impl ::std::fmt::Debug for ProvidedContextBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ProvidedContextBuilder")
            .field("provider_arn", &self.provider_arn)
            .field("context_assertion", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static PROVIDER_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "ProvidedContext", "ProviderArn"),
    rt::ShapeType::String,
    "ProviderArn",
    0,
);

static CONTEXT_ASSERTION: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "ProvidedContext", "ContextAssertion"),
        rt::ShapeType::String,
        "ContextAssertion",
        1,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "ProvidedContext"),
    rt::ShapeType::Structure,
    &[&PROVIDER_ARN, &CONTEXT_ASSERTION],
);

impl rt::SerializableStruct for ProvidedContext {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.provider_arn {
            serializer.write_string(&PROVIDER_ARN, value)?;
        }
        if let Some(value) = &self.context_assertion {
            serializer.write_string(&CONTEXT_ASSERTION, value)?;
        }
        Ok(())
    }
}
