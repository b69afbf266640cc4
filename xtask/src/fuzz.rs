//! Runs the fuzzer in the package `fuzz` and passes the arguments through unchanged.

use std::ffi::OsString;
use std::process::ExitCode;

use crate::cargo::cargo;
use crate::root;

/// The fuzzer's own options: `--seconds`, `--seed`, `--target`, and `--help`.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "ARGUMENTS"
    )]
    arguments: Vec<OsString>,
}

/// Builds and runs the fuzzer. Fails if there are any findings.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let status = cargo()
        .args(["run", "--quiet", "--release", "--package", "fuzz", "--"])
        .args(&arguments.arguments)
        .current_dir(root())
        .status()
        .map_err(|error| format!("cannot start Cargo: {error}"))?;
    if status.success() {
        return Ok(ExitCode::SUCCESS);
    }
    if status.code().is_none() {
        // The cause is usually a stack overflow or a lack of memory. The fuzzer saves each input before running it.
        eprintln!("the fuzzer was killed ({status}); its input is target/fuzz/<target>/running");
    }
    Ok(ExitCode::FAILURE)
}
