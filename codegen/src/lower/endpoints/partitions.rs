//! The partitions of AWS.

use crate::ir::{Partition, PartitionOutputs};
use crate::model;

/// Lowers all partitions, in the order in which they are searched.
pub(super) fn lowered(partitions: &[model::Partition]) -> Vec<Partition> {
    let partitions = partitions.iter().cloned();
    partitions
        .map(|partition| Partition {
            id: partition.id,
            region_regex: partition.region_regex,
            regions: partition.regions,
            outputs: PartitionOutputs {
                name: partition.outputs.name,
                dns_suffix: partition.outputs.dns_suffix,
                dual_stack_dns_suffix: partition.outputs.dual_stack_dns_suffix,
                supports_fips: partition.outputs.supports_fips,
                supports_dual_stack: partition.outputs.supports_dual_stack,
                implicit_global_region: partition.outputs.implicit_global_region,
            },
        })
        .collect()
}
