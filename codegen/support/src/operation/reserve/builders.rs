//! The fluent builder of a stub operation.

use std::sync::Arc;

use super::{OPERATION, ReserveError, ReserveInput, ReserveOutput};
use crate::client::Handle;
use crate::client::customize::CustomizableOperation;
use crate::client::customize::internal::{CustomizableSend, SendResult};
use crate::error::SdkError;
use crate::orchestration::{Call, downcast_result};
use crate::presigning::internal::Signed;
use crate::presigning::{PresignedRequest, PresigningConfig};
use crate::rt;

/// Builds and sends a request to `Reserve`.
#[derive(Clone, Debug)]
pub struct ReserveFluentBuilder {
    handle: Arc<Handle>,
    input: ReserveInput,
}

impl ReserveFluentBuilder {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        let input = ReserveInput {
            desk: None,
            token: None,
        };
        Self { handle, input }
    }

    /// Sets the name of the desk.
    pub fn desk(mut self, desk: impl Into<String>) -> Self {
        self.input.desk = Some(desk.into());
        self
    }

    /// Sets the idempotency token.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.input.token = Some(token.into());
        self
    }

    /// Customizes the call before it is sent.
    pub fn customize(self) -> CustomizableOperation<ReserveOutput, ReserveError, Self> {
        CustomizableOperation::new(self)
    }

    /// Signs a GET request that makes this call, without sending it.
    ///
    /// # Errors
    ///
    /// Returns an error if the request cannot be built or signed.
    pub async fn presigned(
        self,
        presigning_config: PresigningConfig,
    ) -> Result<PresignedRequest, SdkError<ReserveError>> {
        self.customize().presigned(presigning_config).await
    }

    /// Sends the request and waits for the response.
    ///
    /// # Errors
    ///
    /// Returns an error if the call fails.
    pub async fn send(self) -> Result<ReserveOutput, SdkError<ReserveError>> {
        downcast_result(self.into_call().invoke().await)
    }
}

impl Signed for ReserveFluentBuilder {}

impl CustomizableSend<ReserveOutput, ReserveError> for ReserveFluentBuilder {
    fn into_call(self) -> Call {
        Call::new(OPERATION, self.handle, Ok(self.input))
    }

    fn downcast_result(
        result: SendResult<rt::Output, rt::Error>,
    ) -> SendResult<ReserveOutput, ReserveError> {
        downcast_result(result)
    }
}
