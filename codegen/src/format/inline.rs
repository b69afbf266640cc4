//! Leaves the compilation of generated functions to the crates that call them.
//!
//! A client has many operations, and who uses it calls a few. A function that is `#[inline]` costs the client's own
//! build no machine code: it is compiled, once, in each crate that calls it. What all calls have in common is hand-written
//! (`support/`) and, but for the settings of a configuration, not marked, so that it is compiled once for all.

use syn::{Attribute, File, ImplItem, Item, parse_quote};

/// Marks the functions of a file.
pub(super) fn inline(file: &mut File) {
    for item in &mut file.items {
        match item {
            Item::Fn(function) => mark(&mut function.attrs),
            Item::Impl(implementation) => {
                for item in &mut implementation.items {
                    if let ImplItem::Fn(function) = item {
                        mark(&mut function.attrs);
                    }
                }
            }
            _ => {}
        }
    }
}

fn mark(attributes: &mut Vec<Attribute>) {
    if !attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("inline"))
    {
        attributes.push(parse_quote!(#[inline]));
    }
}
