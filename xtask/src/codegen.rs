//! Generates a client from a model.

use std::ffi::OsString;
use std::fs;
use std::io::{IsTerminal as _, stderr};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use os_display::{Quotable as _, Quoted};
use smithy_codegen::{Files, Generated, Settings, Sources, output};

use crate::root;

/// The model of the client in this repository.
pub(crate) const MODEL: &str = "model/sts.json";
const OUT: &str = "generated/sts";
const PACKAGE: &str = "sts-sdk";
const VERSION: &str = "0.1.0";
const COMMAND: &str = "cargo xtask codegen";

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Write nothing; show the differences, and exit with code 1 if there are any
    #[arg(long)]
    check: bool,
    /// A file of the model, a Smithy 2.0 JSON AST; can be repeated [default: model/sts.json]
    #[arg(long = "model", value_name = "PATH", requires = "out")]
    models: Vec<PathBuf>,
    /// The directory of the generated crate [default: generated/sts]
    #[arg(long, value_name = "DIR", requires = "models")]
    out: Option<PathBuf>,
    /// The package name [default: sts-sdk, or the name of the directory]
    #[arg(long, value_name = "NAME", requires = "models")]
    package: Option<String>,
    /// The package version [default: 0.1.0]
    #[arg(long, value_name = "V", requires = "models")]
    package_version: Option<String>,
    /// The absolute shape ID of the service to generate, if the model contains several
    #[arg(long, value_name = "ID", requires = "models")]
    service: Option<String>,
    /// An unknown trait to ignore without a warning, because it does not change what is sent; can be repeated
    #[arg(long = "ignore-trait", value_name = "ID", requires = "models")]
    ignore_traits: Vec<String>,
    /// Overwrite files that were not generated, and generated files that were edited since
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// Treat warnings about the model as errors
    #[arg(long)]
    deny_warnings: bool,
    /// Also generate the protocol tests that the model contains
    #[arg(long, requires = "models")]
    protocol_tests: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let started = Instant::now();
    let job = Job::of(arguments)?;
    let generated = read_and_generate(&job.models, &job.settings)?;
    let files = generated.files();
    let code = if arguments.check {
        check(files, &job)?
    } else {
        let write = match arguments.force {
            true => output::overwrite,
            false => output::write,
        };
        let report = write(files, &job.out).map_err(|error| error.to_string())?;
        if report.completed_earlier_run {
            println!(
                "{}: completed an earlier run that was interrupted",
                job.shown
            );
        }
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
    let models = [(model.to_owned(), file_name(model)?)];
    let generated = read_and_generate(&models, settings)?;
    // The directory is in `target`.
    output::overwrite(generated.files(), out)
        .map(drop)
        .map_err(|error| error.to_string())
}

/// Generates the client of a model and prints the warnings.
fn read_and_generate(
    models: &[(PathBuf, String)],
    settings: &Settings,
) -> Result<Generated, String> {
    let mut sources = Sources::new();
    for (path, name) in models {
        let content =
            fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        sources.add(name, content);
    }
    let color = stderr().is_terminal();
    let generated =
        smithy_codegen::generate(&sources, settings).map_err(|error| error.render(color))?;
    for warning in generated.warnings() {
        eprintln!("{}\n", warning.render(color));
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
        "{} is out of date. To update it: {}",
        job.shown,
        update_command()
    );
    Ok(ExitCode::FAILURE)
}

/// Returns this command without `--check`.
fn update_command() -> String {
    let arguments = std::env::args_os()
        .skip(1)
        .filter(|argument| argument != "--check");
    command_line(arguments)
}

/// Returns a command that can be pasted into a shell.
fn command_line(arguments: impl Iterator<Item = OsString>) -> String {
    let arguments = arguments.map(|argument| format!(" {}", argument.maybe_quote()));
    format!("cargo xtask{}", arguments.collect::<String>())
}

/// A client to generate.
struct Job {
    /// The files of the model, each with its name in headers and diagnostics.
    models: Vec<(PathBuf, String)>,
    out: PathBuf,
    /// The output directory as it is shown in messages.
    shown: String,
    settings: Settings,
}

impl Job {
    fn of(arguments: &Arguments) -> Result<Self, String> {
        match &arguments.out {
            Some(out) => Self::anywhere(out, arguments),
            None => Ok(Self::of_this_repository(arguments)),
        }
    }

    fn of_this_repository(arguments: &Arguments) -> Self {
        Self {
            models: vec![(root().join(MODEL), MODEL.to_owned())],
            out: root().join(OUT),
            shown: OUT.to_owned(),
            settings: Settings::new(PACKAGE, VERSION)
                .command(COMMAND)
                .deny_warnings(arguments.deny_warnings),
        }
    }

