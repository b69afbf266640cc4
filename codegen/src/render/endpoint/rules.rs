//! The rules as a function that returns at the first one whose conditions are met.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::params::is_optional;
use super::values;
use crate::ir::{Condition, EndpointType, Expression, Function, Outcome, Piece, Rule, Service};
use crate::render::tokens::{ident, index};

/// Renders the rules as a function. The first rule whose conditions are met determines the result.
pub(super) fn resolve(service: &Service) -> TokenStream {
    let params = &service.endpoints.params;
    let names = params.iter().map(|param| ident(&param.name));
    let locals = params.iter().map(|param| {
        let name = ident(&param.name);
        let value = match (param.ty, is_optional(param)) {
            (EndpointType::Bool, _) => quote!(*#name),
            (EndpointType::Text, true) => quote!(#name.as_deref()),
            (EndpointType::Text, false) => quote!(#name.as_str()),
            (EndpointType::TextList, true) => {
                return quote! {
                    let #name: Option<Vec<_>> =
                        #name.as_ref().map(|items| items.iter().map(String::as_str).collect());
                    let #name = #name.as_deref();
                };
            }
            (EndpointType::TextList, false) => {
                return quote! {
                    let #name: Vec<_> = #name.iter().map(String::as_str).collect();
                    let #name = #name.as_slice();
                };
            }
        };
        quote!(let #name = #value;)
    });
    let body = rules(&service.endpoints.rules);
    // A value that is always present is bound where its condition is.
    let names_values =
        has_let(&service.endpoints.rules).then(|| quote!(#[allow(irrefutable_let_patterns)]));
    quote! {
        /// The first rule whose conditions are met determines the result.
        #[allow(unused_variables, clippy::collapsible_if)] // Written out as the rules are.
        #names_values
        fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            let Params { #(#names),* } = params;
            #(#locals)*
            #body
        }
    }
}

fn has_let(rules: &[Rule]) -> bool {
    let is_let = |condition: &Condition| matches!(condition, Condition::Let { .. });
    rules.iter().any(|rule| {
        rule.conditions.iter().any(is_let)
            || matches!(&rule.outcome, Outcome::Rules(nested) if has_let(nested))
    })
}

/// Rules as statements that always return. No rule follows one without conditions.
fn rules(rules: &[Rule]) -> TokenStream {
    let mut statements = TokenStream::new();
    for rule in rules {
        let outcome = outcome(&rule.outcome);
        let outcome = match rule.outcome {
            Outcome::Rules(_) => outcome,
            _ => quote!(return #outcome;),
        };
        if rule.conditions.is_empty() {
            statements.extend(outcome);
            return statements;
        }
        let conditions = rule.conditions.iter().map(condition);
        statements.extend(quote! {
            if #(#conditions)&&* {
                #outcome
            }
        });
    }
    statements
        .extend(quote!(return Err(ResolveEndpointError::message("No endpoint rule matched"));));
    statements
}

fn condition(condition: &Condition) -> TokenStream {
    match condition {
        Condition::Bind { name, value } => {
            let (name, value) = (ident(name), borrowed(value));
            quote!(let Some(#name) = #value)
        }
        Condition::Let { name, value } => {
            let (name, value) = (ident(name), borrowed(value));
            quote!(let #name = #value)
        }
        Condition::Test(value) => borrowed(value),
    }
}

/// Statements for nested rules, an expression for results.
fn outcome(outcome: &Outcome) -> TokenStream {
    match outcome {
        Outcome::Rules(nested) => rules(nested),
        Outcome::Error(message) => {
            let message = owned(message);
            quote!(Err(ResolveEndpointError::message(#message)))
        }
        Outcome::Endpoint(endpoint) => {
            let endpoint = values::endpoint(endpoint, &owned);
            quote!(Ok(#endpoint))
        }
    }
}

/// Renders a borrowed value.
fn borrowed(value: &Expression) -> TokenStream {
    let raw = raw(value);
    match value {
        Expression::Text(pieces) if pieces.iter().any(is_value) => quote!(&*#raw),
        _ if is_owned(value) => quote!(&*#raw),
        _ => raw,
    }
}

/// An argument of a function that borrows.
fn argument(value: &Expression) -> TokenStream {
    let raw = raw(value);
    match value {
        Expression::Text(pieces) if pieces.iter().any(is_value) => quote!(&#raw),
        _ if is_owned(value) => quote!(&#raw),
        _ => raw,
    }
}

/// Renders an owned string.
fn owned(value: &Expression) -> TokenStream {
    let raw = raw(value);
    match value {
        Expression::Text(_) => raw,
        _ if is_owned(value) => raw,
        _ => quote!(#raw.to_owned()),
    }
}

fn is_value(piece: &Piece) -> bool {
    matches!(piece, Piece::Value(_))
}

/// An operand of `==`, `!=`, or `!`.
fn operand(value: &Expression) -> TokenStream {
    let operand = borrowed(value);
    if is_comparison(value) {
        quote!((#operand))
    } else {
        operand
    }
}

/// Returns whether the expression is rendered with `==` or `!=`.
fn is_comparison(value: &Expression) -> bool {
    match value {
        Expression::Equal(_, other) => other.literal() != Some(""),
        Expression::Not(value) => matches!(**value, Expression::Equal(..)) && is_comparison(value),
        Expression::IsTrue(_) => true,
        _ => false,
    }
}

/// Returns whether the expression produces an owned value.
fn is_owned(value: &Expression) -> bool {
    match value {
        Expression::Call(call) => call.owned,
        Expression::NotEmpty(_) => true,
        Expression::Attribute(_, attribute) => attribute.owned,
        _ => false,
    }
}

/// The value of an expression.
fn raw(value: &Expression) -> TokenStream {
    match value {
        Expression::Text(pieces) => text(pieces),
        Expression::Bool(value) => quote!(#value),
        Expression::Integer(value) => index(*value).into_token_stream(),
        Expression::List(items) if items.is_empty() => quote!(&[] as &[&str]),
        Expression::List(items) => {
            let items = items.iter().map(borrowed);
            quote!(&[#(#items),*][..])
        }
        Expression::Variable(name) => ident(name).into_token_stream(),
        Expression::Not(value) => {
            if let Expression::IsSet(value) = &**value {
                let value = borrowed(value);
                return quote!(#value.is_none());
            }
            match &**value {
                Expression::Equal(one, other) if other.literal() != Some("") => {
                    let (one, other) = (operand(one), operand(other));
                    quote!(#one != #other)
                }
                _ => {
                    let negated = operand(value);
                    quote!(!#negated)
                }
            }
        }
        Expression::Equal(text, empty) if empty.literal() == Some("") => {
            let text = raw(text);
            quote!(#text.is_empty())
        }
        Expression::Equal(one, other) => {
            let (one, other) = (operand(one), operand(other));
            quote!(#one == #other)
        }
        Expression::OneOf(value, literals) => {
            let value = borrowed(value);
            quote!([#(#literals),*].contains(&#value))
        }
        Expression::IsSet(value) => {
            let value = borrowed(value);
            quote!(#value.is_some())
        }
        Expression::IsTrue(value) => {
            let value = operand(value);
            quote!(#value == Some(true))
        }
        Expression::Call(call) => {
            let pass = match call.function {
                // It takes values of any one type.
                Function::Ite => borrowed,
                _ => argument,
            };
            let (function, arguments) = (name(call.function), call.arguments.iter().map(pass));
            quote!(crate::endpoint_lib::#function(#(#arguments),*))
        }
        Expression::NotEmpty(value) => {
            let value = owned(value);
            // The path refers to the function even if a variable has the same name.
            quote!(self::not_empty(#value)?)
        }
        Expression::Attribute(value, attribute) => {
            let (value, method) = (borrowed(value), format_ident!("{}", attribute.method));
            quote!(#value.#method())
        }
        Expression::Item(list, at) => {
            let (list, at) = (argument(list), Literal::isize_unsuffixed(*at));
            quote!(crate::endpoint_lib::item(#list, #at))
        }
        Expression::Coalesce { optional, last } => {
            let mut values = optional.iter().map(borrowed);
            let first = values.next();
            let last = last.as_ref().map(|last| {
                let last = borrowed(last);
                quote!(.unwrap_or(#last))
            });
            quote!(#first #(.or(#values))* #last)
        }
        Expression::Some(value) => {
            let value = borrowed(value);
            quote!(Some(#value))
        }
    }
}

/// The name of the function in `endpoint_lib`.
fn name(function: Function) -> Ident {
    let name = match function {
        Function::IsValidHostLabel => "is_valid_host_label",
        Function::IsVirtualHostableS3Bucket => "is_virtual_hostable_s3_bucket",
        Function::Item => "item",
        Function::Ite => "ite",
        Function::ParseArn => "parse_arn",
        Function::ParseUrl => "parse_url",
        Function::Partition => "partition",
        Function::Split => "split",
        Function::Substring => "substring",
        Function::UriEncode => "uri_encode",
    };
    format_ident!("{name}")
}

/// A string: a literal if it contains no values, `format!` otherwise.
fn text(pieces: &[Piece]) -> TokenStream {
    let mut format = String::new();
    let mut arguments = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Piece::Value(value) => {
                format.push_str("{}");
                arguments.push(raw(value));
            }
        }
    }
    if !arguments.is_empty() {
        return quote!(format!(#format #(, #arguments)*));
    }
    let literal: String = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Literal(text) => text.as_str(),
            Piece::Value(_) => "",
        })
        .collect();
    quote!(#literal)
}
