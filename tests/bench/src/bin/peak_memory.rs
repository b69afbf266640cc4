//! Generates the client of a model (`sts`, `iam`, or `ec2`) and prints the peak memory of the process in bytes.
//! `run PROGRAM ARGUMENTS` runs a program instead, and prints the most that it or one of its child processes had.

use std::env;
use std::process::{Command, ExitCode, Stdio};

use benchmarks::generation::{Model, memory};

/// The allocator that `smithy-codegen` uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let words: Vec<_> = env::args().skip(1).collect();
    if let [run, program, arguments @ ..] = words.as_slice()
        && run == "run"
    {
        let mut command = Command::new(program);
        // The output of this program is the number.
        let status = command.args(arguments).stdout(Stdio::null()).status();
        if !status.is_ok_and(|status| status.success()) {
            eprintln!("{program} failed");
            return ExitCode::FAILURE;
        }
        return print(peak_memory(Whose::Children));
    }
    let model = match words.first().map(String::as_str) {
        Some("sts") => Some(Model::sts()),
        Some("iam") => Model::iam(),
        Some("ec2") => Model::ec2(),
        _ => None,
    };
    let Some(model) = model else {
        eprintln!(
            "usage: peak_memory sts|iam|ec2 (the last two need ../shared/models), or: peak_memory run PROGRAM ARGUMENTS"
        );
        return ExitCode::FAILURE;
    };
    let out = tempfile::tempdir_in(memory()).expect("temporary directories can be created");
    model.generate(&out.path().join("client"));
    print(peak_memory(Whose::Own))
}

/// The processes whose memory is measured.
enum Whose {
    Own,
    Children,
}

fn print(memory: Result<i64, String>) -> ExitCode {
    match memory {
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
fn peak_memory(whose: Whose) -> Result<i64, String> {
    use nix::sys::resource::{UsageWho, getrusage};

    // Linux reports the value in kilobytes, macOS in bytes.
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let who = match whose {
        Whose::Own => UsageWho::RUSAGE_SELF,
        Whose::Children => UsageWho::RUSAGE_CHILDREN,
    };
    let usage = getrusage(who).map_err(|error| error.to_string())?;
    Ok(usage.max_rss() * unit)
}

#[cfg(not(unix))]
fn peak_memory(_: Whose) -> Result<i64, String> {
    Err("this system does not report the memory of a process".to_owned())
}
