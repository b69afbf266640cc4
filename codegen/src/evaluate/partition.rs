//! `aws.partition`: the partition of a region.

use regex_lite::Regex;

use crate::ir::{Partition, PartitionOutputs};

/// Returns the outputs of the partition that lists the region, else of the one whose pattern the
/// region matches, else of `aws`.
pub(super) fn partition<'p>(
    region: &str,
    partitions: &'p [Partition],
) -> Option<&'p PartitionOutputs> {
    let find = |is: &dyn Fn(&Partition) -> bool| partitions.iter().find(|&found| is(found));
    let found = find(&|partition| partition.regions.iter().any(|known| known == region))
        .or_else(|| find(&|partition| matches(region, partition)))
        .or_else(|| find(&|partition| partition.id == "aws"));
    found.map(|partition| &partition.outputs)
}

fn matches(region: &str, partition: &Partition) -> bool {
    Regex::new(&partition.region_regex).is_ok_and(|regex| regex.is_match(region))
}
