//! The expressions in protocol tests for what is expected.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::tokens::ident;
use super::values::value;
use crate::ir::{ExpectedBody, ExpectedError, ExpectedField, RequestTest, ShapeValue};

/// The expression for what a request must be.
pub(super) fn expected_request(test: &RequestTest) -> TokenStream {
    let RequestTest {
        method,
        path,
        host,
        query_params,
        forbid_query_params,
        require_query_params,
        forbid_headers,
        require_headers,
        ..
    } = test;
    let headers = pairs(&test.headers);
    let body = expected_body(&test.body);
    let authorization = option(test.authorization.as_ref().map(|word| quote!(#word)));
    quote! {
        ExpectedRequest {
            method: #method,
            host: #host,
            path: #path,
            query_params: &[#(#query_params),*],
            forbid_query_params: &[#(#forbid_query_params),*],
            require_query_params: &[#(#require_query_params),*],
            headers: &[#(#headers),*],
            forbid_headers: &[#(#forbid_headers),*],
            require_headers: &[#(#require_headers),*],
            body: #body,
            authorization: #authorization,
        }
    }
}

pub(super) fn expected_body(body: &ExpectedBody) -> TokenStream {
    match body {
        ExpectedBody::Any => quote!(ExpectedBody::Any),
        ExpectedBody::Document(document) => quote!(ExpectedBody::Document(#document)),
        ExpectedBody::Text(text) => quote!(ExpectedBody::Text(#text)),
    }
}

pub(super) fn expected_error(
    error: &ExpectedError,
    is_read: bool,
    crate_name: &Ident,
) -> TokenStream {
    let (name, module, enumeration) = (
        ident(&error.name),
        ident(&error.module),
        ident(&error.enumeration),
    );
    let code = error
        .code
        .as_ref()
        .map(|code| quote!(assert_eq!(found.meta().code(), Some(#code));));
    let found = if is_read || code.is_some() {
        quote!(found)
    } else {
        quote!(_)
    };
    quote! {
        let error = result.expect_err("the response is an error").into_service_error();
        let #crate_name::operation::#module::#enumeration::#name(#found) = error else {
            panic!("the client returned a different error: {error:?}");
        };
        #code
    }
}

/// Checks that a field has the value of the case, or no value if the case has none.
pub(super) fn compare(field: &ExpectedField, crate_name: &Ident) -> TokenStream {
    let (name, label) = (ident(&field.name), &field.name);
    if let Some(ShapeValue::ByteStream(bytes)) = &field.value {
        let bytes = Literal::byte_string(bytes);
        return quote! {
            let stream = found.#name.collect().await.expect("the stream is complete");
            checks::assert_same(&&*stream.into_bytes(), &#bytes.as_slice(), #label);
        };
    }
    let given = field.value.as_ref().map(|given| value(given, crate_name));
    let expected = match (field.optional, given) {
        (true, Some(value)) => quote!(Some(#value)),
        (false, Some(value)) => value,
        (_, None) => quote!(None),
    };
    if field.value.as_ref().is_some_and(|value| value.has_nan()) {
        // NaN is not equal to itself.
        return quote!(checks::assert_debug_eq(&found.#name, &#expected, #label););
    }
    quote!(checks::assert_same(&found.#name, &#expected, #label);)
}

fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

pub(super) fn pairs(all: &[(String, String)]) -> Vec<TokenStream> {
    all.iter()
        .map(|(name, value)| quote!((#name, #value)))
        .collect()
}
