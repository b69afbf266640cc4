//! No string in a model becomes code.
//!
//! Every string in a model is replaced with one that terminates whatever it is inserted into. Unless that
//! is rejected, the crate must equal the one for a plain string: the same files and items, token for token,
//! except for the contents of string literals and documentation, and the same TOML keys and tables.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::{Value, json};
use smithy_codegen::{Files, generate_json};

use crate::doc_code::{compiled, doc_code};
use crate::mutations::{BREAKOUTS, Outcome, escaped, outcome, settings};
use crate::{ORIGINALS, SHAPES, run_exhaustively};

/// The small model with additional traits, which contain strings in every place that accepts them.
fn rich() -> Value {
    let mut model = (*SHAPES).clone();
    // Unlike the examples below, these fit their shapes, so they become code in documentation.
    for (operation, example) in [
        (
            "RemoveBook",
            json!({ "title": "text", "documentation": "text", "input": { "isbn": "text", "reason": "text" } }),
        ),
        (
            "BorrowBook",
            json!({ "title": "text", "input": { "isbn": "text" }, "output": { "receipt": "text" } }),
        ),
    ] {
        let id = format!("example.library#{operation}");
        model["shapes"][&id]["traits"]["smithy.api#examples"] = json!([example]);
    }
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
                    "smithy.rules#endpointBdd": { "version": "text", "results": [{ "error": "text" }] },
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
                    "smithy.test#eventStreamTests": [{
                        "id": "text",
                        "protocol": "aws.protocols#restJson1",
                        "documentation": "text",
                        "initialResponse": { "code": 200, "headers": { "text": "text" }, "body": "text" },
                        "initialResponseShape": "smithy.test#InitialHttpResponse",
                        "events": [{
                            "type": "response",
                            "headers": { "text": { "string": "text" } },
                            "forbidHeaders": ["text"],
                            "requireHeaders": ["text"],
                            "body": "text",
                            "bodyMediaType": "text",
                            "bytes": "AAAA",
                        }],
                    }],
                    "smithy.test#httpRequestTests": [{
                        "id": "text",
                        "protocol": "aws.protocols#awsQuery",
                        "documentation": "text",
                        "method": "text",
                        "uri": "text",
                        "host": "text",
                        "resolvedHost": "text",
                        "body": "text",
                        "headers": { "text": "text" },
                        "forbidHeaders": ["text"],
                        "requireHeaders": ["text"],
                        "queryParams": ["text"],
                        "forbidQueryParams": ["text"],
                        "requireQueryParams": ["text"],
                    }],
                    "smithy.test#httpResponseTests": [{
                        "id": "text",
                        "protocol": "aws.protocols#restXml",
                        "code": 200,
                        "body": "text",
                    }],
                    "smithy.waiters#waitable": {
                        id.rsplit('#').next().expect("a name"): {
                            "documentation": "text",
                            "acceptors": [
                                { "state": "success", "matcher": { "success": true } },
                                { "state": "retry", "matcher": { "errorType": "text" } },
                            ],
                            "tags": ["text"],
                        },
                    },
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
        let members = shape.get_mut("members").and_then(Value::as_object_mut);
        for (_, member) in members.into_iter().flatten() {
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

/// The kind of place of a string: its pointer without the parts that distinguish one shape from another.
fn kind_of_place(pointer: &str) -> String {
    let mut kind = Vec::new();
    let mut outer = "";
    for part in pointer.split('/').skip(1) {
        if UNREAD.contains(&outer) {
            kind.push("**");
            break;
        }
        let any = part.parse::<usize>().is_ok() || NAMED.contains(&outer);
        kind.push(if any { "*" } else { part });
        outer = part;
    }
    // Rules can be nested in rules, and functions in functions.
    let mut kind = kind.join("/");
    for nested in ["/rules/*", "/argv/*"] {
        while kind.contains(&nested.repeat(2)) {
            kind = kind.replace(&nested.repeat(2), nested);
        }
    }
    kind
}

/// Keys whose values are never read.
const UNREAD: &[&str] = &[
    "metadata",
    "smithy.api#examples",
    "smithy.rules#endpointBdd",
];

/// Objects whose keys are names chosen by the model.
const NAMED: &[&str] = &[
    "builtInParams",
    "headers",
    "identifiers",
    "members",
    "operationParams",
    "parameters",
    "params",
    "rename",
    "shapes",
    "smithy.waiters#waitable",
];

/// The pointers to the strings of a model, by kind of place.
fn texts(model: &Value) -> BTreeMap<String, Vec<String>> {
    fn walk(value: &Value, pointer: String, all: &mut BTreeMap<String, Vec<String>>) {
        match value {
            // A test case for another protocol is skipped, so nothing in it would be exercised.
            Value::String(_) if pointer.ends_with("/protocol") => {}
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

/// The model with this text in these places, numbered so that no two are equal. In endpoint rules, URLs must be
/// absolute.
fn with_text<'p>(
    model: &Value,
    places: impl IntoIterator<Item = &'p String>,
    text: &str,
) -> String {
    let mut model = model.clone();
    for (at, place) in places.into_iter().enumerate() {
        let is_url = place.contains("#endpointRuleSet/") && place.ends_with("/endpoint/url");
        let place = model.pointer_mut(place).expect("the place exists");
        *place = match is_url {
            true => format!("https://v{at}/{text}/v{at}").into(),
            false => format!("v{at} {text} v{at}").into(),
        };
    }
    model.to_string()
}

/// The structure of a crate, without the contents of strings.
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
                // A string in a README must not add lines.
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

    /// Describes the first difference, for a message.
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

/// The tokens of a file, one per line. String literals are replaced with a placeholder, and documentation is omitted,
/// except for the code in it.
fn rust(text: &str, path: &str) -> String {
    let tokens: TokenStream = text
        .parse()
        .unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut bones = String::new();
    bare(tokens, false, &mut bones);
    for block in doc_code(text) {
        let code = compiled(&block);
        let tokens = code
            .parse()
            .unwrap_or_else(|error| panic!("{path}: {error} in {code}"));
        bare(tokens, false, &mut bones);
    }
    bones
}

/// Macros whose first literal is a format string.
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
                // The arguments of a formatting macro.
                let formats = at >= 3
                    && matches!(&tokens[at - 2], TokenTree::Punct(sign) if sign.as_char() == '!')
                    && matches!(&tokens[at - 3], TokenTree::Ident(name) if FORMATS.contains(&name.to_string().as_str()));
                let (open, close) = match group.delimiter() {
                    // An expression that does not fit on the line of its pattern.
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
            // Whether there is a trailing one depends on the length of the line.
            TokenTree::Punct(sign) if sign.as_char() == ',' => {}
            other => {
                bones.push_str(&other.to_string());
                bones.push('\n');
            }
        }
    }
}

/// The expression of a match arm or closure that is a block.
fn is_arm(before: &[TokenTree], group: &proc_macro2::Group) -> bool {
    let sign = |token: &TokenTree, signs: &str| matches!(token, TokenTree::Punct(sign) if signs.contains(sign.as_char()));
    before.last().is_some_and(|token| sign(token, ">|"))
        && !group.stream().into_iter().any(|token| sign(&token, ";"))
}

/// Returns whether this is `doc = "..."`, and not another form of `doc`.
fn is_documentation(group: &proc_macro2::Group) -> bool {
    let inner: Vec<_> = group.stream().into_iter().collect();
    matches!(
        inner.as_slice(),
        [TokenTree::Ident(name), TokenTree::Punct(sign), TokenTree::Literal(_)]
            if name == "doc" && sign.as_char() == '='
    )
}

/// The tables, keys, and values of a document, except for strings.
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
    let document: toml_edit::DocumentMut = text.parse().expect("generated TOML is valid");
    let mut bones = Vec::new();
    walk(document.as_item(), "", &mut bones);
    bones.join("\n")
}

/// The skeleton of the generated crate, or `None` if the model is rejected.
fn skeleton(model: &str) -> Option<Skeleton> {
    match outcome(model).unwrap_or_else(|broken| panic!("{broken}")) {
        Outcome::Generated(files) => Some(Skeleton::of(&files)),
        Outcome::Rejected(messages) => {
            assert!(!messages.is_empty());
            None
        }
    }
}

/// Kinds of places, with the pointers of each kind.
type Kinds = BTreeMap<String, Vec<String>>;

/// Kinds of places, grouped by how the generator treats strings in them.
struct Places {
    /// Any string is rejected, even a plain one: names, targets, types.
    names: Kinds,
    /// A plain string is accepted, and one that could break out is rejected.
    rejected: Kinds,
    /// Any string is accepted.
    harmless: Kinds,
}

const PLAIN: &str = "plain";

/// All breakouts in one string.
fn everything() -> String {
    BREAKOUTS.concat()
}

impl Places {
    fn of(model: &Value) -> Self {
        let (names, plain) = sort_out(model, texts(model), PLAIN);
        let (rejected, harmless) = sort_out(model, plain, &everything());
        Self {
            names,
            rejected,
            harmless,
        }
    }
}

/// Returns the kinds of places that each reject this text, and those that all accept it together.
fn sort_out(model: &Value, mut kinds: Kinds, text: &str) -> (Kinds, Kinds) {
    let mut rejected = Kinds::new();
    // Kinds whose diagnostics had another cause, which has been excluded since.
    let mut acquitted = BTreeSet::new();
    loop {
        let all = with_text(model, kinds.values().flatten(), text);
        let Err(error) = generate_json("model.json", &all, &settings()) else {
            return (rejected, kinds);
        };
        let pointers = || {
            error
                .diagnostics()
                .iter()
                .filter_map(|found| Some(found.place.as_ref()?.pointer.as_str()))
        };
        let at = |kind: &String| pointers().any(|pointer| kind_of_place(pointer) == *kind);
        // A diagnostic may also point to a value that contains the string.
        let below = |places: &Vec<String>| {
            let within = |place: &String, pointer: &str| {
                place
                    .strip_prefix(pointer)
                    .is_some_and(|rest| rest.starts_with('/'))
            };
            places
                .iter()
                .any(|place| pointers().any(|pointer| within(place, pointer)))
        };
        let is_new = |kind: &&String| !acquitted.contains(*kind);
        let mut suspects: Vec<_> = kinds
            .keys()
            .filter(is_new)
            .filter(|kind| at(kind))
            .cloned()
            .collect();
        if suspects.is_empty() {
            let below = kinds.iter().filter(|(_, places)| below(places));
            suspects = below
                .map(|(kind, _)| kind)
                .filter(is_new)
                .cloned()
                .collect();
        }
        assert!(!suspects.is_empty(), "nothing explains this:\n{error}");
        for kind in suspects {
            let alone = with_text(model, &kinds[&kind], text);
            match outcome(&alone).unwrap_or_else(|broken| panic!("{kind}: {broken}")) {
                Outcome::Rejected(_) => {
                    let places = kinds.remove(&kind).expect("it is one of them");
                    rejected.insert(kind, places);
                }
                Outcome::Generated(_) => {
                    acquitted.insert(kind);
                }
            }
        }
    }
}

/// Tries each breakout separately in all places of a model that accept strings.
fn check(name: &str, model: &Value) -> Places {
    let places = Places::of(model);
    let taken: Vec<_> = places.harmless.values().flatten().collect();
    assert!(!taken.is_empty(), "{name}");
    let made = |text: &str| skeleton(&with_text(model, taken.iter().copied(), text));
    let plain = made(PLAIN).unwrap_or_else(|| panic!("{name}: plain text is rejected"));
    let everything = everything();
    let all = run_exhaustively();
    // A sample of them, which differs between models.
    let some = |share: usize| {
        let texts = BREAKOUTS.iter().copied().enumerate();
        let texts = texts.filter(move |(at, _)| all || at % share == name.len() % share);
        texts.map(|(_, text)| text)
    };
    for text in some(4).chain([everything.as_str()]) {
        let hostile = made(text);
        let hostile = hostile.unwrap_or_else(|| panic!("{name}: only {text:?} is rejected"));
        assert_eq!(plain.difference(&hostile), None, "{name}: {text:?}");
    }
    // In places that reject some strings, each breakout is either rejected or harmless.
    for (kind, places) in &places.rejected {
        let plain = skeleton(&with_text(model, places, PLAIN)).expect("plain text is accepted");
        for text in some(12) {
            if let Some(hostile) = skeleton(&with_text(model, places, text)) {
                assert_eq!(plain.difference(&hostile), None, "{name}: {kind}: {text:?}");
            }
        }
    }
    places
}

#[test]
fn text_is_rejected_or_harmless_everywhere() {
    let rich = rich();
    let models = ORIGINALS.iter().map(|(name, model)| (name.as_str(), model));
    // The small model is part of the rich one, and the models of clients are slow and have few kinds of places.
    let models = models.filter(|(name, _)| {
        name.ends_with("hostile.json") || run_exhaustively() && !name.ends_with("shapes.json")
    });
    let checked: Vec<Places> = std::thread::scope(|scope| {
        let checks: Vec<_> = models
            .chain([("rich", &rich)])
            .map(|(name, model)| scope.spawn(move || check(name, model)))
            .collect();
        let done = checks.into_iter().map(|check| check.join());
        done.map(|places| places.expect("the check has reported the reason"))
            .collect()
    });
    let kinds = |of: fn(&Places) -> &Kinds| -> BTreeSet<String> {
        checked
            .iter()
            .flat_map(|places| of(places).keys().cloned())
            .collect()
    };
    let names = kinds(|places| &places.names);
    let rejected = kinds(|places| &places.rejected);
    let harmless = kinds(|places| &places.harmless);
    for (expected, found) in [
        (NAMES, &names),
        (REJECTED, &rejected),
        (HARMLESS, &harmless),
    ] {
        let missing: Vec<_> = expected
            .iter()
            .filter(|kind| !found.contains(**kind))
            .collect();
        assert!(
            missing.is_empty(),
            "these places have moved: {missing:#?}\nNAMES {names:#?}\nREFUSED {rejected:#?}\nHARMLESS {harmless:#?}"
        );
    }
    // Places that accept strings accept all of them, except endpoints, in which braces have a meaning, patterns, which
    // have a grammar, and the SDK ID, which is validated because it becomes part of headers.
    let expected: BTreeSet<_> = REJECTED.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(rejected, expected);
}

/// Places that accept only certain words, names, and IDs.
const NAMES: &[&str] = &[
    "shapes/*/members/*/target",
    "shapes/*/members/*/traits/smithy.api#timestampFormat",
    "shapes/*/operations/*/target",
    "shapes/*/rename/*",
    "shapes/*/traits/aws.auth#sigv4/name",
    "shapes/*/traits/aws.auth#sigv4a/name",
    "shapes/*/traits/smithy.api#endpoint/hostPrefix",
    "shapes/*/traits/smithy.api#error",
    "shapes/*/traits/smithy.api#xmlNamespace/uri",
    "shapes/*/traits/smithy.rules#endpointRuleSet/parameters/*/builtIn",
    "shapes/*/traits/smithy.rules#endpointRuleSet/parameters/*/type",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/conditions/*/argv/*/ref",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/conditions/*/assign",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/conditions/*/fn",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/type",
    "shapes/*/traits/smithy.test#httpRequestTests/*/id",
    "shapes/*/traits/smithy.waiters#waitable/*/acceptors/*/state",
    "shapes/*/type",
    "smithy",
];

/// Places that accept some strings but not all.
const REJECTED: &[&str] = &[
    "shapes/*/members/*/traits/smithy.api#pattern",
    "shapes/*/traits/aws.api#service/sdkId",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/headers/*/*",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/name",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/signingName",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/signingRegion",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/url",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/error",
];

/// Places that accept any string.
const HARMLESS: &[&str] = &[
    "metadata/**",
    "shapes/*/key/traits/smithy.api#xmlName",
    "shapes/*/members/*/traits/smithy.api#default",
    "shapes/*/members/*/traits/smithy.api#deprecated/message",
    "shapes/*/members/*/traits/smithy.api#deprecated/since",
    "shapes/*/members/*/traits/smithy.api#documentation",
    "shapes/*/members/*/traits/smithy.api#enumValue",
    "shapes/*/members/*/traits/smithy.api#since",
    "shapes/*/members/*/traits/smithy.api#tags/*",
    "shapes/*/members/*/traits/smithy.api#xmlName",
    "shapes/*/traits/aws.api#service/endpointPrefix",
    "shapes/*/traits/aws.protocols#awsQueryError/code",
    "shapes/*/traits/smithy.api#deprecated/message",
    "shapes/*/traits/smithy.api#documentation",
    "shapes/*/traits/smithy.api#examples/**",
    "shapes/*/traits/smithy.api#externalDocumentation/text",
    "shapes/*/traits/smithy.api#title",
    "shapes/*/traits/smithy.rules#endpointBdd/**",
    "shapes/*/traits/smithy.rules#endpointRuleSet/parameters/*/default",
    "shapes/*/traits/smithy.rules#endpointRuleSet/parameters/*/documentation",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/documentation",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/expect/endpoint/headers/*/*",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/expect/endpoint/url",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/expect/error",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/operationInputs/*/builtInParams/*",
    "shapes/*/traits/smithy.rules#endpointTests/testCases/*/params/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/body",
    "shapes/*/traits/smithy.test#httpRequestTests/*/documentation",
    "shapes/*/traits/smithy.test#httpRequestTests/*/forbidHeaders/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/forbidQueryParams/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/headers/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/host",
    "shapes/*/traits/smithy.test#httpRequestTests/*/method",
    "shapes/*/traits/smithy.test#httpRequestTests/*/queryParams/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/requireHeaders/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/requireQueryParams/*",
    "shapes/*/traits/smithy.test#httpRequestTests/*/resolvedHost",
    "shapes/*/traits/smithy.test#httpRequestTests/*/uri",
    "shapes/*/traits/smithy.waiters#waitable/*/acceptors/*/matcher/errorType",
    "shapes/*/traits/smithy.waiters#waitable/*/documentation",
    "shapes/*/traits/smithy.waiters#waitable/*/tags/*",
    "shapes/*/version",
];
