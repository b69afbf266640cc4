// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Customization of a single call.
//!
//! The method `customize()` of a fluent builder returns a [`CustomizableOperation`]: a call that is
//! not sent yet and whose request and configuration can be changed.

use std::fmt;
use std::marker::PhantomData;

use aws_smithy_runtime::client::interceptors::{MapRequestInterceptor, MutateRequestInterceptor};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

use crate::orchestration::Call;

/// A call that can be customized before it is sent.
///
/// `T` is the operation's output, `E` is its error, and `B` is the fluent builder of the call.
pub struct CustomizableOperation<T, E, B> {
    call: B,
    config_override: Option<crate::config::Builder>,
    interceptors: Vec<SharedInterceptor>,
    result: PhantomData<fn() -> (T, E)>,
}

impl<T, E, B: fmt::Debug> fmt::Debug for CustomizableOperation<T, E, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomizableOperation")
            .field("call", &self.call)
            .finish_non_exhaustive()
    }
}

impl<T, E, B> CustomizableOperation<T, E, B> {
    pub(crate) fn new(call: B) -> Self {
        Self {
            call,
            config_override: None,
            interceptors: Vec::new(),
            result: PhantomData,
        }
    }

    /// Adds an interceptor to this call. It runs after the interceptors of the client.
    #[inline]
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.interceptors.push(SharedInterceptor::new(interceptor));
        self
    }

    /// Replaces each request of this call, including retries, before it is signed.
    ///
    /// If `f` returns an error, the call fails.
    #[inline]
    pub fn map_request<F, MapE>(self, f: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, MapE> + Send + Sync + 'static,
        MapE: std::error::Error + Send + Sync + 'static,
    {
        self.interceptor(MapRequestInterceptor::new(f))
    }

    /// Modifies each request of this call, including retries, before it is signed.
    #[inline]
    pub fn mutate_request<F>(self, f: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.interceptor(MutateRequestInterceptor::new(f))
    }

    /// Overrides the client's configuration for this call.
    ///
    /// Settings of `config_override` replace those of the client. All other settings remain those
    /// of the client.
    #[inline]
    pub fn config_override(mut self, config_override: impl Into<crate::config::Builder>) -> Self {
        self.config_override = Some(config_override.into());
        self
    }

    /// Sends the request and waits for the response.
    ///
    /// # Errors
    ///
    /// Returns the same errors as `send` of the fluent builder.
    #[inline]
    pub async fn send(self) -> internal::SendResult<T, E>
    where
        E: std::error::Error + Send + Sync + 'static,
        B: internal::CustomizableSend<T, E>,
    {
        B::downcast_result(self.into_call().invoke().await)
    }

    /// Returns the call with its customizations.
    #[inline]
    pub(crate) fn into_call(self) -> Call
    where
        B: internal::CustomizableSend<T, E>,
    {
        let mut config_override = self.config_override.unwrap_or_default();
        for interceptor in self.interceptors {
            config_override.push_interceptor(interceptor);
        }
        B::into_call(self.call).with_config_override(config_override)
    }
}

pub(crate) mod internal {
    use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
    use aws_smithy_runtime_api::client::result::SdkError;

    use crate::orchestration::Call;

    pub(crate) type SendResult<T, E> = Result<T, SdkError<E, HttpResponse>>;

    /// A fluent builder whose call can be customized.
    pub trait CustomizableSend<T, E>: Send + Sync {
        /// Creates the call, with the settings of the client.
        fn into_call(self) -> Call;

        /// Converts the result of the call to the types of the operation.
        fn downcast_result(result: SendResult<Output, Error>) -> SendResult<T, E>;
    }
}
