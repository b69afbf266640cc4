//! The commands of this repository; `cargo xtask --help` lists them.

// Before all others: it defines the macros that print.
#[macro_use]
mod terminal;

mod bench;
mod cargo;
mod clients;
mod codegen;
mod dependencies;
mod drop_in;
mod fuzz;
mod interface;
mod moto;
mod public_api;
mod published;
mod repository;
mod rustdoc;
mod scratch;
mod shrink;
mod test;
mod update;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use repository::root;

/// The generator allocates and frees many small trees in several threads, which takes twice as long with some system
/// allocators.
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
    /// Measures the generator, and compares the cost of compiling and calling `sts-sdk` and `aws-sdk-sts`
    Bench(bench::Arguments),
    /// Generates clients into `target/clients`, for the models in `tests/models` and, if it exists, in `../shared`
    Clients,
    /// Generates the client in `generated/sts`
    Codegen(codegen::Arguments),
    /// Generates the same clients as `cargo xtask clients`, and runs only their tests
    Conformance(test::Arguments),
    /// Compares default builds of the client and of aws-sdk-sts: packages, features, and the behavior that depends on
    /// features
    Dependencies,
    /// Builds the latest aws-config with the generated client in place of aws-sdk-sts, and uses it to get
    /// credentials from a mock STS on the loopback interface
    DropIn,
    /// Compares random JMESPath expressions with an interpreter. If one fails, finds a small one that fails, too
    Expressions(shrink::Arguments),
    /// Generates hostile responses and models until the time limit; see `cargo xtask fuzz --help`
    #[command(disable_help_flag = true)]
    Fuzz(fuzz::Arguments),
    /// Compares the interfaces of clients, and what changes between models, with what rustdoc finds
    Interface,
    /// Lists the items of the published client's interface that `generated/sts` lacks, and the items that it adds
    PublicApi(public_api::Arguments),
    /// Runs all tests and counts them by suite. Installs required software into `target`
    Test(test::Arguments),
    /// Updates `model/sts.json` to a newer model, and the client with its version and its changelog
    Update(update::Arguments),
}

fn main() -> ExitCode {
    let code = run().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    });
    match smithy_codegen_cli::terminal::finish() {
        Ok(()) => code,
        Err(error) => {
            eprintln!("cannot write to standard output: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, String> {
    match Arguments::parse().command {
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Clients => clients::run(),
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Conformance(arguments) => test::run_clients(&arguments),
        Command::Dependencies => dependencies::run(),
        Command::DropIn => drop_in::run(),
        Command::Expressions(arguments) => shrink::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::Interface => interface::run(),
        Command::PublicApi(arguments) => public_api::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Update(arguments) => update::run(&arguments),
    }
}
