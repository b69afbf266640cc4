//! Writing a crate, and checking one that was written earlier.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use smithy_codegen::output::{self, OutputError, Reason};
use smithy_codegen::{Error, Files, Settings, generate_json};

const MODEL: &str = r#"{
    "smithy": "2.0",
    "shapes": {
        "example.tiny#Tiny": {
            "type": "service",
            "version": "2026-01-01",
            "operations": [{ "target": "example.tiny#Ping" }],
            "traits": {
                "aws.protocols#awsQuery": {},
                "smithy.rules#endpointRuleSet": {
                    "version": "1.0",
                    "parameters": {},
                    "rules": [{
                        "type": "endpoint",
                        "conditions": [],
                        "endpoint": { "url": "https://tiny.example.com" }
                    }]
                }
            }
        },
        "example.tiny#Ping": { "type": "operation" }
    }
}"#;

fn generate(model: &str, settings: &Settings) -> Result<Files, Error> {
    Ok(generate_json("model.json", model, settings)?.into_files())
}

fn tiny() -> Files {
    generate(MODEL, &Settings::new("tiny", "0.1.0")).expect("the model is valid")
}

/// The files, links, and empty directories below a directory, each with its content.
fn tree(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut pending = vec![directory.to_owned()];
    while let Some(current) = pending.pop() {
        let entries: Vec<_> = fs::read_dir(&current).expect("a directory").collect();
        if entries.is_empty() {
            found.insert(current, b"empty".to_vec());
        }
        for entry in entries {
            let path = entry.expect("an entry").path();
            let kind = fs::symlink_metadata(&path).expect("readable").file_type();
            if kind.is_dir() {
                pending.push(path);
            } else if kind.is_symlink() {
                let target = fs::read_link(&path).expect("a link");
                found.insert(path, target.into_os_string().into_encoded_bytes());
            } else if kind.is_file() {
                let content = fs::read(&path).expect("a file");
                found.insert(path, content);
            } else {
                found.insert(path, b"special".to_vec());
            }
        }
    }
    found
}

fn conflicts(error: &OutputError) -> Vec<(String, Reason)> {
    let OutputError::Conflicts { conflicts, .. } = error else {
        panic!("{error}");
    };
    let name = |path: &Path| {
        path.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    conflicts
        .iter()
        .map(|found| (name(&found.path), found.reason))
        .collect()
}

/// A directory for an output, and one around it.
fn place() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("tiny");
    (home, directory)
}

#[test]
fn written_files_match_generated_files() {
    let home = tempfile::tempdir().expect("a directory");
    let directory = home.path().join("not/there/yet");
    let files = tiny();
    let report = output::write(&files, &directory).expect("written");
    assert_eq!(report.written, files.len());
    for (path, text) in files.iter() {
        let found = fs::read_to_string(directory.join(path));
        assert_eq!(found.expect("a file"), text, "{path}");
    }
    assert_eq!(tree(&directory).len(), files.len() + 1, "and the manifest");
    assert!(
        output::check(&files, &directory)
            .expect("readable")
            .is_empty()
    );
    let again = output::write(&files, &directory).expect("written");
    assert_eq!((again.written, again.removed), (0, 0));
}

#[test]
fn manifest_has_the_format_of_sha256sum() {
    let (_home, directory) = place();
    output::write(&tiny(), &directory).expect("written");
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", ".generated.sha256"])
        .current_dir(&directory)
        .output();
    match checked {
        Ok(checked) => assert!(checked.status.success(), "{checked:?}"),
        // Not every system has the program.
        Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::NotFound),
    }
}

#[test]
fn check_reports_stale_missing_and_extra_files() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&with_file(&files, "src/old.rs"), &directory).expect("written");
    fs::write(directory.join("src/lib.rs"), "// by hand\n").expect("written");
    fs::remove_file(directory.join("README.md")).expect("removed");
    fs::write(directory.join("notes.txt"), "by hand").expect("written");
    let before = tree(&directory);

    let differences = output::check(&files, &directory).expect("readable");
    let shown = differences.to_string();
    assert_eq!(differences.stale.len(), 3, "{shown}");
    assert_eq!(differences.extra, ["src/old.rs"]);
    assert!(shown.contains("-// by hand"), "{shown}");
    assert!(shown.contains("+# tiny"), "{shown}");
    assert!(shown.contains(".generated.sha256"), "{shown}");
    assert!(
        shown.contains("not part of the generated crate: src/old.rs"),
        "{shown}"
    );
    assert_eq!(tree(&directory), before, "check writes nothing");
}

/// The files and one more, which only another version of the crate contains.
fn with_file(files: &Files, path: &str) -> Files {
    let mut all = files.clone();
    all.insert(path.to_owned(), "// once generated\n".to_owned());
    all
}

