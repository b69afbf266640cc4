// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetDelegatedAccessTokenInput`] and its builder.

use crate::rt;

/// The trade-in token to exchange.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetDelegatedAccessTokenInput {
    /// The trade-in token from the party that delegates access. It must not have expired. Treat it like a credential, and do not log it.
    pub trade_in_token: Option<String>,
}

impl GetDelegatedAccessTokenInput {
    /// The trade-in token from the party that delegates access. It must not have expired. Treat it like a credential, and do not log it.
    #[inline]
    pub fn trade_in_token(&self) -> Option<&str> {
        self.trade_in_token.as_deref()
    }
    /// Returns a builder for [`struct@GetDelegatedAccessTokenInput`].
    #[inline]
    pub fn builder() -> crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenInputBuilder {
        crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenInputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetDelegatedAccessTokenInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDelegatedAccessTokenInput")
            .field("trade_in_token", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

/// Builds [`struct@GetDelegatedAccessTokenInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetDelegatedAccessTokenInputBuilder {
    pub(crate) trade_in_token: Option<String>,
}

impl GetDelegatedAccessTokenInputBuilder {
    /// The trade-in token from the party that delegates access. It must not have expired. Treat it like a credential, and do not log it.
    ///
    /// This field is required.
    #[inline]
    pub fn trade_in_token(mut self, input: impl Into<String>) -> Self {
        self.trade_in_token = Some(input.into());
        self
    }
    /// Sets or removes [`trade_in_token`](Self::trade_in_token).
    #[inline]
    pub fn set_trade_in_token(mut self, input: Option<String>) -> Self {
        self.trade_in_token = input;
        self
    }
    /// Returns the value set with [`trade_in_token`](Self::trade_in_token).
    #[inline]
    pub fn get_trade_in_token(&self) -> &Option<String> {
        &self.trade_in_token
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<GetDelegatedAccessTokenInput, rt::BuildError> {
        Ok(GetDelegatedAccessTokenInput {
            trade_in_token: self.trade_in_token,
        })
    }
}

impl ::std::fmt::Debug for GetDelegatedAccessTokenInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetDelegatedAccessTokenInputBuilder")
            .field("trade_in_token", &"*** Sensitive Data Redacted ***")
            .finish()
    }
}

static TRADE_IN_TOKEN: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "GetDelegatedAccessTokenRequest", "TradeInToken"
        ),
        rt::ShapeType::String,
        "TradeInToken",
        0,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetDelegatedAccessTokenRequest"),
    rt::ShapeType::Structure,
    &[&TRADE_IN_TOKEN],
);

impl rt::SerializableStruct for GetDelegatedAccessTokenInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.trade_in_token {
            serializer.write_string(&TRADE_IN_TOKEN, value)?;
        }
        Ok(())
    }
}
