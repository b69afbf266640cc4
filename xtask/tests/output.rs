//! What the commands do if they cannot write their output.

use std::io;
use std::process::{Command, Output, Stdio};

/// Compares a client with a directory that does not exist, which prints the whole client.
fn check(out: Stdio) -> Output {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let model = format!("{root}/tests/models/shapes.json");
    let missing = concat!(env!("CARGO_TARGET_TMPDIR"), "/missing");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["codegen", "--check", "--model", &model, "--out", missing]);
    let child = command.stdout(out).stderr(Stdio::piped()).spawn();
    let child = child.expect("the command starts");
    child.wait_with_output().expect("the command ends")
}

#[test]
fn closed_pipe_changes_neither_the_exit_code_nor_the_errors() {
    let (reader, writer) = io::pipe().expect("a pipe");
    drop(reader);
    let output = check(writer.into());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1), "there are differences");
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
