//! Responses of the protocols that bind members to parts of HTTP messages (Smithy 2.0, section "HTTP
//! bindings").
//!
//! The runtime reads the bound members. Its errors contain the text of numbers in headers, which may
//! be secret, so they are replaced. It ignores the format of timestamps in lists, so these are read
//! here.

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::http_protocol::{http_error_deserializer, http_output_deserializer};
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::response_body;

/// Returns the body of a response as far as it is a document. A payload that is a string, a blob, or
/// an event stream is not.
pub(super) fn document<'a>(
    response: &'a Response,
    output: &Schema<'_>,
) -> Result<&'a [u8], SerdeError> {
    let mut members = output.members().iter();
    let payload = members.find(|member| member.http_payload().is_some());
    if payload.is_some_and(|member| member.streaming()) {
        return Ok(&[]);
    }
    match payload.map(|member| member.shape_type()) {
        Some(ShapeType::Blob) => Ok(&[]),
        Some(ShapeType::String) => {
            // The runtime would replace what is not UTF-8.
            response_body::text(response_body::bytes(response)?)?;
            Ok(&[])
        }
        _ => response_body::bytes(response),
    }
}

/// Returns a deserializer of an output, given that of the document in the body.
pub(super) fn output<'a>(
    document: impl ShapeDeserializer + 'a,
    response: &'a Response,
    output: &Schema<'_>,
    cfg: &'a ConfigBag,
) -> Box<dyn ShapeDeserializer + 'a> {
    let message = http_output_deserializer(document, response, output, cfg);
    match output.members().iter().any(|member| in_headers(member)) {
        true => Box::new(Message { message, response }),
        false => message,
    }
}

/// Returns a deserializer of an error, given that of the document in the body.
pub(super) fn error<'a>(
    document: impl ShapeDeserializer + 'a,
    response: &'a Response,
    cfg: &'a ConfigBag,
) -> Box<dyn ShapeDeserializer + 'a> {
    let message = http_error_deserializer(document, response, cfg);
    Box::new(Message { message, response })
}

fn in_headers(member: &Schema<'_>) -> bool {
    member.http_header().is_some() || member.http_prefix_headers().is_some()
}

/// A deserializer of the runtime whose errors about headers are replaced.
struct Message<'a> {
    message: Box<dyn ShapeDeserializer + 'a>,
    response: &'a Response,
}

impl ShapeDeserializer for Message<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // The runtime adds text to the errors of the consumer, so the closure cannot replace them.
        let mut malformed = None;
        let read = self.message.read_struct(schema, &mut |member, d| {
            let read = match times(member, self.response) {
                Some(mut times) => consumer(member, &mut times),
                None => consumer(member, d),
            };
            malformed = match &read {
                Err(_) if in_headers(member) => Some(malformed_header(member)),
                _ => None,
            };
            read
        });
        read.map_err(|error| malformed.unwrap_or(error))
    }

    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.message.read_list(schema, consumer)
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.message.read_map(schema, consumer)
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        self.message.read_boolean(schema)
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        self.message.read_byte(schema)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        self.message.read_short(schema)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        self.message.read_integer(schema)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.message.read_long(schema)
    }

    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        self.message.read_float(schema)
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        self.message.read_double(schema)
    }

    fn read_big_integer(&mut self, schema: &Schema<'_>) -> Result<BigInteger, SerdeError> {
        self.message.read_big_integer(schema)
    }

    fn read_big_decimal(&mut self, schema: &Schema<'_>) -> Result<BigDecimal, SerdeError> {
        self.message.read_big_decimal(schema)
    }

    fn read_string(&mut self, schema: &Schema<'_>) -> Result<String, SerdeError> {
        self.message.read_string(schema)
    }

    fn read_blob(&mut self, schema: &Schema<'_>) -> Result<Blob, SerdeError> {
        self.message.read_blob(schema)
    }

    fn read_timestamp(&mut self, schema: &Schema<'_>) -> Result<DateTime, SerdeError> {
        self.message.read_timestamp(schema)
    }

    fn read_document(&mut self, schema: &Schema<'_>) -> Result<Document, SerdeError> {
        self.message.read_document(schema)
    }

    fn is_null(&self) -> bool {
        self.message.is_null()
    }

    fn read_null(&mut self) -> Result<(), SerdeError> {
        self.message.read_null()
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        self.message.skip_value()
    }

    fn container_size(&self) -> Option<usize> {
        self.message.container_size()
    }
}

/// Returns a deserializer of a list of timestamps in a header.
fn times<'a>(member: &Schema<'_>, response: &'a Response) -> Option<Times<'a>> {
    let header = member.http_header()?;
    if member.member()?.shape_type() != ShapeType::Timestamp {
        return None;
    }
    let values = response.headers().get_all_bytes(header.value());
    Some(Times {
        values: values.collect(),
        next: None,
    })
}

/// Reads the timestamps in the values of a header.
struct Times<'a> {
    values: Vec<&'a [u8]>,
    /// The element that is read next.
    next: Option<DateTime>,
}

/// Methods of [`Times`] for types that the list does not contain.
macro_rules! not_a {
    ($($method:ident -> $value:ty),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>) -> Result<$value, SerdeError> {
            Err(not_a_time())
        }
    )*};
}

fn not_a_time() -> SerdeError {
    SerdeError::custom("the header is a list of timestamps")
}

impl ShapeDeserializer for Times<'_> {
    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let format = schema.member().and_then(|member| member.timestamp_format());
        let (format, commas) = match format.map(|format| format.format()) {
            Some(TimestampFormat::EpochSeconds) => (Format::EpochSeconds, 0),
            Some(TimestampFormat::DateTime) => (Format::DateTimeWithOffset, 0),
            // A comma follows the day of the week.
            _ => (Format::HttpDate, 1),
        };
        for value in std::mem::take(&mut self.values) {
            let parts: Vec<_> = response_body::text(value)?.split(',').collect();
            for parts in parts.chunks(commas + 1) {
                let text = parts.join(",");
                if text.trim().is_empty() {
                    continue;
                }
                let time = DateTime::from_str(text.trim(), format);
                self.next = Some(time.map_err(|_| not_a_time())?);
                consumer(self)?;
            }
        }
        Ok(())
    }

    fn read_timestamp(&mut self, _: &Schema<'_>) -> Result<DateTime, SerdeError> {
        self.next.take().ok_or_else(not_a_time)
    }

    fn read_struct(
        &mut self,
        _: &Schema<'_>,
        _: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        Err(not_a_time())
    }

    fn read_map(
        &mut self,
        _: &Schema<'_>,
        _: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        Err(not_a_time())
    }

    not_a!(
        read_boolean -> bool,
        read_byte -> i8,
        read_short -> i16,
        read_integer -> i32,
        read_long -> i64,
        read_float -> f32,
        read_double -> f64,
        read_big_integer -> BigInteger,
        read_big_decimal -> BigDecimal,
        read_string -> String,
        read_blob -> Blob,
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
}

/// Creates an error that names the header of a member, but shows none of its text.
fn malformed_header(member: &Schema<'_>) -> SerdeError {
    let name = member.member_name().unwrap_or_default();
    let header = match (member.http_header(), member.http_prefix_headers()) {
        (Some(header), _) => format!("the header `{}`", header.value()),
        (None, Some(prefix)) => format!("a header that starts with `{}`", prefix.value()),
        (None, None) => "a header".to_owned(),
    };
    SerdeError::invalid_input(format!(
        "{header} has no valid value for the member `{name}`"
    ))
}
