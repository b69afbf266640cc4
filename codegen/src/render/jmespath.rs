//! JMESPath expressions as Rust over the generated types.
//!
//! A value that may be null is an `Option`. Lists go through iterators, and are collected only where
//! something is asked of the list as a whole.

mod conditions;
mod lists;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::tokens::{Std, ident, named};
use crate::ir::jmespath::{Expression, Type, Value};
use crate::ir::{self, Role, Structure, TypeId, Types};

pub(crate) use conditions::truth;

/// The body of a function that gives `Option<T>`, `T` being the [`ty`] of the value.
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

/// The type that values have in Rust, with that lifetime where they are borrowed.
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

/// What a null on the way means for the code around.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Null {
    /// The function or closure gives null then: `?` does it.
    Returns,
    /// The value is null, and the code around goes on.
    IsValue,
}

/// An expression, and whether it is an `Option`.
struct Rendered {
    tokens: TokenStream,
    optional: bool,
    mapped: Option<Mapped>,
}

/// `source.map(|name| body)`, which can be gone on with inside.
struct Mapped {
    source: TokenStream,
    name: usize,
    body: TokenStream,
}

impl Rendered {
    fn plain(tokens: TokenStream) -> Self {
        Self {
            tokens,
            optional: false,
            mapped: None,
        }
    }

    fn optional(tokens: TokenStream) -> Self {
        Self {
            tokens,
            optional: true,
            mapped: None,
        }
    }

    fn into_option(self) -> TokenStream {
        let tokens = self.tokens;
        if self.optional {
            tokens
        } else {
            quote!(Some(#tokens))
        }
    }
}

struct Renderer<'a> {
    types: &'a Types,
    /// How many closures are open whose parameter is called `it`.
    names: usize,
}

impl<'a> Renderer<'a> {
    fn new(types: &'a Types) -> Self {
        Self { types, names: 0 }
    }

