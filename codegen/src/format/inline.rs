//! Leaves the compilation of generated functions to the crates that call them.
//!
//! A client has many operations, and who uses it calls a few. A function that is `#[inline]` costs the client's own
//! build no machine code: it is compiled, once, in each crate that calls it. What all calls have in common is hand-written
//! (`support/`) and, but for the settings of a configuration, not marked, so that it is compiled once for all.

use proc_macro2::{Ident, Span};
use syn::{AttrStyle, Attribute, File, ImplItem, Item, Meta, Path};

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
        // Put together by hand: parsing it for each function takes a sixtieth of all the time.
        attributes.push(Attribute {
            pound_token: Default::default(),
            style: AttrStyle::Outer,
            bracket_token: Default::default(),
            meta: Meta::Path(Path::from(Ident::new("inline", Span::call_site()))),
        });
    }
}
