//! Files that a run does not overwrite, and what else can be in its way.

mod common {
    pub(crate) mod output;
    pub(crate) mod tiny;
    pub(crate) mod tree;
}

use std::fs;
use std::path::Path;

use common::output::place;
use common::tiny::{assert_up_to_date, tiny, with_file};
use common::tree::tree;
use smithy_codegen::output::{self, OutputError, Reason};

/// The conflicts in an error: paths in a directory, and reasons.
fn conflicts<'e>(error: &'e OutputError, directory: &Path) -> Vec<(&'e str, Reason)> {
    let OutputError::Conflicts { conflicts, .. } = error else {
        panic!("{error}");
    };
    conflicts
        .iter()
        .map(|found| {
            let path = found.path.strip_prefix(directory).expect("it is inside");
            (path.to_str().expect("it is UTF-8"), found.reason)
        })
        .collect()
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
        conflicts(&error, &directory),
        [
            ("Cargo.toml", Reason::NotGenerated),
            ("README.md", Reason::NotGenerated),
            ("src/lib.rs", Reason::NotGenerated),
        ]
    );
    let text = error.to_string();
    assert!(text.contains("README.md: it was not generated"), "{text}");
    assert!(
        text.contains("`--force`") && text.contains("`output::overwrite`"),
        "{text}"
    );
    assert_eq!(tree(&directory), before);
    output::overwrite(&tiny(), &directory).expect("forced");
    assert_up_to_date(&tiny(), &directory);
}

#[test]
fn edited_files_are_not_overwritten() {
    let (_home, directory) = place();
    let (old, new) = (with_file("src/old.rs"), tiny());
    output::write(&old, &directory).expect("written");
    for path in ["README.md", "src/old.rs"] {
        let path = directory.join(path);
        let text = fs::read_to_string(&path).expect("a file");
        fs::write(path, text + "by hand\n").expect("written");
    }
    let before = tree(&directory);
    let error = output::write(&new, &directory).expect_err("rejected");
    assert_eq!(
        conflicts(&error, &directory),
        [
            ("README.md", Reason::Edited),
            ("src/old.rs", Reason::Edited)
        ]
    );
    assert_eq!(tree(&directory), before);
    output::overwrite(&new, &directory).expect("forced");
    assert_up_to_date(&new, &directory);
    let left = fs::read_to_string(directory.join("src/old.rs")).expect("a file");
    assert!(
        left.ends_with("by hand\n"),
        "a file that is not part of the crate stays"
    );
}

