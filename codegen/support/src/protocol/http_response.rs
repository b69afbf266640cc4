//! Responses of the protocols that bind members to parts of HTTP messages (Smithy 2.0, section "HTTP
//! bindings").
//!
//! The runtime reads the bound members. Its errors contain the text of numbers in headers, which may
//! be secret, so they are replaced.

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::http_protocol::{http_error_deserializer, http_output_deserializer};
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::config_bag::ConfigBag;
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
        true => Box::new(Message(message)),
        false => message,
    }
}

/// Returns a deserializer of an error, given that of the document in the body.
pub(super) fn error<'a>(
    document: impl ShapeDeserializer + 'a,
    response: &'a Response,
    cfg: &'a ConfigBag,
) -> Box<dyn ShapeDeserializer + 'a> {
    Box::new(Message(http_error_deserializer(document, response, cfg)))
}

fn in_headers(member: &Schema<'_>) -> bool {
    member.http_header().is_some() || member.http_prefix_headers().is_some()
}

/// A deserializer of the runtime whose errors about headers are replaced.
struct Message<'a>(Box<dyn ShapeDeserializer + 'a>);

impl ShapeDeserializer for Message<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        // The runtime adds text to the errors of the consumer, so the closure cannot replace them.
        let mut malformed = None;
        let read = self.0.read_struct(schema, &mut |member, d| {
            let read = consumer(member, d);
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
        self.0.read_list(schema, consumer)
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        consumer: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.0.read_map(schema, consumer)
    }

    fn read_boolean(&mut self, schema: &Schema<'_>) -> Result<bool, SerdeError> {
        self.0.read_boolean(schema)
    }

    fn read_byte(&mut self, schema: &Schema<'_>) -> Result<i8, SerdeError> {
        self.0.read_byte(schema)
    }

    fn read_short(&mut self, schema: &Schema<'_>) -> Result<i16, SerdeError> {
        self.0.read_short(schema)
    }

    fn read_integer(&mut self, schema: &Schema<'_>) -> Result<i32, SerdeError> {
        self.0.read_integer(schema)
    }

    fn read_long(&mut self, schema: &Schema<'_>) -> Result<i64, SerdeError> {
        self.0.read_long(schema)
    }

    fn read_float(&mut self, schema: &Schema<'_>) -> Result<f32, SerdeError> {
        self.0.read_float(schema)
    }

    fn read_double(&mut self, schema: &Schema<'_>) -> Result<f64, SerdeError> {
        self.0.read_double(schema)
    }

    fn read_big_integer(&mut self, schema: &Schema<'_>) -> Result<BigInteger, SerdeError> {
        self.0.read_big_integer(schema)
    }

    fn read_big_decimal(&mut self, schema: &Schema<'_>) -> Result<BigDecimal, SerdeError> {
        self.0.read_big_decimal(schema)
    }

    fn read_string(&mut self, schema: &Schema<'_>) -> Result<String, SerdeError> {
        self.0.read_string(schema)
    }

    fn read_blob(&mut self, schema: &Schema<'_>) -> Result<Blob, SerdeError> {
        self.0.read_blob(schema)
    }

    fn read_timestamp(&mut self, schema: &Schema<'_>) -> Result<DateTime, SerdeError> {
        self.0.read_timestamp(schema)
    }

    fn read_document(&mut self, schema: &Schema<'_>) -> Result<Document, SerdeError> {
        self.0.read_document(schema)
    }

    fn is_null(&self) -> bool {
        self.0.is_null()
    }

    fn read_null(&mut self) -> Result<(), SerdeError> {
        self.0.read_null()
    }

    fn skip_value(&mut self) -> Result<(), SerdeError> {
        self.0.skip_value()
    }

    fn container_size(&self) -> Option<usize> {
        self.0.container_size()
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
