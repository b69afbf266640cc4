//! Generates the client in this repository.

use std::fs;
use std::process::ExitCode;

use clap::Args;
use smithy_codegen::{Settings, Sources};
use smithy_codegen_cli::{Job, Mode};

use crate::root;

/// The model of the client.
pub(crate) const MODEL: &str = "model/sts.json";
const OUT: &str = "generated/sts";
const PACKAGE: &str = "sts-sdk";
const VERSION: &str = "0.1.0";
const COMMAND: &str = "cargo xtask codegen";

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
    let content = fs::read(root().join(MODEL));
    let content = content.map_err(|error| format!("cannot read {MODEL}: {error}"))?;
    let mut sources = Sources::new();
    sources.add(MODEL, content);
    let settings = Settings::new(PACKAGE, VERSION)
        .command(COMMAND)
        .deny_warnings(arguments.deny_warnings);
    let job = Job {
        sources: &sources,
        settings: &settings,
        out: &root().join(OUT),
        shown: OUT,
        mode: Mode::new(arguments.check, arguments.force),
        update: COMMAND,
    };
    Ok(job.run().print())
}
