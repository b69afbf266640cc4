// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetDelegatedAccessToken`](super::GetDelegatedAccessToken).

use crate::rt;
pub use super::_get_delegated_access_token_input::GetDelegatedAccessTokenInputBuilder;
pub use super::_get_delegated_access_token_output::GetDelegatedAccessTokenOutputBuilder;

impl GetDelegatedAccessTokenInputBuilder {
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
        super::GetDelegatedAccessTokenOutput,
        rt::SdkError<super::GetDelegatedAccessTokenError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`GetDelegatedAccessToken`](super::GetDelegatedAccessToken).
///
/// [`Client::get_delegated_access_token`](crate::Client::get_delegated_access_token) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct GetDelegatedAccessTokenFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetDelegatedAccessTokenInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetDelegatedAccessTokenOutput,
    super::GetDelegatedAccessTokenError,
> for GetDelegatedAccessTokenFluentBuilder {
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
        super::GetDelegatedAccessTokenOutput,
        rt::SdkError<super::GetDelegatedAccessTokenError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetDelegatedAccessTokenFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetDelegatedAccessTokenInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetDelegatedAccessTokenInputBuilder {
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
        super::GetDelegatedAccessTokenOutput,
        rt::SdkError<super::GetDelegatedAccessTokenError, rt::HttpResponse>,
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
        super::GetDelegatedAccessTokenOutput,
        super::GetDelegatedAccessTokenError,
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
            rt::SdkError<super::GetDelegatedAccessTokenError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The trade-in token from the party that delegates access. It must not have expired. Treat it like a credential, and do not log it.
    ///
    /// This field is required.
    #[inline]
    pub fn trade_in_token(mut self, input: impl Into<String>) -> Self {
        self.inner.trade_in_token = Some(input.into());
        self
    }
    /// Sets or removes [`trade_in_token`](Self::trade_in_token).
    #[inline]
    pub fn set_trade_in_token(mut self, input: Option<String>) -> Self {
        self.inner.trade_in_token = input;
        self
    }
    /// Returns the value set with [`trade_in_token`](Self::trade_in_token).
    #[inline]
    pub fn get_trade_in_token(&self) -> &Option<String> {
        &self.inner.trade_in_token
    }
}

impl crate::presigning::internal::Signed for GetDelegatedAccessTokenFluentBuilder {}
