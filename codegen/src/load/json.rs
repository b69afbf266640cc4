//! Parses JSON into nodes, and records the location of each value.

use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, ast};

use super::lexical;
use crate::diagnostics::Diagnostics;
use crate::model::node::{Entry, Node, Object, Value};
use crate::source::{FileId, Outline, Span, Step};

/// Rejects the parser's extensions of RFC 8259, except those that [`lexical`] rejects.
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

/// A parsed file: its root, and the location of each value.
pub(super) struct Document {
    pub(super) root: Node,
    pub(super) outline: Outline,
}

/// Parses a file. A duplicate key in an object is an error, because one of the two values would be
/// lost.
pub(super) fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Option<Document> {
    if let Some(problem) = lexical::problem(text) {
        let span = Span::new(file, problem.range);
        diagnostics.document(span, problem.message, problem.help);
        return None;
    }
    match jsonc_parser::parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => {
            let Some(value) = parsed.value else {
                diagnostics.document(
                    Span::new(file, 0..0),
                    "the model file is empty",
                    "use a file with a Smithy 2.0 JSON AST",
                );
                return None;
            };
            let mut reader = Reader {
                file,
                text,
                outline: Outline::default(),
                diagnostics,
            };
            let root = reader.node(value, None);
            Some(Document {
                root,
                outline: reader.outline,
            })
        }
        Err(error) => {
            let range = error.range();
            let range = range.start.min(text.len())..range.end.min(text.len());
            diagnostics.document(
                Span::new(file, range),
                format!(
                    "the model is not valid JSON: {}",
                    lower_first(&error.kind().to_string())
                ),
                "fix the JSON (RFC 8259) at this place",
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

/// Turns a syntax tree into nodes.
struct Reader<'a> {
    file: FileId,
    text: &'a str,
    outline: Outline,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn node(&mut self, value: ast::Value<'_>, parent: Option<u32>) -> Node {
        let span = self.span(&value);
        let value = match value {
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
            ast::Value::NumberLit(literal) => Value::Number(literal.value.to_owned()),
            ast::Value::StringLit(literal) => Value::String(literal.value.into_owned()),
            ast::Value::Array(array) => {
                let elements = (0..).zip(array.elements);
                Value::Array(
                    elements
                        .map(|(index, element)| {
                            let span = self.span(&element);
                            let item = self.outline.add(span, parent, Step::Index(index));
                            self.node(element, item)
                        })
                        .collect(),
                )
            }
            ast::Value::Object(object) => self.object(object, parent),
        };
        Node { value, span }
    }

    fn object(&mut self, object: ast::Object<'_>, parent: Option<u32>) -> Value {
        let mut members = Object::with_capacity(object.properties.len());
        for property in object.properties {
            let key_span = self.span(&property.name);
            let span = self.span(&property);
            let key = property.name.into_string();
            let item = self.outline.add(span, parent, self.step(&key, key_span));
            let node = self.node(property.value, item);
            if members.contains_key(&key) {
                self.diagnostics.document(
                    key_span,
                    format!(
                        "the key `{}` occurs twice in the same object",
                        key.escape_debug()
                    ),
                    "remove or rename one of the two: JSON readers keep only one of them",
                );
            } else {
                members.insert(key, Entry { key_span, node });
            }
        }
        Value::Object(members)
    }

    /// Defers reading a key until it is needed, unless it contains escapes in the text.
    fn step(&self, key: &str, key_span: Span) -> Step {
        let (start, end) = (key_span.start + 1, key_span.end.saturating_sub(1));
        match self.text.get(start as usize..end as usize) {
            Some(written) if written == key => Step::Key(start, end),
            _ => Step::EscapedKey(key.into()),
        }
    }

    fn span(&self, ranged: &impl Ranged) -> Span {
        Span::new(self.file, ranged.start()..ranged.end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceMap, Sources};

    fn findings(text: &str) -> Vec<String> {
        let mut sources = Sources::new();
        sources.add("m.json", text);
        let map = SourceMap::new(&sources);
        let mut diagnostics = Diagnostics::default();
        parse(FileId::default(), text, &mut diagnostics);
        let found = diagnostics.resolved(&map);
        found
            .iter()
            .filter_map(|found| Some((found, found.place.as_ref()?)))
            .map(|(found, place)| format!("{}:{} {}", place.line, place.column, found.message))
            .collect()
    }

    #[test]
    fn duplicate_keys_and_invalid_json_are_reported_with_their_place() {
        assert_eq!(
            findings("{\"a\": 1,\n \"a\": 2}"),
            ["2:2 the key `a` occurs twice in the same object"]
        );
        assert_eq!(findings(""), ["1:1 the model file is empty"]);
        assert_eq!(findings("{\"a\": 1,}").len(), 1);
        assert_eq!(findings("[1, // no\n2]").len(), 1);
        assert_eq!(findings(&"[".repeat(100_000)).len(), 1);
    }

    #[test]
    fn limit_for_nesting_is_ours_rather_than_that_of_the_parser() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let nested = |levels| format!("{}1{}", open.repeat(levels), close.repeat(levels));
            assert_eq!(findings(&nested(256)), [""; 0]);
            let found = findings(&nested(257));
            let [found] = found.as_slice() else {
                panic!("{found:?}");
            };
            let column = open.len() * 256 + 1;
            assert_eq!(
                *found,
                format!("1:{column} arrays and objects are nested more than 256 levels deep")
            );
        }
    }

    #[test]
    fn pointer_names_the_innermost_value() {
        let text = r#"{"a/b": [1, {"c": true}, []], "\u0064": {"~": 2}}"#;
        let mut sources = Sources::new();
        sources.add("m.json", text);
        let mut map = SourceMap::new(&sources);
        let mut diagnostics = Diagnostics::default();
        let file = FileId::default();
        let document = parse(file, text, &mut diagnostics).expect("valid JSON");
        map.set_outline(file, document.outline);
        for (at, pointer) in [
            ("{\"a", ""),
            ("\"a/b", "/a~1b"),
            ("[1", "/a~1b"),
            ("1,", "/a~1b/0"),
            (", {", "/a~1b"),
            ("{\"c", "/a~1b/1"),
            ("\"c", "/a~1b/1/c"),
            ("true", "/a~1b/1/c"),
            ("[]", "/a~1b/2"),
            ("\"\\u", "/d"),
            ("2}", "/d/~0"),
            (", \"\\u", ""),
        ] {
            let start = text.find(at).expect("the text has it");
            assert_eq!(
                map.pointer(Span::new(file, start..start + 1)),
                pointer,
                "{at}"
            );
        }
    }
}
