//! Generates Rust clients from Smithy models, in pure Rust.
//!
//! [`generate`] is the pipeline: it takes the files of a model and returns the files of a crate. It
//! never accesses the file system; [`output`] writes a crate, or compares it with a directory.
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
mod evaluate;
mod files;
mod format;
mod ir;

mod load;
mod lower;
mod model;
pub mod output;
mod partitions;
mod parts;
mod protocol;
mod render;
mod runtime;
mod settings;
mod source;
mod text;
mod words;

pub use diagnostics::{Diagnostic, Error, Place, Related, Severity};
pub use files::{Files, Generated};
pub use settings::Settings;
pub use source::Sources;

use diagnostics::Diagnostics;
use source::SourceMap;

/// Generates the client of a service: the pipeline, stage by stage.
///
/// The sources are the files of one model, each a Smithy 2.0 JSON AST. The generated files depend
/// only on the sources and the settings, and not on the order of the shapes.
///
/// A stage runs only if the stages before it found no errors (`Diagnostics::checked`).
///
/// # Errors
///
/// Returns an error if the model is malformed, refers to something that does not exist, or needs
/// something that is not supported. The error contains everything that a stage found, with
/// locations and remedies.
pub fn generate(sources: &Sources, settings: &Settings) -> Result<Generated, Error> {
    let mut map = SourceMap::new(sources);
    let mut diagnostics = Diagnostics::new(settings.denies_warnings());

    settings.check(&mut diagnostics);
    let statements = load::load(&mut map, &mut diagnostics);
    let partitions = load::partitions(&mut diagnostics);
    diagnostics.checked(&map)?;

    let shapes = model::assemble(statements, settings.ignored_traits(), &mut diagnostics);
    diagnostics.checked(&map)?;

    let model = model::close(
        shapes,
        settings.service_id(),
        settings.chosen_operations(),
        &mut diagnostics,
    );
    if let Some(model) = &model {
        model::check(model, &mut diagnostics);
    }
    let mut model = diagnostics.result(model, &map)?;

    let customizations = customize::customize(&mut model, &mut diagnostics);
    diagnostics.checked(&map)?;

    let service = lower::lower(
        &model,
        &partitions,
        &customizations,
        settings,
        &mut diagnostics,
    );
    let service = diagnostics.result(service, &map)?;

    let jobs = render::render(&service);
    let header = format::Header {
        model: &sources.names().collect::<Vec<_>>().join(", "),
        command: settings.shown_command(),
        is_subset: service.subset.is_some(),
    };
    let files = format::format(&jobs, &header).unwrap_or_else(|defect| {
        diagnostics.general(
            format!("a template of smithy-codegen does not produce valid Rust: {defect}"),
            "this is a bug in smithy-codegen; please report it and include the model",
        );
        Files::default()
    });
    diagnostics.checked(&map)?;
    Ok(Generated::new(files, diagnostics.resolved(&map)))
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
