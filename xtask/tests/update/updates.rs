//! What an update changes, and what it refuses.

use std::process::Output;

use serde_json::{Value, json};

use crate::PLACEHOLDER;
use crate::models::{DOCUMENTATION, facts, weather, with_operation};
use crate::repository::{CHANGELOG, MODEL, Repository, assert_success, errors, text};

/// What the new operation of `with_operation` needs documentation for, in the order of the model.
const NEW: [&str; 7] = [
    "GetAlarm",
    "GetAlarmInput",
    "GetAlarmOutput",
    "GetAlarmOutput$level",
    "Level",
    "Level$HIGH",
    "NoAlarm",
];

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Asserts that a command fails with a message and leaves every file as it was.
fn assert_refused(repository: &Repository, model: &Value, options: &[&str], message: &str) {
    let before = repository.tree();
    let output = repository.update(model, options);
    assert_eq!(output.status.code(), Some(1), "{}", errors(&output));
    assert!(errors(&output).contains(message), "{}", errors(&output));
    assert_eq!(repository.tree(), before);
}

#[test]
fn unchanged_model_changes_nothing() {
    let repository = Repository::new(&weather());
    let before = repository.tree();
    for model in [weather(), facts(&weather())] {
        let output = repository.update(&model, &[]);
        assert_success(&output);
        assert!(shown(&output).contains("up to date"), "{}", shown(&output));
        assert_eq!(repository.tree(), before);
    }
}

#[test]
fn new_shapes_need_documentation() {
    let repository = Repository::new(&weather());
    let newer = with_operation(&weather());
    let ids = NEW
        .map(|name| format!("  example.weather#{name}\n"))
        .concat();
    assert_refused(&repository, &newer, &[], &ids);
    assert_refused(&repository, &newer, &["--dry-run"], &ids);
}

/// The documentation can be written before the client is generated again, by either command.
#[test]
fn documentation_is_put_in_afterwards() {
    let newer = with_operation(&weather());
    let mut documented = newer.clone();
    documented["metadata"]["rustPackageVersion"] = json!("0.1.1");
    let trees = [["codegen"].as_slice(), &["update", "newer.json"]].map(|command| {
        let repository = Repository::new(&weather());
        assert_success(&repository.update(&newer, &["--allow-undocumented"]));
        let placeholders = repository.read(MODEL).matches(PLACEHOLDER).count();
        assert_eq!(placeholders, NEW.len());
        assert_success(&repository.run(&["codegen", "--check"]));
        assert_refused(&repository, &newer, &[], "example.weather#Level$HIGH");

        repository.write(MODEL, &text(&documented));
        assert_success(&repository.run(command));
        assert_success(&repository.run(&["codegen", "--check"]));
        assert_eq!(repository.read(MODEL), text(&documented));
        repository.tree()
    });
    assert_eq!(trees[0], trees[1]);
}

#[test]
fn dry_run_shows_the_update_and_writes_nothing() {
    let repository = Repository::new(&weather());
    let before = repository.tree();
    let newer = with_operation(&weather());
    let options = ["--allow-undocumented", "--dry-run"];
    let output = repository.update(&newer, &options);
    assert_success(&output);
    for expected in ["GetAlarm", "0.1.1", "### Added", "Nothing was written."] {
        assert!(shown(&output).contains(expected), "{}", shown(&output));
    }
    assert_eq!(repository.tree(), before);
}

#[test]
fn update_writes_version_and_changelog() {
    let repository = Repository::new(&weather());
    let newer = with_operation(&weather());
    assert_success(&repository.update(&newer, &["--allow-undocumented"]));
    let version = repository.model()["metadata"]["rustPackageVersion"].clone();
    assert_eq!(version, "0.1.1");
    let manifest = repository.read("generated/sts/Cargo.toml");
    assert!(manifest.contains("\nversion = \"0.1.1\"\n"), "{manifest}");
    let changelog = repository.read(CHANGELOG);
    let start = "# Changelog\n\n## 0.1.1 - 2026-11-27\n\n### Added\n\n- ";
    assert!(changelog.starts_with(start), "{changelog}");
    let end = "\n\n## 0.1.0 - 2026-01-02\n\n### Added\n\n- Everything.\n";
    assert!(changelog.ends_with(end), "{changelog}");

    for expected in [
        "\n- The operation `GetAlarm` is new: [`Client::get_alarm`](src/client.rs), \
         [`operation::get_alarm`](src/operation.rs)\n",
        "\n- The enum `Level` is new: [`Level`](src/types/_level.rs)\n",
    ] {
        assert!(changelog.contains(expected), "{changelog}");
    }
    let links = changelog.split("](").skip(1);
    for link in links.filter_map(|link| link.split(')').next()) {
        let file = repository.root().join("generated/sts").join(link);
        assert!(file.is_file(), "{link}");
    }

    let before = repository.tree();
    let again = repository.update(&newer, &["--allow-undocumented"]);
    assert_success(&again);
    assert!(shown(&again).contains("up to date"), "{}", shown(&again));
    assert_eq!(repository.tree(), before);
}

