//! Builds tests with Cargo, reads its messages, and runs the executables.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use serde_json::Value;

/// The result of a build.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Build {
    pub(crate) executables: Vec<Executable>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The packages that have crates among those that were compiled or up to date.
    pub(crate) packages: BTreeSet<String>,
    /// The number of crates that were compiled.
    pub(crate) compiled: usize,
    /// The number of crates that were already up to date.
    pub(crate) fresh: usize,
    pub(crate) succeeded: bool,
}

/// An error or a warning of the compiler.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Diagnostic {
    pub(crate) package: String,
    pub(crate) is_warning: bool,
    /// The source files that it is about.
    pub(crate) files: Vec<String>,
    pub(crate) text: String,
}

/// A test executable.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Executable {
    pub(crate) package: String,
    pub(crate) target: String,
    pub(crate) kind: Kind,
    pub(crate) path: PathBuf,
    /// The directory of the package.
    pub(crate) directory: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// The unit tests of a library or a program.
    Unit,
    /// A file of integration tests.
    Integration,
    /// Benchmarks, each of which runs once and reports no counts.
    Benchmark,
}

/// The output and the exit status of an executable.
pub(crate) struct Output {
    pub(crate) text: String,
    pub(crate) status: ExitStatus,
}

impl Executable {
    /// Runs the executable as Cargo does: in the directory of its package.
    pub(crate) fn run(&self, environment: &[(&str, &OsStr)]) -> Result<Output, String> {
        let Executable {
            path, directory, ..
        } = self;
        let failed = |error: std::io::Error| format!("cannot run {}: {error}", path.display());
        // Both streams share one pipe, so that the lines stay in order.
        let (mut reader, writer) = std::io::pipe().map_err(failed)?;
        let mut command = Command::new(path);
        command
            .current_dir(directory)
            .env("CARGO_MANIFEST_DIR", directory)
            .envs(environment.iter().copied())
            .stdout(writer.try_clone().map_err(failed)?)
            .stderr(writer);
        let mut child = command.spawn().map_err(failed)?;
        // The command owns the write end of the pipe, which must be closed for the output to end.
        drop(command);
        let mut text = Vec::new();
        reader.read_to_end(&mut text).map_err(failed)?;
        Ok(Output {
            text: String::from_utf8_lossy(&text).into_owned(),
            status: child.wait().map_err(failed)?,
        })
    }

    /// Returns the name of the suite.
    pub(crate) fn suite(&self) -> String {
        let Self {
            package, target, ..
        } = self;
        match self.kind {
            Kind::Unit if target.replace('_', "-") == *package => format!("{package} (unit tests)"),
            Kind::Unit => format!("{package}: {target} (unit tests)"),
            Kind::Integration => format!("{package}: {target}"),
            Kind::Benchmark => format!("{package}: {target} (benchmark)"),
        }
    }
}

/// Runs a `cargo test` command up to the end of the build, and shows compiler diagnostics as they arrive. Cargo shows
/// its own progress. After an error, it continues with the other targets.
pub(crate) fn build(
    command: &mut Command,
    show: &mut dyn FnMut(&Diagnostic),
) -> Result<Build, String> {
    read(command.args(["--no-run", "--no-fail-fast"]), show)
}

/// Does the same as [`build`] for a `cargo build` command.
pub(crate) fn build_libraries(
    command: &mut Command,
    show: &mut dyn FnMut(&Diagnostic),
) -> Result<Build, String> {
    read(command.args(["--lib", "--keep-going"]), show)
}

/// Runs a command of Cargo and reads its messages.
fn read(command: &mut Command, show: &mut dyn FnMut(&Diagnostic)) -> Result<Build, String> {
    let failed = |error: std::io::Error| format!("Cargo failed: {error}");
    let mut cargo = command
        .arg("--message-format=json")
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut build = Build::default();
    for line in BufReader::new(cargo.stdout.take().expect("the output is piped")).lines() {
        if let Some(diagnostic) = build.read(&line.map_err(failed)?)? {
            show(diagnostic);
        }
    }
    build.succeeded = cargo.wait().map_err(failed)?.success();
    Ok(build)
}

impl Build {
    /// Returns the packages that compile with warnings.
    pub(crate) fn with_warnings(&self) -> BTreeSet<&str> {
        let warnings = self.diagnostics.iter().filter(|found| found.is_warning);
        warnings.map(|found| found.package.as_str()).collect()
    }

    /// Returns the packages that do not compile.
    pub(crate) fn with_errors(&self) -> BTreeSet<&str> {
        let errors = self.diagnostics.iter().filter(|found| !found.is_warning);
        errors.map(|found| found.package.as_str()).collect()
    }

    /// Records a message. Returns the diagnostic that it contains, if any.
    fn read(&mut self, message: &str) -> Result<Option<&Diagnostic>, String> {
        let message: Value = serde_json::from_str(message)
            .map_err(|error| format!("a message from Cargo is not JSON: {error}: {message}"))?;
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                if message["fresh"] == true {
                    self.fresh += 1;
                } else {
                    self.compiled += 1;
                }
                self.packages.insert(package(&message)?.to_owned());
                self.executables.extend(executable(&message)?);
            }
            Some("compiler-message") => {
                self.diagnostics.push(diagnostic(&message)?);
                return Ok(self.diagnostics.last());
            }
            _ => {}
        }
        Ok(None)
    }
}

