// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetAccessKeyInfoOutput`] and its builder.

use crate::rt;

/// The output of `GetAccessKeyInfo`: the account that the key belongs to.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccessKeyInfoOutput {
    /// The number of the account that the key belongs to.
    pub account: Option<String>,
    _request_id: Option<String>,
}

impl GetAccessKeyInfoOutput {
    /// The number of the account that the key belongs to.
    #[inline]
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }
    /// Returns a builder for [`struct@GetAccessKeyInfoOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_access_key_info::builders::GetAccessKeyInfoOutputBuilder {
        crate::operation::get_access_key_info::builders::GetAccessKeyInfoOutputBuilder::default()
    }
}

impl crate::operation::RequestId for GetAccessKeyInfoOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetAccessKeyInfoOutput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAccessKeyInfoOutputBuilder {
    pub(crate) account: Option<String>,
    _request_id: Option<String>,
}

impl GetAccessKeyInfoOutputBuilder {
    /// The number of the account that the key belongs to.
    #[inline]
    pub fn account(mut self, input: impl Into<String>) -> Self {
        self.account = Some(input.into());
        self
    }
    /// Sets or removes [`account`](Self::account).
    #[inline]
    pub fn set_account(mut self, input: Option<String>) -> Self {
        self.account = input;
        self
    }
    /// Returns the value set with [`account`](Self::account).
    #[inline]
    pub fn get_account(&self) -> &Option<String> {
        &self.account
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetAccessKeyInfoOutput {
        GetAccessKeyInfoOutput {
            account: self.account,
            _request_id: self._request_id,
        }
    }
}

static ACCOUNT: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetAccessKeyInfoResponse", "Account"),
    rt::ShapeType::String,
    "Account",
    0,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetAccessKeyInfoResponse"),
    rt::ShapeType::Structure,
    &[&ACCOUNT],
);

impl GetAccessKeyInfoOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.account = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetAccessKeyInfoOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_access_key_info::builders::GetAccessKeyInfoOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_access_key_info::builders::GetAccessKeyInfoOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