#[test]
fn breaking_update_needs_an_incompatible_version() {
    let newer = with_operation(&weather());
    let repository = Repository::new(&newer);
    let older = facts(&weather());
    assert_refused(
        &repository,
        &older,
        &["--version", "0.1.1"],
        "use 0.2.0 or a newer version",
    );
    assert_refused(&repository, &older, &["--version", "0.0.9"], "is not newer");

    let output = repository.update(&older, &[]);
    assert_success(&output);
    for name in NEW {
        let lost = format!("example.weather#{name} no longer exists. Its documentation was:\n  ");
        assert!(shown(&output).contains(&lost), "{}", shown(&output));
    }
    let changelog = repository.read(CHANGELOG);
    assert!(
        changelog.contains("\n## 0.2.0 - 2026-11-27\n"),
        "{changelog}"
    );
    assert!(changelog.contains("\n- **Breaking:** "), "{changelog}");
    let mut expected = weather();
    expected["metadata"]["rustPackageVersion"] = json!("0.2.0");
    assert_eq!(repository.read(MODEL), text(&expected));
}

#[test]
fn version_can_be_requested() {
    let repository = Repository::new(&weather());
    let newer = with_operation(&weather());
    let options = ["--allow-undocumented", "--version", "1.0.0"];
    assert_success(&repository.update(&newer, &options));
    assert!(repository.read(CHANGELOG).contains("\n## 1.0.0 - "));
    assert_success(&repository.update(&newer, &options));
    let options = ["--allow-undocumented", "--version", "1.1.0"];
    assert_refused(&repository, &newer, &options, "the version stays 1.0.0");
}

/// The order of shapes matters to nobody.
#[test]
fn change_that_nobody_notices_keeps_the_version() {
    let repository = Repository::new(&weather());
    let mut newer = weather();
    let shapes = newer["shapes"].as_object_mut().expect("shapes");
    let (id, shape) = shapes
        .shift_remove_entry("example.weather#GetForecastInput")
        .expect("a shape");
    shapes.insert(id, shape);
    let changelog = repository.read(CHANGELOG);
    assert_success(&repository.update(&facts(&newer), &[]));
    assert_eq!(repository.read(MODEL), text(&newer));
    assert_eq!(repository.read(CHANGELOG), changelog);
}

#[test]
fn foreign_documentation_is_not_copied() {
    let repository = Repository::new(&weather());
    let foreign = text(&with_operation(&weather())).replace(
        &format!("\"{DOCUMENTATION}\": \""),
        &format!("\"{DOCUMENTATION}\": \"Foreign. "),
    );
    let foreign = serde_json::from_str(&foreign).expect("a model");
    assert_success(&repository.update(&foreign, &["--allow-undocumented"]));
    let tree = repository.tree();
    let is_foreign = |content: &Vec<u8>| String::from_utf8_lossy(content).contains("Foreign.");
    let copied: Vec<_> = tree
        .iter()
        .filter(|(_, content)| is_foreign(content))
        .collect();
    assert!(copied.is_empty(), "{copied:?}");
    assert!(repository.read(MODEL).contains("Gets a forecast."));
}

#[test]
fn edited_and_foreign_files_are_kept() {
    let newer = with_operation(&weather());
    let options = ["--allow-undocumented"];
    let edited = Repository::new(&weather());
    let lib = edited.read("generated/sts/src/lib.rs") + "// edited\n";
    edited.write("generated/sts/src/lib.rs", &lib);
    assert_refused(
        &edited,
        &newer,
        &options,
        "it was edited since it was generated",
    );

    let foreign = Repository::new(&weather());
    foreign.write("generated/sts/src/operation/get_alarm.rs", "// mine\n");
    assert_refused(&foreign, &newer, &options, "it was not generated");
}

#[test]
fn unsuitable_models_are_errors() {
    let repository = Repository::new(&weather());
    let other = text(&weather()).replace("#Weather\"", "#Climate\"");
    let other = serde_json::from_str(&other).expect("a model");
    let message = "newer.json does not contain the service `example.weather#Weather`";
    assert_refused(&repository, &other, &[], message);

    let mut broken = weather();
    broken["shapes"]["example.weather#GetForecastInput"]["members"]["place"]["target"] =
        json!("a#B");
    assert_refused(&repository, &broken, &[], "newer.json:");

    let output = repository.run(&["update", "missing.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).starts_with("cannot read missing.json: "));
    let output = repository.run(&["update", "newer.json", "--date", "2026-02-30"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("use a date such as 2026-11-27"));
}

#[test]
fn model_needs_a_version() {
    let mut model = weather();
    model["metadata"] = json!({});
    let repository = Repository::with_text(&text(&model));
    for output in [
        repository.update(&weather(), &[]),
        repository.run(&["codegen"]),
    ] {
        assert_eq!(output.status.code(), Some(1));
        let message = "model/sts.json: the metadata has no version of the package\nadd it: ";
        assert!(errors(&output).contains(message), "{}", errors(&output));
    }
}

#[test]
fn version_in_the_lock_file_changes_too() {
    let repository = Repository::new(&weather());
    let lock = "version = 4\n\n[[package]]\nname = \"sts-sdk\"\nversion = \"0.1.0\"\n";
    repository.write("Cargo.lock", lock);
    let newer = with_operation(&weather());
    assert_success(&repository.update(&newer, &["--allow-undocumented"]));
    assert_eq!(
        repository.read("Cargo.lock"),
        lock.replace("0.1.0", "0.1.1")
    );
}
