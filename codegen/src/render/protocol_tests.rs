//! The model's protocol tests as tests of the crate.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::event_stream_tests;
use super::expectations::{compare, expected_error, expected_request, pairs};
use super::file::{Content, File};
use super::library::{exports_of, modules_of};
use super::tokens::{doc_lines, ident};
use super::values::setters;
use crate::ir::{ExpectedField, RequestTest, ResponseTest, Service, ShapeValue};
use crate::parts::{self, Parent};

/// The main file of the tests, unless tests are not requested or the model has no cases.
pub(crate) fn protocol_tests(service: &Service) -> Option<File> {
    let tests = &service.protocol_tests;
    if tests.is_empty() {
        return None;
    }
    let crate_name = ident(&service.package.crate_name);
    let mut items = modules_of(service, Parent::ProtocolTests);
    items.push(quote!(
        use #crate_name::config::retry::RetryConfig;
    ));
    items.push(quote!(
        use #crate_name::config::Config;
    ));
    items.push(quote!(
        use #crate_name::error::ProvideErrorMetadata as _;
    ));
    items.extend(exports_of(service, Parent::ProtocolTests));
    items.push(client(service, &crate_name));
    items.extend(
        tests
            .requests
            .iter()
            .map(|test| request_test(test, &crate_name)),
    );
    items.extend(
        tests
            .responses
            .iter()
            .map(|test| response_test(test, &crate_name)),
    );
    items.extend(
        tests
            .event_streams
            .iter()
            .map(|test| event_stream_tests::test(test, &crate_name)),
    );
    let docs = [
        "The protocol test cases of the model (`smithy.test#httpRequestTests`,",
        "`smithy.test#httpResponseTests`, and `smithy.test#eventStreamTests`).",
    ];
    let mut main = File::rust("tests/protocol_tests/main.rs", &docs, items);
    if let Content::Rust { attributes, .. } = &mut main.content {
        // Not every model has every kind of case.
        attributes.push(quote!(#![allow(dead_code, deprecated, unused_imports)]));
    }
    Some(main)
}

fn client(service: &Service, crate_name: &Ident) -> TokenStream {
    // Cases that set no token expect this one.
    let token = service
        .has(&parts::IDEMPOTENCY_TOKEN)
        .then(|| quote!(.idempotency_token_provider("00000000-0000-4000-8000-000000000000")));
    let api_key = service
        .has(&parts::API_KEY_AUTH)
        .then(|| quote!(.api_key(#crate_name::config::Token::new("key", None))));
    let basic = service.has(&parts::BASIC_AUTH).then(
        || quote!(.basic_auth_login(#crate_name::config::Login::new("user", "password", None))),
    );
    let bearer = service
        .has(&parts::BEARER_AUTH)
        .then(|| quote!(.bearer_token(#crate_name::config::Token::new("token", None))));
    let region = service
        .has(&parts::REGION)
        .then(|| quote!(.region(#crate_name::config::Region::new("us-east-1"))));
    let credentials = service
        .has(&parts::CREDENTIALS)
        .then(|| quote!(.credentials_provider(#crate_name::config::Credentials::for_tests())));
    quote! {
        /// Returns a client that calls this endpoint once, through this HTTP client.
        fn client(endpoint: &str, http_client: impl #crate_name::config::HttpClient + 'static) -> #crate_name::Client {
            let config = Config::builder()
                .behavior_version_latest()
                #region
                #credentials
                .retry_config(RetryConfig::disabled())
                .endpoint_url(format!("https://{endpoint}"))
                .http_client(http_client)
                #token
                #api_key
                #basic
                #bearer
                .build();
            #crate_name::Client::from_conf(config)
        }
    }
}

fn request_test(test: &RequestTest, crate_name: &Ident) -> TokenStream {
    let RequestTest { id, endpoint, .. } = test;
    let (name, operation) = (ident(&test.name), ident(&test.operation));
    let docs = doc_lines([format!("`{id}`").as_str()]);
    let setters = setters(&test.params, crate_name);
    let expected = expected_request(test);
    quote! {
        #docs
        #[tokio::test]
        async fn #name() {
            let (http_client, request) = capture();
            // The response is empty. The test is about the request.
            let result = client(#endpoint, http_client).#operation()#setters.send().await;
            let expected = #expected;
            expected.check(request, &result);
        }
    }
}

fn response_test(test: &ResponseTest, crate_name: &Ident) -> TokenStream {
    let ResponseTest { id, body, .. } = test;
    let (name, operation) = (ident(&test.name), ident(&test.operation));
    let docs = doc_lines([format!("`{id}`").as_str()]);
    let headers = pairs(&test.headers);
    let setters = setters(&test.params, crate_name);
    let code = Literal::u16_unsuffixed(test.code);
    // The stream is taken out of the output, so it is compared last.
    let is_stream = |field: &&ExpectedField| matches!(field.value, Some(ShapeValue::ByteStream(_)));
    let (streams, others): (Vec<_>, Vec<_>) = test.fields.iter().partition(is_stream);
    let fields = others.into_iter().chain(streams);
    let fields = fields.map(|field| compare(field, crate_name));
    let found = if test.fields.is_empty() && test.error.is_none() {
        quote!(_)
    } else {
        quote!(found)
    };
    let result = match &test.error {
        None => quote!(let #found = result.expect("the response is successful");),
        Some(error) => expected_error(error, !test.fields.is_empty(), crate_name),
    };
    quote! {
        #docs
        #[tokio::test]
        async fn #name() {
            let http_client = respond(#code, &[#(#headers),*], response_body(#body));
            let result = client("example.com", http_client).#operation()#setters.send().await;
            #result
            #(#fields)*
        }
    }
}
