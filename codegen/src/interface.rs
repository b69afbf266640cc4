//! The public interface of a generated crate, as rustdoc would list it.
//!
//! It is read from the finished files, so it always matches what they declare, and it includes the declarations of
//! support code. `cargo xtask interface` compares it with the interface that rustdoc finds.

mod collector;
mod conditions;
mod definitions;
mod difference;
mod implementations;
mod imports;
mod item;
mod listing;
mod modules;
mod names;
mod paths;
mod types;

use crate::files::Files;
pub use difference::{ChangedItem, Items};
pub use item::{Interface, Item, ItemKind};

/// Lists the public interface of a crate with all features enabled.
///
/// # Errors
///
/// Returns an error if the files cannot be parsed, or contain code whose interface this module does not know. Both are
/// bugs in this crate.
pub(crate) fn interface(files: &Files) -> Result<Interface, String> {
    let tree = modules::parse(files)?;
    let paths = paths::Paths::of(&tree)?;
    listing::list(&tree, &paths)
}

#[cfg(test)]
mod tests;