#[test]
fn files_of_an_earlier_run_are_removed() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&with_file(&files, "src/old/deep.rs"), &directory).expect("written");
    let report = output::write(&files, &directory).expect("written");
    assert_eq!((report.written, report.removed), (0, 1));
    assert!(!directory.join("src/old").exists());
    assert!(
        output::check(&files, &directory)
            .expect("readable")
            .is_empty()
    );
}

#[test]
fn files_that_were_not_generated_are_never_touched() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&with_file(&files, "src/old/deep.rs"), &directory).expect("written");
    for (path, text) in [
        ("CHANGELOG.md", "by hand"),
        ("Cargo.lock", "locked"),
        (".git/HEAD", "main"),
        ("src/mine.rs", "// Generated from my notes\n"),
        ("src/old/mine.rs", "beside a file that is removed"),
        ("target/artifact", ""),
    ] {
        let path = directory.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        fs::write(path, text).expect("written");
    }
    fs::create_dir(directory.join("empty")).expect("created");
    let mut before = tree(&directory);
    let report = output::write(&files, &directory).expect("written");
    assert_eq!(report.removed, 1);
    before.remove(&directory.join("src/old/deep.rs"));
    let mut after = tree(&directory);
    let manifest = directory.join(".generated.sha256");
    assert_ne!(before.remove(&manifest), after.remove(&manifest));
    assert_eq!(after, before);
}

#[test]
fn files_in_the_place_of_generated_ones_are_not_overwritten() {
    let (_home, directory) = place();
    fs::create_dir_all(directory.join("src")).expect("created");
    for path in ["README.md", "src/lib.rs", "Cargo.toml"] {
        fs::write(directory.join(path), "Generated from my notes").expect("written");
    }
    let before = tree(&directory);
    let error = output::write(&tiny(), &directory).expect_err("rejected");
    assert_eq!(
        conflicts(&error),
        [
            ("Cargo.toml".to_owned(), Reason::NotGenerated),
            ("README.md".to_owned(), Reason::NotGenerated),
            ("lib.rs".to_owned(), Reason::NotGenerated),
        ]
    );
    assert!(
        error
            .to_string()
            .contains("README.md: it was not generated"),
        "{error}"
    );
    assert_eq!(tree(&directory), before);
    output::overwrite(&tiny(), &directory).expect("forced");
    assert!(
        output::check(&tiny(), &directory)
            .expect("readable")
            .is_empty()
    );
}

#[test]
fn edited_files_are_not_overwritten() {
    let (_home, directory) = place();
    let (old, new) = (with_file(&tiny(), "src/old.rs"), tiny());
    output::write(&old, &directory).expect("written");
    for path in ["README.md", "src/old.rs"] {
        let path = directory.join(path);
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(path, text + "by hand\n").expect("written");
    }
    let before = tree(&directory);
    let error = output::write(&new, &directory).expect_err("rejected");
    assert_eq!(
        conflicts(&error),
        [
            ("README.md".to_owned(), Reason::Edited),
            ("old.rs".to_owned(), Reason::Edited),
        ]
    );
    assert_eq!(tree(&directory), before);
    output::overwrite(&new, &directory).expect("forced");
    assert!(
        output::check(&new, &directory)
            .expect("readable")
            .is_empty()
    );
    let left = fs::read_to_string(directory.join("src/old.rs")).expect("a file");
    assert!(
        left.ends_with("by hand\n"),
        "a file that is not part of the crate stays"
    );
}

#[test]
fn files_that_already_have_the_right_content_are_taken_over() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&files, &directory).expect("written");
    fs::remove_file(directory.join(".generated.sha256")).expect("removed");
    let report = output::write(&files, &directory).expect("written");
    assert_eq!(report.written, 0);
    assert!(
        output::check(&files, &directory)
            .expect("readable")
            .is_empty()
    );
}

#[test]
fn damaged_manifest_is_an_error() {
    for text in [
        "what?",
        "0123  ../../outside",
        "0123  /outside",
        "0123  src//lib.rs",
    ] {
        let (_home, directory) = place();
        fs::create_dir(&directory).expect("created");
        fs::write(directory.join(".generated.sha256"), text).expect("written");
        let before = tree(&directory);
        let error = output::write(&tiny(), &directory).expect_err("rejected");
        assert!(error.to_string().contains(".generated.sha256"), "{error}");
        assert_eq!(tree(&directory), before);
    }
}

