//! Updates the model in this repository to a newer one, and with it the client, its version, and its changelog.
//!
//! Everything is computed and checked before the first file is replaced. The changelog is replaced first, because its
//! new entry is computed from the old model; then the model, which contains the version; then the lock file and the
//! crate, which are computed from the model. If a run is killed, the next run can complete it, with the same result.

mod changelog;
mod documentation;
mod entry;
mod lock;
mod model;
mod plan;
mod prose;
mod version;
mod write;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

use clap::Args;
use semver::Version;
use smithy_codegen::output::{self, OutputError};

use crate::repository::{CLIENT, MODEL, root};
use plan::{Old, Plan};
use write::Replacement;

/// The changelog of the client. It is part of the package, but it is not generated.
const CHANGELOG: &str = "generated/sts/CHANGELOG.md";
const LOCK: &str = "Cargo.lock";

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  Show what a newer model changes:
    cargo xtask update ../sts.json --dry-run
  Update the model, the client, its version, and its changelog:
    cargo xtask update ../sts.json
  Update, and document new shapes in model/sts.json afterwards:
    cargo xtask update ../sts.json --allow-undocumented
    cargo xtask codegen

The facts of the model come from PATH, its documentation from model/sts.json. See docs/updating.md.")]
pub(crate) struct Arguments {
    /// The newer model of the service, a Smithy JSON AST; its documentation is not used
    #[arg(value_name = "PATH")]
    model: PathBuf,
    /// Write nothing; show what would change
    #[arg(long)]
    dry_run: bool,
    /// Update even if new items have no documentation; they get a placeholder in model/sts.json
    #[arg(long)]
    allow_undocumented: bool,
    /// The version of the package [default: the smallest one that the rules of Cargo allow]
    #[arg(long, value_name = "V")]
    version: Option<Version>,
    /// The date in the changelog [default: today, in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<String>,
}

fn date(text: &str) -> Result<String, &'static str> {
    match humantime::parse_rfc3339(&format!("{text}T00:00:00Z")) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("use a date such as 2026-11-27"),
    }
}

fn today() -> String {
    let mut now = humantime::format_rfc3339_seconds(SystemTime::now()).to_string();
    now.truncate("2026-11-27".len());
    now
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let old = Old::read()?;
    let plan = Plan::new(&old, arguments)?;
    plan.show(&old);
    let client = root().join(CLIENT);
    let prepared = output::prepare(plan.files(), &client).map_err(refused)?;
    match arguments.allow_undocumented {
        true => plan.show_placeholders(),
        false => plan.check_documented()?,
    }
    if arguments.dry_run {
        println!("Nothing was written.");
        return Ok(ExitCode::SUCCESS);
    }
    let [model, changelog, lock] = [MODEL, CHANGELOG, LOCK].map(|path| root().join(path));
    // The order matters, as the documentation of this module explains.
    let files = [
        Replacement::new(&changelog, &old.changelog, &plan.changelog),
        Replacement::new(&model, &old.text, &plan.text),
        Replacement::new(&lock, &old.lock, &plan.lock),
    ];
    let report = write::write(&files, prepared)?;
    match (report.written, report.removed) {
        (0, 0) => println!("{CLIENT} is up to date."),
        (written, removed) => println!("{CLIENT}: {written} files written, {removed} removed"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Explains why the crate cannot be written.
fn refused(error: OutputError) -> String {
    match error {
        OutputError::Conflicts { .. } => format!(
            "{error}\n`cargo xtask codegen --force` brings {CLIENT} up to the model that it has now"
        ),
        _ => error.to_string(),
    }
}
