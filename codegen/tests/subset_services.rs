//! Clients of AWS services with only some of their operations, compared with the whole clients.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use smithy_codegen::{Error, Files, Interface, Items, Settings, generate_json, interface};

/// The number of random subsets.
const CASES: u32 = 16;

/// A model, the names of its operations, and its whole client with its public interface.
struct Service {
    model: String,
    operations: Vec<String>,
    whole: Files,
    interface: Interface,
}

impl Service {
    fn of(model: String) -> Self {
        let whole = generate(&model, settings()).unwrap_or_else(|error| panic!("{error}"));
        Self {
            operations: operations(&model),
            interface: interface_of(&whole),
            model,
            whole,
        }
    }

    fn subset(&self, operations: &[&str]) -> Files {
        let settings = settings().operations(operations.iter().copied());
        generate(&self.model, settings).unwrap_or_else(|error| panic!("{operations:?}: {error}"))
    }
}

static STS: LazyLock<Service> = LazyLock::new(|| Service::of(sts()));

fn sts() -> String {
    read("model/sts.json").expect("the model is in this repository")
}

/// Reads a file of the repository, or next to it.
fn read(path: &str) -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(path)).ok()
}

fn settings() -> Settings {
    Settings::new("tiny", "0.1.0").deny_warnings(true)
}

fn generate(model: &str, settings: Settings) -> Result<Files, Error> {
    generate_json("model.json", model, &settings).map(|generated| generated.into_files())
}

fn operations(model: &str) -> Vec<String> {
    let model: Value = serde_json::from_str(model).expect("a model is JSON");
    let shapes = model["shapes"].as_object().expect("a model has shapes");
    let operations = shapes
        .iter()
        .filter(|(_, shape)| shape["type"] == "operation");
    operations
        .map(|(id, _)| id.split('#').next_back().unwrap_or_default().to_owned())
        .collect()
}

/// Files that differ: text about the client, and a table whose entries have positions.
const OWN: [&str; 2] = ["README.md", "src/validation/constraints.rs"];

fn interface_of(files: &Files) -> Interface {
    interface(files).unwrap_or_else(|error| panic!("{error}"))
}

/// Asserts that a client with these operations is a part of the whole client: it is the whole client
/// without some files, without some tokens, and without some public items. Nothing is added,
/// changed, or moved.
fn check(service: &Service, operations: &[&str]) -> Result<(), TestCaseError> {
    let subset = service.subset(operations);
    for (path, text) in subset.iter().filter(|(path, _)| !OWN.contains(path)) {
        let Some(whole) = service.whole.get(path) else {
            return Err(TestCaseError::fail(format!("{operations:?} adds {path}")));
        };
        if let Err(token) = is_part(path, text, whole) {
            let message = format!("{operations:?}: {path}: {token}");
            return Err(TestCaseError::fail(message));
        }
    }
    let difference = Items::between(&service.interface, &interface_of(&subset));
    prop_assert_eq!(difference.added, [], "{:?}", operations);
    prop_assert_eq!(difference.changed, [], "{:?}", operations);
    prop_assert_eq!(difference.deprecated, [], "{:?}", operations);
    // The files of an operation are complete.
    for (path, whole) in service.whole.iter() {
        let Some((module, _)) = path
            .strip_prefix("src/operation/")
            .and_then(|path| path.split_once(['/', '.']))
        else {
            continue;
        };
        let is_chosen = subset.get(&format!("src/operation/{module}.rs")).is_some();
        let found = subset.get(path).map(tokens);
        let expected = is_chosen.then(|| tokens(whole));
        prop_assert_eq!(found, expected, "{:?}: {}", operations, path);
    }
    Ok(())
}

/// Checks that the parts of a file occur in another file, in the same order. Otherwise, returns the
/// first that does not.
fn is_part(path: &str, text: &str, whole: &str) -> Result<(), String> {
    let parts = match path.ends_with(".rs") {
        true => tokens,
        false => lines,
    };
    let mut rest = parts(whole).into_iter();
    let mut all = parts(text).into_iter();
    match all.find(|part| !rest.any(|other| other == *part)) {
        Some(part) => Err(part),
        None => Ok(()),
    }
}

/// The lines after the comment about the origin.
fn lines(text: &str) -> Vec<String> {
    let (_, content) = text.split_once("\n\n").unwrap_or_default();
    content.lines().map(str::to_owned).collect()
}

