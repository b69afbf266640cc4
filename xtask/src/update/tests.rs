//! The committed model and changelog, and what merging does to models.

use std::collections::BTreeSet;
use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag};
use semver::Version;
use serde_json::{Value, json};

use super::CHANGELOG;
use super::changelog::{newest_notes, newest_version};
use super::documentation::{PLACEHOLDER, TRAIT};
use super::model::{Merged, merge, text};
use crate::repository::{CLIENT, MODEL, parse, read, root, version};

fn ours() -> Value {
    parse(MODEL, &read(MODEL).expect("readable")).expect("a model")
}

#[test]
fn committed_model_is_what_an_update_writes() {
    let ours = ours();
    let merged = merge(&ours, &ours, MODEL).expect("the same service");
    assert_eq!(merged.undocumented, [""; 0]);
    assert!(merged.homeless.is_empty(), "{:?}", merged.homeless);
    assert_eq!(text(&merged.model), read(MODEL).expect("readable"));
}

#[test]
fn newest_version_in_the_changelog_is_that_of_the_package() {
    let changelog = read(CHANGELOG).expect("readable");
    let newest = newest_version(&changelog).expect("a version");
    assert_eq!(newest.to_string(), version(&ours()).expect("a version"));
    let manifest = read(&format!("{CLIENT}/Cargo.toml")).expect("readable");
    let manifest: toml_edit::DocumentMut = manifest.parse().expect("a manifest");
    let package = manifest["package"]["version"].as_str().expect("a version");
    assert_eq!(newest, package.parse::<Version>().expect("a version"));
}

/// Older entries may link to files that later versions no longer have.
#[test]
fn links_in_the_newest_entry_lead_to_files() {
    let changelog = read(CHANGELOG).expect("readable");
    let notes = newest_notes(&changelog).expect("an entry").to_string();
    let mut links = 0;
    for event in Parser::new(&notes) {
        if let Event::Start(Tag::Link { dest_url, .. }) = event {
            let file = root().join(CLIENT).join(&*dest_url);
            assert!(dest_url.contains("://") || file.is_file(), "{dest_url}");
            links += 1;
        }
    }
    assert!(links > 0, "{notes}");
}

fn model(text: Option<&str>) -> Value {
    let traits = |name: &str| match text {
        Some(text) => {
            json!({ "smithy.api#required": {}, TRAIT: format!("{text} {name}"), "smithy.api#tags": [] })
        }
        None => json!({ "smithy.api#required": {}, "smithy.api#tags": [] }),
    };
    let only = |name: &str| text.map(|text| json!({ TRAIT: format!("{text} {name}") }));
    let mut list = json!({ "type": "list", "member": { "target": "a#U" } });
    if let Some(traits) = only("list") {
        list = json!({ "traits": traits, "type": "list", "member": { "target": "a#U" } });
    }
    json!({
        "smithy": "2.0",
        "shapes": {
            "a#S": { "type": "service", "operations": [{ "target": "a#O" }], "traits": traits("service") },
            "a#O": { "type": "operation", "input": { "target": "a#T" }, "traits": traits("operation") },
            "a#T": {
                "type": "structure",
                "members": { "m": { "target": "a#L", "traits": traits("member") } },
                "traits": traits("structure"),
            },
            "a#L": list,
            "a#U": {
                "type": "union",
                "members": { "v": { "target": "smithy.api#String", "traits": traits("variant") } },
                "traits": traits("union"),
            },
            "a#Unused": { "type": "structure", "members": {} },
        },
    })
}

/// Asserts that two models are the same and have the same order.
fn assert_same(model: &Value, expected: &Value) {
    let (model, expected) = (text(model), text(expected));
    let mut lines = model.lines().zip(expected.lines());
    assert_eq!(lines.find(|(one, other)| one != other), None);
    assert_eq!(model.len(), expected.len());
}

fn merged(ours: &Value, facts: &Value) -> Merged {
    merge(ours, facts, "newer.json").expect("the same service")
}

#[test]
fn our_documentation_stays_where_it_is() {
    let ours = model(Some("Our"));
    for facts in [model(None), model(Some("Foreign")), ours.clone()] {
        let merged = merged(&ours, &facts);
        assert_same(&merged.model, &ours);
        assert_eq!(merged.undocumented, [""; 0]);
        assert!(merged.homeless.is_empty());
    }
}

#[test]
fn what_becomes_an_item_needs_documentation() {
    let none = model(None);
    let expected = ["a#S", "a#O", "a#T", "a#T$m", "a#U", "a#U$v"];
    let first = merged(&none, &none);
    assert_eq!(first.undocumented, expected);
    let placeholders = text(&first.model).matches(PLACEHOLDER).count();
    assert_eq!(placeholders, expected.len());

    // The placeholder does not count as documentation, and neither does white space.
    let second = merged(&first.model, &none);
    assert_eq!(second.undocumented, expected);
    assert_eq!(second.model, first.model);
    let blank = text(&first.model).replace(PLACEHOLDER, " ");
    let third = merged(&parse("blank", &blank).expect("a model"), &none);
    assert_same(&third.model, &first.model);
}

