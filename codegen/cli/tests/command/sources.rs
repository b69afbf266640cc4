//! Where models come from: files, directories, and standard input.

use crate::workspace::{Ran, Workspace};

/// A part of the model `colors.json`, with an operation that is in no other part.
const OPERATION: &str =
    r#"{ "smithy": "2.0", "shapes": { "com.example#Mix": { "type": "operation" } } }"#;

const SERVICE: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "com.example#Colors": {
            "type": "service",
            "version": "1",
            "operations": [{ "target": "com.example#Mix" }],
            "traits": { "aws.protocols#awsQuery": {} }
        }
    }
}"#;

#[track_caller]
fn assert_valid(ran: &Ran) {
    assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
    assert_eq!(ran.output, "no errors, no warnings\n");
}

#[track_caller]
fn assert_failed(ran: &Ran, error: &str) {
    assert_eq!((ran.code, ran.output.as_str()), (Some(2), ""));
    assert_eq!(ran.errors, format!("error: {error}\n"));
}

#[test]
fn model_can_consist_of_files_and_directories() {
    let workspace = Workspace::new();
    workspace.write("models/service.json", SERVICE);
    workspace.write("models/more/operation.json", OPERATION);
    workspace.write("models/more/README.md", "not a model");
    assert_valid(&workspace.run("validate models"));
    assert_valid(&workspace.run("validate models/service.json models/more"));
    assert_valid(&workspace.run("validate models/service.json models/more/operation.json"));
}

#[test]
fn model_can_come_from_standard_input() {
    let workspace = Workspace::new();
    workspace.write("service.json", SERVICE);
    assert_valid(&workspace.run_with_input("validate service.json -", OPERATION));
    let ran = workspace.run_with_input("validate -", "{");
    assert_eq!(ran.code, Some(1));
    assert!(ran.errors.contains(" <stdin>:1:1"), "{ran:?}");
    assert_failed(
        &workspace.run("validate - -"),
        "standard input can be read only once; use `-` for one source",
    );
}

#[test]
fn files_with_the_same_name_are_told_apart() {
    let workspace = Workspace::new();
    workspace.write("one/model.json", SERVICE);
    workspace.write("two/model.json", "{");
    let ran = workspace.run("validate one/model.json two/model.json");
    assert_eq!(ran.code, Some(1));
    assert!(ran.errors.contains(" two/model.json:1:1"), "{ran:?}");
}

#[test]
fn sources_that_cannot_be_read_are_errors() {
    let workspace = Workspace::new();
    workspace.write("empty/README.md", "not a model");
    workspace.write("idl/service.json", SERVICE);
    workspace.write("idl/more/operation.smithy", "$version: \"2\"");
    let missing = workspace.run("validate missing.json");
    assert_eq!(missing.code, Some(2));
    assert!(
        missing
            .errors
            .starts_with("error: cannot read missing.json: "),
        "{missing:?}"
    );
    assert_failed(
        &workspace.run("validate empty"),
        "empty contains no files whose names end in `.json`; name the files of the model, or another directory",
    );
    assert_failed(
        &workspace.run("validate idl"),
        "idl/more/operation.smithy is in the Smithy IDL, which is not supported; convert the model to a JSON AST, for \
         instance with `smithy ast`",
    );
}

#[cfg(unix)]
#[test]
fn directory_that_contains_itself_is_an_error() {
    let workspace = Workspace::new();
    workspace.write("models/service.json", SERVICE);
    let link = workspace.path("models/again");
    std::os::unix::fs::symlink("..", link).expect("a link");
    let ran = workspace.run("validate models");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.errors.starts_with("error: cannot read models: "),
        "{ran:?}"
    );
    assert!(ran.errors.contains("loop"), "{ran:?}");
}
