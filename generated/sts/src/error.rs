// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Error types shared by all operations, and traits for inspecting them.
//!
//! # Handling errors
//!
//! A call returns an [`SdkError`], whose kind says how far the call got:
//!
//! | Kind | What happened | What to do |
//! | --- | --- | --- |
//! | `ConstructionFailure` | The request could not be built. Nothing was sent. | Correct the input or the configuration. |
//! | `TimeoutError` | The call took longer than the [`TimeoutConfig`](crate::config::timeout::TimeoutConfig) allows. | Retry the call if it is safe for the service to process it twice. |
//! | `DispatchFailure` | The request could not be sent, or no response arrived. For example, the client had no connection, endpoint, or credentials. | Check the source. For `is_io()` and `is_timeout()`, as after a timeout; otherwise, correct the configuration. |
//! | `ResponseError` | The response is damaged, incomplete, or cannot be parsed. | Same as after a timeout. |
//! | `ServiceError` | The service returned an error. | See its code. |
//!
//! When a call returns, errors that are worth another attempt have been retried as often as the
//! [`RetryConfig`](crate::config::retry::RetryConfig) allows: I/O errors, timeouts, the statuses 429, 500, 502, 503, and
//! 504, throttling, and errors that the service marks as retryable.
//!
//! `into_service_error()` returns the error of the operation, in which the first four kinds become `Unhandled`, with the
//! [`SdkError`] as their source. That error has a variant, and a method such as `is_…()`, for each error that the service
//! declares. For all others, `code()` and `message()` of [`ProvideErrorMetadata`] return what the service said.
//! [`DisplayErrorContext`] shows an error with all its sources. To handle the errors of several operations together,
//! convert them to [`Error`](crate::Error), for example with `?`.
//! `request_id()` of [`RequestId`](crate::operation::RequestId) returns what the operators of the service need to find the request.
//!
//! ```rust,no_run
//! use sts_sdk::error::{DisplayErrorContext, ProvideErrorMetadata};
//! use sts_sdk::error::SdkError;
//! use sts_sdk::operation::RequestId;
//!
//! # async fn example(client: sts_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
//! match client.get_caller_identity().send().await {
//!     Ok(output) => println!("{output:?}"),
//!     Err(error @ SdkError::ConstructionFailure(_)) => {
//!         eprintln!("not sent: {}", DisplayErrorContext(error));
//!     }
//!     Err(SdkError::TimeoutError(_)) => eprintln!("no response in time"),
//!     Err(SdkError::DispatchFailure(failure)) if failure.is_io() => {
//!         eprintln!("no connection");
//!     }
//!     Err(SdkError::ResponseError(_)) => eprintln!("the response is damaged"),
//!     Err(error) => {
//!         let error = error.into_service_error();
//!         match error.code() {
//!             Some("AccessDenied") => eprintln!("a permission is missing"),
//!             Some(code) => eprintln!("{code}: {}", error.message().unwrap_or_default()),
//!             None => eprintln!("{}", DisplayErrorContext(&error)),
//!         }
//!         eprintln!("request ID: {}", error.request_id().unwrap_or("unknown"));
//!     }
//! }
//! # Ok(())
//! # }
//! ```

pub(crate) mod sealed_unhandled;
mod unknown_variant;
mod invalid_credentials;

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use aws_smithy_runtime_api::client::result::ConnectorError;
pub use aws_smithy_types::error::display::DisplayErrorContext;
pub use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
pub use aws_smithy_types::error::operation::BuildError;
pub use unknown_variant::UnknownVariantError;
pub use invalid_credentials::InvalidCredentialsError;

/// The error that a call returns.
///
/// Either the request could not be built or sent, or the response could not be read, or the
/// service returned an error (`E`). [The module](self) explains each kind.
pub type SdkError<E, R = aws_smithy_runtime_api::client::orchestrator::HttpResponse> = aws_smithy_runtime_api::client::result::SdkError<
    E,
    R,
>;
