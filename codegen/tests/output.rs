//! Writing a crate, and checking one that was written earlier.

use std::fs;
use std::path::Path;

use smithy_codegen::{Error, Files, Settings, generate_json, output};

const MODEL: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "example.tiny#Tiny": {
            "type": "service",
            "version": "2026-01-01",
            "operations": [{ "target": "example.tiny#Ping" }],
            "traits": {
                "aws.protocols#awsQuery": {},
                "smithy.rules#endpointRuleSet": {
                    "version": "1.0",
                    "parameters": {},
                    "rules": [{
                        "type": "endpoint",
                        "conditions": [],
                        "endpoint": { "url": "https://tiny.example.com" }
                    }]
                }
            }
        },
        "example.tiny#Ping": { "type": "operation" }
    }
}"#;

fn generate(model: &str, settings: &Settings) -> Result<Files, Error> {
    Ok(generate_json("model.json", model, settings)?.into_files())
}

fn tiny() -> Files {
    generate(MODEL, &Settings::new("tiny", "0.1.0")).expect("the model is valid")
}

/// The relative paths and contents of all files below a directory.
fn tree(directory: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(current) = pending.pop() {
        for entry in fs::read_dir(current).expect("a directory") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                pending.push(path);
            } else {
                let name = path
                    .strip_prefix(directory)
                    .expect("below")
                    .to_string_lossy();
                found.push((
                    name.replace('\\', "/"),
                    fs::read_to_string(&path).expect("a text"),
                ));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn written_files_match_generated_files() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("not/there/yet");
    let files = tiny();
    output::write(&files, &directory).expect("written");
    let expected: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect();
    assert_eq!(tree(&directory), expected);
    assert!(
        output::check(&files, &directory)
            .expect("readable")
            .is_empty()
    );
}

#[test]
fn check_reports_stale_missing_and_extra_files() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("tiny");
    let files = tiny();
    output::write(&files, &directory).expect("written");
    fs::write(directory.join("src/lib.rs"), "// by hand\n").expect("written");
    fs::remove_file(directory.join("README.md")).expect("removed");
    fs::write(directory.join("src/old.rs"), "").expect("written");
    fs::create_dir(directory.join("target")).expect("created");
    fs::write(directory.join("target/artifact"), "").expect("written");
    let before = tree(&directory);

    let differences = output::check(&files, &directory).expect("readable");
    let shown = differences.to_string();
    assert_eq!(differences.stale.len(), 2);
    assert_eq!(differences.extra, ["src/old.rs"]);
    assert!(shown.contains("-// by hand"), "{shown}");
    assert!(shown.contains("+# tiny"), "{shown}");
    assert!(
        shown.contains("not part of the generated crate: src/old.rs"),
        "{shown}"
    );
    assert_eq!(tree(&directory), before, "check writes nothing");
}

#[test]
fn rewriting_replaces_the_tree_but_keeps_cargo_files() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("tiny");
    let files = tiny();
    output::write(&files, &directory).expect("written");
    let old = directory.join("src/old.rs");
    fs::write(&old, "// Generated from model.json by `x`. Do not edit.\n").expect("written");
    fs::write(directory.join("Cargo.lock"), "locked").expect("written");
    fs::create_dir(directory.join(".git")).expect("created");
    fs::write(directory.join(".git/HEAD"), "main").expect("written");
    output::write(&files, &directory).expect("written");
    assert!(!old.exists());
    let head = fs::read_to_string(directory.join(".git/HEAD"));
    assert_eq!(head.expect("kept"), "main");
    assert_eq!(
        fs::read_to_string(directory.join("Cargo.lock")).expect("kept"),
        "locked"
    );
    assert!(
        output::check(&files, &directory)
            .expect("readable")
            .is_empty()
    );
    let beside = fs::read_dir(home.path()).expect("readable").count();
    assert_eq!(beside, 1, "nothing is left next to the crate");
}

#[test]
fn user_files_are_kept() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("tiny");
    let files = tiny();
    output::write(&files, &directory).expect("written");
    fs::write(directory.join("CHANGELOG.md"), "by hand").expect("written");
    fs::remove_file(directory.join("README.md")).expect("removed");
    let before = tree(&directory);
    let error = output::write(&files, &directory).expect_err("rejected");
    assert!(error.to_string().contains("CHANGELOG.md"), "{error}");
    assert_eq!(tree(&directory), before);
}

#[test]
fn directory_that_was_not_generated_is_not_replaced() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("by-hand");
    fs::create_dir(&directory).expect("created");
    fs::write(
        directory.join("Cargo.toml"),
        "[package]\nname = \"by-hand\"\n",
    )
    .expect("written");
    fs::write(directory.join("precious.rs"), "fn main() {}").expect("written");
    let before = tree(&directory);
    let error = output::write(&tiny(), &directory).expect_err("rejected");
    assert!(error.to_string().contains("was not generated"), "{error}");
    assert_eq!(tree(&directory), before);
}

#[test]
fn failed_write_changes_nothing() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("tiny");
    output::write(&tiny(), &directory).expect("written");
    let before = tree(&directory);
    let blocked = directory.join("src/lib.rs/inside");
    output::write(&tiny(), &blocked).expect_err("a file is not a directory");
    assert_eq!(tree(&directory), before);
}

#[test]
fn names_and_versions_that_cargo_rejects_are_errors() {
    for (name, version, message) in [
        ("1st", "0.1.0", "`1st` is not a valid package name"),
        ("a b", "0.1.0", "`a b` is not a valid package name"),
        (
            "a\"]\n[dependencies",
            "0.1.0",
            "is not a valid package name",
        ),
        ("type", "0.1.0", "`type` is not a valid package name"),
        ("tiny", "1.0", "`1.0` is not a valid package version"),
        ("tiny", "1.0.0\"", "is not a valid package version"),
        ("tiny", "01.0.0", "`01.0.0` is not a valid package version"),
    ] {
        let error = generate(MODEL, &Settings::new(name, version)).expect_err(name);
        let messages: Vec<_> = error
            .diagnostics()
            .iter()
            .map(|found| &found.message)
            .collect();
        assert!(messages[0].contains(message), "{messages:?}");
    }
    for version in ["0.1.0", "1.2.3-alpha.1+build.5"] {
        generate(MODEL, &Settings::new("a-b_c", version)).expect("a valid name and version");
    }
}
