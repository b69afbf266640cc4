//! The content of error variants for errors that are not modeled.

use std::error::Error;
use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::error::metadata::ErrorMetadata;

use crate::flavor;
use crate::unreadable_response::UnreadableResponse;

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
        match (self.code(), self.message()) {
            (Some(code), Some(message)) => write!(f, "{code}: {message}")?,
            (Some(text), None) | (None, Some(text)) => f.write_str(text)?,
            (None, None) if self.has_only_metadata() => f.write_str("unhandled error")?,
            (None, None) => f.write_str(&chain(&*self.source))?,
        }
        match present(flavor::request_id_of_error(&self.meta)) {
            Some(id) => write!(f, " (request ID {id})"),
            None => Ok(()),
        }
    }

    /// Implements `source` for these enums. A source that has nothing to add to the text is not
    /// returned, unless programs may look for its type in the chain of errors.
    pub(crate) fn source(&self) -> Option<&(dyn Error + 'static)> {
        let source = &*self.source;
        let is_described = self.code().or(self.message()).is_none();
        let adds_nothing =
            self.has_only_metadata() || is_described && source.is::<UnreadableResponse>();
        (!adds_nothing).then_some(source)
    }

    fn code(&self) -> Option<&str> {
        present(self.meta.code())
    }

    fn message(&self) -> Option<&str> {
        present(self.meta.message())
    }

    fn has_only_metadata(&self) -> bool {
        self.source.is::<ErrorMetadata>()
    }
}

/// Treats blank text as absent.
fn present(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim_ascii().is_empty())
}

/// Describes an error and its sources. Connectors, timeouts, and settings say what went wrong in the
/// innermost one. Some errors end with the text of their source.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(error) = next {
        let more = error.to_string();
        if !text.ends_with(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        next = error.source();
    }
    text
}
