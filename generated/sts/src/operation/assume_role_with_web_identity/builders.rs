// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`AssumeRoleWithWebIdentity`](super::AssumeRoleWithWebIdentity).

use crate::rt;
pub use super::_assume_role_with_web_identity_input::AssumeRoleWithWebIdentityInputBuilder;
pub use super::_assume_role_with_web_identity_output::AssumeRoleWithWebIdentityOutputBuilder;

impl AssumeRoleWithWebIdentityInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
    #[inline]
    pub async fn send_with(
        self,
        client: &crate::Client,
    ) -> Result<
        super::AssumeRoleWithWebIdentityOutput,
        rt::SdkError<super::AssumeRoleWithWebIdentityError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`AssumeRoleWithWebIdentity`](super::AssumeRoleWithWebIdentity).
///
/// [`Client::assume_role_with_web_identity`](crate::Client::assume_role_with_web_identity) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct AssumeRoleWithWebIdentityFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: AssumeRoleWithWebIdentityInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::AssumeRoleWithWebIdentityOutput,
    super::AssumeRoleWithWebIdentityError,
> for AssumeRoleWithWebIdentityFluentBuilder {
    #[inline]
    fn into_call(self) -> crate::orchestration::Call {
        crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        )
    }
    #[inline]
    fn downcast_result(
        result: Result<rt::Output, rt::SdkError<rt::Error, rt::HttpResponse>>,
    ) -> Result<
        super::AssumeRoleWithWebIdentityOutput,
        rt::SdkError<super::AssumeRoleWithWebIdentityError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl AssumeRoleWithWebIdentityFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: AssumeRoleWithWebIdentityInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRoleWithWebIdentityInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the response.
    ///
    /// Transient failures are retried according to the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig).
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or sent, if the response cannot be
    /// read, or if the service returns an error.
    #[inline]
    pub async fn send(
        self,
    ) -> Result<
        super::AssumeRoleWithWebIdentityOutput,
        rt::SdkError<super::AssumeRoleWithWebIdentityError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            self.handle,
            self.inner.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
    /// Customizes this call before it is sent.
    #[inline]
    pub fn customize(
        self,
    ) -> crate::client::customize::CustomizableOperation<
        super::AssumeRoleWithWebIdentityOutput,
        super::AssumeRoleWithWebIdentityError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// The ARN of the role to assume, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy must accept the issuer of the token.
    ///
    /// > **Note:** If an Amazon Cognito identity pool uses the role across accounts, the trust policy must trust `cognito-identity.amazonaws.com` _and_ check `cognito-identity.amazonaws.com:aud`. Without that check, users of someone else's pool could assume the role.
    ///
    /// Constraints: 20 to 2,048 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+$`.
    ///
    /// This field is required.
    #[inline]
    pub fn role_arn(mut self, input: impl Into<String>) -> Self {
        self.inner.role_arn = Some(input.into());
        self
    }
    /// Sets or removes [`role_arn`](Self::role_arn).
    #[inline]
    pub fn set_role_arn(mut self, input: Option<String>) -> Self {
        self.inner.role_arn = input;
        self
    }
    /// Returns the value set with [`role_arn`](Self::role_arn).
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.inner.role_arn
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
        self.inner.role_session_name = Some(input.into());
        self
    }
    /// Sets or removes [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn set_role_session_name(mut self, input: Option<String>) -> Self {
        self.inner.role_session_name = input;
        self
    }
    /// Returns the value set with [`role_session_name`](Self::role_session_name).
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.inner.role_session_name
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
        self.inner.web_identity_token = Some(input.into());
        self
    }
    /// Sets or removes [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn set_web_identity_token(mut self, input: Option<String>) -> Self {
        self.inner.web_identity_token = input;
        self
    }
    /// Returns the value set with [`web_identity_token`](Self::web_identity_token).
    #[inline]
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.inner.web_identity_token
    }
    /// The host name of the OAuth 2.0 provider, without scheme or port: `www.amazon.com` or `graph.facebook.com`. Required for OAuth 2.0 access tokens only. Omit it for OpenID Connect, where STS reads the issuer from the token.
    ///
    /// Constraints: 4 to 2,048 characters.
    #[inline]
    pub fn provider_id(mut self, input: impl Into<String>) -> Self {
        self.inner.provider_id = Some(input.into());
        self
    }
    /// Sets or removes [`provider_id`](Self::provider_id).
    #[inline]
    pub fn set_provider_id(mut self, input: Option<String>) -> Self {
        self.inner.provider_id = input;
        self
    }
    /// Returns the value set with [`provider_id`](Self::provider_id).
    #[inline]
    pub fn get_provider_id(&self) -> &Option<String> {
        &self.inner.provider_id
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
        self.inner.policy_arns.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn set_policy_arns(
        mut self,
        input: Option<Vec<crate::types::PolicyDescriptorType>>,
    ) -> Self {
        self.inner.policy_arns = input;
        self
    }
    /// Returns the value set with [`policy_arns`](Self::policy_arns).
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.inner.policy_arns
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
        self.inner.policy = Some(input.into());
        self
    }
    /// Sets or removes [`policy`](Self::policy).
    #[inline]
    pub fn set_policy(mut self, input: Option<String>) -> Self {
        self.inner.policy = input;
        self
    }
    /// Returns the value set with [`policy`](Self::policy).
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.inner.policy
    }
    /// The session duration in seconds: from 900 (15 minutes) to the maximum configured for the role, which is between 3600 (1 hour) and 43200 (12 hours). Defaults to 3600. If the value is above the role's maximum, the call fails; STS does not lower it.
    ///
    /// > **Note:** This value does not control how long a console sign-in with these credentials lasts. The `SessionDuration` parameter of the federation endpoint does.
    ///
    /// Constraints: 900 to 43,200.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.inner.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.inner.duration_seconds = input;
        self
    }
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(mut self, input: i32) -> Self {
        self.inner.minimum_session_token_size = Some(input);
        self
    }
    /// Sets or removes [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn set_minimum_session_token_size(mut self, input: Option<i32>) -> Self {
        self.inner.minimum_session_token_size = input;
        self
    }
    /// Returns the value set with [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.inner.minimum_session_token_size
    }
}
