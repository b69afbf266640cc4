//! The model's endpoint test cases as tests of the crate.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::endpoint::{endpoint_value, value};
use super::file::{Content, File};
use super::tokens::{doc_lines, ident};
use super::values::setters;
use crate::ir::{EndpointTest, EndpointType, Expected, OperationInput, Service, SigningScope};
use crate::parts;

/// The test file; `None` if the model has no cases.
pub(crate) fn endpoint_tests(service: &Service) -> Option<File> {
    let cases = &service.endpoint_tests;
    if cases.is_empty() {
        return None;
    }
    let crate_name = ident(&service.package.crate_name);
    let has_calls = cases.iter().any(|case| !case.operations.is_empty());
    let mut items = vec![
        quote!(use #crate_name::config::endpoint::{DefaultResolver, Endpoint, Params, ResolveEndpoint};),
        quote!(
            use aws_smithy_types::endpoint::EndpointAuthScheme;
        ),
    ];
    if has_calls {
        items.extend(call_imports(&crate_name));
    }
    items.push(helper());
    if has_calls {
        items.extend(call_helpers(service));
    }
    for (at, case) in cases.iter().enumerate() {
        items.push(resolver_test(case, at + 1));
        for (call_at, call) in case.operations.iter().enumerate() {
            items.push(call_test(case, call, at + 1, call_at + 1, service));
        }
    }
    let docs = ["The endpoint test cases of the model (`smithy.rules#endpointTests`)."];
    let mut file = File::rust("tests/endpoint_tests.rs", &docs, items);
    if let Content::Rust { attributes, .. } = &mut file.content {
        attributes.push(quote!(#![allow(dead_code, deprecated, unused_imports, unused_variables)])); // Not every model has every kind of case.
    }
    Some(file)
}

fn helper() -> TokenStream {
    quote! {
        /// Resolves an endpoint, and returns an error as text.
        async fn resolve(params: Params) -> Result<Endpoint, String> {
            DefaultResolver::new().resolve_endpoint(&params).await.map_err(|error| error.to_string())
        }
    }
}

fn docs(case: &EndpointTest) -> TokenStream {
    let mut lines = Vec::new();
    if let Some(text) = &case.docs {
        lines.push(format!("`{}`", text.replace('`', "'")));
    }
    if let Some(expected) = &case.outdated {
        lines.extend((!lines.is_empty()).then(String::new));
        lines.push(format!("The model expects {expected}."));
        lines.push("The rules return that only with older AWS partitions.".to_owned());
    }
    doc_lines(lines.iter().map(String::as_str))
}

fn resolver_test(case: &EndpointTest, number: usize) -> TokenStream {
    let name = format_ident!("case_{number}");
    let item_docs = docs(case);
    let params = case.params.iter().map(|(setter, param)| {
        let (setter, value) = (ident(setter), value(param));
        quote!(.#setter(#value))
    });
    let expected = match &case.expected {
        Expected::Error(message) => quote!(Err(String::from(#message))),
        Expected::Endpoint { endpoint, .. } => {
            let endpoint = endpoint_value(endpoint, &|text| quote!(#text));
            quote!(Ok(#endpoint))
        }
    };
    quote! {
        #item_docs
        #[tokio::test]
        async fn #name() {
            let params = Params::builder()#(#params)*.build().expect("valid parameters");
            let expected = #expected;
            assert_eq!(resolve(params).await, expected);
        }
    }
}

fn call_imports(crate_name: &Ident) -> Vec<TokenStream> {
    vec![
        quote!(
            use aws_smithy_http_client::test_util::{capture_request, CaptureRequestReceiver};
        ),
        quote!(
            use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
        ),
        quote!(use #crate_name::config::endpoint::{EndpointFuture, ParamsBuilder};),
        quote!(use #crate_name::config::Config;),
        quote!(use #crate_name::error::DisplayErrorContext;),
        quote!(use #crate_name::Client;),
    ]
}

/// Helpers of tests that make a call: a client that connects to nothing, and a resolver that sets
/// parameters that no configuration sets.
fn call_helpers(service: &Service) -> Vec<TokenStream> {
    let crate_name = ident(&service.package.crate_name);
    let copies = service.endpoints.params.iter().map(|param| {
        let (set, get) = (ident(&param.setter), ident(&param.name));
        let value = match param.ty {
            EndpointType::Bool => quote!(params.#get()),
            EndpointType::Text => quote!(params.#get().map(str::to_owned)),
            EndpointType::TextList => quote!(params.#get().map(<[String]>::to_vec)),
        };
        quote!(.#set(#value))
    });
    vec![
        quote! {
            /// Resolves endpoints by the rules of the service, after setting some parameters.
            #[derive(Debug)]
            struct WithParams(fn(ParamsBuilder) -> ParamsBuilder);
        },
        quote! {
            impl ResolveEndpoint for WithParams {
                fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                    let copy = Params::builder()#(#copies)*;
                    let params = (self.0)(copy).build();
                    EndpointFuture::new(async move {
                        DefaultResolver::new().resolve_endpoint(&params?).await
                    })
                }
            }
        },
        quote! {
            /// Returns a client that connects to nothing, and the request that it would have sent.
            fn client(
                config: #crate_name::config::Builder,
                with: fn(ParamsBuilder) -> ParamsBuilder,
            ) -> (Client, CaptureRequestReceiver) {
                let (http_client, request) = capture_request(None);
                let config = config
                    .behavior_version_latest()
                    .endpoint_resolver(WithParams(with))
                    .http_client(http_client)
                    .build();
                (Client::from_conf(config), request)
            }
        },
        quote! {
            /// The region and the service that a request is signed for.
            struct SigningScope<'a> {
                region: &'a str,
                service: &'a str,
            }
        },
        quote! {
            /// Returns the scope in the request's `authorization` header: `key/date/region/service/` and a constant.
            fn signing_scope(request: &HttpRequest) -> Option<SigningScope<'_>> {
                let authorization = request.headers().get("authorization")?;
                let (_, credential) = authorization.split_once("Credential=")?;
                let mut parts = credential.split('/').skip(2);
                Some(SigningScope { region: parts.next()?, service: parts.next()? })
            }
        },
    ]
}

fn call_test(
    case: &EndpointTest,
    call: &OperationInput,
    number: usize,
    call_number: usize,
    service: &Service,
) -> TokenStream {
    let crate_name = &ident(&service.package.crate_name);
    let name = format_ident!("case_{number}_call_{call_number}");
    let item_docs = docs(case);
    let method = ident(&call.method);
    let region = call
        .region
        .as_ref()
        .map(|region| quote!(.region(#crate_name::config::Region::new(#region))));
    let use_fips = call.use_fips.map(|value| quote!(.use_fips(#value)));
    let use_dual_stack = call
        .use_dual_stack
        .map(|value| quote!(.use_dual_stack(#value)));
    let endpoint = call
        .endpoint
        .as_ref()
        .map(|url| quote!(.endpoint_url(#url)));
    let credentials = match &call.account_id {
        Some(id) => quote!(#crate_name::config::Credentials::builder()
            .access_key_id("ANOTREAL")
            .secret_access_key("notrealrnrELgWzOk3IfjzDKtFBhDby")
            .account_id(#id)
            .provider_name("test")
            .build()),
        None => quote!(#crate_name::config::Credentials::for_tests()),
    };
    let credentials = service
        .has(&parts::CREDENTIALS)
        .then(|| quote!(.credentials_provider(#credentials)));
    let mode = call
        .account_id_endpoint_mode
        .as_ref()
        .map(|mode| quote!(.account_id_endpoint_mode(#mode.parse().expect("a mode"))));
    let settings = call.settings.iter().map(|(setter, setting)| {
        let (setter, value) = (ident(setter), value(setting));
        quote!(.#setter(#value))
    });
    let others = call.other_params.iter().map(|(setter, param)| {
        let (setter, value) = (ident(setter), value(param));
        quote!(.#setter(#value))
    });
    let members = setters(&call.members, crate_name);
    let send = quote!(client.#method() #members.send().await);
    let check = match &case.expected {
        Expected::Error(message) => quote! {
            let (client, _request) = client(config, with);
            let error = #send.expect_err("no endpoint is resolved");
            let error = DisplayErrorContext(&error).to_string();
            assert!(error.contains(#message), "{error}");
        },
        Expected::Endpoint { endpoint, signing } => {
            let url = &endpoint.url;
            let headers = endpoint.headers.iter().map(|(name, values)| {
                quote! {
                    let values: Vec<_> = request.headers().get_all(#name).collect();
                    assert_eq!(values, [#(#values),*]);
                }
            });
            let scope = scope_checks(signing);
            quote! {
                let (client, request) = client(config, with);
                // The client gets no response. The test is about the request.
                let _ = #send;
                let request = request.expect_request();
                assert!(request.uri().starts_with(#url), "{}", request.uri());
                #(#headers)*
                #scope
            }
        }
    };
    quote! {
        #item_docs
        #[tokio::test]
        async fn #name() {
            let config = Config::builder() #credentials #region #use_fips #use_dual_stack #endpoint #mode #(#settings)*;
            let with = |params: ParamsBuilder| params #(#others)*;
            #check
        }
    }
}

/// Checks that a request is signed for the expected service and region.
fn scope_checks(signing: &SigningScope) -> TokenStream {
    let parts = [
        (quote!(service), &signing.service),
        (quote!(region), &signing.region),
    ];
    let checks = parts.into_iter().filter_map(|(part, expected)| {
        let expected = expected.as_ref()?;
        Some(quote! {
            let #part = signing_scope(&request).map(|scope| scope.#part);
            assert_eq!(#part, Some(#expected));
        })
    });
    checks.collect()
}
