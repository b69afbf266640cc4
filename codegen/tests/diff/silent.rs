//! Edits that users of the client do not notice.

use serde_json::{Value, json};

use smithy_codegen::Settings;

use crate::model::{
    Edit, add, add_member, add_operation, changes, compare, compare_with, model, set, shape,
};

const EDITS: &[(&str, Edit)] = &[
    ("nothing", |_| {}),
    ("a shape that the service does not reach", |model| {
        add(model, "Unused", json!({ "type": "string" }));
    }),
    ("metadata", |model| model["metadata"] = json!({ "a": 1 })),
    ("a trait without effect on clients", |model| {
        set(model, "Get", "smithy.api#tags", json!(["a"]));
    }),
    ("the name of a string", |model| {
        add(model, "Title", json!({ "type": "string" }));
        shape(model, "Item$key")["target"] = json!("a.b#Title");
    }),
    ("a string of the prelude", |model| {
        shape(model, "Item$key")["target"] = json!("smithy.api#String");
    }),
    ("the name of a list", |model| {
        let names = shape(model, "Names").clone();
        add(model, "Titles", names);
        shape(model, "GetResponse$names")["target"] = json!("a.b#Titles");
    }),
    ("an integer enum", |model| {
        shape(model, "GetResponse$count")["target"] = json!("a.b#Shade");
    }),
    ("the name of an input", |model| {
        let input = shape(model, "GetRequest").clone();
        add(model, "GetInput", input);
        shape(model, "Get")["input"] = json!({ "target": "a.b#GetInput" });
    }),
    (
        "an error of an operation that becomes one of the service",
        |model| {
            shape(model, "List")["errors"] = json!([]);
            shape(model, "Get")["errors"] = json!([]);
            shape(model, "Service")["errors"] = json!([{ "target": "a.b#Missing" }]);
        },
    ),
    ("the order of members", |model| {
        let key = shape(model, "Item$key").clone();
        let weight = shape(model, "Item$weight").clone();
        shape(model, "Item")["members"] = json!({ "weight": weight, "key": key });
    }),
    ("the order of enum values", |model| {
        let red = shape(model, "Color$RED").clone();
        let blue = shape(model, "Color$BLUE").clone();
        shape(model, "Color")["members"] = json!({ "BLUE": blue, "RED": red });
    }),
    ("the order of shapes", |model| {
        let shapes = model["shapes"].as_object().expect("shapes").clone();
        let reversed = shapes.into_iter().rev().collect();
        model["shapes"] = Value::Object(reversed);
    }),
];

#[test]
fn edits_without_effect_cause_no_change() {
    let both_return_the_error: Edit =
        |model| shape(model, "List")["errors"] = json!([{ "target": "a.b#Missing" }]);
    for (what, edit) in EDITS {
        let found = changes(both_return_the_error, *edit);
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
}

#[test]
fn errors_of_both_models_are_reported() {
    let (mut old, mut new) = (model(), model());
    add_member(&mut old, "Item$lost", "Nowhere");
    add_member(&mut new, "Item$found", "Elsewhere");
    let error = compare(&old, &new)
        .expect_err("both models are wrong")
        .to_string();
    for text in ["old.json", "a.b#Nowhere", "new.json", "a.b#Elsewhere"] {
        assert!(error.contains(text), "{error}");
    }
}

#[test]
fn error_in_the_settings_is_reported_once() {
    let settings = Settings::new("client", "0.1.0").service("a.b#Other");
    let error = compare_with(&model(), &model(), &settings).expect_err("no such service");
    assert_eq!(error.diagnostics().len(), 1, "{error}");
}

#[test]
fn settings_can_name_what_only_one_model_has() {
    let (old, mut new) = (model(), model());
    add_operation(&mut new, "Put");
    set(&mut new, "Get", "org.example#odd", json!({}));
    let settings = || Settings::new("shop", "0.1.0").ignore_trait("org.example#odd");
    let diff = compare_with(&old, &new, &settings().operations(["Get", "Put"]));
    let diff = diff.unwrap_or_else(|error| panic!("{error}"));
    let messages: Vec<_> = diff
        .changes()
        .iter()
        .map(|change| &change.message)
        .collect();
    assert_eq!(messages, ["the operation `Put` is new"]);
    assert!(diff.warnings().is_empty(), "{:?}", diff.warnings());
    let unknown = settings()
        .operations(["Get", "Pull"])
        .ignore_trait("org.example#none");
    let error = compare_with(&old, &new, &unknown).expect_err("nothing has these names");
    let messages: Vec<_> = error
        .diagnostics()
        .iter()
        .map(|found| &found.message)
        .collect();
    assert_eq!(
        messages,
        [
            "the trait `org.example#none` is in the list of traits to ignore, but the model does not use it",
            "the service `a.b#Service` has no operation `Pull`",
        ]
    );
}

#[test]
fn constraints_of_another_target_are_told() {
    let found = changes(
        |_| {},
        |model| {
            let traits = json!({ "smithy.api#length": { "max": 3 } });
            add(
                model,
                "Short",
                json!({ "type": "string", "traits": traits }),
            );
            shape(model, "Item$key")["target"] = json!("a.b#Short");
        },
    );
    let messages: Vec<_> = found.iter().map(|change| change.message.as_str()).collect();
    assert_eq!(
        messages,
        ["the member `key` of `Item` now has a length constraint: at most 3 characters"]
    );
}

#[test]
fn changes_have_places_in_both_models() {
    let found = changes(
        |_| {},
        |model| set(model, "Item$weight", "smithy.api#required", json!({})),
    );
    let places = [&found[0].old, &found[0].new].map(|place| place.as_ref().expect("a place"));
    assert_eq!(
        places.map(|place| place.file.as_str()),
        ["old.json", "new.json"]
    );
    for place in places {
        assert_eq!(place.pointer, "/shapes/a.b#Item/members/weight");
    }
}
