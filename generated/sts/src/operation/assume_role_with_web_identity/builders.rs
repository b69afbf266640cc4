// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`AssumeRoleWithWebIdentity`](super::AssumeRoleWithWebIdentity).

use crate::rt;
pub use super::_assume_role_with_web_identity_input::AssumeRoleWithWebIdentityInputBuilder;
pub use super::_assume_role_with_web_identity_output::AssumeRoleWithWebIdentityOutputBuilder;

impl AssumeRoleWithWebIdentityInputBuilder {
    /// Sends a request with this input through a client.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
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

/// Builds and sends a request to `AssumeRoleWithWebIdentity`.
///
/// Trades a token from a web identity provider for short-lived keys of an IAM role. The provider can be anything that speaks OpenID Connect (Google, Amazon Cognito, a Kubernetes cluster, a CI system), or the OAuth 2.0 services Login with Amazon and Facebook.
///
/// No signature is needed, since the token stands in for AWS keys. An app on a phone or a job on a build server can therefore be shipped with nothing secret inside. What has to exist first is a role whose trust policy accepts the token's issuer.
///
/// Keys last an hour by default; `DurationSeconds` chooses between 15 minutes and the maximum configured on the role (1 to 12 hours). They open every AWS service the role reaches, apart from the STS operations `GetFederationToken` and `GetSessionToken`.
///
/// Up to ten managed policies and one inline policy may restrict the session, within the bounds of the role's own permissions. Session tags, if any, come from claims in the token rather than from the request: 50 at most, with the same key limits as elsewhere, and a tag from the token hides a role tag of that key. See [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
///
/// > **Important:** The token's subject can end up in CloudTrail. Have the provider fill it with something meaningless, such as a GUID or a per-application (pairwise) identifier, instead of personal data.
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
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRoleWithWebIdentityInputBuilder {
        &self.inner
    }
    /// Sends the request and waits for the answer.
    ///
    /// Failures that may pass are retried as the client's
    /// [`RetryConfig`](crate::config::retry::RetryConfig) says.
    ///
    /// # Errors
    ///
    /// Where the request cannot be built or sent, the answer cannot be read, or the
    /// service answers with an error.
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
    /// Opens the call for changes before it is sent.
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
    /// ARN of the role to take on, such as `arn:aws:iam::123456789012:role/demo`. Its trust policy has to accept the issuer of the token.
    ///
    /// > **Note:** A role used across accounts by a Cognito identity pool must trust `cognito-identity.amazonaws.com` _and_ test `cognito-identity.amazonaws.com:aud`. Without the test, users of a stranger's pool could get in.
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
    /// What [`role_arn`](Self::role_arn) was set to.
    #[inline]
    pub fn get_role_arn(&self) -> &Option<String> {
        &self.inner.role_arn
    }
    /// A label for this session, best derived from the user of the application. CloudTrail shows it, and it closes the ARN and the ID in `AssumedRoleUser`. Trust policies may prescribe it via `sts:RoleSessionName`.
    ///
    /// Length: 2 to 64. Letters, digits and `_ + = , . @ -` are accepted; spaces are not.
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
    /// What [`role_session_name`](Self::role_session_name) was set to.
    #[inline]
    pub fn get_role_session_name(&self) -> &Option<String> {
        &self.inner.role_session_name
    }
    /// Proof of identity, obtained by signing the user in with the provider before making this call: an OpenID Connect ID token, or an OAuth 2.0 access token. 4 to 20000 characters.
    ///
    /// JWTs signed with `RS256` are accepted. Times in the claims must be whole numbers, without a fraction.
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
    /// What [`web_identity_token`](Self::web_identity_token) was set to.
    #[inline]
    pub fn get_web_identity_token(&self) -> &Option<String> {
        &self.inner.web_identity_token
    }
    /// Needed with OAuth 2.0 access tokens only: the host of the provider, which is either `www.amazon.com` or `graph.facebook.com`, with no scheme and no port. For OpenID Connect leave it out; the issuer is read from the token.
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
    /// What [`provider_id`](Self::provider_id) was set to.
    #[inline]
    pub fn get_provider_id(&self) -> &Option<String> {
        &self.inner.provider_id
    }
    /// Appends an item to `policy_arns`; [`set_policy_arns`](Self::set_policy_arns) replaces all of them.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the role's account.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the role's policies permit it. Their texts and the inline `Policy` share a budget of 2048 characters.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
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
    /// What [`policy_arns`](Self::policy_arns) was set to.
    #[inline]
    pub fn get_policy_arns(&self) -> &Option<Vec<crate::types::PolicyDescriptorType>> {
        &self.inner.policy_arns
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the role's policies and cannot enlarge them. Without session policies the role's permissions apply in full.
    ///
    /// 1 to 2048 characters, a budget shared with the managed session policies. Allowed characters run from space (U+0020) to U+00FF, in addition to tab, line feed and carriage return.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
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
    /// What [`policy`](Self::policy) was set to.
    #[inline]
    pub fn get_policy(&self) -> &Option<String> {
        &self.inner.policy
    }
    /// How long the session is to last, in seconds: at least 900 (15 minutes), at most what the role is configured for, which lies between 3600 (1 hour) and 43200 (12 hours). 3600 when absent. A number above the role's maximum makes the call fail; it is not lowered silently.
    ///
    /// > **Note:** A console sign-in built from these keys has a lifetime of its own: it is governed by the `SessionDuration` sent to the federation endpoint and not by this parameter.
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
    /// What [`duration_seconds`](Self::duration_seconds) was set to.
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.inner.duration_seconds
    }
    /// Asks for a session token no smaller than this, from 0 to 4096. Leave it out to impose no lower bound. The size actually produced is reported in `SessionTokenSize`.
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
    /// What [`minimum_session_token_size`](Self::minimum_session_token_size) was set to.
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.inner.minimum_session_token_size
    }
}
