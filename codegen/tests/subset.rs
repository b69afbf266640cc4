//! Clients with only some of the operations of their service.

mod common {
    pub(crate) mod apply;
    pub(crate) mod files;
    pub(crate) mod manifest;
    pub(crate) mod rules;
    pub(crate) mod service;
}

use common::apply::apply;
use common::files::file;
use common::manifest::manifest;
use common::rules::{RULE_SET, rule_set};
use common::service::service;
use serde_json::{Value, json};
use smithy_codegen::{Error, Files, Settings, generate_json};

/// Generates the client with these operations. Warnings are errors.
fn generate(model: &Value, operations: &[&str]) -> Result<Files, Error> {
    let settings = Settings::new("tiny", "0.1.0")
        .command("generate it")
        .operations(operations.iter().copied())
        .deny_warnings(true);
    let generated = generate_json("model.json", &model.to_string(), &settings)?;
    Ok(generated.into_files())
}

fn generated(model: &Value, operations: &[&str]) -> Files {
    generate(model, operations).unwrap_or_else(|error| panic!("{error}"))
}

fn whole(model: &Value) -> Files {
    let settings = Settings::new("tiny", "0.1.0").command("generate it");
    generate_json("model.json", &model.to_string(), &settings)
        .unwrap_or_else(|error| panic!("{error}"))
        .into_files()
}

/// Returns the messages of the errors, each with what to do.
fn errors(model: &Value, operations: &[&str]) -> Vec<(String, String)> {
    let error = generate(model, operations).expect_err("the model or the choice is wrong");
    let errors = error.diagnostics().iter();
    errors
        .map(|found| (found.message.clone(), found.help.clone()))
        .collect()
}

/// Returns the messages of the errors.
fn messages(model: &Value, operations: &[&str]) -> Vec<String> {
    let errors = errors(model, operations).into_iter();
    errors.map(|(message, _)| message).collect()
}

fn reference(name: &str) -> Value {
    json!({ "target": format!("a.b#{name}") })
}

/// A service with the operations `Call`, `List`, and, through a resource in a resource, `GetThing`
/// and `DeletePart`.
fn model() -> Value {
    let operation =
        |input: &str| json!({ "type": "operation", "input": reference(input), "traits": {} });
    let structure = |member: &str, target: &str| {
        json!({
            "type": "structure",
            "members": { member: { "target": target, "traits": {} } },
            "traits": {}
        })
    };
    let shapes = json!({
        "a.b#Call": operation("CallInput"),
        "a.b#CallInput": structure("name", "smithy.api#String"),
        "a.b#List": operation("ListInput"),
        "a.b#ListInput": structure("options", "a.b#Options"),
        "a.b#Options": structure("color", "a.b#Color"),
        "a.b#Color": {
            "type": "enum",
            "members": {
                "RED": {
                    "target": "smithy.api#Unit",
                    "traits": { "smithy.api#enumValue": "red" }
                }
            },
            "traits": {}
        },
        "a.b#Thing": {
            "type": "resource",
            "read": reference("GetThing"),
            "resources": [reference("Part")]
        },
        "a.b#GetThing": operation("GetThingInput"),
        "a.b#GetThingInput": structure("id", "smithy.api#String"),
        "a.b#Part": { "type": "resource", "delete": reference("DeletePart") },
        "a.b#DeletePart": operation("DeletePartInput"),
        "a.b#DeletePartInput": structure("id", "smithy.api#String")
    });
    let mut model = service(&json!({}), &shapes);
    model["shapes"]["a.b#Service"]["operations"] = json!([reference("Call"), reference("List")]);
    model["shapes"]["a.b#Service"]["resources"] = json!([reference("Thing")]);
    model
}

/// The modules of the operations of a client.
fn operations(files: &Files) -> Vec<&str> {
    let declared = file(files, "src/operation.rs").lines();
    declared
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect()
}

