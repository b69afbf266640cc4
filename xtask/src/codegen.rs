//! Generates a client from a model.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use smithy_codegen::{Files, Settings, output};

/// The client of this repository.
const MODEL: &str = "model/sts.json";
const OUT: &str = "generated/sts";
const PACKAGE: &str = "sts-sdk";
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
    #[arg(long, value_name = "NAME")]
    package: Option<String>,
    /// The version of the package
    #[arg(long, value_name = "V", default_value = "0.1.0")]
    package_version: String,
    /// The service to generate, where the model has several: an absolute shape id
    #[arg(long, value_name = "ID")]
    service: Option<String>,
    /// A trait that the generator does not know and that changes nothing on the wire; may be given
    /// more than once
    #[arg(long = "ignore-trait", value_name = "ID")]
    ignore_traits: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let started = Instant::now();
    let job = Job::of(arguments)?;
    let model = fs::read_to_string(&job.model)
        .map_err(|error| format!("cannot read {}: {error}", job.model.display()))?;
    let files =
        smithy_codegen::generate(&model, &job.settings).map_err(|error| error.to_string())?;
    let code = if arguments.check {
        check(&files, &job)?
    } else {
        output::write(&files, &job.out).map_err(|error| error.to_string())?;
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

fn check(files: &Files, job: &Job) -> Result<ExitCode, String> {
    let differences = output::check(files, &job.out).map_err(|error| error.to_string())?;
    if differences.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    print!("{differences}");
    println!(
        "{} is not what {} gives. To mend it: {}",
        job.shown,
        job.model.display(),
        job.command
    );
    Ok(ExitCode::FAILURE)
}

/// What to generate from what, and where.
struct Job {
    model: PathBuf,
    out: PathBuf,
    /// The directory as it was given.
    shown: String,
    command: String,
    settings: Settings,
}

impl Job {
    fn of(arguments: &Arguments) -> Result<Self, String> {
        let (model, out, command, path) = match (&arguments.model, &arguments.out) {
            (Some(model), Some(out)) => {
                let path = file_name(model)?;
                (
                    model.clone(),
                    out.clone(),
                    format!("{COMMAND} --model {path} --out DIR"),
                    path,
                )
            }
            _ => {
                let root = Path::new(env!("CARGO_MANIFEST_DIR"))
                    .parent()
                    .ok_or("xtask lies in the workspace")?;
                (
                    root.join(MODEL),
                    root.join(OUT),
                    COMMAND.to_owned(),
                    MODEL.to_owned(),
                )
            }
        };
        let package = match (&arguments.package, &arguments.out) {
            (Some(package), _) => package.clone(),
            (None, Some(out)) => file_name(out)?,
            (None, None) => PACKAGE.to_owned(),
        };
        let mut settings = Settings::new(package, &arguments.package_version)
            .model_path(path)
            .command(command.clone());
        if let Some(service) = &arguments.service {
            settings = settings.service(service);
        }
        for id in &arguments.ignore_traits {
            settings = settings.ignore_trait(id);
        }
        let shown = arguments
            .out
            .as_deref()
            .unwrap_or(Path::new(OUT))
            .display()
            .to_string();
        Ok(Self {
            model,
            out,
            shown,
            command,
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
