//! Measures the cost of a call with an in-memory connector: instructions, counted by callgrind, and allocations.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::table::{Goal, Table};
use crate::cargo::{cargo, succeed};
use crate::root;

/// The description of each call, its name in the package `benchmarks`, and the maximum ratio of its instructions to
/// those of the published client.
const SCENARIOS: [(&str, &str, f64); 5] = [
    ("`GetCallerIdentity`", "get_caller_identity", 0.86),
    (
        "`AssumeRole` with 50 tags",
        "assume_role_with_50_tags",
        0.73,
    ),
    (
        "`AssumeRoleWithWebIdentity` (unsigned)",
        "assume_role_with_web_identity",
        0.70,
    ),
    ("a modeled error", "modeled_error", 0.75),
    ("`Client::from_conf`", "from_conf", 0.73),
];

/// The maximum ratio of allocations, for every call.
pub(super) const ALLOCATIONS: f64 = 0.75;

/// The repetitions of the shorter run. Its count is subtracted from that of the longer run to exclude one-time costs.
const FEW: u32 = 10;
/// The repetitions of the longer run.
const MANY: u32 = 110;

pub(super) fn measure(table: &mut Table) -> Result<(), String> {
    succeed(
        cargo()
            .args([
                "build",
                "--quiet",
                "--release",
                "--package",
                "benchmarks",
                "--bins",
            ])
            .current_dir(root()),
    )?;
    if has_valgrind() {
        for (what, scenario, goal) in SCENARIOS {
            let counts = both(|client, times| instructions(client, scenario, times))?;
            table.compare(
                format!("instructions: {what}"),
                "k",
                counts.map(|count| count / 1e3),
                Goal::Ratio(goal),
            );
        }
    } else {
        table.skip("instructions (valgrind is not installed)");
    }
    for (what, scenario, _) in SCENARIOS {
        let counts = both(|client, times| allocations(client, scenario, times))?;
        table.compare(
            format!("allocations: {what}"),
            "",
            counts,
            Goal::Ratio(ALLOCATIONS),
        );
    }
    Ok(())
}

/// Returns the count per repetition for the generated client and for the published client.
fn both(count: impl Fn(&str, u32) -> Result<f64, String>) -> Result<[f64; 2], String> {
    let one = |client| per_repetition(|times| count(client, times));
    Ok([one("ours")?, one("published")?])
}

/// Returns the count of one repetition, given a function that counts several.
pub(super) fn per_repetition(count: impl Fn(u32) -> Result<f64, String>) -> Result<f64, String> {
    Ok((count(MANY)? - count(FEW)?) / f64::from(MANY - FEW))
}

pub(super) fn has_valgrind() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok()
}

fn program(name: &str) -> PathBuf {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    root().join("target/release").join(name)
}

fn instructions(client: &str, scenario: &str, times: u32) -> Result<f64, String> {
    instructions_of(&program("calls"), &[client, scenario, &times.to_string()])
}

/// Returns the number of instructions that a program executes.
pub(super) fn instructions_of(program: &Path, arguments: &[&str]) -> Result<f64, String> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("valgrind did not start: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    collected(&text)
        .filter(|_| output.status.success())
        .ok_or_else(|| format!("callgrind did not report a count:\n{text}"))
}

/// Returns the number in a line such as `==1== Collected : 123`.
fn collected(text: &str) -> Option<f64> {
    text.lines()
        .find_map(|line| line.split_once("Collected :"))
        .and_then(|(_, count)| count.trim().parse().ok())
}

fn allocations(client: &str, scenario: &str, times: u32) -> Result<f64, String> {
    printed_by(
        &program("allocations"),
        &[client, scenario, &times.to_string()],
    )
}

/// Returns the number that a program prints.
pub(super) fn printed_by(program: &Path, arguments: &[&str]) -> Result<f64, String> {
    let shown = program.display();
    let output = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|error| format!("cannot start {shown}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim()
        .parse()
        .map_err(|_| format!("{shown} did not print a count: {}", output.status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callgrind_count_is_found() {
        let text = "==7== Events    : Ir\n==7== Collected : 12345\n==7==\n";
        assert_eq!(collected(text), Some(12345.0));
        assert_eq!(collected("==7== killed"), None);
    }
}
