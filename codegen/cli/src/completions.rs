//! Completions for shells.

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::{PROGRAM, Report, arguments};

#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The shell
    shell: Shell,
}

const EXAMPLES: &str = "\
Examples:
  In the current shell:
    $ source <(smithy-codegen completions bash)
  In every new one:
    $ smithy-codegen completions bash > ~/.local/share/bash-completion/completions/smithy-codegen
    $ smithy-codegen completions fish > ~/.config/fish/completions/smithy-codegen.fish";

pub(crate) fn run(arguments: &Arguments) -> Report {
    let mut script = Vec::new();
    let mut command = arguments::Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, PROGRAM, &mut script);
    let mut report = Report::default();
    report.output(&String::from_utf8_lossy(&script));
    report
}
