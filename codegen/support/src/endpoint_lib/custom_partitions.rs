//! Custom partitions, which replace those of AWS.
//!
//! They are read from a file that an environment variable names. This makes regions available that
//! are not public.

use std::fs;

use aws_smithy_json::deserialize::json_token_iter;
use aws_smithy_json::deserialize::token::expect_document;
use aws_smithy_types::Document;
use regex_lite::Regex;

use super::partition::{Outputs, Partition};

/// The environment variable with the path of the file. The file has the format of `partitions.json`.
const VARIABLE: &str = "SMITHY_CLIENT_SDK_CUSTOM_PARTITION";

/// Loads the custom partitions, if the environment variable is set.
///
/// They are loaded once per process, and stay in memory until it ends.
pub(super) fn load() -> Option<Result<&'static [Partition], String>> {
    let path = std::env::var(VARIABLE).ok()?;
    let partitions = fs::read(&path)
        .map_err(|error| error.to_string())
        .and_then(|text| parse(&text));
    Some(match partitions {
        Ok(partitions) => Ok(partitions.leak()),
        Err(error) => Err(format!(
            "cannot read the partitions in {path:?}, which is the value of {VARIABLE}: {error}"
        )),
    })
}

/// Parses a file of partitions.
pub(super) fn parse(text: &[u8]) -> Result<Vec<Partition>, String> {
    let mut tokens = json_token_iter(text).peekable();
    let document = expect_document(&mut tokens).map_err(|error| error.to_string())?;
    if tokens.next().is_some() {
        return Err("there is more than one JSON value".to_owned());
    }
    let mut all = Vec::new();
    for partition in member(&document, "partitions")?
        .as_array()
        .ok_or("`partitions` is not an array")?
    {
        read(partition, &mut all)?;
    }
    Ok(all)
}

/// Reads a partition and adds it to `all`.
///
/// A region with outputs of its own becomes a separate partition, which only the name of the region
/// selects.
fn read(partition: &Document, all: &mut Vec<Partition>) -> Result<(), String> {
    let id = text(partition, "id")?;
    let region_regex = text(partition, "regionRegex")?;
    Regex::new(region_regex).map_err(|error| {
        format!("the `regionRegex` of `{id}` is not a regular expression: {error}")
    })?;
    let outputs = member(partition, "outputs")?;
    let no_regions = Document::Object(Default::default());
    let regions = member(partition, "regions").unwrap_or(&no_regions);
    let regions = regions
        .as_object()
        .ok_or_else(|| format!("`regions` of `{id}` is not an object"))?;

    let mut names: Vec<&'static str> = Vec::new();
    let mut regions_with_outputs = Vec::new();
    for (name, region) in regions {
        let name: &'static str = name.clone().leak();
        if OUTPUTS.iter().any(|output| member(region, output).is_ok()) {
            regions_with_outputs.push(Partition {
                id,
                region_regex: MATCHES_NOTHING,
                regions: vec![name].leak(),
                outputs: outputs_of(&[region, outputs])?,
            });
        } else if let Err(index) = names.binary_search(&name) {
            names.insert(index, name);
        }
    }
    all.push(Partition {
        id,
        region_regex,
        regions: names.leak(),
        outputs: outputs_of(&[outputs])?,
    });
    all.append(&mut regions_with_outputs);
    Ok(())
}

const MATCHES_NOTHING: &str = r"[^\s\S]";

const OUTPUTS: [&str; 6] = [
    "name",
    "dnsSuffix",
    "dualStackDnsSuffix",
    "supportsFIPS",
    "supportsDualStack",
    "implicitGlobalRegion",
];

/// Reads the outputs, each from the first of the sources that has it.
fn outputs_of(sources: &[&Document]) -> Result<Outputs, String> {
    let source = |name| {
        for source in sources {
            if member(source, name).is_ok() {
                return Ok(*source);
            }
        }
        Err(format!("`{name}` is missing"))
    };
    let text = |name| text(source(name)?, name);
    let flag = |name| match member(source(name)?, name)?.as_bool() {
        Some(value) => Ok(value),
        None => Err(format!("`{name}` is not a boolean")),
    };
    let [
        name,
        dns_suffix,
        dual_stack_dns_suffix,
        supports_fips,
        supports_dual_stack,
        implicit_global_region,
    ] = OUTPUTS;
    Ok(Outputs {
        name: text(name)?,
        dns_suffix: text(dns_suffix)?,
        dual_stack_dns_suffix: text(dual_stack_dns_suffix)?,
        supports_fips: flag(supports_fips)?,
        supports_dual_stack: flag(supports_dual_stack)?,
        implicit_global_region: text(implicit_global_region)?,
    })
}

fn member<'d>(object: &'d Document, name: &str) -> Result<&'d Document, String> {
    let object = object
        .as_object()
        .ok_or_else(|| format!("the parent of `{name}` is not an object"))?;
    object
        .get(name)
        .ok_or_else(|| format!("`{name}` is missing"))
}

fn text(object: &Document, name: &str) -> Result<&'static str, String> {
    let text = member(object, name)?.as_string();
    let text = text.ok_or_else(|| format!("`{name}` is not a string"))?;
    Ok(text.to_owned().leak())
}
