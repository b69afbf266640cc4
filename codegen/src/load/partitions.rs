//! Reads the partitions of AWS, which endpoint rules refer to.

use super::json::parse;
use crate::diagnostics::Diagnostics;
use crate::model::node::Node;
use crate::source::FileId;

/// A group of regions with common domain names.
pub(crate) struct Partition {
    pub(crate) id: String,
    pub(crate) region_regex: String,
    pub(crate) regions: Vec<String>,
    pub(crate) outputs: Outputs,
}

/// The result of `aws.partition` in the rules language.
pub(crate) struct Outputs {
    pub(crate) name: String,
    pub(crate) dns_suffix: String,
    pub(crate) dual_stack_dns_suffix: String,
    pub(crate) supports_fips: bool,
    pub(crate) supports_dual_stack: bool,
    pub(crate) implicit_global_region: String,
}

const SOURCE: &str = include_str!("../partitions.json");

/// Reads all partitions, in the order in which they are searched.
pub(crate) fn all() -> Vec<Partition> {
    let document = parse(FileId::default(), SOURCE, &mut Diagnostics::default());
    let partitions = document
        .as_ref()
        .and_then(|document| document.root.get("partitions"))
        .and_then(Node::as_array);
    partitions
        .into_iter()
        .flatten()
        .filter_map(partition)
        .collect()
}

fn partition(node: &Node) -> Option<Partition> {
    let text = |node: &Node, key: &str| Some(node.get(key)?.as_str()?.to_owned());
    let outputs = node.get("outputs")?;
    let regions = node.get("regions")?.as_array()?;
    Some(Partition {
        id: text(node, "id")?,
        region_regex: text(node, "regionRegex")?,
        regions: regions
            .iter()
            .filter_map(|region| region.as_str().map(str::to_owned))
            .collect(),
        outputs: Outputs {
            name: text(outputs, "name")?,
            dns_suffix: text(outputs, "dnsSuffix")?,
            dual_stack_dns_suffix: text(outputs, "dualStackDnsSuffix")?,
            supports_fips: outputs.get("supportsFIPS")?.as_bool()?,
            supports_dual_stack: outputs.get("supportsDualStack")?.as_bool()?,
            implicit_global_region: text(outputs, "implicitGlobalRegion")?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_partition_of_the_file_is_read() {
        let partitions = all();
        assert_eq!(partitions.len(), SOURCE.matches("\"regionRegex\"").count());
        assert_eq!(partitions[0].id, "aws");
        assert!(
            partitions
                .iter()
                .all(|partition| partition.regions.is_sorted())
        );
    }
}
