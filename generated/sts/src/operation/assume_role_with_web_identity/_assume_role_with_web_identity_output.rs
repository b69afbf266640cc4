// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithWebIdentityOutput`] and its builder.

use crate::rt;

/// The output of `AssumeRoleWithWebIdentity`: credentials for the role, and what STS read from the token.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithWebIdentityOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// The provider's identifier for the user, 6 to 255 characters. For OpenID Connect, this is the `sub` claim. Many providers use a different identifier in each application for the same person, so do not expect it to match across applications.
    ///
    /// Constraints: 6 to 255 characters.
    pub subject_from_web_identity_token: Option<String>,
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
    /// The issuer of the token: the `iss` claim for OpenID Connect, or the `ProviderId` from the request for OAuth 2.0.
    pub provider: Option<String>,
    /// The intended recipient of the token, usually the client ID under which the application is registered with the provider.
    pub audience: Option<String>,
    /// The source identity of the session, present if the provider put such a claim into the token. It can link everything the session does to a person: trust policies can require it with `sts:SourceIdentity`, it cannot be changed later, and roles assumed from this session keep it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`.
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
    /// The trusted identity propagation context of the session: the identity in which it originates, and the context of the transaction. Absent if there is none.
    ///
    /// It contains data about a user. Keep it out of logs.
    pub trusted_identity_propagation_context: Option<
        crate::types::TrustedIdentityPropagationContext,
    >,
    _request_id: Option<String>,
}

impl AssumeRoleWithWebIdentityOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// The provider's identifier for the user, 6 to 255 characters. For OpenID Connect, this is the `sub` claim. Many providers use a different identifier in each application for the same person, so do not expect it to match across applications.
    ///
    /// Constraints: 6 to 255 characters.
    #[inline]
    pub fn subject_from_web_identity_token(&self) -> Option<&str> {
        self.subject_from_web_identity_token.as_deref()
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
    /// The issuer of the token: the `iss` claim for OpenID Connect, or the `ProviderId` from the request for OAuth 2.0.
    #[inline]
    pub fn provider(&self) -> Option<&str> {
        self.provider.as_deref()
    }
    /// The intended recipient of the token, usually the client ID under which the application is registered with the provider.
    #[inline]
    pub fn audience(&self) -> Option<&str> {
        self.audience.as_deref()
    }
    /// The source identity of the session, present if the provider put such a claim into the token. It can link everything the session does to a person: trust policies can require it with `sts:SourceIdentity`, it cannot be changed later, and roles assumed from this session keep it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`.
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
    /// The trusted identity propagation context of the session: the identity in which it originates, and the context of the transaction. Absent if there is none.
    ///
    /// It contains data about a user. Keep it out of logs.
    #[inline]
    pub fn trusted_identity_propagation_context(
        &self,
    ) -> Option<&crate::types::TrustedIdentityPropagationContext> {
        self.trusted_identity_propagation_context.as_ref()
    }
    /// Returns a builder for [`struct@AssumeRoleWithWebIdentityOutput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder {
        crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for AssumeRoleWithWebIdentityOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field(
                "subject_from_web_identity_token",
                &self.subject_from_web_identity_token,
            )
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("provider", &self.provider)
            .field("audience", &self.audience)
            .field("source_identity", &self.source_identity)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field(
                "trusted_identity_propagation_context",
                &"*** Sensitive Data Redacted ***",
            )
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for AssumeRoleWithWebIdentityOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@AssumeRoleWithWebIdentityOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) subject_from_web_identity_token: Option<String>,
    pub(crate) assumed_role_user: Option<crate::types::AssumedRoleUser>,
    pub(crate) packed_policy_size: Option<i32>,
    pub(crate) provider: Option<String>,
    pub(crate) audience: Option<String>,
    pub(crate) source_identity: Option<String>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    pub(crate) trusted_identity_propagation_context: Option<
        crate::types::TrustedIdentityPropagationContext,
    >,
    _request_id: Option<String>,
}

