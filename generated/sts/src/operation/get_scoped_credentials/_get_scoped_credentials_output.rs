// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetScopedCredentialsOutput`] and its builder.

use crate::rt;

/// The output of `GetScopedCredentials`: credentials for the scoped session and information about it.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetScopedCredentialsOutput {
    /// The temporary credentials for the scoped session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// The ARN and ID of the scoped session.
    pub session_info: Option<crate::types::ScopedSession>,
    /// How much of the maximum session token size this token uses, in percent. A session policy makes the token larger, so check this value when a policy grows: a value near 100 leaves little room.
    ///
    /// Constraints: at least 0.
    pub session_token_utilization: Option<i32>,
    /// The size of `Credentials.SessionToken` in bytes. It describes this token only; later tokens may be larger.
    ///
    /// Constraints: at least 0.
    pub session_token_size: Option<i32>,
    /// The number of policies that scope the session. Never negative.
    ///
    /// Constraints: at least 0.
    pub scoped_policies_count: Option<i32>,
    /// The source identity of the session, if it has one. The request has no parameter for it.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    pub source_identity: Option<String>,
    _request_id: Option<String>,
}

impl GetScopedCredentialsOutput {
    /// The temporary credentials for the scoped session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// The ARN and ID of the scoped session.
    #[inline]
    pub fn session_info(&self) -> Option<&crate::types::ScopedSession> {
        self.session_info.as_ref()
    }
    /// How much of the maximum session token size this token uses, in percent. A session policy makes the token larger, so check this value when a policy grows: a value near 100 leaves little room.
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
    /// The number of policies that scope the session. Never negative.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn scoped_policies_count(&self) -> Option<i32> {
        self.scoped_policies_count
    }
    /// The source identity of the session, if it has one. The request has no parameter for it.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
    }
    /// Returns a builder for [`struct@GetScopedCredentialsOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_scoped_credentials::builders::GetScopedCredentialsOutputBuilder {
        crate::operation::get_scoped_credentials::builders::GetScopedCredentialsOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetScopedCredentialsOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetScopedCredentialsOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("session_info", &self.session_info)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("scoped_policies_count", &self.scoped_policies_count)
            .field("source_identity", &self.source_identity)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for GetScopedCredentialsOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetScopedCredentialsOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetScopedCredentialsOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) session_info: Option<crate::types::ScopedSession>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    pub(crate) scoped_policies_count: Option<i32>,
    pub(crate) source_identity: Option<String>,
    _request_id: Option<String>,
}

impl GetScopedCredentialsOutputBuilder {
    /// The temporary credentials for the scoped session, including the time they expire.
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
    /// The ARN and ID of the scoped session.
    #[inline]
    pub fn session_info(mut self, input: crate::types::ScopedSession) -> Self {
        self.session_info = Some(input);
        self
    }
    /// Sets or removes [`session_info`](Self::session_info).
    #[inline]
    pub fn set_session_info(
        mut self,
        input: Option<crate::types::ScopedSession>,
    ) -> Self {
        self.session_info = input;
        self
    }
    /// Returns the value set with [`session_info`](Self::session_info).
    #[inline]
    pub fn get_session_info(&self) -> &Option<crate::types::ScopedSession> {
        &self.session_info
    }
    /// How much of the maximum session token size this token uses, in percent. A session policy makes the token larger, so check this value when a policy grows: a value near 100 leaves little room.
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
    /// The number of policies that scope the session. Never negative.
    ///
    /// Constraints: at least 0.
    #[inline]
    pub fn scoped_policies_count(mut self, input: i32) -> Self {
        self.scoped_policies_count = Some(input);
        self
    }
    /// Sets or removes [`scoped_policies_count`](Self::scoped_policies_count).
    #[inline]
    pub fn set_scoped_policies_count(mut self, input: Option<i32>) -> Self {
        self.scoped_policies_count = input;
        self
    }
    /// Returns the value set with [`scoped_policies_count`](Self::scoped_policies_count).
    #[inline]
    pub fn get_scoped_policies_count(&self) -> &Option<i32> {
        &self.scoped_policies_count
    }
    /// The source identity of the session, if it has one. The request has no parameter for it.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn source_identity(mut self, input: impl Into<String>) -> Self {
        self.source_identity = Some(input.into());
        self
    }
    /// Sets or removes [`source_identity`](Self::source_identity).
    #[inline]
    pub fn set_source_identity(mut self, input: Option<String>) -> Self {
        self.source_identity = input;
        self
    }
    /// Returns the value set with [`source_identity`](Self::source_identity).
    #[inline]
    pub fn get_source_identity(&self) -> &Option<String> {
        &self.source_identity
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> GetScopedCredentialsOutput {
        GetScopedCredentialsOutput {
            credentials: self.credentials,
            session_info: self.session_info,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            scoped_policies_count: self.scoped_policies_count,
            source_identity: self.source_identity,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for GetScopedCredentialsOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetScopedCredentialsOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("session_info", &self.session_info)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("scoped_policies_count", &self.scoped_policies_count)
            .field("source_identity", &self.source_identity)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "GetScopedCredentialsResponse", "Credentials"
        ),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static SESSION_INFO: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsResponse", "SessionInfo"),
    rt::ShapeType::Structure,
    "SessionInfo",
    1,
);

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetScopedCredentialsResponse", "SessionTokenUtilization"
    ),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    2,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetScopedCredentialsResponse", "SessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    3,
);

static SCOPED_POLICIES_COUNT: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetScopedCredentialsResponse", "ScopedPoliciesCount"
    ),
    rt::ShapeType::Integer,
    "ScopedPoliciesCount",
    4,
);

static SOURCE_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsResponse", "SourceIdentity"),
    rt::ShapeType::String,
    "SourceIdentity",
    5,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetScopedCredentialsResponse"),
    rt::ShapeType::Structure,
    &[
        &CREDENTIALS,
        &SESSION_INFO,
        &SESSION_TOKEN_UTILIZATION,
        &SESSION_TOKEN_SIZE,
        &SCOPED_POLICIES_COUNT,
        &SOURCE_IDENTITY,
    ],
);

impl GetScopedCredentialsOutputBuilder {
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
                self.session_info = Some(
                    crate::types::ScopedSession::deserialize(deserializer)?,
                );
            }
            Some(2) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(3) => self.session_token_size = Some(deserializer.read_integer(member)?),
            Some(4) => {
                self.scoped_policies_count = Some(deserializer.read_integer(member)?);
            }
            Some(5) => self.source_identity = Some(deserializer.read_string(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetScopedCredentialsOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_scoped_credentials::builders::GetScopedCredentialsOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_scoped_credentials::builders::GetScopedCredentialsOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
