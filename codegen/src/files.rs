//! The generated crate in memory.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostic;

/// The result of a run: the files of the crate, and the warnings about the model.
#[derive(Clone, Debug, Default)]
pub struct Generated {
    files: Files,
    warnings: Vec<Diagnostic>,
}

impl Generated {
    pub(crate) fn new(files: Files, warnings: Vec<Diagnostic>) -> Self {
        Self { files, warnings }
    }

    /// Returns the files of the crate.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Returns the files of the crate and discards the warnings.
    pub fn into_files(self) -> Files {
        self.files
    }

    /// Returns the warnings, in the order of their locations in the model.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }
}

/// The files of a crate by their paths, which are relative to its root and use `/` on every
/// platform.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Adds a file, or replaces its text. The path is relative to the root of the crate and uses `/`.
    pub fn insert(&mut self, path: String, text: String) {
        self.0.insert(path, text);
    }

    /// Returns the text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Iterates over paths and texts, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Returns the number of files.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if the crate contains no files.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the number of lines in all files together.
    pub fn lines(&self) -> usize {
        self.0.values().map(|text| text.lines().count()).sum()
    }
}
