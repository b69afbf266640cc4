//! Comparisons, and the truth of values.

use proc_macro2::TokenStream;
use quote::quote;

use super::renderer::{Mapped, Null, Rendered, Renderer, closure_name, float, mapped_with, side};
use crate::ir::jmespath::{Comparator, Expression, Type, Value};

/// A condition, and whether `||` is the last thing done in it.
struct Condition {
    tokens: TokenStream,
    is_or: bool,
}

impl Renderer<'_> {
    /// Null, false, and empty values are not true (JMESPath, section "Or Expressions").
    pub(super) fn truth(&mut self, value: &Value) -> TokenStream {
        self.condition(value, true).tokens
    }

    /// Whether the value is true, or that it is not.
    fn condition(&mut self, value: &Value, wanted: bool) -> Condition {
        let tokens = match &value.expression {
            // A value that fails is neither true nor false.
            _ if value.may_fail() => {
                let attempt = self.attempt(value);
                match attempt.mapped {
                    Some(mapped) => satisfied(&mapped, &quote!(is_some_and)),
                    None => {
                        let tokens = attempt.tokens;
                        quote!(#tokens == Some(true))
                    }
                }
            }
            Expression::Not(of) => return self.condition(of, !wanted),
            Expression::And(lhs, rhs) => return self.connected(lhs, rhs, wanted, !wanted),
            Expression::Or(lhs, rhs) => return self.connected(lhs, rhs, wanted, wanted),
            Expression::Boolean(value) => {
                let value = *value == wanted;
                quote!(#value)
            }
            Expression::Compare(comparator, lhs, rhs) if !value.nullable => {
                let comparator = if wanted {
                    *comparator
                } else {
                    opposite(*comparator)
                };
                self.compare(comparator, lhs, rhs, Null::IsValue).tokens
            }
            Expression::Compare(comparator, lhs, rhs) if !wanted => {
                let opposite = self.compare(opposite(*comparator), lhs, rhs, Null::IsValue);
                match opposite.mapped {
                    Some(mapped) => satisfied(&mapped, &quote!(is_none_or)),
                    None => self.test(value, wanted),
                }
            }
            _ => self.test(value, wanted),
        };
        Condition {
            tokens,
            is_or: false,
        }
    }

    /// Whether a value that may fail is true: an `Option`, which is `None` if it fails.
    pub(super) fn attempt(&mut self, value: &Value) -> Rendered {
        if !value.may_fail() {
            return Rendered::plain(self.truth(value));
        }
        match &value.expression {
            Expression::Not(of) => {
                let Mapped { source, name, body } = self.attempt_to_go_on(of);
                let body = side(of, body);
                mapped_with(source, name, Rendered::plain(quote!(!#body)))
            }
            Expression::And(lhs, rhs) => self.attempted_pair(lhs, rhs, false),
            Expression::Or(lhs, rhs) => self.attempted_pair(lhs, rhs, true),
            Expression::Compare(comparator, lhs, rhs) => {
                self.attempted_comparison(*comparator, lhs, rhs)
            }
            _ => self.with(value, Null::IsValue, |_, tokens| {
                Rendered::plain(match value.ty {
                    Type::Boolean => tokens,
                    _ => quote!(!#tokens.is_empty()),
                })
            }),
        }
    }

    /// The value of an expression that may fail, to continue with.
    fn attempt_to_go_on(&mut self, value: &Value) -> Mapped {
        let Rendered { tokens, mapped, .. } = self.attempt(value);
        mapped.unwrap_or(Mapped {
            source: tokens,
            name: self.names + 1,
            body: closure_name(self.names + 1),
        })
    }

    /// `||` or `&&` if a side may fail. The right side counts only if the left one leaves it
    /// open.
    fn attempted_pair(&mut self, lhs: &Value, rhs: &Value, is_or: bool) -> Rendered {
        let right = self.attempt(rhs);
        if right.optional {
            let left = self.attempt(lhs).into_option();
            let right = right.tokens;
            return Rendered::optional(if is_or {
                quote!(#left.and_then(|truth| if truth { Some(true) } else { #right }))
            } else {
                quote!(#left.and_then(|truth| if truth { #right } else { Some(false) }))
            });
        }
        let Mapped { source, name, body } = self.attempt_to_go_on(lhs);
        let (left, right) = (side(lhs, body), side(rhs, right.tokens));
        mapped_with(
            source,
            name,
            Rendered::plain(if is_or {
                quote!(#left || #right)
            } else {
                quote!(#left && #right)
            }),
        )
    }

    /// A comparison of which a side may fail. A null on the other side is no failure.
    fn attempted_comparison(
        &mut self,
        comparator: Comparator,
        lhs: &Value,
        rhs: &Value,
    ) -> Rendered {
        let (failing, other) = if lhs.may_fail() {
            (lhs, rhs)
        } else {
            (rhs, lhs)
        };
        if other.may_fail() || !other.nullable {
            return self.compare(comparator, lhs, rhs, Null::IsValue);
        }
        let sign = sign(comparator);
        let float = lhs.ty != rhs.ty;
        let equality = matches!(comparator, Comparator::Equal | Comparator::NotEqual);
        self.with(failing, Null::IsValue, |renderer, found| {
            let found = as_float(float, failing, found);
            if equality {
                let rendered = renderer.operand(other, Null::IsValue);
                let other = as_float_option(float, other, rendered);
                return Rendered::plain(quote!(Some(#found) #sign #other));
            }
            let compared = renderer.with(other, Null::IsValue, |_, value| {
                let value = as_float(float, other, value);
                Rendered::plain(if lhs.may_fail() {
                    quote!(#found #sign #value)
                } else {
                    quote!(#value #sign #found)
                })
            });
            Rendered::plain(match compared.mapped {
                Some(mapped) => satisfied(&mapped, &quote!(is_some_and)),
                None => compared.tokens,
            })
        })
    }

    /// Two conditions with `||` or `&&` between.
    fn connected(&mut self, lhs: &Value, rhs: &Value, wanted: bool, is_or: bool) -> Condition {
        let mut operand = |value: &Value| {
            let Condition {
                tokens,
                is_or: inner,
            } = self.condition(value, wanted);
            if inner && !is_or {
                quote!((#tokens))
            } else {
                tokens
            }
        };
        let (lhs, rhs) = (operand(lhs), operand(rhs));
        let tokens = if is_or {
            quote!(#lhs || #rhs)
        } else {
            quote!(#lhs && #rhs)
        };
        Condition { tokens, is_or }
    }

    /// Whether a value that is no condition itself is true.
    fn test(&mut self, value: &Value, wanted: bool) -> TokenStream {
        let Rendered {
            tokens,
            optional,
            mapped,
        } = self.operand(value, Null::IsValue);
        match (&value.ty, optional) {
            (Type::Boolean, true) => match mapped {
                Some(mapped) if wanted => satisfied(&mapped, &quote!(is_some_and)),
                Some(Mapped { source, name, body }) => {
                    let name = closure_name(name);
                    let body = side(value, body);
                    quote!(#source.is_none_or(|#name| !#body))
                }
                None if wanted => quote!(#tokens == Some(true)),
                None => quote!(#tokens != Some(true)),
            },
            (Type::Boolean, false) if wanted => tokens,
            (Type::Boolean, false) => {
                let tokens = side(value, tokens);
                quote!(!#tokens)
            }
            (Type::Integer | Type::Float, true) if wanted => quote!(#tokens.is_some()),
            (Type::Integer | Type::Float | Type::Null, true) => quote!(#tokens.is_none()),
            (Type::Integer | Type::Float, false) => quote!(#wanted),
            (_, true) => {
                let name = closure_name(self.names + 1);
                if wanted {
                    quote!(#tokens.is_some_and(|#name| !#name.is_empty()))
                } else {
                    quote!(#tokens.is_none_or(|#name| #name.is_empty()))
                }
            }
            (_, false) if wanted => quote!(!#tokens.is_empty()),
            (_, false) => quote!(#tokens.is_empty()),
        }
    }

    pub(super) fn compare(
        &mut self,
        comparator: Comparator,
        lhs: &Value,
        rhs: &Value,
        null: Null,
    ) -> Rendered {
        let sign = sign(comparator);
        let float = lhs.ty != rhs.ty;
        if matches!(comparator, Comparator::Equal | Comparator::NotEqual) {
            if rhs.ty == Type::Null || !lhs.may_fail() && !rhs.may_fail() {
                return Rendered::plain(self.equality(comparator, &sign, lhs, rhs));
            }
            let null_matters = |value: &Value| value.nullable && !value.may_fail();
            if null_matters(lhs) || null_matters(rhs) {
                return self.attempted_comparison(comparator, lhs, rhs);
            }
        }
        self.with(lhs, null, |renderer, left| {
            let left = as_float(float, lhs, left);
            renderer.with(rhs, null, |_, right| {
                let right = as_float(float, rhs, right);
                Rendered::plain(quote!(#left #sign #right))
            })
        })
    }

    fn equality(
        &mut self,
        comparator: Comparator,
        sign: &TokenStream,
        lhs: &Value,
        rhs: &Value,
    ) -> TokenStream {
        let left = self.operand(lhs, Null::IsValue);
        if rhs.ty == Type::Null {
            let left = left.into_option();
            return match comparator {
                Comparator::Equal => quote!(#left.is_none()),
                _ => quote!(#left.is_some()),
            };
        }
        let right = self.operand(rhs, Null::IsValue);
        let float = lhs.ty != rhs.ty;
        if left.optional || right.optional {
            let left = as_float_option(float, lhs, left);
            let right = as_float_option(float, rhs, right);
            return quote!(#left #sign #right);
        }
        let left = as_float(float, lhs, side(lhs, left.tokens));
        let right = as_float(float, rhs, side(rhs, right.tokens));
        quote!(#left #sign #right)
    }

    pub(super) fn contains(&mut self, of: &Value, item: &Value, null: Null) -> Rendered {
        if of.ty == Type::Text {
            return self.with(of, null, |renderer, text| {
                let item = renderer.value(item, Null::IsValue);
                let wanted = item.tokens;
                Rendered::plain(if item.optional {
                    let name = closure_name(renderer.names + 1);
                    quote!(#wanted.is_some_and(|#name| #text.contains(#name)))
                } else {
                    quote!(#text.contains(#wanted))
                })
            });
        }
        let wanted = self.value(item, Null::IsValue);
        let name = quote!(element);
        let float = of.ty.element().as_ref() != Some(&item.ty);
        let found = Value {
            expression: Expression::Variable(String::new()),
            ty: of.ty.element().unwrap_or(Type::Null),
            nullable: false,
        };
        let found = as_float(float, &found, quote!(#name));
        let test = if wanted.optional {
            let wanted = as_float_option(float, item, wanted);
            quote!(Some(#found) == #wanted)
        } else {
            let wanted = as_float(float, item, wanted.tokens);
            quote!(#found == #wanted)
        };
        self.items(of, null, |items| {
            Rendered::plain(quote!(#items.any(|#name| #test)))
        })
    }

    /// The left value if it is not true, or else the right one.
    pub(super) fn and(&mut self, value: &Value, lhs: &Value, rhs: &Value) -> Rendered {
        if !value.nullable || value.ty == Type::Mixed {
            return Rendered::plain(self.truth(value));
        }
        let left = self.operand(lhs, Null::IsValue).into_option();
        let right = self.value(rhs, Null::IsValue).into_option();
        Rendered::optional(match lhs.ty {
            Type::Boolean => {
                quote!(#left.and_then(|truth| if truth { #right } else { Some(false) }))
            }
            Type::Text => {
                quote!(#left.and_then(|text| if text.is_empty() { Some(text) } else { #right }))
            }
            _ => quote!(#left.and(#right)),
        })
    }

    /// The left value if it is true, or else the right one.
    pub(super) fn or(&mut self, value: &Value, lhs: &Value, rhs: &Value) -> Rendered {
        let certain = value.ty == Type::Boolean && !lhs.nullable && !rhs.nullable;
        if certain || value.ty == Type::Mixed {
            return Rendered::plain(self.truth(value));
        }
        if lhs.may_fail() && lhs.ty == Type::Boolean {
            let left = self.attempt(lhs).into_option();
            let right = self.operand(rhs, Null::IsValue).into_option();
            return Rendered::optional(
                quote!(#left.and_then(|truth| if truth { Some(true) } else { #right })),
            );
        }
        let left = self.operand(lhs, Null::IsValue).into_option();
        let right = self.value(rhs, Null::IsValue);
        let left = match lhs.ty {
            Type::Boolean => quote!(#left.filter(|truth| *truth)),
            Type::Text => quote!(#left.filter(|text| !text.is_empty())),
            _ => left,
        };
        let Rendered {
            tokens: right,
            optional,
            ..
        } = right;
        if optional {
            Rendered::optional(quote!(#left.or(#right)))
        } else {
            Rendered::plain(quote!(#left.unwrap_or(#right)))
        }
    }
}

/// A condition on a value, by a method of `Option`.
fn satisfied(Mapped { source, name, body }: &Mapped, method: &TokenStream) -> TokenStream {
    let name = closure_name(*name);
    quote!(#source.#method(|#name| #body))
}

fn sign(comparator: Comparator) -> TokenStream {
    match comparator {
        Comparator::Equal => quote!(==),
        Comparator::NotEqual => quote!(!=),
        Comparator::Less => quote!(<),
        Comparator::LessOrEqual => quote!(<=),
        Comparator::Greater => quote!(>),
        Comparator::GreaterOrEqual => quote!(>=),
    }
}

fn opposite(comparator: Comparator) -> Comparator {
    match comparator {
        Comparator::Equal => Comparator::NotEqual,
        Comparator::NotEqual => Comparator::Equal,
        Comparator::Less => Comparator::GreaterOrEqual,
        Comparator::LessOrEqual => Comparator::Greater,
        Comparator::Greater => Comparator::LessOrEqual,
        Comparator::GreaterOrEqual => Comparator::Less,
    }
}

/// A number as a float, to compare it with one.
fn as_float(wanted: bool, value: &Value, tokens: TokenStream) -> TokenStream {
    match (&value.expression, &value.ty) {
        _ if !wanted => tokens,
        (Expression::Integer(number), _) => float(*number as f64),
        (_, Type::Integer) => quote!((#tokens as f64)),
        _ => tokens,
    }
}

/// The same of a number that may be null.
fn as_float_option(wanted: bool, value: &Value, rendered: Rendered) -> TokenStream {
    if wanted && rendered.optional && value.ty == Type::Integer {
        let tokens = rendered.tokens;
        return quote!(#tokens.map(|number| number as f64));
    }
    if rendered.optional {
        return rendered.tokens;
    }
    Rendered::plain(as_float(wanted, value, rendered.tokens)).into_option()
}
