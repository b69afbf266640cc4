//! A small crate.

use std::path::Path;

use smithy_codegen::{Files, output};

use super::output::files;

pub(crate) fn tiny() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("README.md", "# tiny\n"),
        ("src/lib.rs", "//! Tiny.\n"),
        ("src/types/one.rs", "//! One.\n"),
    ])
}

/// Returns the crate with one more file, which only another version contains.
pub(crate) fn with_file(path: &str) -> Files {
    let mut all = tiny();
    all.insert(path.to_owned(), "// once generated\n".to_owned());
    all
}

pub(crate) fn assert_up_to_date(files: &Files, directory: &Path) {
    let differences = output::check(files, directory).expect("readable");
    assert!(differences.is_empty(), "{differences}");
}
