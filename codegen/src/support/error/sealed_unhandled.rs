//! An error that has no variant of its own.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::metadata::{ErrorMetadata, ProvideErrorMetadata};

/// The contents of `Unhandled` variants: not to be matched on.
///
/// Code, message and request id are there through
/// [`ProvideErrorMetadata`](aws_smithy_types::error::metadata::ProvideErrorMetadata) of the error
/// that holds this.
#[deprecated(
    note = "an error that is unhandled today may get a variant of its own: use a wildcard pattern and look at `.code()`"
)]
#[derive(Debug)]
pub struct Unhandled {
    pub(crate) source: BoxError,
    pub(crate) meta: ErrorMetadata,
}

impl Unhandled {
    /// An error that came without metadata.
    pub(crate) fn from_source(source: impl Into<BoxError>) -> Self {
        Self {
            source: source.into(),
            meta: ErrorMetadata::default(),
        }
    }

    /// An error of which only the metadata is known.
    pub(crate) fn from_metadata(meta: ErrorMetadata) -> Self {
        Self {
            source: meta.clone().into(),
            meta,
        }
    }

    /// `Display` of the enums that hold this.
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
