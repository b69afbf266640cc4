//! What the command does if its output cannot be written, and when it uses colors.

use std::io;
use std::process::{Output, Stdio};

use crate::workspace::{PROGRAM, Workspace};

/// Commands that print something, each with its exit code.
const COMMANDS: &[(&str, i32)] = &[
    ("--help", 0),
    ("completions bash", 0),
    // The directory does not exist, so this prints the whole client.
    (
        "generate sns.json --out ../missing --package sns-sdk --check",
        1,
    ),
    ("validate sns.json", 0),
];

fn run(arguments: &str, out: Stdio) -> Output {
    let workspace = Workspace::new();
    let mut command = workspace.command(PROGRAM);
    command.args(arguments.split_whitespace());
    let child = command.stdout(out).stderr(Stdio::piped()).spawn();
    let child = child.expect("the command starts");
    child.wait_with_output().expect("the command ends")
}

#[test]
fn closed_pipe_changes_neither_the_exit_code_nor_the_errors() {
    for (arguments, code) in COMMANDS {
        let (reader, writer) = io::pipe().expect("a pipe");
        drop(reader);
        let output = run(arguments, writer.into());
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments}");
        assert_eq!(output.status.code(), Some(*code), "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_is_an_error() {
    for (arguments, _) in COMMANDS {
        let full = std::fs::File::create("/dev/full").expect("a device that is always full");
        let output = run(arguments, full.into());
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            errors.starts_with("error: cannot write to standard output: No space left"),
            "{arguments}: {errors}"
        );
        assert_eq!(errors.lines().count(), 1, "{arguments}: {errors}");
        assert_eq!(output.status.code(), Some(2), "{arguments}");
    }
}

/// Runs a command that finds an error, with a terminal as its standard error. Returns what the terminal receives.
#[cfg(unix)]
fn on_a_terminal(arguments: &str, variables: &[(&str, &str)]) -> String {
    use std::io::Read as _;

    let workspace = Workspace::new();
    let terminal = nix::pty::openpty(None, None).expect("a terminal");
    let mut command = workspace.command(PROGRAM);
    command
        .args(arguments.split_whitespace())
        .env("TERM", "xterm")
        // With it, terminals that do not support colors get them, too.
        .env_remove("CI")
        .envs(variables.iter().copied())
        .stdout(Stdio::null())
        .stderr(terminal.slave);
    let mut child = command.spawn().expect("the command starts");
    // It holds the last handle of this process to the terminal's other end.
    drop(command);
    let mut received = Vec::new();
    // On Linux, the end is an error.
    drop(std::fs::File::from(terminal.master).read_to_end(&mut received));
    let status = child.wait().expect("the command ends");
    assert_eq!(status.code(), Some(1));
    String::from_utf8(received).expect("UTF-8")
}

#[cfg(unix)]
#[test]
fn colors_are_used_on_terminals_unless_they_are_not_wanted() {
    let has_colors = |arguments: &str, variables: &[(&str, &str)]| {
        let text = on_a_terminal(arguments, variables);
        assert!(text.contains("the target `com.example#Celsius`"), "{text}");
        text.contains("\u{1b}[")
    };
    let validate = "validate forecast.json";
    assert!(has_colors(validate, &[]));
    assert!(!has_colors(validate, &[("NO_COLOR", "1")]));
    assert!(!has_colors(validate, &[("TERM", "dumb")]));
    assert!(!has_colors("validate forecast.json --color never", &[]));
    let always = "validate forecast.json --color always";
    assert!(has_colors(always, &[("NO_COLOR", "1")]));
}
