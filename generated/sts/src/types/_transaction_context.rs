// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`TransactionContext`] and its builder.

use crate::rt;

/// The context of a transaction. Confidential.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct TransactionContext {
    /// The context from the identity provider, as key-value pairs. A value has at most 128 characters.
    ///
    /// Constraints: each value: at most 128 characters.
    pub identity_provider: Option<::std::collections::HashMap<String, String>>,
}

impl TransactionContext {
    /// The context from the identity provider, as key-value pairs. A value has at most 128 characters.
    ///
    /// Constraints: each value: at most 128 characters.
    #[inline]
    pub fn identity_provider(
        &self,
    ) -> Option<&::std::collections::HashMap<String, String>> {
        self.identity_provider.as_ref()
    }
    /// Returns a builder for [`struct@TransactionContext`].
    #[inline]
    pub fn builder() -> crate::types::builders::TransactionContextBuilder {
        crate::types::builders::TransactionContextBuilder::default()
    }
}

impl ::std::fmt::Debug for TransactionContext {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TransactionContext")
            .field("identity_provider", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@TransactionContext`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TransactionContextBuilder {
    pub(crate) identity_provider: Option<::std::collections::HashMap<String, String>>,
}

impl TransactionContextBuilder {
    /// Adds an entry to `identity_provider`. [`set_identity_provider`](Self::set_identity_provider) replaces the whole map.
    ///
    /// The context from the identity provider, as key-value pairs. A value has at most 128 characters.
    ///
    /// Constraints: each value: at most 128 characters.
    #[inline]
    pub fn identity_provider(
        mut self,
        key: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.identity_provider
            .get_or_insert_with(::std::collections::HashMap::new)
            .insert(key.into(), value.into());
        self
    }
    /// Sets or removes [`identity_provider`](Self::identity_provider).
    #[inline]
    pub fn set_identity_provider(
        mut self,
        input: Option<::std::collections::HashMap<String, String>>,
    ) -> Self {
        self.identity_provider = input;
        self
    }
    /// Returns the value set with [`identity_provider`](Self::identity_provider).
    #[inline]
    pub fn get_identity_provider(
        &self,
    ) -> &Option<::std::collections::HashMap<String, String>> {
        &self.identity_provider
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> TransactionContext {
        TransactionContext {
            identity_provider: self.identity_provider,
        }
    }
}

impl ::std::fmt::Debug for TransactionContextBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TransactionContextBuilder")
            .field("identity_provider", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static IDENTITY_PROVIDER: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "TransactionContext", "IdentityProvider"),
        rt::ShapeType::Map,
        "IdentityProvider",
        0,
    )
    .with_map_members(
        &crate::schema::KEY_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE,
        &crate::schema::ELEMENT_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "TransactionContext"),
    rt::ShapeType::Structure,
    &[&IDENTITY_PROVIDER],
);

impl TransactionContextBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => {
                self.identity_provider = Some(
                    rt::read_map(
                        deserializer,
                        member,
                        |key| key,
                        |deserializer| {
                            deserializer
                                .read_string(
                                    &crate::schema::ELEMENT_OF_TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE,
                                )
                        },
                    )?,
                );
            }
            _ => {}
        }
        Ok(())
    }
}

impl TransactionContext {
    #[inline]
    pub(crate) fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::types::builders::TransactionContextBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder.build())
    }
}
