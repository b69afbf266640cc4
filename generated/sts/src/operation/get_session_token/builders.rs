// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetSessionToken`](super::GetSessionToken).

use crate::rt;
pub use super::_get_session_token_input::GetSessionTokenInputBuilder;
pub use super::_get_session_token_output::GetSessionTokenOutputBuilder;

impl GetSessionTokenInputBuilder {
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
        super::GetSessionTokenOutput,
        rt::SdkError<super::GetSessionTokenError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`GetSessionToken`](super::GetSessionToken).
///
/// [`Client::get_session_token`](crate::Client::get_session_token) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct GetSessionTokenFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetSessionTokenInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetSessionTokenOutput,
    super::GetSessionTokenError,
> for GetSessionTokenFluentBuilder {
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
        super::GetSessionTokenOutput,
        rt::SdkError<super::GetSessionTokenError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetSessionTokenFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetSessionTokenInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetSessionTokenInputBuilder {
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
        super::GetSessionTokenOutput,
        rt::SdkError<super::GetSessionTokenError, rt::HttpResponse>,
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
        super::GetSessionTokenOutput,
        super::GetSessionTokenError,
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
            rt::SdkError<super::GetSessionTokenError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The session duration in seconds: from 900 (15 minutes) to 129600 (36 hours) for an IAM user. Defaults to 43200 (12 hours). For the root user, the session ends after 3600 seconds (1 hour), even if the request asks for more.
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
    /// The MFA device of the IAM user who signs the request. Pass it, always together with `TokenCode`, if policies require MFA. Identify a hardware device by its serial number, such as `GAHT12345678`, and a virtual device by its ARN, such as `arn:aws:iam::123456789012:mfa/user`.
    ///
    /// 9 to 256 characters: letters, digits, and `_ + = / : , . @ -`.
    ///
    /// Constraints: 9 to 256 characters; matches `^[\w+=/:,.@-]*$`.
    #[inline]
    pub fn serial_number(mut self, input: impl Into<String>) -> Self {
        self.inner.serial_number = Some(input.into());
        self
    }
    /// Sets or removes [`serial_number`](Self::serial_number).
    #[inline]
    pub fn set_serial_number(mut self, input: Option<String>) -> Self {
        self.inner.serial_number = input;
        self
    }
    /// Returns the value set with [`serial_number`](Self::serial_number).
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.inner.serial_number
    }
    /// The six-digit code that the MFA device currently shows. If a policy requires MFA and this request contains no valid code, later requests with the returned credentials are denied.
    ///
    /// Constraints: exactly 6 characters; matches `^[\d]*$`.
    #[inline]
    pub fn token_code(mut self, input: impl Into<String>) -> Self {
        self.inner.token_code = Some(input.into());
        self
    }
    /// Sets or removes [`token_code`](Self::token_code).
    #[inline]
    pub fn set_token_code(mut self, input: Option<String>) -> Self {
        self.inner.token_code = input;
        self
    }
    /// Returns the value set with [`token_code`](Self::token_code).
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.inner.token_code
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

impl crate::presigning::internal::Signed for GetSessionTokenFluentBuilder {}
