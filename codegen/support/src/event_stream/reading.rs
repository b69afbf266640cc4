//! From messages to events and exceptions.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::CreateUnhandledError as _;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_schema::protocol::SharedClientProtocol;
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeType, prelude};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::metadata::ErrorMetadata;
use aws_smithy_types::event_stream::{HeaderValue, Message};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use bytes::Bytes;

use super::{EVENT_TYPE, EXCEPTION_TYPE, MESSAGE_TYPE};
use crate::orchestration::ReadError;

/// The events of a stream: a union without the members that are errors.
pub(crate) trait ReadEvent: Sized {
    /// The members that are errors.
    type Error: ReadError;

    /// Reads an event, which is the member with this name.
    fn read(name: &str, event: &mut dyn ShapeDeserializer) -> Result<Self, SerdeError>;
}

/// What ends a stream, other than its end.
pub(super) enum Failure<E> {
    /// The service sent an exception.
    Exception(E),
    Unreadable(BoxError),
}

impl<E, S: Into<BoxError>> From<S> for Failure<E> {
    fn from(source: S) -> Self {
        Self::Unreadable(source.into())
    }
}

/// Reads a message.
pub(super) fn read<T: ReadEvent>(
    protocol: &SharedClientProtocol,
    message: &Message,
) -> Result<T, Failure<T::Error>> {
    let mut event = Event { protocol, message };
    match text(message, MESSAGE_TYPE)? {
        "event" => Ok(T::read(text(message, EVENT_TYPE)?, &mut event)?),
        "exception" => {
            let payload = message.payload();
            // An exception that the client does not know may have any payload.
            let metadata = protocol.parse_event_stream_error_metadata(payload);
            let metadata = metadata.unwrap_or_default();
            let metadata = metadata.code(text(message, EXCEPTION_TYPE)?).build();
            Err(Failure::Exception(T::Error::deserialize(
                metadata, &mut event,
            )?))
        }
        // An error that is not in the model.
        "error" => {
            let mut metadata = ErrorMetadata::builder().code(text(message, ":error-code")?);
            if let Ok(text) = text(message, ":error-message") {
                metadata = metadata.message(text);
            }
            let metadata = metadata.build();
            let source = metadata.clone().into();
            let error = T::Error::create_unhandled_error(source, Some(metadata));
            Err(Failure::Exception(error))
        }
        _ => Err(
            "the header `:message-type` is neither `event`, nor `exception`, nor `error`".into(),
        ),
    }
}

/// Returns the text in a header.
pub(super) fn text<'m>(message: &'m Message, name: &'static str) -> Result<&'m str, String> {
    match header(message, name) {
        Some(HeaderValue::String(text)) => Ok(text.as_str()),
        Some(_) => Err(format!("the header `{name}` is not a string")),
        None => Err(format!("the header `{name}` is missing")),
    }
}

fn header<'m>(message: &'m Message, name: &str) -> Option<&'m HeaderValue> {
    let mut headers = message.headers().iter();
    let header = headers.find(|header| header.name().as_str() == name)?;
    Some(header.value())
}

/// Reads a payload as a document.
pub(super) fn read_document<R>(
    protocol: &SharedClientProtocol,
    payload: &Bytes,
    read: impl FnOnce(&mut dyn ShapeDeserializer) -> Result<R, SerdeError>,
) -> Result<R, SerdeError> {
    // Protocols read documents from the bodies of responses. They need no configuration to do so.
    let ok = StatusCode::try_from(200);
    let ok = ok.map_err(|error| SerdeError::custom(error.to_string()))?;
    let response = HttpResponse::new(ok, SdkBody::from(payload.clone()));
    let cfg = ConfigBag::base();
    let mut document = protocol.deserialize_response(&response, &prelude::DOCUMENT, &cfg)?;
    read(&mut *document)
}

/// A message as the structure that it contains.
struct Event<'a> {
    protocol: &'a SharedClientProtocol,
    message: &'a Message,
}

/// Methods of [`Event`] and [`Value`] for types that they do not contain.
macro_rules! not_a {
    ($($method:ident -> $value:ty),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>) -> Result<$value, SerdeError> {
            Err(self.mismatch())
        }
    )*};
}

