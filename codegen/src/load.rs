//! Reads model files of any supported format into statements, and the partitions of AWS.

mod ast;
mod json;
mod partitions;

pub(crate) use partitions::partitions;

use crate::diagnostics::Diagnostics;
use crate::model::syntax::ModelFile;
use crate::source::SourceMap;

/// Loads every file. The map receives the locations of the values in each file, so that diagnostics
/// of later stages can point to them.
pub(crate) fn load(sources: &mut SourceMap<'_>, diagnostics: &mut Diagnostics) -> Vec<ModelFile> {
    let files = sources.files();
    if files.is_empty() {
        diagnostics.general(
            "the model has no files",
            "add at least one file to the sources",
        );
    }
    let mut loaded = Vec::new();
    for (file, text) in files {
        if let Some(document) = json::parse(file, text, diagnostics) {
            sources.set_outline(file, document.outline);
            loaded.push(ast::read(document.root, diagnostics));
        }
    }
    loaded
}
