//! Reads model files of any supported format into statements, and the partitions of AWS.

mod ast;
mod document;
mod idl;
mod json;
mod lexical;
mod partitions;

pub(crate) use partitions::partitions;

use std::collections::BTreeSet;

use document::Document;

use crate::diagnostics::Diagnostics;
use crate::model::node::Node;
use crate::model::syntax::ModelFile;
use crate::source::{FileId, NotUtf8, SourceMap, Span};

/// A file whose form was read.
enum Parsed {
    Ast(Document),
    Idl(idl::Parsed),
}

/// Loads every file. The map receives the locations of the values in each file, so that diagnostics
/// of later stages can point to them.
pub(crate) fn load(sources: &mut SourceMap<'_>, diagnostics: &mut Diagnostics) -> Vec<ModelFile> {
    let documents = documents(sources, diagnostics);
    let documents = documents.into_iter();
    documents
        .map(|document| ast::read(document, diagnostics))
        .collect()
}

/// Reads every file into the form of the JSON AST.
fn documents(sources: &mut SourceMap<'_>, diagnostics: &mut Diagnostics) -> Vec<Document> {
    let files = sources.files();
    if files.is_empty() {
        diagnostics.general(
            "the model has no files",
            "add at least one file to the sources",
        );
    }
    repeated_names(sources, &files, diagnostics);
    let mut parsed = Vec::new();
    for (file, text) in files {
        if let Some(found) = sources.not_utf8(file) {
            encoding(file, found, diagnostics);
        } else if u32::try_from(text.len()).is_err() {
            diagnostics.document(
                Span::new(file, 0..0),
                "the file is larger than 4 GiB",
                "split the model into several files",
            );
        } else if idl::is_idl(sources.name(file), text) {
            parsed.push(Parsed::Idl(idl::parse(file, text, diagnostics)));
        } else if let Some(document) = json::parse(file, text, diagnostics) {
            sources.set_outline(file, document.outline);
            parsed.push(Parsed::Ast(Document {
                root: document.root,
                applied: Vec::new(),
            }));
        }
    }
    // Names can refer to shapes in any file.
    let mut names = idl::Names::default();
    names.shapes = parsed.iter().flat_map(Parsed::defined).collect();
    for parsed in &parsed {
        parsed.add_to(&mut names);
    }
    for parsed in &parsed {
        if let Parsed::Idl(parsed) = parsed {
            parsed.add_defaults_to(&mut names);
        }
    }
    let parsed = parsed.into_iter();
    parsed
        .map(|parsed| match parsed {
            Parsed::Ast(document) => document,
            Parsed::Idl(parsed) => parsed.document(&names, diagnostics),
        })
        .collect()
}

impl Parsed {
    /// Returns the ID and the type of each shape that the file defines.
    fn defined(&self) -> Vec<(String, String)> {
        match self {
            Self::Idl(parsed) => parsed.defined().collect(),
            Self::Ast(document) => {
                let shapes = document.root.get("shapes").and_then(Node::as_object);
                let shapes = shapes.into_iter().flatten().filter_map(|(id, shape)| {
                    let ty = shape.node.get("type")?.as_str()?;
                    (ty != "apply").then(|| (id.clone(), ty.to_owned()))
                });
                shapes.collect()
            }
        }
    }

    /// Adds what shapes in any file can refer to.
    fn add_to(&self, names: &mut idl::Names) {
        let document = match self {
            Self::Idl(parsed) => return parsed.add_to(names),
            Self::Ast(document) => document,
        };
        let shapes = document.root.get("shapes").and_then(Node::as_object);
        for (id, shape) in shapes.into_iter().flatten() {
            if shape.node.get("type").and_then(Node::as_str) != Some("resource") {
                continue;
            }
            let lists = ["identifiers", "properties"].map(|key| shape.node.get(key));
            let entries = lists.into_iter().flatten().filter_map(Node::as_object);
            let targets = entries.flatten().filter_map(|(name, entry)| {
                let target = entry.node.get("target")?.as_str()?;
                Some((name.clone(), target.to_owned()))
            });
            names.resources.insert(id.clone(), targets.collect());
        }
    }
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