impl AssumeRoleWithWebIdentityOutputBuilder {
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
    /// The provider's identifier for the user, 6 to 255 characters. For OpenID Connect, this is the `sub` claim. Many providers use a different identifier in each application for the same person, so do not expect it to match across applications.
    ///
    /// Constraints: 6 to 255 characters.
    #[inline]
    pub fn subject_from_web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.subject_from_web_identity_token = Some(input.into());
        self
    }
    /// Sets or removes [`subject_from_web_identity_token`](Self::subject_from_web_identity_token).
    #[inline]
    pub fn set_subject_from_web_identity_token(mut self, input: Option<String>) -> Self {
        self.subject_from_web_identity_token = input;
        self
    }
    /// Returns the value set with [`subject_from_web_identity_token`](Self::subject_from_web_identity_token).
    #[inline]
    pub fn get_subject_from_web_identity_token(&self) -> &Option<String> {
        &self.subject_from_web_identity_token
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
    /// The issuer of the token: the `iss` claim for OpenID Connect, or the `ProviderId` from the request for OAuth 2.0.
    #[inline]
    pub fn provider(mut self, input: impl Into<String>) -> Self {
        self.provider = Some(input.into());
        self
    }
    /// Sets or removes [`provider`](Self::provider).
    #[inline]
    pub fn set_provider(mut self, input: Option<String>) -> Self {
        self.provider = input;
        self
    }
    /// Returns the value set with [`provider`](Self::provider).
    #[inline]
    pub fn get_provider(&self) -> &Option<String> {
        &self.provider
    }
    /// The intended recipient of the token, usually the client ID under which the application is registered with the provider.
    #[inline]
    pub fn audience(mut self, input: impl Into<String>) -> Self {
        self.audience = Some(input.into());
        self
    }
    /// Sets or removes [`audience`](Self::audience).
    #[inline]
    pub fn set_audience(mut self, input: Option<String>) -> Self {
        self.audience = input;
        self
    }
    /// Returns the value set with [`audience`](Self::audience).
    #[inline]
    pub fn get_audience(&self) -> &Option<String> {
        &self.audience
    }
    /// The source identity of the session, present if the provider put such a claim into the token. It can link everything the session does to a person: trust policies can require it with `sts:SourceIdentity`, it cannot be changed later, and roles assumed from this session keep it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`.
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
    /// The trusted identity propagation context of the session: the identity in which it originates, and the context of the transaction. Absent if there is none.
    ///
    /// It contains data about a user. Keep it out of logs.
    #[inline]
    pub fn trusted_identity_propagation_context(
        mut self,
        input: crate::types::TrustedIdentityPropagationContext,
    ) -> Self {
        self.trusted_identity_propagation_context = Some(input);
        self
    }
    /// Sets or removes [`trusted_identity_propagation_context`](Self::trusted_identity_propagation_context).
    #[inline]
    pub fn set_trusted_identity_propagation_context(
        mut self,
        input: Option<crate::types::TrustedIdentityPropagationContext>,
    ) -> Self {
        self.trusted_identity_propagation_context = input;
        self
    }
    /// Returns the value set with [`trusted_identity_propagation_context`](Self::trusted_identity_propagation_context).
    #[inline]
    pub fn get_trusted_identity_propagation_context(
        &self,
    ) -> &Option<crate::types::TrustedIdentityPropagationContext> {
        &self.trusted_identity_propagation_context
    }
    #[inline]
    pub(crate) fn _set_request_id(mut self, request_id: Option<&str>) -> Self {
        self._request_id = request_id.map(String::from);
        self
    }
    /// Builds the structure.
    #[inline]
    pub fn build(self) -> AssumeRoleWithWebIdentityOutput {
        AssumeRoleWithWebIdentityOutput {
            credentials: self.credentials,
            subject_from_web_identity_token: self.subject_from_web_identity_token,
            assumed_role_user: self.assumed_role_user,
            packed_policy_size: self.packed_policy_size,
            provider: self.provider,
            audience: self.audience,
            source_identity: self.source_identity,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            trusted_identity_propagation_context: self
                .trusted_identity_propagation_context,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for AssumeRoleWithWebIdentityOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field(
                "subject_from_web_identity_token",
                &self.subject_from_web_identity_token,
            )
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("provider", &self.provider)
            .field("audience", &self.audience)
            .field("source_identity", &self.source_identity)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field(
                "trusted_identity_propagation_context",
                &"*** Sensitive Data Redacted ***",
            )
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "Credentials"
        ),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static SUBJECT_FROM_WEB_IDENTITY_TOKEN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse",
        "SubjectFromWebIdentityToken"
    ),
    rt::ShapeType::String,
    "SubjectFromWebIdentityToken",
    1,
);

static ASSUMED_ROLE_USER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "AssumedRoleUser"
    ),
    rt::ShapeType::Structure,
    "AssumedRoleUser",
    2,
);

static PACKED_POLICY_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "PackedPolicySize"
    ),
    rt::ShapeType::Integer,
    "PackedPolicySize",
    3,
);

static PROVIDER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "Provider"),
    rt::ShapeType::String,
    "Provider",
    4,
);

static AUDIENCE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "Audience"),
    rt::ShapeType::String,
    "Audience",
    5,
);

static SOURCE_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "SourceIdentity"
    ),
    rt::ShapeType::String,
    "SourceIdentity",
    6,
);

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse",
        "SessionTokenUtilization"
    ),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    7,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse", "SessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    8,
);

static TRUSTED_IDENTITY_PROPAGATION_CONTEXT: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse",
            "TrustedIdentityPropagationContext"
        ),
        rt::ShapeType::Structure,
        "TrustedIdentityPropagationContext",
        9,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityResponse"),
    rt::ShapeType::Structure,
    &[
        &CREDENTIALS,
        &SUBJECT_FROM_WEB_IDENTITY_TOKEN,
        &ASSUMED_ROLE_USER,
        &PACKED_POLICY_SIZE,
        &PROVIDER,
        &AUDIENCE,
        &SOURCE_IDENTITY,
        &SESSION_TOKEN_UTILIZATION,
        &SESSION_TOKEN_SIZE,
        &TRUSTED_IDENTITY_PROPAGATION_CONTEXT,
    ],
);

impl AssumeRoleWithWebIdentityOutputBuilder {
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
                self.subject_from_web_identity_token = Some(
                    deserializer.read_string(member)?,
                );
            }
            Some(2) => {
                self.assumed_role_user = Some(
                    crate::types::AssumedRoleUser::deserialize(deserializer)?,
                );
            }
            Some(3) => self.packed_policy_size = Some(deserializer.read_integer(member)?),
            Some(4) => self.provider = Some(deserializer.read_string(member)?),
            Some(5) => self.audience = Some(deserializer.read_string(member)?),
            Some(6) => self.source_identity = Some(deserializer.read_string(member)?),
            Some(7) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(8) => self.session_token_size = Some(deserializer.read_integer(member)?),
            Some(9) => {
                self.trusted_identity_propagation_context = Some(
                    crate::types::TrustedIdentityPropagationContext::deserialize(
                        deserializer,
                    )?,
                );
            }
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for AssumeRoleWithWebIdentityOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
