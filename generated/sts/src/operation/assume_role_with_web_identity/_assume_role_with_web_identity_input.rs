// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithWebIdentityInput`] and its builder.

use crate::rt;

/// The role, a session name, and the token from the identity provider, plus optional restrictions on the session.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithWebIdentityInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the issuer of the token.
    ///
    /// > **Note:** If an Amazon Cognito identity pool uses the role across accounts, the trust policy must trust `cognito-identity.amazonaws.com` _and_ check `cognito-identity.amazonaws.com:aud`. Without that check, users of someone else's pool could assume the role.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    pub role_arn: Option<String>,
    /// A name for the session, preferably derived from the application's user. It appears in CloudTrail and at the end of the ARN and the ID in `AssumedRoleUser`. A trust policy can require a specific value with `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    pub role_session_name: Option<String>,
    /// The proof of the user's identity: an OpenID Connect ID token or an OAuth 2.0 access token, 4 to 20000 characters. To obtain it, sign the user in with the provider before this call.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be integers.
    ///
    /// Constraints: 4 to 20,000 characters.
    pub web_identity_token: Option<String>,
    /// The host name of the OAuth 2.0 provider, without scheme or port: `www.amazon.com` or `graph.facebook.com`. Required for OAuth 2.0 access tokens only. Omit it for OpenID Connect, where STS reads the issuer from the token.
    ///
    /// Constraints: 4 to 2,048 characters.
    pub provider_id: Option<String>,
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it. Their text and the inline `Policy` share a limit of 2048 characters.
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
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    pub duration_seconds: Option<i32>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithWebIdentityInput {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the issuer of the token.
    ///
    /// > **Note:** If an Amazon Cognito identity pool uses the role across accounts, the trust policy must trust `cognito-identity.amazonaws.com` _and_ check `cognito-identity.amazonaws.com:aud`. Without that check, users of someone else's pool could assume the role.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// A name for the session, preferably derived from the application's user. It appears in CloudTrail and at the end of the ARN and the ID in `AssumedRoleUser`. A trust policy can require a specific value with `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    #[inline]
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }
    /// The proof of the user's identity: an OpenID Connect ID token or an OAuth 2.0 access token, 4 to 20000 characters. To obtain it, sign the user in with the provider before this call.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be integers.
    ///
    /// Constraints: 4 to 20,000 characters.
    #[inline]
    pub fn web_identity_token(&self) -> Option<&str> {
        self.web_identity_token.as_deref()
    }
    /// The host name of the OAuth 2.0 provider, without scheme or port: `www.amazon.com` or `graph.facebook.com`. Required for OAuth 2.0 access tokens only. Omit it for OpenID Connect, where STS reads the issuer from the token.
    ///
    /// Constraints: 4 to 2,048 characters.
    #[inline]
    pub fn provider_id(&self) -> Option<&str> {
        self.provider_id.as_deref()
    }
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it. Their text and the inline `Policy` share a limit of 2048 characters.
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
    /// Returns a builder for [`struct@AssumeRoleWithWebIdentityInput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityInputBuilder {
        crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityInputBuilder::default()
    }
}

