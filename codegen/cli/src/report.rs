//! The output and the exit code of a command.

use std::fmt::Display;
use std::process::ExitCode;

use clap::builder::Styles;
use smithy_codegen::{Diagnostic, Error, Generated, Settings, Severity, Sources};

use crate::terminal;

/// What a command prints, and how it ends.
///
/// The text contains colors; [`terminal`] removes them if they are not wanted.
#[derive(Clone, Debug, Default)]
pub struct Report {
    output: String,
    messages: String,
    status: Status,
}

/// How a command ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It succeeded.
    #[default]
    Success,
    /// It found something, such as errors in the model.
    Found,
    /// It could not run.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Success => Self::SUCCESS,
            Status::Found => Self::from(1),
            Status::Failed => Self::from(2),
        }
    }
}

impl Report {
    /// Returns the report of a command that could not run.
    pub(crate) fn failure(error: impl Display) -> Self {
        let mut report = Self::default();
        report.fail(error);
        report
    }

    /// Returns the report of a command whose arguments are wrong or only ask for help.
    pub(crate) fn usage(error: &clap::Error) -> Self {
        let text = error.render().ansi().to_string();
        let mut report = Self::default();
        if error.use_stderr() {
            report.messages = text;
            report.status = Status::Failed;
        } else {
            report.output = text;
        }
        report
    }

    /// Generates the files of a client. Reports the warnings, or the errors if there are any.
    pub(crate) fn generate(&mut self, sources: &Sources, settings: &Settings) -> Option<Generated> {
        match smithy_codegen::generate(sources, settings) {
            Ok(generated) => {
                self.warn(generated.warnings());
                Some(generated)
            }
            Err(error) => {
                self.reject(&error);
                None
            }
        }
    }

    /// Reports warnings.
    pub(crate) fn warn(&mut self, warnings: &[Diagnostic]) {
        for warning in warnings {
            self.messages += &format!("{}\n\n", warning.render(true));
        }
    }

    /// Reports errors in a model or in the settings.
    pub(crate) fn reject(&mut self, error: &Error) {
        let diagnostics = error.diagnostics();
        let count = |severity| {
            let counted = diagnostics
                .iter()
                .filter(|found| found.severity == severity);
            counted.count()
        };
        self.messages += &format!(
            "{}\n\n{}\n",
            error.render(true),
            totals(count(Severity::Error), count(Severity::Warning))
        );
        // A diagnostic without a location is about the settings.
        let is_about_model = diagnostics.iter().any(|found| found.place.is_some());
        self.status = match is_about_model {
            true => Status::Found,
            false => Status::Failed,
        };
    }

    /// Reports an error that is not in the model.
    pub(crate) fn fail(&mut self, error: impl Display) {
        let styles = Styles::styled();
        let style = styles.get_error();
        self.messages += &format!("{style}error:{style:#} {error}\n");
        self.status = Status::Failed;
    }

    /// Adds text about something that the command found.
    pub(crate) fn find(&mut self, text: &str) {
        self.output(text);
        self.status = Status::Found;
    }

    /// Adds text to the output.
    pub(crate) fn output(&mut self, text: &str) {
        self.output += text;
    }

    /// Prints the report. Returns the exit code of the command.
    pub fn print(&self) -> ExitCode {
        terminal::write_error(format_args!("{}", self.messages));
        terminal::write(format_args!("{}", self.output));
        self.status.into()
    }
}

/// Returns the numbers of errors and warnings in words.
pub(crate) fn totals(errors: usize, warnings: usize) -> String {
    format!(
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    )
}

fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        count => format!("{count} {noun}s"),
    }
}
