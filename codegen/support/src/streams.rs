//! Blobs that are streams (Smithy 2.0, section "streaming trait").
//!
//! Neither serializers nor deserializers see a stream: it moves between the message and the structure
//! as a whole.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;

/// The streams of an operation.
pub(crate) struct Streams {
    /// Takes the stream out of the input, if it has one.
    pub(crate) take: Option<fn(&mut Input) -> Option<ByteStream>>,
    /// Whether the length of the stream in the input must be known.
    pub(crate) requires_length: bool,
    /// Puts the stream into the output, if it has one.
    pub(crate) put: Option<fn(&mut Output, ByteStream)>,
}

/// An operation without streams.
pub(crate) const NONE: Streams = Streams {
    take: None,
    requires_length: false,
    put: None,
};

impl Streams {
    /// Makes a stream the body of a request. If its length is not known, the HTTP client sends it in
    /// chunks.
    pub(crate) fn send(
        &self,
        stream: ByteStream,
        request: &mut HttpRequest,
    ) -> Result<(), BoxError> {
        let body = stream.into_inner();
        match body.content_length() {
            Some(length) => {
                let headers = request.headers_mut();
                headers.insert("content-length", length.to_string());
            }
            None if self.requires_length => {
                return Err(
                    "the length of the stream must be known: create the stream from a file, or from \
                     data in memory"
                        .into(),
                );
            }
            None => {}
        }
        *request.body_mut() = body;
        Ok(())
    }

    /// Takes the stream out of a successful response, if the output has one.
    pub(crate) fn receive(&self, response: &mut HttpResponse) -> Option<ByteStream> {
        if self.put.is_none() || !response.status().is_success() {
            return None;
        }
        let body = std::mem::replace(response.body_mut(), SdkBody::taken());
        Some(ByteStream::new(body))
    }
}
