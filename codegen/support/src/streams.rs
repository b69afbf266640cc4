//! Members that are streams: of bytes, or of events (Smithy 2.0, section "Streaming").
//!
//! Neither serializers nor deserializers see a stream: it moves between the message and the structure
//! as a whole.

use std::pin::Pin;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{Input, Output};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;
use aws_smithy_types::config_bag::ConfigBag;

/// The streams of an operation.
pub(crate) struct Streams {
    /// Takes the stream out of the input, if it has one.
    pub(crate) take: Option<TakeStream>,
    /// Whether the length of the stream in the input must be known.
    pub(crate) requires_length: bool,
    /// Puts the stream into the output, if it has one.
    pub(crate) put: Option<fn(&mut Output, SdkBody, &ConfigBag)>,
    /// Waits for the members of an output that are in the first message of its event stream.
    pub(crate) complete: Option<fn(&mut Output) -> Completion<'_>>,
    /// Whether the stream in the input consists of events.
    pub(crate) sends_events: bool,
    /// The media type of responses, if the stream in the output consists of events.
    pub(crate) accept: Option<&'static str>,
}

/// [`Streams::take`].
pub(crate) type TakeStream = fn(&mut Input) -> Option<Box<dyn SendStream>>;

/// The future of [`Streams::complete`].
pub(crate) type Completion<'o> = Pin<Box<dyn Future<Output = Result<(), BoxError>> + Send + 'o>>;

/// An operation without streams.
pub(crate) const NONE: Streams = Streams {
    take: None,
    requires_length: false,
    put: None,
    complete: None,
    sends_events: false,
    accept: None,
};

/// A stream of an input.
pub(crate) trait SendStream {
    /// Makes the stream the body of a request.
    fn send(
        self: Box<Self>,
        streams: &Streams,
        request: &mut HttpRequest,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError>;
}

impl SendStream for ByteStream {
    /// If the length of the stream is not known, the HTTP client sends it in chunks.
    fn send(
        self: Box<Self>,
        streams: &Streams,
        request: &mut HttpRequest,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = self.into_inner();
        match body.content_length() {
            Some(length) => {
                let headers = request.headers_mut();
                headers.insert("content-length", length.to_string());
            }
            None if streams.requires_length => {
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
}

impl Streams {
    /// Returns whether a stream consists of events, between which any time may pass.
    pub(crate) fn have_events(&self) -> bool {
        self.sends_events || self.accept.is_some()
    }

    /// Takes the stream out of a successful response, if the output has one.
    pub(crate) fn receive(&self, response: &mut HttpResponse) -> Option<SdkBody> {
        if self.put.is_none() || !response.status().is_success() {
            return None;
        }
        // Protocols that have the other members in the body find none there.
        Some(std::mem::replace(response.body_mut(), SdkBody::empty()))
    }
}