#[test]
fn client_has_the_chosen_operations_and_what_they_reach() {
    let files = generated(&model(), &["Call"]);
    assert_eq!(operations(&files), ["call"]);
    let of_others = ["list", "get_thing", "delete_part", "options", "color"];
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("src/")) {
        for other in of_others {
            assert!(!path.contains(other), "{path}");
        }
        for other in ["ListInput", "types::Options", "GetThing", "DeletePart"] {
            assert!(!text.contains(other), "{path} contains {other}");
        }
    }
    let files = generated(&model(), &["List"]);
    assert_eq!(operations(&files), ["list"]);
    assert!(files.get("src/types/_color.rs").is_some());
}

#[test]
fn operations_of_resources_can_be_chosen() {
    let files = generated(&model(), &["GetThing", "a.b#DeletePart"]);
    assert_eq!(operations(&files), ["delete_part", "get_thing"]);
}

#[test]
fn all_operations_make_the_whole_client_except_for_what_it_says() {
    let all = ["Call", "List", "GetThing", "DeletePart"];
    let (chosen, whole) = (generated(&model(), &all), whole(&model()));
    assert_eq!(chosen.len(), whole.len());
    for (path, text) in chosen.iter() {
        if !["README.md", "src/lib.rs"].contains(&path) {
            assert_eq!(content(text), content(file(&whole, path)), "{path}");
        }
    }
}

/// The text of a file without the comment about its origin.
fn content(text: &str) -> &str {
    text.split_once("\n\n").map_or("", |(_, content)| content)
}

#[test]
fn names_count_once_and_calls_add_up() {
    let expected = generated(&model(), &["Call", "List"]);
    let repeated = ["Call", "a.b#Call", "List", "Call"];
    assert_eq!(generated(&model(), &repeated), expected);
    let settings = Settings::new("tiny", "0.1.0")
        .command("generate it")
        .operations(["List"])
        .operations(Vec::<String>::new())
        .operations(["Call"]);
    let added = generate_json("model.json", &model().to_string(), &settings);
    assert_eq!(added.expect("a valid choice").into_files(), expected);
}

#[test]
fn unknown_names_are_errors_that_suggest_another() {
    for (name, help) in [
        ("Cal", "did you mean `Call`?"),
        ("call", "did you mean `Call`?"),
        ("Clal", "did you mean `Call`?"),
        ("GetThings", "did you mean `GetThing`?"),
        ("Thing", "did you mean `GetThing`?"),
        ("a.b#Lists", "did you mean `a.b#List`?"),
        ("a.c#List", "did you mean `a.b#List`?"),
        ("a.b#Fly", "choose from: Call, DeletePart, GetThing, List"),
        ("Fly", "choose from: Call, DeletePart, GetThing, List"),
        ("", "choose from: Call, DeletePart, GetThing, List"),
        // Other shapes are not operations of the service.
        (
            "a.b#Options",
            "choose from: Call, DeletePart, GetThing, List",
        ),
    ] {
        let message = format!("the service `a.b#Service` has no operation `{name}`");
        let expected = vec![(message, help.to_owned())];
        assert_eq!(errors(&model(), &["Call", name]), expected);
    }
}

#[test]
fn all_unknown_names_are_reported_and_cannot_change_how_they_are_shown() {
    let found = messages(&model(), &["Fly", "a\u{202e}b\n"]);
    let unknown = |name: &str| format!("the service `a.b#Service` has no operation `{name}`");
    assert_eq!(found, [unknown("Fly"), unknown("a\\u{202e}b\\n")]);
}

#[test]
fn operation_that_the_service_lacks_cannot_be_chosen() {
    let mut model = model();
    model["shapes"]["a.b#Free"] = json!({ "type": "operation" });
    let found = messages(&model, &["Free"]);
    assert_eq!(found, ["the service `a.b#Service` has no operation `Free`"]);
    let mut without = service(&json!({}), &json!({}));
    without["shapes"]["a.b#Service"]["operations"] = json!([]);
    assert_eq!(
        errors(&without, &["Call"])[0].1,
        "it has no operations at all: use another model"
    );
}

