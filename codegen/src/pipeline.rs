//! The pipeline, stage by stage.

use crate::diagnostics::{Diagnostic, Diagnostics, Error};
use crate::files::Files;
use crate::interface::{self, Interface};
use crate::model::Model;
use crate::partitions::Partition;
use crate::settings::Settings;
use crate::source::{SourceMap, Sources};
use crate::{customize, format, ir, load, lower, model, render};

/// A generated client, with what it was generated from.
#[derive(Debug)]
pub(crate) struct Client<'a> {
    pub(crate) sources: SourceMap<'a>,
    pub(crate) model: Model,
    pub(crate) service: ir::Service,
    pub(crate) partitions: Vec<Partition>,
    pub(crate) files: Files,
    pub(crate) warnings: Vec<Diagnostic>,
    /// Errors about names in the settings that the model lacks.
    pub(crate) absent: Vec<Diagnostic>,
}

/// Runs all stages but the output.
pub(crate) fn run<'a>(sources: &'a Sources, settings: &Settings) -> Result<Client<'a>, Error> {
    let diagnostics = Diagnostics::new(settings.denies_warnings());
    stages(sources, settings, diagnostics)
}

/// Runs all stages but the output, for one of two models with the same settings. The settings can name
/// what only the other model has.
pub(crate) fn run_one_of_two<'a>(
    sources: &'a Sources,
    settings: &Settings,
) -> Result<Client<'a>, Error> {
    let diagnostics = Diagnostics::new(settings.denies_warnings());
    stages(sources, settings, diagnostics.keep_absent_apart())
}

/// A stage runs only if the stages before it found no errors (`Diagnostics::checked`).
fn stages<'a>(
    sources: &'a Sources,
    settings: &Settings,
    mut diagnostics: Diagnostics,
) -> Result<Client<'a>, Error> {
    let mut map = SourceMap::new(sources);

    settings.check(&mut diagnostics);
    let statements = load::load(&mut map, &mut diagnostics);
    let partitions = load::partitions(&mut diagnostics);
    diagnostics.checked(&map)?;

    let shapes = model::assemble(statements, settings.ignored_traits(), &mut diagnostics);
    diagnostics.checked(&map)?;

    let model = model::close(
        shapes,
        settings.service_id(),
        settings.protocol_id(),
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
        model: &sources.title(),
        command: settings.shown_command(),
        is_subset: service.subset.is_some(),
    };
    let files = format::format(&jobs, &header).unwrap_or_else(|problem| {
        let problem =
            format!("a template of smithy-codegen does not produce valid Rust: {problem}");
        defect(problem, &mut diagnostics);
        Files::default()
    });
    diagnostics.checked(&map)?;
    let absent = diagnostics.take_absent(&map);
    let warnings = diagnostics.resolved(&map);
    drop(jobs);
    Ok(Client {
        sources: map,
        model,
        service,
        partitions,
        files,
        warnings,
        absent,
    })
}

/// Lists the public interface of a client.
pub(crate) fn interface(files: &Files) -> Result<Interface, Error> {
    let sources = Sources::new();
    let map = SourceMap::new(&sources);
    let mut diagnostics = Diagnostics::new(false);
    let interface = interface::interface(files).unwrap_or_else(|problem| {
        let problem = format!("smithy-codegen cannot list the interface of the client: {problem}");
        defect(problem, &mut diagnostics);
        Interface::default()
    });
    diagnostics.checked(&map)?;
    Ok(interface)
}

/// Reports that this crate is wrong, not the model.
fn defect(problem: String, diagnostics: &mut Diagnostics) {
    diagnostics.general(
        problem,
        "this is a bug in smithy-codegen; please report it and include the model",
    );
}
