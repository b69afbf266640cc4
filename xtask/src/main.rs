//! Commands of this repository; `cargo xtask --help` lists them.

mod bench;
mod cargo;
mod clients;
mod codegen;
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

/// Generating allocates and frees many small trees in several threads, which takes twice as long with the allocators of
/// some systems.
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
    /// Measures the client beside the published one, and the generator: compiling, calling, generating
    Bench(bench::Arguments),
    /// Generates the clients of the models in `tests/models`, and of those in `../shared` if it exists, into
    /// `target/clients`
    Clients,
    /// Generates a client: `generated/sts`, or the client of any model anywhere
    Codegen(codegen::Arguments),
    /// Runs the tests of the clients that `cargo xtask clients` generates, as `cargo xtask test` does
    Conformance(test::Arguments),
    /// Compares default builds of the client and of aws-sdk-sts: packages, features, and behavior that follows from
    /// features
    Dependencies,
    /// Builds the latest aws-config with the generated client in place of aws-sdk-sts, and gets credentials through
    /// it from an STS on the loopback interface
    DropIn,
    /// Generates hostile responses and models until the time is up: `--seconds`, `--seed`, `--target`
    #[command(disable_help_flag = true)]
    Fuzz(fuzz::Arguments),
    /// Lists the items of the published client's interface that `generated/sts` lacks, and those that only it has
    PublicApi(public_api::Arguments),
    /// Runs every test, and counts them suite by suite. Installs what the tests need under `target`
    Test(test::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Clients => clients::run(),
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Conformance(arguments) => test::run_clients(&arguments),
        Command::Dependencies => dependencies::run(),
        Command::DropIn => drop_in::run(),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::PublicApi(arguments) => public_api::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
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