/// The tokens of Rust code. Its documentation is among them, except for that of the file, whose
/// examples call the simplest of all operations. The position of an operation in the table of
/// constraints is left out, because the table has only the operations of the client.
fn tokens(text: &str) -> Vec<String> {
    let is_kept = |line: &&str| {
        let line = line.trim_start();
        !line.starts_with("//!") && !line.starts_with("constraints: ")
    };
    let code = text.lines().filter(is_kept).collect::<Vec<_>>().join("\n");
    let mut tokens = Vec::new();
    flatten(code.parse().expect("valid Rust"), &mut tokens);
    tokens
}

fn flatten(stream: TokenStream, tokens: &mut Vec<String>) {
    for token in stream {
        match token {
            TokenTree::Group(group) => {
                let [open, close] = match group.delimiter() {
                    Delimiter::Parenthesis => ["(", ")"],
                    Delimiter::Brace => ["{", "}"],
                    Delimiter::Bracket => ["[", "]"],
                    Delimiter::None => ["", ""],
                };
                tokens.push(open.to_owned());
                flatten(group.stream(), tokens);
                tokens.push(close.to_owned());
            }
            other => tokens.push(other.to_string()),
        }
    }
}

#[test]
fn sts_client_with_one_operation_is_part_of_the_whole_client() {
    for operation in &STS.operations {
        check(&STS, &[operation]).unwrap_or_else(|failure| panic!("{failure}"));
    }
}

#[test]
fn sts_client_with_some_operations_is_part_of_the_whole_client() {
    check_subsets(&STS, CASES);
}

#[test]
fn iam_client_with_some_operations_is_part_of_the_whole_client() {
    let Some(model) = read("../shared/models/iam.json") else {
        println!("skipped: the model of IAM is not available");
        return;
    };
    let iam = Service::of(model);
    let some = ["ListUsers", "CreateRole", "GetRole"];
    check(&iam, &some).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(
        iam.subset(&some)
            .get("src/operation/list_users/paginator.rs")
            .is_some()
    );
    check_subsets(&iam, 2);
}

fn check_subsets(service: &Service, cases: u32) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let all: Vec<_> = (0..service.operations.len()).collect();
    let subsets = subsequence(all.clone(), 1..=all.len());
    TestRunner::new(config)
        .run(&subsets, |chosen| {
            let names = chosen
                .iter()
                .map(|index| service.operations[*index].as_str());
            check(service, &names.collect::<Vec<_>>())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn parts_of_the_sts_client_follow_its_operations() {
    let with = |operations: &[&str]| {
        let files = STS.subset(operations);
        let paths = files.iter().map(|(path, _)| path.to_owned());
        paths.collect::<BTreeSet<_>>()
    };
    let lone = with(&["AssumeRoleWithSAML"]);
    for path in [
        "src/credentials.rs",
        "src/eks.rs",
        "src/presigning.rs",
        "src/vault.rs",
        "examples/common/mod.rs",
    ] {
        assert!(!lone.contains(path), "{path}");
    }
    assert!(lone.contains("src/credential_conversion.rs"));
    let identity = with(&["GetCallerIdentity"]);
    for path in [
        "src/eks.rs",
        "src/presigning.rs",
        "src/vault.rs",
        "examples/whoami.rs",
    ] {
        assert!(identity.contains(path), "{path}");
    }
    for path in [
        "src/credentials.rs",
        "src/credential_conversion.rs",
        "src/types/error/_expired_token_exception.rs",
        "examples/assume_role.rs",
        "examples/web_identity_token.rs",
    ] {
        assert!(!identity.contains(path), "{path}");
    }
    let providers = with(&[
        "AssumeRole",
        "AssumeRoleWithSAML",
        "AssumeRoleWithWebIdentity",
        "GetFederationToken",
        "GetScopedCredentials",
        "GetSessionToken",
    ]);
    assert!(providers.contains("src/credentials/assume_role.rs"));
}

#[test]
fn repairs_of_sts_do_not_depend_on_the_chosen_operations() {
    // Shapes that `GetCallerIdentity` does not reach.
    for shape in ["IDPCommunicationErrorException", "contextAssertionType"] {
        let renamed = sts().replace(
            &format!("com.amazonaws.sts#{shape}\""),
            "com.amazonaws.sts#Renamed\"",
        );
        let found = generate(&renamed, settings().operations(["GetCallerIdentity"]));
        let error = found.expect_err(shape);
        let messages: Vec<_> = error.diagnostics().iter().map(|it| &it.message).collect();
        let expected = "a repair of this shape no longer applies: the model no longer has it";
        assert_eq!(messages, [expected], "{shape}");
        assert_eq!(
            error.diagnostics()[0].shape.as_deref(),
            Some(format!("com.amazonaws.sts#{shape}").as_str())
        );
    }
}
