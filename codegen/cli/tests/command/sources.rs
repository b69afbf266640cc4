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
        "empty contains no files whose names end in `.smithy` or `.json`; name the files of the model, or another directory",
    );
}

const WEATHER: &str = r#"$version: "2.0"

namespace example.weather

use smithy.protocols#rpcv2Cbor

@rpcv2Cbor
service Weather {
    version: "2026-11-28"
    operations: [GetForecast]
}

/// Returns the forecast of a city.
@readonly
operation GetForecast {
    input := {
        @required
        city: CityName
    }
    output := {
        @required
        chanceOfRain: Float
    }
}
"#;

#[test]
fn directory_can_have_files_in_idl_and_ast() {
    let workspace = Workspace::new();
    workspace.write("model/weather.smithy", WEATHER);
    workspace.write(
        "model/more/names.json",
        r#"{ "smithy": "2.0", "shapes": { "example.weather#CityName": { "type": "string" } } }"#,
    );
    let ran = workspace.run("validate model");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = workspace.run_with_input("validate -", &WEATHER.replace("CityName", "String"));
    assert_eq!(ran.code, Some(0), "{ran:?}");
}

#[test]
fn syntax_errors_are_shown_with_their_lines() {
    let workspace = Workspace::new();
    let broken = WEATHER.replace("city: CityName", "city CityName");
    let broken = broken.replace("version: \"2026", "version \"2026");
    workspace.write("weather.smithy", &broken);
    let ran = workspace.run("validate weather.smithy");
    assert_eq!(ran.code, Some(1), "{ran:?}");
    for place in ["weather.smithy:9:13", "weather.smithy:18:14"] {
        assert!(ran.errors.contains(place), "{ran:?}");
    }
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
