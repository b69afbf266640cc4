//! One client, from its generation to the results of its tests.

use std::collections::{BTreeMap, BTreeSet};

use smithy_codegen::Severity;

use super::candidate::Candidate;
use crate::cargo::cargo;
use crate::clients::expressions::{Expressions, number_of_file, number_of_shape, numbers_of_test};
use crate::clients::{Clients, DEPENDENCIES};
use crate::root;
use crate::test::build::{self, Build};

/// The name of the client. Workspaces that share a target directory must not have a package in common: Cargo would
/// compile only one of the two.
const NAME: &str = "candidates";

/// Expressions that fail together.
pub(super) struct Failure {
    /// The number of their operation.
    pub(super) operation: usize,
    /// The number of the input, unless the operation does not compile.
    pub(super) input: Option<usize>,
    /// What the compiler or the test says.
    output: String,
}

impl Failure {
    /// Returns the result that a test found, or everything that the compiler or the test says.
    pub(super) fn found(&self) -> String {
        let mut lines = self.output.lines();
        let left = lines.find_map(|line| line.trim().strip_prefix("left: Some("));
        let text = left.and_then(|left| serde_json::from_str(left.strip_suffix(')')?).ok());
        text.unwrap_or_else(|| format!("\n{}", self.output))
    }
}

/// Returns the candidates that the generator accepts. Reductions can be mistakes, such as a member of a list.
pub(super) fn accepted(
    expressions: &Expressions,
    mut candidates: Vec<Candidate>,
) -> Result<Vec<Candidate>, String> {
    loop {
        let operations = candidates.iter().map(Candidate::operation).collect();
        let model = expressions.with_operations(operations).model(NAME)?;
        let Err(error) = model.generated_files() else {
            return Ok(candidates);
        };
        let rejected = error.diagnostics().iter();
        let rejected = rejected.filter(|diagnostic| diagnostic.severity == Severity::Error);
        let rejected =
            rejected.filter_map(|diagnostic| number_of_shape(diagnostic.shape.as_ref()?));
        let rejected: BTreeSet<_> = rejected.collect();
        if rejected.is_empty() {
            return Err(error.to_string());
        }
        let mut number = 0..;
        candidates.retain(|_| {
            !number
                .next()
                .is_some_and(|number| rejected.contains(&number))
        });
    }
}

/// Generates, compiles, and tests a client. Returns what fails.
pub(super) fn failures(expressions: &Expressions) -> Result<Vec<Failure>, String> {
    let model = expressions.model(NAME)?;
    let clients = Clients::generate(root().join("target/expressions"), vec![model])?;
    if let Some((_, reason)) = clients.failed.first() {
        return Err(format!("cannot generate the client:\n{reason}"));
    }
    let mut command = cargo();
    command
        .args(["test", "--quiet", "--test", "*", "--package", DEPENDENCIES])
        .current_dir(&clients.directory);
    for model in &clients.models {
        command.args(["--package", model.package()]);
    }
    let built = build::build(&mut command, &mut |_| {})?;
    let failures = compiler_failures(&built)?;
    if failures.is_empty() {
        test_failures(&built, expressions.inputs())
    } else {
        Ok(failures)
    }
}

/// Returns the operations that do not compile, or compile with warnings.
fn compiler_failures(built: &Build) -> Result<Vec<Failure>, String> {
    let mut outputs: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for diagnostic in &built.diagnostics {
        let files = diagnostic.files.iter();
        if let Some(operation) = files.filter_map(|file| number_of_file(file)).next() {
            outputs.entry(operation).or_default().push(&diagnostic.text);
        }
    }
    if outputs.is_empty() && !(built.succeeded && built.diagnostics.is_empty()) {
        let texts = built.diagnostics.iter().map(|found| found.text.as_str());
        let texts: Vec<_> = texts.collect();
        return Err(format!(
            "the client does not compile without warnings, and not because of one expression:\n{}",
            texts.join("\n")
        ));
    }
    let failures = outputs.into_iter().map(|(operation, texts)| Failure {
        operation,
        input: None,
        output: texts.join("\n"),
    });
    Ok(failures.collect())
}

/// Runs the tests and returns those that fail.
fn test_failures(built: &Build, tests: usize) -> Result<Vec<Failure>, String> {
    let mut output = String::new();
    for executable in &built.executables {
        output.push_str(&executable.run(&[])?.text);
    }
    let mut failures = Vec::new();
    let mut results = 0;
    for line in output.lines() {
        let result = line
            .strip_prefix("test ")
            .and_then(|line| line.split_once(" ... "));
        let Some((name, result)) = result else {
            continue;
        };
        let Some((operation, input)) = numbers_of_test(name) else {
            continue;
        };
        results += 1;
        if result != "ok" {
            failures.push(Failure {
                operation,
                input: Some(input),
                output: output_of(name, &output),
            });
        }
    }
    // A test that ends the process prevents the others from running.
    match results == tests {
        true => Ok(failures),
        false => Err(format!("{results} of {tests} tests ran:\n{output}")),
    }
}

/// Returns what a test has printed.
fn output_of(test: &str, all: &str) -> String {
    let title = format!("---- {test} stdout ----");
    let lines = all.lines().skip_while(|line| *line != title).skip(1);
    let lines = lines.take_while(|line| !line.starts_with("---- ") && *line != "failures:");
    Vec::from_iter(lines).join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test::build::Diagnostic;

    fn built(files: &[&str]) -> Build {
        let diagnostics = files.iter().map(|file| Diagnostic {
            package: "expressions-client".to_owned(),
            is_warning: true,
            files: vec![(*file).to_owned()],
            text: format!("warning in {file}"),
        });
        Build {
            diagnostics: diagnostics.collect(),
            succeeded: true,
            ..Build::default()
        }
    }

    #[test]
    fn warnings_name_their_operations() {
        let built = built(&[
            "src/operation/operation7/endpoint.rs",
            "src/operation/operation2/endpoint.rs",
            "src/operation/operation7/endpoint.rs",
        ]);
        let failures = compiler_failures(&built).expect("they name operations");
        let numbers: Vec<_> = failures.iter().map(|failure| failure.operation).collect();
        assert_eq!(numbers, [2, 7]);
        assert_eq!(
            failures[0].found(),
            "\nwarning in src/operation/operation2/endpoint.rs"
        );
    }

    #[test]
    fn other_warnings_are_errors() {
        assert!(compiler_failures(&built(&["src/lib.rs"])).is_err());
        assert!(compiler_failures(&built(&[])).is_ok_and(|failures| failures.is_empty()));
        let failed = Build::default();
        assert!(compiler_failures(&failed).is_err());
    }

    #[test]
    fn result_is_in_the_output_of_the_test() {
        let all = r#"
test request_operation1_input0 ... FAILED
test request_operation2_input0 ... FAILED

failures:

---- request_operation1_input0 stdout ----
  left: Some("[\"a\"]")
 right: Some("[null]")

---- request_operation2_input0 stdout ----
no request

failures:
    request_operation1_input0
"#;
        let found = |name| {
            let output = output_of(name, all);
            Failure {
                operation: 0,
                input: Some(0),
                output,
            }
            .found()
        };
        assert_eq!(found("request_operation1_input0"), r#"["a"]"#);
        assert_eq!(found("request_operation2_input0"), "\nno request\n");
    }
}
