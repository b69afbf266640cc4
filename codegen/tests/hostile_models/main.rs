//! Hostile models: whatever a file contains, the generator returns a crate that can be parsed, or
//! diagnostics with a location and help.
//!
//! `HOSTILE_MODELS=all` tries every value in every place. Otherwise the tests use a sample, and
//! `PROPTEST_CASES` sets its size. `cargo xtask fuzz --target models` runs for as long as you like.

mod breakout;
#[path = "../common/doc_code.rs"]
mod doc_code;
mod mutations;

use std::sync::LazyLock;

use fastrand::Rng;
use mutations::{Outcome, outcome, places, remove, replacements};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// Most of the time goes into allocating small trees, for which the default allocators of some systems are slow.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The root of the workspace.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The models that mutations start from.
static ORIGINALS: LazyLock<Vec<(String, Value)>> = LazyLock::new(mutations::originals);

/// A small model with a little of everything.
static SHAPES: LazyLock<&Value> = LazyLock::new(|| {
    let named = ORIGINALS
        .iter()
        .find(|(name, _)| name.ends_with("shapes.json"));
    &named.expect("there is a model with that name").1
});

/// Returns whether to run all cases instead of a sample.
fn run_exhaustively() -> bool {
    std::env::var_os("HOSTILE_MODELS").is_some_and(|value| value == "all")
}

/// Fails if the generator breaks a guarantee.
fn survives(model: &str) -> Outcome {
    outcome(model).unwrap_or_else(|broken| panic!("{broken}\n{}", shortened(model)))
}

fn shortened(model: &str) -> &str {
    let end = (0..=model.len().min(2000)).rev();
    let end = end.into_iter().find(|&at| model.is_char_boundary(at));
    &model[..end.unwrap_or_default()]
}

/// Fails unless the model is rejected for this reason.
fn is_rejected(model: &str, reason: &str) {
    match survives(model) {
        Outcome::Rejected(messages) => assert!(
            messages.iter().any(|message| message.contains(reason)),
            "{messages:#?}"
        ),
        Outcome::Generated(_) => panic!("a crate was generated, although: {reason}"),
    }
}

#[test]
fn every_original_generates_a_crate() {
    assert!(ORIGINALS.len() >= 3, "the fixtures and the STS model");
    for (name, model) in ORIGINALS.iter() {
        let outcome = survives(&model.to_string());
        assert!(matches!(outcome, Outcome::Generated(_)), "{name}");
    }
}

/// Runs this many cases, unless `PROPTEST_CASES` specifies another number.
fn cases(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: match std::env::var_os("PROPTEST_CASES") {
            Some(_) => default.cases,
            None => cases,
        },
        failure_persistence: None,
        ..default
    }
}

