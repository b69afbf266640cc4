//! Writes the files of an update together.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use smithy_codegen::output::{Prepared, Report};

/// A file, its content when it was read, and its new content.
pub(super) struct Replacement<'a> {
    path: &'a Path,
    old: &'a str,
    new: &'a str,
}

impl<'a> Replacement<'a> {
    /// If the file does not exist, its old content is empty.
    pub(super) fn new(path: &'a Path, old: &'a str, new: &'a str) -> Self {
        Self { path, old, new }
    }
}

/// Replaces files in this order, each in one step, and writes the crate. Signals that would end the process are blocked
/// until everything is written. If the process is killed anyway, the files replaced so far are complete.
pub(super) fn write(files: &[Replacement<'_>], client: Prepared<'_>) -> Result<Report, String> {
    let _signals = signals::Blocked::new()?;
    let files: Vec<_> = files.iter().filter(|file| file.old != file.new).collect();
    for file in &files {
        check_unchanged(file)?;
    }
    let written: Result<(), _> = files.iter().try_for_each(|file| write_temporary(file));
    if let Err(error) = written {
        for file in &files {
            // The error that matters is the first one.
            let _ = fs::remove_file(temporary(file.path));
        }
        return Err(format!("{error}\nnothing was changed"));
    }
    for file in &files {
        fs::rename(temporary(file.path), file.path).map_err(failed("replace", file.path))?;
    }
    client.write().map_err(|error| error.to_string())
}

/// Checks that nobody edited a file while the update was prepared.
fn check_unchanged(file: &Replacement<'_>) -> Result<(), String> {
    let found = match fs::read_to_string(file.path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        found => found.map_err(failed("read", file.path)),
    };
    match found? == file.old {
        true => Ok(()),
        false => Err(format!(
            "{} was edited while the update was prepared; nothing was changed\ntry again",
            file.path.display()
        )),
    }
}

/// Writes the new content to a temporary file next to the file.
fn write_temporary(file: &Replacement<'_>) -> Result<(), String> {
    let path = temporary(file.path);
    // An interrupted run may have left one.
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(failed("remove", &path)(error));
        }
        _ => {}
    }
    let write = || {
        let mut content = fs::File::create_new(&path)?;
        content.write_all(file.new.as_bytes())
    };
    write().map_err(failed("write", &path))
}

/// Returns the path of the temporary file that replaces the file.
fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.update"))
}

fn failed(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> String {
    let path = path.display().to_string();
    move |error| format!("cannot {action} {path}: {error}")
}

#[cfg(unix)]
mod signals {
    use nix::sys::signal::{SigSet, SigmaskHow, Signal};

    /// Blocks the signals that end a process until it is dropped.
    pub(super) struct Blocked(SigSet);

    impl Blocked {
        pub(super) fn new() -> Result<Self, String> {
            let signals = [
                Signal::SIGHUP,
                Signal::SIGINT,
                Signal::SIGQUIT,
                Signal::SIGTERM,
            ];
            let signals: SigSet = signals.into_iter().collect();
            let before = signals.thread_swap_mask(SigmaskHow::SIG_BLOCK);
            before
                .map(Self)
                .map_err(|error| format!("cannot block signals: {error}"))
        }
    }

    impl Drop for Blocked {
        fn drop(&mut self) {
            // It cannot fail: the argument is valid.
            let _ = self.0.thread_set_mask();
        }
    }
}

#[cfg(not(unix))]
mod signals {
    pub(super) struct Blocked;

    impl Blocked {
        pub(super) fn new() -> Result<Self, String> {
            Ok(Self)
        }
    }
}
