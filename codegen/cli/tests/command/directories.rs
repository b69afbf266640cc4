//! What `generate` does with directories.

use std::fs::File;

use crate::workspace::{Ran, Workspace};

const GENERATE: &str = "generate sns.json --out ../sns-sdk --package sns-sdk";

fn generate(workspace: &Workspace, options: &str) -> Ran {
    workspace.run(&format!("{GENERATE} {options}"))
}

/// A workspace in which the client was generated.
fn generated() -> Workspace {
    let workspace = Workspace::new();
    let ran = generate(&workspace, "");
    assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
    workspace
}

#[test]
fn client_is_written_and_then_up_to_date() {
    let workspace = generated();
    let manifest = workspace.read("../sns-sdk/Cargo.toml");
    assert!(manifest.contains("name = \"sns-sdk\"\nversion = \"0.1.0\"\n"));
    for options in ["--check", ""] {
        let ran = generate(&workspace, options);
        assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
        assert!(ran.output.starts_with("../sns-sdk: "), "{ran:?}");
        assert_eq!(ran.output.lines().count(), 1, "{ran:?}");
    }
}

#[test]
fn headers_do_not_depend_on_the_machine() {
    let workspace = generated();
    let relative = workspace.read("../sns-sdk/src/lib.rs");
    let header = "// Generated from sns.json by `smithy-codegen generate`. Do not edit.\n";
    assert!(relative.starts_with(header), "{relative}");
    let model = workspace.path("sns.json");
    let out = workspace.path("../absolute");
    let ran = workspace.run(&format!(
        "generate {} --out {} --package sns-sdk",
        model.display(),
        out.display()
    ));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(workspace.read("../absolute/src/lib.rs"), relative);
}

#[test]
fn headers_stay_short_if_a_model_has_many_files() {
    let workspace = Workspace::new();
    let model = workspace.read("sns.json");
    workspace.write("models/a.json", &model);
    for (name, header) in [
        ("b", "a.json, b.json"),
        ("c", "a.json, b.json, c.json"),
        ("d", "a.json, b.json, c.json, d.json"),
        ("e", "a.json, b.json, c.json, and 2 other files"),
    ] {
        workspace.write(
            &format!("models/{name}.json"),
            r#"{ "smithy": "2.0", "shapes": {} }"#,
        );
        let ran = workspace.run("generate models --out ../sns-sdk --package sns-sdk");
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let text = workspace.read("../sns-sdk/src/lib.rs");
        let expected = format!("// Generated from {header} by `smithy-codegen generate`.");
        assert!(text.starts_with(&expected), "{text}");
    }
}

#[test]
fn check_shows_differences_and_the_command_that_removes_them() {
    let workspace = generated();
    let ran = generate(&workspace, "--check --package-version 0.2.0");
    assert_eq!((ran.code, ran.errors.as_str()), (Some(1), ""));
    assert!(
        ran.output
            .contains("\n-version = \"0.1.0\"\n+version = \"0.2.0\"\n"),
        "{ran:?}"
    );
    let update = format!(
        "../sns-sdk is out of date. To update it: smithy-codegen {GENERATE} --package-version 0.2.0\n"
    );
    assert!(ran.output.contains(&update), "{ran:?}");
    assert!(workspace.read("../sns-sdk/Cargo.toml").contains("0.1.0"));
}

#[test]
fn edited_files_are_overwritten_only_with_force() {
    let workspace = generated();
    workspace.write("../sns-sdk/src/lib.rs", "// edited\n");
    let ran = generate(&workspace, "");
    assert_eq!((ran.code, ran.output.as_str()), (Some(2), ""));
    assert!(
        ran.errors
            .starts_with("error: nothing was written, because these files would be lost:"),
        "{ran:?}"
    );
    assert_eq!(workspace.read("../sns-sdk/src/lib.rs"), "// edited\n");
    let ran = generate(&workspace, "--force");
    assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
    assert_ne!(workspace.read("../sns-sdk/src/lib.rs"), "// edited\n");
}

#[cfg(unix)]
#[test]
fn busy_directory_is_an_error() {
    let workspace = generated();
    let directory = File::open(workspace.path("../sns-sdk")).expect("a directory");
    directory.lock().expect("nobody else uses the directory");
    for options in ["", "--check", "--force"] {
        let ran = generate(&workspace, options);
        assert_eq!((ran.code, ran.output.as_str()), (Some(2), ""));
        assert_eq!(
            ran.errors,
            "error: another run is using ../sns-sdk\nwait for it to finish, and try again\n"
        );
    }
}

#[test]
fn nothing_is_written_if_the_model_has_errors() {
    let workspace = Workspace::new();
    for (arguments, code) in [
        ("forecast.json --package client", 1),
        ("colors.json --package client --deny-warnings", 1),
        // The model is valid.
        ("sns.json --package 1st", 2),
        ("sns.json --package client --package-version 1", 2),
        ("sns.json --package client --service a.b#C", 2),
        ("sns.json --package client --ignore-trait a.b#c", 2),
        ("sns.json --package client --operations Publich", 2),
        ("sns.json --package client --operations=", 2),
    ] {
        let ran = workspace.run(&format!("generate {arguments} --out ../client"));
        assert_eq!((ran.code, ran.output.as_str()), (Some(code), ""), "{ran:?}");
        assert!(ran.errors.ends_with("\n1 error, no warnings\n"), "{ran:?}");
        assert!(!workspace.path("../client").exists());
    }
}

#[test]
fn client_has_only_the_chosen_operations() {
    let workspace = Workspace::new();
    for (options, has_subscribe) in [
        ("--operations Publish", false),
        ("--operations com.amazonaws.sns#Publish", false),
        ("--operations Publish,Subscribe", true),
        ("--operations Publish --operations Subscribe", true),
        ("", true),
    ] {
        let ran = generate(&workspace, options);
        assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
        let has = |operation: &str| {
            let module = format!("../sns-sdk/src/operation/{operation}.rs");
            workspace.path(&module).exists()
        };
        assert!(has("publish"), "{options}");
        assert_eq!(has("subscribe"), has_subscribe, "{options}");
    }
}

#[test]
fn warnings_are_printed_and_can_be_turned_off() {
    let workspace = Workspace::new();
    let ran = workspace.run("generate colors.json --out ../client --package client");
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.errors.starts_with("warning: "), "{ran:?}");
    let ran = workspace.run(
        "generate colors.json --out ../client --package client --deny-warnings --ignore-trait org.example#color",
    );
    assert_eq!((ran.code, ran.errors.as_str()), (Some(0), ""));
}
