//! Models in several files: what is merged, and what is a conflict.

use smithy_codegen::{Diagnostic, Error, Generated, Settings, Sources, generate, generate_json};

fn model(shapes: &str) -> String {
    format!(r#"{{ "smithy": "2.0", "shapes": {{ {shapes} }} }}"#)
}

const SERVICE: &str = r#"
    "a.b#Service": {
        "type": "service",
        "version": "1",
        "operations": [{ "target": "a.b#Call" }],
        "traits": { "aws.protocols#awsQuery": {} }
    },
    "a.b#Call": { "type": "operation", "input": { "target": "a.b#Input" } }
"#;

const INPUT: &str = r#"
    "a.b#Input": {
        "type": "structure",
        "members": {
            "one": { "target": "smithy.api#String" },
            "two": { "target": "smithy.api#Integer" }
        }
    }
"#;

fn settings() -> Settings {
    Settings::new("fixture", "0.0.0")
}

fn merged(one: &str, two: &str) -> Result<Generated, Error> {
    let mut sources = Sources::new();
    sources.add("one.json", one).add("two.json", two);
    generate(&sources, &settings())
}

/// Returns the only error of a model, as displayed to users.
fn only_error(one: &str, two: &str) -> Diagnostic {
    let error = merged(one, two).expect_err("the files are in conflict");
    assert_eq!(error.diagnostics().len(), 1, "{error}");
    error.diagnostics()[0].clone()
}

#[test]
fn split_model_generates_the_same_crate_as_a_single_file() {
    let whole = generate_json(
        "one.json, two.json",
        &model(&format!("{SERVICE}, {INPUT}")),
        &settings(),
    );
    let whole = whole.unwrap_or_else(|error| panic!("{error}"));
    for (one, two) in [(SERVICE, INPUT), (INPUT, SERVICE)] {
        let parts = merged(&model(one), &model(two)).unwrap_or_else(|error| panic!("{error}"));
        assert!(parts.files() == whole.files());
    }
}

#[test]
fn byte_order_mark_is_skipped() {
    let text = model(&format!("{SERVICE}, {INPUT}"));
    let plain = generate_json("model.json", &text, &settings());
    let marked = generate_json("model.json", &format!("\u{feff}{text}"), &settings());
    let [plain, marked] = [plain, marked].map(|it| it.unwrap_or_else(|error| panic!("{error}")));
    assert!(plain.files() == marked.files());
}

/// Returns the only error of a file with this content.
fn error_of(content: Vec<u8>) -> Diagnostic {
    let mut sources = Sources::new();
    sources.add("model.json", content);
    let error = generate(&sources, &settings()).expect_err("the file is invalid");
    assert_eq!(error.diagnostics().len(), 1, "{error}");
    error.diagnostics()[0].clone()
}

#[test]
fn content_that_is_not_utf_8_is_an_error_with_a_location_and_a_remedy() {
    let mark = "\u{feff}".as_bytes();
    for before in [&b""[..], mark] {
        let latin_1 = [before, b"{\n  \"smithy\": \"\xe9\" }"].concat();
        let found = error_of(latin_1);
        assert_eq!(
            found.message,
            "the file is not valid UTF-8: byte 0xE9 is invalid"
        );
        assert_eq!(found.help, "save the file as UTF-8");
        let place = found.place.as_ref().expect("a location");
        assert_eq!((place.line, place.column), (2, 14));
        let text = found.to_string();
        assert!(
            text.contains("\n2 |   \"smithy\": \"\u{fffd}\" }\n"),
            "{text}"
        );
    }
}

#[test]
fn utf_16_is_recognized() {
    let model = model(&format!("{SERVICE}, {INPUT}"));
    let little = || model.encode_utf16().flat_map(u16::to_le_bytes);
    let big = || model.encode_utf16().flat_map(u16::to_be_bytes);
    for marked in [
        [0xff, 0xfe].into_iter().chain(little()).collect(),
        [0xfe, 0xff].into_iter().chain(big()).collect(),
    ] {
        let found = error_of(marked);
        assert_eq!(found.message, "the file is encoded in UTF-16, not in UTF-8");
        assert_eq!(found.help, "save the file as UTF-8");
    }
    for unmarked in [little().collect(), big().collect()] {
        let found = error_of(unmarked);
        assert_eq!(found.message, "the character U+0000 is not part of JSON");
        assert_eq!(found.help, "save the file as UTF-8; it may be UTF-16");
    }
}

#[test]
fn files_with_the_same_name_are_an_error() {
    let mut sources = Sources::new();
    let whole = model(&format!("{SERVICE}, {INPUT}"));
    sources
        .add("model.json", whole)
        .add("model.json", model(""));
    let error = generate(&sources, &settings()).expect_err("errors could not tell them apart");
    let [found] = error.diagnostics() else {
        panic!("{error}");
    };
    assert_eq!(found.message, "several model files are named `model.json`");
}

#[test]
fn identical_duplicate_shapes_are_allowed() {
    let reordered = r#"
        "a.b#Input": {
            "type": "structure",
            "members": {
                "two": { "target": "smithy.api#Integer", "traits": { "smithy.api#documentation": "The second." } },
                "one": { "target": "smithy.api#String" }
            },
            "traits": { "smithy.api#documentation": "Both." }
        }
    "#;
    let whole = model(&format!("{SERVICE}, {INPUT}"));
    let generated = merged(&whole, &model(reordered)).unwrap_or_else(|error| panic!("{error}"));
    let input = generated
        .files()
        .get("src/operation/call/_call_input.rs")
        .expect("an input");
    assert!(input.contains("/// Both."), "traits are merged");
    assert!(
        input.contains("/// The second."),
        "traits of members are merged"
    );
    let (one, two) = (input.find("pub one:"), input.find("pub two:"));
    assert!(
        one.is_some() && one < two,
        "the first definition's order counts"
    );
}

#[test]
fn shape_with_two_definitions_is_an_error_that_names_both_places() {
    let whole = model(&format!("{SERVICE}, {INPUT}"));
    for other in [
        r#"{ "type": "string" }"#,
        r#"{ "type": "structure", "members": { "one": { "target": "smithy.api#String" } } }"#,
        r#"{ "type": "structure", "members": {
            "one": { "target": "smithy.api#String" },
            "two": { "target": "smithy.api#Long" }
        } }"#,
    ] {
        let found = only_error(&whole, &model(&format!("\"a.b#Input\": {other}")));
        assert_eq!(found.shape.as_deref(), Some("a.b#Input"));
        assert_eq!(found.message, "the shape is defined differently elsewhere");
        let place = found.place.as_ref().expect("a location");
        assert_eq!((place.file.as_str(), place.line), ("two.json", 1));
        assert_eq!(place.pointer, "/shapes/a.b#Input");
        let related = found.related.as_ref().expect("the other location");
        assert_eq!(related.message, "the other definition is here");
        let place = &related.place;
        assert_eq!((place.file.as_str(), place.line), ("one.json", 10));
        let text = found.to_string();
        assert!(text.contains("two.json:1:"), "{text}");
        assert!(text.contains("one.json:10:5"), "{text}");
    }
}

