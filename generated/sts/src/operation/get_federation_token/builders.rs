// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`GetFederationToken`](super::GetFederationToken).

use crate::rt;
pub use super::_get_federation_token_input::GetFederationTokenInputBuilder;
pub use super::_get_federation_token_output::GetFederationTokenOutputBuilder;

impl GetFederationTokenInputBuilder {
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
        super::GetFederationTokenOutput,
        rt::SdkError<super::GetFederationTokenError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to `GetFederationToken`.
///
/// Issues credentials for a _federated user_, a name of the caller's choosing that has no counterpart in IAM. A typical caller is a server-side broker that signs people in its own way and then gives each of them limited AWS access.
///
/// The call must be signed with the permanent keys of an IAM user, which is why it belongs on a well-protected server. Signing as the account's root user is possible but ill-advised.
///
/// **Lifetime.** Any number of seconds between 900 (15 minutes) and 129600 (36 hours); 43200 (12 hours) where nothing is specified. For the root user no more than 3600 seconds (1 hour) are granted.
///
/// **Permissions.** The session gets the overlap of the calling user's policies and the session policies passed in `Policy` and `PolicyArns`. Omit both and the federated user may do nothing, except where a resource-based policy names that user as principal. See [session policies](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session).
///
/// **What it cannot do.** Through the CLI or the API these credentials reach no IAM operation, and within STS only `GetCallerIdentity`. Up to 50 [session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html) may be attached; the calling user needs `sts:TagSession` for that. A comparison with the other operations is in [requesting temporary credentials](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html).
#[derive(Clone, Debug)]
pub struct GetFederationTokenFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetFederationTokenInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetFederationTokenOutput,
    super::GetFederationTokenError,
> for GetFederationTokenFluentBuilder {
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
        super::GetFederationTokenOutput,
        rt::SdkError<super::GetFederationTokenError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetFederationTokenFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetFederationTokenInputBuilder::default(),
        }
    }
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &GetFederationTokenInputBuilder {
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
        super::GetFederationTokenOutput,
        rt::SdkError<super::GetFederationTokenError, rt::HttpResponse>,
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
        super::GetFederationTokenOutput,
        super::GetFederationTokenError,
        Self,
    > {
        crate::client::customize::CustomizableOperation::new(self)
    }
    /// What to call the federated user. It shows up in the user's ARN, and resource-based policies can name it, in an S3 bucket policy for example. 2 to 32 characters: letters, digits and `_ + = , . @ -`.
    ///
    /// This field is required.
    #[inline]
    pub fn name(mut self, input: impl Into<String>) -> Self {
        self.inner.name = Some(input.into());
        self
    }
    /// Sets or removes [`name`](Self::name).
    #[inline]
    pub fn set_name(mut self, input: Option<String>) -> Self {
        self.inner.name = input;
        self
    }
    /// What [`name`](Self::name) was set to.
    #[inline]
    pub fn get_name(&self) -> &Option<String> {
        &self.inner.name
    }
    /// An inline session policy, as a JSON text. It filters the permissions that come from the calling IAM user and cannot enlarge them. If neither this nor `PolicyArns` is given, the session starts out with no permissions.
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
    /// Appends an item to `policy_arns`; [`set_policy_arns`](Self::set_policy_arns) replaces all of them.
    ///
    /// Managed policies, at most ten, that restrict this session. They have to exist in the account of the calling IAM user.
    ///
    /// They only ever subtract: an action is possible if these policies _and_ the calling user's policies permit it. If neither this nor `Policy` is given, the session starts out with no permissions, unless a resource-based policy grants some to the federated user by name.
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
    /// How long the session is to last, in seconds: 900 (15 minutes) to 129600 (36 hours), and 43200 (12 hours) when absent. If the root user signs, 3600 (1 hour) is both the limit and what a longer request is cut down to.
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
    /// Appends an item to `tags`; [`set_tags`](Self::set_tags) replaces all of them.
    ///
    /// Session tags for the federated user: up to 50, keys of at most 128 and values of at most 256 characters. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A tag here hides a tag of the same key on the calling user. Keys ignore case, so two that differ only in capitals are refused. The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** Before use, STS packs the session policies, their ARNs and the session tags into a binary form with a size limit of its own. Requests whose texts all respect their limits can nevertheless be too big once packed, and then fail with `PackedPolicyTooLargeException`.
    #[inline]
    pub fn tags(mut self, input: crate::types::Tag) -> Self {
        self.inner.tags.get_or_insert_with(Vec::new).push(input);
        self
    }
    /// Sets or removes [`tags`](Self::tags).
    #[inline]
    pub fn set_tags(mut self, input: Option<Vec<crate::types::Tag>>) -> Self {
        self.inner.tags = input;
        self
    }
    /// What [`tags`](Self::tags) was set to.
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
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