#[test]
fn name_of_several_operations_is_an_error() {
    let mut model = model();
    model["shapes"]["a.c#Call"] = json!({ "type": "operation" });
    let operations = &mut model["shapes"]["a.b#Service"]["operations"];
    operations[1] = json!({ "target": "a.c#Call" });
    let found = errors(&model, &["Call"]);
    let expected = (
        "the service `a.b#Service` has several operations called `Call`".to_owned(),
        "use an absolute ID: a.b#Call, a.c#Call".to_owned(),
    );
    assert_eq!(found, [expected]);
    assert_eq!(operations_of(&model, "a.b#Call"), ["call"]);
}

fn operations_of(model: &Value, operation: &str) -> Vec<String> {
    let files = generated(model, &[operation]);
    operations(&files).into_iter().map(str::to_owned).collect()
}

#[test]
fn choice_of_nothing_is_an_error() {
    let found = errors(&model(), &[]);
    let expected = (
        "the list of operations is empty".to_owned(),
        "name at least one operation; without a list, the client has all operations".to_owned(),
    );
    assert_eq!(found, [expected]);
}

#[test]
fn faults_of_other_operations_are_not_errors() {
    type Fault = fn(&mut Value);
    let faults: [(&str, Fault); 9] = [
        ("a missing input", |model| {
            model["shapes"]["a.b#List"]["input"] = reference("Missing");
        }),
        ("a missing operation", |model| {
            model["shapes"]["a.b#Service"]["operations"][1] = reference("Missing");
        }),
        ("a missing target", |model| {
            model["shapes"]["a.b#Options"]["members"]["color"] = reference("Missing");
        }),
        ("an error that is none", |model| {
            model["shapes"]["a.b#List"]["errors"] = json!([reference("Options")]);
        }),
        ("a rejected trait", |model| {
            apply(model, "Options", "smithy.api#streaming", json!({}));
        }),
        ("a document", |model| {
            model["shapes"]["a.b#Options"]["members"]["color"] =
                json!({ "target": "smithy.api#Document" });
        }),
        ("a paginator without tokens", |model| {
            let paginated = json!({ "inputToken": "missing", "outputToken": "missing" });
            apply(model, "List", "smithy.api#paginated", paginated);
        }),
        ("an example that does not fit", |model| {
            let example = json!([{ "title": "t", "input": { "missing": 1 } }]);
            apply(model, "List", "smithy.api#examples", example);
        }),
        ("two names that conflict", |model| {
            model["shapes"]["a.c#Call"] = json!({ "type": "structure", "members": {} });
            model["shapes"]["a.b#Options"]["members"]["color"] = json!({ "target": "a.c#Call" });
        }),
    ];
    for (what, fault) in faults {
        let mut model = model();
        fault(&mut model);
        let settings = Settings::new("tiny", "0.1.0").deny_warnings(true);
        let whole = generate_json("model.json", &model.to_string(), &settings);
        assert!(whole.is_err(), "{what} is a fault");
        if let Err(error) = generate(&model, &["Call"]) {
            panic!("{what}: {error}");
        }
    }
}

#[test]
fn faults_of_the_service_are_errors() {
    let mut model = model();
    model["shapes"]["a.b#Service"]["errors"] = json!([reference("Missing")]);
    assert_eq!(
        messages(&model, &["Call"]),
        ["the target `a.b#Missing` is not in the model"]
    );
}

#[test]
fn service_may_rename_shapes_that_the_client_lacks() {
    let mut model = model();
    let renamed = |model: &mut Value, id: &str| {
        model["shapes"]["a.b#Service"]["rename"] = json!({ id: "Renamed" });
    };
    renamed(&mut model, "a.b#Options");
    generated(&model, &["Call"]);
    assert!(
        generated(&model, &["List"])
            .get("src/types/_renamed.rs")
            .is_some()
    );
    renamed(&mut model, "a.b#List");
    assert_eq!(
        messages(&model, &["Call"]),
        ["`rename` refers to `a.b#List`, but operations and resources keep their names"]
    );
    renamed(&mut model, "a.b#Missing");
    assert_eq!(
        messages(&model, &["Call"]),
        ["`rename` refers to `a.b#Missing`, which is not in the service closure"]
    );
}

