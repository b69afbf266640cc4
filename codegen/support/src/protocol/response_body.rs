//! What the protocols with bodies in JSON or CBOR have in common.

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::error_envelope::parse_query_compatible_header;
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

/// Returns the body of a response.
pub(super) fn bytes(response: &Response) -> Result<&[u8], SerdeError> {
    let body = response.body().bytes();
    body.ok_or_else(|| SerdeError::custom("the body of the response is not in memory"))
}

/// Returns a body as text.
#[allow(dead_code)] // A service speaks one protocol.
pub(super) fn text(body: &[u8]) -> Result<&str, SerdeError> {
    std::str::from_utf8(body).map_err(|error| {
        let at = error.valid_up_to();
        SerdeError::invalid_input(format!("the body is not UTF-8, at byte {at}"))
    })
}

/// The number of the values of a union, which must have exactly one (Smithy 2.0, section "Union").
#[allow(dead_code)] // A service speaks one protocol.
pub(super) struct UnionValues {
    is_union: bool,
    has_value: bool,
}

#[allow(dead_code)]
impl UnionValues {
    /// What an error says about a union with several values.
    pub(super) const SEVERAL: &str = "is a union with several values";

    pub(super) fn of(schema: &Schema<'_>) -> Self {
        Self {
            is_union: schema.shape_type() == ShapeType::Union,
            has_value: false,
        }
    }

    /// Counts the value of the member with this name, which may be unknown. Returns whether the union
    /// has several.
    pub(super) fn exceed_one(&mut self, name: &str) -> bool {
        // Some services send the type of the union as well. It is not a member.
        self.is_union && name != "__type" && std::mem::replace(&mut self.has_value, true)
    }
}

/// Adds the error code that a service with the former codes sends in a header
/// (`aws.protocols#awsQueryCompatible`), which takes precedence, and who is at fault.
#[allow(dead_code)] // A service speaks one protocol.
pub(super) fn with_query_error(
    builder: ErrorMetadataBuilder,
    response: &Response,
) -> ErrorMetadataBuilder {
    match parse_query_compatible_header(response.headers()) {
        Some((code, fault)) => builder.code(code).custom("type", fault),
        None => builder,
    }
}
