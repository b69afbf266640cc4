//! What awsQuery and ec2Query have in common.

use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::Schema;
use aws_smithy_schema::protocol::ServiceVersion;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};

use super::error_document;
use super::query_serializer::{Dialect, QuerySerializer};
use super::xml_document::XmlDocument;

/// The key under which `aws_types::request_id` looks for the request ID of an error.
const AWS_REQUEST_ID: &str = "aws_request_id";

/// Creates a request: a form with the name of the operation, the version of the service, and the
/// members of the input. The first two come from the configuration.
pub(super) fn serialize_request<D: Dialect>(
    input: &dyn SerializableStruct,
    input_schema: &Schema<'_>,
    cfg: &ConfigBag,
) -> Result<Request, SerdeError> {
    let mut serializer = QuerySerializer::<D>::new(operation_name(cfg)?, service_version(cfg)?);
    serializer.write_struct(input_schema, input)?;
    let body = serializer.finish();
    let length = body.len().to_string();
    let has_input = !input_schema.members().is_empty();

    // The path of a new request is `/`, as the protocols require. The endpoint is applied later.
    let mut request = Request::new(SdkBody::from(body));
    request
        .set_method("POST")
        .map_err(|error| SerdeError::custom(error.to_string()))?;
    let headers = request.headers_mut();
    headers.insert("content-type", "application/x-www-form-urlencoded");
    // For an input without members, the HTTP client sets the length after the request is
    // signed. This results in the same signatures as those of published clients.
    if has_input {
        headers.insert("content-length", length);
    }
    Ok(request)
}

/// Reads the code, the message, and the request ID of an error.
pub(super) fn parse_error_metadata(
    response: &Response,
) -> Result<ErrorMetadataBuilder, SerdeError> {
    let body = response
        .body()
        .bytes()
        .ok_or_else(|| SerdeError::custom("the body of the error response is not in memory"))?;
    let text = error_document::decode(body)?;
    let document = XmlDocument::parse(&text)?;
    let mut builder = ErrorMetadata::builder();
    for error in error_document::errors(&document) {
        if let Some(code) = document.child_text(error, "Code", "Code")? {
            builder = builder.code(code);
        }
        if let Some(message) = document.child_text(error, "Message", "Message")? {
            builder = builder.message(message);
        }
    }
    if let Some(id) = error_document::request_id(&document) {
        builder = builder.custom(AWS_REQUEST_ID, id);
    }
    Ok(builder)
}

/// Returns the name of the operation that is being called.
pub(super) fn operation_name(cfg: &ConfigBag) -> Result<&str, SerdeError> {
    cfg.load::<Metadata>()
        .map(Metadata::name)
        .ok_or_else(|| SerdeError::custom("the configuration has no operation metadata"))
}

/// Returns the version of the service, which is sent with every request.
fn service_version(cfg: &ConfigBag) -> Result<&str, SerdeError> {
    cfg.load::<ServiceVersion>()
        .map(ServiceVersion::as_str)
        .ok_or_else(|| SerdeError::custom("the configuration has no service version"))
}
