//! The endpoint rules as a function, its parameters, and the partitions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::tokens::{docs, ident, unraw};
use super::{Content, File};
use crate::ir::{
    BuiltIn, Condition, EndpointParam, EndpointResult, EndpointValue, Expression, Outcome, Piece,
    Rule, Service,
};

pub(crate) fn endpoint(service: &Service) -> File {
    let params = &service.endpoints.params;
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
    if service.endpoints.rules.iter().any(uses_auth_schemes) {
        items.push(quote!(
            use aws_smithy_types::endpoint::EndpointAuthScheme;
        ));
    }
    items.extend(resolver());
    items.push(resolve(service));
    items.extend(params_items(params));
    items.extend(errors());
    File::rust(
        "src/config/endpoint.rs",
        &["How requests find the host that they go to."],
        items,
    )
}

fn uses_auth_schemes(rule: &Rule) -> bool {
    match &rule.outcome {
        Outcome::Endpoint(endpoint) => !endpoint.auth_schemes.is_empty(),
        Outcome::Rules(rules) => rules.iter().any(uses_auth_schemes),
        Outcome::Error(_) => false,
    }
}

fn resolver() -> Vec<TokenStream> {
    vec![
        quote! {
            /// Resolves the endpoint of a request.
            pub trait ResolveEndpoint: Send + Sync + std::fmt::Debug {
                /// The endpoint for these parameters.
                fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

                /// Makes this resolver one that the runtime can call.
                fn into_shared_resolver(self) -> SharedEndpointResolver
                where
                    Self: Sized + 'static,
                {
                    SharedEndpointResolver::new(Downcast(self))
                }
            }
        },
        quote! {
            /// Gives a resolver its own kind of parameters.
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
            }
        },
        quote! {
            /// Resolves endpoints by the rules of the service.
            #[derive(Debug)]
            pub struct DefaultResolver {
                _private: (),
            }
        },
        quote! {
            impl DefaultResolver {
                /// A resolver.
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
                    EndpointFuture::ready(resolve(params).map_err(Into::into))
                }
            }
        },
    ]
}