/// Asserts that the files of an operation are those of the whole client.
fn assert_same_files(model: &Value, operation: &str, paths: &[&str]) {
    let (chosen, whole) = (generated(model, &[operation]), whole(model));
    for path in paths {
        assert_eq!(
            content(file(&chosen, path)),
            content(file(&whole, path)),
            "{path}"
        );
    }
}

#[test]
fn names_do_not_depend_on_the_chosen_operations() {
    // `HTTPOptions` and `HttpOptions` have the same name in Rust.
    let mut model = model();
    let structure = json!({
        "type": "structure",
        "members": { "it": { "target": "smithy.api#String" } }
    });
    model["shapes"]["a.b#HTTPOptions"] = structure.clone();
    model["shapes"]["a.b#HttpOptions"] = structure;
    model["shapes"]["a.b#CallInput"]["members"]["options"] = reference("HTTPOptions");
    model["shapes"]["a.b#ListInput"]["members"]["options"] = reference("HttpOptions");
    assert_same_files(&model, "Call", &["src/types/_http_options.rs"]);
    assert_same_files(
        &model,
        "List",
        &[
            "src/types/_http_options_value.rs",
            "src/operation/list/_list_input.rs",
        ],
    );
}

#[test]
fn waiters_of_other_operations_keep_their_names() {
    // The waiter `Thing` of another operation has the method `wait_until_thing`.
    let mut model = model();
    let waitable = json!({
        "Thing": {
            "acceptors": [{ "state": "success", "matcher": { "success": true } }]
        }
    });
    apply(&mut model, "List", "smithy.waiters#waitable", waitable);
    model["shapes"]["a.b#WaitUntilThing"] = json!({ "type": "operation" });
    model["shapes"]["a.b#Service"]["operations"][0] = reference("WaitUntilThing");
    let (chosen, whole) = (generated(&model, &["WaitUntilThing"]), whole(&model));
    for files in [&chosen, &whole] {
        let client = file(files, "src/client.rs");
        assert!(client.contains("pub fn wait_until_thing_operation("));
    }
    assert!(chosen.get("src/waiters.rs").is_none());
    assert!(whole.get("src/waiters.rs").is_some());
}

#[test]
fn same_members_are_boxed_whichever_operations_are_chosen() {
    // The search for cycles enters this one at `Second` if `List` exists, and at `First` otherwise.
    let mut model = model();
    let structure = |member: &str, target: &str| json!({ "type": "structure", "members": { member: reference(target) } });
    model["shapes"]["a.b#First"] = structure("second", "Second");
    model["shapes"]["a.b#Second"] = structure("first", "First");
    model["shapes"]["a.b#AListInput"] = structure("second", "Second");
    model["shapes"]["a.b#List"]["input"] = reference("AListInput");
    model["shapes"]["a.b#CallInput"]["members"]["first"] = reference("First");
    assert_same_files(
        &model,
        "Call",
        &["src/types/_first.rs", "src/types/_second.rs"],
    );
}

#[test]
fn endpoint_parameters_may_be_members_of_other_inputs() {
    // `ListInput` is an input and, for `Call`, a nested structure.
    let mut model = model();
    let endpoint = json!({ "url": "https://example.com" });
    let rules = rule_set(
        &json!({ "Color": { "type": "string", "documentation": "c" } }),
        &json!([{ "type": "endpoint", "conditions": [], "endpoint": endpoint }]),
    );
    apply(&mut model, "Service", RULE_SET, rules);
    model["shapes"]["a.b#ListInput"]["members"]["options"]["target"] = json!("smithy.api#String");
    let param = json!({ "name": "Color" });
    apply(
        &mut model,
        "ListInput$options",
        "smithy.rules#contextParam",
        param,
    );
    model["shapes"]["a.b#CallInput"]["members"]["like"] = reference("ListInput");
    generated(&model, &["Call"]);
}

