// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`GetFederationTokenOutput`] and its builder.

use crate::rt;

/// The output of `GetFederationToken`: credentials for the federated user, and the user's ARN and ID.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct GetFederationTokenOutput {
    /// The temporary credentials for the federated user, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// The ARN and ID of the federated user. To grant access directly, use either one in a resource-based policy, such as an S3 bucket policy.
    pub federated_user: Option<crate::types::FederatedUser>,
    /// How much of the packed size limit the session policies and tags use, in percent. In a successful response, this value never exceeds 100, because STS rejects larger requests.
    ///
    /// > **Note:** Deprecated: use `SessionTokenUtilization` instead.
    ///
    /// Constraints: at least 0.
    #[deprecated(
        note = "Deprecated. Replaced by SessionTokenUtilization. (since 2026-06-17)"
    )]
    pub packed_policy_size: Option<i32>,
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

impl GetFederationTokenOutput {
    /// The temporary credentials for the federated user, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// The ARN and ID of the federated user. To grant access directly, use either one in a resource-based policy, such as an S3 bucket policy.
    #[inline]
    pub fn federated_user(&self) -> Option<&crate::types::FederatedUser> {
        self.federated_user.as_ref()
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
    /// Returns a builder for [`struct@GetFederationTokenOutput`].
    #[inline]
    pub fn builder() -> crate::operation::get_federation_token::builders::GetFederationTokenOutputBuilder {
        crate::operation::get_federation_token::builders::GetFederationTokenOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for GetFederationTokenOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetFederationTokenOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("federated_user", &self.federated_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

impl crate::operation::RequestId for GetFederationTokenOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@GetFederationTokenOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFederationTokenOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) federated_user: Option<crate::types::FederatedUser>,
    pub(crate) packed_policy_size: Option<i32>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    _request_id: Option<String>,
}

impl GetFederationTokenOutputBuilder {
    /// The temporary credentials for the federated user, including the time they expire.
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
    /// The ARN and ID of the federated user. To grant access directly, use either one in a resource-based policy, such as an S3 bucket policy.
    #[inline]
    pub fn federated_user(mut self, input: crate::types::FederatedUser) -> Self {
        self.federated_user = Some(input);
        self
    }
    /// Sets or removes [`federated_user`](Self::federated_user).
    #[inline]
    pub fn set_federated_user(
        mut self,
        input: Option<crate::types::FederatedUser>,
    ) -> Self {
        self.federated_user = input;
        self
    }
    /// Returns the value set with [`federated_user`](Self::federated_user).
    #[inline]
    pub fn get_federated_user(&self) -> &Option<crate::types::FederatedUser> {
        &self.federated_user
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
    pub fn build(self) -> GetFederationTokenOutput {
        GetFederationTokenOutput {
            credentials: self.credentials,
            federated_user: self.federated_user,
            packed_policy_size: self.packed_policy_size,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for GetFederationTokenOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetFederationTokenOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("federated_user", &self.federated_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("session_token_utilization", &self.session_token_utilization)
            .field("session_token_size", &self.session_token_size)
            .field("_request_id", &self._request_id)
            .finish()
    }
}

static CREDENTIALS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "GetFederationTokenResponse", "Credentials"),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static FEDERATED_USER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenResponse", "FederatedUser"),
    rt::ShapeType::Structure,
    "FederatedUser",
    1,
);

static PACKED_POLICY_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenResponse", "PackedPolicySize"),
    rt::ShapeType::Integer,
    "PackedPolicySize",
    2,
);

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "GetFederationTokenResponse", "SessionTokenUtilization"
    ),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    3,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenResponse", "SessionTokenSize"),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    4,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "GetFederationTokenResponse"),
    rt::ShapeType::Structure,
    &[
        &CREDENTIALS,
        &FEDERATED_USER,
        &PACKED_POLICY_SIZE,
        &SESSION_TOKEN_UTILIZATION,
        &SESSION_TOKEN_SIZE,
    ],
);

impl GetFederationTokenOutputBuilder {
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
                self.federated_user = Some(
                    crate::types::FederatedUser::deserialize(deserializer)?,
                );
            }
            Some(2) => self.packed_policy_size = Some(deserializer.read_integer(member)?),
            Some(3) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(4) => self.session_token_size = Some(deserializer.read_integer(member)?),
            _ => {}
        }
        Ok(())
    }
}

impl crate::orchestration::ReadOutput for GetFederationTokenOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::get_federation_token::builders::GetFederationTokenOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::get_federation_token::builders::GetFederationTokenOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
