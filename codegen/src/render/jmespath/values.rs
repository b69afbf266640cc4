//! Values: members, variables, and selections from them.

use proc_macro2::TokenStream;
use quote::quote;

use super::renderer::{
    Mapped, Null, Rendered, Renderer, closure_name, converted, float, integer, mapped_with, side,
};
use crate::ir::jmespath::{Expression, Type, Value};
use crate::ir::{self, Types};
use crate::render::tokens::{ident, named};

impl Renderer<'_> {
    pub(super) fn value(&mut self, value: &Value, null: Null) -> Rendered {
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
    pub(super) fn operand(&mut self, value: &Value, null: Null) -> Rendered {
        let mut rendered = self.value(value, null);
        if let Expression::Bind { .. } | Expression::Keys(_) = value.expression
            && rendered.mapped.is_none()
        {
            let tokens = rendered.tokens;
            rendered.tokens = quote!((#tokens));
        }
        rendered
    }

    /// The result for a value that is present; null if it is absent.
    pub(super) fn with(
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
