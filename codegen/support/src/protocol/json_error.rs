//! Errors in JSON.

use std::collections::HashMap;

use aws_smithy_json::deserialize::json_token_iter;
use aws_smithy_json::deserialize::token::expect_document;
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_types::{Document, Number};

use super::xml_syntax::{is_character, is_name};

/// Returns whether a body is a JSON object rather than an XML document.
pub(super) fn is_json(body: &[u8]) -> bool {
    body.trim_ascii_start().starts_with(b"{")
}

/// Converts an error in JSON to XML.
///
/// The members are in the object `Error`, as in a document of the protocol, or in the root, as in
/// the JSON protocols.
pub(super) fn to_xml(body: &[u8]) -> Result<String, SerdeError> {
    let mut tokens = json_token_iter(body).peekable();
    let Ok(Document::Object(document)) = expect_document(&mut tokens) else {
        return Err(malformed());
    };
    if tokens.next().is_some() {
        return Err(malformed());
    }
    let root = match document.get("ErrorResponse") {
        Some(Document::Object(response)) => response,
        _ => &document,
    };
    let mut xml = String::with_capacity(body.len());
    if let Some(Document::Object(error)) = root.get("Error") {
        xml.push_str("<ErrorResponse><Error>");
        push_members(&mut xml, error);
        xml.push_str("</Error>");
        push_members(&mut xml, root);
        xml.push_str("</ErrorResponse>");
    } else {
        xml.push_str("<Error>");
        push_members(&mut xml, root);
        xml.push_str("</Error>");
    }
    Ok(xml)
}

/// Adds the scalar members of an object.
fn push_members(xml: &mut String, members: &HashMap<String, Document>) {
    for (key, value) in members {
        let name = match key.as_str() {
            // The other key takes precedence.
            "__type" if members.contains_key("code") => continue,
            "RequestID" if members.contains_key("requestId") => continue,
            "__type" | "code" => "Code",
            "message" => "Message",
            "requestId" | "RequestID" => "RequestId",
            name => name,
        };
        if name != key && members.contains_key(name) {
            continue;
        }
        match value {
            Document::String(text) => push_element(xml, name, text),
            Document::Number(Number::PosInt(value)) => push_element(xml, name, &value.to_string()),
            Document::Number(Number::NegInt(value)) => push_element(xml, name, &value.to_string()),
            Document::Number(Number::Float(value)) => push_element(xml, name, &value.to_string()),
            Document::Bool(value) => push_element(xml, name, if *value { "true" } else { "false" }),
            Document::Object(_) | Document::Array(_) | Document::Null => {}
        }
    }
}

/// Adds an element, if XML allows its name.
fn push_element(xml: &mut String, name: &str, mut text: &str) {
    if !is_name(name) {
        return;
    }
    if name == "Code" {
        text = without_namespace(text);
    }
    xml.push('<');
    xml.push_str(name);
    xml.push('>');
    for character in text.chars() {
        match character {
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '&' => xml.push_str("&amp;"),
            '\r' => xml.push_str("&#13;"),
            _ if is_character(character) => xml.push(character),
            _ => xml.push(char::REPLACEMENT_CHARACTER),
        }
    }
    xml.push_str("</");
    xml.push_str(name);
    xml.push('>');
}

/// Returns the code without the namespace of its shape, and without the URI that may follow it.
fn without_namespace(code: &str) -> &str {
    let start = code.rfind('#').map_or(0, |at| at + 1);
    let code = &code[start..];
    &code[..code.find(':').unwrap_or(code.len())]
}

/// Creates the error about a body that is not JSON. It does not show the body, which may be secret.
fn malformed() -> SerdeError {
    SerdeError::invalid_input("the body is not a single well-formed JSON object")
}
