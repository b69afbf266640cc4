//! Writing a crate, and checking one that was written earlier.

mod common {
    pub(crate) mod output;
    pub(crate) mod tiny;
    pub(crate) mod tree;
}

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

use common::output::{files, place};
use common::tiny::{assert_up_to_date, tiny, with_file};
use common::tree::tree;
use smithy_codegen::output::{self, OutputError};

#[test]
fn written_files_match_generated_files() {
    let (home, _) = place();
    let directory = home.path().join("not/there/yet");
    let files = tiny();
    let report = output::write(&files, &directory).expect("written");
    assert_eq!(report.written, files.len());
    for (path, text) in files.iter() {
        let found = fs::read_to_string(directory.join(path));
        assert_eq!(found.expect("a file"), text, "{path}");
    }
    assert_eq!(tree(&directory).len(), files.len() + 1, "and the manifest");
    assert_up_to_date(&files, &directory);
    let again = output::write(&files, &directory).expect("written");
    assert_eq!((again.written, again.removed), (0, 0));
}

#[test]
fn prepared_crate_is_written_later() {
    let (_home, directory) = place();
    output::write(&tiny(), &directory).expect("written");
    let before = tree(&directory);
    let newer = with_file("src/types/two.rs");
    let prepared = output::prepare(&newer, &directory).expect("no conflicts");
    assert_eq!(
        (prepared.report().written, prepared.report().removed),
        (1, 0)
    );
    assert_eq!(tree(&directory), before);
    if cfg!(unix) {
        let busy = output::write(&tiny(), &directory).expect_err("the directory is locked");
        assert!(matches!(busy, OutputError::Busy { .. }), "{busy}");
    }
    let report = prepared.report();
    assert_eq!(prepared.write().expect("written"), report);
    assert_up_to_date(&newer, &directory);

    fs::write(directory.join("src/lib.rs"), "edited").expect("written");
    let before = tree(&directory);
    let refused = output::prepare(&tiny(), &directory)
        .err()
        .expect("an edited file");
    assert!(
        matches!(refused, OutputError::Conflicts { .. }),
        "{refused}"
    );
    assert_eq!(tree(&directory), before);
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
    output::write(&with_file("src/old.rs"), &directory).expect("written");
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

#[test]
fn files_of_an_earlier_run_are_removed() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&with_file("src/old/deep.rs"), &directory).expect("written");
    let report = output::write(&files, &directory).expect("written");
    assert_eq!((report.written, report.removed), (0, 1));
    assert!(!directory.join("src/old").exists());
    assert_up_to_date(&files, &directory);
}

#[test]
fn files_that_were_not_generated_are_never_touched() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&with_file("src/old/deep.rs"), &directory).expect("written");
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
    before.remove(Path::new("src/old/deep.rs"));
    let mut after = tree(&directory);
    let manifest = Path::new(".generated.sha256");
    assert_ne!(before.remove(manifest), after.remove(manifest));
    assert_eq!(after, before);
}

#[test]
fn files_that_already_have_the_right_content_are_taken_over() {
    let (_home, directory) = place();
    let files = tiny();
    output::write(&files, &directory).expect("written");
    fs::remove_file(directory.join(".generated.sha256")).expect("removed");
    let report = output::write(&files, &directory).expect("written");
    assert_eq!(report.written, 0);
    assert_up_to_date(&files, &directory);
}

#[test]
fn damaged_manifest_is_an_error_that_names_the_line() {
    let hash = "0".repeat(64);
    let good = format!("{hash}  src/lib.rs\n");
    for (name, text, line) in [
        (".generated.sha256", "what?".to_owned(), 1),
        (".generated.sha256", format!("{good}0123  src/a.rs\n"), 2),
        (".generated.sha256", format!("{good}{good}{hash}"), 3),
        (".generated.sha256", format!("{hash}  ../../outside\n"), 1),
        (".generated.sha256", format!("{hash}  /outside\n"), 1),
        (".generated.sha256", format!("{hash}  src//lib.rs\n"), 1),
        (".generated.sha256.pending", "my notes".to_owned(), 1),
        (".generated.sha256.pending", "my notes\n".to_owned(), 1),
        (".generated.sha256.pending", format!("{good}\n"), 2),
    ] {
        let (_home, directory) = place();
        fs::create_dir(&directory).expect("created");
        fs::write(directory.join(name), text).expect("written");
        let before = tree(&directory);
        for error in [
            output::write(&tiny(), &directory).expect_err("rejected"),
            output::overwrite(&tiny(), &directory).expect_err("rejected"),
            output::check(&tiny(), &directory).expect_err("rejected"),
        ] {
            let start = format!("{}:{line}: ", directory.join(name).display());
            assert!(error.to_string().starts_with(&start), "{error}");
        }
        assert_eq!(tree(&directory), before);
    }
}

