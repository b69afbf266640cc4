// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Builders of the operation [`GetCallerIdentity`](super::GetCallerIdentity).

use crate::rt;
pub use super::_get_caller_identity_input::GetCallerIdentityInputBuilder;
pub use super::_get_caller_identity_output::GetCallerIdentityOutputBuilder;

impl GetCallerIdentityInputBuilder {
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
        super::GetCallerIdentityOutput,
        rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
    > {
        let input = self.build();
        crate::orchestration::call(super::OPERATION, client.handle.clone(), None, input)
            .await
    }
}

/// Builds and sends a request to `GetCallerIdentity`.
///
/// Reports whose credentials signed the request: account, unique ID and ARN of the user, role session or federated user.
///
/// It is the natural first call when checking a set-up. No permission is involved: it succeeds even where a policy explicitly denies `sts:GetCallerIdentity`, because the same facts are disclosed anyway whenever access is refused.
///
/// There are no parameters.
#[derive(Clone, Debug)]
pub struct GetCallerIdentityFluentBuilder {
    handle: ::std::sync::Arc<crate::client::Handle>,
    inner: GetCallerIdentityInputBuilder,
    config_override: Option<crate::config::Builder>,
}

impl crate::client::customize::internal::CustomizableSend<
    super::GetCallerIdentityOutput,
    super::GetCallerIdentityError,
> for GetCallerIdentityFluentBuilder {
    #[inline]
    fn send(
        self,
        config_override: crate::config::Builder,
    ) -> crate::client::customize::internal::BoxFuture<
        crate::client::customize::internal::SendResult<
            super::GetCallerIdentityOutput,
            super::GetCallerIdentityError,
        >,
    > {
        let input = self.inner.build();
        ::std::boxed::Box::pin(
            crate::orchestration::call(
                super::OPERATION,
                self.handle,
                Some(config_override),
                input,
            ),
        )
    }
}

impl GetCallerIdentityFluentBuilder {
    #[inline]
    pub(crate) fn new(handle: ::std::sync::Arc<crate::client::Handle>) -> Self {
        Self {
            handle,
            inner: GetCallerIdentityInputBuilder::default(),
            config_override: None,
        }
    }
    /// What was set so far.
    #[inline]
    pub fn as_input(&self) -> &GetCallerIdentityInputBuilder {
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
        super::GetCallerIdentityOutput,
        rt::SdkError<super::GetCallerIdentityError, rt::HttpResponse>,
    > {
        let input = self.inner.build();
        crate::orchestration::call(
                super::OPERATION,
                self.handle,
                self.config_override,
                input,
            )
            .await
    }
    /// Opens the call for changes before it is sent.
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
}
