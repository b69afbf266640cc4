//! The Cargo manifest of a client.

use smithy_codegen::Files;
use toml_edit::DocumentMut;

use super::files::file;

pub(crate) fn manifest(files: &Files) -> DocumentMut {
    let text = file(files, "Cargo.toml");
    text.parse().expect("a manifest is TOML")
}
