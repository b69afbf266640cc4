//! Marks generated functions as `#[inline]`, so that they are compiled in the crates that call them.
//!
//! A client has many operations, but its users call only a few. The build of the client itself produces no machine code
//! for an `#[inline]` function; each crate that calls the function compiles it once. The code that all calls share is
//! handwritten (`support/`). Except for the settings of a configuration, it is not marked, so that it is compiled once,
//! with the client.

use proc_macro2::{Ident, Span};
use syn::{AttrStyle, Attribute, File, ImplItem, Item, Meta, Path};

/// Marks all functions and methods of a file.
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
        // Built by hand, because parsing it for every function takes a sixtieth of the total time.
        attributes.push(Attribute {
            pound_token: Default::default(),
            style: AttrStyle::Outer,
            bracket_token: Default::default(),
            meta: Meta::Path(Path::from(Ident::new("inline", Span::call_site()))),
        });
    }
}
