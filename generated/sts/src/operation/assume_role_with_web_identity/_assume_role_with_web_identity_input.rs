// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRoleWithWebIdentityInput`] and its builder.

use crate::rt;

/// The role, a session name and the token from the identity provider, along with optional limits for the session.
#[non_exhaustive]
#[derive(Clone, PartialEq)]
pub struct AssumeRoleWithWebIdentityInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the issuer of the token.
    ///
    /// > **Note:** A role used across accounts by a Cognito identity pool must trust `cognito-identity.amazonaws.com` _and_ test `cognito-identity.amazonaws.com:aud`. Without the test, users of a stranger's pool could get in.
    pub role_arn: Option<String>,
    /// A label for this session, best derived from the user of the application. CloudTrail shows it, and it closes the ARN and the ID in `AssumedRoleUser`. Trust policies may prescribe it via `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
    pub role_session_name: Option<String>,
    /// Proof of identity, obtained by signing the user in with the provider before making this call: an OpenID Connect ID token, or an OAuth 2.0 access token. 4 to 20000 characters.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be whole numbers, without a fraction.
    pub web_identity_token: Option<String>,
    /// Needed with OAuth 2.0 access tokens only: the host of the provider, which is either `www.amazon.com` or `graph.facebook.com`, with no scheme and no port. For OpenID Connect leave it out; the issuer is read from the token.
    pub provider_id: Option<String>,
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it. Their texts and the inline `Policy` share a budget of 2048 characters.
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
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
    pub duration_seconds: Option<i32>,
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRoleWithWebIdentityInput {
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the issuer of the token.
    ///
    /// > **Note:** A role used across accounts by a Cognito identity pool must trust `cognito-identity.amazonaws.com` _and_ test `cognito-identity.amazonaws.com:aud`. Without the test, users of a stranger's pool could get in.
    #[inline]
    pub fn role_arn(&self) -> Option<&str> {
        self.role_arn.as_deref()
    }
    /// A label for this session, best derived from the user of the application. CloudTrail shows it, and it closes the ARN and the ID in `AssumedRoleUser`. Trust policies may prescribe it via `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
    #[inline]
    pub fn role_session_name(&self) -> Option<&str> {
        self.role_session_name.as_deref()
    }
    /// Proof of identity, obtained by signing the user in with the provider before making this call: an OpenID Connect ID token, or an OAuth 2.0 access token. 4 to 20000 characters.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be whole numbers, without a fraction.
    #[inline]
    pub fn web_identity_token(&self) -> Option<&str> {
        self.web_identity_token.as_deref()
    }
    /// Needed with OAuth 2.0 access tokens only: the host of the provider, which is either `www.amazon.com` or `graph.facebook.com`, with no scheme and no port. For OpenID Connect leave it out; the issuer is read from the token.
    #[inline]
    pub fn provider_id(&self) -> Option<&str> {
        self.provider_id.as_deref()
    }
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it. Their texts and the inline `Policy` share a budget of 2048 characters.
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
            .field("policy", &self.policy)
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
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the issuer of the token.
    ///
    /// > **Note:** A role used across accounts by a Cognito identity pool must trust `cognito-identity.amazonaws.com` _and_ test `cognito-identity.amazonaws.com:aud`. Without the test, users of a stranger's pool could get in.
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
    /// A label for this session, best derived from the user of the application. CloudTrail shows it, and it closes the ARN and the ID in `AssumedRoleUser`. Trust policies may prescribe it via `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
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
    /// Returns the value that [`role_session_name`](Self::role_session_name) has set.
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.role_session_name
    }
    /// Proof of identity, obtained by signing the user in with the provider before making this call: an OpenID Connect ID token, or an OAuth 2.0 access token. 4 to 20000 characters.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be whole numbers, without a fraction.
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
    /// Returns the value that [`web_identity_token`](Self::web_identity_token) has set.
    #[inline]
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.web_identity_token
    }
    /// Needed with OAuth 2.0 access tokens only: the host of the provider, which is either `www.amazon.com` or `graph.facebook.com`, with no scheme and no port. For OpenID Connect leave it out; the issuer is read from the token.
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
    /// Returns the value that [`provider_id`](Self::provider_id) has set.
    #[inline]
    pub fn get_provider_id(&self) -> &Option<String> {
        &self.provider_id
    }
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it. Their texts and the inline `Policy` share a budget of 2048 characters.
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
            .field("policy", &self.policy)
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
);

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
