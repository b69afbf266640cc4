//! What the commands of this repository do if they cannot write their output.

use std::io;
use std::process::{Command, Output, Stdio};

/// Compares the generated client with the model, and prints one line.
fn check(out: Stdio) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["codegen", "--check"]);
    let child = command.stdout(out).stderr(Stdio::piped()).spawn();
    let child = child.expect("the command starts");
    child.wait_with_output().expect("the command ends")
}

#[test]
fn closed_pipe_is_no_error() {
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    let output = check(writer.into());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_an_error() {
    let full = std::fs::File::create("/dev/full").expect("a device that is always full");
    let output = check(full.into());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        errors.starts_with("cannot write to standard output: No space left"),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert_eq!(output.status.code(), Some(1));
}
