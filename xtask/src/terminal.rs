//! Prints to standard output and standard error.
//!
//! The macros here replace those of the standard library, which panic if they cannot write. If nobody reads the output
//! any more, as with `| head`, the rest of it is dropped, and the exit code is what it would have been. [`finish`]
//! returns any other error.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write as _};
use std::sync::OnceLock;

macro_rules! print {
    ($($text:tt)*) => { $crate::terminal::write(format_args!($($text)*)) };
}

macro_rules! println {
    () => { print!("\n") };
    ($($text:tt)*) => { print!("{}\n", format_args!($($text)*)) };
}

macro_rules! eprintln {
    ($($text:tt)*) => { $crate::terminal::write_error(format_args!($($text)*)) };
}

/// The first error from writing to standard output. Nothing is written after it.
static FAILURE: OnceLock<io::Error> = OnceLock::new();

pub(crate) fn write(text: Arguments<'_>) {
    if FAILURE.get().is_none() {
        check(io::stdout().write_fmt(text));
    }
}

/// Writes a line to the standard error. If that fails, there is nowhere left to report it.
pub(crate) fn write_error(text: Arguments<'_>) {
    drop(writeln!(io::stderr(), "{text}"));
}

/// Writes what is left. Returns the error if some of the output could not be written, unless nobody reads it.
pub(crate) fn finish() -> Result<(), &'static io::Error> {
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
