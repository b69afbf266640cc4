//! JMESPath expressions as Rust over the generated types.
//!
//! A value that may be null is an `Option`. Lists go through iterators, and are collected only where
//! something is asked of the list as a whole.

mod conditions;
mod lists;
mod renderer;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use renderer::{Null, Renderer};

use super::tokens::{Std, ident};
use crate::ir::jmespath::{Type, Value};
use crate::ir::{self, Role, Structure, TypeId, Types};

pub(crate) use renderer::parameter;

/// A condition: whether the value is true, as JMESPath defines it.
pub(crate) fn truth(value: &Value, types: &Types) -> TokenStream {
    Renderer::new(types).truth(value)
}

/// The body of a function that returns `Option<T>`, where `T` is the [`ty`] of the value.
pub(crate) fn optional(value: &Value, types: &Types) -> TokenStream {
    Renderer::new(types)
        .value(value, Null::Returns)
        .into_option()
}

/// A condition: whether the value is a list of this text and of nothing else.
pub(crate) fn all_equal(list: &Value, expected: &str, types: &Types) -> TokenStream {
    let rendered = Renderer::new(types)
        .value(list, Null::IsValue)
        .into_option();
    let expected = match &list.ty {
        Type::List { sparse: true, .. } => quote!(Some(#expected)),
        _ => quote!(#expected),
    };
    quote!(crate::waiting::all_equal(#rendered, #expected))
}

/// The Rust type of values, with this lifetime if they are borrowed.
pub(crate) fn ty(ty: &Type, lifetime: &TokenStream, types: &Types) -> TokenStream {
    let std = Std::beside("");
    match ty {
        Type::Boolean | Type::Mixed => quote!(bool),
        Type::Integer => quote!(i64),
        Type::Float => quote!(f64),
        Type::Text => quote!(&#lifetime str),
        Type::Structure(id) => {
            let path = path(*id, types);
            quote!(&#lifetime #path)
        }
        Type::Union(id) => {
            let name = ident(&types[*id].name);
            quote!(&#lifetime crate::types::#name)
        }
        Type::Borrowed(ir::Type::List {
            element, sparse, ..
        }) => {
            let element = std.element(element, *sparse, types);
            quote!(&#lifetime [#element])
        }
        Type::Borrowed(other) => {
            let other = std.ty(other, types);
            quote!(&#lifetime #other)
        }
        Type::List { element, sparse } => {
            let element = self::ty(element, lifetime, types);
            if *sparse {
                quote!(Vec<Option<#element>>)
            } else {
                quote!(Vec<#element>)
            }
        }
        Type::Null | Type::InputOutput | Type::Opaque => quote!(()),
    }
}

/// The path of a structure, wherever it lives.
fn path(id: TypeId<Structure>, types: &Types) -> TokenStream {
    let structure = &types[id];
    let name = ident(&structure.name);
    match &structure.role {
        Role::Type => quote!(crate::types::#name),
        Role::Error => quote!(crate::types::error::#name),
        Role::Input { module } | Role::Output { module } => {
            let module = ident(module);
            quote!(crate::operation::#module::#name)
        }
    }
}
