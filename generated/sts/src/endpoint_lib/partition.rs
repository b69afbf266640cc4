// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! `aws.partition`: the partition of a region.

use std::sync::LazyLock;

use aws_smithy_http::endpoint::ResolveEndpointError;
use regex_lite::Regex;

use super::custom_partitions;
use super::partitions::PARTITIONS;

/// A group of regions with common domain names.
#[derive(Debug)]
pub(crate) struct Partition {
    pub(crate) id: &'static str,
    /// The pattern of the names of the partition's regions.
    pub(crate) region_regex: &'static str,
    /// The names of the known regions, sorted.
    pub(crate) regions: &'static [&'static str],
    pub(crate) outputs: Outputs,
}

/// The properties of a partition that endpoint rules can use.
#[derive(Debug)]
pub(crate) struct Outputs {
    pub(crate) name: &'static str,
    pub(crate) dns_suffix: &'static str,
    pub(crate) dual_stack_dns_suffix: &'static str,
    pub(crate) supports_fips: bool,
    pub(crate) supports_dual_stack: bool,
    pub(crate) implicit_global_region: &'static str,
}

#[allow(dead_code)] // Not every rule set uses all properties.
impl Outputs {
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) fn dns_suffix(&self) -> &'static str {
        self.dns_suffix
    }

    pub(crate) fn dual_stack_dns_suffix(&self) -> &'static str {
        self.dual_stack_dns_suffix
    }

    pub(crate) fn supports_fips(&self) -> bool {
        self.supports_fips
    }

    pub(crate) fn supports_dual_stack(&self) -> bool {
        self.supports_dual_stack
    }

    pub(crate) fn implicit_global_region(&self) -> &'static str {
        self.implicit_global_region
    }
}

/// The partitions of this process: custom ones if there are any, otherwise those of AWS.
static ACTIVE: LazyLock<Result<&'static [Partition], String>> =
    LazyLock::new(|| custom_partitions::load().unwrap_or(Ok(PARTITIONS)));

fn active() -> &'static [Partition] {
    ACTIVE.as_ref().copied().unwrap_or_default()
}

/// Checks that the partitions could be loaded.
///
/// # Errors
///
/// Returns an error if there are custom partitions that cannot be read.
pub(crate) fn check_partitions() -> Result<(), ResolveEndpointError> {
    match &*ACTIVE {
        Ok(_) => Ok(()),
        Err(error) => Err(ResolveEndpointError::message(error.as_str())),
    }
}

/// Returns the partition of a region.
///
/// This is the partition that lists the region, else the one whose pattern the region matches, else
/// `aws`.
pub(crate) fn partition(region: &str) -> Option<&'static Outputs> {
    for partition in active() {
        if partition.regions.binary_search(&region).is_ok() {
            return Some(&partition.outputs);
        }
    }
    for (regex, partition) in &*REGEXES {
        if regex.is_match(region) {
            return Some(&partition.outputs);
        }
    }
    for partition in active() {
        if partition.id == "aws" {
            return Some(&partition.outputs);
        }
    }
    None
}

/// The patterns, which are not compiled until a region that is not listed is looked up.
static REGEXES: LazyLock<Vec<(Regex, &'static Partition)>> = LazyLock::new(|| {
    let mut regexes = Vec::new();
    for partition in active() {
        let regex = Regex::new(partition.region_regex)
            .expect("the patterns of all partitions have been checked");
        regexes.push((regex, partition));
    }
    regexes
});
