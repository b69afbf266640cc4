//! Decides what to write and what to remove, before anything is changed.

use std::fs;
use std::io;
use std::path::Path;

use super::error::{Conflict, OutputError, Reason};
use super::manifest::{self, MANIFEST, Manifest, PENDING};
use crate::Files;

/// The changes that a run makes.
pub(super) struct Plan<'a> {
    /// The new manifest.
    pub(super) manifest: String,
    /// The manifest while files are replaced.
    pub(super) pending: String,
    pub(super) stale: Vec<Stale<'a>>,
    /// The paths of files of an earlier run that the crate no longer contains.
    pub(super) obsolete: Vec<String>,
    /// The paths of temporary files that an interrupted run left.
    pub(super) leftovers: Vec<String>,
    /// Whether an earlier run was interrupted.
    pub(super) is_pending: bool,
    /// Whether the manifest in the directory is up to date.
    pub(super) is_listed: bool,
}

/// A file that is missing or out of date.
pub(super) struct Stale<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        files: &'a Files,
        directory: &Path,
        force: bool,
    ) -> Result<Self, OutputError> {
        let known = [
            Manifest::read(directory, MANIFEST)?,
            Manifest::read(directory, PENDING)?,
        ];
        let is_pending = !matches!(state(directory, PENDING)?, State::Absent);
        let is_ours = |path: &str, content: &[u8]| {
            let hash = manifest::hash(content);
            known.iter().any(|known| known.lists_hash(path, &hash))
        };
        let is_known = |path: &str| known.iter().any(|known| known.lists(path));
        let mut conflicts = Vec::new();
        let mut conflict = |path: &str, reason| {
            conflicts.push(Conflict {
                path: directory.join(path),
                reason,
            });
        };
        let reason = |path: &str| match is_known(path) {
            true => Reason::Edited,
            false => Reason::NotGenerated,
        };

        let mut stale = Vec::new();
        for (path, text) in files.iter() {
            match state(directory, path)? {
                State::File(content) if content == text.as_bytes() => continue,
                State::File(content) if !force && !is_ours(path, &content) => {
                    conflict(path, reason(path));
                }
                State::Other => conflict(path, Reason::NotAFile),
                State::File(_) | State::Absent => {}
            }
            if !is_pending && !matches!(state(directory, &temporary(path))?, State::Absent) {
                conflict(&temporary(path), Reason::NotGenerated);
            }
            stale.push(Stale { path, text });
        }
        let mut obsolete: Vec<String> = Vec::new();
        let earlier = known.iter().flat_map(Manifest::paths);
        let earlier = earlier.filter(|path| files.get(path).is_none());
        // A file behind a link to a directory is not in the crate.
        for path in earlier.filter(|path| !is_behind_link(directory, path)) {
            match state(directory, path)? {
                State::File(content) if is_ours(path, &content) => obsolete.push(path.to_owned()),
                State::File(_) if !force => conflict(path, Reason::Edited),
                State::Other if !force => conflict(path, Reason::NotAFile),
                State::Absent | State::File(_) | State::Other => {}
            }
        }
        obsolete.sort();
        obsolete.dedup();
        if !conflicts.is_empty() {
            return Err(OutputError::Conflicts { conflicts });
        }
        let [_, pending] = &known;
        let mut leftovers = Vec::new();
        for path in pending.paths().chain([MANIFEST, PENDING]).map(temporary) {
            if matches!(state(directory, &path)?, State::File(_)) {
                leftovers.push(path);
            }
        }
        let manifest = manifest::of(files);
        let is_listed = matches!(
            state(directory, MANIFEST)?,
            State::File(content) if content == manifest.as_bytes()
        );
        Ok(Self {
            pending: pending.with(&manifest),
            manifest,
            stale,
            obsolete,
            leftovers,
            is_pending,
            is_listed,
        })
    }
}

/// Returns the path of the temporary file of a generated file.
fn temporary(path: &str) -> String {
    manifest::temporary(Path::new(path))
        .to_string_lossy()
        .into_owned()
}

/// Returns whether a link to a directory is on the way to a file.
fn is_behind_link(directory: &Path, path: &str) -> bool {
    let parents = Path::new(path).ancestors().skip(1);
    let mut parents = parents.filter(|parent| !parent.as_os_str().is_empty());
    parents.any(|parent| directory.join(parent).is_symlink())
}

/// What is in the place of a file.
pub(super) enum State {
    Absent,
    /// A regular file with this content.
    File(Vec<u8>),
    /// A directory, a link, or a special file, or something other than a directory above it.
    Other,
}

/// Returns what is in the place of a file. Links to directories are followed, links to files are not.
pub(super) fn state(directory: &Path, path: &str) -> Result<State, OutputError> {
    let whole = directory.join(path);
    match fs::symlink_metadata(&whole) {
        Ok(found) if found.is_file() => match fs::read(&whole) {
            Ok(content) => Ok(State::File(content)),
            Err(error) => Err(OutputError::new("read", &whole)(error)),
        },
        Ok(_) => Ok(State::Other),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(State::Absent),
        // A file is in the place of a directory.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(State::Other),
        Err(error) => Err(OutputError::new("read", &whole)(error)),
    }
}
