//! The messages in a body.

use aws_smithy_eventstream::frame::read_message_from;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::event_stream::Message;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt as _;

/// The limit on the length of all headers of a message, in bytes. A header in memory is much larger
/// than the shortest one in a message.
const MAX_HEADER_BYTES: usize = 128 * 1024;

/// The limit on the length of a message, in bytes.
const MAX_MESSAGE_BYTES: usize = 24 * 1024 * 1024 + MAX_HEADER_BYTES + MIN_MESSAGE_BYTES;

/// The lengths and checksums around the headers and the payload of a message, in bytes.
const MIN_MESSAGE_BYTES: usize = 16;

/// The lengths of the message and its headers, and the checksum of both, in bytes.
const PRELUDE_BYTES: usize = 12;

/// Reads a body message by message.
pub(super) struct Frames {
    body: SdkBody,
    /// The bytes that have arrived but are not a whole message yet.
    buffer: BytesMut,
    /// A message that was read ahead.
    next: Option<Message>,
    has_ended: bool,
}

/// Why no further message can be read.
pub(super) enum FrameError {
    /// The connection failed.
    Io(BoxError),
    /// What arrived is not a message, or only a part of one.
    Broken { source: BoxError, received: Bytes },
}

impl Frames {
    pub(super) fn new(body: SdkBody) -> Self {
        Self {
            body,
            buffer: BytesMut::new(),
            next: None,
            has_ended: false,
        }
    }

    /// Waits for the next message. Returns `None` at the end of the body, and after an error.
    pub(super) async fn next(&mut self) -> Result<Option<Message>, FrameError> {
        if let Some(message) = self.next.take() {
            return Ok(Some(message));
        }
        if self.has_ended {
            return Ok(None);
        }
        let result = self.read().await;
        if !matches!(result, Ok(Some(_))) {
            self.end();
        }
        result
    }

    /// Puts a message back, so that `next` returns it again.
    pub(super) fn put_back(&mut self, message: Message) {
        self.next = Some(message);
    }

    /// Drops the rest of the body, and with it the connection.
    pub(super) fn end(&mut self) {
        self.has_ended = true;
        self.body = SdkBody::taken();
        self.buffer = BytesMut::new();
    }

    async fn read(&mut self) -> Result<Option<Message>, FrameError> {
        loop {
            if let Some(message) = self.take_message()? {
                return Ok(Some(message));
            }
            match self.body.frame().await {
                Some(Ok(frame)) => {
                    // A body may also have trailers, which mean nothing here.
                    if let Ok(data) = frame.into_data() {
                        self.buffer.extend_from_slice(&data);
                    }
                }
                Some(Err(error)) => return Err(FrameError::Io(error)),
                None if self.buffer.is_empty() => return Ok(None),
                None => return Err(self.broken("the stream ended within a message")),
            }
        }
    }

    /// Takes a message out of the buffer, unless a part of it is missing.
    fn take_message(&mut self) -> Result<Option<Message>, FrameError> {
        let Some(prelude) = self.buffer.first_chunk::<PRELUDE_BYTES>() else {
            return Ok(None);
        };
        let number = |at: usize| {
            let bytes = [
                prelude[at],
                prelude[at + 1],
                prelude[at + 2],
                prelude[at + 3],
            ];
            u32::from_be_bytes(bytes)
        };
        // The rest of a message whose length is wrong may never arrive.
        if number(8) != crc32fast::hash(&prelude[..8]) {
            return Err(self.broken("the checksum of the lengths of a message is wrong"));
        }
        let length = |number| usize::try_from(number).unwrap_or(usize::MAX);
        let (length, headers) = (length(number(0)), length(number(4)));
        if length < MIN_MESSAGE_BYTES {
            return Err(self.broken("the length of a message is less than 16 bytes"));
        }
        if headers > MAX_HEADER_BYTES {
            return Err(self.broken(format!(
                "the headers of a message exceed {MAX_HEADER_BYTES} bytes"
            )));
        }
        if length > MAX_MESSAGE_BYTES {
            return Err(self.broken(format!("a message exceeds {MAX_MESSAGE_BYTES} bytes")));
        }
        if self.buffer.len() < length {
            return Ok(None);
        }
        let frame = self.buffer.split_to(length).freeze();
        let message = read_message_from(frame.clone());
        let message = message.map_err(|error| FrameError::Broken {
            source: error.into(),
            received: frame,
        })?;
        Ok(Some(message))
    }

    fn broken(&mut self, source: impl Into<BoxError>) -> FrameError {
        FrameError::Broken {
            source: source.into(),
            received: std::mem::take(&mut self.buffer).freeze(),
        }
    }
}
