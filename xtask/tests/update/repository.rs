//! A repository with a small model, in which `cargo xtask update` works.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::tree::tree;

pub(crate) const MODEL: &str = "model/sts.json";
pub(crate) const CHANGELOG: &str = "generated/sts/CHANGELOG.md";

/// The date of all updates.
const DATE: &str = "2026-11-27";

pub(crate) struct Repository {
    home: TempDir,
}

impl Repository {
    /// Creates a repository with this model and the client for it.
    pub(crate) fn new(model: &Value) -> Self {
        let repository = Self::with_text(&text(model));
        let output = repository.run(&["codegen"]);
        assert_success(&output);
        repository
    }

    /// Creates a repository with this model, but without the client.
    pub(crate) fn with_text(model: &str) -> Self {
        let home = tempfile::tempdir().expect("a directory");
        let repository = Self { home };
        repository.write(MODEL, model);
        repository.write(
            CHANGELOG,
            "# Changelog\n\n## 0.1.0 - 2026-01-02\n\n### Added\n\n- Everything.\n",
        );
        repository
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.home.path().join("repository")
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).expect(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        fs::write(path, text).expect("written");
    }

    /// Returns a command of the repository.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(arguments)
            .env("CARGO_MANIFEST_DIR", self.root().join("xtask"))
            .current_dir(self.home.path());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        let output = self.command(arguments).output();
        output.expect("the command runs")
    }

    /// Returns the command that updates the repository to a model.
    pub(crate) fn update_command(&self, model: &Value, options: &[&str]) -> Command {
        let path = self.home.path().join("newer.json");
        fs::write(path, text(model)).expect("written");
        let arguments = ["update", "newer.json", "--date", DATE];
        self.command(&[&arguments, options].concat())
    }

    pub(crate) fn update(&self, model: &Value, options: &[&str]) -> Output {
        let output = self.update_command(model, options).output();
        output.expect("the command runs")
    }

    pub(crate) fn model(&self) -> Value {
        serde_json::from_str(&self.read(MODEL)).expect("a model")
    }

    pub(crate) fn tree(&self) -> Tree {
        tree(&self.root())
    }
}

/// The files of a repository with their contents.
pub(crate) type Tree = std::collections::BTreeMap<PathBuf, Vec<u8>>;

/// Returns a model as the repository has it.
pub(crate) fn text(model: &Value) -> String {
    format!("{model:#}\n")
}

/// Asserts that two models are the same and have the same order.
pub(crate) fn assert_same(model: &str, expected: &str) {
    let mut lines = model.lines().zip(expected.lines());
    assert_eq!(lines.find(|(one, other)| one != other), None);
    assert_eq!(model.len(), expected.len());
}

pub(crate) fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn assert_success(output: &Output) {
    assert!(output.status.success(), "{}", errors(output));
}

/// Brings a directory back to a state that `tree` has returned.
pub(crate) fn restore(tree: &Tree, root: &Path) {
    if root.exists() {
        fs::remove_dir_all(root).expect("removed");
    }
    for (path, content) in tree {
        let path = root.join(path);
        if content == b"empty" {
            fs::create_dir_all(path).expect("created");
        } else {
            fs::create_dir_all(path.parent().expect("a parent")).expect("created");
            fs::write(path, content).expect("written");
        }
    }
}
