//! Endpoint resolution: the resolver, its rules, and its parameters.

mod bindings;
mod library;
mod params;
mod rules;
mod settings;
mod values;

use proc_macro2::TokenStream;
use quote::quote;

use super::file::File;
use crate::ir::{EndpointResult, Expression, Function, Outcome, Rule, Service};

pub(super) use bindings::bindings;
pub(super) use library::library;
pub(super) use settings::settings;
pub(super) use values::{endpoint as endpoint_value, value};

pub(crate) fn endpoint(service: &Service) -> File {
    let mut items = vec![
        quote!(
            pub use aws_smithy_runtime_api::client::endpoint::{EndpointFuture, SharedEndpointResolver};
        ),
        quote!(
            pub use aws_smithy_types::endpoint::Endpoint;
        ),
        quote!(
            use aws_smithy_http::endpoint::ResolveEndpointError;
        ),
        quote!(
            use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
        ),
        quote!(
            use aws_smithy_types::config_bag::ConfigBag;
        ),
    ];
    if any_endpoint(&service.endpoints.rules, &|endpoint| {
        !endpoint.auth_schemes.is_empty()
    }) {
        items.push(quote!(
            use aws_smithy_types::endpoint::EndpointAuthScheme;
        ));
    }
    let finalize = params::finalize(&service.endpoints.params);
    if finalize.is_some() {
        items.push(quote!(
            use aws_smithy_runtime_api::box_error::BoxError;
        ));
    }
    items.extend(resolver(service, finalize.as_ref()));
    items.push(rules::resolve(service));
    if any_endpoint(&service.endpoints.rules, &|endpoint| {
        matches!(endpoint.url, Expression::NotEmpty(_))
    }) {
        items.push(not_empty());
    }
    items.extend(params::items(&service.endpoints.params));
    items.extend(errors());
    File::rust("src/config/endpoint.rs", &["Endpoint resolution."], items)
}

fn any_endpoint(rules: &[Rule], is: &impl Fn(&EndpointResult<Expression>) -> bool) -> bool {
    rules.iter().any(|rule| match &rule.outcome {
        Outcome::Endpoint(endpoint) => is(endpoint),
        Outcome::Rules(rules) => any_endpoint(rules, is),
        Outcome::Error(_) => false,
    })
}

/// The runtime panics on an empty URL.
fn not_empty() -> TokenStream {
    quote! {
        /// Rejects an empty URL, which parameters can produce.
        fn not_empty(url: String) -> Result<String, ResolveEndpointError> {
            if url.is_empty() {
                Err(ResolveEndpointError::message("the URL of the endpoint is empty"))
            } else {
                Ok(url)
            }
        }
    }
}

fn resolver(service: &Service, finalize: Option<&TokenStream>) -> Vec<TokenStream> {
    let resolved = if service.endpoints.functions.contains(&Function::Partition) {
        quote!(crate::endpoint_lib::check_partitions().and_then(|()| resolve(params)))
    } else {
        quote!(resolve(params))
    };
    vec![
        quote! {
            /// Resolves the endpoint of a request.
            pub trait ResolveEndpoint: Send + Sync + std::fmt::Debug {
                /// Resolves the endpoint for these parameters.
                fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

                /// Converts this resolver into one that the runtime can call.
                fn into_shared_resolver(self) -> SharedEndpointResolver
                where
                    Self: Sized + 'static,
                {
                    SharedEndpointResolver::new(Downcast(self))
                }
            }
        },
        quote! {
            /// Adapts a resolver of this service to the type-erased parameters of the runtime.
            #[derive(Debug)]
            struct Downcast<T>(T);
        },
        quote! {
            impl<T: ResolveEndpoint> aws_smithy_runtime_api::client::endpoint::ResolveEndpoint for Downcast<T> {
                fn resolve_endpoint<'a>(&'a self, params: &'a EndpointResolverParams) -> EndpointFuture<'a> {
                    match params.get::<Params>() {
                        Some(params) => self.0.resolve_endpoint(params),
                        None => EndpointFuture::ready(Err("params of expected type was not present".into())),
                    }
                }

                #finalize
            }
        },
        quote! {
            /// Resolves endpoints with the rules of the service.
            #[derive(Debug)]
            pub struct DefaultResolver {
                _private: (),
            }
        },
        quote! {
            impl DefaultResolver {
                /// Creates a resolver.
                pub fn new() -> Self {
                    Self { _private: () }
                }
            }
        },
        quote! {
            impl Default for DefaultResolver {
                fn default() -> Self {
                    Self::new()
                }
            }
        },
        quote! {
            impl ResolveEndpoint for DefaultResolver {
                fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                    EndpointFuture::ready(#resolved.map_err(Into::into))
                }
            }
        },
    ]
}

fn errors() -> Vec<TokenStream> {
    vec![
        quote! {
            /// The error returned if the endpoint parameters are invalid.
            #[derive(Debug)]
            pub struct InvalidParams {
                field: &'static str,
                problem: Option<&'static str>,
            }
        },
        quote! {
            #[allow(dead_code)] // Rules may require nothing.
            impl InvalidParams {
                fn missing(field: &'static str) -> Self {
                    Self { field, problem: None }
                }

                fn invalid(field: &'static str, problem: &'static str) -> Self {
                    Self { field, problem: Some(problem) }
                }
            }
        },
        quote! {
            impl std::fmt::Display for InvalidParams {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    match self.problem {
                        None => write!(f, "a required field was missing: `{}`", self.field),
                        Some(problem) => write!(f, "invalid value for field: `{}` - {problem}", self.field),
                    }
                }
            }
        },
        quote!(impl std::error::Error for InvalidParams {}),
    ]
}
