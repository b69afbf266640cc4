// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetScopedCredentials`](super::GetScopedCredentials).

use crate::rt;
pub use super::_get_scoped_credentials_input::GetScopedCredentialsInputBuilder;
pub use super::_get_scoped_credentials_output::GetScopedCredentialsOutputBuilder;

impl GetScopedCredentialsInputBuilder {
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
        super::GetScopedCredentialsOutput,
        rt::SdkError<super::GetScopedCredentialsError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`GetScopedCredentials`](super::GetScopedCredentials).
///
/// [`Client::get_scoped_credentials`](crate::Client::get_scoped_credentials) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct GetScopedCredentialsFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetScopedCredentialsInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetScopedCredentialsOutput,
    super::GetScopedCredentialsError,
> for GetScopedCredentialsFluentBuilder {
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
        super::GetScopedCredentialsOutput,
        rt::SdkError<super::GetScopedCredentialsError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetScopedCredentialsFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetScopedCredentialsInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetScopedCredentialsInputBuilder {
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
        super::GetScopedCredentialsOutput,
        rt::SdkError<super::GetScopedCredentialsError, rt::HttpResponse>,
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
        super::GetScopedCredentialsOutput,
        super::GetScopedCredentialsError,
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
            rt::SdkError<super::GetScopedCredentialsError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// An inline session policy, as a JSON string. It restricts the permissions of the scoped session and cannot add to them.
    ///
    /// 1 to 2048 characters. Allowed characters are space (U+0020) through U+00FF, tab, line feed, and carriage return. A policy that is not valid fails with `MalformedPolicyDocumentException`.
    ///
    /// > **Note:** STS encodes the session policy in a compact binary form, whose size is limited too. If that form is too large, the request fails with `PackedPolicyTooLargeException`, even if the policy is within its own limit.
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
    /// The session duration in seconds: from 1 to 129600 (36 hours). If the session lifetime is not sufficient for the request, the call fails with `InsufficientSessionLifetimeException`.
    ///
    /// Constraints: 1 to 129,600.
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
    /// A description of the scoped session. 2 to 256 characters: space (U+0020) through `~` (U+007E), U+00A1 through U+00FF, tab, line feed, and carriage return.
    ///
    /// Constraints: 2 to 256 characters; matches `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
    #[inline]
    pub fn scoped_session_description(mut self, input: impl Into<String>) -> Self {
        self.inner.scoped_session_description = Some(input.into());
        self
    }
    /// Sets or removes [`scoped_session_description`](Self::scoped_session_description).
    #[inline]
    pub fn set_scoped_session_description(mut self, input: Option<String>) -> Self {
        self.inner.scoped_session_description = input;
        self
    }
    /// Returns the value set with [`scoped_session_description`](Self::scoped_session_description).
    #[inline]
    pub fn get_scoped_session_description(&self) -> &Option<String> {
        &self.inner.scoped_session_description
    }
}

impl crate::presigning::internal::Signed for GetScopedCredentialsFluentBuilder {}