    fn value(&mut self, value: &Value, null: Null) -> Rendered {
        match &value.expression {
            Expression::Null => Rendered::optional(quote!(None)),
            Expression::Boolean(value) => Rendered::plain(quote!(#value)),
            Expression::Integer(number) => Rendered::plain(integer(*number)),
            Expression::Float(number) => Rendered::plain(float(*number)),
            Expression::Text(text) => Rendered::plain(quote!(#text)),
            Expression::Variable(name) => {
                let name = ident(name);
                if value.nullable {
                    Rendered::optional(quote!(#name))
                } else {
                    Rendered::plain(quote!(#name))
                }
            }
            Expression::Field {
                of,
                name,
                ty,
                boxed,
                optional,
            } => self.with(of, null, |renderer, of| {
                field(&of, name, ty, (*boxed, *optional), renderer.types)
            }),
            Expression::Variant { of, accessor, ty } => {
                let (accessor, converted) = (ident(accessor), converted(ty, self.types));
                self.with(of, null, |_, of| {
                    Rendered::optional(quote!(#of.#accessor().ok()#converted))
                })
            }
            Expression::Entry(of, key) => self.with(of, null, |renderer, map| {
                let converted = match &of.ty {
                    Type::Borrowed(ir::Type::Map { value, .. }) => converted(value, renderer.types),
                    _ => quote!(),
                };
                Rendered::optional(quote!(#map.get(#key)#converted))
            }),
            Expression::Bind {
                variable,
                of,
                value,
            } => self.bind(variable, of, value, null),
            Expression::Projection { .. } | Expression::Flatten(_) | Expression::Values(_) => self
                .items(value, null, |items| {
                    Rendered::plain(quote!(#items.collect::<Vec<_>>()))
                }),
            Expression::Filter {
                of,
                variable,
                filter,
            } => self.filter(of, variable, filter, null),
            Expression::Keys(of) => {
                self.with(of, null, |renderer, map| keys(&of.ty, &map, renderer.types))
            }
            Expression::Index(of, at) => self.index(of, *at, null),
            Expression::List(values) => self.list(values),
            Expression::Length(of) => self.length(of, null),
            Expression::Contains(of, item) => self.contains(of, item, null),
            Expression::Compare(comparator, lhs, rhs) => self.compare(*comparator, lhs, rhs, null),
            Expression::Not(_) if value.nullable => self.attempt(value),
            Expression::Not(_) => Rendered::plain(self.truth(value)),
            Expression::And(lhs, rhs) => self.and(value, lhs, rhs),
            Expression::Or(lhs, rhs) => self.or(value, lhs, rhs),
        }
    }

    /// A value that something is done with: a block does not go before an operator.
    fn operand(&mut self, value: &Value, null: Null) -> Rendered {
        let mut rendered = self.value(value, null);
        if let Expression::Bind { .. } | Expression::Keys(_) = value.expression
            && rendered.mapped.is_none()
        {
            let tokens = rendered.tokens;
            rendered.tokens = quote!((#tokens));
        }
        rendered
    }

    /// What is made of a value that is there; null where there is none.
    fn with(
        &mut self,
        of: &Value,
        null: Null,
        make: impl FnOnce(&mut Self, TokenStream) -> Rendered,
    ) -> Rendered {
        let Rendered {
            tokens,
            optional,
            mapped,
        } = self.operand(of, null);
        if !optional {
            return make(self, side(of, tokens));
        }
        if null == Null::Returns {
            return make(self, quote!(#tokens?));
        }
        let Mapped { source, name, body } = match mapped {
            Some(mapped) => Mapped {
                body: side(of, mapped.body),
                ..mapped
            },
            None => Mapped {
                source: tokens,
                name: self.names + 1,
                body: closure_name(self.names + 1),
            },
        };
        let outer = std::mem::replace(&mut self.names, name);
        let made = make(self, body);
        self.names = outer;
        mapped_with(source, name, made)
    }

    fn bind(&mut self, variable: &str, of: &Value, value: &Value, null: Null) -> Rendered {
        let name = ident(variable);
        let bound = self.value(of, Null::IsValue);
        let bound = if of.nullable {
            bound.into_option()
        } else {
            bound.tokens
        };
        let Rendered {
            tokens, optional, ..
        } = self.value(value, null);
        let tokens = quote!({ let #name = #bound; #tokens });
        if optional {
            Rendered::optional(tokens)
        } else {
            Rendered::plain(tokens)
        }
    }
}

/// The value within `source`, gone on with.
fn mapped_with(source: TokenStream, name: usize, made: Rendered) -> Rendered {
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
fn closure_name(number: usize) -> TokenStream {
    let name = match number {
        1 => ident("it"),
        number => ident(&format!("it_{number}")),
    };
    quote!(#name)
}

/// A value that is no `Option`, to be put on a side of an operator.
fn side(value: &Value, tokens: TokenStream) -> TokenStream {
    match value.expression {
        Expression::Length(_)
        | Expression::Compare(..)
        | Expression::Not(_)
        | Expression::And(..)
        | Expression::Or(..) => quote!((#tokens)),
        _ => tokens,
    }
}

/// The name that a function or closure has for its parameter: none where it does not use it.
pub(super) fn parameter(name: &str, body: &TokenStream) -> proc_macro2::Ident {
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

/// A field of a structure that is there.
fn field(
    of: &TokenStream,
    name: &str,
    ty: &ir::Type,
    (boxed, optional): (bool, bool),
    types: &Types,
) -> Rendered {
    use ir::Type;
    let name = ident(name);
    let field = quote!(#of.#name);
    if !optional {
        return Rendered::plain(match ty {
            Type::String | Type::Enum(_) => quote!(#field.as_str()),
            Type::Boolean | Type::Long | Type::Double => field,
            Type::Byte | Type::Short | Type::Integer => quote!(i64::from(#field)),
            Type::Float => quote!(f64::from(#field)),
            Type::List { .. } => quote!(#field.as_slice()),
            _ => quote!(&#field),
        });
    }
    Rendered::optional(match ty {
        _ if boxed => quote!(#field.as_deref()),
        Type::String | Type::List { .. } => quote!(#field.as_deref()),
        Type::Boolean | Type::Long | Type::Double => field,
        Type::Byte | Type::Short | Type::Integer => quote!(#field.map(i64::from)),
        Type::Float => quote!(#field.map(f64::from)),
        Type::Enum(_) => {
            let ty = named(ty, types);
            quote!(#field.as_ref().map(#ty::as_str))
        }
        _ => quote!(#field.as_ref()),
    })
}

/// What turns an iterator over references to elements, or an `Option` of one, into one of values.
fn converted(element: &ir::Type, types: &Types) -> TokenStream {
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

/// The keys of a map, which has no order of its own.
fn keys(ty: &Type, map: &TokenStream, types: &Types) -> Rendered {
    let text = match ty {
        Type::Borrowed(ir::Type::Map { key, .. }) => converted(key, types),
        _ => quote!(),
    };
    Rendered::plain(quote!({
        let mut keys: Vec<_> = #map.keys()#text.collect();
        keys.sort_unstable();
        keys
    }))
}

/// A number without a suffix.
fn integer(number: i64) -> TokenStream {
    let digits = proc_macro2::Literal::u64_unsuffixed(number.unsigned_abs());
    signed(number < 0, &digits)
}

fn float(number: f64) -> TokenStream {
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
