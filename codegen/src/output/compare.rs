//! Compares a directory with the crate that it should contain.

use std::fmt;
use std::path::Path;

use similar::TextDiff;

use super::error::{Conflict, OutputError, shown};
use super::lock::Lock;
use super::manifest::{self, MANIFEST, Manifest, PENDING, Pending};
use super::plan::earlier_paths;
use super::state::{State, state, whole};
use crate::Files;
use crate::text::{escape_lines, escape_unprintable};

/// The differences between a directory and the crate that it should contain. Intended for display: unprintable characters are escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The files that are missing or out of date, each as a unified diff, and what is in the place
    /// of a file or a directory.
    pub stale: Vec<String>,
    /// The paths of files that an earlier run generated and that are not part of the crate.
    pub extra: Vec<String>,
}

impl Differences {
    /// Returns whether the directory is up to date.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.extra.is_empty()
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diff in &self.stale {
            f.write_str(diff)?;
        }
        for path in &self.extra {
            writeln!(f, "not part of the generated crate: {path}")?;
        }
        Ok(())
    }
}

/// Compares a directory with the crate that it should contain. Writes nothing.
///
/// # Errors
///
/// Returns an error if a file or directory cannot be read, or if another run is writing the
/// directory.
pub fn check(files: &Files, directory: &Path) -> Result<Differences, OutputError> {
    let directory = whole(directory);
    let _lock = Lock::shared(directory)?;
    let manifest = manifest::of(files);
    let mut differences = Differences::default();
    // Several files may have the same obstacle.
    let mut obstacles: Vec<Conflict> = Vec::new();
    let mut add = |obstacle| {
        if !obstacles.contains(&obstacle) {
            obstacles.push(obstacle);
        }
    };
    for (path, text) in files.iter().chain([(MANIFEST, manifest.as_str())]) {
        let found = match state(directory, path)? {
            State::File(found) if found == text.as_bytes() => continue,
            State::File(found) => readable(&found),
            State::Absent => String::new(),
            State::Obstacle(obstacle) => {
                add(obstacle);
                continue;
            }
        };
        differences
            .stale
            .push(diff(&directory.join(path), &found, text));
    }
    if let State::Obstacle(obstacle) = state(directory, PENDING)? {
        add(obstacle);
    }
    let obstacles = obstacles.iter().map(|obstacle| format!("{obstacle}\n"));
    differences.stale.extend(obstacles);
    let (listed, pending) = (Manifest::read(directory)?, Pending::read(directory)?);
    for path in earlier_paths(&listed, &pending, files) {
        if matches!(state(directory, &path)?, State::File(_)) {
            differences.extra.push(escape_unprintable(&path));
        }
    }
    // An interrupted run left it.
    if pending.exists {
        differences.extra.push(PENDING.to_owned());
    }
    Ok(differences)
}

/// Returns the text of a file, with escapes for bytes that are not UTF-8.
fn readable(content: &[u8]) -> String {
    let mut text = String::with_capacity(content.len());
    for chunk in content.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    text
}

fn diff(path: &Path, found: &str, text: &str) -> String {
    let path = shown(path);
    let diff = TextDiff::from_lines(found, text)
        .unified_diff()
        .header(&path, &format!("{path} (generated)"))
        .to_string();
    match diff.is_empty() {
        true => format!("{path}: the file is missing\n"),
        false => escape_lines(&diff),
    }
}