/// Something that is in the way: how to create it, where, and the reason in the error.
type Case = (fn(&Path), &'static str, Reason);

/// Whatever is in the place of a file or a directory, it stays, and the error says so once.
#[test]
fn what_is_in_the_way_is_never_replaced() {
    let in_the_way: &[Case] = &[
        (directory, "crate/README.md", Reason::NotAFile),
        (directory, "crate/.generated.sha256", Reason::NotAFile),
        (
            directory,
            "crate/.generated.sha256.pending",
            Reason::NotAFile,
        ),
        (file, "crate/src", Reason::NotADirectory),
        (file, "crate/src/types", Reason::NotADirectory),
        (file, "crate", Reason::NotADirectory),
        (file, "", Reason::NotADirectory),
        #[cfg(unix)]
        (unix::link, "crate/README.md", Reason::NotAFile),
        #[cfg(unix)]
        (unix::dangling_link, "crate/README.md", Reason::NotAFile),
        #[cfg(unix)]
        (unix::special_file, "crate/README.md", Reason::NotAFile),
        #[cfg(unix)]
        (
            unix::special_file,
            "crate/.generated.sha256",
            Reason::NotAFile,
        ),
        #[cfg(unix)]
        (unix::special_file, "crate", Reason::NotADirectory),
        #[cfg(unix)]
        (unix::dangling_link, "crate/src", Reason::DanglingLink),
        #[cfg(unix)]
        (unix::dangling_link, "crate", Reason::DanglingLink),
        #[cfg(unix)]
        (unix::dangling_link, "", Reason::DanglingLink),
    ];
    for (create, path, reason) in in_the_way {
        let (whole, _) = place();
        let home = whole.path().join("home");
        let out = home.join("crate");
        let path = match path.is_empty() {
            true => home.clone(),
            false => home.join(path),
        };
        fs::create_dir_all(path.parent().expect("a parent")).expect("created");
        create(&path);
        let before = tree(whole.path());

        for write in [output::write, output::overwrite] {
            let error = write(&tiny(), &out).expect_err("rejected");
            let relative = path.strip_prefix(whole.path()).expect("it is inside");
            let relative = relative.to_str().expect("it is UTF-8");
            assert_eq!(conflicts(&error, whole.path()), [(relative, *reason)]);
            let text = error.to_string();
            assert!(text.starts_with("nothing was written, because something is in the way:\n"));
            assert!(text.contains("it is never overwritten"), "{text}");
            assert!(!text.contains("--force"), "{text}");
            assert_eq!(tree(whole.path()), before, "{text}");
        }
        let differences = output::check(&tiny(), &out).expect("readable").to_string();
        let shown = format!("{}: a ", path.display());
        assert_eq!(differences.matches(&shown).count(), 1, "{differences}");
        assert_eq!(tree(whole.path()), before, "check writes nothing");
    }
}

fn directory(path: &Path) {
    fs::create_dir(path).expect("created");
}

fn file(path: &Path) {
    fs::write(path, "by hand").expect("written");
}

#[test]
fn advice_depends_on_what_helps() {
    let (_home, out) = place();
    fs::create_dir_all(out.join("README.md")).expect("created");
    fs::write(out.join("Cargo.toml"), "by hand").expect("written");
    let text = output::write(&tiny(), &out)
        .expect_err("rejected")
        .to_string();
    let lost = text.find("Cargo.toml: it was not generated");
    let force = text.find("add `--force` to the command (call `output::overwrite`");
    let in_the_way = text.find("README.md: a file belongs here");
    let never = text.find("it is never overwritten");
    assert!(
        lost.is_some() && lost < force && force < in_the_way && in_the_way < never,
        "{text}"
    );
}

/// What is in the place of a file that the crate no longer contains is not in the way.
#[test]
fn place_of_an_earlier_file_can_be_used() {
    let (_home, out) = place();
    output::write(&with_file("src/old.rs"), &out).expect("written");
    fs::remove_file(out.join("src/old.rs")).expect("removed");
    fs::create_dir(out.join("src/old.rs")).expect("created");
    fs::write(out.join("src/old.rs/mine"), "by hand").expect("written");
    let report = output::write(&tiny(), &out).expect("written");
    assert_eq!((report.written, report.removed), (0, 0));
    assert!(out.join("src/old.rs/mine").exists());
    assert_up_to_date(&tiny(), &out);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    use super::*;

    pub(super) fn link(path: &Path) {
        symlink("/", path).expect("a link");
    }

    pub(super) fn dangling_link(path: &Path) {
        symlink("nowhere", path).expect("a link");
    }

    pub(super) fn special_file(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status();
        assert!(made.expect("mkfifo runs").success());
    }

    #[test]
    fn directory_that_cannot_be_written_is_named() {
        let (_home, out) = place();
        fs::create_dir(&out).expect("created");
        fs::set_permissions(&out, fs::Permissions::from_mode(0o555)).expect("changed");
        let result = output::write(&tiny(), &out);
        match fs::write(out.join("probe"), "") {
            // The superuser may write anywhere.
            Ok(()) => drop(result.expect("written")),
            Err(_) => {
                let text = result.expect_err("rejected").to_string();
                let start = format!("cannot write files in {}: ", out.display());
                assert!(text.starts_with(&start), "{text}");
                assert!(text.contains("change the permissions"), "{text}");
            }
        }
        fs::set_permissions(&out, fs::Permissions::from_mode(0o755)).expect("changed");
    }
}
