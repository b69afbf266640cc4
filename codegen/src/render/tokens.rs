//! Functions that all renderers use.

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::ir::{Deprecation, Direction, Docs, Role, Structure, Type, Types, Union};

/// An identifier, raw or not.
pub(crate) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A lifetime or a label. The name has no apostrophe.
pub(crate) fn lifetime(name: &str) -> TokenStream {
    let apostrophe = Punct::new('\'', Spacing::Joint);
    [TokenTree::from(apostrophe), ident(name).into()]
        .into_iter()
        .collect()
}

/// A name without the prefix of a raw identifier, as file names and links contain it.
pub(crate) fn unraw(module: &str) -> &str {
    module.strip_prefix("r#").unwrap_or(module)
}

/// Documentation of an item, one attribute for each line.
pub(crate) fn docs(lines: &Docs) -> TokenStream {
    doc_lines(lines.iter().map(String::as_str))
}

/// Documentation of an item, one attribute for each line.
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

/// `#[deprecated]`, if the model says so.
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

/// Paths of items in the standard prelude, as they have to be written in one file.
///
/// This decides no name: `lower` does, and a shape may keep the name `Option`. The file that defines
/// the type then cannot refer to the prelude's item by its name, so it contains absolute paths. All
/// other files refer to the type by a path, and to the prelude by name.
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
    /// The paths in a file that defines a type with this name.
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
    pub(crate) fn ty(&self, ty: &Type, types: &Types) -> TokenStream {
        let Self { vec, string, .. } = self;
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
            Type::ByteStream => quote!(::aws_smithy_types::byte_stream::ByteStream),
            Type::EventStream { events, direction } => {
                let (event, error) = (named(ty, types), stream_error_path(&types[*events]));
                match direction {
                    Direction::Sent => {
                        quote!(::aws_smithy_http::event_stream::EventStreamSender<#event, #error>)
                    }
                    Direction::Received => {
                        quote!(crate::event_stream::EventReceiver<#event, #error>)
                    }
                }
            }
            Type::Timestamp => quote!(rt::DateTime),
            Type::Document => quote!(rt::Document),
            Type::Unit => quote!(()),
            Type::Enum(_) | Type::Structure(_) | Type::Union(_) => named(ty, types),
            Type::List {
                element, sparse, ..
            } => {
                let element = self.element(element, *sparse, types);
                quote!(#vec<#element>)
            }
            Type::Map {
                key, value, sparse, ..
            } => {
                let (key, value) = (self.ty(key, types), self.element(value, *sparse, types));
                quote!(::std::collections::HashMap<#key, #value>)
            }
        }
    }

    /// The type of a value that may be in a box.
    pub(crate) fn boxed_ty(&self, ty: &Type, boxed: bool, types: &Types) -> TokenStream {
        let (ty, std_box) = (self.ty(ty, types), &self.boxed);
        if boxed { quote!(#std_box<#ty>) } else { ty }
    }

    /// The type of an element of a list or a map.
    pub(crate) fn element(&self, ty: &Type, sparse: bool, types: &Types) -> TokenStream {
        let (ty, option) = (self.ty(ty, types), &self.option);
        if sparse { quote!(#option<#ty>) } else { ty }
    }

    /// The type of a setter's parameter, and the expression that converts it.
    pub(crate) fn parameter(
        &self,
        ty: TokenStream,
        converts: bool,
        name: &impl ToTokens,
    ) -> (TokenStream, TokenStream) {
        let into = &self.into;
        if converts {
            (quote!(impl #into<#ty>), quote!(#name.into()))
        } else {
            (ty, quote!(#name))
        }
    }
}

/// The path of an enum, a structure, or a union. Other types have none.
pub(crate) fn named(ty: &Type, types: &Types) -> TokenStream {
    let name = match ty {
        Type::Structure(id) => return structure_path(&types[*id]),
        Type::Enum(id) => &types[*id].name,
        Type::Union(id) | Type::EventStream { events: id, .. } => &types[*id].name,
        _ => return quote!(),
    };
    let name = ident(name);
    quote!(crate::types::#name)
}

/// The path of the enum with the errors of an event stream.
pub(crate) fn stream_error_path(union: &Union) -> Option<TokenStream> {
    let name = ident(&union.stream.as_ref()?.error);
    Some(quote!(crate::types::error::#name))
}

/// The path of a structure.
pub(crate) fn structure_path(structure: &Structure) -> TokenStream {
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

/// The module that exports a structure's builder.
pub(crate) fn builders_path(role: &Role) -> TokenStream {
    match role {
        Role::Type => quote!(crate::types::builders),
        Role::Error => quote!(crate::types::error::builders),
        Role::Input { module } | Role::Output { module } => {
            let module = ident(module);
            quote!(crate::operation::#module::builders)
        }
    }
}

/// Returns whether tokens contain an identifier.
pub(crate) fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(found) => found == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}
