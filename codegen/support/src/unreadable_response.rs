//! The error about a response that is not what the protocol expects.

use std::error::Error;
use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

/// The limit on the length of a header that is shown.
const MAX_SHOWN: usize = 100;

/// A response that could not be read, described without its body: the page of a proxy, for example.
#[derive(Debug)]
pub(crate) struct UnreadableResponse {
    status: u16,
    content_type: Option<String>,
    content_encoding: Option<String>,
    source: BoxError,
}

impl UnreadableResponse {
    /// Describes a response that could not be read because of `source`.
    pub(crate) fn new(response: &HttpResponse, source: BoxError) -> Self {
        let header = |name| response.headers().get(name).map(shown);
        Self {
            status: response.status().as_u16(),
            content_type: header("content-type"),
            content_encoding: header("content-encoding"),
            source,
        }
    }
}

impl fmt::Display for UnreadableResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the response with the status {} and ", self.status)?;
        match &self.content_type {
            Some(content_type) => write!(f, "the content type `{content_type}`")?,
            None => f.write_str("no content type")?,
        }
        if let Some(encoding) = &self.content_encoding {
            write!(f, ", which has the content encoding `{encoding}`,")?;
        }
        f.write_str(" cannot be read")
    }
}

impl Error for UnreadableResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

/// Returns the part of a header that is shown, without control characters.
fn shown(header: &str) -> String {
    let mut shown = String::new();
    for character in header.chars() {
        if shown.len() >= MAX_SHOWN {
            break;
        }
        shown.push(if character.is_control() {
            char::REPLACEMENT_CHARACTER
        } else {
            character
        });
    }
    shown
}
