//! The commands in the help and in the documentation.
#![cfg(unix)]

use std::fs;
use std::path::Path;

use crate::workspace::{PROGRAM, Workspace, finish};

/// The documents that show commands.
const DOCUMENTS: &[&str] = &[
    "README.md",
    "docs/client.md",
    "docs/diff.md",
    "docs/generator.md",
    "docs/testing.md",
];

/// The commands whose help has examples.
const HELP: &[&str] = &["", "completions", "diff", "generate", "validate"];

/// Returns the commands in a text that run `smithy-codegen`. A command is on one line, after a prompt.
fn commands(text: &str) -> Vec<&str> {
    let lines = text.lines().map(str::trim);
    let commands = lines.filter_map(|line| line.strip_prefix("$ "));
    commands
        .filter(|command| {
            let starts = ["", "| ", "<("].map(|before| format!("{before}smithy-codegen "));
            command.starts_with(&starts[0])
                || starts[1..].iter().any(|start| command.contains(start))
        })
        .collect()
}

/// Commits what was added, whoever the user is.
const COMMIT: &str =
    "-c user.name=test -c user.email=test@example.com commit --quiet --message=model";

/// A workspace with the files that the commands mention.
fn workspace() -> Workspace {
    let workspace = Workspace::new();
    let sns = workspace.read("sns.json");
    for path in ["models/sns.json", "old/sns.json", "path/to/model.json"] {
        workspace.write(path, &sns);
    }
    for directory in [
        "home/.config/fish/completions",
        "home/.local/share/bash-completion/completions",
    ] {
        fs::create_dir_all(workspace.path(directory)).expect("a directory");
    }
    let sts = fs::read_to_string(root().join("model/sts.json")).expect("the model of STS");
    workspace.write("model/sts.json", &sts);
    for arguments in ["init --quiet", "add sns.json", COMMIT] {
        let mut git = workspace.command("git");
        let ran = finish(git.args(arguments.split_whitespace()), "");
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    workspace
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Runs commands one after another, as a user would in one directory.
fn run_all(workspace: &Workspace, commands: &[&str], from: &str) {
    let programs = Path::new(PROGRAM).parent().expect("a directory");
    let path = std::env::var("PATH").expect("a path");
    for command in commands {
        let mut bash = workspace.command("bash");
        bash.args(["-c", &format!("set -o pipefail; {command}")])
            .env("HOME", workspace.path("home"))
            .env("PATH", format!("{}:{path}", programs.display()));
        let ran = finish(&mut bash, "");
        assert_eq!(ran.code, Some(0), "{from}: {command}: {ran:?}");
        assert_eq!(ran.errors, "", "{from}: {command}");
    }
}

#[test]
fn examples_in_the_help_run() {
    for command in HELP {
        let workspace = workspace();
        let help = workspace.run(&format!("{command} --help")).output;
        let commands = commands(&help);
        assert!(!commands.is_empty(), "{help}");
        run_all(&workspace, &commands, &format!("{command} --help"));
    }
}

#[test]
fn every_command_has_examples() {
    let help = Workspace::new().run("--help").output;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    // Descriptions continue in lines with more spaces.
    let listed = listed
        .take_while(|line| !line.is_empty())
        .filter(|line| !line.starts_with("   "));
    for command in listed.filter_map(|line| line.split_whitespace().next()) {
        let is_known = HELP.contains(&command) || command == "help";
        assert!(is_known, "HELP lacks `{command}`");
    }
}

#[test]
fn commands_in_the_documentation_run() {
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).expect("a document");
        let commands = commands(&text);
        assert!(!commands.is_empty(), "{document} shows no command");
        run_all(&workspace(), &commands, document);
    }
}
