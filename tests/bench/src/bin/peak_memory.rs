//! Generates the client of a model (`sts`, `iam`, or `ec2`) and prints the peak memory of the process in bytes.

use std::env;
use std::process::ExitCode;

use benchmarks::generation::{Model, memory};

/// The allocator that `smithy-codegen` uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let model = match env::args().nth(1).as_deref() {
        Some("sts") => Some(Model::sts()),
        Some("iam") => Model::iam(),
        Some("ec2") => Model::ec2(),
        _ => None,
    };
    let Some(model) = model else {
        eprintln!("usage: peak_memory sts|iam|ec2 (the last two need ../shared/models)");
        return ExitCode::FAILURE;
    };
    let out = tempfile::tempdir_in(memory()).expect("temporary directories can be created");
    model.generate(&out.path().join("client"));
    match peak_memory() {
        Ok(bytes) => {
            println!("{bytes}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(unix)]
fn peak_memory() -> Result<i64, String> {
    use nix::sys::resource::{UsageWho, getrusage};

    // Linux reports the value in kilobytes, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let usage = getrusage(UsageWho::RUSAGE_SELF).map_err(|error| error.to_string())?;
    Ok(usage.max_rss() * unit)
}

#[cfg(not(unix))]
fn peak_memory() -> Result<i64, String> {
    Err("this system does not report the memory of a process".to_owned())
}
