//! The functions that the rules call, and the partitions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{params, rules};
use crate::ir::{Function, Service};
use crate::render::{Content, File};
use crate::support;

/// The functions of the rules language that the rules call.
pub(crate) fn library(service: &Service) -> Vec<File> {
    let mut modules = Vec::new();
    let mut uses = Vec::new();
    let mut files = Vec::new();
    for Part { module, text, item } in parts(service) {
        let module_name = format_ident!("{module}");
        modules.push(quote!(mod #module_name;));
        uses.extend(item.map(|item| quote!(pub(crate) use #module_name::#item;)));
        files.extend(text.map(|text| File {
            path: format!("src/endpoint_lib/{module}.rs"),
            content: Content::Support(text),
        }));
        if module == "partitions" {
            files.push(partitions());
        }
    }
    let items = modules.into_iter().chain(uses).collect();
    let docs = ["Functions of the endpoint rules language (Smithy 2.0, section \"Rules engine\")."];
    files.push(File::rust("src/endpoint_lib.rs", &docs, items));
    files
}

/// A module of the library.
struct Part {
    module: &'static str,
    /// None where the module is generated.
    text: Option<&'static str>,
    /// What the rules use of it.
    item: Option<TokenStream>,
}

fn parts(service: &Service) -> Vec<Part> {
    let endpoints = &service.endpoints;
    let calls = |function| endpoints.functions.contains(&function);
    let part = |module, text, item: TokenStream| Part {
        module,
        text: Some(text),
        item: Some(item),
    };
    let hidden = |module, text| Part {
        module,
        text,
        item: None,
    };
    let mut parts = Vec::new();
    let labels = params::region(&endpoints.params).is_some()
        || service.has_host_prefixes()
        || calls(Function::IsValidHostLabel);
    if labels || calls(Function::IsVirtualHostableS3Bucket) {
        let item = labels.then(|| quote!(is_valid_host_label));
        let text = Some(support::HOST_LABEL);
        parts.push(Part {
            module: "host_label",
            text,
            item,
        });
    }
    for (function, module, text) in support::ENDPOINT_FUNCTIONS {
        match function {
            _ if !calls(*function) => {}
            Function::Partition => {
                parts.push(hidden(
                    "custom_partitions",
                    Some(support::CUSTOM_PARTITIONS),
                ));
                parts.push(part(module, text, quote!({check_partitions, partition})));
                parts.push(hidden("partitions", None));
            }
            _ => {
                let name = rules::name(*function);
                parts.push(part(module, text, quote!(#name)));
            }
        }
    }
    parts
}

/// The partitions, as the generator knows them.
fn partitions() -> File {
    let partitions = crate::load::partitions::all().into_iter().map(|partition| {
        let crate::load::partitions::Partition {
            id,
            region_regex,
            regions,
            outputs,
        } = partition;
        let crate::load::partitions::Outputs {
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
