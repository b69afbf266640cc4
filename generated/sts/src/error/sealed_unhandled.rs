// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The content of error variants for errors that are not modeled.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};

/// The content of `Unhandled` variants. Do not match on it.
///
/// For the code, the message, and the request ID, use [`ProvideErrorMetadata`] on the error that has
/// the variant.
#[deprecated(
    note = "an error that is unhandled today may get its own variant: use a wildcard pattern and check `.code()`"
)]
#[derive(Debug)]
pub struct Unhandled {
    pub(crate) source: BoxError,
    pub(crate) meta: ErrorMetadata,
}

impl Unhandled {
    /// Creates an error without metadata.
    pub(crate) fn from_source(source: impl Into<BoxError>) -> Self {
        Self {
            source: source.into(),
            meta: ErrorMetadata::default(),
        }
    }

    /// Creates an error of which only the metadata is known.
    pub(crate) fn from_metadata(meta: ErrorMetadata) -> Self {
        Self {
            source: meta.clone().into(),
            meta,
        }
    }

    /// Implements `Display` for the enums that have an `Unhandled` variant.
    pub(crate) fn describe(
        error: &dyn ProvideErrorMetadata,
        f: &mut std::fmt::Formatter<'_>,
    ) -> std::fmt::Result {
        match error.code() {
            Some(code) => write!(f, "unhandled error ({code})"),
            None => f.write_str("unhandled error"),
        }
    }
}
