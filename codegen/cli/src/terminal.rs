//! Prints to standard output and standard error.
//!
//! If the reader closes the output early, as `| head` does, the rest is dropped, and the exit code stays the same.
//! [`finish`] returns any other error. Colors are removed unless the output is a terminal that supports them, or
//! `use_colors` enabled them.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write as _};
use std::sync::OnceLock;

use clap::ColorChoice;

/// The first error from writing to standard output. Nothing is written after it.
static FAILURE: OnceLock<io::Error> = OnceLock::new();

/// Sets when this program uses colors.
pub(crate) fn use_colors(choice: ColorChoice) {
    let choice = match choice {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// Writes to standard output.
pub fn write(text: Arguments<'_>) {
    if FAILURE.get().is_none() {
        check(anstream::stdout().write_fmt(text));
    }
}

/// Writes to standard error. Errors are ignored, because there is nowhere left to report them.
pub fn write_error(text: Arguments<'_>) {
    drop(anstream::stderr().write_fmt(text));
}

/// Flushes standard output.
///
/// # Errors
///
/// Returns the first error from writing to standard output, unless the reader closed it.
pub fn finish() -> Result<(), &'static io::Error> {
    if FAILURE.get().is_none() {
        check(io::stdout().flush());
    }
    let failure = FAILURE.get();
    match failure.filter(|error| error.kind() != ErrorKind::BrokenPipe) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

fn check(written: io::Result<()>) {
    if let Err(error) = written {
        // Another thread may have failed first.
        drop(FAILURE.set(error));
    }
}
