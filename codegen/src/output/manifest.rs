//! The list of generated files with their hashes.
//!
//! It has the format of `sha256sum`, so that `sha256sum --check` finds the files that were edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, BufRead as _, Seek as _, SeekFrom, Write as _};
use std::path::{Component, Path};

use sha2::{Digest as _, Sha256};

use super::error::OutputError;
use super::state::{State, state};
use crate::Files;

/// The manifest of the crate.
pub(super) const MANIFEST: &str = ".generated.sha256";

/// The manifest of a run that has not ended yet: the files that it replaces, and those of earlier
/// runs that were interrupted. A run adds its lines before it touches any other file.
pub(super) const PENDING: &str = ".generated.sha256.pending";

/// Returns the manifest of a crate.
pub(super) fn of(files: &Files) -> String {
    files
        .iter()
        .map(|(path, text)| line(&hash(text.as_bytes()), path))
        .collect()
}

/// Returns the line of a file.
pub(super) fn line(hash: &str, path: &str) -> String {
    format!("{hash}  {path}\n")
}

const HASH_DIGITS: usize = 64;

/// Returns the hash of a file in hexadecimal digits.
pub(super) fn hash(content: &[u8]) -> String {
    let mut digits = String::with_capacity(HASH_DIGITS);
    for byte in Sha256::digest(content) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Returns the path of the new content of a file until it replaces the file.
pub(super) fn temporary(path: &str) -> String {
    match path.rsplit_once('/') {
        Some((parent, name)) => format!("{parent}/.{name}.generated"),
        None => format!(".{path}.generated"),
    }
}

/// A manifest in a directory: paths, each with its hash, or with those that the file may have.
#[derive(Debug, Default)]
pub(super) struct Manifest(BTreeMap<String, BTreeSet<String>>);

impl Manifest {
    /// Reads the manifest of the crate. If there is none, it is empty.
    pub(super) fn read(directory: &Path) -> Result<Self, OutputError> {
        match state(directory, MANIFEST)? {
            State::File(content) => Self::parse(&content, &directory.join(MANIFEST)),
            State::Absent | State::Obstacle(_) => Ok(Self::default()),
        }
    }

    fn parse(content: &[u8], file: &Path) -> Result<Self, OutputError> {
        let mut manifest = Self::default();
        for (index, line) in content.lines().enumerate() {
            let line = line.ok();
            let Some((hash, path)) = line.as_deref().and_then(entry) else {
                return Err(OutputError::Manifest {
                    path: file.to_owned(),
                    line: index + 1,
                });
            };
            let hashes = manifest.0.entry(path.to_owned()).or_default();
            hashes.insert(hash.to_owned());
        }
        Ok(manifest)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Returns whether the manifest lists a file.
    pub(super) fn lists(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Returns whether the manifest lists a file with this hash.
    pub(super) fn lists_hash(&self, path: &str, hash: &str) -> bool {
        self.0.get(path).is_some_and(|hashes| hashes.contains(hash))
    }
}

/// The manifest of a run that has not ended.
#[derive(Debug, Default)]
pub(super) struct Pending {
    pub(super) manifest: Manifest,
    /// The number of bytes of the complete lines. If a run was killed while it added lines, the last
    /// one is incomplete, and the run did nothing else.
    length: usize,
    pub(super) exists: bool,
}

impl Pending {
    /// Reads the manifest. If there is none, it is empty.
    pub(super) fn read(directory: &Path) -> Result<Self, OutputError> {
        let State::File(content) = state(directory, PENDING)? else {
            return Ok(Self::default());
        };
        let file = directory.join(PENDING);
        let end = content.iter().rposition(|byte| *byte == b'\n');
        let (lines, rest) = content.split_at(end.map_or(0, |end| end + 1));
        let manifest = Manifest::parse(lines, &file)?;
        if !is_beginning_of_line(rest) {
            return Err(OutputError::Manifest {
                path: file,
                line: lines.lines().count() + 1,
            });
        }
        Ok(Self {
            manifest,
            length: lines.len(),
            exists: true,
        })
    }

    /// Adds lines to the file in the directory. The lines that it has stay, whenever the process is
    /// killed.
    pub(super) fn extend(&self, lines: &str, directory: &Path) -> io::Result<()> {
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(directory.join(PENDING))?;
        let length = self.length as u64;
        file.set_len(length)?;
        file.seek(SeekFrom::Start(length))?;
        file.write_all(lines.as_bytes())
    }
}

/// Returns the hash and the path in a line.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (hash, path) = line.split_once("  ")?;
    let is_hash = hash.len() == HASH_DIGITS && hash.bytes().all(is_hash_digit);
    (is_hash && is_inside(path)).then_some((hash, path))
}

/// Returns whether a line could begin like this.
fn is_beginning_of_line(text: &[u8]) -> bool {
    let (hash, rest) = text.split_at(text.len().min(HASH_DIGITS));
    let is_separated = b"  ".starts_with(rest) || rest.starts_with(b"  ");
    hash.iter().copied().all(is_hash_digit) && is_separated
}

fn is_hash_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// Returns whether a path cannot leave the directory, and is written in the only way that the
/// generator writes it.
fn is_inside(path: &str) -> bool {
    let mut names = Vec::new();
    for component in Path::new(path).components() {
        match component {
            Component::Normal(name) => names.push(name.to_string_lossy()),
            _ => return false,
        }
    }
    !names.is_empty() && names.join("/") == path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside_the_directory() {
        for path in ["a", "a/b.rs"] {
            assert!(is_inside(path), "{path}");
        }
        for path in ["", "/a", "../a", "a/../../b", ".", "a//b", "a/./b", "a/"] {
            assert!(!is_inside(path), "{path}");
        }
    }

    #[test]
    fn hash_is_sha_256() {
        assert_eq!(
            hash(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn temporary_file_is_beside_its_file() {
        assert_eq!(temporary("a.rs"), ".a.rs.generated");
        assert_eq!(temporary("src/b/a.rs"), "src/b/.a.rs.generated");
    }

    #[test]
    fn any_beginning_of_a_line_can_be_completed() {
        let line = line(&hash(b"abc"), "src/a b.rs");
        let line = line.trim_end().as_bytes();
        for length in 0..=line.len() {
            assert!(is_beginning_of_line(&line[..length]), "{length}");
        }
        let hash = &line[..HASH_DIGITS];
        for other in ["notes", " ", "0123  a", "0123\u{1b}"] {
            assert!(!is_beginning_of_line(other.as_bytes()), "{other}");
        }
        for other in ["-", " a", "0  a"] {
            let text = [hash, other.as_bytes()].concat();
            assert!(!is_beginning_of_line(&text), "{other}");
        }
    }
}
