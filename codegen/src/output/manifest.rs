//! The list of generated files with their hashes.
//!
//! It has the format of `sha256sum`, so that `sha256sum --check` finds the files that were edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::error::OutputError;
use crate::Files;

/// The manifest of the crate.
pub(super) const MANIFEST: &str = ".generated.sha256";

/// The manifest of a run that has not ended yet. If earlier runs were interrupted, it also lists
/// their files.
pub(super) const PENDING: &str = ".generated.sha256.pending";

/// Returns the manifest of a crate.
pub(super) fn of(files: &Files) -> String {
    let mut manifest = String::new();
    for (path, text) in files.iter() {
        let _ = writeln!(manifest, "{}  {path}", hash(text.as_bytes()));
    }
    manifest
}

/// Returns the hash of a file in hexadecimal digits.
pub(super) fn hash(content: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(content) {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// Returns the path of the new content of a file until it replaces the file.
pub(super) fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.generated"))
}

/// A manifest in a directory: paths, each with its hash, or with those that the file may have.
#[derive(Debug, Default)]
pub(super) struct Manifest(BTreeMap<String, BTreeSet<String>>);

impl Manifest {
    /// Reads a manifest. If there is none, it is empty.
    pub(super) fn read(directory: &Path, name: &str) -> Result<Self, OutputError> {
        let path = directory.join(name);
        let text = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Ok(found) if !found.is_file() => Err(io::Error::other("it is not a file")),
            Ok(_) => fs::read_to_string(&path),
            Err(error) => Err(error),
        };
        let text = text.map_err(OutputError::new("read", &path))?;
        let mut manifest = Self::default();
        for line in text.lines() {
            let entry = line.split_once("  ").filter(|(_, path)| is_inside(path));
            let Some((hash, path)) = entry else {
                let error = io::Error::other(
                    "it does not consist of hashes and relative paths; restore or remove it",
                );
                return Err(OutputError::new("read", &path)(error));
            };
            manifest.add(path, hash);
        }
        Ok(manifest)
    }

    fn add(&mut self, path: &str, hash: &str) {
        let hashes = self.0.entry(path.to_owned()).or_default();
        hashes.insert(hash.to_owned());
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

    /// Returns the text of a manifest that lists the same, and everything in another one.
    pub(super) fn with(&self, other: &str) -> String {
        let mut text = other.to_owned();
        for (path, hashes) in &self.0 {
            for hash in hashes {
                let line = format!("{hash}  {path}\n");
                if !other.contains(&line) {
                    text.push_str(&line);
                }
            }
        }
        text
    }
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
}
