//! Packages that are put together under `target` to be built on their own.

use std::fs;
use std::path::Path;

/// Writes a file of such a package.
pub(crate) fn write(scratch: &Path, path: &str, content: &str) -> Result<(), String> {
    let path = scratch.join(path);
    let parent = path.parent().expect("a file lies in a directory");
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&path, content))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}
