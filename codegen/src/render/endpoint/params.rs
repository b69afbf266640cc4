//! The parameters of the rules: a structure, its builder, and the values that the configuration sets.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Absence, BuiltIn, EndpointParam, EndpointType, EndpointValue};
use crate::render::tokens::{deprecated, doc_lines, docs, ident, unraw};

/// Whether a parameter may be absent when the rules run.
pub(super) fn is_optional(param: &EndpointParam) -> bool {
    matches!(param.absence, Absence::Allowed)
}

pub(super) fn items(params: &[EndpointParam]) -> Vec<TokenStream> {
    let names: Vec<_> = params.iter().map(|param| ident(&param.name)).collect();
    let types: Vec<_> = params
        .iter()
        .map(|param| {
            let ty = ty(param.ty);
            if is_optional(param) {
                quote!(Option<#ty>)
            } else {
                ty
            }
        })
        .collect();
    let item_docs: Vec<_> = params.iter().map(|param| docs(&param.docs)).collect();
    let accessors = params
        .iter()
        .zip(&names)
        .zip(&item_docs)
        .map(|((param, name), item_docs)| {
            let (ty, value) = match (param.ty, is_optional(param)) {
                (EndpointType::Bool, false) => (quote!(bool), quote!(Some(self.#name))),
                (EndpointType::Bool, true) => (quote!(bool), quote!(self.#name)),
                (EndpointType::Text, false) => (quote!(&str), quote!(Some(&self.#name))),
                (EndpointType::Text, true) => (quote!(&str), quote!(self.#name.as_deref())),
                (EndpointType::TextList, false) => (quote!(&[String]), quote!(Some(&self.#name))),
                (EndpointType::TextList, true) => {
                    (quote!(&[String]), quote!(self.#name.as_deref()))
                }
            };
            let item_deprecated = deprecated(param.deprecated.as_ref());
            quote! {
                #item_docs
                #item_deprecated
                pub fn #name(&self) -> Option<#ty> {
                    #value
                }
            }
        });
    let builder_types = params.iter().map(|param| ty(param.ty));
    let setters = params.iter().zip(&item_docs).map(|(param, item_docs)| {
        let (name, set) = (ident(&param.name), ident(&param.setter));
        let ty = ty(param.ty);
        let item_deprecated = deprecated(param.deprecated.as_ref());
        let set_docs =
            doc_lines([
                format!("Sets or removes [`{0}`](Self::{0}).", unraw(&param.name)).as_str(),
            ]);
        quote! {
            #item_docs
            #item_deprecated
            pub fn #name(mut self, value: impl Into<#ty>) -> Self {
                self.#name = Some(value.into());
                self
            }

            #set_docs
            #item_deprecated
            pub fn #set(mut self, value: Option<#ty>) -> Self {
                self.#name = value;
                self
            }
        }
    });
    let values = params.iter().map(|param| {
        let (name, bare_name) = (ident(&param.name), &param.bare_name);
        match &param.absence {
            Absence::Default(EndpointValue::Bool(default)) => {
                quote!(#name: self.#name.unwrap_or(#default))
            }
            Absence::Default(EndpointValue::Text(default)) => {
                quote!(#name: self.#name.unwrap_or_else(|| #default.to_owned()))
            }
            Absence::Default(EndpointValue::TextList(default)) => {
                quote!(#name: self.#name.unwrap_or_else(|| vec![#(#default.to_owned()),*]))
            }
            Absence::Rejected => {
                quote!(#name: self.#name.ok_or(InvalidParams::missing(#bare_name))?)
            }
            Absence::Allowed => quote!(#name: self.#name),
        }
    });
    let host_labels = params.iter().filter(|param| param.is_host_label);
    let checks = host_labels.map(|param| {
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
            /// The parameters that an endpoint is resolved from.
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub struct Params {
                #(pub(crate) #names: #types,)*
            }
        },
        quote! {
            impl Params {
                /// Creates a builder.
                pub fn builder() -> ParamsBuilder {
                    ParamsBuilder::default()
                }

                #(#accessors)*
            }
        },
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

                /// Builds the parameters.
                ///
                /// # Errors
                ///
                /// Returns an error if a required parameter is not set, or if a value cannot be part of a host name.
                pub fn build(self) -> Result<Params, InvalidParams> {
                    #(#checks)*
                    Ok(Params { #(#values,)* })
                }
            }
        },
        from_config(params),
    ]
}

/// The values that the configuration sets: a setting of the service takes precedence over a built-in
/// (Smithy 2.0, section "Binding parameter values").
fn from_config(params: &[EndpointParam]) -> TokenStream {
    let bound: Vec<_> = params
        .iter()
        .filter_map(|param| {
            let set = ident(&param.setter);
            let value = match (setting(param), built_in(param)) {
                (Some(setting), Some(built_in)) => quote!(#setting.or_else(|| #built_in)),
                (Some(value), None) | (None, Some(value)) => value,
                (None, None) => return None,
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
        impl ParamsBuilder {
            /// Returns a builder with the parameters that the configuration sets.
            pub(crate) fn from_config(#cfg: &ConfigBag) -> Self {
                Self::default()#(#bound)*
            }
        }
    }
}

fn setting(param: &EndpointParam) -> Option<TokenStream> {
    let name = ident(&param.setting.as_ref()?.type_name);
    let value = match param.ty {
        EndpointType::Bool => quote!(setting.0),
        EndpointType::Text | EndpointType::TextList => quote!(setting.0.clone()),
    };
    Some(quote!(cfg.load::<super::service::#name>().map(|setting| #value)))
}

fn built_in(param: &EndpointParam) -> Option<TokenStream> {
    Some(match param.built_in? {
        BuiltIn::Region => {
            quote!(
                cfg.load::<aws_types::region::Region>()
                    .map(|region| region.as_ref().to_owned())
            )
        }
        BuiltIn::Endpoint => {
            quote!(
                cfg.load::<crate::flavor::EndpointUrl>()
                    .map(|url| url.0.clone())
            )
        }
        BuiltIn::UseDualStack => {
            quote!(
                cfg.load::<aws_types::endpoint_config::UseDualStack>()
                    .map(|choice| choice.0)
            )
        }
        BuiltIn::UseFips => {
            quote!(
                cfg.load::<aws_types::endpoint_config::UseFips>()
                    .map(|choice| choice.0)
            )
        }
        BuiltIn::AccountIdEndpointMode => quote!(Some(crate::account_id::endpoint_mode(cfg))),
        // The identity has it, which is resolved later: see `finalize`.
        BuiltIn::AccountId => return None,
    })
}

/// The method of the resolver that sets the parameters of which the values are known only when the
/// identity of the call is. A value that the operation or the configuration sets takes precedence.
pub(super) fn finalize(params: &[EndpointParam]) -> Option<TokenStream> {
    let late: Vec<_> = params
        .iter()
        .filter(|param| param.built_in == Some(BuiltIn::AccountId))
        .collect();
    let (last, others) = late.split_last()?;
    let last = ident(&last.name);
    let others = others.iter().map(|param| ident(&param.name));
    Some(quote! {
        fn finalize_params<'a>(&'a self, params: &'a mut EndpointResolverParams) -> Result<(), BoxError> {
            let account_id = crate::account_id::take(params);
            let params = params.get_mut::<Params>().ok_or("params of expected type was not present")?;
            #(
                if params.#others.is_none() {
                    params.#others.clone_from(&account_id);
                }
            )*
            if params.#last.is_none() {
                params.#last = account_id;
            }
            Ok(())
        }
    })
}

/// The type of a parameter that is present.
pub(super) fn ty(ty: EndpointType) -> TokenStream {
    match ty {
        EndpointType::Bool => quote!(bool),
        EndpointType::Text => quote!(String),
        EndpointType::TextList => quote!(Vec<String>),
    }
}
