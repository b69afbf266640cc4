//! No text of a model becomes code.
//!
//! Every text in a model is replaced by one that ends whatever it may come to stand in. Where that is
//! not refused, the crate is the one that a plain text gives: the same files, the same items, token for
//! token, but for the contents of string literals and documentation; the same keys and tables of TOML.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use serde_json::{Value, json};
use smithy_codegen::{Files, generate_json};

use crate::mutations::{BREAKOUTS, Outcome, escaped, outcome, settings};
use crate::{ORIGINALS, SHAPES, everything_is_tried};

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

/// Where a text stands: the pointer, with what tells one shape from the other left out.
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
    // Rules are nested in rules, and functions in functions.
    let mut kind = kind.join("/");
    for nested in ["/rules/*", "/argv/*"] {
        while kind.contains(&nested.repeat(2)) {
            kind = kind.replace(&nested.repeat(2), nested);
        }
    }
    kind
}

/// What no part of is read.
const UNREAD: &[&str] = &[
    "metadata",
    "smithy.api#examples",
    "smithy.rules#endpointBdd",
];

/// Objects whose keys are names of the model.
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

/// The pointers to the texts of a model, by kind of place.
fn texts(model: &Value) -> BTreeMap<String, Vec<String>> {
    fn walk(value: &Value, pointer: String, all: &mut BTreeMap<String, Vec<String>>) {
        match value {
            // A case for another protocol is no case, and nothing in it would be tried.
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

/// Kinds of places, with their places.
type Kinds = BTreeMap<String, Vec<String>>;

/// Kinds of places by what becomes of text in them.
struct Places {
    /// Any text is refused there, a plain one too: names, targets, types.
    names: Kinds,
    /// Plain text is taken there, and text that could break out is refused.
    refused: Kinds,
    /// All text is taken.
    harmless: Kinds,
}

const PLAIN: &str = "plain";

/// Everything at once that could break out of something.
fn everything() -> String {
    BREAKOUTS.concat()
}

impl Places {
    fn of(model: &Value) -> Self {
        let (names, plain) = sort_out(model, texts(model), PLAIN);
        let (refused, harmless) = sort_out(model, plain, &everything());
        Self {
            names,
            refused,
            harmless,
        }
    }
}

/// The kinds of places that refuse this text, each by itself, and those that take it together.
fn sort_out(model: &Value, mut kinds: Kinds, text: &str) -> (Kinds, Kinds) {
    let mut refused = Kinds::new();
    // Kinds whose findings were about something else, which is refused by now.
    let mut acquitted = BTreeSet::new();
    loop {
        let all = with_text(model, kinds.values().flatten(), text);
        let Err(error) = generate_json(&all, &settings()) else {
            return (refused, kinds);
        };
        let pointers = || {
            error
                .diagnostics()
                .iter()
                .filter_map(|found| Some(found.place.as_ref()?.pointer.as_str()))
        };
        let at = |kind: &String| pointers().any(|pointer| kind_of_place(pointer) == *kind);
        // A finding may also be about what a text stands in.
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
                Outcome::Refused(_) => {
                    let places = kinds.remove(&kind).expect("it is one of them");
                    refused.insert(kind, places);
                }
                Outcome::Generated(_) => {
                    acquitted.insert(kind);
                }
            }
        }
    }
}

/// Tries each text by itself in all places of a model that take text.
fn check(name: &str, model: &Value) -> Places {
    let places = Places::of(model);
    let taken: Vec<_> = places.harmless.values().flatten().collect();
    assert!(!taken.is_empty(), "{name}");
    let made = |text: &str| skeleton(&with_text(model, taken.iter().copied(), text));
    let plain = made(PLAIN).unwrap_or_else(|| panic!("{name}: plain text is refused"));
    let everything = everything();
    let all = everything_is_tried();
    // A part of them, another one for each model.
    let some = |share: usize| {
        let texts = BREAKOUTS.iter().copied().enumerate();
        let texts = texts.filter(move |(at, _)| all || at % share == name.len() % share);
        texts.map(|(_, text)| text)
    };
    for text in some(4).chain([everything.as_str()]) {
        let hostile = made(text);
        let hostile = hostile.unwrap_or_else(|| panic!("{name}: only {text:?} is refused"));
        assert_eq!(plain.difference(&hostile), None, "{name}: {text:?}");
    }
    // Where some text is refused, each is either refused or harmless.
    for (kind, places) in &places.refused {
        let plain = skeleton(&with_text(model, places, PLAIN)).expect("plain text is taken");
        for text in some(12) {
            if let Some(hostile) = skeleton(&with_text(model, places, text)) {
                assert_eq!(plain.difference(&hostile), None, "{name}: {kind}: {text:?}");
            }
        }
    }
    places
}

#[test]
fn text_is_refused_or_harmless_wherever_it_stands() {
    let rich = rich();
    let models = ORIGINALS.iter().map(|(name, model)| (name.as_str(), model));
    // The small one is part of the rich one, and the models of clients have few kinds of places and take long.
    let models = models.filter(|(name, _)| {
        name.ends_with("hostile.json") || everything_is_tried() && !name.ends_with("shapes.json")
    });
    let checked: Vec<Places> = std::thread::scope(|scope| {
        let checks: Vec<_> = models
            .chain([("rich", &rich)])
            .map(|(name, model)| scope.spawn(move || check(name, model)))
            .collect();
        let done = checks.into_iter().map(|check| check.join());
        done.map(|places| places.expect("the check has said why"))
            .collect()
    });
    let kinds = |of: fn(&Places) -> &Kinds| -> BTreeSet<String> {
        checked
            .iter()
            .flat_map(|places| of(places).keys().cloned())
            .collect()
    };
    let names = kinds(|places| &places.names);
    let refused = kinds(|places| &places.refused);
    let harmless = kinds(|places| &places.harmless);
    for (expected, found) in [(NAMES, &names), (REFUSED, &refused), (HARMLESS, &harmless)] {
        let missing: Vec<_> = expected
            .iter()
            .filter(|kind| !found.contains(**kind))
            .collect();
        assert!(
            missing.is_empty(),
            "elsewhere by now: {missing:#?}\nNAMES {names:#?}\nREFUSED {refused:#?}\nHARMLESS {harmless:#?}"
        );
    }
    // What takes text takes all of it, but for endpoints, whose braces have a meaning, and for the SDK id, which is
    // checked as it becomes part of headers.
    let expected: BTreeSet<_> = REFUSED.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(refused, expected);
}

/// Places that take no text but certain words, names and ids.
const NAMES: &[&str] = &[
    "shapes/*/members/*/target",
    "shapes/*/members/*/traits/smithy.api#timestampFormat",
    "shapes/*/operations/*/target",
    "shapes/*/rename/*",
    "shapes/*/traits/aws.auth#sigv4/name",
    "shapes/*/traits/aws.auth#sigv4a/name",
    "shapes/*/traits/smithy.api#endpoint/hostPrefix",
    "shapes/*/traits/smithy.api#error",
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

/// Places that take text, but not any.
const REFUSED: &[&str] = &[
    "shapes/*/traits/aws.api#service/sdkId",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/headers/*/*",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/name",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/signingName",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/properties/authSchemes/*/signingRegion",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/endpoint/url",
    "shapes/*/traits/smithy.rules#endpointRuleSet/rules/*/error",
];

/// Places that take any text.
const HARMLESS: &[&str] = &[
    "metadata/**",
    "shapes/*/key/traits/smithy.api#xmlName",
    "shapes/*/members/*/traits/smithy.api#default",
    "shapes/*/members/*/traits/smithy.api#deprecated/message",
    "shapes/*/members/*/traits/smithy.api#deprecated/since",
    "shapes/*/members/*/traits/smithy.api#documentation",
    "shapes/*/members/*/traits/smithy.api#enumValue",
    "shapes/*/members/*/traits/smithy.api#pattern",
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
    "shapes/*/traits/smithy.api#xmlNamespace/uri",
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
