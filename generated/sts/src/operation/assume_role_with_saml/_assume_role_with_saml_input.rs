// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithSamlInput`] and its builder.

use crate::rt;

/// The role, the identity provider and the assertion by which the provider introduces the user, along with optional limits for the session.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithSamlInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the provider in `PrincipalArn`.
    pub role_arn: Option<String>,
    /// ARN under which IAM knows the identity provider that wrote the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    pub principal_arn: Option<String>,
    /// The provider's response after sign-in, encoded in base64, 4 to 100000 characters long. Present it within five minutes of issue. Which claims it has to contain is described at [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    pub saml_assertion: Option<String>,
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    pub policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Without session policies the role's permissions apply in full.
    ///
    /// 1 to 2048 characters, a budget shared with the managed session policies. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    pub policy: Option<String>,
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// The assertion has a say too. If its `SessionNotOnOrAfter` comes before the end requested here, the session ends then.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    pub duration_seconds: Option<i32>,
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithSamlInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the provider in `PrincipalArn`.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// ARN under which IAM knows the identity provider that wrote the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    #[inline]
    pub fn principal_arn(&self) -> Option<&str> {
        self.principal_arn.as_deref()
    }
    /// The provider's response after sign-in, encoded in base64, 4 to 100000 characters long. Present it within five minutes of issue. Which claims it has to contain is described at [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    #[inline]
    pub fn saml_assertion(&self) -> Option<&str> {
        self.saml_assertion.as_deref()
    }
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    ///
    /// Returns an empty slice if the list is absent; `.policy_arns.is_none()` distinguishes the two.
    #[inline]
    pub fn policy_arns(&self) -> &[crate::types::PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Without session policies the role's permissions apply in full.
    ///
    /// 1 to 2048 characters, a budget shared with the managed session policies. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// The assertion has a say too. If its `SessionNotOnOrAfter` comes before the end requested here, the session ends then.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// Returns a builder for [`struct@AssumeRoleWithSamlInput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlInputBuilder {
        crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlInputBuilder::default()
    }
}

impl ::std::fmt::Debug for AssumeRoleWithSamlInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithSamlInput")
            .field("role_arn", &self.role_arn)
            .field("principal_arn", &self.principal_arn)
            .field("saml_assertion", &"*** Sensitive Data Redacted ***")
            .field("policy_arns", &self.policy_arns)
            .field("policy", &self.policy)
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

