//! Generates a client.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use os_display::Quotable as _;

use crate::options::ModelOptions;
use crate::{Job, Mode, PROGRAM, Report, read};

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[arg(required = true, value_name = "SOURCE", help = read::SOURCE, value_hint = ValueHint::AnyPath)]
    sources: Vec<PathBuf>,
    /// The directory of the generated crate; it is created if it does not exist
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: PathBuf,
    /// The name of the generated package
    #[arg(long, value_name = "NAME")]
    package: String,
    /// The version of the generated package
    #[arg(long, value_name = "V", default_value = "0.1.0")]
    package_version: String,
    #[command(flatten)]
    options: ModelOptions,
    /// Write nothing; show the differences, and exit with code 1 if there are any
    #[arg(long)]
    check: bool,
    /// Overwrite files that were not generated, and generated files that were edited since
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// Also generate the protocol tests that the model contains
    #[arg(long)]
    protocol_tests: bool,
}

const EXAMPLES: &str = "\
Examples:
  Generate a client, or update it:
    $ smithy-codegen generate sns.json --out ../sns-sdk --package sns-sdk
  Fail if it is out of date:
    $ smithy-codegen generate sns.json --out ../sns-sdk --package sns-sdk --check
  Generate a client with only some operations:
    $ smithy-codegen generate sns.json --out ../publish --package publish --operations Publish
  Read all files of a model from a directory:
    $ smithy-codegen generate models --out ../sns-sdk --package sns-sdk --package-version 1.2.0";

/// The command in the headers of generated files. It contains no options, because a different option would change every
/// generated file.
const COMMAND: &str = "smithy-codegen generate";

pub(crate) fn run(arguments: &Arguments, words: &[OsString]) -> Result<Report, String> {
    let sources = read::model(&arguments.sources)?;
    let settings = arguments
        .options
        .settings(&arguments.package, &arguments.package_version)
        .command(COMMAND)
        .protocol_tests(arguments.protocol_tests);
    let job = Job {
        sources: &sources,
        settings: &settings,
        out: &arguments.out,
        shown: &arguments.out.maybe_quote().to_string(),
        mode: Mode::new(arguments.check, arguments.force),
        update: &update_command(words),
    };
    Ok(job.run())
}

/// Returns the command without `--check`, quoted so that users can paste it into a shell.
fn update_command(words: &[OsString]) -> String {
    let words = words.iter().skip(1).filter(|word| *word != "--check");
    let words = words.map(|word| format!(" {}", word.maybe_quote()));
    format!("{PROGRAM}{}", words.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggested_command_can_be_pasted_into_a_shell() {
        let words = [
            "/opt/smithy-codegen",
            "generate",
            "a b.json",
            "--check",
            "--out",
            "it's",
            "$HOME",
            "a\u{1b}\u{202e}",
        ];
        assert_eq!(
            update_command(&words.map(OsString::from)),
            "smithy-codegen generate 'a b.json' --out \"it's\" '$HOME' $'a\\x1B\\xE2\\x80\\xAE'"
        );
    }
}
