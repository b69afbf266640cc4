//! Headers and properties of endpoints, which have the same form in rules and in test cases (Smithy
//! 2.0, section "Endpoint object").

use super::reader::Reader;
use crate::model::node::{Node, Value};
use crate::source::{Span, Spanned};

/// The keys of an endpoint.
pub(super) const KEYS: &[&str] = &["url", "headers", "properties"];

/// A header and its values, which are expressions in rules and strings in test cases.
#[derive(Clone, Debug)]
pub(crate) struct Header<T> {
    pub(crate) name: String,
    pub(crate) values: Vec<T>,
}

/// The properties of an endpoint.
#[derive(Clone, Debug, Default)]
pub(crate) struct Properties {
    /// The property `authSchemes`.
    pub(crate) auth_schemes: Vec<AuthScheme>,
    /// All other properties.
    pub(crate) others: Vec<(String, Spanned<Property>)>,
}

/// An entry of the property `authSchemes`.
#[derive(Clone, Debug)]
pub(crate) struct AuthScheme {
    /// A template in rules.
    pub(crate) name: Spanned<String>,
    pub(crate) properties: Vec<(String, Spanned<Property>)>,
    pub(crate) span: Span,
}

/// The value of a property. Its strings are templates in rules.
#[derive(Clone, Debug)]
pub(crate) enum Property {
    String(String),
    Boolean(bool),
    Array(Vec<Spanned<Property>>),
    Object(Vec<(String, Spanned<Property>)>),
}

/// Decodes the headers of an endpoint, each value with `decode`.
pub(super) fn headers<T>(
    endpoint: &Node,
    reader: &mut Reader<'_>,
    mut decode: impl FnMut(&Node, &mut Reader<'_>) -> Option<T>,
) -> Vec<Header<T>> {
    let Some(headers) = endpoint.get("headers") else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (name, entry) in reader.entries(headers) {
        if !is_header_name(name) {
            reader.report(
                entry.key_span,
                format!("`{}` is not a valid header name", name.escape_debug()),
                "use ASCII letters, digits, and hyphens",
            );
        }
        let values = reader.items(&entry.node).iter();
        let values = values.filter_map(|value| decode(value, reader)).collect();
        let name = name.clone();
        all.push(Header { name, values });
    }
    all
}

/// Decodes the properties of an endpoint.
pub(super) fn properties(endpoint: &Node, reader: &mut Reader<'_>) -> Properties {
    let mut all = Properties::default();
    let Some(properties) = endpoint.get("properties") else {
        return all;
    };
    for (name, entry) in reader.entries(properties) {
        if name == "authSchemes" {
            let schemes = reader.items(&entry.node).iter();
            all.auth_schemes = schemes
                .filter_map(|scheme| auth_scheme(scheme, reader))
                .collect();
        } else if let Some(value) = property(&entry.node, reader) {
            all.others.push((name.clone(), value));
        }
    }
    all
}

fn auth_scheme(node: &Node, reader: &mut Reader<'_>) -> Option<AuthScheme> {
    let entries = reader.object(node)?;
    let name = reader.required_string(node, "name");
    let mut properties = Vec::new();
    for (key, entry) in entries.iter().filter(|(key, _)| *key != "name") {
        if let Some(value) = property(&entry.node, reader) {
            properties.push((key.clone(), value));
        }
    }
    Some(AuthScheme {
        name: name?,
        properties,
        span: node.span,
    })
}

/// Decodes a property. The specification allows no references and no function calls in properties.
fn property(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<Property>> {
    let value = match &node.value {
        Value::Bool(value) => Property::Boolean(*value),
        Value::String(text) => Property::String(text.clone()),
        Value::Array(items) => {
            let items = items.iter().filter_map(|item| property(item, reader));
            Property::Array(items.collect())
        }
        Value::Object(members) if members.contains_key("ref") || members.contains_key("fn") => {
            reader.report(
                node.span,
                "an endpoint property cannot hold a reference or a function call",
                "use a template, `{name}`; assign the result of a function in a condition",
            );
            return None;
        }
        Value::Object(members) => {
            let mut all = Vec::new();
            for (key, entry) in members {
                if let Some(value) = property(&entry.node, reader) {
                    all.push((key.clone(), value));
                }
            }
            Property::Object(all)
        }
        Value::Null | Value::Number(_) => {
            reader.expected(node, "a string, a boolean, an array, or an object");
            return None;
        }
    };
    Some(Spanned::new(value, node.span))
}

/// Returns whether a name is a `field-name` of RFC 9110.
fn is_header_name(name: &str) -> bool {
    let is_token = |next: u8| next.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&next);
    !name.is_empty() && name.bytes().all(is_token)
}
