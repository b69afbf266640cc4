//! Support code, which becomes part of the crate unchanged.

use super::file::{Content, File};
use crate::ir::Service;

/// The files of all parts of the crate.
pub(crate) fn files(service: &Service) -> Vec<File> {
    let files = service.parts.iter().flat_map(|part| part.files);
    files
        .map(|(path, text)| File {
            path: (*path).to_owned(),
            content: Content::Support(text),
        })
        .collect()
}
