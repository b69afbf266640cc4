//! The parameters of the rules that an operation sets.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{BindingSource, EndpointBinding, EndpointValue, Operation, Type};
use crate::render::tokens::ident;

/// The function that sets them; none for an operation that sets nothing.
pub(in crate::render) fn bindings(operation: &Operation) -> Option<TokenStream> {
    let bindings = &operation.endpoint_params;
    if bindings.is_empty() {
        return None;
    }
    let input = bindings.iter().any(reads_input).then(|| {
        let input = ident(&operation.input.name);
        quote! {
            let input = input
                .downcast_ref::<#input>()
                .ok_or("the input is not that of the operation")?;
        }
    });
    let argument = match input {
        Some(_) => quote!(input),
        None => quote!(_),
    };
    let statements = bindings.iter().map(binding);
    Some(quote! {
        /// Sets parameters of the endpoint rules, the most specific last.
        fn endpoint_params(
            #argument: &rt::Input,
            mut params: crate::config::endpoint::ParamsBuilder,
        ) -> ::std::result::Result<crate::config::endpoint::ParamsBuilder, rt::BoxError> {
            #input
            #(#statements)*
            ::std::result::Result::Ok(params)
        }
    })
}

fn reads_input(binding: &EndpointBinding) -> bool {
    !matches!(binding.source, BindingSource::Static(_))
}

fn binding(binding: &EndpointBinding) -> TokenStream {
    let param = ident(&binding.param);
    match &binding.source {
        BindingSource::Static(value) => {
            let value = static_value(value);
            quote!(params = params.#param(#value);)
        }
        BindingSource::Member {
            field,
            bare_name,
            ty,
            required,
        } => {
            let field = ident(field);
            let check = required.then(|| blank_check(&quote!(input.#field), bare_name, ty));
            let value = member_value(ty);
            quote! {
                #check
                if let Some(value) = &input.#field {
                    params = params.#param(#value);
                }
            }
        }
    }
}

fn static_value(value: &EndpointValue) -> TokenStream {
    match value {
        EndpointValue::Text(text) => quote!(#text),
        EndpointValue::Bool(value) => quote!(#value),
        EndpointValue::TextList(items) if items.is_empty() => quote!(::std::vec::Vec::new()),
        EndpointValue::TextList(items) => quote!([#(#items.to_owned()),*]),
    }
}

/// A member that is there, as the parameter takes it.
fn member_value(ty: &Type) -> TokenStream {
    match ty {
        Type::Boolean => quote!(*value),
        Type::Enum(_) => quote!(value.as_str()),
        Type::List { element, .. } if matches!(**element, Type::Enum(_)) => {
            quote!(
                value
                    .iter()
                    .map(|item| item.as_str().to_owned())
                    .collect::<::std::vec::Vec<_>>()
            )
        }
        _ => quote!(value.clone()),
    }
}

/// Without a value for a member that is required, nothing is sent: a service could not tell from
/// the host what the request is about.
fn blank_check(field: &TokenStream, bare_name: &str, ty: &Type) -> TokenStream {
    let is_blank = match ty {
        Type::String => quote!(is_none_or(|value| value.trim().is_empty())),
        Type::Enum(_) => quote!(is_none_or(|value| value.as_str().trim().is_empty())),
        _ => quote!(is_none()),
    };
    quote! {
        if #field.as_ref().#is_blank {
            return ::std::result::Result::Err(
                rt::BuildError::missing_field(#bare_name, "the endpoint depends on it").into(),
            );
        }
    }
}
