//! Reads the partitions of AWS, which endpoint rules refer to.

use regex_lite::Regex;

use super::json::parse;
use crate::diagnostics::Diagnostics;
use crate::model::node::Node;
use crate::partitions::{Partition, PartitionOutputs};
use crate::source::{SourceMap, Sources};

const FILE: &str = "codegen/src/partitions.json";

/// Reads all partitions, in the order in which they are searched. The file is not part of the model,
/// so findings in it are reported without a location in the model.
pub(crate) fn partitions(diagnostics: &mut Diagnostics) -> Vec<Partition> {
    read(include_str!("../partitions.json"), diagnostics)
}

fn read(text: &str, diagnostics: &mut Diagnostics) -> Vec<Partition> {
    let mut sources = Sources::new();
    sources.add(FILE, text);
    let mut map = SourceMap::new(&sources);
    let mut findings = Diagnostics::new(false);
    let mut partitions = Vec::new();
    for (file, text) in map.files() {
        if let Some(document) = parse(file, text, &mut findings) {
            map.set_outline(file, document.outline);
            partitions.extend(all(&document.root, &mut findings));
        }
    }
    for finding in findings.resolved(&map) {
        let place = finding.place.map(|place| place.to_string());
        let place = place.unwrap_or_else(|| FILE.to_owned());
        diagnostics.general(format!("{} ({place})", finding.message), finding.help);
    }
    partitions
}

fn all(root: &Node, findings: &mut Diagnostics) -> Vec<Partition> {
    let nodes = required(root, "partitions", "an array", Node::as_array, findings);
    let nodes = nodes.into_iter().flatten();
    nodes.filter_map(|node| partition(node, findings)).collect()
}

/// Reads a partition. Reports every member that is missing or malformed.
fn partition(node: &Node, findings: &mut Diagnostics) -> Option<Partition> {
    let id = text(node, "id", findings);
    let region_regex = pattern(node, "regionRegex", findings);
    let regions = required(node, "regions", "an array", Node::as_array, findings);
    let regions: Option<Vec<_>> = regions.and_then(|regions| {
        let regions: Vec<_> = regions
            .iter()
            .map(|region| as_text(region, findings))
            .collect();
        regions.into_iter().collect()
    });
    let outputs = required(node, "outputs", "an object", object, findings);
    let outputs = outputs.and_then(|node| self::outputs(node, findings));
    Some(Partition {
        id: id?,
        region_regex: region_regex?,
        regions: regions?,
        outputs: outputs?,
    })
}

fn outputs(node: &Node, findings: &mut Diagnostics) -> Option<PartitionOutputs> {
    let name = text(node, "name", findings);
    let dns_suffix = text(node, "dnsSuffix", findings);
    let dual_stack_dns_suffix = text(node, "dualStackDnsSuffix", findings);
    let supports_fips = flag(node, "supportsFIPS", findings);
    let supports_dual_stack = flag(node, "supportsDualStack", findings);
    let implicit_global_region = text(node, "implicitGlobalRegion", findings);
    Some(PartitionOutputs {
        name: name?,
        dns_suffix: dns_suffix?,
        dual_stack_dns_suffix: dual_stack_dns_suffix?,
        supports_fips: supports_fips?,
        supports_dual_stack: supports_dual_stack?,
        implicit_global_region: implicit_global_region?,
    })
}

fn text(node: &Node, key: &str, findings: &mut Diagnostics) -> Option<String> {
    required(node, key, "a string", Node::as_str, findings).map(str::to_owned)
}

/// Reads a regular expression in the syntax of `regex-lite`, which clients use.
fn pattern(node: &Node, key: &str, findings: &mut Diagnostics) -> Option<String> {
    let read = |node| Node::as_str(node).filter(|text| Regex::new(text).is_ok());
    required(node, key, "a regular expression", read, findings).map(str::to_owned)
}

