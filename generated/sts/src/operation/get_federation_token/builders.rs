// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetFederationToken`](super::GetFederationToken).

use crate::rt;
pub use super::_get_federation_token_input::GetFederationTokenInputBuilder;
pub use super::_get_federation_token_output::GetFederationTokenOutputBuilder;

impl GetFederationTokenInputBuilder {
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

/// Builds and sends a request to [`GetFederationToken`](super::GetFederationToken).
///
/// [`Client::get_federation_token`](crate::Client::get_federation_token) lists the input, the output, and the errors.
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
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetFederationTokenInputBuilder {
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
    /// Customizes this call before it is sent.
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
    /// Signs a GET request that makes this call, without sending it.
    ///
    /// The URL contains the input and the signature.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed, for example because there are no
    /// credentials, or if the input is too long for a URL: more than 32 KiB.
    #[inline]
    pub fn presigned(
        self,
        presigning_config: crate::presigning::PresigningConfig,
    ) -> impl Future<
        Output = Result<
            crate::presigning::PresignedRequest,
            rt::SdkError<super::GetFederationTokenError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// A name for the federated user. It becomes part of the user's ARN, and resource-based policies, such as an S3 bucket policy, can refer to it. 2 to 32 characters: letters, digits, and `_ + = , . @ -`.
    ///
    /// Constraints: 2 to 32 characters; matches `^[\w+=,.@-]*$`.
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
    /// Returns the value set with [`name`](Self::name).
    #[inline]
    pub fn get_name(&self) -> &Option<String> {
        &self.inner.name
    }
    /// An inline session policy, as a JSON string. It restricts the permissions of the calling IAM user and cannot add to them. If the request contains neither this policy nor `PolicyArns`, the session starts without permissions.
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
    /// Appends an item to `policy_arns`. [`set_policy_arns`](Self::set_policy_arns) replaces the whole list.
    ///
    /// Up to ten managed policies to apply to the session as session policies. They must exist in the account of the calling IAM user.
    ///
    /// They can only restrict the session: an action is allowed only if both these policies _and_ the calling user's policies allow it. If the request contains neither these policies nor `Policy`, the session starts without permissions, unless a resource-based policy grants some to the federated user by name.
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
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours). Defaults to 43200 (12 hours). If the root user signs the request, the maximum is 3600 (1 hour), and STS reduces longer durations to that maximum.
    ///
    /// Constraints: 900 to 129,600.
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
    /// Appends an item to `tags`. [`set_tags`](Self::set_tags) replaces the whole list.
    ///
    /// Up to 50 session tags for the federated user. A key has at most 128 characters, a value at most 256. See [passing session tags](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html).
    ///
    /// A session tag overrides a tag with the same key on the calling user. Keys are not case-sensitive, so STS rejects two keys that differ only in case. The caller needs permission for `sts:TagSession`.
    ///
    /// > **Note:** STS encodes the session policies, their ARNs, and the session tags in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if each value is within its own limit.
    ///
    /// Constraints: at most 50 items.
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
    /// Returns the value set with [`tags`](Self::tags).
    #[inline]
    pub fn get_tags(&self) -> &Option<Vec<crate::types::Tag>> {
        &self.inner.tags
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

impl crate::presigning::internal::Signed for GetFederationTokenFluentBuilder {}
