// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`GetSessionToken`](super::GetSessionToken).

use crate::rt;
pub use super::_get_session_token_input::GetSessionTokenInputBuilder;
pub use super::_get_session_token_output::GetSessionTokenOutputBuilder;

impl GetSessionTokenInputBuilder {
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

/// Builds and sends a request to `GetSessionToken`.
///
/// Gives an IAM user a short-lived copy of their own access. The main reason to do so is MFA: policies may demand a recent one-time code (condition `aws:MultiFactorAuthPresent`), and this operation is how API callers present it, with `SerialNumber` and `TokenCode`.
///
/// Sign the request with the user's permanent keys. No policy is needed for the call as such: what the result may do mirrors the user's permissions.
///
/// Sessions of an IAM user last 43200 seconds (12 hours) unless `DurationSeconds` says otherwise, with 900 (15 minutes) and 129600 (36 hours) as limits. The root user is held to 3600 seconds (1 hour), and is better not used at all.
///
/// Two restrictions apply to the new keys: IAM operations accept them only if an MFA code was part of this request, and in STS they are good for `AssumeRole` and `GetCallerIdentity` alone.
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
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &GetSessionTokenInputBuilder {
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
    /// Opens the call for changes before it is sent.
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
    /// How long the session is to last, in seconds: 900 (15 minutes) to 129600 (36 hours) for an IAM user, and 43200 (12 hours) when absent. Sessions of the root user end after 3600 (1 hour) even if more is asked for.
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
    /// The MFA device of the IAM user who signs the request: serial number of a hardware device (like `GAHT12345678`), ARN of a virtual one (like `arn:aws:iam::123456789012:mfa/user`). Give it when policies make access depend on MFA, always with `TokenCode`.
    ///
    /// 9 to 256 characters: letters, digits and `_ + = / : , . @ -`.
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
    /// What [`serial_number`](Self::serial_number) was set to.
    #[inline]
    pub fn get_serial_number(&self) -> &Option<String> {
        &self.inner.serial_number
    }
    /// The six digits that the MFA device currently shows. If a policy requires MFA and no valid code was sent here, later requests with the new keys are denied.
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
    /// What [`token_code`](Self::token_code) was set to.
    #[inline]
    pub fn get_token_code(&self) -> &Option<String> {
        &self.inner.token_code
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
