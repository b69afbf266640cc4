//! The functions that the rules call, and the partitions.

use quote::quote;

use super::params;
use crate::ir::Service;
use crate::render::{Content, File};

/// The functions of the rules language that the rules call.
pub(crate) fn library(service: &Service) -> Vec<File> {
    let endpoints = &service.endpoints;
    let mut items = Vec::new();
    let mut files = Vec::new();
    let support = |path, text| File {
        path: format!("src/endpoint_lib/{path}"),
        content: Content::Support(text),
    };
    if params::region(&endpoints.params).is_some() || service.has_host_prefixes() {
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
            mod custom_partitions;
        ));
        items.push(quote!(
            mod partition;
        ));
        items.push(quote!(
            mod partitions;
        ));
        items.push(quote!(
            pub(crate) use partition::{check_partitions, partition};
        ));
        files.push(support(
            "custom_partitions.rs",
            crate::support::CUSTOM_PARTITIONS,
        ));
        files.push(support("partition.rs", crate::support::PARTITION));
        files.push(partitions());
    }
    items.sort_by_key(|item| !item.to_string().starts_with("mod"));
    let docs = ["Functions of the endpoint rules language (Smithy 2.0, section \"Rules engine\")."];
    files.push(File::rust("src/endpoint_lib.rs", &docs, items));
    files
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
