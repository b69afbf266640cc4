//! Generates a client, or compares it with the files in a directory.

use std::path::Path;
use std::time::Instant;

use smithy_codegen::{Files, Settings, Sources, output};

use crate::Report;

/// A client to generate into a directory, or to compare with what is there.
#[derive(Debug)]
pub struct Job<'a> {
    /// The files of the model.
    pub sources: &'a Sources,
    /// The settings of the generator.
    pub settings: &'a Settings,
    /// The directory of the crate.
    pub out: &'a Path,
    /// The directory, as messages show it.
    pub shown: &'a str,
    /// What to do with the directory.
    pub mode: Mode,
    /// The command that updates the directory. If the directory is out of date, the report suggests it.
    pub update: &'a str,
}

/// What to do with the directory of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Compares, and writes nothing.
    Check,
    /// Writes, unless files would be lost.
    Write,
    /// Writes, and overwrites files that were not generated or were edited since.
    Overwrite,
}

impl Mode {
    /// Returns the mode that the options `--check` and `--force` select. At most one of them may be set.
    pub fn new(check: bool, force: bool) -> Self {
        match (check, force) {
            (true, _) => Self::Check,
            (false, true) => Self::Overwrite,
            (false, false) => Self::Write,
        }
    }
}

impl Job<'_> {
    /// Generates the client and reports what happened.
    pub fn run(&self) -> Report {
        let started = Instant::now();
        let mut report = Report::default();
        let Some(generated) = report.generate(self.sources, self.settings) else {
            return report;
        };
        let files = generated.files();
        let done = match self.mode {
            Mode::Check => self.check(files, &mut report),
            Mode::Write => self.write(output::write(files, self.out), &mut report),
            Mode::Overwrite => self.write(output::overwrite(files, self.out), &mut report),
        };
        match done {
            Ok(()) => report.output(&format!(
                "{}: {} files, {} lines, {:.0} ms\n",
                self.shown,
                files.len(),
                files.lines(),
                started.elapsed().as_secs_f64() * 1e3
            )),
            Err(error) => report.fail(&error),
        }
        report
    }

    fn check(&self, files: &Files, report: &mut Report) -> Result<(), output::OutputError> {
        let differences = output::check(files, self.out)?;
        if !differences.is_empty() {
            report.find(&differences.to_string());
            let Self { shown, update, .. } = self;
            report.find(&format!("{shown} is out of date. To update it: {update}\n"));
        }
        Ok(())
    }

    fn write(
        &self,
        written: Result<output::Report, output::OutputError>,
        report: &mut Report,
    ) -> Result<(), output::OutputError> {
        if written?.completed_earlier_run {
            report.output(&format!(
                "{}: completed an earlier run that was interrupted\n",
                self.shown
            ));
        }
        Ok(())
    }
}
