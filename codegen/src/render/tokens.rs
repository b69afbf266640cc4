//! Small pieces that every renderer uses.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::ir::{Deprecation, Docs, Type};

/// An identifier, raw or not.
pub(crate) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A name as files and links have it: without the prefix of a raw identifier.
pub(crate) fn unraw(module: &str) -> &str {
    module.strip_prefix("r#").unwrap_or(module)
}

/// Documentation of an item, one attribute a line.
pub(crate) fn docs(lines: &Docs) -> TokenStream {
    doc_lines(lines.iter().map(String::as_str))
}

/// Documentation of an item, one attribute a line.
pub(crate) fn doc_lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> TokenStream {
    lines
        .into_iter()
        .map(|line| {
            let line = doc_text(line);
            quote!(#[doc = #line])
        })
        .collect()
}

/// A line of the documentation of a file.
pub(crate) fn inner_doc(line: &str) -> TokenStream {
    let line = doc_text(line);
    quote!(#![doc = #line])
}

fn doc_text(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!(" {line}")
    }
}

/// `#[deprecated]`, where the model says so.
pub(crate) fn deprecated(deprecation: Option<&Deprecation>) -> TokenStream {
    match deprecation {
        None => quote!(),
        Some(Deprecation { note: None }) => quote!(#[deprecated]),
        Some(Deprecation { note: Some(note) }) => quote!(#[deprecated(note = #note)]),
    }
}

/// A number without a suffix.
pub(crate) fn index(index: usize) -> Literal {
    Literal::usize_unsuffixed(index)
}

/// Names of the standard prelude, spelled out in the file of a shape that takes one of them.
#[derive(Clone, Debug)]
pub(crate) struct Std {
    pub(crate) option: TokenStream,
    pub(crate) vec: TokenStream,
    pub(crate) string: TokenStream,
    pub(crate) boxed: TokenStream,
    pub(crate) result: TokenStream,
    pub(crate) into: TokenStream,
    pub(crate) from: TokenStream,
}

impl Std {
    /// The names for a file that defines a type of this name.
    pub(crate) fn beside(name: &str) -> Self {
        let taken = [
            "Option", "Vec", "String", "Box", "Result", "Into", "Default", "From",
        ]
        .contains(&name);
        if taken {
            return Self {
                option: quote!(::std::option::Option),
                vec: quote!(::std::vec::Vec),
                string: quote!(::std::string::String),
                boxed: quote!(::std::boxed::Box),
                result: quote!(::std::result::Result),
                into: quote!(::std::convert::Into),
                from: quote!(::std::convert::From),
            };
        }
        Self {
            option: quote!(Option),
            vec: quote!(Vec),
            string: quote!(String),
            boxed: quote!(Box),
            result: quote!(Result),
            into: quote!(Into),
            from: quote!(From),
        }
    }

    /// The type of a value.
    pub(crate) fn ty(&self, ty: &Type) -> TokenStream {
        let Self {
            vec, string, boxed, ..
        } = self;
        match ty {
            Type::Boolean => quote!(bool),
            Type::Byte => quote!(i8),
            Type::Short => quote!(i16),
            Type::Integer => quote!(i32),
            Type::Long => quote!(i64),
            Type::Float => quote!(f32),
            Type::Double => quote!(f64),
            Type::BigInteger => quote!(::aws_smithy_types::BigInteger),
            Type::BigDecimal => quote!(::aws_smithy_types::BigDecimal),
            Type::String => string.clone(),
            Type::Blob => quote!(rt::Blob),
            Type::Timestamp => quote!(rt::DateTime),
            Type::Document => quote!(rt::Document),
            Type::Enum(name) | Type::Structure(name) | Type::Union(name) => {
                let name = ident(name);
                quote!(crate::types::#name)
            }
            Type::Boxed(name) => {
                let name = ident(name);
                quote!(#boxed<crate::types::#name>)
            }
            Type::List { element, .. } => {
                let element = self.ty(element);
                quote!(#vec<#element>)
            }
            Type::Map { key, value, .. } => {
                let (key, value) = (self.ty(key), self.ty(value));
                quote!(::std::collections::HashMap<#key, #value>)
            }
        }
    }

    /// How a setter takes a value, and how it turns that into the field's type.
    pub(crate) fn parameter(&self, ty: &Type, name: &impl ToTokens) -> (TokenStream, TokenStream) {
        let Self {
            string,
            into,
            boxed,
            ..
        } = self;
        match ty {
            Type::String => (quote!(impl #into<#string>), quote!(#name.into())),
            Type::Boxed(target) => {
                let target = ident(target);
                (
                    quote!(impl #into<#boxed<crate::types::#target>>),
                    quote!(#name.into()),
                )
            }
            other => (self.ty(other), quote!(#name)),
        }
    }
}
