// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`AssumeRoot`](super::AssumeRoot).

use crate::rt;
pub use super::_assume_root_input::AssumeRootInputBuilder;
pub use super::_assume_root_output::AssumeRootOutputBuilder;

impl AssumeRootInputBuilder {
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
        super::AssumeRootOutput,
        rt::SdkError<super::AssumeRootError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`AssumeRoot`](super::AssumeRoot).
///
/// [`Client::assume_root`](crate::Client::assume_root) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct AssumeRootFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: AssumeRootInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::AssumeRootOutput,
    super::AssumeRootError,
> for AssumeRootFluentBuilder {
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
        super::AssumeRootOutput,
        rt::SdkError<super::AssumeRootError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl AssumeRootFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: AssumeRootInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &AssumeRootInputBuilder {
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
        super::AssumeRootOutput,
        rt::SdkError<super::AssumeRootError, rt::HttpResponse>,
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
        super::AssumeRootOutput,
        super::AssumeRootError,
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
            rt::SdkError<super::AssumeRootError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The account whose root user the session acts as: an account number, such as `111122223333`, or the ARN of the principal. 12 to 2048 characters.
    ///
    /// Constraints: 12 to 2,048 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn target_principal(mut self, input: impl Into<String>) -> Self {
        self.inner.target_principal = Some(input.into());
        self
    }
    /// Sets or removes [`target_principal`](Self::target_principal).
    #[inline]
    pub fn set_target_principal(mut self, input: Option<String>) -> Self {
        self.inner.target_principal = input;
        self
    }
    /// Returns the value set with [`target_principal`](Self::target_principal).
    #[inline]
    pub fn get_target_principal(&self) -> &Option<String> {
        &self.inner.target_principal
    }
    /// The AWS managed task policy that defines what the session can do, such as `arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy`. The session can do nothing else.
    ///
    /// This field is required.
    #[inline]
    pub fn task_policy_arn(mut self, input: crate::types::PolicyDescriptorType) -> Self {
        self.inner.task_policy_arn = Some(input);
        self
    }
    /// Sets or removes [`task_policy_arn`](Self::task_policy_arn).
    #[inline]
    pub fn set_task_policy_arn(
        mut self,
        input: Option<crate::types::PolicyDescriptorType>,
    ) -> Self {
        self.inner.task_policy_arn = input;
        self
    }
    /// Returns the value set with [`task_policy_arn`](Self::task_policy_arn).
    #[inline]
    pub fn get_task_policy_arn(&self) -> &Option<crate::types::PolicyDescriptorType> {
        &self.inner.task_policy_arn
    }
    /// The session duration in seconds, at most 900 (15 minutes). This is much less than for an ordinary role.
    ///
    /// Constraints: 0 to 900.
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

impl crate::presigning::internal::Signed for AssumeRootFluentBuilder {}
