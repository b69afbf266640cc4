//! The parameters of the rules that an operation sets.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::values;
use crate::ir::jmespath::Block;
use crate::ir::{BindingSource, EndpointBinding, EndpointType, Operation, Type, Types};
use crate::render::file::File;
use crate::render::jmespath;
use crate::render::tokens::{doc_lines, ident, unraw};

/// The file with the function that sets them; none for an operation that sets nothing.
pub(in crate::render) fn bindings(operation: &Operation, types: &Types) -> Option<File> {
    let bindings = &operation.endpoint_params;
    if bindings.is_empty() {
        return None;
    }
    let input = ident(&types[operation.input].name);
    let paths = bindings.iter().filter_map(|binding| match &binding.source {
        BindingSource::Path(block, _) => Some(found(binding, block, &quote!(super::#input))),
        _ => None,
    });
    let paths: Vec<_> = paths.collect();
    let mut items = vec![quote!(
        use crate::config::endpoint::ParamsBuilder;
    )];
    if !paths.is_empty() {
        items.push(jmespath::imports(&paths.iter().cloned().collect()));
    }
    items.push(quote!(
        use crate::rt;
    ));
    items.push(params(operation, bindings, types));
    items.extend(paths);
    let path = format!("src/operation/{}/endpoint.rs", unraw(&operation.module));
    let docs = "Endpoint parameters that the operation sets.";
    Some(File::rust(path, &[docs], items))
}

fn params(operation: &Operation, bindings: &[EndpointBinding], types: &Types) -> TokenStream {
    let reads_input =
        |binding: &EndpointBinding| !matches!(binding.source, BindingSource::Static(_));
    let input = bindings.iter().any(reads_input).then(|| {
        let input = ident(&types[operation.input].name);
        quote! {
            let input = input
                .downcast_ref::<super::#input>()
                .ok_or(crate::orchestration::WRONG_INPUT)?;
        }
    });
    let argument = match input {
        Some(_) => quote!(input),
        None => quote!(_),
    };
    let statements = bindings.iter().map(binding);
    quote! {
        /// Sets parameters of the endpoint rules, the most specific last.
        pub(super) fn params(#argument: &rt::Input, mut params: ParamsBuilder) -> Result<ParamsBuilder, rt::BoxError> {
            #input
            #(#statements)*
            Ok(params)
        }
    }
}

/// The function that looks for a value in the input.
fn found(binding: &EndpointBinding, block: &Block, input: &TokenStream) -> TokenStream {
    let name = path_function(binding);
    let docs = doc_lines([format!(
        "Looks up the parameter `{}` in the input.",
        unraw(&binding.param)
    )
    .as_str()]);
    let argument = match jmespath::uses(block, "input") {
        true => ident("input"),
        false => ident("_input"),
    };
    let body = jmespath::body(block, &["input"]);
    quote! {
        #docs
        fn #name(#argument: &#input) -> Result<Value<'_>, Failed> {
            #body
        }
    }
}

fn path_function(binding: &EndpointBinding) -> proc_macro2::Ident {
    format_ident!("find_{}", unraw(&binding.param))
}

fn binding(binding: &EndpointBinding) -> TokenStream {
    let param = ident(&binding.param);
    match &binding.source {
        BindingSource::Static(value) => {
            let value = values::value(value);
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
        BindingSource::Path(_, ty) => {
            let find = path_function(binding);
            let convert = ident(match ty {
                EndpointType::Text => "text",
                EndpointType::Bool => "boolean",
                EndpointType::TextList => "texts",
            });
            quote! {
                if let Some(value) = jmespath::#convert(#find(input)) {
                    params = params.#param(value);
                }
            }
        }
    }
}

/// A member that is present, as the parameter takes it.
fn member_value(ty: &Type) -> TokenStream {
    match ty {
        Type::Boolean => quote!(*value),
        Type::Enum(_) => quote!(value.as_str()),
        Type::List { element, .. } if matches!(**element, Type::Enum(_)) => {
            quote!(
                value
                    .iter()
                    .map(|item| item.as_str().to_owned())
                    .collect::<Vec<_>>()
            )
        }
        _ => quote!(value.clone()),
    }
}

/// Checks that a required member has a value. Without one, the host would not say which resource the
/// request is for, so it is not sent.
fn blank_check(field: &TokenStream, bare_name: &str, ty: &Type) -> TokenStream {
    let is_blank = match ty {
        Type::String => quote!(is_none_or(|value| value.trim().is_empty())),
        Type::Enum(_) => quote!(is_none_or(|value| value.as_str().trim().is_empty())),
        _ => quote!(is_none()),
    };
    quote! {
        if #field.as_ref().#is_blank {
            return Err(rt::BuildError::missing_field(#bare_name, "the endpoint depends on it").into());
        }
    }
}
