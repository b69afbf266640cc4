//! Checks a model.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::options::{ModelOptions, PACKAGE, VERSION};
use crate::{Report, read, report};

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[arg(required = true, value_name = "SOURCE", help = read::SOURCE, value_hint = ValueHint::AnyPath)]
    sources: Vec<PathBuf>,
    #[command(flatten)]
    options: ModelOptions,
    /// Also check the protocol tests that the model contains
    #[arg(long)]
    protocol_tests: bool,
}

const EXAMPLES: &str = "\
Examples:
  Show the errors and the warnings of a model:
    $ smithy-codegen validate sns.json
  Fail if there are any:
    $ smithy-codegen validate sns.json --deny-warnings
  Read the model from another program:
    $ cat sns.json | smithy-codegen validate -";

pub(crate) fn run(arguments: &Arguments) -> Result<Report, String> {
    let sources = read::model(&arguments.sources)?;
    let settings = arguments.options.settings(PACKAGE, VERSION);
    let settings = settings.protocol_tests(arguments.protocol_tests);
    let mut report = Report::default();
    if let Some(generated) = report.generate(&sources, &settings) {
        let totals = report::totals(0, generated.warnings().len());
        report.output(&format!("{totals}\n"));
    }
    Ok(report)
}
