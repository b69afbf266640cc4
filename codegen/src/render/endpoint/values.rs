//! Endpoints and values of parameters, as rules return them and as tests expect them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{EndpointAuthScheme, EndpointResult, EndpointValue, Property};
use crate::render::tokens::index;

/// A value that a setter takes.
pub(in crate::render) fn value(value: &EndpointValue) -> TokenStream {
    match value {
        EndpointValue::Text(text) => quote!(#text),
        EndpointValue::Bool(value) => quote!(#value),
        EndpointValue::TextList(items) if items.is_empty() => quote!(Vec::new()),
        EndpointValue::TextList(items) => quote!([#(#items.to_owned()),*]),
    }
}

/// An `Endpoint`. `text` renders its strings.
pub(in crate::render) fn endpoint<T>(
    endpoint: &EndpointResult<T>,
    text: &impl Fn(&T) -> TokenStream,
) -> TokenStream {
    let url = text(&endpoint.url);
    let headers = endpoint.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = text(value);
            quote!(.header(#name, #value))
        })
    });
    let properties = endpoint.properties.iter().map(|(name, value)| {
        let value = property(value, text);
        quote!(.property(#name, #value))
    });
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let scheme = auth_scheme(scheme, text);
        quote!(.auth_scheme(#scheme))
    });
    quote!(Endpoint::builder().url(#url)#(#headers)*#(#properties)*#(#schemes)*.build())
}

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

/// A value that converts to a document.
fn property<T>(value: &Property<T>, text: &impl Fn(&T) -> TokenStream) -> TokenStream {
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