/// Any JSON value, biased toward the parts of a model.
fn any_json() -> impl Strategy<Value = Value> {
    let words = [
        "",
        "string",
        "structure",
        "service",
        "union",
        "2.0",
        "smithy.api#String",
        "example.library#Book",
        "example.library#Lending",
        "{Region}",
        "{",
        "http-date",
        "a\"]\n",
        "\u{202e}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        proptest::sample::select(words.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let keys = [
        "target",
        "traits",
        "members",
        "type",
        "ref",
        "fn",
        "argv",
        "smithy.api#default",
        "a",
    ];
    leaf.prop_recursive(3, 12, 3, move |inner| {
        let key = proptest::sample::select(keys.to_vec()).prop_map(str::to_owned);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..3)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// One of the original models.
fn any_original() -> impl Strategy<Value = &'static Value> {
    any::<Index>().prop_map(|at| &at.get(ORIGINALS.as_slice()).1)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn truncated_model_is_rejected(model in any_original(), at in any::<Index>()) {
        let text = format!("{model:#}");
        let ends: Vec<_> = text.char_indices().map(|(at, _)| at).collect();
        let outcome = survives(&text[..*at.get(&ends)]);
        prop_assert!(matches!(outcome, Outcome::Rejected(_)));
    }

    #[test]
    fn generator_survives_any_values_in_any_places(
        model in any_original(),
        changes in prop::collection::vec((any::<Index>(), any_json()), 1..4),
    ) {
        let mut model = model.clone();
        for (at, value) in changes {
            let all = places(&model);
            *model.pointer_mut(at.get(&all).as_str()).expect("the place exists") = value;
        }
        survives(&format!("{model:#}"));
    }

    #[test]
    fn generator_survives_any_changes(model in any_original(), seed in any::<u64>(), changes in 1..5) {
        let mut rng = Rng::with_seed(seed);
        let mut model = model.clone();
        for _ in 0..changes {
            mutations::change(&mut model, &mut rng);
        }
        survives(&model.to_string());
    }

    #[test]
    fn generator_survives_any_damage(model in any_original(), seed in any::<u64>(), pretty in any::<bool>()) {
        let text = if pretty { format!("{model:#}") } else { model.to_string() };
        survives(&mutations::damage(&text, &mut Rng::with_seed(seed)));
    }

    #[test]
    fn generator_survives_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn generator_survives_any_json(value in any_json()) {
        survives(&value.to_string());
    }
}

/// Removes every value of every model, and replaces it with values of each JSON type: all of them,
/// or a sample.
#[test]
fn generator_survives_every_value_in_every_place() {
    let all = run_exhaustively();
    let mut rng = Rng::with_seed(1);
    for (name, model) in ORIGINALS.iter() {
        let places = places(model);
        let replacements = replacements();
        let tries: Vec<_> = places
            .iter()
            .flat_map(|place| (0..=replacements.len()).map(move |at| (place, at)))
            .collect();
        let tries: Box<dyn Iterator<Item = _>> = if all {
            Box::new(tries.into_iter())
        } else {
            Box::new((0..60).map(|_| tries[rng.usize(..tries.len())]))
        };
        for (place, at) in tries {
            let mut changed = model.clone();
            match replacements.get(at) {
                Some(value) => {
                    *changed.pointer_mut(place).expect("the place exists") = value.clone();
                }
                None => remove(&mut changed, place),
            }
            if let Err(broken) = outcome(&changed.to_string()) {
                panic!(
                    "{name}: {place} holding {:?}: {broken}",
                    replacements.get(at)
                );
            }
        }
    }
}

/// A model with these shapes and a service whose only operation takes the structure `In`.
fn service_with(shapes: impl IntoIterator<Item = (String, Value)>) -> String {
    let mut model = json!({
        "smithy": "2.0",
        "shapes": {
            "a.b#Service": {
                "type": "service",
                "version": "1",
                "operations": [{ "target": "a.b#Do" }],
                "traits": {
                    "aws.protocols#awsQuery": {},
                    "smithy.rules#endpointRuleSet": {
                        "version": "1.0",
                        "parameters": {},
                        "rules": [{
                            "type": "endpoint",
                            "conditions": [],
                            "endpoint": { "url": "https://example.com" }
                        }]
                    }
                }
            },
            "a.b#Do": {
                "type": "operation",
                "input": { "target": "a.b#In" },
                "output": { "target": "a.b#In" }
            }
        }
    });
    let all = model["shapes"].as_object_mut().expect("an object");
    all.extend(
        shapes
            .into_iter()
            .map(|(name, shape)| (format!("a.b#{name}"), shape)),
    );
    model.to_string()
}

fn structure(members: impl IntoIterator<Item = (String, Value)>) -> Value {
    json!({ "type": "structure", "members": members.into_iter().collect::<Value>() })
}

fn member(target: &str) -> Value {
    json!({ "target": if target.contains('#') { target.to_owned() } else { format!("a.b#{target}") } })
}

fn required(target: &str) -> Value {
    let mut member = member(target);
    member["traits"] = json!({ "smithy.api#required": {} });
    member
}

fn one(name: &str, value: Value) -> [(String, Value); 1] {
    [(name.to_owned(), value)]
}

#[test]
fn names_that_are_not_identifiers_are_rejected() {
    for name in mutations::names() {
        let is_identifier = name
            .trim_start_matches('_')
            .starts_with(|first: char| first.is_ascii_alphanumeric())
            && (name.starts_with('_') || !name.starts_with(|first: char| first.is_ascii_digit()))
            && name
                .chars()
                .all(|next| next.is_ascii_alphanumeric() || next == '_');
        let members = structure(one(&name, member("smithy.api#String")));
        let shape = [
            ("In".to_owned(), structure(one("a", member(&name)))),
            (
                name.clone(),
                structure(one("a", member("smithy.api#String"))),
            ),
        ];
        let failing = json!({
            "type": "operation",
            "input": member("In"),
            "errors": [{ "target": format!("a.b#{name}") }],
        });
        let error = [
            ("In".to_owned(), structure([])),
            ("Do".to_owned(), failing),
            (
                name.clone(),
                json!({ "type": "structure", "traits": { "smithy.api#error": "client" } }),
            ),
        ];
        let enumeration = [
            ("In".to_owned(), structure(one("a", member("E")))),
            (
                "E".to_owned(),
                json!({ "type": "enum", "members": { &name: { "target": "smithy.api#Unit" } } }),
            ),
        ];
        for model in [
            service_with([("In".to_owned(), members)]),
            service_with(shape),
            service_with(error),
            service_with(enumeration),
        ] {
            let outcome = survives(&model);
            if !is_identifier {
                assert!(
                    matches!(outcome, Outcome::Rejected(_)),
                    "{}",
                    name.escape_debug()
                );
            }
        }
    }
}

#[test]
fn names_too_long_for_files_are_rejected() {
    let long = "A".repeat(201);
    let shape = [
        ("In".to_owned(), structure(one("a", member(&long)))),
        (long, structure(one("a", member("smithy.api#String")))),
    ];
    is_rejected(&service_with(shape), "too long to be a file name");
}

#[test]
fn generation_terminates_for_recursive_shapes() {
    let list = |target: &str| json!({ "type": "list", "member": member(target) });
    let map = |target: &str| json!({ "type": "map", "key": member("smithy.api#String"), "value": member(target) });
    let named = |name: &str, shape: Value| (name.to_owned(), shape);
    let held = |shapes: Vec<(String, Value)>| {
        let input = named("In", structure(one("a", member("X"))));
        service_with(std::iter::once(input).chain(shapes))
    };
    for shapes in [
        vec![named("X", list("X"))],
        vec![named("X", map("X"))],
        vec![named("X", list("Y")), named("Y", map("X"))],
    ] {
        is_rejected(&held(shapes), "contains itself");
    }
    is_rejected(
        &held(vec![named(
            "X",
            json!({ "type": "map", "key": member("X"), "value": member("X") }),
        )]),
        "neither a string nor an enum",
    );
    for shapes in [
        vec![named("X", structure(one("x", member("X"))))],
        vec![named("X", structure(one("x", required("X"))))],
        vec![
            named(
                "X",
                structure([named("y", required("Y")), named("z", required("Y"))]),
            ),
            named(
                "Y",
                structure([named("x", required("X")), named("y", required("Y"))]),
            ),
        ],
        vec![
            named("X", structure(one("xs", required("Xs")))),
            named("Xs", list("X")),
        ],
        vec![
            named("X", structure(one("xs", required("Xs")))),
            named("Xs", map("X")),
        ],
        vec![named("X", structure(one("in", required("In"))))],
    ] {
        assert!(matches!(survives(&held(shapes)), Outcome::Generated(_)));
    }
    // The service, its operation, and its input in each other's place.
    for (name, shape) in [
        (
            "Do",
            json!({ "type": "operation", "input": member("Do"), "output": member("Service") }),
        ),
        (
            "Do",
            json!({ "type": "operation", "errors": [member("Do"), member("In"), member("Service")] }),
        ),
        ("In", structure(one("service", member("Service")))),
        ("In", structure(one("operation", member("Do")))),
    ] {
        let shapes = [("In".to_owned(), structure([])), (name.to_owned(), shape)];
        assert!(matches!(
            survives(&service_with(shapes)),
            Outcome::Rejected(_)
        ));
    }
    let resource = |shape: Value| {
        let mut model: Value =
            serde_json::from_str(&service_with(one("In", structure([])))).expect("JSON");
        model["shapes"]["a.b#R"] = shape;
        model["shapes"]["a.b#Service"]["resources"] = json!([member("R")]);
        model.to_string()
    };
    let own =
        json!({ "type": "resource", "resources": [member("R")], "operations": [member("Do")] });
    assert!(matches!(survives(&resource(own)), Outcome::Generated(_)));
}

#[test]
fn generation_terminates_for_nested_lists() {
    let lists = |count: usize| {
        let list = |at: usize| {
            let target = if at + 1 == count {
                "smithy.api#String".to_owned()
            } else {
                format!("L{}", at + 1)
            };
            (
                format!("L{at}"),
                json!({ "type": "list", "member": member(&target) }),
            )
        };
        let input = ("In".to_owned(), structure(one("a", member("L0"))));
        service_with(std::iter::once(input).chain((0..count).map(list)))
    };
    assert!(matches!(survives(&lists(20)), Outcome::Generated(_)));
    is_rejected(&lists(2000), "nests too deeply");
}

#[test]
fn chains_of_structures_are_generated_at_any_length() {
    let count = 2000;
    let link = |at: usize| {
        let next = if at + 1 == count {
            "smithy.api#String".to_owned()
        } else {
            format!("S{}", at + 1)
        };
        (format!("S{at}"), structure(one("next", required(&next))))
    };
    let input = ("In".to_owned(), structure(one("a", required("S0"))));
    // Without output: the number of required structures in a response is limited.
    let operation = json!({ "type": "operation", "input": member("In") });
    let others = [input, ("Do".to_owned(), operation)];
    let model = service_with(others.into_iter().chain((0..count).map(link)));
    assert!(matches!(survives(&model), Outcome::Generated(_)));
}

/// A client replaces each structure that is required and missing, and everything that it requires.
#[test]
fn exponential_error_correction_is_rejected() {
    let nested = |levels: usize| {
        let level = |at: usize| {
            let next = format!("S{}", at + 1);
            let members = ["a", "b"].map(|name| (name.to_owned(), required(&next)));
            (format!("S{at}"), structure(members))
        };
        let last = (format!("S{levels}"), structure([]));
        let output = ("In".to_owned(), structure(one("a", required("S0"))));
        service_with([last, output].into_iter().chain((0..levels).map(level)))
    };
    assert!(matches!(survives(&nested(8)), Outcome::Generated(_)));
    for levels in [9, 30, 100, 2000] {
        is_rejected(&nested(levels), "more than 1000 structures");
    }
}

/// Twenty thousand shapes must not take long, whether they are unused or invalid in a minified
/// model.
#[test]
fn models_with_many_shapes_are_processed_quickly() {
    let count = 20_000;
    let input = || ("In".to_owned(), structure([]));
    let unused = (0..count).map(|at| {
        (
            format!("S{at}"),
            structure(one("a", member("smithy.api#String"))),
        )
    });
    let model = service_with(std::iter::once(input()).chain(unused));
    assert!(matches!(survives(&model), Outcome::Generated(_)));

    let wrong = (0..count).map(|at| (format!("S{at}"), json!({ "type": "no type" })));
    is_rejected(
        &service_with(std::iter::once(input()).chain(wrong)),
        "is not a shape type",
    );

    // Every message and every error of every operation contains the same structures.
    let operation = |at: usize| {
        let errors: Vec<_> = (0..20).map(|at| member(&format!("E{at}"))).collect();
        let operation = json!({ "type": "operation", "output": member("S0"), "errors": errors });
        (format!("Do{at}"), operation)
    };
    let error = |at: usize| {
        let mut error = structure(one("a", member("S0")));
        error["traits"] = json!({ "smithy.api#error": "client" });
        (format!("E{at}"), error)
    };
    let link = |at: usize| {
        let target = format!("S{}", at + 1);
        (format!("S{at}"), structure(one("next", member(&target))))
    };
    let operations = 40;
    let shapes = (0..operations).map(operation).chain((0..20).map(error));
    let shapes = shapes.chain((0..1000).map(link));
    let ends = [("S1000".to_owned(), structure([])), input()];
    let mut model: Value = serde_json::from_str(&service_with(shapes.chain(ends))).expect("JSON");
    model["shapes"]["a.b#Service"]["operations"] = (0..operations)
        .map(|at| member(&format!("Do{at}")))
        .collect();
    assert!(matches!(
        survives(&model.to_string()),
        Outcome::Generated(_)
    ));

    // All of them become `a` in Rust.
    let aliases = (0..3000).map(|at| {
        (
            format!("{}a", "_".repeat(at % 140 + 1)) + &"_".repeat(at / 140),
            member("smithy.api#String"),
        )
    });
    let model = service_with(one("In", structure(aliases)));
    assert!(matches!(survives(&model), Outcome::Generated(_)));
}

#[test]
fn deep_json_is_an_error_with_a_location() {
    let depth = 100_000;
    let too_deep = "arrays and objects are nested more than 256 levels deep";
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let (open, close) = (open.repeat(depth), close.repeat(depth));
        is_rejected(&open, too_deep);
        is_rejected(&format!("{open}1{close}"), too_deep);
        is_rejected(
            &format!("{{\"smithy\": \"2.0\", \"metadata\": {open}1{close}, \"shapes\": {{}}}}"),
            too_deep,
        );
    }
    // Around the maximum depth, in the places that are traversed.
    for depth in [100, 120, 240, 500] {
        let mut rules = json!([{ "type": "error", "conditions": [], "error": "no" }]);
        for _ in 0..depth {
            rules = json!([{ "type": "tree", "conditions": [], "rules": rules }]);
        }
        survives(&with_rules(rules).to_string());
        let mut condition = json!({ "fn": "isSet", "argv": [{ "ref": "Region" }] });
        for _ in 0..depth {
            condition = json!({ "fn": "not", "argv": [condition] });
        }
        survives(
            &with_rules(json!([{ "type": "error", "conditions": [condition], "error": "no" }]))
                .to_string(),
        );
        let mut value = json!(null);
        for _ in 0..depth {
            value = json!({ "a": [value] });
        }
        let mut model = SHAPES.clone();
        model["shapes"]["example.library#Book"]["traits"]["smithy.api#examples"] = json!([value]);
        model["metadata"] = json!({ "a": value });
        survives(&model.to_string());
    }
}

