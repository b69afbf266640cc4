//! Generates Rust clients from Smithy models, in pure Rust.
//!
//! [`generate`] takes the files of a model and returns the files of a crate. It never accesses the file
//! system; [`output`] writes a crate, or compares it with a directory. [`diff`] compares two models.
//! The stages in between are in `pipeline.rs`.
//!
//! ```no_run
//! use smithy_codegen::{Settings, Sources};
//!
//! let mut sources = Sources::new();
//! sources.add("model/sts.json", std::fs::read("model/sts.json")?);
//! let settings = Settings::new("sts-sdk", "0.1.0");
//! let generated = smithy_codegen::generate(&sources, &settings)?;
//! for warning in generated.warnings() {
//!     eprintln!("{warning}");
//! }
//! smithy_codegen::output::write(generated.files(), "generated/sts".as_ref())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod customize;
mod diagnostics;
pub mod diff;
mod document;
mod evaluate;
mod files;
mod format;
mod interface;
mod ir;

mod load;
mod lower;
mod model;
pub mod output;
mod partitions;
mod parts;
mod pipeline;
mod protocol;
mod render;
mod runtime;
mod settings;
mod similar;
mod source;
mod text;
mod words;

pub use diagnostics::{Diagnostic, Error, Place, Related, Severity};
pub use files::{Files, Generated};
pub use interface::{ChangedItem, Interface, Item, ItemKind, Items};
pub use settings::Settings;
pub use source::Sources;

/// Generates the client of a service.
///
/// The sources are the files of one model, in Smithy IDL or the JSON AST of Smithy 2.0. The generated files depend
/// only on the sources and the settings, and not on the order of the shapes.
///
/// # Errors
///
/// Returns an error if the model is malformed, refers to something that does not exist, or needs
/// something that is not supported. The error contains everything that a stage found, with
/// locations and remedies.
pub fn generate(sources: &Sources, settings: &Settings) -> Result<Generated, Error> {
    let client = pipeline::run(sources, settings)?;
    Ok(Generated::new(client.files, client.warnings))
}

/// Lists the public interface of a generated crate.
///
/// # Errors
///
/// Returns an error if the files are not those of a crate that [`generate`] returned.
pub fn interface(files: &Files) -> Result<Interface, Error> {
    pipeline::interface(files)
}

/// Generates the client of a service from one JSON AST. Errors, and the headers of generated files,
/// show its name: use one that is the same on every machine.
///
/// # Errors
///
/// Returns an error if [`generate`] does.
pub fn generate_json(
    name: &str,
    model_json: &str,
    settings: &Settings,
) -> Result<Generated, Error> {
    let mut sources = Sources::new();
    sources.add(name, model_json);
    generate(&sources, settings)
}
