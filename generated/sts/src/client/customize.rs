// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Changes to a single call.
//!
//! Every fluent builder has `customize()`, which gives a [`CustomizableOperation`]: the call, not
//! yet sent, with hooks for its request and its configuration.

use std::fmt;
use std::marker::PhantomData;

use aws_smithy_runtime::client::interceptors::{MapRequestInterceptor, MutateRequestInterceptor};
use aws_smithy_runtime_api::client::interceptors::{Intercept, SharedInterceptor};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

/// A call that can be changed before it is sent.
///
/// `T` is the operation's output, `E` its error and `B` the builder that the call came from.
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

    /// Adds an interceptor to this call. It runs after those of the client.
    #[inline]
    pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
        self.interceptors.push(SharedInterceptor::new(interceptor));
        self
    }

    /// Replaces each request of this call, retries included, before it is signed.
    ///
    /// An error from `f` ends the call.
    #[inline]
    pub fn map_request<F, MapE>(self, f: F) -> Self
    where
        F: Fn(HttpRequest) -> Result<HttpRequest, MapE> + Send + Sync + 'static,
        MapE: std::error::Error + Send + Sync + 'static,
    {
        self.interceptor(MapRequestInterceptor::new(f))
    }

    /// Changes each request of this call, retries included, before it is signed.
    #[inline]
    pub fn mutate_request<F>(self, f: F) -> Self
    where
        F: Fn(&mut HttpRequest) + Send + Sync + 'static,
    {
        self.interceptor(MutateRequestInterceptor::new(f))
    }

    /// Overrides settings of the client for this call.
    ///
    /// What the given builder sets takes the place of the client's setting; what it leaves out
    /// stays as the client has it.
    #[inline]
    pub fn config_override(mut self, config_override: impl Into<crate::config::Builder>) -> Self {
        self.config_override = Some(config_override.into());
        self
    }

    /// Sends the request and waits for the answer.
    ///
    /// # Errors
    ///
    /// Those of the operation's own `send`.
    #[inline]
    pub async fn send(self) -> internal::SendResult<T, E>
    where
        E: std::error::Error + Send + Sync + 'static,
        B: internal::CustomizableSend<T, E>,
    {
        let mut config_override = self.config_override.unwrap_or_default();
        for interceptor in self.interceptors {
            config_override.push_interceptor(interceptor);
        }
        let call = B::into_call(self.call).with_config_override(config_override);
        B::typed(call.make().await)
    }
}

pub(crate) mod internal {
    use aws_smithy_runtime_api::client::interceptors::context::{Error, Output};
    use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
    use aws_smithy_runtime_api::client::result::SdkError;

    use crate::orchestration::Call;

    pub type SendResult<T, E> = Result<T, SdkError<E, HttpResponse>>;

    /// What a fluent builder does once its call was customized.
    pub trait CustomizableSend<T, E>: Send + Sync {
        /// The call with the settings of the client.
        fn into_call(self) -> Call;

        /// What a call gave, in the types of the operation.
        fn typed(result: SendResult<Output, Error>) -> SendResult<T, E>;
    }
}
