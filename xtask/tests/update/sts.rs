//! An update of the model of STS.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::PLACEHOLDER;
use crate::models::facts;
use crate::repository::{MODEL, Repository, assert_same, assert_success, text};

/// The STS model without its newest operation is updated to the whole model.
#[test]
fn newest_operation_of_sts_can_be_added_again() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(MODEL);
    let committed = fs::read_to_string(path).expect("the model");
    let mut whole: Value = serde_json::from_str(&committed).expect("a model");
    assert_same(&text(&whole), &committed);
    whole["metadata"]["rustPackageVersion"] = json!("0.1.0");
    let repository = Repository::new(&without_newest_operation(&whole));

    let newer = facts(&whole);
    assert_success(&repository.update(&newer, &["--allow-undocumented"]));
    let updated = repository.read(MODEL);
    assert!(updated.contains(PLACEHOLDER));
    let updated = serde_json::from_str(&updated).expect("a model");
    assert_same(&text(&facts(&updated)), &text(&newer));

    whole["metadata"]["rustPackageVersion"] = json!("0.1.1");
    repository.write(MODEL, &text(&whole));
    assert_success(&repository.run(&["codegen"]));
    let tree = repository.tree();
    assert_success(&repository.update(&newer, &[]));
    assert!(repository.tree() == tree);
}

/// Returns a model without its last operation, and without the shapes that only this operation uses.
fn without_newest_operation(model: &Value) -> Value {
    let mut model = model.clone();
    let shapes = model["shapes"].as_object_mut().expect("shapes");
    let last = |kind: &str| {
        let mut found = shapes.iter().filter(|(_, shape)| shape["type"] == kind);
        found.next_back().expect(kind).0.clone()
    };
    let (service, newest) = (last("service"), last("operation"));
    let operations = shapes[&service]["operations"].as_array_mut();
    operations
        .expect("operations")
        .retain(|operation| operation["target"] != newest.as_str());
    let mut used = vec![service];
    let mut at = 0;
    while let Some(id) = used.get(at).cloned() {
        let found = shapes.get(&id).map(targets).unwrap_or_default();
        let new: Vec<_> = found.into_iter().filter(|id| !used.contains(id)).collect();
        used.extend(new);
        at += 1;
    }
    shapes.retain(|id, _| used.contains(id));
    model
}

/// Returns the shapes that a shape refers to.
fn targets(shape: &Value) -> Vec<String> {
    match shape {
        Value::Object(object) => {
            let target = object.get("target").and_then(Value::as_str);
            let inside = object.iter().filter(|(key, _)| *key != "traits");
            let inside = inside.flat_map(|(_, value)| targets(value));
            target
                .map(str::to_owned)
                .into_iter()
                .chain(inside)
                .collect()
        }
        Value::Array(items) => items.iter().flat_map(targets).collect(),
        _ => Vec::new(),
    }
}
