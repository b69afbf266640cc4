//! Error responses, in all forms in which services send them.
//!
//! The protocol defines one: an `Error` in an `ErrorResponse`. Services that are compatible with
//! those of AWS, and gateways before them, also send an `Error` as the root element (as S3 does),
//! in a list (as EC2 does), in another root element, or as JSON.

use std::borrow::Cow;

use aws_smithy_runtime_api::http::Response;
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};

use super::xml_document::{ElementId, XmlDocument};
use super::{json_error, xml_encoding};

/// The key under which `aws_types::request_id` looks for the request ID of an error.
const AWS_REQUEST_ID: &str = "aws_request_id";

/// Reads the code, the message, and the request ID of an error.
pub(super) fn parse_metadata(response: &Response) -> Result<ErrorMetadataBuilder, SerdeError> {
    let body = response
        .body()
        .bytes()
        .ok_or_else(|| SerdeError::custom("the body of the error response is not in memory"))?;
    let text = decode(body)?;
    let document = XmlDocument::parse(&text)?;
    let mut builder = ErrorMetadata::builder();
    for error in errors(&document) {
        if let Some(code) = document.child_text(error, "Code", "Code")? {
            builder = builder.code(code);
        }
        if let Some(message) = document.child_text(error, "Message", "Message")? {
            builder = builder.message(message);
        }
    }
    if let Some(id) = request_id(&document) {
        builder = builder.custom(AWS_REQUEST_ID, id);
    }
    Ok(builder)
}

/// Reads the message in the payload of an exception of an event stream. A header has the code.
#[allow(dead_code)] // awsQuery and ec2Query have no event streams.
pub(super) fn parse_exception_metadata(payload: &[u8]) -> Result<ErrorMetadataBuilder, SerdeError> {
    let mut builder = ErrorMetadata::builder();
    if payload.is_empty() {
        return Ok(builder);
    }
    let text = decode(payload)?;
    let document = XmlDocument::parse(&text)?;
    let mut exceptions = errors(&document);
    if exceptions.is_empty() {
        // Without an envelope, the root element has the members.
        exceptions.push(document.root());
    }
    for exception in exceptions {
        for name in ["message", "Message", "errorMessage"] {
            if let Some(message) = document.child_text(exception, name, name)? {
                builder = builder.message(message);
            }
        }
    }
    Ok(builder)
}

/// Decodes the body of an error response. JSON becomes XML.
pub(super) fn decode(body: &[u8]) -> Result<Cow<'_, str>, SerdeError> {
    if json_error::is_json(body) {
        json_error::to_xml(body).map(Cow::Owned)
    } else {
        xml_encoding::decode(body)
    }
}

/// Returns the errors in a document.
pub(super) fn errors(document: &XmlDocument<'_>) -> Vec<ElementId> {
    let root = document.root();
    let in_root = children(document, root);
    if !in_root.is_empty() {
        return in_root;
    }
    if let Some(list) = document.child(root, "Errors") {
        let in_list = children(document, list);
        if !in_list.is_empty() {
            return in_list;
        }
    }
    match &*document.element(root).name {
        "Error" => vec![root],
        _ => Vec::new(),
    }
}

fn children(document: &XmlDocument<'_>, parent: ElementId) -> Vec<ElementId> {
    let mut errors = Vec::new();
    while let Some(error) = document.next_named(parent, errors.last().copied(), "Error") {
        errors.push(error);
    }
    errors
}

/// Returns the request ID. It is only informational, so a malformed one is not an error.
pub(super) fn request_id<'d>(document: &'d XmlDocument<'_>) -> Option<&'d str> {
    for name in ["RequestId", "RequestID"] {
        if let Ok(Some(id)) = document.child_text(document.root(), name, name)
            && !id.trim_ascii().is_empty()
        {
            return Some(id.trim_ascii());
        }
    }
    None
}
