//! Runs every test there is, and counts them.

use std::ffi::OsStr;
use std::fmt;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::cargo::cargo;
use crate::{conformance, moto, root};

/// Runs every suite and closes with a table of them and one line, `N passed, N failed`, after which nothing is
/// printed. The error is what kept the tests from running at all.
pub(crate) fn run() -> Result<ExitCode, String> {
    let moto_server = moto::install(root())?;
    let mut suites = Vec::new();
    for targets in ["--all-targets", "--doc"] {
        let mut command = cargo();
        command
            .args(["test", "--workspace", targets, "--no-fail-fast"])
            .current_dir(root())
            .env("MOTO_SERVER", &moto_server);
        suites.extend(cargo_test(command)?);
    }
    suites.extend(conformance::run()?);
    Ok(report(&suites))
}

/// The table of the suites, and one line that counts them.
pub(crate) fn report(suites: &[Suite]) -> ExitCode {
    let total = suites
        .iter()
        .fold(Counts::default(), |total, suite| total + suite.counts);
    println!("\n{}", Table(suites));
    if total.ignored > 0 {
        println!("A skipped test tests nothing: mend it or delete it.\n");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    let good = total.failed == 0 && total.ignored == 0;
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Runs a `cargo test`, and shows what it prints while it runs.
pub(crate) fn cargo_test(mut command: Command) -> Result<Vec<Suite>, String> {
    let words = command.get_args().map(OsStr::to_string_lossy);
    let shown = words.collect::<Vec<_>>().join(" ");
    let failed = |error: io::Error| format!("`cargo {shown}` failed: {error}");
    // One pipe for both, because cargo names a suite on one stream and the suite reports on the other.
    let (output, input) = io::pipe().map_err(failed)?;
    command
        // Neither would leave lines that can be read here.
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_QUIET", "false")
        .stdout(input.try_clone().map_err(failed)?)
        .stderr(input);
    let mut cargo = command.spawn().map_err(failed)?;
    // The command holds the pipe's other end, which has to be closed for the output to end.
    drop(command);

    let mut suites = Vec::new();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.map_err(failed)?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line, &mut suites);
    }
    let succeeded = cargo.wait().map_err(failed)?.success();
    settle(&mut suites, succeeded, &shown);
    Ok(suites)
}

/// Takes in a line of `cargo test`.
fn read(line: &str, suites: &mut Vec<Suite>) {
    if let Some(name) = suite_name(line) {
        suites.push(Suite {
            name,
            counts: Counts::default(),
            ended: false,
        });
    } else if let (Some(counts), Some(suite)) = (test_result(line), suites.last_mut()) {
        // The tests of one crate's documentation may come with several results.
        suite.counts = suite.counts + counts;
        suite.ended = true;
    } else if line.starts_with("warning: `") && line.contains(" generated ") {
        // What is compiled here is ours, and is to compile without warnings.
        suites.push(Suite {
            name: line.to_owned(),
            counts: Counts {
                failed: 1,
                ..Counts::default()
            },
            ended: true,
        });
    }
}

/// Counts what failed without a test that says so: a suite that was killed, a build that broke.
fn settle(suites: &mut Vec<Suite>, succeeded: bool, command: &str) {
    for suite in suites.iter_mut().filter(|suite| !suite.ended && !succeeded) {
        suite.name.push_str(", which did not end");
        suite.counts.failed += 1;
    }
    if !succeeded && suites.iter().all(|suite| suite.counts.failed == 0) {
        let counts = Counts {
            failed: 1,
            ..Counts::default()
        };
        suites.push(Suite {
            name: format!("cargo {command}"),
            counts,
            ended: true,
        });
    }
}

