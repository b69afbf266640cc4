//! The parameters of the rules: a struct, its builder, and what the configuration says of them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{BuiltIn, EndpointParam, EndpointValue};
use crate::render::tokens::{doc_lines, docs, ident, unraw};

/// Whether a parameter may be absent when the rules run.
pub(super) fn is_optional(param: &EndpointParam) -> bool {
    !param.required && param.default.is_none()
}

pub(super) fn items(params: &[EndpointParam]) -> Vec<TokenStream> {
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
        let set_docs =
            doc_lines([
                format!("Sets or removes [`{0}`](Self::{0}).", unraw(&param.name)).as_str(),
            ]);
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
    let region = region(params).map(|param| {
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

/// The parameter that holds the region, which becomes part of host names.
pub(super) fn region(params: &[EndpointParam]) -> Option<&EndpointParam> {
    params
        .iter()
        .find(|param| param.built_in == Some(BuiltIn::Region) && !param.boolean)
}