#[test]
fn endpoint_tests_call_only_the_chosen_operations() {
    let mut model = model();
    let endpoint = json!({ "url": "https://example.com" });
    let rules = rule_set(
        &json!({}),
        &json!([{ "type": "endpoint", "conditions": [], "endpoint": endpoint }]),
    );
    apply(&mut model, "Service", RULE_SET, rules);
    let case = |operations: &[&str]| {
        let calls = operations
            .iter()
            .map(|name| json!({ "operationName": name }));
        json!({
            "version": "1.0",
            "testCases": [{
                "documentation": "a case",
                "expect": { "endpoint": endpoint },
                "operationInputs": calls.collect::<Vec<_>>()
            }]
        })
    };
    let tests = "smithy.rules#endpointTests";
    apply(&mut model, "Service", tests, case(&["Call", "List"]));
    let files = generated(&model, &["Call"]);
    let text = file(&files, "tests/endpoint_tests.rs");
    assert!(text.contains(".call()") && !text.contains(".list()"));
    let files = generated(&model, &["GetThing"]);
    let text = file(&files, "tests/endpoint_tests.rs");
    assert!(!text.contains(".call()") && text.contains("async fn case_1()"));
    apply(&mut model, "Service", tests, case(&["Call", "Fly"]));
    assert_eq!(
        messages(&model, &["Call"]),
        ["the service has no operation `Fly`"]
    );
}

#[test]
fn parts_and_dependencies_follow_the_chosen_operations() {
    let mut model = model();
    let compressed = json!({ "encodings": ["gzip"] });
    apply(
        &mut model,
        "List",
        "smithy.api#requestCompression",
        compressed,
    );
    apply(
        &mut model,
        "DeletePartInput$id",
        "smithy.api#idempotencyToken",
        json!({}),
    );
    for (operation, has_compression, has_token, has_enums) in [
        ("Call", false, false, false),
        ("List", true, false, true),
        ("DeletePart", false, true, false),
    ] {
        let files = generated(&model, &[operation]);
        let dependencies = &manifest(&files)["dependencies"];
        let dependency = dependencies.get("aws-smithy-compression");
        assert_eq!(dependency.is_some(), has_compression, "{operation}");
        let has = |path| files.get(path).is_some();
        assert_eq!(has("src/request_compression.rs"), has_compression);
        assert_eq!(has("src/idempotency_token.rs"), has_token);
        assert_eq!(has("src/error/unknown_variant.rs"), has_enums);
    }
}

#[test]
fn every_file_says_that_the_client_has_only_some_operations() {
    let files = generated(&model(), &["List", "Call"]);
    for (path, text) in files.iter() {
        let marker = match path.rsplit_once('.') {
            Some((_, "rs")) => "//",
            Some((_, "toml")) => "#",
            _ => continue,
        };
        let expected = format!(
            "{marker} Generated from model.json by `generate it`, with only the operations that README.md lists. \
             Do not edit.\n\n"
        );
        assert!(text.starts_with(&expected), "{path}: {text}");
    }
    let expected = "\
## Operations

This client has only these operations of the service:

- `Call`
- `List`

To add or remove some, generate the client again with another list: the option `--operations` of
`smithy-codegen generate`, or `Settings::operations` of the library.
";
    assert!(file(&files, "README.md").contains(expected));
    let docs: Vec<_> = file(&files, "src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    assert!(docs.join("\n").contains(&expected[1..]), "{docs:?}");
    for (path, text) in whole(&model()).iter() {
        for claim in ["only these operations", "only the operations"] {
            assert!(!text.contains(claim), "{path}");
        }
    }
}
