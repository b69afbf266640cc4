// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetSessionTokenOutput`] and its builder.

use crate::rt;

/// The output of `GetSessionToken`: temporary credentials with the access of the calling user.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetSessionTokenOutput {
    /// The temporary credentials for the session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// How much of the maximum session token size this token uses, in percent. Session policies and tags make the token larger, so check this value when a request grows: a value near 100 leaves little room.
    ///
    /// Constraints: at least 0.
    pub session_token_utilization: Option<i32>,
    /// The size of `Credentials.SessionToken` in bytes. It describes this token only; later tokens may be larger.
    ///
    /// Constraints: at least 0.
    pub session_token_size: Option<i32>,
    _request_id: Option<String>,
}

impl GetSessionTokenOutput {
    /// The temporary credentials for the session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// How much of the maximum session token size this token uses, in percent. Session policies and tags make the token larger, so check this value when a request grows: a value near 100 leaves little room.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn session_token_utilization(&self) -> Option<i32> {
        self.session_token_utilization
    }
    /// The size of `Credentials.SessionToken` in bytes. It describes this token only; later tokens may be larger.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn session_token_size(&self) -> Option<i32> {
        self.session_token_size
    }
    /// Returns a builder for [`struct@GetSessionTokenOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_session_token::builders::GetSessionTokenOutputBuilder {
        crate::operation::get_session_token::builders::GetSessionTokenOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetSessionTokenOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSessionTokenOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for GetSessionTokenOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetSessionTokenOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetSessionTokenOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    _request_id: Option<String>,
}

impl GetSessionTokenOutputBuilder {
    /// The temporary credentials for the session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(mut self, input: crate::types::Credentials) -> Self {
        self.credentials = Some(input);
        self
    }
    /// Sets or removes [`credentials`](Self::credentials).
    #[inline]
    pub fn set_credentials(mut self, input: Option<crate::types::Credentials>) -> Self {
        self.credentials = input;
        self
    }
    /// Returns the value set with [`credentials`](Self::credentials).
    #[inline]
    pub fn get_credentials(&self) -> &Option<crate::types::Credentials> {
        &self.credentials
    }
    /// How much of the maximum session token size this token uses, in percent. Session policies and tags make the token larger, so check this value when a request grows: a value near 100 leaves little room.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn session_token_utilization(mut self, input: i32) -> Self {
        self.session_token_utilization = Some(input);
        self
    }
    /// Sets or removes [`session_token_utilization`](Self::session_token_utilization).
    #[inline]
    pub fn set_session_token_utilization(mut self, input: Option<i32>) -> Self {
        self.session_token_utilization = input;
        self
    }
    /// Returns the value set with [`session_token_utilization`](Self::session_token_utilization).
    #[inline]
    pub fn get_session_token_utilization(&self) -> &Option<i32> {
        &self.session_token_utilization
    }
    /// The size of `Credentials.SessionToken` in bytes. It describes this token only; later tokens may be larger.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn session_token_size(mut self, input: i32) -> Self {
        self.session_token_size = Some(input);
        self
    }
    /// Sets or removes [`session_token_size`](Self::session_token_size).
    #[inline]
    pub fn set_session_token_size(mut self, input: Option<i32>) -> Self {
        self.session_token_size = input;
        self
    }
    /// Returns the value set with [`session_token_size`](Self::session_token_size).
    #[inline]
    pub fn get_session_token_size(&self) -> &Option<i32> {
        &self.session_token_size
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetSessionTokenOutput {
        GetSessionTokenOutput {
            credentials: self.credentials,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for GetSessionTokenOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSessionTokenOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetSessionTokenResponse", "Credentials"),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetSessionTokenResponse", "SessionTokenUtilization"
    ),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    1,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetSessionTokenResponse", "SessionTokenSize"),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    2,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetSessionTokenResponse"),
    rt::ShapeType::Structure,
    &[&CREDENTIALS, &SESSION_TOKEN_UTILIZATION, &SESSION_TOKEN_SIZE],
);

impl GetSessionTokenOutputBuilder {
    #[inline]
    fn read_member(
        &mut self,
        member: &rt::Schema<'_>,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<(), rt::SerdeError> {
        match member.member_index() {
            Some(0) => {
                self.credentials = Some(
                    crate::types::Credentials::deserialize(deserializer)?,
                );
            }
            Some(1) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(2) => self.session_token_size = Some(deserializer.read_integer(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetSessionTokenOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_session_token::builders::GetSessionTokenOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_session_token::builders::GetSessionTokenOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
