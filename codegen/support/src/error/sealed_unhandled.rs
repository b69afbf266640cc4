//! The content of error variants for errors that are not modeled.

use std::error::Error;
use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::metadata::ErrorMetadata;
use aws_types::request_id::RequestId as _;

/// The content of `Unhandled` variants. Do not match on it.
///
/// For the code, the message, and the request ID, use
/// [`ProvideErrorMetadata`](aws_smithy_types::error::metadata::ProvideErrorMetadata) on the error
/// that has the variant.
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

    /// Implements `Display` for the enums that have an `Unhandled` variant: writes what the service
    /// said or, if it said nothing, what failed and each cause of it.
    pub(crate) fn describe(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.meta.code(), self.meta.message()) {
            (Some(code), Some(message)) => write!(f, "{code}: {message}")?,
            (Some(text), None) | (None, Some(text)) => f.write_str(text)?,
            (None, None) if self.source.is::<ErrorMetadata>() => f.write_str("unhandled error")?,
            (None, None) => write_chain(&*self.source, f)?,
        }
        match self.meta.request_id() {
            Some(id) => write!(f, " (request ID {id})"),
            None => Ok(()),
        }
    }
}

/// Writes an error and its sources. Connectors, timeouts, and settings say what went wrong in the
/// innermost one.
fn write_chain(error: &(dyn Error + 'static), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{error}")?;
    let mut source = error.source();
    while let Some(error) = source {
        write!(f, ": {error}")?;
        source = error.source();
    }
    Ok(())
}
