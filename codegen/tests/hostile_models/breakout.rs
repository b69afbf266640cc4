//! No text of a model becomes code.
//!
//! Every text in a model is replaced by one that ends whatever it may come to stand in. Where that is
//! not refused, the crate is the one that a plain text gives: the same files, the same items, token for
//! token, but for the contents of string literals and documentation; the same keys and tables of TOML.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::{Value, json};
use smithy_codegen::Files;

use crate::mutations::{BREAKOUTS, Outcome, escaped, outcome};
use crate::{ORIGINALS, SHAPES};

/// The small model with texts in traits that it lacks, in every place where they are let pass.
fn rich() -> Value {
    let mut model = (*SHAPES).clone();
    model["metadata"] =
        json!({ "suppressions": [{ "id": "text", "reason": "text" }], "text": "text" });
    let add = |target: &mut Value, traits: Value| {
        let own = target
            .as_object_mut()
            .expect("an object")
            .entry("traits")
            .or_insert_with(|| json!({}));
        let own = own.as_object_mut().expect("an object");
        for (key, value) in traits.as_object().expect("an object") {
            own.entry(key).or_insert_with(|| value.clone());
        }
    };
    let anywhere = json!({
        "smithy.api#externalDocumentation": { "text": "text" },
        "smithy.api#since": "text",
        "smithy.api#tags": ["text"],
        "smithy.api#suppress": ["text"],
        "smithy.api#unstable": {},
    });
    let shapes = model["shapes"].as_object_mut().expect("an object");
    for (id, shape) in shapes {
        match shape["type"].as_str().expect("a type") {
            "apply" => continue,
            "service" => add(
                shape,
                json!({
                    "aws.iam#defineConditionKeys": { "text": { "type": "text", "documentation": "text" } },
                    "smithy.api#cors": { "origin": "text" },
                    "smithy.api#xmlNamespace": { "uri": "text", "prefix": "text" },
                    "smithy.test#smokeTests": [{ "id": "text" }],
                }),
            ),
            "operation" => add(
                shape,
                json!({
                    "aws.api#controlPlane": {},
                    "aws.iam#actionName": "text",
                    "aws.iam#actionPermissionDescription": "text",
                    "aws.iam#requiredActions": ["text"],
                    "smithy.api#examples": [{ "title": "text", "documentation": "text", "input": { "text": "text" } }],
                    "smithy.api#http": { "method": "text", "uri": "text", "code": 200 },
                    "smithy.waiters#waitable": { "text": { "documentation": "text" } },
                }),
            ),
            _ => {}
        }
        if id.contains("Book") && shape["type"] == "structure" {
            add(
                shape,
                json!({ "smithy.api#deprecated": { "message": "text", "since": "text" } }),
            );
        }
        for (_, member) in shape["members"].as_object_mut().into_iter().flatten() {
            add(
                member,
                json!({
                    "aws.api#data": "text",
                    "smithy.api#httpHeader": "text",
                    "smithy.api#jsonName": "text",
                    "smithy.api#mediaType": "text",
                    "smithy.api#pattern": "text",
                    "smithy.api#recommended": { "reason": "text" },
                }),
            );
            add(member, anywhere.clone());
        }
        add(shape, anywhere.clone());
    }
    model
}

/// Where a text stands: the pointer, with what tells one shape from the other left out.
fn kind_of_place(pointer: &str) -> String {
    let mut kind = Vec::new();
    let mut parts = pointer.split('/').skip(1).peekable();
    let mut outer = "";
    while let Some(part) = parts.next() {
        let any = part.parse::<usize>().is_ok()
            || matches!(
                outer,
                "shapes"
                    | "members"
                    | "parameters"
                    | "params"
                    | "operationParams"
                    | "rename"
                    | "headers"
            )
            || outer.starts_with("AWS::");
        kind.push(if any { "*" } else { part });
        outer = part;
    }
    let kind = kind.join("/");
    // Rules are nested in rules, and functions in functions.
    let mut shorter = kind
        .replace("/rules/*/rules/*", "/rules/*")
        .replace("/argv/*/argv/*", "/argv/*");
    while shorter.contains("/rules/*/rules/*") || shorter.contains("/argv/*/argv/*") {
        shorter = shorter
            .replace("/rules/*/rules/*", "/rules/*")
            .replace("/argv/*/argv/*", "/argv/*");
    }
    shorter
}

