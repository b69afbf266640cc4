//! How a call went, whichever client made it.

use std::error::Error;
use std::iter::successors;
use std::pin::Pin;

use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::display::DisplayErrorContext;
use aws_smithy_types::retry::ErrorKind;

use crate::value::Structure;

/// A call under way.
pub type Call = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// How a call went.
pub type Outcome = Result<Output, Box<Failure>>;

/// What a call returned.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The members.
    pub value: Structure,
    /// The request id.
    pub request_id: Option<String>,
}

/// How a call failed, seen through every interface that an error has.
#[derive(Debug)]
pub struct Failure {
    /// The variant of `SdkError`.
    pub kind: Kind,
    /// The modelled errors that the operation's error says it is.
    pub is: Vec<&'static str>,
    /// What the model says of calling again.
    pub retry: Option<ErrorKind>,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// The error code.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The request id that `SdkError` has, which is the one in the answer's headers.
    pub request_id: Option<String>,
    /// The request id that the operation's error has.
    pub service_request_id: Option<String>,
    /// The error and its sources in one line.
    pub context: String,
    /// The message of the error and of each of its sources.
    pub messages: Vec<String>,
    /// The error as each of its interfaces shows it. `Debug` includes the raw answer, unless that may be an output
    /// with secrets in it.
    pub shown: Vec<String>,
    /// The operation's error as each of its interfaces shows it, and the messages of the error and its sources.
    pub shown_without_answer: Vec<String>,
    /// The error, converted into the one of the whole crate.
    pub error: CrateError,
}

/// The error enum of the whole crate.
#[derive(Debug)]
pub struct CrateError {
    /// The name of the modelled error that it is, if it is one.
    pub variant: Option<&'static str>,
    /// The error code.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The request id.
    pub request_id: Option<String>,
    /// The error as each of its interfaces shows it.
    pub shown: Vec<String>,
}

/// The variants of `SdkError`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// The request could not be made.
    Construction,
    /// A time limit of the operation or of an attempt passed.
    Timeout,
    /// The HTTP client hit its time limit.
    DispatchTimeout,
    /// The request could not be sent, or no whole answer came.
    Dispatch,
    /// The answer was no answer.
    Response,
    /// The service said no, or what it said was not understood.
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
