//! Commands of this repository; `cargo xtask --help` lists them.

mod bench;
mod cargo;
mod codegen;
mod conformance;
mod dependencies;
mod drop_in;
mod fuzz;
mod moto;
mod public_api;
mod published;
mod scratch;
mod test;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Generating makes and drops many small trees in several threads, which takes twice as long with some systems' own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Commands of this repository"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Measures the client beside the published one, and the generator: compiling, calling, generating.
    Bench(bench::Arguments),
    /// Generates a client: `generated/sts`, or the client of any model anywhere.
    Codegen(codegen::Arguments),
    /// Runs the protocol tests and endpoint tests that the models in `tests/models`, and in `../shared` where that is,
    /// carry: a part of `cargo xtask test`.
    Conformance,
    /// Compares default builds of the client and of aws-sdk-sts: their packages, their features, and what
    /// the features make them do.
    Dependencies,
    /// Builds the latest aws-config on the generated client, in the place of aws-sdk-sts, and gets
    /// credentials through it from a loopback STS.
    DropIn,
    /// Makes up hostile answers and models for as long as it is told to: `--seconds`, `--seed`, `--target`.
    #[command(disable_help_flag = true)]
    Fuzz(fuzz::Arguments),
    /// Lists what of the published client's interface is missing from `generated/sts`, and what is extra.
    PublicApi(public_api::Arguments),
    /// Runs every test there is, also those that generated clients carry for the models in `tests/models` and in
    /// `../shared`, where that is; sets up what they need under `target`.
    Test,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Conformance => conformance::run().map(|suites| test::report(&suites)),
        Command::Dependencies => dependencies::run(),
        Command::DropIn => drop_in::run(),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::PublicApi(arguments) => public_api::run(&arguments),
        Command::Test => test::run(),
    };
    result.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

/// The root of the workspace.
fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().expect("xtask lies in the workspace")
}
