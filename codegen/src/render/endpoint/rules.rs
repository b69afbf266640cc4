//! The rules as a function that returns at the first one whose conditions are met.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::params::is_optional;
use crate::ir::{
    Condition, EndpointAuthScheme, EndpointResult, EndpointType, Expression, Function, Outcome,
    Piece, Property, Rule, Service,
};
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

/// Rules as statements that always return.
fn rules(rules: &[Rule]) -> TokenStream {
    let mut statements = TokenStream::new();
    for rule in rules {
        let outcome = outcome(&rule.outcome);
        if rule.conditions.is_empty() {
            // Rules after one without conditions are never reached.
            statements.extend(match rule.outcome {
                Outcome::Rules(_) => outcome,
                _ => quote!(return #outcome;),
            });
            return statements;
        }
        let conditions = rule.conditions.iter().map(condition);
        let outcome = match rule.outcome {
            Outcome::Rules(_) => outcome,
            _ => quote!(return #outcome;),
        };
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
        Outcome::Endpoint(endpoint) => endpoint_result(endpoint),
    }
}

fn endpoint_result(endpoint: &EndpointResult) -> TokenStream {
    let url = owned(&endpoint.url);
    let url = if endpoint.may_be_empty {
        quote!(not_empty(#url)?)
    } else {
        url
    };
    let headers = endpoint.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = owned(value);
            quote!(.header(#name, #value))
        })
    });
    let properties = endpoint.properties.iter().map(|(name, value)| {
        let value = property(value, &owned);
        quote!(.property(#name, #value))
    });
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let scheme = auth_scheme(scheme, &owned);
        quote!(.auth_scheme(#scheme))
    });
    quote!(Ok(Endpoint::builder().url(#url)#(#headers)*#(#properties)*#(#schemes)*.build()))
}

/// An auth scheme, its texts written by `text`.
fn auth_scheme<T>(
    scheme: &EndpointAuthScheme<T>,
    text: &impl Fn(&T) -> TokenStream,
) -> TokenStream {
    let (name, capacity) = (text(&scheme.name), index(scheme.properties.len()));
    let properties = scheme.properties.iter().map(|(key, value)| {
        let value = property(value, text);
        quote!(.put(#key, #value))
    });
    quote!(EndpointAuthScheme::with_capacity(#name, #capacity)#(#properties)*)
}

/// A value that converts to a document. `text` renders its strings.
pub(in crate::render) fn property<T>(
    value: &Property<T>,
    text: &impl Fn(&T) -> TokenStream,
) -> TokenStream {
    let document = |value| {
        let value = property(value, text);
        quote!(aws_smithy_types::Document::from(#value))
    };
    match value {
        Property::Text(value) => text(value),
        Property::Bool(value) => quote!(#value),
        Property::List(items) => {
            let items = items.iter().map(document);
            quote!(vec![#(#items),*])
        }
        Property::Object(members) => {
            let members = members.iter().map(|(key, value)| {
                let value = document(value);
                quote!((#key.to_owned(), #value))
            });
            quote!(std::collections::HashMap::from([#(#members),*]))
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

/// Returns whether the expression produces an owned value.
fn is_owned(value: &Expression) -> bool {
    match value {
        Expression::Call(function, _) => matches!(function, Function::Split | Function::UriEncode),
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
            let negated = borrowed(value);
            match &**value {
                Expression::Equal(one, other) if other.literal() != Some("") => {
                    let (one, other) = (borrowed(one), borrowed(other));
                    quote!(#one != #other)
                }
                Expression::IsTrue(_) => quote!(!(#negated)),
                _ => quote!(!#negated),
            }
        }
        Expression::Equal(text, empty) if empty.literal() == Some("") => {
            let text = raw(text);
            quote!(#text.is_empty())
        }
        Expression::Equal(one, other) => {
            let (one, other) = (borrowed(one), borrowed(other));
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
            let value = borrowed(value);
            quote!(#value == Some(true))
        }
        Expression::Call(function, arguments) => {
            let pass = match function {
                // It takes values of any one type.
                Function::Ite => borrowed,
                _ => argument,
            };
            let (function, arguments) = (name(*function), arguments.iter().map(pass));
            quote!(crate::endpoint_lib::#function(#(#arguments),*))
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
