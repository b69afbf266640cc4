//! The implementation of the command `smithy-codegen`.
//!
//! Each subcommand is a function that returns a [`Report`]; only [`terminal`] prints. `cargo xtask codegen` uses the
//! same [`Job`].

mod arguments;
mod completions;
mod diff;
mod generate;
mod job;
mod names;
mod options;
mod read;
mod report;
pub mod terminal;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use arguments::{Arguments, Command};

pub use diff::Format;
pub use job::{Job, Mode};
pub use report::{Report, Status};

/// The name of the program.
const PROGRAM: &str = "smithy-codegen";

/// Runs the command with these arguments. The first one is the name of the program.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<_> = arguments.into_iter().collect();
    let report = match Arguments::try_parse_from(&words) {
        Ok(arguments) => {
            terminal::use_colors(arguments.color);
            run(&arguments.command, &words).unwrap_or_else(Report::failure)
        }
        Err(usage) => Report::usage(&usage),
    };
    let code = report.print();
    match terminal::finish() {
        Ok(()) => code,
        Err(error) => Report::failure(format!("cannot write to standard output: {error}")).print(),
    }
}

/// Runs a subcommand. Returns an error if it could not run.
fn run(command: &Command, words: &[OsString]) -> Result<Report, String> {
    match command {
        Command::Completions(arguments) => Ok(completions::run(arguments)),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Generate(arguments) => generate::run(arguments, words),
        Command::Validate(arguments) => validate::run(arguments),
    }
}
