//! The macros that print.
//!
//! They replace those of the standard library, which panic if they cannot write.

macro_rules! print {
    ($($text:tt)*) => { smithy_codegen_cli::terminal::write(format_args!($($text)*)) };
}

macro_rules! println {
    () => { print!("\n") };
    ($($text:tt)*) => { print!("{}\n", format_args!($($text)*)) };
}

macro_rules! eprintln {
    ($($text:tt)*) => {
        smithy_codegen_cli::terminal::write_error(format_args!("{}\n", format_args!($($text)*)))
    };
}
