//! Errors in JSON.

use std::borrow::Cow;

use aws_smithy_json::deserialize::{Token, json_token_iter};
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_types::Number;

use super::xml_document::XmlDocument;

/// Returns whether a body is a JSON object rather than an XML document.
pub(super) fn is_json(body: &[u8]) -> bool {
    body.trim_ascii_start().starts_with(b"{")
}

/// Parses an error in JSON. Returns the document of the protocol that has the same content.
///
/// The members are in the object `Error`, as in a document of the protocol, or in the root, as in
/// the JSON protocols.
pub(super) fn parse(body: &[u8]) -> Result<XmlDocument<'static>, SerdeError> {
    let mut members = Members::default();
    // The keys of the objects that are open. An array counts as an object with an empty key.
    let mut path: Vec<Cow<'_, str>> = Vec::new();
    let mut is_complete = false;
    for token in json_token_iter(body) {
        let token = token.map_err(|_| malformed())?;
        if is_complete {
            return Err(malformed());
        }
        match token {
            Token::StartObject { .. } | Token::StartArray { .. } => path.push("".into()),
            Token::EndObject { .. } | Token::EndArray { .. } => {
                path.pop();
                is_complete = path.is_empty();
            }
            Token::ObjectKey { key, .. } => {
                let key = key.to_unescaped().map_err(|_| malformed())?;
                if let Some(last) = path.last_mut() {
                    *last = key;
                }
            }
            Token::ValueString { value, .. } => {
                let value = value.to_unescaped().map_err(|_| malformed())?;
                members.add(&path, value.into_owned());
            }
            Token::ValueNumber { value, .. } => members.add(&path, number(value)),
            Token::ValueBool { value, .. } => members.add(&path, value.to_string()),
            Token::ValueNull { .. } => {}
        }
    }
    if !is_complete {
        return Err(malformed());
    }
    Ok(members.into_document())
}

/// The members of the error, and those of the root.
#[derive(Default)]
struct Members {
    error: Vec<(String, String)>,
    root: Vec<(String, String)>,
}

impl Members {
    /// Adds the value at a path.
    fn add(&mut self, path: &[Cow<'_, str>], value: String) {
        let path = match path {
            [first, rest @ ..] if first == "ErrorResponse" => rest,
            _ => path,
        };
        let (members, key) = match path {
            [key] => (&mut self.root, key),
            [parent, key] if parent == "Error" => (&mut self.error, key),
            _ => return,
        };
        members.push(match &**key {
            "__type" | "code" | "Code" => ("Code".to_owned(), without_namespace(&value).to_owned()),
            "message" | "Message" => ("Message".to_owned(), value),
            "requestId" | "RequestId" | "RequestID" => ("RequestId".to_owned(), value),
            _ => (key.to_string(), value),
        });
    }

    fn into_document(mut self) -> XmlDocument<'static> {
        let mut root = Vec::new();
        if self.error.is_empty() {
            let is_id = |(name, _): &mut (String, String)| name == "RequestId";
            root.extend(self.root.extract_if(.., is_id));
            std::mem::swap(&mut self.root, &mut self.error);
        } else {
            root.append(&mut self.root);
        }
        XmlDocument::of_error(self.error, root)
    }
}

/// Returns the name of a shape without its namespace, and without the URI that may follow it.
fn without_namespace(code: &str) -> &str {
    let code = code.rsplit_once('#').map_or(code, |(_, name)| name);
    code.split_once(':').map_or(code, |(name, _)| name)
}

fn number(value: Number) -> String {
    match value {
        Number::PosInt(value) => value.to_string(),
        Number::NegInt(value) => value.to_string(),
        Number::Float(value) => value.to_string(),
    }
}

/// Creates the error about a body that is not JSON. It does not show the body, which may be secret.
fn malformed() -> SerdeError {
    SerdeError::invalid_input("the body is not a single well-formed JSON object")
}
