//! The state of rendering an expression, and the building blocks of the code.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::ir::jmespath::{Expression, Value};
use crate::ir::{self, Types};
use crate::render::tokens::{ident, named};

/// What a null inside an expression means for the surrounding code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Null {
    /// The function or closure returns null in that case, with `?`.
    Returns,
    /// The value is null, and the code around goes on.
    IsValue,
}

/// An expression, and whether it is an `Option`.
pub(super) struct Rendered {
    pub(super) tokens: TokenStream,
    pub(super) optional: bool,
    pub(super) mapped: Option<Mapped>,
}

/// `source.map(|name| body)`, which can be gone on with inside.
pub(super) struct Mapped {
    pub(super) source: TokenStream,
    pub(super) name: usize,
    pub(super) body: TokenStream,
}

impl Rendered {
    pub(super) fn plain(tokens: TokenStream) -> Self {
        Self {
            tokens,
            optional: false,
            mapped: None,
        }
    }

    pub(super) fn optional(tokens: TokenStream) -> Self {
        Self {
            tokens,
            optional: true,
            mapped: None,
        }
    }

    pub(super) fn into_option(self) -> TokenStream {
        let tokens = self.tokens;
        if self.optional {
            tokens
        } else {
            quote!(Some(#tokens))
        }
    }
}

pub(super) struct Renderer<'a> {
    pub(super) types: &'a Types,
    /// How many closures are open whose parameter is called `it`.
    pub(super) names: usize,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(types: &'a Types) -> Self {
        Self { types, names: 0 }
    }
}

/// The value within `source`, gone on with.
pub(super) fn mapped_with(source: TokenStream, name: usize, made: Rendered) -> Rendered {
    let (parameter, body) = (closure_name(name), made.tokens);
    if made.optional {
        return Rendered::optional(quote!(#source.and_then(|#parameter| #body)));
    }
    Rendered {
        tokens: quote!(#source.map(|#parameter| #body)),
        optional: true,
        mapped: Some(Mapped { source, name, body }),
    }
}

/// The name that the parameter of a closure has, inside so many others.
pub(super) fn closure_name(number: usize) -> TokenStream {
    let name = match number {
        1 => ident("it"),
        number => ident(&format!("it_{number}")),
    };
    quote!(#name)
}

/// A value that is no `Option`, to be put on a side of an operator.
pub(super) fn side(value: &Value, tokens: TokenStream) -> TokenStream {
    match value.expression {
        Expression::Length(_)
        | Expression::Compare(..)
        | Expression::Not(_)
        | Expression::And(..)
        | Expression::Or(..) => quote!((#tokens)),
        _ => tokens,
    }
}

/// The name of a parameter of a function or closure: `_` if it is not used.
pub(crate) fn parameter(name: &str, body: &TokenStream) -> proc_macro2::Ident {
    if mentions(body, name) {
        ident(name)
    } else {
        ident("_")
    }
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(found) => found == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}

/// The adapter from an iterator over references to elements, or from an `Option` of one, to values.
pub(super) fn converted(element: &ir::Type, types: &Types) -> TokenStream {
    use ir::Type;
    match element {
        Type::Boolean | Type::Long | Type::Double => quote!(.copied()),
        Type::String => quote!(.map(String::as_str)),
        Type::Enum(_) => {
            let ty = named(element, types);
            quote!(.map(#ty::as_str))
        }
        Type::Byte | Type::Short | Type::Integer => quote!(.map(|number| i64::from(*number))),
        Type::Float => quote!(.map(|number| f64::from(*number))),
        Type::List { .. } => quote!(.map(Vec::as_slice)),
        _ => quote!(),
    }
}

/// A number without a suffix.
pub(super) fn integer(number: i64) -> TokenStream {
    let digits = proc_macro2::Literal::u64_unsuffixed(number.unsigned_abs());
    signed(number < 0, &digits)
}

pub(super) fn float(number: f64) -> TokenStream {
    let digits = proc_macro2::Literal::f64_unsuffixed(number.abs());
    signed(number < 0.0, &digits)
}

fn signed(negative: bool, digits: &proc_macro2::Literal) -> TokenStream {
    if negative {
        quote!(-#digits)
    } else {
        quote!(#digits)
    }
}
