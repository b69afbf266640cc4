// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetCallerIdentityOutput`] and its builder.

use crate::rt;

/// The output of `GetCallerIdentity`: three ways to identify the caller.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct GetCallerIdentityOutput {
    /// The unique ID of the caller. The format depends on the kind of caller: an ID alone for an IAM user, `ID:session-name` for a role session, and `account:name` for a federated user.
    pub user_id: Option<String>,
    /// The caller's account number. For a cross-account role, this is the account of the role.
    pub account: Option<String>,
    /// The caller's ARN. For a role session, this is the ARN of the session (`arn:aws:sts::...:assumed-role/...`), not of the role.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub arn: Option<String>,
    _request_id: Option<String>,
}

impl GetCallerIdentityOutput {
    /// The unique ID of the caller. The format depends on the kind of caller: an ID alone for an IAM user, `ID:session-name` for a role session, and `account:name` for a federated user.
    #[inline]
    pub fn user_id(&self) -> Option<&str> {
        self.user_id.as_deref()
    }
    /// The caller's account number. For a cross-account role, this is the account of the role.
    #[inline]
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }
    /// The caller's ARN. For a role session, this is the ARN of the session (`arn:aws:sts::...:assumed-role/...`), not of the role.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn arn(&self) -> Option<&str> {
        self.arn.as_deref()
    }
    /// Returns a builder for [`struct@GetCallerIdentityOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_caller_identity::builders::GetCallerIdentityOutputBuilder {
        crate::operation::get_caller_identity::builders::GetCallerIdentityOutputBuilder::default()
    }
}

impl crate::operation::RequestId for GetCallerIdentityOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetCallerIdentityOutput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct GetCallerIdentityOutputBuilder {
    pub(crate) user_id: Option<String>,
    pub(crate) account: Option<String>,
    pub(crate) arn: Option<String>,
    _request_id: Option<String>,
}

impl GetCallerIdentityOutputBuilder {
    /// The unique ID of the caller. The format depends on the kind of caller: an ID alone for an IAM user, `ID:session-name` for a role session, and `account:name` for a federated user.
    #[inline]
    pub fn user_id(mut self, input: impl Into<String>) -> Self {
        self.user_id = Some(input.into());
        self
    }
    /// Sets or removes [`user_id`](Self::user_id).
    #[inline]
    pub fn set_user_id(mut self, input: Option<String>) -> Self {
        self.user_id = input;
        self
    }
    /// Returns the value set with [`user_id`](Self::user_id).
    #[inline]
    pub fn get_user_id(&self) -> &Option<String> {
        &self.user_id
    }
    /// The caller's account number. For a cross-account role, this is the account of the role.
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
    /// The caller's ARN. For a role session, this is the ARN of the session (`arn:aws:sts::...:assumed-role/...`), not of the role.
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
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetCallerIdentityOutput {
        GetCallerIdentityOutput {
            user_id: self.user_id,
            account: self.account,
            arn: self.arn,
            _request_id: self._request_id,
        }
    }
}

static USER_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetCallerIdentityResponse", "UserId"),
    rt::ShapeType::String,
    "UserId",
    0,
);

static ACCOUNT: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetCallerIdentityResponse", "Account"),
    rt::ShapeType::String,
    "Account",
    1,
);

static ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetCallerIdentityResponse", "Arn"),
    rt::ShapeType::String,
    "Arn",
    2,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetCallerIdentityResponse"),
    rt::ShapeType::Structure,
    &[&USER_ID, &ACCOUNT, &ARN],
);

impl GetCallerIdentityOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => self.user_id = Some(deserializer.read_string(member)?),
            Some(1) => self.account = Some(deserializer.read_string(member)?),
            Some(2) => self.arn = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetCallerIdentityOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_caller_identity::builders::GetCallerIdentityOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_caller_identity::builders::GetCallerIdentityOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
