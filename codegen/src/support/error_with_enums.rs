//! Errors that every operation shares, and what is needed to take them apart.

pub use aws_smithy_runtime_api::box_error::BoxError;
pub use aws_smithy_runtime_api::client::result::ConnectorError;
pub use aws_smithy_types::error::display::DisplayErrorContext;
pub use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};
pub use aws_smithy_types::error::operation::BuildError;

/// What a call fails with: building the request, sending it, reading the answer, or an error that
/// the service answered with (`E`).
pub type SdkError<E, R = aws_smithy_runtime_api::client::orchestrator::HttpResponse> =
    aws_smithy_runtime_api::client::result::SdkError<E, R>;

pub(crate) mod sealed_unhandled;
mod unknown_variant;

pub use unknown_variant::UnknownVariantError;
