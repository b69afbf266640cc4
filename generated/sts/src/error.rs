// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Error types shared by all operations, and traits for inspecting them.

pub(crate) mod sealed_unhandled;
mod invalid_credentials;

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use aws_smithy_runtime_api::client::result::ConnectorError;
pub use aws_smithy_types::error::display::DisplayErrorContext;
pub use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
pub use aws_smithy_types::error::operation::BuildError;
pub use invalid_credentials::InvalidCredentialsError;

/// The error that a call returns.
///
/// Either the request could not be built or sent, or the response could not be read, or the
/// service returned an error (`E`).
pub type SdkError<E, R = aws_smithy_runtime_api::client::orchestrator::HttpResponse> = aws_smithy_runtime_api::client::result::SdkError<
    E,
    R,
>;
