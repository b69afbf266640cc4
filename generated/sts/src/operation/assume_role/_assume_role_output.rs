// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleOutput`] and its builder.

use crate::rt;

/// The output of `AssumeRole`: credentials for the new role session and information about it.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. Both end with the `RoleSessionName` from the request.
    pub assumed_role_user: Option<crate::types::AssumedRoleUser>,
    /// How much of the packed size limit the session policies and tags use, in percent. In a successful response, this value never exceeds 100, because STS rejects larger requests.
    ///
    /// > **Note:** Deprecated: use `SessionTokenUtilization` instead.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    pub packed_policy_size: Option<i32>,
    /// The source identity of the session: the one in the request, or the one inherited from the calling session. Absent if there is none. It stays the same through the whole role chain.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    pub source_identity: Option<String>,
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

impl AssumeRoleOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. Both end with the `RoleSessionName` from the request.
    #[inline]
    pub fn assumed_role_user(&self) -> Option<&crate::types::AssumedRoleUser> {
        self.assumed_role_user.as_ref()
    }
    /// How much of the packed size limit the session policies and tags use, in percent. In a successful response, this value never exceeds 100, because STS rejects larger requests.
    ///
    /// > **Note:** Deprecated: use `SessionTokenUtilization` instead.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    #[inline]
    pub fn packed_policy_size(&self) -> Option<i32> {
        self.packed_policy_size
    }
    /// The source identity of the session: the one in the request, or the one inherited from the calling session. Absent if there is none. It stays the same through the whole role chain.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn source_identity(&self) -> Option<&str> {
        self.source_identity.as_deref()
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
    /// Returns a builder for [`struct@AssumeRoleOutput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role::builders::AssumeRoleOutputBuilder {
        crate::operation::assume_role::builders::AssumeRoleOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for AssumeRoleOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("source_identity", &self.source_identity)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for AssumeRoleOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@AssumeRoleOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) assumed_role_user: Option<crate::types::AssumedRoleUser>,
    pub(crate) packed_policy_size: Option<i32>,
    pub(crate) source_identity: Option<String>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    _request_id: Option<String>,
}

impl AssumeRoleOutputBuilder {
    /// The temporary credentials for the role session, including the time they expire.
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
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. Both end with the `RoleSessionName` from the request.
    #[inline]
    pub fn assumed_role_user(mut self, input: crate::types::AssumedRoleUser) -> Self {
        self.assumed_role_user = Some(input);
        self
    }
    /// Sets or removes [`assumed_role_user`](Self::assumed_role_user).
    #[inline]
    pub fn set_assumed_role_user(
        mut self,
        input: Option<crate::types::AssumedRoleUser>,
    ) -> Self {
        self.assumed_role_user = input;
        self
    }
    /// Returns the value set with [`assumed_role_user`](Self::assumed_role_user).
    #[inline]
    pub fn get_assumed_role_user(&self) -> &Option<crate::types::AssumedRoleUser> {
        &self.assumed_role_user
    }
    /// How much of the packed size limit the session policies and tags use, in percent. In a successful response, this value never exceeds 100, because STS rejects larger requests.
    ///
    /// > **Note:** Deprecated: use `SessionTokenUtilization` instead.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    #[inline]
    pub fn packed_policy_size(mut self, input: i32) -> Self {
        self.packed_policy_size = Some(input);
        self
    }
    /// Sets or removes [`packed_policy_size`](Self::packed_policy_size).
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    #[inline]
    pub fn set_packed_policy_size(mut self, input: Option<i32>) -> Self {
        self.packed_policy_size = input;
        self
    }
    /// Returns the value set with [`packed_policy_size`](Self::packed_policy_size).
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    #[inline]
    pub fn get_packed_policy_size(&self) -> &Option<i32> {
        &self.packed_policy_size
    }
    /// The source identity of the session: the one in the request, or the one inherited from the calling session. Absent if there is none. It stays the same through the whole role chain.
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
    pub fn build(self) -> AssumeRoleOutput {
        AssumeRoleOutput {
            credentials: self.credentials,
            assumed_role_user: self.assumed_role_user,
            packed_policy_size: self.packed_policy_size,
            source_identity: self.source_identity,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for AssumeRoleOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("source_identity", &self.source_identity)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "Credentials"),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static ASSUMED_ROLE_USER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "AssumedRoleUser"),
    rt::ShapeType::Structure,
    "AssumedRoleUser",
    1,
);

static PACKED_POLICY_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "PackedPolicySize"),
    rt::ShapeType::Integer,
    "PackedPolicySize",
    2,
);

static SOURCE_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "SourceIdentity"),
    rt::ShapeType::String,
    "SourceIdentity",
    3,
);

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "SessionTokenUtilization"),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    4,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse", "SessionTokenSize"),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    5,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleResponse"),
    rt::ShapeType::Structure,
    &[
        &CREDENTIALS,
        &ASSUMED_ROLE_USER,
        &PACKED_POLICY_SIZE,
        &SOURCE_IDENTITY,
        &SESSION_TOKEN_UTILIZATION,
        &SESSION_TOKEN_SIZE,
    ],
);

impl AssumeRoleOutputBuilder {
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
                self.assumed_role_user = Some(
                    crate::types::AssumedRoleUser::deserialize(deserializer)?,
                );
            }
            Some(2) => self.packed_policy_size = Some(deserializer.read_integer(member)?),
            Some(3) => self.source_identity = Some(deserializer.read_string(member)?),
            Some(4) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(5) => self.session_token_size = Some(deserializer.read_integer(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for AssumeRoleOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::assume_role::builders::AssumeRoleOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::assume_role::builders::AssumeRoleOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