/// The small model with other endpoint rules and without endpoint tests.
fn with_rules(rules: Value) -> Value {
    let mut model = SHAPES.clone();
    let traits = &mut model["shapes"]["example.library#Lending"]["traits"];
    traits["smithy.rules#endpointRuleSet"] = json!({
        "version": "1.0",
        "parameters": { "Region": { "type": "string", "required": true, "builtIn": "AWS::Region" } },
        "rules": rules,
    });
    traits
        .as_object_mut()
        .expect("an object")
        .remove("smithy.rules#endpointTests");
    model
}

#[test]
fn templates_with_unmatched_braces_are_rejected() {
    for template in [
        "{",
        "}",
        "{Region",
        "Region}",
        "{{}",
        "{}}",
        "{Region}}",
        "{Region}{",
        "{{{",
        "}}}",
    ] {
        let rule =
            json!([{ "type": "endpoint", "conditions": [], "endpoint": { "url": template } }]);
        let outcome = survives(&with_rules(rule).to_string());
        assert!(matches!(outcome, Outcome::Rejected(_)), "{template}");
    }
    for template in [
        "{}",
        "{ }",
        "{#}",
        "{Region#}",
        "{Region#dnsSuffix}",
        "{Nothing}",
        "{\"}",
        "{a b}",
    ] {
        let rule =
            json!([{ "type": "endpoint", "conditions": [], "endpoint": { "url": template } }]);
        let outcome = survives(&with_rules(rule).to_string());
        assert!(matches!(outcome, Outcome::Rejected(_)), "{template}");
    }
    for template in [
        "",
        "{{",
        "}}",
        "{{Region}}",
        "{Region}",
        "https://{Region}.{{}}.example.com",
    ] {
        let rule = json!([{ "type": "error", "conditions": [], "error": template }]);
        let outcome = survives(&with_rules(rule).to_string());
        assert!(matches!(outcome, Outcome::Generated(_)), "{template}");
    }
}

