//! Compares two models.

mod text;

use std::path::PathBuf;

use clap::{Args, ValueHint};
use smithy_codegen::diff;

use crate::options::{ModelOptions, PACKAGE, VERSION};
use crate::{Report, read};

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The old model: a file in Smithy's JSON AST; a directory, for all files in it whose names end in `.json`; or `-`
    /// for standard input
    #[arg(value_hint = ValueHint::AnyPath)]
    old: PathBuf,
    /// The new model
    #[arg(value_hint = ValueHint::AnyPath)]
    new: PathBuf,
    #[command(flatten)]
    options: ModelOptions,
    /// Exit with code 1 if a change is breaking
    #[arg(long)]
    deny_breaking: bool,
}

const EXAMPLES: &str = "\
Examples:
  Show what changes for users of the client:
    $ smithy-codegen diff old/sns.json sns.json
  Compare a model with the committed one, and fail if the change is breaking:
    $ git show HEAD:sns.json | smithy-codegen diff - sns.json --deny-breaking
  Compare models of several files:
    $ smithy-codegen diff old models";

pub(crate) fn run(arguments: &Arguments) -> Result<Report, String> {
    let [old, new] = read::versions(&arguments.old, &arguments.new)?;
    let settings = arguments.options.settings(PACKAGE, VERSION);
    let mut report = Report::default();
    match diff::compare(&old, &new, &settings) {
        Err(error) => report.reject(&error),
        Ok(diff) => {
            report.warn(diff.warnings());
            let text = text::render(&diff);
            match arguments.deny_breaking && diff.is_breaking() {
                true => report.find(&text),
                false => report.output(&text),
            }
        }
    }
    Ok(report)
}
