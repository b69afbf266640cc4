//! Hostile event streams: random messages, damaged in ways that keep the checksums right or not, and what must hold for
//! any of them.

use aws_smithy_eventstream::frame::write_message_to;
use aws_smithy_types::DateTime;
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use fastrand::Rng;
use smithy_codegen_support::exchange::Protocol;
use smithy_codegen_support::exchange::events::{Event, read};

use crate::readers::{READERS, SECRET, secret_in};

/// The protocols whose payloads differ.
const PROTOCOLS: [Protocol; 3] = [Protocol::RestJson1, Protocol::RestXml, Protocol::RpcV2Cbor];

/// A stream: the messages before they were encoded, and how to damage the bytes.
#[derive(Clone, Debug)]
pub struct Stream {
    /// The protocol that the payloads of documents have.
    pub protocol: Protocol,
    /// The messages.
    pub messages: Vec<Message>,
    /// Where bytes are replaced, and by what. The checksums no longer match.
    pub damage: Vec<(usize, u8)>,
    /// After how many bytes the stream ends.
    pub end: usize,
}

impl Stream {
    /// Returns a random stream.
    pub fn random(rng: &mut Rng) -> Self {
        let protocol = PROTOCOLS[rng.usize(..PROTOCOLS.len())];
        let messages = (0..rng.usize(..4))
            .map(|_| message(protocol, rng))
            .collect();
        let mut stream = Self {
            protocol,
            messages,
            damage: Vec::new(),
            end: usize::MAX,
        };
        if rng.u8(..4) == 0 {
            let length = stream.bytes().len();
            stream.end = rng.usize(..=length);
            for _ in 0..rng.usize(..4) {
                stream.damage.push((rng.usize(..=length), rng.u8(..)));
            }
        }
        stream
    }

    /// Returns the bytes of the stream.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for message in &self.messages {
            // A header may be too long.
            let _ = write_message_to(message, &mut bytes);
        }
        for (at, byte) in &self.damage {
            if let Some(place) = bytes.get_mut(*at) {
                *place = *byte;
            }
        }
        bytes.truncate(self.end);
        bytes
    }

    /// Reads the stream. Returns what was read, without values, or which guarantee does not hold.
    pub fn check(&self) -> Result<String, String> {
        let (events, error) = read(self.protocol, self.bytes());
        let mut seen = String::new();
        for event in events {
            seen.push_str(&match event {
                Event::Headers(names) => names.join(","),
                Event::Blob(_) => "blob".to_owned(),
                Event::Text(_) => "text".to_owned(),
                Event::Thing(fields) => format!("{} members", fields.len()),
                Event::Unknown => "unknown".to_owned(),
            });
            seen.push('\n');
        }
        if let Some([displayed, debugged]) = error {
            // What the service says about an error is shown: its code and its message.
            let is_exception = displayed.starts_with("service error");
            for shown in [&displayed, &debugged] {
                if let Some(part) = secret_in(shown).filter(|_| !is_exception) {
                    return Err(format!("an error shows `{part}` of the stream: {shown}"));
                }
            }
            seen.push_str(if is_exception {
                "exception"
            } else {
                &displayed
            });
        }
        Ok(seen)
    }
}

fn message(protocol: Protocol, rng: &mut Rng) -> Message {
    let reader = READERS.iter().find(|reader| {
        reader.protocol == protocol || protocol == Protocol::RestJson1 && reader.name == "json"
    });
    let reader = reader.expect("each protocol has a reader");
    let mut payload = reader.body(rng);
    if let Some(end) = payload.windows(2).position(|next| next == b"\n\n") {
        payload.drain(..end + 2);
    }
    if rng.u8(..4) == 0 {
        reader.damage(&mut payload, rng);
    }
    payload.truncate(1 << 12);
    let mut headers = Vec::new();
    for (name, words) in [
        (
            ":message-type",
            &["event", "event", "event", "exception", "error", SECRET][..],
        ),
        (
            ":event-type",
            &[
                "headers",
                "blob",
                "text",
                "thing",
                "initial-response",
                SECRET,
            ],
        ),
        (":exception-type", &["DeskNotFound", SECRET]),
        (":error-code", &[SECRET]),
        (":error-message", &[SECRET]),
    ] {
        if rng.u8(..8) > 0 {
            let word = words[rng.usize(..words.len())];
            let value = match rng.u8(..16) {
                0 => value(rng),
                _ => HeaderValue::String(word.into()),
            };
            headers.push(Header::new(name, value));
        }
    }
    for name in [
        "flag", "byte", "short", "integer", "long", "data", "label", "time",
    ] {
        if rng.u8(..3) == 0 {
            headers.push(Header::new(name, value(rng)));
        }
    }
    rng.shuffle(&mut headers);
    Message::new_from_parts(headers, payload)
}

fn value(rng: &mut Rng) -> HeaderValue {
    match rng.u8(..9) {
        0 => HeaderValue::Bool(rng.bool()),
        1 => HeaderValue::Byte(rng.i8(..)),
        2 => HeaderValue::Int16(rng.i16(..)),
        3 => HeaderValue::Int32(rng.i32(..)),
        4 => HeaderValue::Int64(rng.i64(..)),
        5 => HeaderValue::ByteArray(SECRET.repeat(rng.usize(..3)).into_bytes().into()),
        6 => HeaderValue::String(SECRET.into()),
        7 => HeaderValue::Uuid(rng.u128(..)),
        _ => HeaderValue::Timestamp(DateTime::from_millis(rng.i64(..))),
    }
}
