//! The model file is ours, but its facts are the service's. Everything in it except the documentation and the version of
//! the package is compared with a copy of the facts, if there is one next to the repository.

use std::fs;
use std::path::Path;

use integration_tests::model::{self, MODEL, Shape};
use serde_json::{Map, Value};

const DOCUMENTATION: &str = "smithy.api#documentation";
/// The version of the package, in the metadata.
const VERSION: &str = "rustPackageVersion";

fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("the model can be read");
    serde_json::from_str(&text).expect("the model is JSON")
}

/// Removes the documentation, and each `traits` that contained nothing else.
fn without_documentation(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.remove(DOCUMENTATION);
            object.values_mut().for_each(without_documentation);
            object.retain(|key, value| key != "traits" || value.as_object() != Some(&Map::new()));
        }
        Value::Array(items) => items.iter_mut().for_each(without_documentation),
        _ => {}
    }
}

/// The names of a shape's members, in order.
fn members(shape: &Value) -> Vec<&String> {
    shape["members"]
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .collect()
}

#[test]
fn model_matches_the_facts() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let path = shared.join("models/sts.facts.json");
    if !path.exists() {
        let required = std::env::var_os("CI").is_some() && shared.exists();
        assert!(!required, "{} is missing", path.display());
        println!("not compared: {} does not exist", path.display());
        return;
    }

    let mut facts = read(&path);
    let mut model = read(&model::path());
    without_documentation(&mut facts);
    without_documentation(&mut model);
    let metadata = model["metadata"].as_object_mut().expect("metadata");
    metadata.shift_remove(VERSION).expect("a version");
    let shapes = |model: &Value| {
        model["shapes"]
            .as_object()
            .expect("a model has shapes")
            .clone()
    };
    let (expected, actual) = (shapes(&facts), shapes(&model));
    // Compare shape by shape first, because that makes differences easier to read.
    for (id, expected) in &expected {
        let actual = actual.get(id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(actual, expected, "{id}");
        assert_eq!(
            members(actual),
            members(expected),
            "the order of the members of {id}"
        );
    }
    assert_eq!(model, facts);
    println!(
        "compared with {}: {} shapes",
        path.display(),
        expected.len()
    );
}

#[test]
fn everything_a_user_sees_is_documented() {
    let model = read(&model::path());
    let shape = |id: &str| &model["shapes"][id];
    let undocumented = |id: &str, shape: &Value| {
        let text = shape["traits"][DOCUMENTATION].as_str().unwrap_or_default();
        text.trim().is_empty().then(|| id.to_owned())
    };
    let missing: Vec<_> = MODEL
        .shapes()
        .flat_map(|(id, kind)| {
            let is_error = shape(id)["traits"].get("smithy.api#error").is_some();
            let itself = match kind {
                Shape::Service { .. } | Shape::Operation { .. } => undocumented(id, shape(id)),
                Shape::Structure { .. } if is_error => undocumented(id, shape(id)),
                _ => None,
            };
            let members = shape(id)["members"].as_object().into_iter().flatten();
            let members = members
                .filter_map(move |(name, member)| undocumented(&format!("{id}${name}"), member));
            itself.into_iter().chain(members)
        })
        .collect();
    assert!(missing.is_empty(), "undocumented: {missing:#?}");

    let texts = count(&model);
    assert!(texts >= 120, "only {texts} documentation traits");
}

/// The number of documentation traits.
fn count(value: &Value) -> usize {
    match value {
        Value::Object(object) => {
            usize::from(object.contains_key(DOCUMENTATION))
                + object.values().map(count).sum::<usize>()
        }
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}
