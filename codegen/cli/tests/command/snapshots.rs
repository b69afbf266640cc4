//! Everything that the command prints for a few arguments.

use std::fs;
use std::path::Path;

use crate::workspace::Workspace;

/// Rewrites the snapshots.
const COMMAND: &str = "UPDATE_FIXTURES=1 cargo test -p smithy-codegen-cli --test command";

/// The name of each snapshot, and the arguments of its command.
const COMMANDS: &[(&str, &str)] = &[
    ("help", "--help"),
    ("completions-help", "completions --help"),
    ("diff-help", "diff --help"),
    ("generate-help", "generate --help"),
    ("validate-help", "validate --help"),
    ("no-command", ""),
    ("no-package", "generate sns.json --out ../sns-sdk"),
    ("unknown-option", "validate sns.json --deny-warning"),
    ("missing-file", "validate missing.json --color always"),
    ("error", "validate forecast.json"),
    ("colored-error", "validate forecast.json --color always"),
    ("warning", "validate colors.json"),
    ("colored-warning", "validate colors.json --color always"),
    ("denied-warning", "validate colors.json --deny-warnings"),
    ("diff", "diff shop-old.json shop.json"),
    ("diff-verbose", "diff shop-old.json shop.json --verbose"),
    (
        "diff-markdown",
        "diff shop-old.json shop.json --format markdown",
    ),
    ("diff-json", "diff shop-old.json shop.json --format json"),
    (
        "colored-diff",
        "diff shop-old.json shop.json --color always",
    ),
];

#[test]
fn output_is_as_expected() {
    let workspace = Workspace::new();
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let update = std::env::var_os("UPDATE_FIXTURES").is_some_and(|value| value == "1");
    let mut differences = Vec::new();
    for (name, arguments) in COMMANDS {
        let path = directory.join(format!("{name}.txt"));
        let found = snapshot(&workspace, arguments);
        if update {
            fs::write(&path, found).expect("a snapshot");
        } else if fs::read_to_string(&path).ok().as_ref() != Some(&found) {
            differences.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(
        differences.is_empty(),
        "{}\nTo update the snapshots: {COMMAND}",
        differences.join("\n")
    );
    let snapshots = fs::read_dir(directory).expect("the directory of snapshots");
    assert_eq!(snapshots.count(), COMMANDS.len());
}

/// Returns the output of a command and its exit code, with escapes in a form that can be read.
fn snapshot(workspace: &Workspace, arguments: &str) -> String {
    let ran = workspace.run(arguments);
    let code = ran.code.expect("the command was not killed");
    let text = format!(
        "$ smithy-codegen {arguments}\n--- output\n{}--- errors\n{}--- exit code {code}\n",
        ran.output, ran.errors
    );
    text.replace('\u{1b}', "\\e")
}

#[test]
fn plain_output_is_colored_output_without_colors() {
    let workspace = Workspace::new();
    for arguments in ["validate forecast.json", "validate colors.json"] {
        let plain = workspace.run(arguments);
        let colored = workspace.run(&format!("{arguments} --color always"));
        assert_ne!(plain.errors, colored.errors);
        let stripped = anstream::adapter::strip_str(&colored.errors).to_string();
        assert_eq!(plain.errors, stripped);
    }
    // The library renders the same without colors.
    let error = smithy_codegen::generate_json(
        "forecast.json",
        &workspace.read("forecast.json"),
        &smithy_codegen::Settings::new("client", "0.1.0"),
    );
    let error = error.expect_err("the model has an error").to_string();
    let plain = workspace.run("validate forecast.json").errors;
    assert_eq!(plain, format!("{error}\n\n1 error, no warnings\n"));
    // The documentation shows this error.
    let documentation = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/generator.md");
    let documentation = fs::read_to_string(documentation).expect("the documentation");
    assert!(documentation.contains(&format!("```text\n{error}\n```\n")));
}
