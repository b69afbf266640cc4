//! Generates a client from a model.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use smithy_codegen::{Files, Generated, Settings, output};

use crate::root;

/// The client of this repository.
pub(crate) const MODEL: &str = "model/sts.json";
const OUT: &str = "generated/sts";
const PACKAGE: &str = "sts-sdk";
const VERSION: &str = "0.1.0";
const COMMAND: &str = "cargo xtask codegen";

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Write nothing; show what is stale, name what no longer belongs, exit with 1 if anything is.
    #[arg(long)]
    check: bool,
    /// The model: a Smithy 2.0 JSON AST [default: model/sts.json]
    #[arg(long, value_name = "PATH", requires = "out")]
    model: Option<PathBuf>,
    /// The directory that the crate goes into [default: generated/sts]
    #[arg(long, value_name = "DIR", requires = "model")]
    out: Option<PathBuf>,
    /// The name of the package [default: sts-sdk, or that of the directory]
    #[arg(long, value_name = "NAME", requires = "model")]
    package: Option<String>,
    /// The version of the package [default: 0.1.0]
    #[arg(long, value_name = "V", requires = "model")]
    package_version: Option<String>,
    /// The service to generate, where the model has several: an absolute shape id
    #[arg(long, value_name = "ID", requires = "model")]
    service: Option<String>,
    /// A trait that the generator does not know and that changes nothing on the wire; may be given
    /// more than once
    #[arg(long = "ignore-trait", value_name = "ID", requires = "model")]
    ignore_traits: Vec<String>,
    /// Treat warnings about the model as errors
    #[arg(long)]
    deny_warnings: bool,
    /// Generate the protocol tests that the model carries into the crate
    #[arg(long, requires = "model")]
    protocol_tests: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let started = Instant::now();
    let job = Job::of(arguments)?;
    let generated = read_and_generate(&job.model, &job.settings)?;
    let files = generated.files();
    let code = if arguments.check {
        check(files, &job)?
    } else {
        output::write(files, &job.out).map_err(|error| error.to_string())?;
        ExitCode::SUCCESS
    };
    let milliseconds = started.elapsed().as_secs_f64() * 1e3;
    println!(
        "{}: {} files, {} lines, {milliseconds:.0} ms",
        job.shown,
        files.len(),
        files.lines()
    );
    Ok(code)
}

/// Generates the client of a model into a directory.
pub(crate) fn generate(model: &Path, settings: &Settings, out: &Path) -> Result<(), String> {
    let generated = read_and_generate(model, settings)?;
    output::write(generated.files(), out).map_err(|error| error.to_string())
}

/// Generates the client of a model and prints the warnings.
fn read_and_generate(model: &Path, settings: &Settings) -> Result<Generated, String> {
    let text = fs::read_to_string(model)
        .map_err(|error| format!("cannot read {}: {error}", model.display()))?;
    let generated =
        smithy_codegen::generate_json(&text, settings).map_err(|error| error.to_string())?;
    for warning in generated.warnings() {
        eprintln!("{warning}\n");
    }
    Ok(generated)
}

fn check(files: &Files, job: &Job) -> Result<ExitCode, String> {
    let differences = output::check(files, &job.out).map_err(|error| error.to_string())?;
    if differences.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    print!("{differences}");
    println!(
        "{} is not what the model gives. To mend it: {}",
        job.shown,
        mending_command()
    );
    Ok(ExitCode::FAILURE)
}

/// This command, without the option that keeps it from writing.
fn mending_command() -> String {
    let arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--check");
    let words: Vec<_> = ["cargo".to_owned(), "xtask".to_owned()]
        .into_iter()
        .chain(arguments)
        .collect();
    words.join(" ")
}

/// What to generate from what, and where.
struct Job {
    model: PathBuf,
    out: PathBuf,
    /// The directory as it was given.
    shown: String,
    settings: Settings,
}

impl Job {
    fn of(arguments: &Arguments) -> Result<Self, String> {
        match (&arguments.model, &arguments.out) {
            (Some(model), Some(out)) => Self::anywhere(model, out, arguments),
            _ => Ok(Self::of_this_repository(arguments)),
        }
    }

    fn of_this_repository(arguments: &Arguments) -> Self {
        Self {
            model: root().join(MODEL),
            out: root().join(OUT),
            shown: OUT.to_owned(),
            settings: Settings::new(PACKAGE, VERSION)
                .model_path(MODEL)
                .command(COMMAND)
                .deny_warnings(arguments.deny_warnings),
        }
    }

    /// Headers name the model's file and not its path, so that they are the same on every machine.
    fn anywhere(model: &Path, out: &Path, arguments: &Arguments) -> Result<Self, String> {
        let package = match &arguments.package {
            Some(package) => package.clone(),
            None => file_name(out)?,
        };
        let version = arguments.package_version.as_deref().unwrap_or(VERSION);
        let name = file_name(model)?;
        let mut settings = Settings::new(package, version)
            .command(format!("{COMMAND} --model {name} --out DIR"))
            .model_path(name)
            .deny_warnings(arguments.deny_warnings)
            .protocol_tests(arguments.protocol_tests);
        if let Some(service) = &arguments.service {
            settings = settings.service(service);
        }
        for id in &arguments.ignore_traits {
            settings = settings.ignore_trait(id);
        }
        Ok(Self {
            model: model.to_owned(),
            out: out.to_owned(),
            shown: out.display().to_string(),
            settings,
        })
    }
}

fn file_name(path: &Path) -> Result<String, String> {
    let name = path
        .file_name()
        .ok_or_else(|| format!("{} names no file", path.display()))?;
    Ok(name.to_string_lossy().into_owned())
}