fn flag(node: &Node, key: &str, findings: &mut Diagnostics) -> Option<bool> {
    required(node, key, "a boolean", Node::as_bool, findings)
}

fn object(node: &Node) -> Option<&Node> {
    node.as_object().map(|_| node)
}

fn as_text(node: &Node, findings: &mut Diagnostics) -> Option<String> {
    expected(node, "a string", Node::as_str, findings).map(str::to_owned)
}

/// Returns the value of a member. Reports it if it is missing or has another type.
fn required<'n, T>(
    node: &'n Node,
    key: &str,
    what: &str,
    read: impl FnOnce(&'n Node) -> Option<T>,
    findings: &mut Diagnostics,
) -> Option<T> {
    let Some(member) = node.get(key) else {
        findings.document(node.span, format!("missing required key `{key}`"), HELP);
        return None;
    };
    expected(member, what, read, findings)
}

fn expected<'n, T>(
    node: &'n Node,
    what: &str,
    read: impl FnOnce(&'n Node) -> Option<T>,
    findings: &mut Diagnostics,
) -> Option<T> {
    let value = read(node);
    if value.is_none() {
        let message = format!("expected {what}, found {}", node.kind());
        findings.document(node.span, message, HELP);
    }
    value
}

const HELP: &str = "fix the file: it must have the form of AWS's `partitions.json`";

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(text: &str) -> (usize, Vec<String>) {
        let mut diagnostics = Diagnostics::new(false);
        let partitions = read(text, &mut diagnostics);
        let sources = Sources::new();
        let found = diagnostics.resolved(&SourceMap::new(&sources));
        let messages = found.into_iter().map(|found| found.message).collect();
        (partitions.len(), messages)
    }

    #[test]
    fn every_partition_of_the_file_is_read() {
        let text = include_str!("../partitions.json");
        let mut diagnostics = Diagnostics::new(false);
        let partitions = partitions(&mut diagnostics);
        let (count, messages) = messages(text);
        assert!(messages.is_empty(), "{messages:?}");
        assert_eq!(partitions.len(), count);
        assert_eq!(count, text.matches("\"regionRegex\"").count());
        assert_eq!(partitions[0].id, "aws");
        assert!(
            partitions
                .iter()
                .all(|partition| partition.regions.is_sorted())
        );
    }

    #[test]
    fn malformed_entry_is_reported() {
        let outputs = r#"{
            "name": "a", "dnsSuffix": "a", "dualStackDnsSuffix": "a",
            "supportsFIPS": "yes", "supportsDualStack": true, "implicitGlobalRegion": "a"
        }"#;
        let valid = outputs.replace("\"yes\"", "true");
        let text = format!(
            r#"{{"partitions": [
                {{"id": "a", "regions": ["b", 1], "outputs": {outputs}}},
                {{"id": "a", "regionRegex": "(", "regions": [], "outputs": {valid}}}
            ]}}"#
        );
        let (count, found) = messages(&text);
        assert_eq!(count, 0);
        let expected = [
            ("missing required key `regionRegex`", "/partitions/0"),
            (
                "expected a string, found a number",
                "/partitions/0/regions/1",
            ),
            (
                "expected a boolean, found a string",
                "/partitions/0/outputs/supportsFIPS",
            ),
            (
                "expected a regular expression, found a string",
                "/partitions/1/regionRegex",
            ),
        ];
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (message, pointer) in expected {
            let pointer = format!("JSON pointer `{pointer}`)");
            let is_it = |found: &String| {
                found.starts_with(&format!("{message} ({FILE}:")) && found.ends_with(&pointer)
            };
            assert!(found.iter().any(is_it), "{message}: {found:?}");
        }
        for malformed in ["", "{", "{}", "[]", r#"{"partitions": {}}"#] {
            let (count, found) = messages(malformed);
            assert_eq!((count, found.len()), (0, 1), "{malformed}: {found:?}");
        }
    }
}
