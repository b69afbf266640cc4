//! Measures the memory of commands.

use std::process::Command;

use crate::cargo::cargo;
use crate::root;

/// Runs a command. Returns the most memory that it, or one of its child processes, has at a time, in bytes.
pub(super) fn peak(command: &Command) -> Result<f64, String> {
    let mut run = cargo();
    run.args([
        "run",
        "--quiet",
        "--profile",
        "dist",
        "--package",
        "benchmarks",
    ])
    .args(["--bin", "peak_memory", "--"])
    .arg("run")
    .arg(command.get_program())
    .args(command.get_args())
    .current_dir(root());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => run.env(name, value),
            None => run.env_remove(name),
        };
    }
    printed(&mut run)
}

/// Returns the most memory that the generator has while it generates the client of a model, in bytes.
pub(super) fn of_generator(model: &str) -> Result<f64, String> {
    let mut run = cargo();
    run.args(["run", "--quiet", "--profile", "dist"])
        .args(["--package", "benchmarks", "--bin", "peak_memory", model])
        .current_dir(root());
    printed(&mut run)
}

fn printed(run: &mut Command) -> Result<f64, String> {
    let output = run
        .output()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().map_err(|_| {
        format!(
            "`peak_memory` did not print a number:\n{}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}
