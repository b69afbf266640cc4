//! Generates Rust clients from Smithy models, in pure Rust.
//!
//! [`generate`] is the whole of it: a model goes in as text, a crate comes out as text. Nothing in
//! there touches the file system; [`output`] writes a crate, or checks one that was written before.
//!
//! ```no_run
//! let model = std::fs::read_to_string("model/sts.json")?;
//! let settings = smithy_codegen::Settings::new("sts-sdk", "0.1.0").model_path("model/sts.json");
//! let files = smithy_codegen::generate(&model, &settings)?;
//! smithy_codegen::output::write(&files, "generated/sts".as_ref())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod customize;
mod error;
mod files;
mod format;
mod ir;
#[cfg(test)]
mod jmespath_tests;
mod lower;
mod model;
pub mod output;
mod partitions;
mod parts;
mod protocol;
mod render;
mod runtime;
mod settings;

pub use error::{Diagnostic, Error};
pub use files::Files;
pub use settings::Settings;

use error::{Diagnostics, Span};

/// Generates the client of a service: the pipeline, stage by stage.
///
/// `model_json` is a Smithy 2.0 JSON AST. The result depends on it and on the settings alone, and
/// not on the order of the shapes in it.
///
/// # Errors
///
/// Where the model is malformed, refers to what is not there, or needs what this generator does
/// not support: all findings of a stage at once, each with its place and with what to do.
pub fn generate(model_json: &str, settings: &Settings) -> Result<Files, Error> {
    let path = settings.path();
    let mut diagnostics = Diagnostics::default();
    settings.check(&mut diagnostics);
    let ast = model::ast::load(model_json, settings.ignored_traits(), &mut diagnostics);
    let mut diagnostics = proceed(diagnostics, path, model_json)?;
    let model = model::closure::close(ast, settings.chosen_service(), &mut diagnostics);
    let mut diagnostics = proceed(diagnostics, path, model_json)?;
    let service = model.and_then(|mut model| {
        let customizations = customize::customize(&mut model, &mut diagnostics);
        let protocol = protocol::IMPLEMENTED[0];
        lower::lower(
            &model,
            protocol,
            &customizations,
            settings,
            &mut diagnostics,
        )
    });
    let mut diagnostics = proceed(diagnostics, path, model_json)?;
    let jobs: Vec<_> = service.iter().flat_map(render::render).collect();
    let header = format::Header {
        model: path,
        command: settings.made_by(),
    };
    match format::format(&jobs, &header) {
        Ok(files) => Ok(files),
        Err(defect) => {
            diagnostics.document(
                Span::default(),
                format!("a template of smithy-codegen does not give valid Rust: {defect}"),
                "this is a defect of smithy-codegen; please report it with the model",
            );
            Err(diagnostics.into_error(path, model_json))
        }
    }
}

/// A stage goes on only from what the one before found nothing wrong with.
fn proceed(diagnostics: Diagnostics, path: &str, model_json: &str) -> Result<Diagnostics, Error> {
    if diagnostics.is_empty() {
        Ok(diagnostics)
    } else {
        Err(diagnostics.into_error(path, model_json))
    }
}
