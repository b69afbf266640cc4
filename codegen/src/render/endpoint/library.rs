//! `endpoint_lib`: the functions that the rules call, and the partitions.

use quote::quote;

use crate::ir::{Partition, PartitionOutputs, Service};
use crate::parts::Parent;
use crate::render::file::File;
use crate::render::library::{exports_of, modules_of};

/// The functions of the rules language that the rules call.
pub(crate) fn library(service: &Service) -> Vec<File> {
    let mut items = modules_of(service, Parent::EndpointLib);
    items.extend(exports_of(service, Parent::EndpointLib));
    let docs = ["Functions of the endpoint rules language (Smithy 2.0, section \"Rules engine\")."];
    let mut files = vec![File::rust("src/endpoint_lib.rs", &docs, items)];
    let partitions = &service.endpoints.partitions;
    files.extend((!partitions.is_empty()).then(|| self::partitions(partitions)));
    files
}

fn partitions(partitions: &[Partition]) -> File {
    let partitions = partitions.iter().map(|partition| {
        let Partition {
            id,
            region_regex,
            regions,
            outputs,
        } = partition;
        let PartitionOutputs {
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
