// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`GetAccessKeyInfo`](super::GetAccessKeyInfo).

use crate::rt;
pub use super::_get_access_key_info_input::GetAccessKeyInfoInputBuilder;
pub use super::_get_access_key_info_output::GetAccessKeyInfoOutputBuilder;

impl GetAccessKeyInfoInputBuilder {
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
        super::GetAccessKeyInfoOutput,
        rt::SdkError<super::GetAccessKeyInfoError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`GetAccessKeyInfo`](super::GetAccessKeyInfo).
///
/// [`Client::get_access_key_info`](crate::Client::get_access_key_info) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct GetAccessKeyInfoFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetAccessKeyInfoInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetAccessKeyInfoOutput,
    super::GetAccessKeyInfoError,
> for GetAccessKeyInfoFluentBuilder {
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
        super::GetAccessKeyInfoOutput,
        rt::SdkError<super::GetAccessKeyInfoError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl GetAccessKeyInfoFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetAccessKeyInfoInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &GetAccessKeyInfoInputBuilder {
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
        super::GetAccessKeyInfoOutput,
        rt::SdkError<super::GetAccessKeyInfoError, rt::HttpResponse>,
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
        super::GetAccessKeyInfoOutput,
        super::GetAccessKeyInfoError,
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
            rt::SdkError<super::GetAccessKeyInfoError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The access key ID to look up, 16 to 128 characters: letters, digits, and underscores. The secret access key is not needed; never send it.
    ///
    /// Constraints: 16 to 128 characters; matches `^[\w]*$`.
    ///
    /// This field is required.
    #[inline]
    pub fn access_key_id(mut self, input: impl Into<String>) -> Self {
        self.inner.access_key_id = Some(input.into());
        self
    }
    /// Sets or removes [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn set_access_key_id(mut self, input: Option<String>) -> Self {
        self.inner.access_key_id = input;
        self
    }
    /// Returns the value set with [`access_key_id`](Self::access_key_id).
    #[inline]
    pub fn get_access_key_id(&self) -> &Option<String> {
        &self.inner.access_key_id
    }
}

impl crate::presigning::internal::Signed for GetAccessKeyInfoFluentBuilder {}
