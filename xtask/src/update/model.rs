//! Merges the facts of a new model with the documentation of ours.

use std::collections::BTreeMap;

use semver::Version;
use serde_json::{Map, Value};

use super::documentation::{Documentation, documented_ids, for_each_owner};
use super::prose;
use crate::repository::{MODEL, VERSION};

/// The facts of a new model with our documentation.
#[derive(Debug)]
pub(super) struct Merged {
    pub(super) model: Value,
    /// The IDs of shapes and members that need documentation but have only the placeholder, in the order of the model.
    pub(super) undocumented: Vec<String>,
    /// Our documentation of shapes and members that no longer exist, by ID.
    pub(super) homeless: BTreeMap<String, String>,
}

/// Returns the facts of a model with the documentation and the version of ours. The result has the order of the facts;
/// our documentation keeps its position within its shape or member.
pub(super) fn merge(ours: &Value, facts: &Value, name: &str) -> Result<Merged, String> {
    check_services(ours, facts, name)?;
    check_numbers(facts, &mut String::new())
        .map_err(|place| format!("{name}: JSON pointer `{place}`: this number is too large to be kept exactly\nadd the number to this command, which reads numbers as 64 bits"))?;
    let mut model = facts.clone();
    prose::remove(&mut model);
    keep_version(ours, &mut model);
    let mut documentation = documentation(ours);
    let needed = documented_ids(&model);
    let mut undocumented = Vec::new();
    for_each_owner(&mut model, &mut |id, owner| {
        let found = documentation.remove(id);
        let is_written = found.as_ref().is_some_and(Documentation::is_written);
        if is_written || !needed.contains(id) {
            found.into_iter().for_each(|found| found.put(owner));
        } else {
            undocumented.push(id.to_owned());
            Documentation::placeholder(found).put(owner);
        }
    });
    documentation.retain(|_, found| found.is_written());
    let homeless = documentation.into_iter();
    Ok(Merged {
        model,
        undocumented,
        homeless: homeless.map(|(id, found)| (id, found.text)).collect(),
    })
}

/// Sets the version of the package.
pub(super) fn set_version(model: &mut Value, version: &Version) {
    model["metadata"][VERSION] = version.to_string().into();
}

/// Returns a model in the format of the file in this repository.
pub(super) fn text(model: &Value) -> String {
    format!("{model:#}\n")
}

/// Checks that the facts contain our services.
fn check_services(ours: &Value, facts: &Value, name: &str) -> Result<(), String> {
    let shapes = ours["shapes"].as_object().into_iter().flatten();
    for (id, _) in shapes.filter(|(_, shape)| shape["type"] == "service") {
        if facts["shapes"][id]["type"] != "service" {
            return Err(format!(
                "{name} does not contain the service `{id}`, which {MODEL} describes\nuse a newer model of the same service"
            ));
        }
    }
    Ok(())
}

/// Returns an error if the digits of a number would change when the model is written. The error is its JSON pointer.
fn check_numbers(value: &Value, pointer: &mut String) -> Result<(), String> {
    /// From this number on, 64-bit floating-point numbers cannot represent every integer.
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    let entries: Vec<(String, &Value)> = match value {
        Value::Number(number) if number.is_f64() => {
            let is_exact = number.as_f64().is_some_and(|number| number.abs() < LIMIT);
            return if is_exact {
                Ok(())
            } else {
                Err(pointer.clone())
            };
        }
        Value::Array(items) => (0..)
            .map(|index: usize| index.to_string())
            .zip(items)
            .collect(),
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        _ => return Ok(()),
    };
    entries.into_iter().try_for_each(|(key, value)| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
        check_numbers(value, pointer)?;
        pointer.truncate(length);
        Ok(())
    })
}

/// Returns the documentation of shapes and members by ID.
fn documentation(model: &Value) -> BTreeMap<String, Documentation> {
    let mut documentation = BTreeMap::new();
    for_each_owner(&mut model.clone(), &mut |id, owner| {
        if let Some(found) = Documentation::take(owner) {
            documentation.insert(id.to_owned(), found);
        }
    });
    documentation
}

/// Copies only the version from the metadata of our model.
fn keep_version(ours: &Value, model: &mut Value) {
    let our_metadata = ours["metadata"].as_object();
    let version = our_metadata.and_then(|metadata| metadata.get(VERSION));
    let (Some(ours), Some(our_metadata), Some(version), Some(model)) = (
        ours.as_object(),
        our_metadata,
        version,
        model.as_object_mut(),
    ) else {
        return;
    };
    if !model.contains_key("metadata") {
        copy("metadata", ours, model, Value::Object(Map::new()));
    }
    if let Some(metadata) = model["metadata"].as_object_mut() {
        metadata.shift_remove(VERSION);
        copy(VERSION, our_metadata, metadata, version.clone());
    }
}

/// Adds an entry at the position that it has in another object.
fn copy(key: &str, from: &Map<String, Value>, to: &mut Map<String, Value>, value: Value) {
    let position = from.keys().position(|other| other == key).unwrap_or(0);
    to.shift_insert(position.min(to.len()), key.to_owned(), value);
}