#[test]
fn apply_reaches_shapes_of_other_files() {
    let apply = model(
        r#"
        "a.b#Input": { "type": "apply", "traits": { "smithy.api#documentation": "Applied." } },
        "a.b#Input$one": { "type": "apply", "traits": { "smithy.api#required": {} } }
        "#,
    );
    let whole = model(&format!("{SERVICE}, {INPUT}"));
    let generated = merged(&apply, &whole).unwrap_or_else(|error| panic!("{error}"));
    let input = generated
        .files()
        .get("src/operation/call/_call_input.rs")
        .expect("an input");
    assert!(input.contains("/// Applied."));
}

#[test]
fn trait_with_two_values_is_an_error_that_names_both_places() {
    let documented = |text: &str| {
        model(&format!(
            r#""a.b#Input": {{ "type": "apply", "traits": {{ "smithy.api#documentation": "{text}" }} }}"#
        ))
    };
    let whole = model(&format!("{SERVICE}, {INPUT}"));
    let three = |last: &str| {
        let mut sources = Sources::new();
        sources
            .add("model.json", &*whole)
            .add("one.json", documented("One."))
            .add("two.json", documented(last));
        generate(&sources, &settings())
    };
    assert!(three("One.").is_ok(), "equal values do not conflict");
    let error = three("Two.").expect_err("the values differ");
    let found = &error.diagnostics()[0];
    assert_eq!(
        found.message,
        "the trait `smithy.api#documentation` is applied twice, with different values"
    );
    let place = |place: &smithy_codegen::Place| place.file.clone();
    assert_eq!(found.place.as_ref().map(place).as_deref(), Some("two.json"));
    let related = found.related.as_ref().map(|related| place(&related.place));
    assert_eq!(related.as_deref(), Some("one.json"));
}

#[test]
fn metadata_is_merged_unless_it_conflicts() {
    let with = |metadata: &str, shapes: &str| {
        format!(r#"{{ "smithy": "2.0", "metadata": {metadata}, "shapes": {{ {shapes} }} }}"#)
    };
    let whole = format!("{SERVICE}, {INPUT}");
    let one = with(r#"{ "list": ["a"], "text": "same", "own": 1 }"#, &whole);
    let fine = with(r#"{ "list": ["b"], "text": "same", "other": 2 }"#, "");
    assert!(merged(&one, &fine).is_ok());
    for other in [
        r#"{ "text": "different" }"#,
        r#"{ "list": "no list" }"#,
        r#"{ "own": ["no number"] }"#,
    ] {
        let found = only_error(&one, &with(other, ""));
        assert!(
            found.message.ends_with("has a different value elsewhere"),
            "{found}"
        );
        assert!(found.to_string().contains("one.json:1:"), "{found}");
    }
    let error = merged(&one, &with("[]", "")).expect_err("metadata is an object");
    assert_eq!(
        error.diagnostics()[0].message,
        "`metadata` must be an object, but this is an array"
    );
}

#[test]
fn every_file_is_checked_and_named() {
    let error = merged("{", r#"{ "smithy": "1.0", "shapes": {} }"#).expect_err("both are invalid");
    let files: Vec<_> = error
        .diagnostics()
        .iter()
        .map(|found| found.place.as_ref().expect("a location").file.as_str())
        .collect();
    assert_eq!(files, ["one.json", "two.json"]);
}

#[test]
fn empty_file_list_is_an_error_without_a_location() {
    let error = generate(&Sources::new(), &settings()).expect_err("there is no model");
    let messages: Vec<_> = error
        .diagnostics()
        .iter()
        .filter(|found| found.place.is_none())
        .map(|found| found.message.as_str())
        .collect();
    assert_eq!(messages, ["the model has no files"]);
}
