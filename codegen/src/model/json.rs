//! JSON with the place of every value, so that an error can name its line.

use indexmap::IndexMap;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, ast};

use crate::error::{Diagnostics, Span};

/// A JSON value and where it stands in the model file.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// A JSON value.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// As written: Smithy numbers may exceed every machine type.
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Object),
}

/// The members of a JSON object in the order of the file, with the place of each key.
pub(crate) type Object = IndexMap<String, Entry>;

/// A member of a JSON object.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key_span: Span,
    pub(crate) node: Node,
}

impl Node {
    /// What the value is, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) fn as_i64(&self) -> Option<i64> {
        match &self.value {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The member of that name, where this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key).map(|entry| &entry.node)
    }
}

/// RFC 8259 and nothing beyond it.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses a document; a key that is there twice is a finding, since one of both would be lost.
pub(crate) fn parse(source: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    match jsonc_parser::parse_to_ast(source, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(value) => Some(convert(value, diagnostics)),
            None => {
                diagnostics.document(
                    Span::default(),
                    "the model file is empty",
                    "give it a Smithy 2.0 JSON AST",
                );
                None
            }
        },
        Err(error) => {
            let range = error.range();
            let span = Span {
                start: range.start.min(source.len()),
                end: range.end.min(source.len()),
            };
            diagnostics.document(
                span,
                format!(
                    "the model is not valid JSON: {}",
                    lower_first(&error.kind().to_string())
                ),
                "mend the JSON (RFC 8259) at this place",
            );
            None
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

fn convert(value: ast::Value<'_>, diagnostics: &mut Diagnostics) -> Node {
    let span = span_of(&value);
    let value = match value {
        ast::Value::NullKeyword(_) => Value::Null,
        ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
        ast::Value::NumberLit(literal) => Value::Number(literal.value.to_owned()),
        ast::Value::StringLit(literal) => Value::String(literal.value.into_owned()),
        ast::Value::Array(array) => Value::Array(
            array
                .elements
                .into_iter()
                .map(|element| convert(element, diagnostics))
                .collect(),
        ),
        ast::Value::Object(object) => {
            let mut members = Object::with_capacity(object.properties.len());
            for property in object.properties {
                let key_span = span_of(&property.name);
                let key = property.name.into_string();
                let node = convert(property.value, diagnostics);
                if members.contains_key(&key) {
                    diagnostics.document(
                        key_span,
                        format!(
                            "the key `{}` is there twice in one object",
                            key.escape_debug()
                        ),
                        "remove or rename one of both: JSON readers keep only one of them",
                    );
                } else {
                    members.insert(key, Entry { key_span, node });
                }
            }
            Value::Object(members)
        }
    };
    Node { value, span }
}

fn span_of(ranged: &impl Ranged) -> Span {
    Span {
        start: ranged.start(),
        end: ranged.end(),
    }
}

/// Finds the RFC 6901 pointers of places in a document.
pub(crate) struct Pointers<'a> {
    /// None where the text is not JSON.
    root: Option<ast::Value<'a>>,
}

impl<'a> Pointers<'a> {
    pub(crate) fn of(source: &'a str) -> Self {
        let parsed = jsonc_parser::parse_to_ast(source, &CollectOptions::default(), &STRICT);
        Self {
            root: parsed.ok().and_then(|parsed| parsed.value),
        }
    }

    /// The pointer to the innermost value around a place; empty where the text is not JSON.
    pub(crate) fn to(&self, span: Span) -> String {
        let around = |place: Span| place.start <= span.start && span.start < place.end;
        let mut pointer = String::new();
        let mut current = self.root.as_ref();
        while let Some(value) = current.take() {
            match value {
                ast::Value::Object(object) => {
                    // Values stand in the order of their places.
                    let after = object
                        .properties
                        .partition_point(|it| it.range.end <= span.start);
                    let property = object.properties.get(after);
                    if let Some(property) = property.filter(|it| around(span_of(*it))) {
                        let name = property.name.as_str();
                        pointer.push('/');
                        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
                        current =
                            Some(&property.value).filter(|_| !around(span_of(&property.name)));
                    }
                }
                ast::Value::Array(array) => {
                    let index = array.elements.partition_point(|it| it.end() <= span.start);
                    let element = array.elements.get(index);
                    if let Some(element) = element.filter(|it| around(span_of(*it))) {
                        pointer.push('/');
                        pointer.push_str(&index.to_string());
                        current = Some(element);
                    }
                }
                _ => {}
            }
        }
        pointer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(source: &str) -> Vec<String> {
        let mut diagnostics = Diagnostics::default();
        parse(source, &mut diagnostics);
        let error = diagnostics.into_error("m.json", source);
        error
            .diagnostics()
            .iter()
            .map(|found| format!("{}:{} {}", found.line, found.column, found.message))
            .collect()
    }

    #[test]
    fn duplicate_keys_and_broken_json_are_found_with_their_place() {
        assert_eq!(
            findings("{\"a\": 1,\n \"a\": 2}"),
            ["2:2 the key `a` is there twice in one object"]
        );
        assert_eq!(findings(""), ["1:1 the model file is empty"]);
        assert_eq!(findings("{\"a\": 1,}").len(), 1);
        assert_eq!(findings("[1, // no\n2]").len(), 1);
        assert_eq!(findings(&"[".repeat(100_000)).len(), 1);
    }

    #[test]
    fn a_pointer_names_the_innermost_value() {
        let source = "{\"a/b\": [1, {\"c\": true}]}";
        let start = source.find("true").expect("there");
        assert_eq!(
            Pointers::of(source).to(Span {
                start,
                end: start + 4
            }),
            "/a~1b/1/c"
        );
    }
}
