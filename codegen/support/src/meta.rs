//! Information about the crate of the stub service.

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static API_METADATA: aws_runtime::user_agent::ApiMetadata =
    aws_runtime::user_agent::ApiMetadata::new("library", PKG_VERSION);