#[test]
fn documentation_of_what_no_longer_exists_is_listed() {
    let ours = model(Some("Our"));
    let mut facts = model(None);
    let shapes = facts["shapes"].as_object_mut().expect("shapes");
    shapes.shift_remove("a#U");
    shapes["a#T"]["members"] = json!({});
    let homeless = merged(&ours, &facts).homeless.into_iter();
    let expected = [
        ("a#T$m", "Our member"),
        ("a#U", "Our union"),
        ("a#U$v", "Our variant"),
    ];
    let expected = expected.into_iter();
    let expected: Vec<_> = expected
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .collect();
    assert_eq!(homeless.collect::<Vec<_>>(), expected);
}

#[test]
fn order_and_version_are_kept() {
    let mut ours = model(Some("Our"));
    let mut facts = model(None);
    let version = json!("1.2.3");
    ours["metadata"] = json!({ "suppressions": [], "rustPackageVersion": version });
    facts["metadata"] = json!({ "suppressions": [1], "other": true });
    let shapes = facts["shapes"].as_object_mut().expect("shapes");
    let (id, shape) = shapes.shift_remove_entry("a#S").expect("a service");
    shapes.insert(id, shape);
    let merged = merged(&ours, &facts).model;
    let metadata = json!({ "suppressions": [1], "rustPackageVersion": version, "other": true });
    assert_eq!(text(&merged["metadata"]), text(&metadata));
    let ids: Vec<_> = merged["shapes"]
        .as_object()
        .expect("shapes")
        .keys()
        .collect();
    assert_eq!(ids, ["a#O", "a#T", "a#L", "a#U", "a#Unused", "a#S"]);

    facts
        .as_object_mut()
        .expect("an object")
        .shift_remove("metadata");
    let merged = merge(&ours, &facts, "newer.json")
        .expect("the same service")
        .model;
    assert_eq!(merged["metadata"], json!({ "rustPackageVersion": version }));
}

#[test]
fn facts_of_another_service_are_an_error() {
    let mut facts = model(None);
    facts["shapes"]["a#S"]["type"] = json!("structure");
    let error = merge(&model(None), &facts, "newer.json").expect_err("no service");
    assert!(
        error.starts_with("newer.json does not contain the service `a#S`"),
        "{error}"
    );
}

#[test]
fn numbers_are_kept_exactly() {
    let facts = |number: &str| {
        let text = text(&model(None)).replace(
            "\"a#Unused\"",
            &format!("\"a~/b\": {{ \"n\": [0, {number}] }}, \"a#Unused\""),
        );
        parse("newer.json", &text).expect("a model")
    };
    for number in [
        "0.5",
        "-1.25e-7",
        "18446744073709551615",
        "-9223372036854775808",
    ] {
        let merged = merged(&model(None), &facts(number));
        let text = text(&merged.model);
        assert!(text.contains(&format!(" {number}\n")), "{number}");
    }
    for number in ["18446744073709551616", "-9223372036854775809", "1e300"] {
        let error = merge(&model(None), &facts(number), "newer.json").expect_err(number);
        assert!(
            error.contains("JSON pointer `/shapes/a~0~1b/n/1`"),
            "{error}"
        );
    }
}

/// If the facts of newer models are next to the repository, merging them loses neither facts nor documentation.
#[test]
fn facts_and_documentation_are_complete() {
    let shared = root().join("../shared/models");
    let ours = ours();
    for name in ["sts.facts.json", "sts.2026-11.facts.json"] {
        let path = shared.join(name);
        if !path.exists() {
            println!("not merged: {} does not exist", path.display());
            continue;
        }
        let content = std::fs::read_to_string(&path).expect("readable");
        let facts = parse(name, &content).expect("a model");
        let merged = merged(&ours, &facts);
        assert_complete(&merged, &ours, &facts, &path);
    }
}

fn assert_complete(merged: &Merged, ours: &Value, facts: &Value, path: &Path) {
    let mut without = merged.model.clone();
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    take_documentation(&mut ours.clone(), &mut before);
    take_documentation(&mut without, &mut after);
    let metadata = without["metadata"].as_object_mut().expect("metadata");
    metadata.shift_remove(crate::repository::VERSION);
    let mut facts = facts.clone();
    take_documentation(&mut facts, &mut BTreeSet::new());
    assert_same(&without, &facts);
    after.extend(merged.homeless.values().cloned());
    after.remove(PLACEHOLDER);
    assert_eq!(before, after, "{}", path.display());
}

/// Moves the documentation of a model into a set.
fn take_documentation(value: &mut Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(text)) = object.shift_remove(TRAIT) {
                texts.insert(text);
            }
            object
                .values_mut()
                .for_each(|value| take_documentation(value, texts));
            object.retain(|key, value| key != "traits" || *value != json!({}));
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| take_documentation(item, texts)),
        _ => {}
    }
}
