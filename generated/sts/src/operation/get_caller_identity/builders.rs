// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetCallerIdentity`](super::GetCallerIdentity).

use crate::rt;
pub use super::_get_caller_identity_input::GetCallerIdentityInputBuilder;
pub use super::_get_caller_identity_output::GetCallerIdentityOutputBuilder;

impl GetCallerIdentityInputBuilder {
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
        super::GetCallerIdentityOutput,
        rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`GetCallerIdentity`](super::GetCallerIdentity).
///
/// [`Client::get_caller_identity`](crate::Client::get_caller_identity) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct GetCallerIdentityFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetCallerIdentityInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetCallerIdentityOutput,
    super::GetCallerIdentityError,
> for GetCallerIdentityFluentBuilder {
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
        super::GetCallerIdentityOutput,
        rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetCallerIdentityFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetCallerIdentityInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetCallerIdentityInputBuilder {
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
        super::GetCallerIdentityOutput,
        rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
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
        super::GetCallerIdentityOutput,
        super::GetCallerIdentityError,
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
            rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
}

impl crate::presigning::internal::Signed for GetCallerIdentityFluentBuilder {}
