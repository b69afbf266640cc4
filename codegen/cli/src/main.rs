//! The command `smithy-codegen`; `smithy-codegen --help` describes it.

use std::process::ExitCode;

/// The generator allocates and frees many small trees in several threads, which takes twice as long with some system
/// allocators as with this one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    smithy_codegen_cli::main(std::env::args_os())
}