/// A run may be killed after it wrote any part of a line.
#[test]
fn pending_manifest_may_end_anywhere() {
    let (_home, directory) = place();
    let hash = "0".repeat(64);
    let lines = format!("{hash}  src/lib.rs\n{hash}  README.md\n");
    for length in 0..=lines.len() {
        output::write(&with_file("src/old.rs"), &directory).expect("written");
        let pending = directory.join(".generated.sha256.pending");
        fs::write(pending, &lines[..length]).expect("written");
        let report = output::write(&tiny(), &directory).expect("written");
        assert!(report.completed_earlier_run);
        assert_up_to_date(&tiny(), &directory);
        assert_eq!(tree(&directory).len(), tiny().len() + 1);
    }
}

/// The names of temporary files do not prove that a run wrote them.
#[test]
fn only_temporary_files_of_a_pending_run_are_removed() {
    let (_home, directory) = place();
    output::write(&tiny(), &directory).expect("written");
    let foreign = [
        "..generated.sha256.generated",
        "..generated.sha256.pending.generated",
        ".README.md.generated",
        "src/.other.rs.generated",
    ];
    for path in foreign {
        fs::write(directory.join(path), "by hand").expect("written");
    }
    let mut before = tree(&directory);
    // A run that was killed while it replaced this file.
    let line = format!("{}  src/lib.rs\n", "0".repeat(64));
    fs::write(directory.join(".generated.sha256.pending"), line).expect("written");
    fs::write(directory.join("src/.lib.rs.generated"), "part of").expect("written");
    let report = output::write(&tiny(), &directory).expect("written");
    assert!(report.completed_earlier_run);
    assert_eq!(tree(&directory), before, "and the manifest is up to date");

    // The names are needed for a temporary file now.
    let changed = files(&[("README.md", "changed"), ("src/lib.rs", "//! Tiny.\n")]);
    for write in [output::write, output::overwrite] {
        let error = write(&changed, &directory)
            .expect_err("rejected")
            .to_string();
        for name in [".README.md.generated", "..generated.sha256.generated"] {
            let message = format!("{name}: the name is needed for a temporary file");
            assert!(error.contains(&message), "{error}");
        }
        assert!(!error.contains("--force"), "{error}");
        assert_eq!(tree(&directory), before);
    }
    for name in [".README.md.generated", "..generated.sha256.generated"] {
        fs::remove_file(directory.join(name)).expect("removed");
        before.remove(Path::new(name));
    }
    output::write(&changed, &directory).expect("written");
    for path in &foreign[1..2] {
        assert!(directory.join(path).exists(), "{path}");
    }
}

#[test]
fn runs_in_one_directory_exclude_each_other() {
    let (home, directory) = place();
    let [one, other] = ["one", "other"].map(|text| {
        let paths: Vec<_> = (0..20).map(|number| format!("src/{number}.rs")).collect();
        let texts: Vec<_> = paths.iter().map(|path| (path.as_str(), text)).collect();
        files(&texts)
    });
    output::write(&one, &directory).expect("written");
    let is_done = |result: Result<_, OutputError>| match result {
        Ok(_) => true,
        Err(OutputError::Busy { .. }) => false,
        Err(error) => panic!("{error}"),
    };
    // Another path to the same directory.
    let same = home.path().join("crate/src/..");
    thread::scope(|scope| {
        for files in [&one, &other] {
            for directory in [&directory, &same] {
                scope.spawn(move || {
                    for _ in 0..50 {
                        if is_done(output::write(files, directory).map(drop)) {
                            // Another run may have written its crate since, but never a mixture.
                            is_done(output::check(files, directory).map(|found| {
                                assert!([0, 21].contains(&found.stale.len()), "{found}");
                            }));
                        }
                    }
                });
            }
        }
    });
    output::write(&one, &directory).expect("no lock is left");
    assert_up_to_date(&one, &directory);
}

