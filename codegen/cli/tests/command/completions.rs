//! Completions for shells.

use crate::workspace::{Workspace, finish};

#[test]
fn every_shell_gets_a_script_with_all_commands_and_options() {
    let workspace = Workspace::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = workspace.run(&format!("completions {shell}"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        for word in [
            "completions",
            "diff",
            "generate",
            "validate",
            "deny-warnings",
        ] {
            assert!(ran.output.contains(word), "{shell} does not know {word}");
        }
    }
    let ran = workspace.run("completions csh");
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("[possible values: bash,"), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_and_options() {
    let workspace = Workspace::new();
    let script = workspace.run("completions bash").output;
    workspace.write("completions.bash", &script);
    for (words, last, expected) in [
        ("gen", 1, "generate"),
        ("validate --deny", 2, "--deny-warnings"),
        ("validate --color nev", 3, "never"),
    ] {
        let mut bash = workspace.command("bash");
        // The last words of the line that registers the completions are the function and the command.
        bash.arg("-c").arg(format!(
            "set -e; source completions.bash; registered=($(complete -p smithy-codegen)); \
             COMP_WORDS=(smithy-codegen {words}); COMP_CWORD={last}; \
             \"${{registered[-2]}}\" smithy-codegen \"${{COMP_WORDS[{last}]}}\" \"${{COMP_WORDS[{last} - 1]}}\"; \
             echo \"${{COMPREPLY[@]}}\""
        ));
        let ran = finish(&mut bash, "");
        assert_eq!(ran.output, format!("{expected}\n"), "{ran:?}");
    }
}
