// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Information about this crate.

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(crate) static API_METADATA: aws_runtime::user_agent::ApiMetadata = aws_runtime::user_agent::ApiMetadata::new(
    "sts",
    PKG_VERSION,
);
