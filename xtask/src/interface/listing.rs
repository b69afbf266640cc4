//! Interfaces as sets of lines that can be compared.

use std::collections::BTreeSet;

use public_api::PublicItem;
use smithy_codegen::Item;

use crate::rustdoc;

/// Lines in the format of `cargo public-api`, with short paths of items in other crates.
pub(super) type Lines = BTreeSet<String>;

/// Returns the lines of items that smithy-codegen lists.
pub(super) fn ours<'a>(items: impl Iterator<Item = &'a Item>) -> Lines {
    items.map(|item| shorten(&item.declaration)).collect()
}

/// The interface of a crate that rustdoc found, without what smithy-codegen leaves out.
pub(super) struct Listing {
    name: String,
    pub(super) lines: Lines,
}

impl Listing {
    /// Reads the interface of a crate that was documented.
    pub(super) fn of_rustdoc(name: &str) -> Result<Self, String> {
        let api = rustdoc::public_api(name)?;
        let items: Vec<_> = api.items().map(|item| (item, item.to_string())).collect();
        let implementations = items
            .iter()
            .filter(|(_, line)| is_trait_implementation(line));
        let implementations: BTreeSet<_> = implementations.map(|(item, _)| item.id().0).collect();
        let is_left_out = |item: &PublicItem, line: &str| {
            let parent = item.parent_id();
            let is_in_trait_implementation =
                parent.is_some_and(|id| implementations.contains(&id.0));
            // Traits declare the functions that their implementations have.
            is_in_trait_implementation && is_function(line)
                // Derived implementations have this marker, which nobody can name.
                || line.starts_with("impl core::marker::StructuralPartialEq for")
                // These only say that methods follow, unless they have generics.
                || line.starts_with("impl ") && !is_trait_implementation(line)
                || line == format!("pub mod {name}")
        };
        let listed = items.iter().filter(|(item, line)| !is_left_out(item, line));
        Ok(Self {
            name: name.to_owned(),
            lines: listed
                .map(|(_, line)| shorten(&with_root(line, name)))
                .collect(),
        })
    }

    /// Returns the lines of items that are only in this listing, and not in another.
    pub(super) fn only<'a>(
        &self,
        items: impl Iterator<Item = &'a PublicItem>,
        other: &Self,
    ) -> Lines {
        let lines = items.map(|item| shorten(&with_root(&item.to_string(), &self.name)));
        let is_only_here = |line: &String| self.lines.contains(line) && !other.lines.contains(line);
        lines.filter(is_only_here).collect()
    }
}

fn is_trait_implementation(line: &str) -> bool {
    line.starts_with("impl") && line.contains(" for ")
}

fn is_function(line: &str) -> bool {
    ["pub fn ", "pub async fn ", "pub const fn "]
        .iter()
        .any(|start| line.starts_with(start))
}

/// Replaces the name of the crate in paths.
fn with_root(line: &str, name: &str) -> String {
    paths(line, |path| match path.split_once("::") {
        Some((first, rest)) if first == name => format!("crate::{rest}"),
        _ => path.to_owned(),
    })
}

/// Leaves only the last names of the paths in other crates, because an item can have several paths: rustdoc shows where
/// it is defined, which may be a private module, and smithy-codegen shows where it is used from.
fn shorten(line: &str) -> String {
    paths(line, |path| match path.rsplit_once("::") {
        Some((_, last)) if !path.starts_with("crate::") => last.to_owned(),
        _ => path.to_owned(),
    })
}

/// Replaces the paths in a line.
fn paths(line: &str, replace: impl Fn(&str) -> String) -> String {
    let is_part = |next: char| next.is_alphanumeric() || next == '_';
    let mut result = String::new();
    let mut rest = line;
    while let Some(next) = rest.chars().next() {
        let end = rest.find(|next| !is_part(next) && next != ':');
        let path = rest[..end.unwrap_or(rest.len())].trim_end_matches(':');
        let (taken, shown) = match path.is_empty() || path.starts_with(':') {
            true => (next.len_utf8(), next.to_string()),
            false => (path.len(), replace(path)),
        };
        result.push_str(&shown);
        rest = &rest[taken..];
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_other_crates_are_shortened() {
        let line = "pub fn my_client::A<T>::b(&'a self, alloc::string::String) -> \
                    &(dyn core::any::Any + 'static) where <T as a::B>::C: d::E";
        assert_eq!(
            shorten(&with_root(line, "my_client")),
            "pub fn crate::A<T>::b(&'a self, String) -> &(dyn Any + 'static) where <T as B>::C: E"
        );
    }
}
