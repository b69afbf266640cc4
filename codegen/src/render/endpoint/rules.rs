//! The rules as a function that returns at the first one whose conditions hold.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::params::is_optional;
use crate::ir::{Condition, EndpointResult, Expression, Outcome, Piece, Rule, Service};
use crate::render::tokens::{ident, index};

/// The rules: the first one whose conditions hold decides.
pub(super) fn resolve(service: &Service) -> TokenStream {
    let params = &service.endpoints.params;
    let names = params.iter().map(|param| ident(&param.name));
    let locals = params.iter().map(|param| {
        let name = ident(&param.name);
        let value = match (param.boolean, is_optional(param)) {
            (true, _) => quote!(*#name),
            (false, true) => quote!(#name.as_deref()),
            (false, false) => quote!(#name.as_str()),
        };
        quote!(let #name = #value;)
    });
    let body = rules(&service.endpoints.rules);
    quote! {
        /// The rules: the first one whose conditions hold decides.
        #[allow(unused_variables, clippy::collapsible_if)] // Written out as the rules are.
        fn resolve(params: &Params) -> Result<Endpoint, ResolveEndpointError> {
            let Params { #(#names),* } = params;
            #(#locals)*
            #body
        }
    }
}

/// Rules as statements that always return.
fn rules(rules: &[Rule]) -> TokenStream {
    let mut statements = TokenStream::new();
    for rule in rules {
        let outcome = outcome(&rule.outcome);
        if rule.conditions.is_empty() {
            // What comes after a rule without conditions is never reached.
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
            let (name, value) = (ident(name), expression(value, Want::Borrowed));
            quote!(let Some(#name) = #value)
        }
        Condition::Test(value) => expression(value, Want::Borrowed),
    }
}

/// Statements for nested rules, an expression for results.
fn outcome(outcome: &Outcome) -> TokenStream {
    match outcome {
        Outcome::Rules(nested) => rules(nested),
        Outcome::Error(message) => {
            let message = expression(message, Want::Owned);
            quote!(Err(ResolveEndpointError::message(#message)))
        }
        Outcome::Endpoint(endpoint) => endpoint_result(endpoint),
    }
}

fn endpoint_result(endpoint: &EndpointResult) -> TokenStream {
    let url = expression(&endpoint.url, Want::Owned);
    let url = if may_be_empty(endpoint) {
        quote!(not_empty(#url)?)
    } else {
        url
    };
    let headers = endpoint.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = expression(value, Want::Owned);
            quote!(.header(#name, #value))
        })
    });
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let (name, capacity) = (&scheme.name, index(scheme.properties.len()));
        let properties = scheme.properties.iter().map(|(key, value)| {
            let value = expression(value, Want::Owned);
            quote!(.put(#key, #value))
        });
        quote!(.auth_scheme(EndpointAuthScheme::with_capacity(#name, #capacity)#(#properties)*))
    });
    quote!(Ok(Endpoint::builder().url(#url)#(#headers)*#(#schemes)*.build()))
}

/// Whether nothing but parameters makes up the URL.
pub(super) fn may_be_empty(endpoint: &EndpointResult) -> bool {
    match &endpoint.url {
        Expression::Text(pieces) => !pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Literal(text) if !text.is_empty())),
        _ => true,
    }
}

/// Whether a text is compared, or handed on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    Borrowed,
    Owned,
}

fn expression(value: &Expression, want: Want) -> TokenStream {
    match value {
        Expression::Text(pieces) => text(pieces),
        Expression::Bool(value) => quote!(#value),
        Expression::List(items) => {
            let items = items.iter().map(|item| {
                let item = expression(item, Want::Owned);
                quote!(aws_smithy_types::Document::from(#item))
            });
            quote!(vec![#(#items),*])
        }
        Expression::Variable(name) => {
            let name = ident(name);
            match want {
                Want::Borrowed => quote!(#name),
                Want::Owned => quote!(#name.to_owned()),
            }
        }
        Expression::Not(value) => {
            if let Expression::IsSet(value) = &**value {
                let value = expression(value, Want::Borrowed);
                return quote!(#value.is_none());
            }
            let value = expression(value, Want::Borrowed);
            quote!(!#value)
        }
        Expression::Equal(one, other) => {
            let (one, other) = (
                expression(one, Want::Borrowed),
                expression(other, Want::Borrowed),
            );
            quote!(#one == #other)
        }
        Expression::OneOf(value, literals) => {
            let value = expression(value, Want::Borrowed);
            quote!([#(#literals),*].contains(&#value))
        }
        Expression::IsSet(value) => {
            let value = expression(value, Want::Borrowed);
            quote!(#value.is_some())
        }
        Expression::Partition(region) => {
            let region = expression(region, Want::Borrowed);
            quote!(crate::endpoint_lib::partition(#region))
        }
        Expression::Attribute(value, method) => {
            let (value, method) = (expression(value, Want::Borrowed), format_ident!("{method}"));
            match want {
                Want::Borrowed => quote!(#value.#method()),
                Want::Owned => quote!(#value.#method().to_owned()),
            }
        }
    }
}

/// A text: a literal where it has no values in it, `format!` otherwise.
fn text(pieces: &[Piece]) -> TokenStream {
    let mut format = String::new();
    let mut arguments = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Literal(text) => format.push_str(&text.replace('{', "{{").replace('}', "}}")),
            Piece::Value(value) => {
                format.push_str("{}");
                arguments.push(expression(value, Want::Borrowed));
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