/// The model as text with a number in place of a marker: `serde_json` cannot represent all numbers.
#[test]
fn numbers_out_of_range_are_rejected_or_exact() {
    let numbers = [
        "1e999",
        "-1e999",
        "1e-999",
        "99999999999999999999999999",
        "-99999999999999999999999999",
        "9223372036854775808",
        "2147483648",
        "128",
        "-129",
        "32768",
        "0.1",
        "1E400",
        "-0",
        "-0.0",
        "1.0",
        "123456789012345678901234567890.123456789",
    ];
    let types = [
        "Byte",
        "Short",
        "Integer",
        "Long",
        "Float",
        "Double",
        "BigInteger",
        "BigDecimal",
        "Boolean",
        "String",
        "Timestamp",
        "Blob",
    ];
    for ty in types {
        for number in numbers {
            let mut with_default = member(&format!("smithy.api#{ty}"));
            with_default["traits"] = json!({ "smithy.api#default": "MARKER" });
            let model = service_with(one("In", structure(one("a", with_default))));
            survives(&model.replace("\"MARKER\"", number));
        }
    }
    for (ty, number, supported) in [
        ("Float", "3.4e38", true),
        ("Float", "-3.5e38", false),
        ("Double", "-1.7e308", true),
        ("Double", "1e309", false),
        ("Byte", "-128", true),
        ("Byte", "-129", false),
        ("Long", "9223372036854775807", true),
        ("Long", "9223372036854775808", false),
    ] {
        let mut with_default = member(&format!("smithy.api#{ty}"));
        with_default["traits"] = json!({ "smithy.api#default": "MARKER" });
        let output = structure(one("a", with_default));
        let operation = json!({ "type": "operation", "output": member("Out") });
        let model = service_with([("Do".to_owned(), operation), ("Out".to_owned(), output)]);
        let model = model.replace("\"MARKER\"", number);
        if supported {
            assert!(
                matches!(survives(&model), Outcome::Generated(_)),
                "{ty} {number}"
            );
        } else {
            is_rejected(&model, "this default is not supported");
        }
    }
    let everywhere = SHAPES.to_string();
    for number in numbers {
        survives(&everywhere.replace("\"2.0\"", number));
        survives(&everywhere.replace("\"string\"", number));
    }
}

#[test]
fn generator_survives_huge_strings() {
    let big = 1 << 18;
    let texts = [
        "x".repeat(big),
        "x ".repeat(big / 2),
        "<b>".repeat(big / 3),
        "<ul><li>".repeat(big / 8),
        "</p>".repeat(big / 4),
        "<a href=\"https://example.com/\">".repeat(big / 32),
        "<pre>".repeat(big / 5),
        "<code>".repeat(big / 6),
        "`".repeat(big),
        "*_[".repeat(big / 3),
        "&amp;".repeat(big / 5),
        "<!--".repeat(big / 4),
        "<".repeat(big),
        "\n".repeat(big),
        "\u{202e}".repeat(big / 3),
        "https://".repeat(big / 8),
    ];
    for text in texts {
        let shapes = json!({
            "type": "structure",
            "members": { "a": {
                "target": "smithy.api#String",
                "traits": {
                    "smithy.api#documentation": text,
                    "smithy.api#default": text,
                    "smithy.api#deprecated": { "message": text },
                },
            } },
        });
        survives(&service_with([("In".to_owned(), shapes)]));
    }
}
