// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Partitions from a file that the environment names, in place of those compiled in: for regions
//! that are not public.

use std::fs;

use aws_smithy_json::deserialize::json_token_iter;
use aws_smithy_json::deserialize::token::expect_document;
use aws_smithy_types::Document;
use regex_lite::Regex;

use super::partition::{Outputs, Partition};

/// The variable that names a file in the form of `partitions.json`.
const VARIABLE: &str = "SMITHY_CLIENT_SDK_CUSTOM_PARTITION";

/// The partitions in the file that the environment names, if it names one.
///
/// They are read once in the life of the process, which keeps them to its end.
pub(super) fn load() -> Option<Result<&'static [Partition], String>> {
    let path = std::env::var(VARIABLE).ok()?;
    let partitions = fs::read(&path)
        .map_err(|error| error.to_string())
        .and_then(|text| parse(&text));
    Some(match partitions {
        Ok(partitions) => Ok(partitions.leak()),
        Err(error) => Err(format!(
            "the partitions in {path:?}, which {VARIABLE} names, cannot be read: {error}"
        )),
    })
}

fn parse(text: &[u8]) -> Result<Vec<Partition>, String> {
    let mut tokens = json_token_iter(text).peekable();
    let document = expect_document(&mut tokens).map_err(|error| error.to_string())?;
    if tokens.next().is_some() {
        return Err("there is more than one value".to_owned());
    }
    let mut all = Vec::new();
    for partition in member(&document, "partitions")?
        .as_array()
        .ok_or("`partitions` is not a list")?
    {
        read(partition, &mut all)?;
    }
    Ok(all)
}

/// Reads a partition. A region whose outputs differ from its partition's becomes one of its own,
/// which only its name leads to.
fn read(partition: &Document, all: &mut Vec<Partition>) -> Result<(), String> {
    let id = text(partition, "id")?;
    let region_regex = text(partition, "regionRegex")?;
    Regex::new(region_regex).map_err(|error| format!("the `regionRegex` of `{id}`: {error}"))?;
    let outputs = member(partition, "outputs")?;
    let none = Document::Object(Default::default());
    let regions = member(partition, "regions").unwrap_or(&none);
    let regions = regions
        .as_object()
        .ok_or_else(|| format!("the `regions` of `{id}` are not an object"))?;

    let mut names: Vec<&'static str> = Vec::new();
    let mut own = Vec::new();
    for (name, region) in regions {
        let name: &'static str = name.clone().leak();
        if OUTPUTS.iter().any(|output| member(region, output).is_ok()) {
            own.push(Partition {
                id,
                region_regex: NO_REGION,
                regions: vec![name].leak(),
                outputs: outputs_of(&[region, outputs])?,
            });
        } else if let Err(place) = names.binary_search(&name) {
            names.insert(place, name);
        }
    }
    all.push(Partition {
        id,
        region_regex,
        regions: names.leak(),
        outputs: outputs_of(&[outputs])?,
    });
    all.append(&mut own);
    Ok(())
}

/// Matches nothing.
const NO_REGION: &str = r"[^\s\S]";

const OUTPUTS: [&str; 6] = [
    "name",
    "dnsSuffix",
    "dualStackDnsSuffix",
    "supportsFIPS",
    "supportsDualStack",
    "implicitGlobalRegion",
];

/// The outputs, each from the first of these that has it.
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
        .ok_or_else(|| format!("what should have `{name}` is not an object"))?;
    object
        .get(name)
        .ok_or_else(|| format!("`{name}` is missing"))
}

fn text(object: &Document, name: &str) -> Result<&'static str, String> {
    let text = member(object, name)?.as_string();
    let text = text.ok_or_else(|| format!("`{name}` is not a text"))?;
    Ok(text.to_owned().leak())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{ "version": "1.1", "partitions": [{
        "id": "aws", "regionRegex": "^xx\\-\\w+\\-\\d+$",
        "regions": {
            "xx-south-1": { "description": "a region" },
            "xx-north-1": {},
            "xx-west-1": { "dnsSuffix": "west.example.com", "supportsFIPS": false }
        },
        "outputs": {
            "name": "own", "dnsSuffix": "example.com", "dualStackDnsSuffix": "dual.example.com",
            "supportsFIPS": true, "supportsDualStack": true, "implicitGlobalRegion": "xx-south-1"
        }
    }] }"#;

    #[test]
    fn partitions_are_read_and_regions_have_outputs_of_their_own() {
        let partitions = parse(FILE.as_bytes()).expect("the file is good");
        let [own, west] = partitions.as_slice() else {
            panic!("{partitions:?}");
        };
        assert_eq!(own.regions, ["xx-north-1", "xx-south-1"]);
        assert_eq!(
            (own.outputs.dns_suffix, own.outputs.supports_fips),
            ("example.com", true)
        );
        assert_eq!(west.regions, ["xx-west-1"]);
        assert_eq!(
            (west.outputs.dns_suffix, west.outputs.supports_fips),
            ("west.example.com", false)
        );
        assert_eq!(west.outputs.name, "own");
        let regex = Regex::new(west.region_regex).expect("a pattern");
        assert!(!regex.is_match("xx-west-1") && !regex.is_match(""));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (file, expected) in [
            (String::new(), "expected"),
            (format!("{FILE}{FILE}"), "more than one value"),
            ("{}".to_owned(), "`partitions` is missing"),
            (
                FILE.replace("\"id\": \"aws\"", "\"id\": 1"),
                "`id` is not a text",
            ),
            (FILE.replace("^xx", "("), "the `regionRegex` of `aws`"),
            (FILE.replace("\"name\": \"own\",", ""), "`name` is missing"),
            (
                FILE.replace("\"supportsDualStack\": true", "\"supportsDualStack\": 1"),
                "not a boolean",
            ),
        ] {
            let error = parse(file.as_bytes()).expect_err("the file is bad");
            assert!(error.contains(expected), "{error}");
        }
    }
}
