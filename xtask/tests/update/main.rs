//! `cargo xtask update` in repositories of its own.

#[cfg(target_os = "linux")]
mod killed;
mod models;
mod repository;
mod sts;
#[cfg(target_os = "linux")]
#[path = "../../../codegen/tests/common/system_calls.rs"]
mod system_calls;
#[path = "../../../codegen/tests/common/tree.rs"]
mod tree;
mod updates;

/// The documentation of what nobody has described yet.
const PLACEHOLDER: &str = "<p>This item is not documented yet.</p>";
