//! A writer that is killed at any system call loses nothing, and the next run completes it.
//!
//! This program is also the writer: the test starts it again and follows its system calls.

#[cfg(target_os = "linux")]
mod common {
    pub(crate) mod output;
    pub(crate) mod system_calls;
    pub(crate) mod tree;
}

#[cfg(target_os = "linux")]
fn main() {
    use std::path::Path;

    match std::env::args()
        .skip_while(|argument| argument != linux::WRITE)
        .nth(1)
    {
        Some(directory) => linux::write(Path::new(&directory)),
        None => linux::test(),
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("only Linux lets a program follow the system calls of another in this way");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::ffi::OsStr;
    use std::fs;
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    use std::path::Path;
    use std::process::{Command, Stdio};

    use smithy_codegen::{Files, output};

    use super::common::output::{files, place};
    use super::common::system_calls::follow;
    use super::common::tree::tree;

    /// The argument with which the program is the writer.
    pub(crate) const WRITE: &str = "--write-to";

    /// The crate of an earlier run.
    fn old() -> Files {
        files(&[
            ("Cargo.toml", "old"),
            ("README.md", "the same"),
            ("src/lib.rs", "old"),
            ("src/gone/a.rs", "old"),
            ("src/gone/b.rs", "old"),
        ])
    }

    /// The crate that the writer writes.
    fn new() -> Files {
        files(&[
            ("Cargo.toml", "new"),
            ("README.md", "the same"),
            ("src/lib.rs", "new"),
            ("src/added/c.rs", "new"),
        ])
    }

    /// The crate of a run after the one that was killed, from another model.
    fn newer() -> Files {
        files(&[
            ("Cargo.toml", "newer"),
            ("src/lib.rs", "old"),
            ("src/added/d.rs", "newer"),
        ])
    }

    /// Writes files that were not generated.
    fn write_foreign_files(directory: &Path) {
        for path in [
            ".git/HEAD",
            "Cargo.lock",
            "notes.txt",
            "src/mine.rs",
            "src/gone/mine.rs",
        ] {
            let path = directory.join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("created");
            fs::write(path, "by hand").expect("written");
        }
        fs::write(directory.join(OsStr::from_bytes(b"caf\xe9")), "by hand").expect("written");
        fs::create_dir(directory.join("empty")).expect("created");
        symlink("nowhere", directory.join("dangling")).expect("a link");
    }

    /// Asserts that the directory contains a crate, its manifest, and the files that were not
    /// generated.
    fn assert_complete(files: &Files, directory: &Path, at: usize) {
        let expected = tempfile::tempdir().expect("a directory");
        output::write(files, expected.path()).expect("written");
        write_foreign_files(expected.path());
        assert_eq!(tree(directory), tree(expected.path()), "killed at {at}");
    }

    pub(crate) fn write(directory: &Path) {
        println!("ready");
        // The test follows the system calls from here on.
        let mut byte = [0];
        std::io::stdin().read_exact(&mut byte).expect("a byte");
        output::write(&new(), directory).expect("written");
    }

    pub(crate) fn test() {
        println!("\nrunning 1 test");
        let mut at = 0;
        while killed_at(at) {
            at += 1;
        }
        assert!(at > 30, "the writer was killed only {at} times");
        println!("test killed_writer_loses_nothing ... ok ({at} times)");
        println!("\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
    }

    /// Kills the writer when it starts or ends its n-th system call. Returns `false` if it has ended
    /// before.
    fn killed_at(at: usize) -> bool {
        let (_home, directory) = place();
        output::write(&old(), &directory).expect("written");
        write_foreign_files(&directory);
        let was_killed = run_and_kill(&directory, at);

        // Every other time, the next run has another model.
        let next = if at.is_multiple_of(2) { new() } else { newer() };
        let report = output::write(&next, &directory).expect("the next run completes it");
        assert_complete(&next, &directory, at);
        if report.completed_earlier_run {
            assert!(was_killed, "killed at {at}");
        }
        assert!(
            output::check(&next, &directory)
                .expect("readable")
                .is_empty()
        );
        was_killed
    }

    fn run_and_kill(directory: &Path, at: usize) -> bool {
        let mut writer = Command::new(std::env::current_exe().expect("this program"))
            .arg(WRITE)
            .arg(directory)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let output = writer.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut line).expect("a line");
        assert_eq!(line, "ready\n");

        let mut input = writer.stdin.take().expect("a pipe");
        let resume = || input.write_all(b"!").expect("written");
        let mut calls = 0;
        follow(&mut writer, resume, || {
            calls += 1;
            calls > at
        })
    }
}
