//! Writes a generated crate to a directory, or compares it with the contents of a directory.
//!
//! A manifest in the directory lists the generated files with their hashes. It is how a later run
//! knows which files it may replace or remove: those that it lists and that nobody has edited since.
//! Everything else in the directory is left alone.

mod error;
mod manifest;
mod plan;

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use similar::TextDiff;

use crate::Files;
use manifest::{MANIFEST, Manifest, PENDING};
use plan::{Plan, State, state};

pub use error::{Conflict, OutputError, Reason};

/// What a run changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Report {
    /// The number of files that were created or replaced.
    pub written: usize,
    /// The number of files of an earlier run that were removed.
    pub removed: usize,
    /// Whether this run completed an earlier one that was interrupted.
    pub completed_earlier_run: bool,
}

/// Writes the crate to a directory, and removes files of an earlier run that the crate no longer
/// contains.
///
/// Files are replaced one by one, each in one step, and the manifest last. If the process is killed,
/// the next call completes what this one began. If the directory is already up to date, nothing is
/// written.
///
/// # Errors
///
/// Returns an error if a file operation fails, or if files would be lost: files that were not
/// generated, and generated files that were edited since. In that case, nothing is written.
pub fn write(files: &Files, directory: &Path) -> Result<Report, OutputError> {
    write_with(files, directory, false)
}

/// Writes the crate as [`write`](write()) does, but replaces files that were not generated, and generated
/// files that were edited since. Files that are not part of the crate are left alone.
///
/// # Errors
///
/// Returns an error if a file operation fails, or if a directory or a special file is in the place
/// of a file. In the latter case, nothing is written.
pub fn overwrite(files: &Files, directory: &Path) -> Result<Report, OutputError> {
    write_with(files, directory, true)
}

fn write_with(files: &Files, directory: &Path, force: bool) -> Result<Report, OutputError> {
    let Plan {
        manifest,
        pending,
        stale,
        obsolete,
        leftovers,
        is_pending,
        is_listed,
    } = Plan::new(files, directory, force)?;
    let report = Report {
        written: stale.len(),
        removed: obsolete.len(),
        completed_earlier_run: is_pending,
    };
    let is_complete = is_listed && !is_pending && leftovers.is_empty();
    if stale.is_empty() && obsolete.is_empty() && is_complete {
        return Ok(report);
    }
    fs::create_dir_all(directory).map_err(OutputError::new("create", directory))?;
    for path in &leftovers {
        remove(path, directory)?;
    }
    // From here on, the files of both manifests belong to the crate.
    let pending_path = directory.join(PENDING);
    replace(&pending_path, &pending)?;
    for file in &stale {
        let path = directory.join(file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
        }
        replace(&path, file.text)?;
    }
    for path in &obsolete {
        remove(path, directory)?;
    }
    replace(&directory.join(MANIFEST), &manifest)?;
    fs::remove_file(&pending_path).map_err(OutputError::new("remove", &pending_path))?;
    Ok(report)
}

/// Replaces a file in one step: it has either its old or its new content, even if the process is
/// killed.
fn replace(path: &Path, text: &str) -> Result<(), OutputError> {
    let new = manifest::temporary(path);
    // An interrupted run may have left it.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(OutputError::new("remove", &new)(error));
        }
        _ => {}
    }
    let write = || {
        let mut file = fs::File::create_new(&new)?;
        file.write_all(text.as_bytes())?;
        drop(file);
        fs::rename(&new, path)
    };
    write().map_err(|error| {
        // The error that matters is the first one.
        let _ = fs::remove_file(&new);
        OutputError::new("write", path)(error)
    })
}

/// Removes a file, and the directories around it that are empty then.
fn remove(path: &str, directory: &Path) -> Result<(), OutputError> {
    let file = directory.join(path);
    fs::remove_file(&file).map_err(OutputError::new("remove", &file))?;
    let mut parents = Path::new(path).ancestors().skip(1);
    while let Some(parent) = parents
        .next()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        // It fails if there is anything else in the directory.
        if fs::remove_dir(directory.join(parent)).is_err() {
            break;
        }
    }
    Ok(())
}

/// The differences between a directory and the crate that it should contain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The files that are missing or out of date, each as a unified diff.
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
/// Returns an error if a file or directory cannot be read.
pub fn check(files: &Files, directory: &Path) -> Result<Differences, OutputError> {
    let mut differences = Differences::default();
    let manifest = manifest::of(files);
    let listed = Manifest::read(directory, MANIFEST)?;
    for (path, text) in files.iter().chain([(MANIFEST, manifest.as_str())]) {
        let found = match state(directory, path)? {
            State::File(found) => found,
            State::Absent | State::Other => Vec::new(),
        };
        if found != text.as_bytes() {
            let found = String::from_utf8_lossy(&found);
            let shown = directory.join(path).display().to_string();
            let diff = TextDiff::from_lines(&*found, text)
                .unified_diff()
                .header(&shown, &format!("{shown} (generated)"))
                .to_string();
            differences.stale.push(diff);
        }
    }
    // An interrupted run may have left files that only its own manifest lists.
    let pending = Manifest::read(directory, PENDING)?;
    let earlier = listed.paths().chain(pending.paths()).chain([PENDING]);
    for path in earlier.filter(|path| files.get(path).is_none()) {
        if !matches!(state(directory, path)?, State::Absent) {
            differences.extra.push(path.to_owned());
        }
    }
    differences.extra.sort();
    differences.extra.dedup();
    Ok(differences)
}