/// Builds [`struct@AssumeRoleWithSamlInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithSamlInputBuilder {
    pub(crate) role_arn: Option<String>,
    pub(crate) principal_arn: Option<String>,
    pub(crate) saml_assertion: Option<String>,
    pub(crate) policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    pub(crate) policy: Option<String>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithSamlInputBuilder {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the provider in `PrincipalArn`.
    ///
    /// This field is required.
    #[inline]
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.role_arn = Some(input.into());
        self
    }
    /// Sets or removes [`role_arn`](Self::role_arn).
    #[inline]
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.role_arn = input;
        self
    }
    /// Returns the value that [`role_arn`](Self::role_arn) has set.
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.role_arn
    }
    /// ARN under which IAM knows the identity provider that wrote the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    ///
    /// This field is required.
    #[inline]
    pub fn principal_arn(mut self, input: impl Into<String>) -> Self {
        self.principal_arn = Some(input.into());
        self
    }
    /// Sets or removes [`principal_arn`](Self::principal_arn).
    #[inline]
    pub fn set_principal_arn(mut self, input: Option<String>) -> Self {
        self.principal_arn = input;
        self
    }
    /// Returns the value that [`principal_arn`](Self::principal_arn) has set.
    #[inline]
    pub fn get_principal_arn(&self) -> &Option<String> {
        &self.principal_arn
    }
    /// The provider's response after sign-in, encoded in base64, 4 to 100000 characters long. Present it within five minutes of issue. Which claims it has to contain is described at [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    ///
    /// This field is required.
    #[inline]
    pub fn saml_assertion(mut self, input: impl Into<String>) -> Self {
        self.saml_assertion = Some(input.into());
        self
    }
    /// Sets or removes [`saml_assertion`](Self::saml_assertion).
    #[inline]
    pub fn set_saml_assertion(mut self, input: Option<String>) -> Self {
        self.saml_assertion = input;
        self
    }
    /// Returns the value that [`saml_assertion`](Self::saml_assertion) has set.
    #[inline]
    pub fn get_saml_assertion(&self) -> &Option<String> {
        &self.saml_assertion
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy_arns(mut self, input: crate::types::PolicyDescriptorType) -> Self {
        self.policy_arns.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn set_policy_arns(
        mut self,
        input: Option<Vec<crate::types::PolicyDescriptorType>>,
    ) -> Self {
        self.policy_arns = input;
        self
    }
    /// Returns the value that [`policy_arns`](Self::policy_arns) has set.
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.policy_arns
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Without session policies the role's permissions apply in full.
    ///
    /// 1 to 2048 characters, a budget shared with the managed session policies. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn policy(mut self, input: impl Into<String>) -> Self {
        self.policy = Some(input.into());
        self
    }
    /// Sets or removes [`policy`](Self::policy).
    #[inline]
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.policy = input;
        self
    }
    /// Returns the value that [`policy`](Self::policy) has set.
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.policy
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// The assertion has a say too. If its `SessionNotOnOrAfter` comes before the end requested here, the session ends then.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.duration_seconds = input;
        self
    }
    /// Returns the value that [`duration_seconds`](Self::duration_seconds) has set.
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    #[inline]
    pub fn minimum_session_token_size(mut self, input: i32) -> Self {
        self.minimum_session_token_size = Some(input);
        self
    }
    /// Sets or removes [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn set_minimum_session_token_size(mut self, input: Option<i32>) -> Self {
        self.minimum_session_token_size = input;
        self
    }
    /// Returns the value that [`minimum_session_token_size`](Self::minimum_session_token_size) has set.
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.minimum_session_token_size
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<AssumeRoleWithSamlInput, rt::BuildError> {
        Ok(AssumeRoleWithSamlInput {
            role_arn: self.role_arn,
            principal_arn: self.principal_arn,
            saml_assertion: self.saml_assertion,
            policy_arns: self.policy_arns,
            policy: self.policy,
            duration_seconds: self.duration_seconds,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

impl ::std::fmt::Debug for AssumeRoleWithSamlInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithSamlInputBuilder")
            .field("role_arn", &self.role_arn)
            .field("principal_arn", &self.principal_arn)
            .field("saml_assertion", &"*** Sensitive Data Redacted ***")
            .field("policy_arns", &self.policy_arns)
            .field("policy", &self.policy)
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

static ROLE_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "RoleArn"),
    rt::ShapeType::String,
    "RoleArn",
    0,
);

static PRINCIPAL_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "PrincipalArn"),
    rt::ShapeType::String,
    "PrincipalArn",
    1,
);

static SAML_ASSERTION: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "SAMLAssertion"),
        rt::ShapeType::String,
        "SAMLAssertion",
        2,
    )
    .with_sensitive();

static POLICY_ARNS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "PolicyArns"),
        rt::ShapeType::List,
        "PolicyArns",
        3,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE);

static POLICY: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "Policy"),
    rt::ShapeType::String,
    "Policy",
    4,
);

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    5,
);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithSAMLRequest", "MinimumSessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    6,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithSAMLRequest"),
    rt::ShapeType::Structure,
    &[
        &ROLE_ARN,
        &PRINCIPAL_ARN,
        &SAML_ASSERTION,
        &POLICY_ARNS,
        &POLICY,
        &DURATION_SECONDS,
        &MINIMUM_SESSION_TOKEN_SIZE,
    ],
);

impl rt::SerializableStruct for AssumeRoleWithSamlInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.role_arn {
            serializer.write_string(&ROLE_ARN, value)?;
        }
        if let Some(value) = &self.principal_arn {
            serializer.write_string(&PRINCIPAL_ARN, value)?;
        }
        if let Some(value) = &self.saml_assertion {
            serializer.write_string(&SAML_ASSERTION, value)?;
        }
        if let Some(value) = &self.policy_arns {
            rt::write_structures(serializer, &POLICY_ARNS, value)?;
        }
        if let Some(value) = &self.policy {
            serializer.write_string(&POLICY, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        Ok(())
    }
}