#[test]
fn failed_write_changes_nothing() {
    let (_home, directory) = place();
    output::write(&tiny(), &directory).expect("written");
    let before = tree(&directory);
    let blocked = directory.join("src/lib.rs/inside");
    output::write(&tiny(), &blocked).expect_err("a file is not a directory");
    assert_eq!(tree(&directory), before);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_stay_and_names_that_are_not_utf_8_stay() {
        let home = tempfile::tempdir().expect("a directory");
        let real = home.path().join("real");
        fs::create_dir_all(real.join(".git")).expect("created");
        let directory = home.path().join("link");
        symlink("real", &directory).expect("a link");
        symlink("nowhere", real.join("dangling")).expect("a link");
        fs::write(real.join(OsStr::from_bytes(b"caf\xe9")), "by hand").expect("written");
        let before = tree(home.path());
        output::write(&tiny(), &directory).expect("written");
        assert!(
            output::check(&tiny(), &directory)
                .expect("readable")
                .is_empty()
        );
        let after = tree(home.path());
        for (path, content) in before {
            // An empty directory may have files now.
            if path != real {
                assert_eq!(after.get(&path), Some(&content), "{path:?}");
            }
        }
    }

    #[test]
    fn link_in_the_place_of_a_file_is_not_replaced() {
        let (home, directory) = place();
        fs::create_dir(&directory).expect("created");
        let outside = home.path().join("outside.md");
        fs::write(&outside, "by hand").expect("written");
        symlink(&outside, directory.join("README.md")).expect("a link");
        let error = output::write(&tiny(), &directory).expect_err("rejected");
        assert_eq!(
            conflicts(&error),
            [("README.md".to_owned(), Reason::NotAFile)]
        );
        assert_eq!(fs::read_to_string(&outside).expect("a file"), "by hand");
    }

    #[test]
    fn file_behind_a_link_is_not_removed() {
        let (home, directory) = place();
        output::write(&with_file(&tiny(), "src/old/deep.rs"), &directory).expect("written");
        let outside = home.path().join("outside");
        fs::rename(directory.join("src/old"), &outside).expect("moved");
        symlink(&outside, directory.join("src/old")).expect("a link");
        output::write(&tiny(), &directory).expect("written");
        assert!(outside.join("deep.rs").exists());
    }

    #[test]
    fn special_file_is_not_opened() {
        let (_home, directory) = place();
        fs::create_dir(&directory).expect("created");
        let fifo = directory.join("README.md");
        let made = Command::new("mkfifo")
            .arg(&fifo)
            .status()
            .expect("mkfifo runs");
        assert!(made.success());
        let error = output::write(&tiny(), &directory).expect_err("rejected");
        assert_eq!(
            conflicts(&error),
            [("README.md".to_owned(), Reason::NotAFile)]
        );
    }

    #[test]
    fn current_directory_can_be_the_output() {
        let (_home, directory) = place();
        fs::create_dir(&directory).expect("created");
        let inside = directory.join("sub");
        fs::create_dir(&inside).expect("created");
        // The path of a directory that cannot be renamed.
        output::write(&tiny(), &inside.join("..")).expect("written");
        assert!(
            output::check(&tiny(), &directory)
                .expect("readable")
                .is_empty()
        );
        assert!(inside.exists());
    }
}

#[test]
fn names_and_versions_that_cargo_rejects_are_errors() {
    for (name, version, message) in [
        ("1st", "0.1.0", "`1st` is not a valid package name"),
        ("a b", "0.1.0", "`a b` is not a valid package name"),
        (
            "a\"]\n[dependencies",
            "0.1.0",
            "is not a valid package name",
        ),
        ("type", "0.1.0", "`type` is not a valid package name"),
        ("gen", "0.1.0", "it is a keyword of Rust"),
        ("crate", "0.1.0", "it is a keyword of Rust"),
        ("proc-macro", "0.1.0", "it is reserved"),
        ("Test", "0.1.0", "it is reserved"),
        ("con", "0.1.0", "Windows reserves it"),
        (
            "a123456789012345678901234567890123456789012345678901234567890abcd",
            "0.1.0",
            "it is longer than 64 characters",
        ),
        ("tiny", "1.0", "`1.0` is not a valid package version"),
        ("tiny", "1.0.0\"", "is not a valid package version"),
        ("tiny", "01.0.0", "`01.0.0` is not a valid package version"),
    ] {
        let error = generate(MODEL, &Settings::new(name, version)).expect_err(name);
        let messages: Vec<_> = error
            .diagnostics()
            .iter()
            .map(|found| &found.message)
            .collect();
        assert!(messages[0].contains(message), "{messages:?}");
    }
    for version in ["0.1.0", "1.2.3-alpha.1+build.5"] {
        generate(MODEL, &Settings::new("a-b_c", version)).expect("a valid name and version");
    }
}
