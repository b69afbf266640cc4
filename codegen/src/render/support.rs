//! Support code, which becomes part of the crate unchanged, except for the name of the crate.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::file::{Content, File};
use crate::ir::Service;
use crate::parts::THIS_CRATE;

/// The files of all parts of the crate.
pub(crate) fn files(service: &Service) -> Vec<File> {
    let files = service.parts.iter().flat_map(|part| part.files);
    files
        .map(|(path, text)| File {
            path: (*path).to_owned(),
            content: Content::Support(match *path {
                CONFIG => with_exports(text, service),
                _ => with_crate_name(text, &service.package.crate_name),
            }),
        })
        .collect()
}

/// The module whose types users need for settings. Some settings, and their types, are optional.
const CONFIG: &str = "src/config.rs";

/// Adds the re-exports of all parts.
fn with_exports(text: &'static str, service: &Service) -> Cow<'static, str> {
    let exports = service.parts.iter().flat_map(|part| part.config_exports);
    let exports: BTreeSet<_> = exports.collect();
    if exports.is_empty() {
        return Cow::Borrowed(text);
    }
    let exports = exports
        .iter()
        .map(|path| format!("pub use {path};\n"))
        .collect::<String>();
    Cow::Owned(format!("{text}\n{exports}"))
}

/// Replaces the placeholder for the name of the crate.
fn with_crate_name(text: &'static str, name: &str) -> Cow<'static, str> {
    let is_part = |next: char| next.is_alphanumeric() || next == '_';
    let mut replaced = String::new();
    let mut done = 0;
    for (start, _) in text.match_indices(THIS_CRATE) {
        let end = start + THIS_CRATE.len();
        if text[..start].ends_with(is_part) || text[end..].starts_with(is_part) {
            continue;
        }
        replaced.push_str(&text[done..start]);
        replaced.push_str(name);
        done = end;
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    replaced.push_str(&text[done..]);
    Cow::Owned(replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_is_replaced_where_it_is_an_identifier() {
        for (text, expected) in [
            ("", ""),
            ("use crate::Client;", "use crate::Client;"),
            ("this_crate", "a_b"),
            (
                "use this_crate::Client;\nuse this_crate::{Config, this_crate};",
                "use a_b::Client;\nuse a_b::{Config, a_b};",
            ),
            (
                "not_this_crate this_crates this_crate2 this_crate_ \u{E4}this_crate",
                "not_this_crate this_crates this_crate2 this_crate_ \u{E4}this_crate",
            ),
        ] {
            assert_eq!(with_crate_name(text, "a_b"), expected);
        }
    }

    #[test]
    fn text_without_the_placeholder_is_not_copied() {
        let replaced = with_crate_name("use crate::Client;", "a_b");
        assert!(matches!(replaced, Cow::Borrowed(_)));
    }
}
