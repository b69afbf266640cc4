//! The edge to the file system: writes a crate, or compares it with one that was written before.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::Files;

/// A file operation that failed.
#[derive(Debug)]
pub struct OutputError {
    action: &'static str,
    path: PathBuf,
    source: io::Error,
}

impl OutputError {
    fn new(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self {
            action,
            path,
            source,
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot {} {}: {}",
            self.action,
            self.path.display(),
            self.source
        )
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// The file that tells a generated directory from others.
const MARKER: &str = "Cargo.toml";

/// What every generated file has in its first line.
const MARK: &str = "Generated from ";

/// Names that Cargo puts into a package, which are neither ours nor in the way.
const CARGO_OWN: &[&str] = &["Cargo.lock", "target"];

/// Writes the crate to a directory, which afterwards holds these files and no others.
///
/// The new tree is written beside the old one and takes its place at the end: whatever fails
/// before that leaves the old tree as it was. A `Cargo.lock` and a `target` directory in the old
/// tree stay.
///
/// # Errors
///
/// Where the directory is there, is not empty and was not generated, or where the file system
/// refuses something.
pub fn write(files: &Files, directory: &Path) -> Result<(), OutputError> {
    refuse_foreign(directory)?;
    let parent = match directory.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
    let staging = tempfile::Builder::new()
        .prefix(".smithy-codegen-")
        .tempdir_in(parent)
        .map_err(OutputError::new("create a directory in", parent))?;
    let (new, old) = (staging.path().join("new"), staging.path().join("old"));
    for (path, text) in files.iter() {
        let path = new.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
        }
        fs::write(&path, text).map_err(OutputError::new("write", &path))?;
    }
    if !directory.exists() {
        return fs::rename(&new, directory).map_err(OutputError::new("write", directory));
    }
    fs::rename(directory, &old).map_err(OutputError::new("replace", directory))?;
    if let Err(source) = fs::rename(&new, directory) {
        return match fs::rename(&old, directory) {
            Ok(()) => Err(OutputError::new("write", directory)(source)),
            // Better a directory too many than one that is lost.
            Err(source) => Err(OutputError::new(
                "put back what was in",
                &staging.keep().join("old"),
            )(source)),
        };
    }
    for name in CARGO_OWN {
        let from = old.join(name);
        if from.exists() {
            fs::rename(&from, directory.join(name)).map_err(OutputError::new("move", &from))?;
        }
    }
    Ok(())
}

/// A directory that somebody wrote by hand must not be lost.
fn refuse_foreign(directory: &Path) -> Result<(), OutputError> {
    if !directory.exists() {
        return Ok(());
    }
    let mut entries = fs::read_dir(directory).map_err(OutputError::new("read", directory))?;
    let is_empty = entries.next().is_none();
    let is_ours = fs::read_to_string(directory.join(MARKER))
        .is_ok_and(|text| text.lines().next().is_some_and(|line| line.contains(MARK)));
    if is_empty || is_ours {
        return Ok(());
    }
    let source = io::Error::other(
        "it is not empty and was not generated; give another directory, or remove it",
    );
    Err(OutputError::new("replace", directory)(source))
}

/// How a directory differs from the crate that should be in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Files that are not there or have another text, as a unified diff each.
    pub stale: Vec<String>,
    /// Files that no longer belong.
    pub superfluous: Vec<String>,
}

impl Differences {
    /// Whether the directory is as it should be.
    pub fn is_empty(&self) -> bool {
        self.stale.is_empty() && self.superfluous.is_empty()
    }
}

impl fmt::Display for Differences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diff in &self.stale {
            f.write_str(diff)?;
        }
        for path in &self.superfluous {
            writeln!(f, "no longer belongs: {path}")?;
        }
        Ok(())
    }
}

/// Compares a directory with the crate that should be in it. Writes nothing.
///
/// # Errors
///
/// Where a file that is there cannot be read.
pub fn check(files: &Files, directory: &Path) -> Result<Differences, OutputError> {
    let mut differences = Differences::default();
    for (path, expected) in files.iter() {
        let found = match fs::read(directory.join(path)) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(OutputError::new("read", &directory.join(path))(error)),
        };
        if found != expected {
            let shown = directory.join(path);
            let diff = TextDiff::from_lines(found.as_str(), expected);
            let header = (
                shown.display().to_string(),
                format!("{} (generated)", shown.display()),
            );
            differences
                .stale
                .push(diff.unified_diff().header(&header.0, &header.1).to_string());
        }
    }
    let mut present = BTreeSet::new();
    list(directory, String::new(), &mut present)?;
    differences.superfluous = present
        .into_iter()
        .filter(|path| files.get(path).is_none())
        .collect();
    Ok(differences)
}

/// Collects the paths of all files below a directory, relative to it.
fn list(directory: &Path, prefix: String, paths: &mut BTreeSet<String>) -> Result<(), OutputError> {
    if !directory.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(directory).map_err(OutputError::new("read", directory))? {
        let entry = entry.map_err(OutputError::new("read", directory))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if prefix.is_empty() && CARGO_OWN.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        let file_type = entry
            .file_type()
            .map_err(OutputError::new("read", &entry.path()))?;
        if file_type.is_dir() {
            list(&entry.path(), format!("{path}/"), paths)?;
        } else {
            paths.insert(path);
        }
    }
    Ok(())
}
