//! Writes a generated crate to a directory, or compares it with the contents of a directory.

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

/// The file that marks a directory as a package.
const MANIFEST: &str = "Cargo.toml";

/// The text that the first line of every generated file contains.
const MARK: &str = "Generated from ";

/// Returns whether an entry at the top level of a package is not generated but may stay: Cargo's
/// own files, and anything that starts with a dot, such as the directory of a version control
/// system.
fn is_kept(name: &str) -> bool {
    matches!(name, "Cargo.lock" | "target") || name.starts_with('.')
}

/// Writes the crate to a directory, and removes files of an earlier run that the crate does not
/// contain.
///
/// The new tree is written next to the old one and replaces it at the end, so a failure before that
/// leaves the old tree unchanged. `Cargo.lock`, `target`, and entries that start with a dot are
/// kept. If the directory is already up to date, nothing is written.
///
/// # Errors
///
/// Returns an error if the directory contains files that were not generated, or if a file operation
/// fails.
pub fn write(files: &Files, directory: &Path) -> Result<(), OutputError> {
    let Comparison { stale, extra } = compare(files, directory)?;
    if stale.is_empty() && extra.is_empty() {
        return Ok(());
    }
    reject_unknown_files(&extra, directory)?;
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
    let mut made = PathBuf::new();
    for (path, text) in files.iter() {
        let path = new.join(path);
        if let Some(parent) = path.parent()
            && parent != made
        {
            fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
            parent.clone_into(&mut made);
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
            // The old tree could not be restored. Keep it in the staging directory, so that it is
            // not lost.
            Err(source) => Err(OutputError::new(
                "restore the previous contents from",
                &staging.keep().join("old"),
            )(source)),
        };
    }
    for entry in fs::read_dir(&old).map_err(OutputError::new("read", &old))? {
        let entry = entry.map_err(OutputError::new("read", &old))?;
        let name = entry.file_name();
        if is_kept(&name.to_string_lossy())
            && let Err(source) = fs::rename(entry.path(), directory.join(&name))
        {
            let left = staging.keep().join("old").join(&name);
            return Err(OutputError::new("move", &left)(source));
        }
    }
    Ok(())
}

/// Returns an error if a file that was not generated would be lost.
fn reject_unknown_files(extra: &[String], directory: &Path) -> Result<(), OutputError> {
    let is_ours = |path: &Path| {
        let text = fs::read(path).unwrap_or_default();
        let first_line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        String::from_utf8_lossy(first_line).contains(MARK)
    };
    let paths = extra.iter().map(String::as_str).chain([MANIFEST]);
    let mut paths = paths.map(|path| directory.join(path));
    match paths.find(|path| path.exists() && !is_ours(path)) {
        None => Ok(()),
        Some(path) => {
            let source = io::Error::other(
                "the file was not generated; move it elsewhere or choose another output directory",
            );
            Err(OutputError::new("remove", &path)(source))
        }
    }
}

/// The differences between a directory and the crate that it should contain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The files that are missing or out of date, each as a unified diff.
    pub stale: Vec<String>,
    /// The paths of files that are not part of the crate.
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
/// Returns an error if a file or directory cannot be read.
pub fn check(files: &Files, directory: &Path) -> Result<Differences, OutputError> {
    let Comparison { stale, extra } = compare(files, directory)?;
    let diff = |Stale { path, found, text }: Stale<'_>| {
        let found = String::from_utf8_lossy(&found);
        let shown = directory.join(path).display().to_string();
        TextDiff::from_lines(&*found, text)
            .unified_diff()
            .header(&shown, &format!("{shown} (generated)"))
            .to_string()
    };
    Ok(Differences {
        stale: stale.into_iter().map(diff).collect(),
        extra,
    })
}

/// The result of a comparison. [`Differences`] is its displayable form.
struct Comparison<'a> {
    stale: Vec<Stale<'a>>,
    extra: Vec<String>,
}

/// A file that is missing or out of date.
struct Stale<'a> {
    path: &'a str,
    /// The current content; empty if the file is missing.
    found: Vec<u8>,
    /// The expected content.
    text: &'a str,
}

/// Compares a directory with the crate that it should contain.
fn compare<'a>(files: &'a Files, directory: &Path) -> Result<Comparison<'a>, OutputError> {
    let mut present = BTreeSet::new();
    list(directory, String::new(), &mut present)?;
    let mut stale = Vec::new();
    for (path, text) in files.iter() {
        let found = if present.remove(path) {
            let path = directory.join(path);
            fs::read(&path).map_err(OutputError::new("read", &path))?
        } else {
            Vec::new()
        };
        if found != text.as_bytes() {
            stale.push(Stale { path, found, text });
        }
    }
    Ok(Comparison {
        stale,
        extra: present.into_iter().collect(),
    })
}

/// Collects the relative paths of all files below a directory, except for those that are kept.
fn list(directory: &Path, prefix: String, paths: &mut BTreeSet<String>) -> Result<(), OutputError> {
    if !directory.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(directory).map_err(OutputError::new("read", directory))? {
        let entry = entry.map_err(OutputError::new("read", directory))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if prefix.is_empty() && is_kept(&name) {
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
