//! The arguments of the command.

use clap::{ColorChoice, Parser, Subcommand};

use crate::{PROGRAM, completions, diff, generate, validate};

#[derive(Debug, Parser)]
#[command(name = PROGRAM, version, about = "Generates Rust clients from Smithy models", after_help = NOTES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use colors; `auto` means on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_name = "WHEN", default_value_t)]
    pub(crate) color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Prints a script that completes the arguments of this command in a shell
    Completions(completions::Arguments),
    /// Compares two models of a service: what changes for users of the client, and what breaks
    Diff(diff::Arguments),
    /// Generates the client of a service, or compares it with the files in a directory
    Generate(generate::Arguments),
    /// Checks a model and everything that would be generated from it, and writes nothing
    Validate(validate::Arguments),
}

const NOTES: &str = "\
Exit codes:
  0  success
  1  the command found something: errors in the model; or, if an option says so,
     warnings, breaking changes, or files that are out of date
  2  the command could not run: wrong arguments, files that cannot be read or
     written, or files that would be lost

Examples:
  $ smithy-codegen generate sns.json --out ../sns-sdk --package sns-sdk
  $ smithy-codegen validate sns.json
  $ smithy-codegen diff old/sns.json sns.json

For details about a command, see its help, for example `smithy-codegen generate --help`.";
