//! Builds tests with Cargo and reads its messages.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// The result of a build.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Build {
    pub(super) executables: Vec<Executable>,
    /// The packages that compile with warnings.
    pub(super) with_warnings: BTreeSet<String>,
    /// The number of crates that were compiled.
    pub(super) compiled: usize,
    /// The number of crates that were already up to date.
    pub(super) fresh: usize,
    pub(super) succeeded: bool,
}

/// A test executable.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Executable {
    pub(super) package: String,
    pub(super) target: String,
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
    /// The directory of the package.
    pub(super) directory: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// The unit tests of a library or a program.
    Unit,
    /// A file of integration tests.
    Integration,
    /// Benchmarks, each of which runs once and reports no counts.
    Benchmark,
}

impl Executable {
    /// Returns the name of the suite.
    pub(super) fn suite(&self) -> String {
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

/// Runs a `cargo test` command up to the end of the build, and prints compiler diagnostics as they arrive. Cargo shows
/// its own progress. After an error, it continues with the other targets.
pub(super) fn build(command: &mut Command) -> Result<Build, String> {
    let failed = |error: std::io::Error| format!("`cargo test` failed: {error}");
    let mut cargo = command
        .args(["--no-run", "--no-fail-fast", "--message-format=json"])
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut build = Build::default();
    for line in BufReader::new(cargo.stdout.take().expect("the output is piped")).lines() {
        if let Some(diagnostic) = build.read(&line.map_err(failed)?)? {
            eprintln!("{diagnostic}");
        }
    }
    build.succeeded = cargo.wait().map_err(failed)?.success();
    Ok(build)
}

impl Build {
    /// Records a message. Returns the diagnostic to show, if it contains one.
    fn read(&mut self, message: &str) -> Result<Option<String>, String> {
        let message: Value = serde_json::from_str(message)
            .map_err(|error| format!("a message from Cargo is not JSON: {error}: {message}"))?;
        match message["reason"].as_str() {
            Some("compiler-artifact") => {
                if message["fresh"] == true {
                    self.fresh += 1;
                } else {
                    self.compiled += 1;
                }
                self.executables.extend(executable(&message)?);
            }
            Some("compiler-message") => {
                if message["message"]["level"] == "warning" {
                    self.with_warnings.insert(package(&message)?.to_owned());
                }
                let rendered = message["message"]["rendered"].as_str();
                return Ok(rendered.map(|text| text.trim_end().to_owned()));
            }
            _ => {}
        }
        Ok(None)
    }
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
        assert_eq!(build.executables[0].directory, Path::new("/w/tests"));
        assert_eq!(build.executables[0].path, Path::new("/w/target/sts"));
    }

    #[test]
    fn packages_with_warnings_are_named_once() {
        let message = |level: &str| {
            json!({
                "reason": "compiler-message",
                "package_id": "path+file:///w/sts#sts-sdk@0.1.0",
                "message": { "level": level, "rendered": "unused variable\n\n" }
            })
        };
        let build = read(&[message("warning"), message("warning"), message("error")]);
        assert_eq!(build.with_warnings, ["sts-sdk".to_owned()].into());
        let shown = Build::default().read(&message("error").to_string());
        assert_eq!(shown, Ok(Some("unused variable".to_owned())));
    }

    #[test]
    fn incomplete_messages_are_errors() {
        let mut message = artifact("path+file:///w#a@0.0.0", "test", "sts", true, false);
        message["target"] = Value::Null;
        let error = Build::default().read(&message.to_string());
        assert!(error.is_err_and(|error| error.contains("incomplete")));
        assert!(Build::default().read("Compiling sts-sdk").is_err());
    }
}
