// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithSamlInput`] and its builder.

use crate::rt;

/// The role, the identity provider, and the assertion that identifies the user, plus optional restrictions on the session.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithSamlInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the provider in `PrincipalArn`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub role_arn: Option<String>,
    /// The ARN, in IAM, of the identity provider that issued the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub principal_arn: Option<String>,
    /// The identity provider's response after sign-in, base64-encoded, 4 to 100000 characters. Use it within five minutes after it is issued. For the claims it must contain, see [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    ///
    /// Constraints: 4 to 100,000 characters.
    pub saml_assertion: Option<String>,
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    pub policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Without session policies, the session has all of the role's permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    pub policy: Option<String>,
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the assertion contains a `SessionNotOnOrAfter` value that is earlier than the requested end, the session ends at that time.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    pub duration_seconds: Option<i32>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithSamlInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the provider in `PrincipalArn`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// The ARN, in IAM, of the identity provider that issued the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn principal_arn(&self) -> Option<&str> {
        self.principal_arn.as_deref()
    }
    /// The identity provider's response after sign-in, base64-encoded, 4 to 100000 characters. Use it within five minutes after it is issued. For the claims it must contain, see [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    ///
    /// Constraints: 4 to 100,000 characters.
    #[inline]
    pub fn saml_assertion(&self) -> Option<&str> {
        self.saml_assertion.as_deref()
    }
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Returns an empty slice if the list is absent. To distinguish an absent list from an empty one, use `.policy_arns.is_none()`.
    #[inline]
    pub fn policy_arns(&self) -> &[crate::types::PolicyDescriptorType] {
        self.policy_arns.as_deref().unwrap_or_default()
    }
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Without session policies, the session has all of the role's permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
    #[inline]
    pub fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the assertion contains a `SessionNotOnOrAfter` value that is earlier than the requested end, the session ends at that time.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
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
            .field("policy", &"*** Sensitive Data Redacted ***")
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
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the provider in `PrincipalArn`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
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
    /// Returns the value set with [`role_arn`](Self::role_arn).
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.role_arn
    }
    /// The ARN, in IAM, of the identity provider that issued the assertion, such as `arn:aws:iam::123456789012:saml-provider/SAML-test`.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
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
    /// Returns the value set with [`principal_arn`](Self::principal_arn).
    #[inline]
    pub fn get_principal_arn(&self) -> &Option<String> {
        &self.principal_arn
    }
    /// The identity provider's response after sign-in, base64-encoded, 4 to 100000 characters. Use it within five minutes after it is issued. For the claims it must contain, see [SAML identity providers](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html).
    ///
    /// Anyone who has a fresh assertion can act as the user, so keep it out of logs.
    ///
    /// Constraints: 4 to 100,000 characters.
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
    /// Returns the value set with [`saml_assertion`](Self::saml_assertion).
    #[inline]
    pub fn get_saml_assertion(&self) -> &Option<String> {
        &self.saml_assertion
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
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
    /// Returns the value set with [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.policy_arns
    }
    /// An inline session policy, as a JSON string. It restricts the permissions that the role's policies grant and cannot add to them. Without session policies, the session has all of the role's permissions.
    ///
    /// 1 to 2048 characters. The managed session policies count toward the same limit. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: 1 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
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
    /// Returns the value set with [`policy`](Self::policy).
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.policy
    }
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// If the assertion contains a `SessionNotOnOrAfter` value that is earlier than the requested end, the session ends at that time.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
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
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
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
    /// Returns the value set with [`minimum_session_token_size`](Self::minimum_session_token_size).
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
            .field("policy", &"*** Sensitive Data Redacted ***")
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
    )
    .with_sensitive();

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
