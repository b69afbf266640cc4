//! The constraints of a model (Smithy 2.0, section "Constraint traits"), checked independently of the generator.

use std::path::Path;

use regress::Regex;
use serde_json::{Value as Json, json};

use crate::recorded::Recorded;

/// A model whose constraints are checked.
#[derive(Debug)]
pub struct Constraints(Json);

impl Constraints {
    /// Reads a model of this repository.
    pub fn of(path: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
        let text = std::fs::read_to_string(path).expect("the model can be read");
        Self(serde_json::from_str(&text).expect("the model is JSON"))
    }

    /// Returns every constraint that a value of this shape violates, with the path of the value.
    pub fn violations(&self, id: &str, value: &Recorded) -> Vec<String> {
        let mut violations = Vec::new();
        self.check(&json!({ "target": id }), value, "", &mut violations);
        violations
    }

    /// Checks the value of a member.
    fn check(&self, member: &Json, value: &Recorded, path: &str, violations: &mut Vec<String>) {
        let shape = &self.0["shapes"][member["target"].as_str().unwrap_or_default()];
        let traits = |name: &str| {
            let id = format!("smithy.api#{name}");
            let of = |holder: &Json| holder["traits"].get(&id).cloned();
            of(member).or_else(|| of(shape))
        };
        let mut report = |constraint: &str, trait_value: &Json| {
            violations.push(format!(
                "{path}: {value:?} violates {constraint} {trait_value}"
            ));
        };
        if let (Some(length), Some(own)) = (traits("length"), length(value)) {
            let limit = |key: &str| length[key].as_u64();
            if limit("min").is_some_and(|min| own < min)
                || limit("max").is_some_and(|max| own > max)
            {
                report("length", &length);
            }
        }
        if let (Some(range), Recorded::Number(number)) = (traits("range"), value) {
            let number: f64 = number.parse().expect("a number");
            let limit = |key: &str| range[key].as_f64();
            let is_within = limit("min").is_none_or(|min| number >= min)
                && limit("max").is_none_or(|max| number <= max);
            if !is_within {
                report("range", &range);
            }
        }
        if let (Some(pattern), Recorded::String(text)) = (traits("pattern"), value)
            && !matches(pattern.as_str().unwrap_or_default(), text)
        {
            report("pattern", &pattern);
        }
        if let (Some(unique), Recorded::List(items)) = (traits("uniqueItems"), value)
            && (1..items.len()).any(|at| items[..at].contains(&items[at]))
        {
            report("uniqueItems", &unique);
        }
        if let (Some("enum"), Recorded::String(text)) = (shape["type"].as_str(), value) {
            let mut values = shape["members"].as_object().into_iter().flatten();
            let is_known = values.any(|(name, member)| {
                let value = &member["traits"]["smithy.api#enumValue"];
                value.as_str().unwrap_or(name) == text
            });
            if !is_known {
                report("enum", &shape["members"]);
            }
        }
        let may_be_null = traits("sparse").is_some();
        let inner: Vec<(&str, &Recorded, String)> = match value {
            Recorded::List(items) => items
                .iter()
                .map(|item| ("member", item, format!("{path}[]")))
                .collect(),
            Recorded::Map(entries) => {
                let keys = entries
                    .iter()
                    .map(|(key, _)| ("key", key, format!("{path}.key")));
                let values = entries
                    .iter()
                    .map(|(_, value)| ("value", value, format!("{path}.value")));
                keys.chain(values).collect()
            }
            Recorded::Structure(members) => {
                let modeled = shape["members"].as_object().into_iter().flatten();
                for (name, member) in modeled {
                    let required = &member["traits"]["smithy.api#required"];
                    if !required.is_null() && !members.contains_key(name) {
                        report("required", &json!(name));
                    }
                }
                for (name, value) in members {
                    self.check(
                        &shape["members"][name],
                        value,
                        &format!("{path}.{name}"),
                        violations,
                    );
                }
                Vec::new()
            }
            _ => Vec::new(),
        };
        for (name, value, path) in inner {
            if *value != Recorded::Null {
                self.check(&shape[name], value, &path, violations);
            } else if !may_be_null {
                violations.push(format!("{path} is null"));
            }
        }
    }
}

/// Returns the length of a value that has one.
fn length(value: &Recorded) -> Option<u64> {
    let length = match value {
        Recorded::String(text) => text.chars().count(),
        Recorded::Blob(bytes) => bytes.len(),
        Recorded::List(items) => items.len(),
        Recorded::Map(entries) => entries.len(),
        _ => return None,
    };
    Some(length as u64)
}

/// Returns whether a pattern of a model matches a text.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    // What authors mean; see `lower/patterns/strict.rs` of the generator.
    let pattern = pattern.replace(r"\u10000-\u10FFFF", r"\u{10000}-\u{10FFFF}");
    let regex = Regex::with_flags(&pattern, "u").expect("a strict pattern");
    regex.find(text).is_some()
}
