//! The partitions of AWS, which endpoint rules refer to.

/// A group of regions with common domain names.
#[derive(Clone, Debug)]
pub(crate) struct Partition {
    pub(crate) id: String,
    pub(crate) region_regex: String,
    pub(crate) regions: Vec<String>,
    pub(crate) outputs: PartitionOutputs,
}

/// The result of `aws.partition` in the rules language.
#[derive(Clone, Debug)]
pub(crate) struct PartitionOutputs {
    pub(crate) name: String,
    pub(crate) dns_suffix: String,
    pub(crate) dual_stack_dns_suffix: String,
    pub(crate) supports_fips: bool,
    pub(crate) supports_dual_stack: bool,
    pub(crate) implicit_global_region: String,
}
