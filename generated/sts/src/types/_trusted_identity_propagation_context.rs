// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`TrustedIdentityPropagationContext`] and its builder.

use crate::rt;

/// What a session says about the user behind it: the identity in which it originates, and the context of the transaction. Confidential.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct TrustedIdentityPropagationContext {
    /// The identity in which the session originates.
    pub origin_identity: Option<crate::types::OriginIdentity>,
    /// The context of the transaction.
    pub transaction_context: Option<crate::types::TransactionContext>,
}

impl TrustedIdentityPropagationContext {
    /// The identity in which the session originates.
    #[inline]
    pub fn origin_identity(&self) -> Option<&crate::types::OriginIdentity> {
        self.origin_identity.as_ref()
    }
    /// The context of the transaction.
    #[inline]
    pub fn transaction_context(&self) -> Option<&crate::types::TransactionContext> {
        self.transaction_context.as_ref()
    }
    /// Returns a builder for [`struct@TrustedIdentityPropagationContext`].
    #[inline]
    pub fn builder() -> crate::types::builders::TrustedIdentityPropagationContextBuilder {
        crate::types::builders::TrustedIdentityPropagationContextBuilder::default()
    }
}

impl ::std::fmt::Debug for TrustedIdentityPropagationContext {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TrustedIdentityPropagationContext")
            .field("origin_identity", &"*** Sensitive Data Redacted ***")
            .field("transaction_context", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@TrustedIdentityPropagationContext`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TrustedIdentityPropagationContextBuilder {
    pub(crate) origin_identity: Option<crate::types::OriginIdentity>,
    pub(crate) transaction_context: Option<crate::types::TransactionContext>,
}

impl TrustedIdentityPropagationContextBuilder {
    /// The identity in which the session originates.
    #[inline]
    pub fn origin_identity(mut self, input: crate::types::OriginIdentity) -> Self {
        self.origin_identity = Some(input);
        self
    }
    /// Sets or removes [`origin_identity`](Self::origin_identity).
    #[inline]
    pub fn set_origin_identity(
        mut self,
        input: Option<crate::types::OriginIdentity>,
    ) -> Self {
        self.origin_identity = input;
        self
    }
    /// Returns the value set with [`origin_identity`](Self::origin_identity).
    #[inline]
    pub fn get_origin_identity(&self) -> &Option<crate::types::OriginIdentity> {
        &self.origin_identity
    }
    /// The context of the transaction.
    #[inline]
    pub fn transaction_context(
        mut self,
        input: crate::types::TransactionContext,
    ) -> Self {
        self.transaction_context = Some(input);
        self
    }
    /// Sets or removes [`transaction_context`](Self::transaction_context).
    #[inline]
    pub fn set_transaction_context(
        mut self,
        input: Option<crate::types::TransactionContext>,
    ) -> Self {
        self.transaction_context = input;
        self
    }
    /// Returns the value set with [`transaction_context`](Self::transaction_context).
    #[inline]
    pub fn get_transaction_context(&self) -> &Option<crate::types::TransactionContext> {
        &self.transaction_context
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> TrustedIdentityPropagationContext {
        TrustedIdentityPropagationContext {
            origin_identity: self.origin_identity,
            transaction_context: self.transaction_context,
        }
    }
}

impl ::std::fmt::Debug for TrustedIdentityPropagationContextBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TrustedIdentityPropagationContextBuilder")
            .field("origin_identity", &"*** Sensitive Data Redacted ***")
            .field("transaction_context", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static ORIGIN_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "TrustedIdentityPropagationContext", "OriginIdentity"
        ),
        rt::ShapeType::Structure,
        "OriginIdentity",
        0,
    )
    .with_sensitive();

static TRANSACTION_CONTEXT: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "TrustedIdentityPropagationContext",
            "TransactionContext"
        ),
        rt::ShapeType::Structure,
        "TransactionContext",
        1,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "TrustedIdentityPropagationContext"),
    rt::ShapeType::Structure,
    &[&ORIGIN_IDENTITY, &TRANSACTION_CONTEXT],
);

impl TrustedIdentityPropagationContextBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => {
                self.origin_identity = Some(
                    crate::types::OriginIdentity::deserialize(deserializer)?,
                );
            }
            Some(1) => {
                self.transaction_context = Some(
                    crate::types::TransactionContext::deserialize(deserializer)?,
                );
            }
            _ => {}
        }
        Ok(())
    }
}

impl TrustedIdentityPropagationContext {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::TrustedIdentityPropagationContextBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder.build())
    }
}