/// The name in a line that announces a suite, such as `Running tests/moto.rs (target/debug/deps/moto-0123abcd)` or
/// `Doc-tests sts_sdk`.
fn suite_name(line: &str) -> Option<String> {
    let line = line.trim_start();
    if let Some(name) = line.strip_prefix("Doc-tests ") {
        return Some(format!("{name} (documentation)"));
    }
    let (source, executable) = line
        .strip_prefix("Running ")?
        .strip_suffix(')')?
        .split_once(" (")?;
    let (name, _hash) = Path::new(executable)
        .file_stem()?
        .to_str()?
        .rsplit_once('-')?;
    Some(format!(
        "{name} ({})",
        source.trim_start_matches("unittests ")
    ))
}

/// The counts in a line like `test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; ...`.
fn test_result(line: &str) -> Option<Counts> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |name| {
        counts
            .split("; ")
            .find_map(|count| count.strip_suffix(name)?.trim_end().parse().ok())
    };
    Some(Counts {
        passed: count("passed")?,
        failed: count("failed")?,
        ignored: count("ignored")?,
    })
}

/// The tests of one executable, or of one crate's documentation.
#[derive(Debug, PartialEq)]
pub(crate) struct Suite {
    pub(crate) name: String,
    pub(crate) counts: Counts,
    pub(crate) ended: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) ignored: u32,
}

impl Counts {
    /// How many tests there were.
    pub(crate) fn cases(self) -> u32 {
        self.passed + self.failed + self.ignored
    }
}

impl std::ops::Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            ignored: self.ignored + other.ignored,
        }
    }
}

/// Shows a line per suite that has tests.
struct Table<'a>(&'a [Suite]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let suites = || {
            self.0
                .iter()
                .filter(|suite| suite.counts != Counts::default())
        };
        let width = suites()
            .map(|suite| suite.name.chars().count())
            .max()
            .unwrap_or(0)
            .max("suite".len());
        writeln!(f, "{:width$}  cases  passed  failed  skipped", "suite")?;
        for Suite { name, counts, .. } in suites() {
            let cases = counts.cases();
            let Counts {
                passed,
                failed,
                ignored,
            } = counts;
            writeln!(
                f,
                "{name:width$}  {cases:>5}  {passed:>6}  {failed:>6}  {ignored:>7}"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suites(output: &str, succeeded: bool) -> Vec<Suite> {
        let mut suites = Vec::new();
        output.lines().for_each(|line| read(line, &mut suites));
        settle(&mut suites, succeeded, "test --doc");
        suites
    }

    fn suite(name: &str, passed: u32, failed: u32, ignored: u32) -> Suite {
        Suite {
            name: name.to_owned(),
            counts: Counts {
                passed,
                failed,
                ignored,
            },
            ended: true,
        }
    }

    #[test]
    fn results_belong_to_the_suite_announced_before_them() {
        let output = "
     Running unittests src/lib.rs (target/debug/deps/smithy_codegen-0123abcd)
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
     Running tests/end_to_end.rs (target/debug/deps/end_to_end-0123abcd)
test result: FAILED. 34 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s
   Doc-tests sts_sdk
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: ok. 6 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";
        let expected = [
            suite("smithy_codegen (src/lib.rs)", 3, 0, 1),
            suite("end_to_end (tests/end_to_end.rs)", 34, 2, 0),
            suite("sts_sdk (documentation)", 11, 0, 0),
        ];
        assert_eq!(suites(output, false), expected);
    }

    #[test]
    fn suite_without_a_result_has_failed() {
        let output = "     Running tests/moto.rs (target/debug/deps/moto-0123abcd)";
        let [suite] = suites(output, false)
            .try_into()
            .expect("there is one suite");
        assert_eq!(suite.counts.failed, 1);
    }

    #[test]
    fn build_with_warnings_has_failed() {
        let line = "warning: `sts-sdk` (lib) generated 2 warnings (1 duplicate)";
        assert_eq!(suites(line, true), [suite(line, 0, 1, 0)]);
    }

    #[test]
    fn broken_build_has_failed() {
        assert_eq!(
            suites("error: could not compile", false),
            [suite("cargo test --doc", 0, 1, 0)]
        );
        assert_eq!(suites("", true), []);
    }
}