/// The pointers to the texts of a model, by kind of place.
fn texts(model: &Value) -> BTreeMap<String, Vec<String>> {
    fn walk(value: &Value, pointer: String, all: &mut BTreeMap<String, Vec<String>>) {
        match value {
            Value::String(_) => all
                .entry(kind_of_place(&pointer))
                .or_default()
                .push(pointer),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .for_each(|(at, item)| walk(item, format!("{pointer}/{at}"), all)),
            Value::Object(members) => members
                .iter()
                .for_each(|(key, value)| walk(value, format!("{pointer}/{}", escaped(key)), all)),
            _ => {}
        }
    }
    let mut all = BTreeMap::new();
    walk(model, String::new(), &mut all);
    all
}

/// The model with this text in these places, numbered so that no two are the same.
fn with_text<'p>(
    model: &Value,
    places: impl IntoIterator<Item = &'p String>,
    text: &str,
) -> String {
    let mut model = model.clone();
    for (at, place) in places.into_iter().enumerate() {
        let place = model.pointer_mut(place).expect("the place is there");
        *place = format!("v{at} {text} v{at}").into();
    }
    model.to_string()
}

/// What is left of a crate without the contents of texts.
#[derive(Debug, PartialEq)]
struct Skeleton(BTreeMap<String, String>);

impl Skeleton {
    fn of(files: &Files) -> Self {
        let bones = |path: &str, text: &str| {
            if path.ends_with(".rs") {
                rust(text, path)
            } else if path.ends_with(".toml") {
                toml(text)
            } else {
                // A text that goes into a README stands in one line.
                text.lines().count().to_string()
            }
        };
        Self(
            files
                .iter()
                .map(|(path, text)| (path.to_owned(), bones(path, text)))
                .collect(),
        )
    }

    /// The first file that differs, for a message.
    fn difference(&self, other: &Self) -> Option<String> {
        let names: BTreeSet<_> = self.0.keys().chain(other.0.keys()).collect();
        names.into_iter().find_map(|name| {
            let (one, two) = (self.0.get(name), other.0.get(name));
            (one != two).then(|| {
                let lines = |text: Option<&String>| {
                    text.map_or_else(Vec::new, |text| text.lines().map(str::to_owned).collect())
                };
                let (one, two) = (lines(one), lines(two));
                let at = one
                    .iter()
                    .zip(&two)
                    .take_while(|(one, two)| one == two)
                    .count();
                format!("{name}: {:?} became {:?}", one.get(at), two.get(at))
            })
        })
    }
}

/// The tokens of a file, one a line: literals of text are a placeholder, documentation is left out.
fn rust(text: &str, path: &str) -> String {
    let tokens: TokenStream = text
        .parse()
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut bones = String::new();
    bare(tokens, false, &mut bones);
    bones
}

/// Macros in whose first literal braces have a meaning.
const FORMATS: &[&str] = &[
    "assert",
    "assert_eq",
    "debug",
    "error",
    "format",
    "format_args",
    "info",
    "panic",
    "print",
    "println",
    "trace",
    "unreachable",
    "warn",
    "write",
    "writeln",
    "concat",
    "operation_span",
    "debug_span",
    "cfg",
    "env",
];

fn bare(tokens: TokenStream, verbatim: bool, bones: &mut String) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                let bang =
                    matches!(tokens.get(at), Some(TokenTree::Punct(sign)) if sign.as_char() == '!');
                if let Some(TokenTree::Group(group)) = tokens.get(at + usize::from(bang))
                    && is_documentation(group)
                {
                    at += 1 + usize::from(bang);
                } else {
                    bones.push_str("#\n");
                }
            }
            TokenTree::Group(group) => {
                // The arguments of a macro that formats.
                let formats = at >= 3
                    && matches!(&tokens[at - 2], TokenTree::Punct(sign) if sign.as_char() == '!')
                    && matches!(&tokens[at - 3], TokenTree::Ident(name) if FORMATS.contains(&name.to_string().as_str()));
                let (open, close) = match group.delimiter() {
                    // An expression that is too long for the line of its pattern.
                    Delimiter::Brace if is_arm(&tokens[..at - 1], group) => ("", ""),
                    Delimiter::Parenthesis => ("(\n", ")\n"),
                    Delimiter::Brace => ("{\n", "}\n"),
                    Delimiter::Bracket => ("[\n", "]\n"),
                    Delimiter::None => ("", ""),
                };
                bones.push_str(open);
                bare(group.stream(), formats, bones);
                bones.push_str(close);
            }
            TokenTree::Literal(literal) => {
                let literal = literal.to_string();
                let is_text = literal.contains(['"', '\'']);
                bones.push_str(if is_text && !verbatim {
                    "TEXT"
                } else {
                    &literal
                });
                bones.push('\n');
            }
            // Whether there is one at an end depends on the length of the line.
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            other => {
                bones.push_str(&other.to_string());
                bones.push('\n');
            }
        }
    }
}

