//! Event streams in protocol tests: what is sent, and the check of messages.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_eventstream::frame::read_message_from;
use aws_smithy_http::event_stream::EventStreamSender;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::event_stream::{HeaderValue, Message};
use bytes::Buf as _;
use futures_core::Stream;
use http_body_util::BodyExt as _;

use crate::checks::ExpectedBody;

/// Returns a stream of these events.
pub(crate) fn sender<T, E>(events: Vec<Result<T, E>>) -> EventStreamSender<T, E>
where
    T: Send + Sync + Unpin + 'static,
    E: std::error::Error + Send + Sync + Unpin + 'static,
{
    EventStreamSender::from(Events(events.into()))
}

struct Events<T>(VecDeque<T>);

impl<T: Unpin> Stream for Events<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.pop_front())
    }
}

/// The expectations of a test case about a message.
pub(crate) struct ExpectedMessage<'a> {
    pub(crate) headers: Vec<(&'a str, HeaderValue)>,
    pub(crate) forbid_headers: &'a [&'a str],
    pub(crate) require_headers: &'a [&'a str],
    pub(crate) body: ExpectedBody<'a>,
    pub(crate) bytes: Option<&'a [u8]>,
}

/// Checks the messages of a request.
pub(crate) async fn check(request: HttpRequest, expected: &[ExpectedMessage<'_>]) {
    let body = request.into_body().collect().await;
    let mut body = body.expect("the events can be sent").to_bytes();
    let mut messages = Vec::new();
    while body.has_remaining() {
        let message = read_message_from(&mut body).expect("the body consists of messages");
        messages.extend(unsigned(message));
    }
    assert_eq!(messages.len(), expected.len(), "{messages:?}");
    for (message, expected) in messages.iter().zip(expected) {
        expected.check(message);
        if let Some(mut bytes) = expected.bytes {
            let case = read_message_from(&mut bytes).expect("the bytes are a message");
            assert_eq!(parts(message), parts(&case), "the bytes");
        }
    }
}

/// Returns what makes up a message. The order of headers means nothing.
fn parts(message: &Message) -> (Vec<String>, &[u8]) {
    let headers = message.headers().iter();
    let mut headers: Vec<_> = headers.map(|header| format!("{header:?}")).collect();
    headers.sort();
    (headers, message.payload())
}

/// Returns the message in a signed one, unless it is the signature of the end.
fn unsigned(message: Message) -> Option<Message> {
    let mut headers = message.headers().iter();
    if !headers.any(|header| header.name().as_str() == ":chunk-signature") {
        return Some(message);
    }
    let mut payload = message.payload().clone();
    payload
        .has_remaining()
        .then(|| read_message_from(&mut payload).expect("a message is signed"))
}

impl ExpectedMessage<'_> {
    /// Checks that the bytes of a case are the message that it describes.
    pub(crate) fn check_bytes(&self) {
        let mut bytes = self.bytes.expect("the case has bytes");
        self.check(&read_message_from(&mut bytes).expect("the bytes are a message"));
    }

    fn check(&self, message: &Message) {
        let headers = message.headers().iter();
        let headers: Vec<_> = headers
            .map(|header| (header.name().as_str(), header.value().clone()))
            .collect();
        for expected in &self.headers {
            assert!(headers.contains(expected), "no {expected:?} in {headers:?}");
        }
        let has = |name: &str| headers.iter().any(|(found, _)| *found == name);
        for name in self.forbid_headers {
            assert!(!has(name), "forbidden header `{name}`");
        }
        for name in self.require_headers {
            assert!(has(name), "no header `{name}`");
        }
        match self.body {
            ExpectedBody::Any => {}
            ExpectedBody::Document(expected) => {
                crate::assert_same_body(message.payload(), expected);
            }
            ExpectedBody::Text(expected) => {
                assert_eq!(String::from_utf8_lossy(message.payload()), expected, "body");
            }
        }
    }
}
