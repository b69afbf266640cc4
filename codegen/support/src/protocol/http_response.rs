//! Responses of the protocols that bind members to parts of HTTP messages (Smithy 2.0, section "HTTP
//! bindings").

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_schema::{Schema, ShapeType};

use super::response_body;

/// Returns the body of a response as far as it is a document. A payload that is a string or a blob is
/// not.
pub(super) fn document<'a>(
    response: &'a Response,
    output: &Schema<'_>,
) -> Result<&'a [u8], SerdeError> {
    let mut members = output.members().iter();
    let payload = members.find(|member| member.http_payload().is_some());
    match payload.map(|member| member.shape_type()) {
        Some(ShapeType::Blob | ShapeType::String) => Ok(&[]),
        _ => response_body::bytes(response),
    }
}
