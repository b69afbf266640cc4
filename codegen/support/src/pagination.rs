//! Pagination: repeated calls of an operation, each with the token from the previous response.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use aws_smithy_async::future::pagination_stream::fn_stream::FnStream;
use aws_smithy_async::future::pagination_stream::{PaginationStream, TryFlatMap};
use aws_smithy_runtime::client::sdk_feature::SmithySdkFeature;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeSerializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::operation::BuildError;

use crate::client::Handle;
use crate::orchestration::{Call, Operation, ReadError, ReadOutput, downcast_result};

/// Where the pagination tokens of an operation are.
pub(crate) struct Pages<I, O, T> {
    pub(crate) operation: &'static Operation,
    pub(crate) input_token: fn(&mut I) -> &mut Option<T>,
    pub(crate) output_token: fn(&O) -> Option<&T>,
}

/// A pagination token.
pub(crate) trait Token: Clone + PartialEq + Send + Sync + 'static {
    /// Returns whether this token means that there are no more pages.
    fn is_empty(&self) -> bool;
}

impl Token for String {
    fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

impl<K, V> Token for HashMap<K, V>
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    V: Clone + PartialEq + Send + Sync + 'static,
{
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Returns all pages, up to the last one or an error (Smithy 2.0, section "Pagination", "Client
/// behavior").
pub(crate) fn pages<I, O, E, T>(
    pages: &'static Pages<I, O, T>,
    handle: Arc<Handle>,
    input: Result<I, BuildError>,
    stop_on_duplicate_token: bool,
) -> PaginationStream<Result<O, SdkError<E, HttpResponse>>>
where
    I: Clone + Debug + Send + Sync + 'static,
    O: ReadOutput,
    E: ReadError,
    T: Token,
{
    PaginationStream::new(FnStream::new(move |stream| {
        Box::pin(async move {
            let mut input = match input {
                Ok(input) => input,
                Err(error) => {
                    // Nothing is left to do, whether or not the stream is still read.
                    let _ = stream
                        .send(Err(SdkError::construction_failure(error)))
                        .await;
                    return;
                }
            };
            loop {
                let config_override = crate::config::Builder::new()
                    .interceptor(SharedInterceptor::permanent(PaginatorTracker));
                let call = Call::new(pages.operation, handle.clone(), Ok(input.clone()))
                    .with_config_override(config_override);
                let page = downcast_result(call.invoke().await);
                let next = page.as_ref().ok().and_then(pages.output_token);
                let next = next.filter(|token| !token.is_empty()).cloned();
                let previous = (pages.input_token)(&mut input);
                let is_last_page = next.is_none() || stop_on_duplicate_token && next == *previous;
                *previous = next;
                if stream.send(page).await.is_err() || is_last_page {
                    return;
                }
            }
        })
    }))
}

/// Returns the items on all pages. A page may have none.
#[allow(dead_code)] // Not every paginated operation declares its items.
pub(crate) fn items<O, E, C>(
    pages: PaginationStream<Result<O, SdkError<E, HttpResponse>>>,
    items: fn(O) -> Option<C>,
) -> PaginationStream<Result<C::Item, SdkError<E, HttpResponse>>>
where
    O: Send + 'static,
    E: Send + 'static,
    C: IntoIterator + Default + Send + 'static,
    C::Item: Send + 'static,
    C::IntoIter: Send,
{
    TryFlatMap::new(pages).flat_map(move |page| items(page).unwrap_or_default())
}

/// Records, for the user agent, that a paginator makes the call.
#[derive(Debug)]
struct PaginatorTracker;

#[dyn_dispatch_hint]
impl Intercept for PaginatorTracker {
    fn name(&self) -> &'static str {
        "PaginatorTracker"
    }

    fn read_before_serialization(
        &self,
        _context: &BeforeSerializationInterceptorContextRef<'_>,
        _runtime_components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        cfg.interceptor_state()
            .store_append(SmithySdkFeature::Paginator);
        Ok(())
    }
}
