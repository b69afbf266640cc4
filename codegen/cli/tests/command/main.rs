//! The command as users run it: what it prints, what it writes, and its exit code.

mod completions;
mod diff;
mod directories;
mod examples;
mod output;
mod snapshots;
mod sources;
mod workspace;
