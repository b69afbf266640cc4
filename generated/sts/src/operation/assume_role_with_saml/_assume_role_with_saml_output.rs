// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithSamlOutput`] and its builder.

use crate::rt;

/// The output of `AssumeRoleWithSAML`: credentials for the role, and what STS read from the assertion.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithSamlOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    pub credentials: Option<crate::types::Credentials>,
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. The session name in them comes from the assertion.
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
    /// The user that the assertion identifies, taken from the `NameID` in its `Subject` element.
    pub subject: Option<String>,
    /// The format of `Subject`, taken from the `NameID`: usually `persistent` or `transient`. STS removes the prefix `urn:oasis:names:tc:SAML:2.0:nameid-format` and returns formats from other namespaces in full.
    pub subject_type: Option<String>,
    /// The identity provider that issued the assertion, taken from the `Issuer` element.
    pub issuer: Option<String>,
    /// The intended recipient of the assertion, taken from the `Recipient` attribute of `SubjectConfirmationData`; for example, `https://signin.aws.amazon.com/saml`.
    pub audience: Option<String>,
    /// A stable hash of the federation setup: the issuer, the AWS account number, and the name of the IAM provider, hashed with SHA-1 and base64-encoded. Together with `Subject`, it identifies one user across providers.
    ///
    /// The formula is `BASE64(SHA1(issuer + account + "/" + provider name))`.
    pub name_qualifier: Option<String>,
    /// The source identity of the session, present if the identity provider put one into the assertion. It cannot be changed later, and chained roles inherit it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
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

impl AssumeRoleWithSamlOutput {
    /// The temporary credentials for the role session, including the time they expire.
    ///
    /// > **Note:** The length of session tokens varies and may grow. Do not store them in a fixed-size field.
    #[inline]
    pub fn credentials(&self) -> Option<&crate::types::Credentials> {
        self.credentials.as_ref()
    }
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. The session name in them comes from the assertion.
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
    /// The user that the assertion identifies, taken from the `NameID` in its `Subject` element.
    #[inline]
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }
    /// The format of `Subject`, taken from the `NameID`: usually `persistent` or `transient`. STS removes the prefix `urn:oasis:names:tc:SAML:2.0:nameid-format` and returns formats from other namespaces in full.
    #[inline]
    pub fn subject_type(&self) -> Option<&str> {
        self.subject_type.as_deref()
    }
    /// The identity provider that issued the assertion, taken from the `Issuer` element.
    #[inline]
    pub fn issuer(&self) -> Option<&str> {
        self.issuer.as_deref()
    }
    /// The intended recipient of the assertion, taken from the `Recipient` attribute of `SubjectConfirmationData`; for example, `https://signin.aws.amazon.com/saml`.
    #[inline]
    pub fn audience(&self) -> Option<&str> {
        self.audience.as_deref()
    }
    /// A stable hash of the federation setup: the issuer, the AWS account number, and the name of the IAM provider, hashed with SHA-1 and base64-encoded. Together with `Subject`, it identifies one user across providers.
    ///
    /// The formula is `BASE64(SHA1(issuer + account + "/" + provider name))`.
    #[inline]
    pub fn name_qualifier(&self) -> Option<&str> {
        self.name_qualifier.as_deref()
    }
    /// The source identity of the session, present if the identity provider put one into the assertion. It cannot be changed later, and chained roles inherit it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
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
    /// Returns a builder for [`struct@AssumeRoleWithSamlOutput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder {
        crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder::default()
    }
}

impl ::std::fmt::Debug for AssumeRoleWithSamlOutput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithSamlOutput")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("subject", &self.subject)
            .field("subject_type", &self.subject_type)
            .field("issuer", &self.issuer)
            .field("audience", &self.audience)
            .field("name_qualifier", &self.name_qualifier)
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

impl crate::operation::RequestId for AssumeRoleWithSamlOutput {
    #[inline]
    fn request_id(&self) -> Option<&str> {
        self._request_id.as_deref()
    }
}

