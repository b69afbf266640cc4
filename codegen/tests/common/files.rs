//! The files of a client.

use smithy_codegen::Files;

/// Returns the text of a file that the client must have.
pub(crate) fn file<'f>(files: &'f Files, path: &str) -> &'f str {
    let text = files.get(path);
    text.unwrap_or_else(|| panic!("the client has no {path}"))
}
