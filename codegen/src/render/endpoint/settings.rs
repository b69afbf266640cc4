//! Settings of the client that only this service has: parameters of the rules, on the configuration.

use proc_macro2::TokenStream;
use quote::quote;

use super::params::ty;
use crate::ir::{ClientSetting, EndpointParam, EndpointType};
use crate::render::tokens::{deprecated, doc_lines, docs, ident, unraw};

/// For each setting: its type in the configuration, its setters, its getter.
pub(in crate::render) fn settings(params: &[EndpointParam]) -> Vec<TokenStream> {
    let bound = params
        .iter()
        .filter_map(|param| Some((param, param.setting.as_ref()?)));
    bound
        .flat_map(|(param, setting)| items(param, setting))
        .collect()
}

fn items(param: &EndpointParam, setting: &ClientSetting) -> Vec<TokenStream> {
    let (name, set) = (ident(&setting.name), ident(&setting.setter));
    let (type_name, ty) = (ident(&setting.type_name), ty(param.ty));
    let item_docs = docs(&setting.docs);
    let item_deprecated = deprecated(param.deprecated.as_ref());
    let set_docs =
        doc_lines([format!("Sets or removes [`{0}`](Self::{0}).", unraw(&setting.name)).as_str()]);
    let holder_docs = doc_lines([format!("The setting `{}`.", setting.bare_name).as_str()]);
    let (given, value) = match param.ty {
        EndpointType::Bool => (quote!(bool), quote!(setting.0)),
        EndpointType::Text => (quote!(&str), quote!(setting.0.as_str())),
        EndpointType::TextList => (quote!(&[String]), quote!(setting.0.as_slice())),
    };
    vec![
        quote! {
            #holder_docs
            #[derive(Clone, Debug)]
            pub(crate) struct #type_name(pub(crate) #ty);
        },
        quote! {
            impl aws_smithy_types::config_bag::Storable for #type_name {
                type Storer = aws_smithy_types::config_bag::StoreReplace<Self>;
            }
        },
        quote! {
            impl super::Builder {
                #item_docs
                #item_deprecated
                pub fn #name(mut self, value: impl Into<#ty>) -> Self {
                    self.#set(Some(value.into()));
                    self
                }

                #set_docs
                #item_deprecated
                pub fn #set(&mut self, value: Option<#ty>) -> &mut Self {
                    self.layer.store_or_unset(value.map(#type_name));
                    self
                }
            }
        },
        quote! {
            impl super::Config {
                #item_docs
                #item_deprecated
                pub fn #name(&self) -> Option<#given> {
                    self.layer.load::<#type_name>().map(|setting| #value)
                }
            }
        },
    ]
}
