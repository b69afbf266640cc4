//! Reads model files of any supported format into statements, and the partitions of AWS.

mod ast;
mod json;
mod lexical;
mod partitions;

pub(crate) use partitions::partitions;

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::model::syntax::ModelFile;
use crate::source::{FileId, NotUtf8, SourceMap, Span};

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
    repeated_names(sources, &files, diagnostics);
    let mut loaded = Vec::new();
    for (file, text) in files {
        if let Some(found) = sources.not_utf8(file) {
            encoding(file, found, diagnostics);
        } else if let Some(document) = json::parse(file, text, diagnostics) {
            sources.set_outline(file, document.outline);
            loaded.push(ast::read(document.root, diagnostics));
        }
    }
    loaded
}

/// Reports files with the same name, which errors could not distinguish.
fn repeated_names(
    sources: &SourceMap<'_>,
    files: &[(FileId, &str)],
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for (file, _) in files {
        let name = sources.name(*file);
        if !seen.insert(name) {
            diagnostics.general(
                format!("several model files are named `{}`", name.escape_debug()),
                "add each file once, under a unique name: errors identify files by name",
            );
        }
    }
}

fn encoding(file: FileId, found: NotUtf8, diagnostics: &mut Diagnostics) {
    let message = match found.is_utf16 {
        true => "the file is encoded in UTF-16, not in UTF-8".to_owned(),
        false => format!(
            "the file is not valid UTF-8: byte 0x{:02X} is invalid",
            found.byte
        ),
    };
    let span = Span::new(file, found.at..found.at);
    diagnostics.document(span, message, "save the file as UTF-8");
}