    /// Returns a job for any model.
    fn anywhere(out: &Path, arguments: &Arguments) -> Result<Self, String> {
        let package = match &arguments.package {
            Some(package) => package.clone(),
            None => directory_name(out)?,
        };
        let version = arguments.package_version.as_deref().unwrap_or(VERSION);
        let names = distinct_names(&arguments.models)?;
        // The same on every platform.
        let options = names
            .iter()
            .map(|name| format!(" --model {}", Quoted::unix(name).force(false)));
        let options: String = options.collect();
        let mut settings = Settings::new(package, version)
            .command(format!("{COMMAND}{options} --out DIR"))
            .deny_warnings(arguments.deny_warnings)
            .protocol_tests(arguments.protocol_tests);
        if let Some(service) = &arguments.service {
            settings = settings.service(service);
        }
        for id in &arguments.ignore_traits {
            settings = settings.ignore_trait(id);
        }
        let models = arguments.models.iter().cloned().zip(names);
        Ok(Self {
            models: models.collect(),
            out: out.to_owned(),
            shown: out.maybe_quote().to_string(),
            settings,
        })
    }
}

/// Returns the name of a directory, which its path may end without: `.` and `..` have names too.
fn directory_name(path: &Path) -> Result<String, String> {
    let shown = path.maybe_quote();
    if path.exists() && !path.is_dir() {
        return Err(format!(
            "{shown} is not a directory; choose another output directory"
        ));
    }
    let whole = match path.file_name() {
        Some(_) => path.to_owned(),
        None => path.canonicalize().unwrap_or_default(),
    };
    let name = whole.file_name().ok_or_else(|| {
        format!("{shown} does not end with the name of a directory; add `--package NAME`")
    })?;
    Ok(name.to_string_lossy().into_owned())
}

fn file_name(path: &Path) -> Result<String, String> {
    let name = path
        .file_name()
        .ok_or_else(|| format!("{} is not the path of a file", path.display()))?;
    Ok(name.to_string_lossy().into_owned())
}

/// Returns the names of model files for headers and diagnostics: their file names, with as many directories as it takes
/// to tell them apart, so that they are the same on every machine.
fn distinct_names(paths: &[PathBuf]) -> Result<Vec<String>, String> {
    let split: Vec<_> = paths
        .iter()
        .map(|path| file_name(path).map(|_| parts(path)))
        .collect::<Result<_, _>>()?;
    let name = |(at, path): (usize, &Vec<String>)| {
        let is_distinct = |length: &usize| {
            let mut others = (0..).zip(&split).filter(|(other, _)| *other != at);
            !others.any(|(_, other)| end(other, *length) == end(path, *length))
        };
        let length = (1..path.len()).find(is_distinct);
        end(path, length.unwrap_or(path.len())).join("/")
    };
    Ok(split.iter().enumerate().map(name).collect())
}

/// Returns the directories of a path and its file name.
fn parts(path: &Path) -> Vec<String> {
    let parts = path
        .components()
        .filter(|part| !matches!(part, Component::Prefix(_) | Component::RootDir));
    parts
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect()
}

fn end(parts: &[String], length: usize) -> &[String] {
    &parts[parts.len().saturating_sub(length)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_model_files_are_short_and_distinct() {
        let names = |paths: &[&str]| {
            let paths: Vec<_> = paths.iter().map(PathBuf::from).collect();
            distinct_names(&paths).expect("every path has a file name")
        };
        assert_eq!(
            names(&["/home/me/a.json", "b/c.json"]),
            ["a.json", "c.json"]
        );
        assert_eq!(
            names(&["/x/one/a.json", "/y/two/a.json", "b.json"]),
            ["one/a.json", "two/a.json", "b.json"]
        );
        assert_eq!(
            names(&["one/v1/a.json", "two/v1/a.json", "v2/a.json", "a.json"]),
            ["one/v1/a.json", "two/v1/a.json", "v2/a.json", "a.json"]
        );
        assert_eq!(names(&["./a.json", "a.json"]), ["./a.json", "a.json"]);
        // The library rejects files with the same name.
        assert_eq!(names(&["a.json", "a.json"]), ["a.json", "a.json"]);
        assert!(distinct_names(&[PathBuf::from("..")]).is_err());
    }

    #[test]
    fn suggested_command_can_be_pasted_into_a_shell() {
        let words = [
            "codegen",
            "--out",
            "a b",
            "it's",
            "$HOME",
            "a\u{1b}\u{202e}",
        ];
        assert_eq!(
            command_line(words.map(OsString::from).into_iter()),
            "cargo xtask codegen --out 'a b' \"it's\" '$HOME' $'a\\x1B\\xE2\\x80\\xAE'"
        );
    }

    #[test]
    fn package_name_is_the_name_of_the_directory() {
        // Tests run in the directory of the package.
        for (path, name) in [(".", "xtask"), ("src/..", "xtask"), ("not/there/", "there")] {
            assert_eq!(directory_name(Path::new(path)).as_deref(), Ok(name));
        }
        for (path, message) in [
            ("Cargo.toml", "Cargo.toml is not a directory; "),
            ("/", "add `--package NAME`"),
            ("not/there/..", "add `--package NAME`"),
        ] {
            let error = directory_name(Path::new(path)).expect_err(path);
            assert!(error.contains(message), "{error}");
        }
    }
}
