//! The body of a request that is an event stream.

use std::error::Error;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_smithy_eventstream::frame::{NoOpSigner, SignMessage, write_message_to};
use aws_smithy_http::event_stream::EventStreamSender;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_schema::protocol::SharedClientProtocol;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::event_stream::Message;
use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body, Frame};
use tracing::subscriber::{NoSubscriber, with_default};

use super::MEDIA_TYPE;
use super::writing::{self, Kind, WriteEvent};
use crate::orchestration;
use crate::streams::{SendStream, Streams};

/// Creates the signer of the messages of a request.
pub(crate) type NewSigner = fn(&mut ConfigBag) -> Signer;

pub(crate) type Signer = Box<dyn SignMessage + Send + Sync>;

/// Returns a signer that leaves messages as they are.
pub(crate) fn unsigned(_: &mut ConfigBag) -> Signer {
    Box::new(NoOpSigner {})
}

/// Takes the stream of an input.
pub(crate) fn sending<T, E>(
    place: &mut EventStreamSender<T, E>,
    new_signer: NewSigner,
) -> Box<dyn SendStream>
where
    T: WriteEvent + Send + Sync + 'static,
    E: WriteEvent + Error + Send + Sync + 'static,
{
    let nothing = EventStreamSender::from(Nothing(PhantomData));
    let events = std::mem::replace(place, nothing).into_inner();
    Box::new(Sending { events, new_signer })
}

/// A stream without events.
struct Nothing<T, E>(PhantomData<fn() -> Result<T, E>>);

impl<T, E> Stream for Nothing<T, E> {
    type Item = Result<T, E>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}

type Events<T, E> = Pin<Box<dyn Stream<Item = Result<T, E>> + Send + Sync>>;

/// A stream of an input that is about to be sent.
struct Sending<T, E> {
    events: Events<T, E>,
    new_signer: NewSigner,
}

impl<T, E> SendStream for Sending<T, E>
where
    T: WriteEvent + 'static,
    E: WriteEvent + Error + Send + Sync + 'static,
{
    fn send(
        self: Box<Self>,
        _: &Streams,
        request: &mut HttpRequest,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let protocol = orchestration::protocol(cfg)?.clone();
        // The protocol wrote the other members of the input to the body.
        let initial = match request.body().bytes() {
            None | Some([]) => None,
            Some(bytes) => {
                let payload = Bytes::copy_from_slice(bytes);
                Some(writing::initial_request(payload, &protocol))
            }
        };
        let messages = Messages {
            events: Some(self.events),
            protocol,
        };
        *request.body_mut() = SdkBody::from_body_1_x(EventBody {
            initial,
            messages: Box::pin(messages),
            signer: (self.new_signer)(cfg),
            has_ended: false,
        });
        let headers = request.headers_mut();
        headers.remove("content-length");
        headers.insert("content-type", MEDIA_TYPE);
        Ok(())
    }
}

/// The messages for events.
struct Messages<T, E> {
    /// `None` after an exception, which ends the stream.
    events: Option<Events<T, E>>,
    protocol: SharedClientProtocol,
}

impl<T, E> Stream for Messages<T, E>
where
    T: WriteEvent,
    E: WriteEvent + Error + Send + Sync + 'static,
{
    type Item = Result<Message, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(events) = &mut self.events else {
            return Poll::Ready(None);
        };
        let next = std::task::ready!(events.as_mut().poll_next(cx));
        Poll::Ready(match next {
            Some(Ok(event)) => Some(writing::write(Kind::Event, &event, &self.protocol)),
            Some(Err(error)) => {
                self.events = None;
                Some(writing::write(Kind::Exception, &error, &self.protocol))
            }
            None => None,
        })
    }
}

/// A body that consists of signed messages.
struct EventBody {
    initial: Option<Message>,
    messages: Pin<Box<dyn Stream<Item = Result<Message, BoxError>> + Send + Sync>>,
    signer: Signer,
    has_ended: bool,
}

impl EventBody {
    fn frame(&mut self, message: Message) -> Result<Frame<Bytes>, BoxError> {
        // The signer would log the message.
        let signed = with_default(NoSubscriber::new(), || self.signer.sign(message));
        let frame = signed.and_then(|signed| encode(&signed));
        self.has_ended |= frame.is_err();
        frame
    }
}

impl Body for EventBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if let Some(message) = self.initial.take() {
            return Poll::Ready(Some(self.frame(message)));
        }
        if self.has_ended {
            return Poll::Ready(None);
        }
        let next = std::task::ready!(self.messages.as_mut().poll_next(cx));
        Poll::Ready(match next {
            Some(Ok(message)) => Some(self.frame(message)),
            Some(Err(error)) => {
                self.has_ended = true;
                Some(Err(error))
            }
            None => {
                self.has_ended = true;
                // The end is signed, so that the service detects a truncated stream.
                let end = self.signer.sign_empty();
                end.map(|message| encode(&message?))
            }
        })
    }
}

fn encode(message: &Message) -> Result<Frame<Bytes>, BoxError> {
    let mut buffer = Vec::new();
    write_message_to(message, &mut buffer)?;
    Ok(Frame::data(Bytes::from(buffer)))
}
