//! How much CPU time commands take, whatever else the machine does.

use std::process::{Command, Stdio};

/// Seconds of CPU, user and system, that a command and all that it started took.
///
/// # Errors
///
/// Where the command fails, or the system does not tell.
pub(super) fn seconds(command: &mut Command) -> Result<f64, String> {
    let before = of_children()?;
    let status = command
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("{command:?} did not start: {error}"))?;
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
    // Exact for centuries.
    Ok(microseconds as f64 / 1e6)
}

#[cfg(not(unix))]
fn of_children() -> Result<f64, String> {
    Err("this system does not tell how much CPU time a command took".to_owned())
}
