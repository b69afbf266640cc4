//! Runs the fuzzer of the integration tests, which takes the arguments as they are.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::cargo::cargo;
use crate::root;

/// `--seconds`, `--seed`, `--target` and `--help` of the fuzzer.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "ARGUMENTS"
    )]
    arguments: Vec<OsString>,
}

/// Builds the fuzzer and runs it. It fails where there are findings.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let status = cargo()
        .args(["run", "--quiet", "--release", "--package", "fuzz", "--"])
        .args(&arguments.arguments)
        .current_dir(root())
        .status()
        .map_err(|error| format!("cargo did not start: {error}"))?;
    if status.success() {
        return Ok(ExitCode::SUCCESS);
    }
    if status.code().is_none() {
        // A stack that overflowed, memory that ran out: the input was saved before it ran.
        eprintln!("the fuzzer was killed ({status}) by target/fuzz/<target>/running");
    }
    Ok(ExitCode::FAILURE)
}