impl ::std::fmt::Debug for AssumeRoleWithWebIdentityInput {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityInput")
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("web_identity_token", &"*** Sensitive Data Redacted ***")
            .field("provider_id", &self.provider_id)
            .field("policy_arns", &self.policy_arns)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

/// Builds [`struct@AssumeRoleWithWebIdentityInput`].
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityInputBuilder {
    pub(crate) role_arn: Option<String>,
    pub(crate) role_session_name: Option<String>,
    pub(crate) web_identity_token: Option<String>,
    pub(crate) provider_id: Option<String>,
    pub(crate) policy_arns: Option<Vec<crate::types::PolicyDescriptorType>>,
    pub(crate) policy: Option<String>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithWebIdentityInputBuilder {
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the issuer of the token.
    ///
    /// > **Note:** If an Amazon Cognito identity pool uses the role across accounts, the trust policy must trust `cognito-identity.amazonaws.com` _and_ check `cognito-identity.amazonaws.com:aud`. Without that check, users of someone else's pool could assume the role.
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
    /// A name for the session, preferably derived from the application's user. It appears in CloudTrail and at the end of the ARN and the ID in `AssumedRoleUser`. A trust policy can require a specific value with `sts:RoleSessionName`.
    ///
    /// 2 to 64 characters: letters, digits, and `_ + = , . @ -`. Spaces are not allowed.
    ///
    /// Constraints: 2 to 64 characters; matches `^[\w+=,.@-]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn role_session_name(mut self, input: impl Into<String>) -> Self {
        self.role_session_name = Some(input.into());
        self
    }
    /// Sets or removes [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.role_session_name = input;
        self
    }
    /// Returns the value set with [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.role_session_name
    }
    /// The proof of the user's identity: an OpenID Connect ID token or an OAuth 2.0 access token, 4 to 20000 characters. To obtain it, sign the user in with the provider before this call.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be integers.
    ///
    /// Constraints: 4 to 20,000 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn web_identity_token(mut self, input: impl Into<String>) -> Self {
        self.web_identity_token = Some(input.into());
        self
    }
    /// Sets or removes [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn set_web_identity_token(mut self, input: Option<String>) -> Self {
        self.web_identity_token = input;
        self
    }
    /// Returns the value set with [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.web_identity_token
    }
    /// The host name of the OAuth 2.0 provider, without scheme or port: `www.amazon.com` or `graph.facebook.com`. Required for OAuth 2.0 access tokens only. Omit it for OpenID Connect, where STS reads the issuer from the token.
    ///
    /// Constraints: 4 to 2,048 characters.
    #[inline]
    pub fn provider_id(mut self, input: impl Into<String>) -> Self {
        self.provider_id = Some(input.into());
        self
    }
    /// Sets or removes [`provider_id`](Self::provider_id).
    #[inline]
    pub fn set_provider_id(mut self, input: Option<String>) -> Self {
        self.provider_id = input;
        self
    }
    /// Returns the value set with [`provider_id`](Self::provider_id).
    #[inline]
    pub fn get_provider_id(&self) -> &Option<String> {
        &self.provider_id
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the role's account.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the role's policies allow it. Their text and the inline `Policy` share a limit of 2048 characters.
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
    pub fn build(self) -> Result<AssumeRoleWithWebIdentityInput, rt::BuildError> {
        Ok(AssumeRoleWithWebIdentityInput {
            role_arn: self.role_arn,
            role_session_name: self.role_session_name,
            web_identity_token: self.web_identity_token,
            provider_id: self.provider_id,
            policy_arns: self.policy_arns,
            policy: self.policy,
            duration_seconds: self.duration_seconds,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

impl ::std::fmt::Debug for AssumeRoleWithWebIdentityInputBuilder {
    #[inline]
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityInputBuilder")
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("web_identity_token", &"*** Sensitive Data Redacted ***")
            .field("provider_id", &self.provider_id)
            .field("policy_arns", &self.policy_arns)
            .field("policy", &"*** Sensitive Data Redacted ***")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .finish()
    }
}

static ROLE_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "RoleArn"),
    rt::ShapeType::String,
    "RoleArn",
    0,
);

static ROLE_SESSION_NAME: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "RoleSessionName"
    ),
    rt::ShapeType::String,
    "RoleSessionName",
    1,
);

static WEB_IDENTITY_TOKEN: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "WebIdentityToken"
        ),
        rt::ShapeType::String,
        "WebIdentityToken",
        2,
    )
    .with_sensitive();

static PROVIDER_ID: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "ProviderId"),
    rt::ShapeType::String,
    "ProviderId",
    3,
);

static POLICY_ARNS: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!(
            "com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "PolicyArns"
        ),
        rt::ShapeType::List,
        "PolicyArns",
        4,
    )
    .with_list_member(&crate::schema::ELEMENT_OF_POLICY_DESCRIPTOR_LIST_TYPE);

static POLICY: rt::Schema<'static> = rt::Schema::new_member(
        rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "Policy"),
        rt::ShapeType::String,
        "Policy",
        5,
    )
    .with_sensitive();

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest", "DurationSeconds"
    ),
    rt::ShapeType::Integer,
    "DurationSeconds",
    6,
);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!(
        "com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest",
        "MinimumSessionTokenSize"
    ),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    7,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRoleWithWebIdentityRequest"),
    rt::ShapeType::Structure,
    &[
        &ROLE_ARN,
        &ROLE_SESSION_NAME,
        &WEB_IDENTITY_TOKEN,
        &PROVIDER_ID,
        &POLICY_ARNS,
        &POLICY,
        &DURATION_SECONDS,
        &MINIMUM_SESSION_TOKEN_SIZE,
    ],
);

impl rt::SerializableStruct for AssumeRoleWithWebIdentityInput {
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
        if let Some(value) = &self.role_session_name {
            serializer.write_string(&ROLE_SESSION_NAME, value)?;
        }
        if let Some(value) = &self.web_identity_token {
            serializer.write_string(&WEB_IDENTITY_TOKEN, value)?;
        }
        if let Some(value) = &self.provider_id {
            serializer.write_string(&PROVIDER_ID, value)?;
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