/// The rules: the first one whose conditions hold decides.
fn resolve(service: &Service) -> TokenStream {
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
    let headers = endpoint.headers.iter().flat_map(|(name, values)| {
        values.iter().map(move |value| {
            let value = expression(value, Want::Owned);
            quote!(.header(#name, #value))
        })
    });
    let schemes = endpoint.auth_schemes.iter().map(|scheme| {
        let (name, capacity) = (&scheme.name, super::tokens::index(scheme.properties.len()));
        let properties = scheme.properties.iter().map(|(key, value)| {
            let value = expression(value, Want::Owned);
            quote!(.put(#key, #value))
        });
        quote!(.auth_scheme(EndpointAuthScheme::with_capacity(#name, #capacity)#(#properties)*))
    });
    quote!(Ok(Endpoint::builder().url(#url)#(#headers)*#(#schemes)*.build()))
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

fn is_optional(param: &EndpointParam) -> bool {
    !param.required && param.default.is_none()
}

fn params_items(params: &[EndpointParam]) -> Vec<TokenStream> {
    let names: Vec<_> = params.iter().map(|param| ident(&param.name)).collect();
    let types: Vec<_> = params
        .iter()
        .map(|param| match (param.boolean, is_optional(param)) {
            (true, false) => quote!(bool),
            (true, true) => quote!(Option<bool>),
            (false, false) => quote!(String),
            (false, true) => quote!(Option<String>),
        })
        .collect();
    let item_docs: Vec<_> = params.iter().map(|param| docs(&param.docs)).collect();
    let accessors = params
        .iter()
        .zip(&names)
        .zip(&item_docs)
        .map(|((param, name), item_docs)| {
            let (ty, value) = match (param.boolean, is_optional(param)) {
                (true, false) => (quote!(bool), quote!(Some(self.#name))),
                (true, true) => (quote!(bool), quote!(self.#name)),
                (false, false) => (quote!(&str), quote!(Some(&self.#name))),
                (false, true) => (quote!(&str), quote!(self.#name.as_deref())),
            };
            quote! {
                #item_docs
                pub fn #name(&self) -> Option<#ty> {
                    #value
                }
            }
        });
    let builder_types = params.iter().map(|param| {
        if param.boolean {
            quote!(bool)
        } else {
            quote!(String)
        }
    });
    let setters = params.iter().zip(&item_docs).map(|(param, item_docs)| {
        let (name, set) = (ident(&param.name), ident(&param.setter));
        let ty = if param.boolean {
            quote!(bool)
        } else {
            quote!(String)
        };
        let set_docs = super::tokens::doc_lines([format!(
            "Sets or removes [`{0}`](Self::{0}).",
            unraw(&param.name)
        )
        .as_str()]);
        quote! {
            #item_docs
            pub fn #name(mut self, value: impl Into<#ty>) -> Self {
                self.#name = Some(value.into());
                self
            }

            #set_docs
            pub fn #set(mut self, value: Option<#ty>) -> Self {
                self.#name = value;
                self
            }
        }
    });
    let values = params.iter().map(|param| {
        let (name, bare_name) = (ident(&param.name), &param.bare_name);
        match &param.default {
            Some(EndpointValue::Bool(default)) => quote!(#name: self.#name.unwrap_or(#default)),
            Some(EndpointValue::Text(default)) => {
                quote!(#name: self.#name.unwrap_or_else(|| #default.to_owned()))
            }
            None if param.required => {
                quote!(#name: self.#name.ok_or(InvalidParams::missing(#bare_name))?)
            }
            None => quote!(#name: self.#name),
        }
    });
    let region = params.iter().find(|param| param.built_in == Some(BuiltIn::Region) && !param.boolean).map(|param| {
        let name = ident(&param.name);
        let bare_name = &param.bare_name;
        quote! {
            if self.#name.as_deref().is_some_and(|region| !crate::endpoint_lib::is_valid_host_label(region, true)) {
                return Err(InvalidParams::invalid(#bare_name, "must be a valid host label"));
            }
        }
    });
    vec![
        quote! {
            /// What an endpoint is resolved from.
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Params {
                #(pub(crate) #names: #types,)*
            }
        },
        quote! {
            impl Params {
                /// Starts building parameters.
                pub fn builder() -> ParamsBuilder {
                    ParamsBuilder::default()
                }

                #(#accessors)*
            }
        },
        from_config(params),
        quote! {
            /// Builds [`Params`].
            #[derive(Clone, Debug, Default, PartialEq)]
            pub struct ParamsBuilder {
                #(#names: Option<#builder_types>,)*
            }
        },
        quote! {
            impl ParamsBuilder {
                #(#setters)*

                /// Ends building.
                ///
                /// # Errors
                ///
                /// Where a required parameter was not set, or a value cannot be part of a host name.
                pub fn build(self) -> Result<Params, InvalidParams> {
                    #region
                    Ok(Params { #(#values,)* })
                }
            }
        },
    ]
}

/// The parameters that are bound to the configuration.
fn from_config(params: &[EndpointParam]) -> TokenStream {
    let bound: Vec<_> = params
        .iter()
        .filter_map(|param| {
            let set = ident(&param.setter);
            let value = match (param.built_in?, param.boolean) {
                (BuiltIn::Region, false) => {
                    quote!(
                        cfg.load::<aws_types::region::Region>()
                            .map(|region| region.as_ref().to_owned())
                    )
                }
                (BuiltIn::Endpoint, false) => {
                    quote!(
                        cfg.load::<aws_types::endpoint_config::EndpointUrl>()
                            .map(|url| url.0.clone())
                    )
                }
                (BuiltIn::UseDualStack, true) => {
                    quote!(
                        cfg.load::<aws_types::endpoint_config::UseDualStack>()
                            .map(|choice| choice.0)
                    )
                }
                (BuiltIn::UseFips, true) => {
                    quote!(
                        cfg.load::<aws_types::endpoint_config::UseFips>()
                            .map(|choice| choice.0)
                    )
                }
                _ => return None,
            };
            Some(quote!(.#set(#value)))
        })
        .collect();
    let cfg = if bound.is_empty() {
        quote!(_)
    } else {
        quote!(cfg)
    };
    quote! {
        impl Params {
            /// The parameters that follow from the configuration.
            pub(crate) fn from_config(#cfg: &ConfigBag) -> Result<Self, InvalidParams> {
                Self::builder()#(#bound)*.build()
            }
        }
    }
}

fn errors() -> Vec<TokenStream> {
    vec![
        quote! {
            /// Parameters from which no endpoint can be resolved.
            #[derive(Debug)]
            pub struct InvalidParams {
                field: &'static str,
                problem: Option<&'static str>,
            }
        },
        quote! {
            #[allow(dead_code)] // Rules need not require anything.
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

/// The functions of the rules language that the rules call.
pub(crate) fn library(service: &Service) -> Vec<File> {
    let endpoints = &service.endpoints;
    let mut items = Vec::new();
    let mut files = Vec::new();
    let support = |path, text| File {
        path: format!("src/endpoint_lib/{path}"),
        content: Content::Support(text),
    };
    if region_param(&endpoints.params).is_some() {
        items.push(quote!(
            mod host_label;
        ));
        items.push(quote!(
            pub(crate) use host_label::is_valid_host_label;
        ));
        files.push(support("host_label.rs", crate::support::HOST_LABEL));
    }
    if endpoints.uses_partitions {
        items.push(quote!(
            mod partition;
        ));
        items.push(quote!(
            mod partitions;
        ));
        items.push(quote!(
            pub(crate) use partition::partition;
        ));
        files.push(support("partition.rs", crate::support::PARTITION));
        files.push(partitions());
    }
    items.sort_by_key(|item| !item.to_string().starts_with("mod"));
    let docs = ["Functions of the endpoint rules language (Smithy 2.0, section \"Rules engine\")."];
    files.push(File::rust("src/endpoint_lib.rs", &docs, items));
    files
}

/// The parameter that holds the region, which becomes part of host names.
fn region_param(params: &[EndpointParam]) -> Option<&EndpointParam> {
    params
        .iter()
        .find(|param| param.built_in == Some(BuiltIn::Region) && !param.boolean)
}

/// The partitions, as the generator knows them.
fn partitions() -> File {
    let partitions = crate::partitions::all().into_iter().map(|partition| {
        let crate::partitions::Partition {
            id,
            region_regex,
            regions,
            outputs,
        } = partition;
        let crate::partitions::Outputs {
            name,
            dns_suffix,
            dual_stack_dns_suffix,
            supports_fips,
            supports_dual_stack,
            implicit_global_region,
        } = outputs;
        quote! {
            Partition {
                id: #id,
                region_regex: #region_regex,
                regions: &[#(#regions),*],
                outputs: Outputs {
                    name: #name,
                    dns_suffix: #dns_suffix,
                    dual_stack_dns_suffix: #dual_stack_dns_suffix,
                    supports_fips: #supports_fips,
                    supports_dual_stack: #supports_dual_stack,
                    implicit_global_region: #implicit_global_region,
                },
            }
        }
    });
    let items = vec![
        quote!(
            use super::partition::{Outputs, Partition};
        ),
        quote! {
            pub(crate) static PARTITIONS: &[Partition] = &[#(#partitions),*];
        },
    ];
    File::rust(
        "src/endpoint_lib/partitions.rs",
        &["The partitions of AWS."],
        items,
    )
}
