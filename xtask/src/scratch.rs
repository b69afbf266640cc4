//! Packages that are written to `target` and built on their own.

use std::fs;
use std::path::Path;

/// Writes a file of a scratch package.
pub(crate) fn write(scratch: &Path, path: &str, content: &str) -> Result<(), String> {
    let path = scratch.join(path);
    let parent = path.parent().expect("a file is in a directory");
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&path, content))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Makes packages below a directory of `target` use `target` itself as their target directory, so that dependencies that
/// the main workspace has in common with them are not compiled again.
pub(crate) fn share_target(directory: &Path) -> Result<(), String> {
    write(
        directory,
        ".cargo/config.toml",
        "[build]\ntarget-dir = \"..\"\n",
    )
}