/// The expression of a match arm or of a closure in a block of its own.
fn is_arm(before: &[TokenTree], group: &proc_macro2::Group) -> bool {
    let sign = |token: &TokenTree, signs: &str| matches!(token, TokenTree::Punct(sign) if signs.contains(sign.as_char()));
    before.last().is_some_and(|token| sign(token, ">|"))
        && !group.stream().into_iter().any(|token| sign(&token, ";"))
}

/// `doc = "..."`, and nothing else that `doc` can say.
fn is_documentation(group: &proc_macro2::Group) -> bool {
    let inner: Vec<_> = group.stream().into_iter().collect();
    matches!(
        inner.as_slice(),
        [TokenTree::Ident(name), TokenTree::Punct(sign), TokenTree::Literal(_)]
            if name == "doc" && sign.as_char() == '='
    )
}

/// The tables and keys of a document, and its values but for texts.
fn toml(text: &str) -> String {
    fn walk(item: &toml_edit::Item, path: &str, bones: &mut Vec<String>) {
        match item.as_table_like() {
            Some(table) => table
                .iter()
                .for_each(|(key, item)| walk(item, &format!("{path}/{key:?}"), bones)),
            None => bones.push(match item.as_str() {
                Some(_) => format!("{path} = TEXT"),
                None => format!("{path} = {item}"),
            }),
        }
    }
    let document: toml_edit::DocumentMut = text.parse().expect("generated TOML can be read");
    let mut bones = Vec::new();
    walk(document.as_item(), "", &mut bones);
    bones.join("\n")
}

/// The skeleton that a model gives, or nothing if it is refused.
fn skeleton(model: &str) -> Option<Skeleton> {
    match outcome(model).unwrap_or_else(|broken| panic!("{broken}")) {
        Outcome::Generated(files) => Some(Skeleton::of(&files)),
        Outcome::Refused(messages) => {
            assert!(!messages.is_empty());
            None
        }
    }
}

/// Kinds of places by what becomes of text in them.
struct Places {
    /// Any text is refused there, a plain one too: names, targets, types.
    names: BTreeSet<String>,
    /// Plain text is taken there, and text that could break out is refused.
    refused: BTreeSet<String>,
    /// All text is taken.
    harmless: BTreeMap<String, Vec<String>>,
}

const PLAIN: &str = "plain";

/// Everything at once that could break out of something.
fn everything() -> String {
    BREAKOUTS.concat()
}

fn places(model: &Value) -> Places {
    let mut sorted = Places {
        names: BTreeSet::new(),
        refused: BTreeSet::new(),
        harmless: BTreeMap::new(),
    };
    for (kind, places) in texts(model) {
        let Some(plain) = skeleton(&with_text(model, &places, PLAIN)) else {
            sorted.names.insert(kind);
            continue;
        };
        match skeleton(&with_text(model, &places, &everything())) {
            None => {
                sorted.refused.insert(kind);
            }
            Some(hostile) => {
                assert_eq!(plain.difference(&hostile), None, "{kind}");
                sorted.harmless.insert(kind, places);
            }
        }
    }
    sorted
}

#[test]
fn text_is_refused_or_harmless_wherever_it_stands() {
    let mut names = BTreeSet::new();
    let mut refused = BTreeSet::new();
    let mut harmless = BTreeSet::new();
    let rich = rich();
    let models = ORIGINALS.iter().map(|(name, model)| (name.as_str(), model));
    for (name, model) in models.chain([("rich", &rich)]) {
        let places = places(model);
        assert!(!places.harmless.is_empty(), "{name}");
        // Each text on its own, in all the places that take text.
        let all: Vec<_> = places.harmless.values().flatten().collect();
        let plain = with_text(model, all.iter().copied(), PLAIN);
        let plain = skeleton(&plain).unwrap_or_else(|| panic!("{name}: plain text is refused"));
        for text in BREAKOUTS {
            let hostile = with_text(model, all.iter().copied(), text);
            let Some(hostile) = skeleton(&hostile) else {
                panic!("{name}: {text:?} is refused, and all of them together were not");
            };
            assert_eq!(plain.difference(&hostile), None, "{name}: {text:?}");
        }
        names.extend(places.names);
        refused.extend(places.refused);
        harmless.extend(places.harmless.into_keys());
    }
    println!("NAMES {names:#?}\nREFUSED {refused:#?}\nHARMLESS {harmless:#?}");
}
