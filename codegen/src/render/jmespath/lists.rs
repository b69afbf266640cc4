//! Lists: projections, filters, single elements, lengths.

use proc_macro2::TokenStream;
use quote::quote;

use super::renderer::{Null, Rendered, Renderer, converted, parameter};
use crate::ir::jmespath::{Expression, Type, Value};
use crate::ir::{self, Types};
use crate::render::tokens::{ident, index};

impl Renderer<'_> {
    /// The result of an iterator over the elements of a list, without nulls.
    pub(super) fn items(
        &mut self,
        list: &Value,
        null: Null,
        make: impl FnOnce(TokenStream) -> Rendered,
    ) -> Rendered {
        let mut steps = Vec::new();
        let mut base = list;
        while let Expression::Projection { of, .. } | Expression::Flatten(of) = &base.expression {
            steps.push(base);
            base = of;
        }
        if let Expression::Values(map) = &base.expression {
            let values = match &map.ty {
                Type::Borrowed(ir::Type::Map { value, .. }) => converted(value, self.types),
                _ => quote!(),
            };
            return self.with(map, null, |renderer, map| {
                make(renderer.steps(quote!(#map.values()#values), &steps))
            });
        }
        self.with(base, null, |renderer, list| {
            let items = elements(&base.ty, &list, renderer.types);
            make(renderer.steps(items, &steps))
        })
    }

    /// Projections on top of an iterator, the last of them first.
    fn steps(&mut self, mut items: TokenStream, steps: &[&Value]) -> TokenStream {
        for step in steps.iter().rev() {
            items = match &step.expression {
                Expression::Projection {
                    variable,
                    filter,
                    value,
                    of,
                } => {
                    let element = of.ty.element();
                    let items = match filter {
                        Some(filter) => self.filtered(items, variable, filter, element.as_ref()),
                        None => items,
                    };
                    self.mapped(items, variable, value)
                }
                Expression::Flatten(of) => flattened(&items, of.ty.element().as_ref(), self.types),
                _ => items,
            };
        }
        items
    }

    fn filtered(
        &mut self,
        items: TokenStream,
        variable: &str,
        filter: &Value,
        element: Option<&Type>,
    ) -> TokenStream {
        let test = self.truth(filter);
        let name = parameter(variable, &test);
        // A list that the expression made is no reference, and cannot be copied.
        let by_reference = matches!(element, Some(Type::List { .. })) || name == "_";
        let name = if by_reference {
            quote!(#name)
        } else {
            quote!(&#name)
        };
        quote!(#items.filter(|#name| #test))
    }

    /// Elements for which the filter is true, null for others, or `None` if the filter fails.
    pub(super) fn filter(
        &mut self,
        of: &Value,
        variable: &str,
        filter: &Value,
        null: Null,
    ) -> Rendered {
        let test = self.attempt(filter).into_option();
        let name = ident(variable);
        self.items(of, null, |items| {
            Rendered::optional(quote! {
                #items.map(|#name| #test.map(|keep| keep.then_some(#name))).collect::<Option<Vec<_>>>()
            })
        })
    }

    fn mapped(&mut self, items: TokenStream, variable: &str, value: &Value) -> TokenStream {
        if matches!(&value.expression, Expression::Variable(name) if name == variable) {
            return items;
        }
        let rendered = self.value(value, Null::Returns);
        if value.nullable {
            let made = rendered.into_option();
            let name = parameter(variable, &made);
            quote!(#items.filter_map(|#name| #made))
        } else {
            let made = rendered.tokens;
            let name = parameter(variable, &made);
            quote!(#items.map(|#name| #made))
        }
    }

    pub(super) fn index(&mut self, of: &Value, at: i32, null: Null) -> Rendered {
        let from_end = index(usize::try_from(i64::from(at).abs() - 1).unwrap_or_default());
        let from_start = index(usize::try_from(at).unwrap_or_default());
        if let Type::Borrowed(ir::Type::List { element, .. }) = &of.ty {
            let item = match at {
                0 => quote!(first()),
                -1 => quote!(last()),
                ..0 => quote!(iter().nth_back(#from_end)),
                _ => quote!(get(#from_start)),
            };
            let converted = converted(element, self.types);
            let of_list = |_: &mut Self, list| Rendered::optional(quote!(#list.#item #converted));
            return self.with(of, null, of_list);
        }
        let sparse = matches!(of.ty, Type::List { sparse: true, .. }).then(|| quote!(.flatten()));
        let item = match at {
            0 => quote!(next()),
            -1 => quote!(next_back()),
            ..0 => quote!(nth_back(#from_end)),
            _ => quote!(nth(#from_start)),
        };
        // Nulls count, and not every iterator can be read from its end.
        if sparse.is_some() || at < 0 {
            return self.with(of, null, |_, list| {
                Rendered::optional(quote!(#list.into_iter().#item #sparse))
            });
        }
        self.items(of, null, |items| Rendered::optional(quote!(#items.#item)))
    }

    pub(super) fn list(&mut self, values: &[Value]) -> Rendered {
        let sparse = values.iter().any(|value| value.nullable);
        let values = values.iter().map(|value| {
            let rendered = self.value(value, Null::IsValue);
            if sparse {
                rendered.into_option()
            } else {
                rendered.tokens
            }
        });
        Rendered::plain(quote!(Vec::from([#(#values),*])))
    }

    pub(super) fn length(&mut self, of: &Value, null: Null) -> Rendered {
        let counted = |tokens| Rendered::plain(quote!(#tokens as i64));
        match &of.expression {
            // All elements that are not null count.
            Expression::Projection {
                of: list,
                variable,
                filter,
                value,
            } if !value.nullable => match filter {
                None if matches!(list.ty, Type::List { sparse: true, .. }) => {
                    self.items(list, null, |items| counted(quote!(#items.count())))
                }
                None => self.length(list, null),
                Some(filter) => {
                    let element = list.ty.element();
                    let test = (variable.as_str(), filter.as_ref());
                    self.items_where(list, null, test, element.as_ref(), |items| {
                        counted(quote!(#items.count()))
                    })
                }
            },
            Expression::Projection { .. } | Expression::Flatten(_) => {
                self.items(of, null, |items| counted(quote!(#items.count())))
            }
            Expression::Values(map) => self.length(map, null),
            _ => self.with(of, null, |_, value| match of.ty {
                Type::Text => counted(quote!(#value.chars().count())),
                _ => counted(quote!(#value.len())),
            }),
        }
    }

    fn items_where(
        &mut self,
        list: &Value,
        null: Null,
        (variable, filter): (&str, &Value),
        element: Option<&Type>,
        make: impl FnOnce(TokenStream) -> Rendered,
    ) -> Rendered {
        let kept = Value {
            ty: list.ty.clone(),
            nullable: list.nullable,
            expression: Expression::Projection {
                of: Box::new(list.clone()),
                variable: variable.to_owned(),
                filter: Some(Box::new(filter.clone())),
                value: Box::new(Value {
                    expression: Expression::Variable(variable.to_owned()),
                    ty: element.cloned().unwrap_or(Type::Opaque),
                    nullable: false,
                }),
            },
        };
        self.items(&kept, null, make)
    }
}

/// An iterator over the elements of a list, without nulls.
fn elements(ty: &Type, list: &TokenStream, types: &Types) -> TokenStream {
    match ty {
        Type::Borrowed(ir::Type::List { element, .. }) => {
            let converted = converted(element, types);
            quote!(#list.iter()#converted)
        }
        Type::List { sparse: true, .. } => quote!(#list.into_iter().flatten()),
        _ => quote!(#list.into_iter()),
    }
}

/// Lists within an iterator, one after the other.
fn flattened(items: &TokenStream, inner: Option<&Type>, types: &Types) -> TokenStream {
    let elements = match inner {
        Some(inner) => elements(inner, &quote!(list), types),
        None => quote!(list),
    };
    quote!(#items.flat_map(|list| #elements))
}
