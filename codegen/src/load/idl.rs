//! Reads Smithy IDL (Smithy 2.0, section "Smithy IDL").
//!
//! Each file becomes a document in the form of the JSON AST, which the same code reads as for files with a JSON AST. A
//! name can refer to a shape in any file, so all files are parsed before the first is converted.

mod control;
mod convert;
mod cursor;
mod lexer;
mod nodes;
mod parser;
mod shapes;
mod strings;
mod syntax;
mod token;

use control::Control;
pub(super) use convert::Names;
use cursor::SyntaxError;
use syntax::IdlFile;

use super::document::Document;
use crate::diagnostics::Diagnostics;
use crate::source::FileId;

/// A file whose names are not resolved yet.
pub(super) struct Parsed {
    file: IdlFile,
    control: Control,
}

/// Returns whether a file is in Smithy IDL, according to its name or, if that has another extension than usual, to its
/// content.
pub(super) fn is_idl(name: &str, text: &str) -> bool {
    if name.ends_with(".json") {
        return false;
    }
    name.ends_with(".smithy") || !text.trim_start().starts_with('{')
}

/// Parses a file, and reports all syntax errors.
pub(super) fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Parsed {
    let (parsed, control, errors) = parser::parse(file, text);
    report(errors, diagnostics);
    Parsed {
        file: parsed,
        control,
    }
}

impl Parsed {
    /// Returns the ID and the type of each shape that the file defines.
    pub(super) fn defined(&self) -> impl Iterator<Item = (String, String)> + '_ {
        convert::defined(&self.file)
    }

    /// Adds what shapes in any file can refer to: the identifiers and properties of the file's resources, and what it boxes.
    pub(super) fn add_to(&self, names: &mut Names) {
        convert::resources(&self.file, names);
        convert::boxes(&self.file, names);
    }

    /// Adds the defaults of the file's shapes, which depend on what all files box.
    pub(super) fn add_defaults_to(&self, names: &mut Names) {
        convert::defaults(&self.file, &self.control, names);
    }

    /// Converts the file.
    pub(super) fn document(self, names: &Names, diagnostics: &mut Diagnostics) -> Document {
        let (document, errors) = convert::document(self.file, &self.control, names);
        report(errors, diagnostics);
        document
    }
}

fn report(errors: Vec<SyntaxError>, diagnostics: &mut Diagnostics) {
    for SyntaxError { span, message } in errors {
        diagnostics.document(
            span,
            message,
            "see the section \"Smithy IDL\" of the Smithy specification",
        );
    }
}
