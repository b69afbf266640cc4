//! `aws.partition`: the partition that a region belongs to.

use std::sync::LazyLock;

use aws_smithy_http::endpoint::ResolveEndpointError;
use regex_lite::Regex;

use super::custom_partitions;
use super::partitions::PARTITIONS;

/// A group of regions with common domain names.
#[derive(Debug)]
pub(crate) struct Partition {
    pub(crate) id: &'static str,
    /// What the names of the partition's regions look like.
    pub(crate) region_regex: &'static str,
    /// Regions by name; sorted.
    pub(crate) regions: &'static [&'static str],
    pub(crate) outputs: Outputs,
}

/// What the rules can ask a partition for.
#[derive(Debug)]
pub(crate) struct Outputs {
    pub(crate) name: &'static str,
    pub(crate) dns_suffix: &'static str,
    pub(crate) dual_stack_dns_suffix: &'static str,
    pub(crate) supports_fips: bool,
    pub(crate) supports_dual_stack: bool,
    pub(crate) implicit_global_region: &'static str,
}

#[allow(dead_code)] // Rules need not ask for everything.
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

/// The partitions that count in this process.
static IN_USE: LazyLock<Result<&'static [Partition], String>> =
    LazyLock::new(|| custom_partitions::load().unwrap_or(Ok(PARTITIONS)));

fn in_use() -> &'static [Partition] {
    IN_USE.as_ref().copied().unwrap_or_default()
}

/// Says why there are no partitions, if there are none.
pub(crate) fn check_partitions() -> Result<(), ResolveEndpointError> {
    match &*IN_USE {
        Ok(_) => Ok(()),
        Err(error) => Err(ResolveEndpointError::message(error.as_str())),
    }
}

/// The partition that lists the region, or else the one whose pattern it matches, or else `aws`.
pub(crate) fn partition(region: &str) -> Option<&'static Outputs> {
    for partition in in_use() {
        if partition.regions.binary_search(&region).is_ok() {
            return Some(&partition.outputs);
        }
    }
    for (regex, partition) in &*REGEXES {
        if regex.is_match(region) {
            return Some(&partition.outputs);
        }
    }
    for partition in in_use() {
        if partition.id == "aws" {
            return Some(&partition.outputs);
        }
    }
    None
}

/// Compiled for the first region that is not listed.
static REGEXES: LazyLock<Vec<(Regex, &'static Partition)>> = LazyLock::new(|| {
    let mut regexes = Vec::new();
    for partition in in_use() {
        let regex = Regex::new(partition.region_regex).expect("the pattern has been checked");
        regexes.push((regex, partition));
    }
    regexes
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_found_by_name_by_pattern_and_at_last_in_aws() {
        let name = |region| partition(region).map(Outputs::name);
        assert_eq!(name("eu-west-1"), Some("aws"));
        assert_eq!(name("cn-north-1"), Some("aws-cn"));
        assert_eq!(name("us-gov-nowhere-7"), Some("aws-us-gov"));
        assert_eq!(name("mars"), Some("aws"));
    }

    #[test]
    fn region_names_are_sorted_so_that_they_can_be_searched() {
        for partition in PARTITIONS {
            assert!(partition.regions.is_sorted(), "{}", partition.id);
        }
    }
}