/// The methods of [`Event`] and [`Value`] that neither of them supports.
macro_rules! unsupported {
    () => {
        fn read_list(
            &mut self,
            _: &Schema<'_>,
            _: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
        ) -> Result<(), SerdeError> {
            Err(self.mismatch())
        }

        fn read_map(
            &mut self,
            _: &Schema<'_>,
            _: &mut dyn FnMut(
                String,
                &mut dyn ShapeDeserializer,
            ) -> Result<(), SerdeError>,
        ) -> Result<(), SerdeError> {
            Err(self.mismatch())
        }

        not_a!(
            read_float -> f32,
            read_double -> f64,
            read_big_integer -> BigInteger,
            read_big_decimal -> BigDecimal,
            read_document -> Document,
        );

        fn is_null(&self) -> bool {
            false
        }

        fn skip_value(&mut self) -> Result<(), SerdeError> {
            Ok(())
        }

        fn container_size(&self) -> Option<usize> {
            None
        }
    };
}

impl Event<'_> {
    fn mismatch(&self) -> SerdeError {
        SerdeError::custom("an event is a structure")
    }
}

impl ShapeDeserializer for Event<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let members = || schema.members().iter();
        for member in members().filter(|member| member.event_header().is_some()) {
            let name = member.member_name().unwrap_or_default();
            if let Some(value) = header(self.message, name) {
                consumer(member, &mut Value::Header { name, value })?;
            }
        }
        let payload = self.message.payload();
        let member = members().find(|member| member.event_payload().is_some());
        match member {
            Some(member) if matches!(member.shape_type(), ShapeType::Blob | ShapeType::String) => {
                consumer(member, &mut Value::Payload(payload))
            }
            _ if payload.is_empty() => Ok(()),
            Some(member) => read_document(self.protocol, payload, |document| {
                consumer(member, document)
            }),
            None => read_document(self.protocol, payload, |document| {
                document.read_struct(schema, &mut |member, value| match member.event_header() {
                    Some(_) => value.skip_value(),
                    None => consumer(member, value),
                })
            }),
        }
    }

    not_a!(
        read_boolean -> bool,
        read_byte -> i8,
        read_short -> i16,
        read_integer -> i32,
        read_long -> i64,
        read_string -> String,
        read_blob -> Blob,
        read_timestamp -> DateTime,
    );

    unsupported!();
}

/// A part of a message.
enum Value<'a> {
    Header {
        name: &'a str,
        value: &'a HeaderValue,
    },
    Payload(&'a Bytes),
}

impl Value<'_> {
    fn mismatch(&self) -> SerdeError {
        SerdeError::custom(match self {
            Self::Header { name, .. } => {
                format!("the header `{name}` does not have the type of its member")
            }
            Self::Payload(_) => "the payload does not have the type of its member".to_owned(),
        })
    }
}

/// Methods of [`Value`] for types that headers can have.
macro_rules! in_header {
    ($($method:ident -> $value:ty = $variant:ident),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>) -> Result<$value, SerdeError> {
            match self {
                Self::Header { value: HeaderValue::$variant(value), .. } => Ok(*value),
                _ => Err(self.mismatch()),
            }
        }
    )*};
}

impl ShapeDeserializer for Value<'_> {
    fn read_struct(
        &mut self,
        _: &Schema<'_>,
        _: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        Err(self.mismatch())
    }

    in_header!(
        read_boolean -> bool = Bool,
        read_byte -> i8 = Byte,
        read_short -> i16 = Int16,
        read_integer -> i32 = Int32,
        read_long -> i64 = Int64,
        read_timestamp -> DateTime = Timestamp,
    );

    fn read_string(&mut self, _: &Schema<'_>) -> Result<String, SerdeError> {
        match self {
            Self::Header {
                value: HeaderValue::String(text),
                ..
            } => Ok(text.as_str().to_owned()),
            Self::Payload(bytes) => {
                let text = std::str::from_utf8(bytes);
                let text = text.map_err(|_| SerdeError::custom("the payload is not UTF-8"))?;
                Ok(text.to_owned())
            }
            Self::Header { .. } => Err(self.mismatch()),
        }
    }

    fn read_blob(&mut self, _: &Schema<'_>) -> Result<Blob, SerdeError> {
        match self {
            Self::Header {
                value: HeaderValue::ByteArray(bytes),
                ..
            } => Ok(Blob::new(bytes.to_vec())),
            Self::Payload(bytes) => Ok(Blob::new(bytes.to_vec())),
            Self::Header { .. } => Err(self.mismatch()),
        }
    }

    unsupported!();
}