#[cfg(unix)]
#[test]
fn run_says_that_another_one_is_at_work() {
    let (_home, directory) = place();
    output::write(&tiny(), &directory).expect("written");
    let before = tree(&directory);
    let other = fs::File::open(&directory).expect("a directory");
    let assert_busy = |error: OutputError| {
        let expected = format!("another run is using {}\n", directory.display());
        assert!(error.to_string().starts_with(&expected), "{error}");
        assert_eq!(tree(&directory), before);
    };
    other.lock_shared().expect("another run compares it");
    assert_busy(output::write(&with_file("a.rs"), &directory).expect_err("busy"));
    assert_busy(output::overwrite(&with_file("a.rs"), &directory).expect_err("busy"));
    assert_up_to_date(&tiny(), &directory);
    other.lock().expect("another run writes it");
    assert_busy(output::write(&tiny(), &directory).expect_err("busy"));
    assert_busy(output::check(&tiny(), &directory).expect_err("busy"));
    drop(other);
    output::write(&with_file("a.rs"), &directory).expect("written");
}

#[test]
fn characters_that_change_the_terminal_are_escaped() {
    let (_home, directory) = place();
    let directory = directory.join("\u{1b}[31m\u{202e}");
    output::write(&with_file("src/\u{1b}[32m.rs"), &directory).expect("written");
    let text = "fn\tmain() {}\r\n// \u{1b}[33m \u{2067}\n// é, 日本\n";
    fs::write(directory.join("src/lib.rs"), text).expect("written");
    fs::write(directory.join("README.md"), b"caf\xe9\n").expect("written");
    let differences = output::check(&tiny(), &directory).expect("readable");
    let conflicts = output::write(&tiny(), &directory).expect_err("edited");
    for shown in [differences.to_string(), conflicts.to_string()] {
        for raw in ['\u{1b}', '\u{202e}', '\u{2067}', '\r'] {
            assert!(!shown.contains(raw), "{shown}");
        }
        assert!(shown.contains("\\u{1b}[31m\\u{202e}/src/lib.rs"), "{shown}");
    }
    let shown = differences.to_string();
    for line in [
        "-fn\tmain() {}\\r\n",
        "-// \\u{1b}[33m \\u{2067}\n-// é, 日本\n",
        "-caf\\xe9\n",
        "not part of the generated crate: src/\\u{1b}[32m.rs\n",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_stay_and_names_that_are_not_utf_8_stay() {
        let (home, _) = place();
        let real = home.path().join("real");
        fs::create_dir_all(real.join(".git")).expect("created");
        let directory = home.path().join("link");
        symlink("real", &directory).expect("a link");
        symlink("nowhere", real.join("dangling")).expect("a link");
        fs::write(real.join(OsStr::from_bytes(b"caf\xe9")), "by hand").expect("written");
        let before = tree(home.path());
        output::write(&tiny(), &directory).expect("written");
        assert_up_to_date(&tiny(), &directory);
        let after = tree(home.path());
        for (path, content) in before {
            // An empty directory may have files now.
            if path != Path::new("real") {
                assert_eq!(after.get(&path), Some(&content), "{path:?}");
            }
        }
    }

    #[test]
    fn file_behind_a_link_is_not_removed() {
        let (home, directory) = place();
        output::write(&with_file("src/old/deep.rs"), &directory).expect("written");
        let outside = home.path().join("outside");
        fs::rename(directory.join("src/old"), &outside).expect("moved");
        symlink(&outside, directory.join("src/old")).expect("a link");
        output::write(&tiny(), &directory).expect("written");
        assert!(outside.join("deep.rs").exists());
    }

    #[test]
    fn current_directory_can_be_the_output() {
        let (_home, directory) = place();
        fs::create_dir(&directory).expect("created");
        let inside = directory.join("sub");
        fs::create_dir(&inside).expect("created");
        // The path of a directory that cannot be renamed.
        output::write(&tiny(), &inside.join("..")).expect("written");
        assert_up_to_date(&tiny(), &directory);
        assert!(inside.exists());
    }
}
