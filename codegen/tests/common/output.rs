//! Crates to write, and places to write them to.

use std::path::PathBuf;

use smithy_codegen::Files;
use tempfile::TempDir;

/// Returns a crate with these paths and texts.
pub(crate) fn files(texts: &[(&str, &str)]) -> Files {
    let mut files = Files::default();
    for (path, text) in texts {
        files.insert((*path).to_owned(), (*text).to_owned());
    }
    files
}

/// Returns a directory that does not exist yet, and the one around it.
pub(crate) fn place() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("crate");
    (home, directory)
}
