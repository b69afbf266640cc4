//! Writes a generated crate to a directory, or compares it with the contents of a directory.
//!
//! A manifest in the directory lists the generated files with their hashes. It is how a later run
//! knows which files it may replace or remove: those that it lists and that nobody has edited since.
//! Everything else in the directory is left alone.

mod compare;
mod error;
mod lock;
mod manifest;
mod plan;
mod state;

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::Files;
use lock::Lock;
use manifest::{MANIFEST, PENDING};
use plan::{Plan, Stale};
use state::{obstacle, whole};

pub use compare::{Differences, check};
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
/// The directory is created if it does not exist. Files are replaced one by one, each in one step, and
/// the manifest last. If the process is killed, the next call completes what this one began. If the
/// directory is already up to date, nothing is written.
///
/// # Errors
///
/// Returns an error if a file operation fails, or if another run is at work in the directory.
///
/// Returns an error and writes nothing if files would be lost (files that were not generated, and
/// generated files that were edited since), or if something other than a file or a directory is in its
/// place.
pub fn write(files: &Files, directory: &Path) -> Result<Report, OutputError> {
    write_with(files, directory, false)
}

/// Writes the crate as [`write`](write()) does, but also overwrites files that were not generated and
/// generated files that were edited. Edited files that the crate no longer contains stay.
///
/// # Errors
///
/// Returns the errors of [`write`](write()), except for files that would be lost.
pub fn overwrite(files: &Files, directory: &Path) -> Result<Report, OutputError> {
    write_with(files, directory, true)
}

fn write_with(files: &Files, directory: &Path, force: bool) -> Result<Report, OutputError> {
    Prepared::new(files, directory, force)?.write()
}

/// Checks whether [`write`](write()) would succeed, and returns what it would do. Until the result is
/// dropped, no other run can use the directory.
///
/// Use it to write the crate together with other files: a crate that cannot be written is noticed
/// before any file is replaced.
///
/// # Errors
///
/// Returns the errors of [`write`](write()), except those of file operations that have not been tried
/// yet.
pub fn prepare<'a>(files: &'a Files, directory: &'a Path) -> Result<Prepared<'a>, OutputError> {
    Prepared::new(files, directory, false)
}

/// A crate that can be written to a directory, which is locked.
pub struct Prepared<'a> {
    plan: Plan<'a>,
    directory: &'a Path,
    _lock: Lock,
}

impl<'a> Prepared<'a> {
    fn new(files: &'a Files, directory: &'a Path, force: bool) -> Result<Self, OutputError> {
        let directory = whole(directory);
        if let Some(conflict) = obstacle(directory)? {
            let conflicts = vec![conflict];
            return Err(OutputError::Conflicts { conflicts });
        }
        fs::create_dir_all(directory).map_err(OutputError::new("create", directory))?;
        let lock = Lock::exclusive(directory)?;
        Ok(Self {
            plan: Plan::new(files, manifest::of(files), directory, force)?,
            directory,
            _lock: lock,
        })
    }

    /// Returns what [`write`](Self::write) changes.
    pub fn report(&self) -> Report {
        let is_counted = |file: &&Stale<'_>| file.path != MANIFEST;
        Report {
            written: self.plan.stale.iter().filter(is_counted).count(),
            removed: self.plan.obsolete.len(),
            completed_earlier_run: self.plan.pending.exists,
        }
    }

    /// Writes the crate.
    ///
    /// # Errors
    ///
    /// Returns an error if a file operation fails.
    pub fn write(self) -> Result<Report, OutputError> {
        if !self.plan.is_empty() {
            apply(&self.plan, self.directory)?;
        }
        Ok(self.report())
    }
}

fn apply(plan: &Plan<'_>, directory: &Path) -> Result<(), OutputError> {
    let lines = plan.pending_lines();
    // From here on, the files of both manifests belong to the crate.
    plan.pending
        .extend(&lines, directory)
        .map_err(OutputError::new("write files in", directory))?;
    for path in plan.leftovers.iter().chain(&plan.obsolete) {
        remove(path, directory)?;
    }
    for file in &plan.stale {
        replace(file, directory)?;
    }
    let pending = directory.join(PENDING);
    fs::remove_file(&pending).map_err(OutputError::new("remove", &pending))
}

/// Replaces a file in one step: it has either its old or its new content, even if the process is
/// killed.
fn replace(file: &Stale<'_>, directory: &Path) -> Result<(), OutputError> {
    let path = directory.join(file.path);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(OutputError::new("create", parent))?;
    }
    let new = directory.join(manifest::temporary(file.path));
    let mut content = fs::File::create_new(&new).map_err(OutputError::new("create", &new))?;
    let write = || {
        content.write_all(file.text.as_bytes())?;
        drop(content);
        fs::rename(&new, &path)
    };
    write().map_err(|error| {
        // The error that matters is the first one.
        let _ = fs::remove_file(&new);
        OutputError::new("write", &path)(error)
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
