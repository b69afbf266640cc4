//! From events and exceptions to messages.

use std::cell::RefCell;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_schema::protocol::SharedClientProtocol;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::event_stream::{Header, HeaderValue, Message};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use bytes::Bytes;

use super::{CONTENT_TYPE, EVENT_TYPE, EXCEPTION_TYPE, MESSAGE_TYPE};

/// The events of a stream, or its errors.
pub(crate) trait WriteEvent {
    /// Returns the name of the member and its value, or why it cannot be sent.
    fn member(&self) -> Result<(&'static str, &dyn SerializableStruct), BoxError>;
}

/// What a message is: the value of `:message-type`.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Event,
    Exception,
}

/// Creates the message for an event or an exception.
pub(super) fn write(
    kind: Kind,
    event: &impl WriteEvent,
    protocol: &SharedClientProtocol,
) -> Result<Message, BoxError> {
    let (name, structure) = event.member()?;
    let (message_type, type_header) = match kind {
        Kind::Event => ("event", EVENT_TYPE),
        Kind::Exception => ("exception", EXCEPTION_TYPE),
    };
    let mut headers = vec![text(MESSAGE_TYPE, message_type), text(type_header, name)];
    let content = content(structure, protocol)?;
    if let Some(media_type) = content.media_type {
        headers.push(text(CONTENT_TYPE, media_type));
    }
    headers.extend(content.headers);
    Ok(Message::new_from_parts(headers, content.payload))
}

/// Creates the first message of a stream, which has the other members of an input.
pub(super) fn initial_request(payload: Bytes, protocol: &SharedClientProtocol) -> Message {
    let mut headers = vec![
        text(MESSAGE_TYPE, "event"),
        text(EVENT_TYPE, "initial-request"),
    ];
    let media_type = protocol.event_stream_media_type();
    headers.extend(media_type.map(|media_type| text(CONTENT_TYPE, media_type)));
    Message::new_from_parts(headers, payload)
}

fn text(name: &'static str, value: &str) -> Header {
    Header::new(name, HeaderValue::String(value.to_owned().into()))
}

/// What a message has besides its type.
struct Content<'p> {
    headers: Vec<Header>,
    payload: Bytes,
    media_type: Option<&'p str>,
}

fn content<'p>(
    event: &dyn SerializableStruct,
    protocol: &'p SharedClientProtocol,
) -> Result<Content<'p>, BoxError> {
    let codec = protocol.payload_codec();
    let mut body = codec
        .ok_or("the protocol does not support event streams")?
        .create_serializer();
    let parts = RefCell::new(Parts::default());
    let schema = event.schema();
    let mut members = schema.members().iter();
    let payload = members.find(|member| member.event_payload().is_some());
    let all_in_headers = !schema.members().is_empty()
        && schema
            .members()
            .iter()
            .all(|member| member.event_header().is_some());
    if payload.is_none() && !all_in_headers {
        body.write_struct(
            schema,
            &Unbound {
                event,
                parts: &parts,
            },
        )?;
        parts.borrow_mut().payload = Some(Payload::Document);
    } else {
        event.serialize_members(&mut Router {
            parts: &parts,
            body: &mut *body,
        })?;
    }
    let Parts {
        headers,
        payload: written,
    } = parts.into_inner();
    let raw_media_type = payload.and_then(|member| match member.shape_type() {
        ShapeType::Blob => Some("application/octet-stream"),
        ShapeType::String => Some("text/plain"),
        _ => None,
    });
    let (payload, media_type) = match written {
        None => (Bytes::new(), raw_media_type),
        Some(Payload::Raw(bytes)) => (bytes, raw_media_type),
        Some(Payload::Document) => (
            Bytes::from(body.finish_boxed()),
            protocol.event_stream_media_type(),
        ),
    };
    Ok(Content {
        headers,
        payload,
        media_type,
    })
}

/// The members of an event that are not in the document of the payload.
#[derive(Default)]
struct Parts {
    headers: Vec<Header>,
    payload: Option<Payload>,
}

enum Payload {
    Raw(Bytes),
    /// In the serializer of documents.
    Document,
}

/// An event as the serializer of documents sees it: without the members that are headers.
struct Unbound<'a> {
    event: &'a dyn SerializableStruct,
    parts: &'a RefCell<Parts>,
}

impl SerializableStruct for Unbound<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.event.schema()
    }

    fn serialize_members(&self, body: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        // A serializer of documents may visit the members of a structure more than once.
        *self.parts.borrow_mut() = Parts::default();
        let parts = self.parts;
        self.event.serialize_members(&mut Router { parts, body })
    }
}

/// Passes each member of an event to its place in the message.
struct Router<'a> {
    parts: &'a RefCell<Parts>,
    body: &'a mut dyn ShapeSerializer,
}

impl Router<'_> {
    fn header(&self, member: &Schema<'_>, value: HeaderValue) {
        let name = member.member_name().unwrap_or_default().to_owned();
        let header = Header::new(name, value);
        self.parts.borrow_mut().headers.push(header);
    }

    fn payload(&self, payload: Payload) {
        self.parts.borrow_mut().payload = Some(payload);
    }
}

/// Methods of [`Router`] for types that headers can have.
macro_rules! in_header {
    ($($method:ident($value:ty) = $variant:ident),* $(,)?) => {$(
        fn $method(&mut self, member: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            match member.event_header() {
                Some(_) => {
                    self.header(member, HeaderValue::$variant(value.to_owned()));
                    Ok(())
                }
                None => self.body.$method(member, value),
            }
        }
    )*};
}

/// Methods of [`Router`] for types that only documents can contain.
macro_rules! in_document {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, member: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            self.body.$method(member, value)
        }
    )*};
}

impl ShapeSerializer for Router<'_> {
    in_header!(
        write_boolean(bool) = Bool,
        write_byte(i8) = Byte,
        write_short(i16) = Int16,
        write_integer(i32) = Int32,
        write_long(i64) = Int64,
        write_timestamp(&DateTime) = Timestamp,
    );

    in_document!(
        write_list(&dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>),
        write_map(&dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>),
        write_float(f32),
        write_double(f64),
        write_big_integer(&BigInteger),
        write_big_decimal(&BigDecimal),
        write_document(&Document),
    );

    fn write_string(&mut self, member: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        if member.event_header().is_some() {
            self.header(member, HeaderValue::String(value.to_owned().into()));
        } else if member.event_payload().is_some() {
            self.payload(Payload::Raw(value.to_owned().into()));
        } else {
            self.body.write_string(member, value)?;
        }
        Ok(())
    }

    fn write_blob(&mut self, member: &Schema<'_>, value: Blob) -> Result<(), SerdeError> {
        if member.event_header().is_some() {
            self.header(member, HeaderValue::ByteArray(value.into_inner().into()));
        } else if member.event_payload().is_some() {
            self.payload(Payload::Raw(value.into_inner().into()));
        } else {
            self.body.write_blob(member, value)?;
        }
        Ok(())
    }

    fn write_struct(
        &mut self,
        member: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        if member.event_payload().is_none() {
            return self.body.write_struct(member, value);
        }
        self.payload(Payload::Document);
        self.body.write_struct(value.schema(), value)
    }

    fn write_null(&mut self, member: &Schema<'_>) -> Result<(), SerdeError> {
        match (member.event_header(), member.event_payload()) {
            (None, None) => self.body.write_null(member),
            _ => Ok(()),
        }
    }
}
