//! The fluent builder, the paginator, and the waiter of a stub operation.

use std::sync::Arc;

use aws_smithy_async::future::pagination_stream::PaginationStream;

use super::{ListDesksError, ListDesksInput, ListDesksOutput, OPERATION};
use crate::client::Handle;
use crate::client::customize::CustomizableOperation;
use crate::client::customize::internal::{CustomizableSend, SendResult};
use crate::error::SdkError;
use crate::jmespath::{self, Failed, ToValue as _, Value};
use crate::orchestration::{Call, downcast_result};
use crate::pagination::{self, Pages};
use crate::rt;
use crate::rt::ProvideErrorMetadata as _;
use crate::waiting::{self, AcceptorState, Duration, FinalPoll, Waiter, WaiterError};

/// Builds and sends a request to `ListDesks`.
#[derive(Clone, Debug)]
pub struct ListDesksFluentBuilder {
    handle: Arc<Handle>,
    input: ListDesksInput,
}

impl ListDesksFluentBuilder {
    pub(crate) fn new(handle: Arc<Handle>) -> Self {
        let input = ListDesksInput::default();
        Self { handle, input }
    }

    /// Sets the branch of the library.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.input.branch = Some(branch.into());
        self
    }

    /// Customizes the call before it is sent.
    pub fn customize(self) -> CustomizableOperation<ListDesksOutput, ListDesksError, Self> {
        CustomizableOperation::new(self)
    }

    /// Sends the request and waits for the response.
    ///
    /// # Errors
    ///
    /// Returns an error if the call fails.
    pub async fn send(self) -> Result<ListDesksOutput, SdkError<ListDesksError>> {
        downcast_result(self.into_call().invoke().await)
    }

    /// Returns all pages.
    pub fn pages(
        self,
        stop_on_duplicate_token: bool,
    ) -> PaginationStream<Result<ListDesksOutput, SdkError<ListDesksError>>> {
        pagination::pages(PAGES, self.handle, Ok(self.input), stop_on_duplicate_token)
    }

    /// Returns the states of the desks on all pages.
    pub fn states(self) -> PaginationStream<Result<String, SdkError<ListDesksError>>> {
        pagination::items(self.pages(true), |page| Some(page.states))
    }

    /// Waits until all desks are free.
    ///
    /// # Errors
    ///
    /// Returns an error if `max_wait` elapses or a call fails.
    pub async fn wait_until_free(
        self,
        max_wait: Duration,
    ) -> Result<
        FinalPoll<ListDesksOutput, SdkError<ListDesksError>>,
        WaiterError<ListDesksOutput, ListDesksError>,
    > {
        waiting::wait(WAITER, self.handle, Ok(self.input), max_wait).await
    }
}

impl CustomizableSend<ListDesksOutput, ListDesksError> for ListDesksFluentBuilder {
    fn into_call(self) -> Call {
        Call::new(OPERATION, self.handle, Ok(self.input))
    }

    fn downcast_result(
        result: SendResult<rt::Output, rt::Error>,
    ) -> SendResult<ListDesksOutput, ListDesksError> {
        downcast_result(result)
    }
}

const PAGES: &Pages<ListDesksInput, ListDesksOutput, String> = &Pages {
    operation: OPERATION,
    input_token: |input| &mut input.marker,
    output_token: |output| output.marker.as_ref(),
};

const WAITER: &Waiter<ListDesksInput, ListDesksOutput, ListDesksError> = &Waiter {
    operation: OPERATION,
    min_delay: Duration::from_secs(2),
    max_delay: Duration::from_secs(120),
    accept: |_, result| match result {
        Ok(output) if jmespath::all_strings_equal(states(output), "free") => AcceptorState::Success,
        Ok(_) => AcceptorState::Retry,
        Err(error) if error.code() == Some("Closed") => AcceptorState::Failure,
        Err(_) => AcceptorState::NoAcceptorsMatched,
    },
};

fn states(output: &ListDesksOutput) -> Result<Value<'_>, Failed> {
    let output = output.to_value();
    Ok(output.member("states"))
}