/// Builds [`struct@AssumeRoleWithSamlOutput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithSamlOutputBuilder {
    pub(crate) credentials: Option<crate::types::Credentials>,
    pub(crate) assumed_role_user: Option<crate::types::AssumedRoleUser>,
    pub(crate) packed_policy_size: Option<i32>,
    pub(crate) subject: Option<String>,
    pub(crate) subject_type: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) audience: Option<String>,
    pub(crate) name_qualifier: Option<String>,
    pub(crate) source_identity: Option<String>,
    pub(crate) session_token_utilization: Option<i32>,
    pub(crate) session_token_size: Option<i32>,
    pub(crate) trusted_identity_propagation_context: Option<
        crate::types::TrustedIdentityPropagationContext,
    >,
    _request_id: Option<String>,
}

impl AssumeRoleWithSamlOutputBuilder {
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
    /// The ARN and ID of the role session. Resource-based policies can use either one to grant the session access. The session name in them comes from the assertion.
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
    /// The user that the assertion identifies, taken from the `NameID` in its `Subject` element.
    #[inline]
    pub fn subject(mut self, input: impl Into<String>) -> Self {
        self.subject = Some(input.into());
        self
    }
    /// Sets or removes [`subject`](Self::subject).
    #[inline]
    pub fn set_subject(mut self, input: Option<String>) -> Self {
        self.subject = input;
        self
    }
    /// Returns the value set with [`subject`](Self::subject).
    #[inline]
    pub fn get_subject(&self) -> &Option<String> {
        &self.subject
    }
    /// The format of `Subject`, taken from the `NameID`: usually `persistent` or `transient`. STS removes the prefix `urn:oasis:names:tc:SAML:2.0:nameid-format` and returns formats from other namespaces in full.
    #[inline]
    pub fn subject_type(mut self, input: impl Into<String>) -> Self {
        self.subject_type = Some(input.into());
        self
    }
    /// Sets or removes [`subject_type`](Self::subject_type).
    #[inline]
    pub fn set_subject_type(mut self, input: Option<String>) -> Self {
        self.subject_type = input;
        self
    }
    /// Returns the value set with [`subject_type`](Self::subject_type).
    #[inline]
    pub fn get_subject_type(&self) -> &Option<String> {
        &self.subject_type
    }
    /// The identity provider that issued the assertion, taken from the `Issuer` element.
    #[inline]
    pub fn issuer(mut self, input: impl Into<String>) -> Self {
        self.issuer = Some(input.into());
        self
    }
    /// Sets or removes [`issuer`](Self::issuer).
    #[inline]
    pub fn set_issuer(mut self, input: Option<String>) -> Self {
        self.issuer = input;
        self
    }
    /// Returns the value set with [`issuer`](Self::issuer).
    #[inline]
    pub fn get_issuer(&self) -> &Option<String> {
        &self.issuer
    }
    /// The intended recipient of the assertion, taken from the `Recipient` attribute of `SubjectConfirmationData`; for example, `https://signin.aws.amazon.com/saml`.
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
    /// A stable hash of the federation setup: the issuer, the AWS account number, and the name of the IAM provider, hashed with SHA-1 and base64-encoded. Together with `Subject`, it identifies one user across providers.
    ///
    /// The formula is `BASE64(SHA1(issuer + account + "/" + provider name))`.
    #[inline]
    pub fn name_qualifier(mut self, input: impl Into<String>) -> Self {
        self.name_qualifier = Some(input.into());
        self
    }
    /// Sets or removes [`name_qualifier`](Self::name_qualifier).
    #[inline]
    pub fn set_name_qualifier(mut self, input: Option<String>) -> Self {
        self.name_qualifier = input;
        self
    }
    /// Returns the value set with [`name_qualifier`](Self::name_qualifier).
    #[inline]
    pub fn get_name_qualifier(&self) -> &Option<String> {
        &self.name_qualifier
    }
    /// The source identity of the session, present if the identity provider put one into the assertion. It cannot be changed later, and chained roles inherit it. See [monitoring assumed roles](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
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
    pub fn build(self) -> AssumeRoleWithSamlOutput {
        AssumeRoleWithSamlOutput {
            credentials: self.credentials,
            assumed_role_user: self.assumed_role_user,
            packed_policy_size: self.packed_policy_size,
            subject: self.subject,
            subject_type: self.subject_type,
            issuer: self.issuer,
            audience: self.audience,
            name_qualifier: self.name_qualifier,
            source_identity: self.source_identity,
            session_token_utilization: self.session_token_utilization,
            session_token_size: self.session_token_size,
            trusted_identity_propagation_context: self
                .trusted_identity_propagation_context,
            _request_id: self._request_id,
        }
    }
}