fn diagnostic(message: &Value) -> Result<Diagnostic, String> {
    let found = &message["message"];
    let spans = found["spans"].as_array().into_iter().flatten();
    let files = spans.filter_map(|span| span["file_name"].as_str());
    Ok(Diagnostic {
        package: package(message)?.to_owned(),
        is_warning: found["level"] == "warning",
        files: files.map(str::to_owned).collect(),
        text: found["rendered"]
            .as_str()
            .unwrap_or_default()
            .trim_end()
            .to_owned(),
    })
}

/// Returns the test executable that a message reports, if any.
fn executable(message: &Value) -> Result<Option<Executable>, String> {
    let Some(path) = message["executable"].as_str() else {
        return Ok(None);
    };
    if message["profile"]["test"] != true {
        return Ok(None);
    }
    let missing = || format!("a message from Cargo is incomplete: {message}");
    let target = &message["target"];
    let kind = match target["kind"][0].as_str().ok_or_else(missing)? {
        "test" => Kind::Integration,
        "bench" => Kind::Benchmark,
        _ => Kind::Unit,
    };
    let manifest = message["manifest_path"].as_str().ok_or_else(missing)?;
    let directory = Path::new(manifest).parent().ok_or_else(missing)?;
    Ok(Some(Executable {
        package: package(message)?.to_owned(),
        target: target["name"].as_str().ok_or_else(missing)?.to_owned(),
        kind,
        path: path.into(),
        directory: directory.to_owned(),
    }))
}

/// Returns the package name from a package ID such as `path+file:///repository/tests#integration-tests@0.0.0`, or
/// `path+file:///repository/xtask#0.0.0` if the name is that of the directory.
fn package(message: &Value) -> Result<&str, String> {
    let id = message["package_id"].as_str().unwrap_or_default();
    let name = id
        .split_once('#')
        .and_then(|(url, fragment)| match fragment.split_once('@') {
            Some((name, _)) => Some(name),
            None => url.rsplit('/').next(),
        });
    name.ok_or_else(|| format!("a message from Cargo has no package ID: {message}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn artifact(id: &str, kind: &str, target: &str, test: bool, fresh: bool) -> Value {
        json!({
            "reason": "compiler-artifact",
            "package_id": id,
            "manifest_path": "/w/tests/Cargo.toml",
            "target": { "kind": [kind], "name": target },
            "profile": { "test": test },
            "executable": format!("/w/target/{target}"),
            "fresh": fresh
        })
    }

    fn read(messages: &[Value]) -> Build {
        let mut build = Build::default();
        for message in messages {
            build
                .read(&message.to_string())
                .expect("the message is complete");
        }
        build
    }

    #[test]
    fn test_executables_are_collected() {
        let integration = "path+file:///w/tests#integration-tests@0.0.0";
        let xtask = "path+file:///w/xtask#0.0.0";
        let library = json!({
            "reason": "compiler-artifact", "package_id": "registry+https://x#syn@2.0.0",
            "executable": null, "fresh": true
        });
        let build = read(&[
            library,
            artifact(integration, "test", "sts", true, false),
            artifact(integration, "bench", "calls", true, true),
            artifact(xtask, "bin", "xtask", true, false),
            artifact(xtask, "bin", "xtask", false, false),
            json!({ "reason": "build-finished", "success": true }),
        ]);
        let suites: Vec<_> = build.executables.iter().map(Executable::suite).collect();
        let expected = [
            "integration-tests: sts",
            "integration-tests: calls (benchmark)",
            "xtask (unit tests)",
        ];
        assert_eq!(suites, expected);
        assert_eq!((build.compiled, build.fresh), (3, 2));
        let packages = ["integration-tests", "syn", "xtask"].map(str::to_owned);
        assert_eq!(build.packages, packages.into());
        assert_eq!(build.executables[0].directory, Path::new("/w/tests"));
        assert_eq!(build.executables[0].path, Path::new("/w/target/sts"));
    }

    #[test]
    fn packages_with_diagnostics_are_named_once() {
        let message = |level: &str| {
            json!({
                "reason": "compiler-message",
                "package_id": "path+file:///w/sts#sts-sdk@0.1.0",
                "message": {
                    "level": level, "rendered": "unused variable\n\n",
                    "spans": [{ "file_name": "src/lib.rs" }]
                }
            })
        };
        let build = read(&[message("warning"), message("warning")]);
        assert_eq!(build.with_warnings(), ["sts-sdk"].into());
        assert_eq!(build.with_errors(), [].into());
        let build = read(&[message("error")]);
        assert_eq!(build.with_warnings(), [].into());
        assert_eq!(build.with_errors(), ["sts-sdk"].into());
        assert_eq!(build.diagnostics[0].text, "unused variable");
        assert_eq!(build.diagnostics[0].files, ["src/lib.rs"]);
    }

    #[test]
    fn incomplete_messages_are_errors() {
        let mut message = artifact("path+file:///w#a@0.0.0", "test", "sts", true, false);
        message["target"] = Value::Null;
        let mut build = Build::default();
        let error = build.read(&message.to_string());
        assert!(error.is_err_and(|error| error.contains("incomplete")));
        assert!(Build::default().read("Compiling sts-sdk").is_err());
    }
}
