//! Generates the client in this repository.

use std::process::ExitCode;

use clap::Args;
use smithy_codegen::Sources;
use smithy_codegen_cli::{Job, Mode};

use crate::repository::{CLIENT, COMMAND, MODEL, parse, read, root, settings, version};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Write nothing; show the differences, and exit with code 1 if there are any
    #[arg(long)]
    check: bool,
    /// Overwrite files that were not generated, and generated files that were edited since
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// Treat warnings about the model as errors
    #[arg(long)]
    deny_warnings: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let text = read(MODEL)?;
    let settings = settings(version(&parse(MODEL, &text)?)?);
    let mut sources = Sources::new();
    sources.add(MODEL, text);
    let job = Job {
        sources: &sources,
        settings: &settings.deny_warnings(arguments.deny_warnings),
        out: &root().join(CLIENT),
        shown: CLIENT,
        mode: Mode::new(arguments.check, arguments.force),
        update: COMMAND,
    };
    Ok(job.run().print())
}
