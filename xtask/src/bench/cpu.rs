//! Measures the CPU time of commands, which does not include that of other processes.

use std::process::{Command, Stdio};

/// Runs a command. Returns the user and system CPU time of the command and its child processes, in seconds.
///
/// # Errors
///
/// Returns an error if the command fails, or if the system does not report CPU times.
pub(super) fn seconds(command: &mut Command) -> Result<f64, String> {
    let before = of_children()?;
    let status = command
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("cannot start {command:?}: {error}"))?;
    if !status.success() {
        return Err(format!("{command:?} ended with {status}"));
    }
    Ok(of_children()? - before)
}

#[cfg(unix)]
fn of_children() -> Result<f64, String> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).map_err(|error| error.to_string())?;
    let microseconds =
        usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    // The conversion is exact for times of up to 285 years.
    Ok(microseconds as f64 / 1e6)
}

#[cfg(not(unix))]
fn of_children() -> Result<f64, String> {
    Err("this system does not report the CPU time of a command".to_owned())
}
