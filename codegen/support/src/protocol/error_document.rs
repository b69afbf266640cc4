//! Error responses, in all forms in which services send them.
//!
//! The protocol defines one: an `Error` in an `ErrorResponse`. Services that are compatible with
//! those of AWS, and gateways before them, also send an `Error` as the root element (as S3 does),
//! in a list (as EC2 does), in another root element, or as JSON.

use aws_smithy_schema::serde::SerdeError;

use super::json_error;
use super::xml_document::{ElementId, XmlDocument};

/// Parses the body of an error response.
pub(super) fn parse(body: &[u8]) -> Result<XmlDocument<'_>, SerdeError> {
    if json_error::is_json(body) {
        json_error::parse(body)
    } else {
        XmlDocument::parse(body)
    }
}

/// Returns the errors in a document.
pub(super) fn errors(document: &XmlDocument<'_>) -> Vec<ElementId> {
    let root = document.root();
    let in_root = children(document, root);
    if !in_root.is_empty() {
        return in_root;
    }
    let list = document.child(root, "Errors");
    let in_list = list.map_or_else(Vec::new, |list| children(document, list));
    if in_list.is_empty() && document.element(root).name == "Error" {
        return vec![root];
    }
    in_list
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
