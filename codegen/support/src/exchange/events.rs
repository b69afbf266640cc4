//! Event streams of all protocols, without a client. Part of the stub.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeType, shape_id};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::error::display::DisplayErrorContext;

use super::Protocol;
use super::model::{Fields, THING, read_fields};
use crate::event_stream::{EventReceiver, ReadEvent};
use crate::operation::list_desks::ListDesksError;

/// The events: structures whose members are in headers, in the payload, or in a document.
#[derive(Debug)]
pub enum Event {
    Headers(Vec<&'static str>),
    Blob(usize),
    Text(String),
    Thing(Fields),
    Unknown,
}

macro_rules! member {
    ($name:ident, $member:literal, $kind:ident, $at:literal, $trait:ident) => {
        static $name: Schema<'static> = Schema::new_member(
            shape_id!("example.events", "Event", $member),
            ShapeType::$kind,
            $member,
            $at,
        )
        .$trait();
    };
}

member!(FLAG, "flag", Boolean, 0, with_event_header);
member!(BYTE, "byte", Byte, 1, with_event_header);
member!(SHORT, "short", Short, 2, with_event_header);
member!(INTEGER, "integer", Integer, 3, with_event_header);
member!(LONG, "long", Long, 4, with_event_header);
member!(DATA, "data", Blob, 5, with_event_header);
member!(LABEL, "label", String, 6, with_event_header);
member!(TIME, "time", Timestamp, 7, with_event_header);
member!(NOTE, "note", String, 8, with_sensitive);
member!(BLOB, "blob", Blob, 0, with_event_payload);
member!(TEXT, "text", String, 0, with_event_payload);

static HEADERS_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("example.events", "Headers"),
    ShapeType::Structure,
    &[
        &FLAG, &BYTE, &SHORT, &INTEGER, &LONG, &DATA, &LABEL, &TIME, &NOTE,
    ],
);

static BLOB_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("example.events", "Blob"),
    ShapeType::Structure,
    &[&BLOB],
);

static TEXT_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("example.events", "Text"),
    ShapeType::Structure,
    &[&TEXT],
);

impl ReadEvent for Event {
    type Error = ListDesksError;

    fn read(name: &str, event: &mut dyn ShapeDeserializer) -> Result<Self, SerdeError> {
        match name {
            "headers" => {
                let mut read = Vec::new();
                event.read_struct(&HEADERS_SCHEMA, &mut |member, value| {
                    read.push(match member.member_index() {
                        Some(0) => value.read_boolean(member).map(|_| "flag")?,
                        Some(1) => value.read_byte(member).map(|_| "byte")?,
                        Some(2) => value.read_short(member).map(|_| "short")?,
                        Some(3) => value.read_integer(member).map(|_| "integer")?,
                        Some(4) => value.read_long(member).map(|_| "long")?,
                        Some(5) => value.read_blob(member).map(|_| "data")?,
                        Some(6) => value.read_string(member).map(|_| "label")?,
                        Some(7) => value.read_timestamp(member).map(|_| "time")?,
                        Some(8) => value.read_string(member).map(|_| "note")?,
                        _ => "",
                    });
                    Ok(())
                })?;
                Ok(Self::Headers(read))
            }
            "blob" => {
                let mut length = 0;
                event.read_struct(&BLOB_SCHEMA, &mut |member, value| {
                    length = value.read_blob(member)?.as_ref().len();
                    Ok(())
                })?;
                Ok(Self::Blob(length))
            }
            "text" => {
                let mut text = String::new();
                event.read_struct(&TEXT_SCHEMA, &mut |member, value| {
                    text = value.read_string(member)?;
                    Ok(())
                })?;
                Ok(Self::Text(text))
            }
            "thing" => read_fields(THING.own(), THING.members(), event).map(Self::Thing),
            _ => Ok(Self::Unknown),
        }
    }
}

/// Reads a body. Returns its events, and the error that ends it, as `Display` and as `Debug` show it.
pub fn read(protocol: Protocol, body: Vec<u8>) -> (Vec<Event>, Option<[String; 2]>) {
    let mut layer = Layer::new("test");
    layer.store_put(protocol.shared());
    let cfg = ConfigBag::of_layers(vec![layer]);
    let mut receiver = EventReceiver::<Event, _>::new(SdkBody::from(body), &cfg, true);
    let mut events = Vec::new();
    loop {
        // The body is in memory, so nothing is ever pending.
        let next = pin!(receiver.recv());
        match next.poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(Some(event))) => events.push(event),
            Poll::Ready(Ok(None)) => return (events, None),
            Poll::Ready(Err(error)) => {
                let debugged = format!("{error:?}");
                let displayed = DisplayErrorContext(error).to_string();
                return (events, Some([displayed, debugged]));
            }
            Poll::Pending => panic!("the body is in memory"),
        }
    }
}
