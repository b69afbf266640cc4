//! The receiver of the events of a response.

use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::{ConnectorError, SdkError};
use aws_smithy_schema::protocol::SharedClientProtocol;
use aws_smithy_schema::serde::ShapeDeserializer;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::event_stream::{Message, RawMessage};
use bytes::Bytes;

use super::EVENT_TYPE;
use super::frames::{FrameError, Frames};
use super::reading::{self, Failure, ReadEvent};
use crate::orchestration::{NO_PROTOCOL, ReadError, ReadOutput};

/// Receives the events of a response, one at a time.
///
/// To stop receiving, drop it: this closes the stream.
pub struct EventReceiver<T, E> {
    frames: Frames,
    protocol: Option<SharedClientProtocol>,
    /// Whether messages are kept out of errors.
    is_sensitive: bool,
    has_started: bool,
    read: fn(&SharedClientProtocol, &Message) -> Result<T, Failure<E>>,
}

impl<T, E> fmt::Debug for EventReceiver<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventReceiver").finish_non_exhaustive()
    }
}

impl<T, E> EventReceiver<T, E> {
    /// Creates a receiver of the events in a body, in the protocol of the configuration.
    pub(crate) fn new(body: SdkBody, cfg: &ConfigBag, is_sensitive: bool) -> Self
    where
        T: ReadEvent<Error = E>,
        E: ReadError,
    {
        Self {
            frames: Frames::new(body),
            protocol: cfg.load::<SharedClientProtocol>().cloned(),
            is_sensitive,
            has_started: false,
            read: reading::read,
        }
    }

    /// Creates a receiver without events, which takes the place of another.
    pub(crate) fn empty() -> Self
    where
        T: ReadEvent<Error = E>,
        E: ReadError,
    {
        Self {
            frames: Frames::new(SdkBody::empty()),
            protocol: None,
            is_sensitive: false,
            has_started: false,
            read: reading::read,
        }
    }

    /// Waits for the next event. Returns `None` at the end of the stream.
    ///
    /// # Errors
    ///
    /// An error ends the stream.
    ///
    /// - `ServiceError`: the service sent an exception, which may be modeled.
    /// - `DispatchFailure`: the connection failed.
    /// - `ResponseError`: a message is damaged, incomplete, longer than the specification allows, or cannot be read.
    pub async fn recv(&mut self) -> Result<Option<T>, SdkError<E, RawMessage>> {
        loop {
            let message = match self.frames.next().await {
                Ok(Some(message)) => message,
                Ok(None) => return Ok(None),
                Err(error) => return Err(self.frame_error(error)),
            };
            let is_first = !std::mem::replace(&mut self.has_started, true);
            // If the output has no other members, the call did not wait for this message.
            if is_first && is_initial_response(&message) {
                continue;
            }
            return match self.read(&message) {
                Ok(event) => Ok(Some(event)),
                Err(failure) => {
                    self.frames.end();
                    let raw = self.raw(message);
                    Err(match failure {
                        Failure::Exception(error) => SdkError::service_error(error, raw),
                        Failure::Unreadable(source) => SdkError::response_error(source, raw),
                    })
                }
            };
        }
    }

    /// Waits for the first message. If it is an `initial-response`, reads the members of the output
    /// from it.
    pub(crate) async fn initial_response<O: ReadOutput>(
        &mut self,
        request_id: Option<&str>,
    ) -> Result<Option<O>, BoxError> {
        let message = match self.frames.next().await {
            Ok(message) => message,
            Err(FrameError::Io(source) | FrameError::Broken { source, .. }) => return Err(source),
        };
        self.has_started = true;
        let (Some(message), Some(protocol)) = (message, &self.protocol) else {
            return Ok(None);
        };
        if !is_initial_response(&message) {
            self.frames.put_back(message);
            return Ok(None);
        }
        let read = |document: &mut dyn ShapeDeserializer| O::deserialize(document, request_id);
        Ok(Some(reading::read_document(
            protocol,
            message.payload(),
            read,
        )?))
    }

    fn read(&self, message: &Message) -> Result<T, Failure<E>> {
        match &self.protocol {
            Some(protocol) => (self.read)(protocol, message),
            None => Err(Failure::Unreadable(NO_PROTOCOL.into())),
        }
    }

    fn frame_error(&self, error: FrameError) -> SdkError<E, RawMessage> {
        match error {
            FrameError::Io(source) => SdkError::dispatch_failure(ConnectorError::io(source)),
            FrameError::Broken { source, received } => {
                let received = Some(received).filter(|_| !self.is_sensitive);
                SdkError::response_error(source, RawMessage::invalid(received))
            }
        }
    }

    /// Returns the message as errors may show it.
    fn raw(&self, message: Message) -> RawMessage {
        match self.is_sensitive {
            true => RawMessage::invalid(None::<Bytes>),
            false => RawMessage::Decoded(message),
        }
    }
}

fn is_initial_response(message: &Message) -> bool {
    matches!(reading::text(message, EVENT_TYPE), Ok("initial-response"))
}
