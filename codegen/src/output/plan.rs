//! Decides what to write and what to remove, before anything is changed.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use super::error::{Conflict, OutputError, Reason};
use super::manifest::{self, MANIFEST, Manifest, PENDING, Pending};
use super::state::{State, is_behind_link, state};
use crate::Files;

/// The changes that a run makes.
pub(super) struct Plan<'a> {
    /// The files that are missing or out of date. The manifest of the crate is the last one.
    pub(super) stale: Vec<Stale<'a>>,
    /// The paths of files of an earlier run that the crate no longer contains.
    pub(super) obsolete: BTreeSet<String>,
    /// The paths of temporary files that an interrupted run left.
    pub(super) leftovers: Vec<String>,
    /// What earlier runs that were interrupted may have written.
    pub(super) pending: Pending,
}

/// A file that is missing or out of date.
pub(super) struct Stale<'a> {
    pub(super) path: &'a str,
    pub(super) text: Cow<'a, str>,
}

impl<'a> Plan<'a> {
    /// Compares the crate, whose manifest is given, with a directory.
    pub(super) fn new(
        files: &'a Files,
        manifest: String,
        directory: &Path,
        force: bool,
    ) -> Result<Self, OutputError> {
        let mut planner = Planner {
            directory,
            force,
            listed: Manifest::read(directory)?,
            pending: Pending::read(directory)?,
            conflicts: Vec::new(),
        };
        let leftovers = planner.leftovers()?;
        let stale = planner.stale(files, manifest, &leftovers)?;
        let obsolete = planner.obsolete(files)?;
        if let State::Obstacle(conflict) = state(directory, PENDING)? {
            planner.conflict(conflict);
        }
        let Planner {
            pending, conflicts, ..
        } = planner;
        match conflicts.is_empty() {
            true => Ok(Self {
                stale,
                obsolete,
                leftovers,
                pending,
            }),
            false => Err(OutputError::Conflicts { conflicts }),
        }
    }

    /// Returns whether the directory is up to date.
    pub(super) fn is_empty(&self) -> bool {
        // The temporary files are those of an interrupted run.
        self.stale.is_empty() && self.obsolete.is_empty() && !self.pending.exists
    }

    /// Returns the lines that the pending manifest must get before a file is replaced.
    pub(super) fn pending_lines(&self) -> String {
        let lines = self.stale.iter().filter_map(|Stale { path, text }| {
            let hash = manifest::hash(text.as_bytes());
            let is_listed = self.pending.manifest.lists_hash(path, &hash);
            (!is_listed).then(|| manifest::line(&hash, path))
        });
        lines.collect()
    }
}

/// What decides what happens to a file.
struct Planner<'p> {
    directory: &'p Path,
    force: bool,
    listed: Manifest,
    pending: Pending,
    conflicts: Vec<Conflict>,
}

impl Planner<'_> {
    /// Records a conflict. Several files may have the same obstacle.
    fn conflict(&mut self, conflict: Conflict) {
        if !self.conflicts.contains(&conflict) {
            self.conflicts.push(conflict);
        }
    }

    fn conflict_at(&mut self, path: &str, reason: Reason) {
        let path = self.directory.join(path);
        self.conflict(Conflict { path, reason });
    }

    /// Returns the temporary files of interrupted runs. Before a run writes the temporary file of a
    /// path, it makes sure that there is none, and lists the path in the pending manifest.
    fn leftovers(&self) -> Result<Vec<String>, OutputError> {
        let mut leftovers = Vec::new();
        for path in self.pending.manifest.paths().map(manifest::temporary) {
            let is_file = matches!(state(self.directory, &path)?, State::File(_));
            if is_file && !is_behind_link(self.directory, &path) {
                leftovers.push(path);
            }
        }
        Ok(leftovers)
    }

    fn stale<'a>(
        &mut self,
        files: &'a Files,
        manifest: String,
        leftovers: &[String],
    ) -> Result<Vec<Stale<'a>>, OutputError> {
        let mut stale = Vec::new();
        let files = files
            .iter()
            .map(|(path, text)| (path, Cow::Borrowed(text)))
            .chain([(MANIFEST, Cow::Owned(manifest))]);
        for (path, text) in files {
            match state(self.directory, path)? {
                State::File(content) if content == text.as_bytes() => continue,
                State::File(content) if !self.may_replace(path, &content) => {
                    self.conflict_at(path, self.reason(path));
                }
                State::File(_) | State::Absent => {}
                State::Obstacle(conflict) => {
                    self.conflict(conflict);
                    continue;
                }
            }
            let temporary = manifest::temporary(path);
            let is_free = matches!(state(self.directory, &temporary)?, State::Absent);
            if !is_free && !leftovers.contains(&temporary) {
                self.conflict_at(&temporary, Reason::TemporaryName);
            }
            stale.push(Stale { path, text });
        }
        Ok(stale)
    }

    fn obsolete(&mut self, files: &Files) -> Result<BTreeSet<String>, OutputError> {
        let mut obsolete = BTreeSet::new();
        for path in earlier_paths(&self.listed, &self.pending, files) {
            // A file behind a link to a directory is not in the crate.
            if is_behind_link(self.directory, &path) {
                continue;
            }
            match state(self.directory, &path)? {
                State::File(content) if self.is_ours(&path, &content) => {
                    obsolete.insert(path);
                }
                State::File(_) if !self.force => self.conflict_at(&path, Reason::Edited),
                State::File(_) | State::Absent | State::Obstacle(_) => {}
            }
        }
        Ok(obsolete)
    }

    fn may_replace(&self, path: &str, content: &[u8]) -> bool {
        self.force || path == MANIFEST || self.is_ours(path, content)
    }

    /// Returns whether a run wrote this file with this content.
    fn is_ours(&self, path: &str, content: &[u8]) -> bool {
        let hash = manifest::hash(content);
        self.listed.lists_hash(path, &hash) || self.pending.manifest.lists_hash(path, &hash)
    }

    fn reason(&self, path: &str) -> Reason {
        match self.listed.lists(path) || self.pending.manifest.lists(path) {
            true => Reason::Edited,
            false => Reason::NotGenerated,
        }
    }
}

/// Returns the paths of files that earlier runs generated and that the crate does not contain.
pub(super) fn earlier_paths(
    listed: &Manifest,
    pending: &Pending,
    files: &Files,
) -> BTreeSet<String> {
    let paths = listed.paths().chain(pending.manifest.paths());
    paths
        .filter(|path| files.get(path).is_none() && ![MANIFEST, PENDING].contains(path))
        .map(str::to_owned)
        .collect()
}
