//! Compares two models.

mod changed;
mod json;
mod markdown;
mod summary;
mod text;

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use smithy_codegen::diff::{self, Change, Diff, Verdict};

use crate::options::{ModelOptions, PACKAGE, VERSION};
use crate::{Report, read};

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The old model: a file in Smithy IDL or the JSON AST; a directory, for all files in it whose names end in
    /// `.smithy` or `.json`; or `-` for standard input
    #[arg(value_hint = ValueHint::AnyPath)]
    old: PathBuf,
    /// The new model
    #[arg(value_hint = ValueHint::AnyPath)]
    new: PathBuf,
    #[command(flatten)]
    options: ModelOptions,
    /// The format of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Also show documentation changes, and all items of each change with their declarations
    #[arg(long)]
    verbose: bool,
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
  Show the changes in a pull request:
    $ smithy-codegen diff old/sns.json sns.json --format markdown
  Compare models of several files:
    $ smithy-codegen diff old models";

/// How to present changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text for people, with colors
    #[default]
    Text,
    /// Markdown, for pull requests
    Markdown,
    /// JSON, for programs; always complete
    Json,
}

impl Format {
    /// Renders changes. Text and Markdown are complete only if `verbose` is set.
    pub fn render(self, diff: &Diff, verbose: bool) -> String {
        match self {
            Self::Text => text::render(diff, verbose),
            Self::Markdown => markdown::render(diff, verbose),
            Self::Json => json::render(diff),
        }
    }
}

/// Returns the changes with a verdict.
fn with(diff: &Diff, verdict: Verdict) -> impl Iterator<Item = &Change> {
    let changes = diff.changes().iter();
    changes.filter(move |change| change.verdict == verdict)
}

/// Returns the changes by verdict, the most important first, without verdicts that no change has.
fn by_verdict(diff: &Diff) -> impl Iterator<Item = (Verdict, Vec<&Change>)> {
    let all = Verdict::ALL.into_iter();
    let all = all.map(|verdict| (verdict, with(diff, verdict).collect::<Vec<_>>()));
    all.filter(|(_, changes)| !changes.is_empty())
}

pub(crate) fn run(arguments: &Arguments) -> Result<Report, String> {
    let [old, new] = read::versions(&arguments.old, &arguments.new)?;
    let settings = arguments.options.settings(PACKAGE, VERSION);
    let mut report = Report::default();
    match diff::compare(&old, &new, &settings) {
        Err(error) => report.reject(&error),
        Ok(diff) => {
            report.warn(diff.warnings());
            let text = arguments.format.render(&diff, arguments.verbose);
            match arguments.deny_breaking && diff.is_breaking() {
                true => report.find(&text),
                false => report.output(&text),
            }
        }
    }
    Ok(report)
}
