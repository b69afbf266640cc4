//! Runs documentation tests. Cargo prints the name of each crate, and rustdoc prints the results to the other stream.

use std::io::{self, BufRead, BufReader};
use std::process::Command;

use super::suite::{self, Counts, Suite};

/// The suffix of the names of these suites.
pub(super) const SUFFIX: &str = "(documentation)";

/// Runs a `cargo test` command with `--doc`. Prints its output if it fails.
pub(super) fn run(command: &mut Command) -> Result<Vec<Suite>, String> {
    let failed = |error: io::Error| format!("`cargo test --doc` failed: {error}");
    let (output, input) = io::pipe().map_err(failed)?;
    let mut cargo = command
        .args(["--doc", "--no-fail-fast"])
        // Color would change the lines that `read` recognizes, and quiet mode would omit them.
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_QUIET", "false")
        .stdout(input.try_clone().map_err(failed)?)
        .stderr(input)
        .spawn()
        .map_err(failed)?;
    // The command owns the write end of the pipe, which must be closed for the output to end.
    command.stdout(io::stdout()).stderr(io::stderr());

    let mut suites = Vec::new();
    let mut lines = String::new();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.map_err(failed)?;
        let line = String::from_utf8_lossy(&line);
        lines.extend([&line, "\n"]);
        read(&line, &mut suites);
    }
    let succeeded = cargo.wait().map_err(failed)?.success();
    if !succeeded {
        println!("{lines}");
    }
    Ok(settle(suites, succeeded))
}

/// Records a line of the output.
fn read(line: &str, suites: &mut Vec<(String, Option<Counts>)>) {
    if let Some(name) = line.trim_start().strip_prefix("Doc-tests ") {
        suites.push((format!("{name} {SUFFIX}"), None));
    } else if let (Some(counts), Some((_, sum))) = (suite::result(line), suites.last_mut()) {
        // A crate can have several results.
        *sum = Some(sum.unwrap_or_default() + counts);
    }
}

/// Adds failures that no test reports, such as a suite that was killed or a build that failed.
fn settle(suites: Vec<(String, Option<Counts>)>, succeeded: bool) -> Vec<Suite> {
    let mut settled: Vec<_> = suites
        .into_iter()
        .map(|(name, counts)| match counts {
            None => Suite::failed(format!("{name}: did not finish")),
            Some(counts) => Suite { name, counts },
        })
        .collect();
    if !succeeded && settled.iter().all(|suite| suite.counts.failed == 0) {
        settled.push(Suite::failed(format!("cargo test --doc {SUFFIX}")));
    }
    settled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suites(output: &str, succeeded: bool) -> Vec<(String, u32, u32)> {
        let mut suites = Vec::new();
        output.lines().for_each(|line| read(line, &mut suites));
        let settled = settle(suites, succeeded).into_iter();
        settled
            .map(|suite| (suite.name, suite.counts.passed, suite.counts.failed))
            .collect()
    }

    #[test]
    fn results_belong_to_the_crate_named_before_them() {
        let output = "
   Doc-tests smithy_codegen
test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
   Doc-tests sts_sdk
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: ok. 6 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
";
        let expected = [
            ("smithy_codegen (documentation)".to_owned(), 3, 1),
            ("sts_sdk (documentation)".to_owned(), 11, 0),
        ];
        assert_eq!(suites(output, false), expected);
    }

    #[test]
    fn crate_without_a_result_counts_as_failed() {
        let name = "sts_sdk (documentation): did not finish".to_owned();
        assert_eq!(suites("   Doc-tests sts_sdk", false), [(name, 0, 1)]);
    }

    #[test]
    fn failed_build_is_counted() {
        let name = "cargo test --doc (documentation)".to_owned();
        assert_eq!(suites("error: could not compile", false), [(name, 0, 1)]);
        assert_eq!(suites("", true), []);
    }
}
