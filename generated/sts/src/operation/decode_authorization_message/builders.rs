// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders for the operation [`DecodeAuthorizationMessage`](super::DecodeAuthorizationMessage).

use crate::rt;
pub use super::_decode_authorization_message_input::DecodeAuthorizationMessageInputBuilder;
pub use super::_decode_authorization_message_output::DecodeAuthorizationMessageOutputBuilder;

impl DecodeAuthorizationMessageInputBuilder {
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
        super::DecodeAuthorizationMessageOutput,
        rt::SdkError<super::DecodeAuthorizationMessageError, rt::HttpResponse>,
    > {
        let call = crate::orchestration::Call::new(
            super::OPERATION,
            client.handle.clone(),
            self.build(),
        );
        crate::orchestration::downcast_result(call.invoke().await)
    }
}

/// Builds and sends a request to [`DecodeAuthorizationMessage`](super::DecodeAuthorizationMessage).
///
/// [`Client::decode_authorization_message`](crate::Client::decode_authorization_message) lists the input, the output, and the errors.
#[derive(Clone, Debug)]
pub struct DecodeAuthorizationMessageFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: DecodeAuthorizationMessageInputBuilder,
}

impl crate::client::customize::internal::CustomizableSend<
    super::DecodeAuthorizationMessageOutput,
    super::DecodeAuthorizationMessageError,
> for DecodeAuthorizationMessageFluentBuilder {
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
        super::DecodeAuthorizationMessageOutput,
        rt::SdkError<super::DecodeAuthorizationMessageError, rt::HttpResponse>,
    > {
        crate::orchestration::downcast_result(result)
    }
}

impl DecodeAuthorizationMessageFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: DecodeAuthorizationMessageInputBuilder::default(),
        }
    }
    /// Returns the input that has been set so far.
    #[inline]
    pub fn as_input(&self) -> &DecodeAuthorizationMessageInputBuilder {
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
        super::DecodeAuthorizationMessageOutput,
        rt::SdkError<super::DecodeAuthorizationMessageError, rt::HttpResponse>,
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
        super::DecodeAuthorizationMessageOutput,
        super::DecodeAuthorizationMessageError,
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
            rt::SdkError<super::DecodeAuthorizationMessageError, rt::HttpResponse>,
        >,
    > {
        self.customize().presigned(presigning_config)
    }
    /// The encoded message, exactly as it appeared in the access denied response, 1 to 10240 characters. Line breaks picked up while copying make it invalid.
    ///
    /// Constraints: 1 to 10,240 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn encoded_message(mut self, input: impl Into<String>) -> Self {
        self.inner.encoded_message = Some(input.into());
        self
    }
    /// Sets or removes [`encoded_message`](Self::encoded_message).
    #[inline]
    pub fn set_encoded_message(mut self, input: Option<String>) -> Self {
        self.inner.encoded_message = input;
        self
    }
    /// Returns the value set with [`encoded_message`](Self::encoded_message).
    #[inline]
    pub fn get_encoded_message(&self) -> &Option<String> {
        &self.inner.encoded_message
    }
}

impl crate::presigning::internal::Signed for DecodeAuthorizationMessageFluentBuilder {}
