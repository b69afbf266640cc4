//! What the protocols with bodies in JSON have in common.

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::error_envelope::sanitize_error_code;
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};

use super::json_deserializer::JsonDeserializer;
use super::response_body;

/// Returns a deserializer of a response.
#[allow(dead_code)] // A service speaks one protocol.
pub(super) fn deserializer(
    response: &Response,
) -> Result<Box<dyn ShapeDeserializer + '_>, SerdeError> {
    let body = response_body::bytes(response)?;
    Ok(Box::new(JsonDeserializer::new(body)?))
}

/// Where errors have their code.
#[derive(Clone, Copy, Debug)]
pub(super) enum ErrorCode {
    /// In the header `x-amzn-errortype`, or in the member `code` or `__type`, in this order.
    #[allow(dead_code)] // A service speaks one protocol.
    HeaderOrMember,
    /// In the member `__type`.
    #[allow(dead_code)]
    Type,
}

/// Reads the code and the message of an error. If the header has the code, the body may be
/// unreadable.
pub(super) fn parse_error_metadata(
    response: &Response,
    place: ErrorCode,
) -> Result<ErrorMetadataBuilder, SerdeError> {
    let body = response_body::bytes(response)?;
    let header = match place {
        ErrorCode::HeaderOrMember => response.headers().get("x-amzn-errortype"),
        ErrorCode::Type => None,
    };
    let builder = error_metadata(body, header, place)?;
    Ok(response_body::with_query_error(builder, response))
}

/// Reads the code and the message in the payload of an exception of an event stream.
pub(super) fn parse_exception_metadata(
    payload: &[u8],
    place: ErrorCode,
) -> Result<ErrorMetadataBuilder, SerdeError> {
    error_metadata(payload, None, place)
}

/// Reads the code and the message of an error. The code may contain a namespace and a URI, which do
/// not belong to it.
fn error_metadata(
    body: &[u8],
    header: Option<&str>,
    place: ErrorCode,
) -> Result<ErrorMetadataBuilder, SerdeError> {
    let (mut code, mut shape, mut message) = (None, None, None);
    let body = JsonDeserializer::new(body);
    let read = body.and_then(|mut body| {
        body.texts(&mut |name, text| match name {
            "code" => code = Some(text),
            "__type" => shape = Some(text),
            "message" | "Message" | "errorMessage" => message = Some(text),
            _ => {}
        })
    });
    if header.is_none() {
        read?;
    }
    let code = match place {
        ErrorCode::HeaderOrMember => header.or(code.as_deref()).or(shape.as_deref()),
        ErrorCode::Type => shape.as_deref(),
    };
    let mut builder = ErrorMetadata::builder();
    if let Some(code) = code {
        builder = builder.code(sanitize_error_code(code));
    }
    if let Some(message) = message {
        builder = builder.message(message);
    }
    Ok(builder)
}
