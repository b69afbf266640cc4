//! The outcome of a call, independent of the client that made it.

use std::error::Error;
use std::iter::successors;
use std::pin::Pin;

use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::ErrorKind;

use crate::value::Structure;

/// A call in progress.
pub type Call = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// The outcome of a call.
pub type Outcome = Result<Output, Box<Failure>>;

/// The result of a successful call.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The members.
    pub value: Structure,
    /// The request ID.
    pub request_id: Option<String>,
}

/// A failed call, seen through every interface of its error.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The variant of `SdkError`.
    pub kind: Kind,
    /// The modeled errors that the operation's error claims to be.
    pub is: Vec<&'static str>,
    /// How the model classifies retries.
    pub retry: Option<ErrorKind>,
    /// The HTTP status, if there was a response.
    pub status: Option<u16>,
    /// The error code.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The request ID of the `SdkError`, which comes from the response's headers.
    pub request_id: Option<String>,
    /// The request ID of the operation's error.
    pub service_request_id: Option<String>,
    /// The error and its sources in one line.
    pub context: String,
    /// The message of the error and of each of its sources.
    pub messages: Vec<String>,
    /// The error as each of its interfaces shows it. `Debug` includes the raw response, unless that may be an output
    /// with secrets in it.
    pub shown: Vec<String>,
    /// The operation's error as each of its interfaces shows it, and the messages of the error and its sources.
    pub shown_without_response: Vec<String>,
    /// The error, converted into the crate's error enum.
    pub error: CrateError,
}

/// The crate's error enum.
#[derive(Clone, Debug)]
pub struct CrateError {
    /// The name of the modeled error, if it is one.
    pub variant: Option<&'static str>,
    /// The error code.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The request ID.
    pub request_id: Option<String>,
    /// The error as each of its interfaces shows it.
    pub shown: Vec<String>,
}

/// The variants of `SdkError`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// The request could not be constructed.
    Construction,
    /// The operation or an attempt timed out.
    Timeout,
    /// The HTTP client timed out.
    DispatchTimeout,
    /// The request could not be sent, or no complete response arrived.
    Dispatch,
    /// The response was invalid.
    Response,
    /// The service returned an error, or its response could not be parsed.
    Service,
}

impl<E, R> From<&SdkError<E, R>> for Kind {
    fn from(error: &SdkError<E, R>) -> Self {
        match error {
            SdkError::ConstructionFailure(_) => Self::Construction,
            SdkError::TimeoutError(_) => Self::Timeout,
            SdkError::DispatchFailure(failure) if failure.is_timeout() => Self::DispatchTimeout,
            SdkError::DispatchFailure(_) => Self::Dispatch,
            SdkError::ResponseError(_) => Self::Response,
            SdkError::ServiceError(_) => Self::Service,
            _ => panic!("an unknown kind of error"),
        }
    }
}

/// An error as each of its interfaces shows it.
pub fn shown(error: &(impl Error + Send + Sync + 'static)) -> Vec<String> {
    let context = DisplayErrorContext(error);
    vec![
        format!("{error}"),
        format!("{error:?}"),
        format!("{error:#?}"),
        format!("{context}"),
        format!("{context:?}"),
    ]
}

/// The messages of an error and of its sources.
pub fn messages(error: &dyn Error) -> Vec<String> {
    successors(Some(error), |&error| error.source())
        .map(ToString::to_string)
        .collect()
}