impl ::std::fmt::Debug for AssumeRoleWithSamlOutputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithSamlOutputBuilder")
            .field("credentials", &"*** Sensitive Data Redacted ***")
            .field("assumed_role_user", &self.assumed_role_user)
            .field("packed_policy_size", &self.packed_policy_size)
            .field("subject", &self.subject)
            .field("subject_type", &self.subject_type)
            .field("issuer", &self.issuer)
            .field("audience", &self.audience)
            .field("name_qualifier", &self.name_qualifier)
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
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "Credentials"),
        rt::ShapeType::Structure,
        "Credentials",
        0,
    )
    .with_sensitive();

static ASSUMED_ROLE_USER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "AssumedRoleUser"),
    rt::ShapeType::Structure,
    "AssumedRoleUser",
    1,
);

static PACKED_POLICY_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "PackedPolicySize"),
    rt::ShapeType::Integer,
    "PackedPolicySize",
    2,
);

static SUBJECT: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "Subject"),
    rt::ShapeType::String,
    "Subject",
    3,
);

static SUBJECT_TYPE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "SubjectType"),
    rt::ShapeType::String,
    "SubjectType",
    4,
);

static ISSUER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "Issuer"),
    rt::ShapeType::String,
    "Issuer",
    5,
);

static AUDIENCE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "Audience"),
    rt::ShapeType::String,
    "Audience",
    6,
);

static NAME_QUALIFIER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "NameQualifier"),
    rt::ShapeType::String,
    "NameQualifier",
    7,
);

static SOURCE_IDENTITY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "SourceIdentity"),
    rt::ShapeType::String,
    "SourceIdentity",
    8,
);

static SESSION_TOKEN_UTILIZATION: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "SessionTokenUtilization"
    ),
    rt::ShapeType::Integer,
    "SessionTokenUtilization",
    9,
);

static SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse", "SessionTokenSize"),
    rt::ShapeType::Integer,
    "SessionTokenSize",
    10,
);

static TRUSTED_IDENTITY_PROPAGATION_CONTEXT: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "AssumeRoleWithSAMLResponse",
            "TrustedIdentityPropagationContext"
        ),
        rt::ShapeType::Structure,
        "TrustedIdentityPropagationContext",
        11,
    )
    .with_sensitive();

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLResponse"),
    rt::ShapeType::Structure,
    &[
        &CREDENTIALS,
        &ASSUMED_ROLE_USER,
        &PACKED_POLICY_SIZE,
        &SUBJECT,
        &SUBJECT_TYPE,
        &ISSUER,
        &AUDIENCE,
        &NAME_QUALIFIER,
        &SOURCE_IDENTITY,
        &SESSION_TOKEN_UTILIZATION,
        &SESSION_TOKEN_SIZE,
        &TRUSTED_IDENTITY_PROPAGATION_CONTEXT,
    ],
);

impl AssumeRoleWithSamlOutputBuilder {
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
            Some(3) => self.subject = Some(deserializer.read_string(member)?),
            Some(4) => self.subject_type = Some(deserializer.read_string(member)?),
            Some(5) => self.issuer = Some(deserializer.read_string(member)?),
            Some(6) => self.audience = Some(deserializer.read_string(member)?),
            Some(7) => self.name_qualifier = Some(deserializer.read_string(member)?),
            Some(8) => self.source_identity = Some(deserializer.read_string(member)?),
            Some(9) => {
                self.session_token_utilization = Some(deserializer.read_integer(member)?);
            }
            Some(10) => {
                self.session_token_size = Some(deserializer.read_integer(member)?);
            }
            Some(11) => {
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

impl crate::orchestration::ReadOutput for AssumeRoleWithSamlOutput {
    #[inline]
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut builder = crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder::default();
        deserializer
            .read_struct(
                &SCHEMA,
                &mut |member, value| builder.read_member(member, value),
            )?;
        Ok(builder._set_request_id(request_id).build())
    }
    #[inline]
    fn downcast(mut output: rt::Output) -> Self {
        let placeholder = crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder::default()
            .build();
        crate::orchestration::replace(output.downcast_mut(), placeholder)
    }
}
