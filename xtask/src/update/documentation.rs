//! The documentation of the shapes and members of a model.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

pub(super) const TRAIT: &str = "smithy.api#documentation";

/// The documentation of items that nobody has documented yet.
pub(super) const PLACEHOLDER: &str = "<p>This item is not documented yet.</p>";

/// A documentation trait and its position, so that it can be restored in the same place.
#[derive(Debug)]
pub(super) struct Documentation {
    pub(super) text: String,
    /// The position of `traits` in the shape or member.
    traits: usize,
    /// The position of the documentation in `traits`.
    position: usize,
}

impl Documentation {
    /// Returns the placeholder, in the position of the documentation that was found, if any.
    pub(super) fn placeholder(found: Option<Self>) -> Self {
        let (traits, position) =
            found.map_or((usize::MAX, 0), |found| (found.traits, found.position));
        Self {
            text: PLACEHOLDER.to_owned(),
            traits,
            position,
        }
    }

    /// Returns whether it is neither empty nor the placeholder.
    pub(super) fn is_written(&self) -> bool {
        !self.text.trim().is_empty() && self.text != PLACEHOLDER
    }

    /// Removes the documentation from a shape or member.
    pub(super) fn take(owner: &mut Map<String, Value>) -> Option<Self> {
        let position = |object: &Map<_, _>, key| object.keys().position(|other| other == key);
        let traits_position = position(owner, "traits")?;
        let traits = owner.get_mut("traits")?.as_object_mut()?;
        let in_traits = position(traits, TRAIT)?;
        let Value::String(text) = traits.shift_remove(TRAIT)? else {
            return None;
        };
        if traits.is_empty() {
            owner.shift_remove("traits");
        }
        Some(Self {
            text,
            traits: traits_position,
            position: in_traits,
        })
    }

    /// Adds the documentation to a shape or member that has none.
    pub(super) fn put(self, owner: &mut Map<String, Value>) {
        if !owner.contains_key("traits") {
            let position = self.traits.min(owner.len());
            owner.shift_insert(position, "traits".to_owned(), Value::Object(Map::new()));
        }
        if let Some(traits) = owner.get_mut("traits").and_then(Value::as_object_mut) {
            let position = self.position.min(traits.len());
            traits.shift_insert(position, TRAIT.to_owned(), Value::String(self.text));
        }
    }
}

/// Calls a function with each shape and member, and its ID.
pub(super) fn for_each_owner(
    model: &mut Value,
    visit: &mut dyn FnMut(&str, &mut Map<String, Value>),
) {
    let shapes = model.get_mut("shapes").and_then(Value::as_object_mut);
    for (id, shape) in shapes.into_iter().flatten() {
        let Some(shape) = shape.as_object_mut() else {
            continue;
        };
        visit(id, shape);
        for (key, value) in shape {
            let Some(value) = value.as_object_mut() else {
                continue;
            };
            match key.as_str() {
                "members" => {
                    for (name, member) in value {
                        if let Some(member) = member.as_object_mut() {
                            visit(&format!("{id}${name}"), member);
                        }
                    }
                }
                "member" | "key" | "value" => visit(&format!("{id}${key}"), value),
                _ => {}
            }
        }
    }
}

/// Returns the IDs of everything that becomes an item of the client and needs documentation: the service, its
/// operations, the structures (including errors), unions, and enums that it reaches, and their members.
pub(super) fn documented_ids(model: &Value) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for id in reached(model) {
        let shape = &model["shapes"][&id];
        let is_enum_string = !shape["traits"]["smithy.api#enum"].is_null();
        let has_members = match shape["type"].as_str().unwrap_or_default() {
            "service" | "operation" => false,
            "structure" | "union" | "enum" | "intEnum" => true,
            "string" if is_enum_string => false,
            _ => continue,
        };
        let members = shape["members"].as_object().filter(|_| has_members);
        let members = members.into_iter().flat_map(Map::keys);
        ids.extend(members.map(|name| format!("{id}${name}")));
        ids.insert(id);
    }
    ids
}

/// Returns the IDs of the services and of the shapes that they reach.
fn reached(model: &Value) -> BTreeSet<String> {
    let shapes = model["shapes"].as_object();
    let services = shapes
        .into_iter()
        .flatten()
        .filter(|(_, shape)| shape["type"] == "service");
    let mut pending: Vec<_> = services.map(|(id, _)| id.clone()).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = pending.pop() {
        if let Some(shape) = model["shapes"].get(&id)
            && reached.insert(id)
        {
            targets(shape, &mut pending);
        }
    }
    reached
}

/// Adds the IDs that a shape refers to. The values of traits are not references.
fn targets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter().filter(|(key, _)| *key != "traits") {
                match value.as_str() {
                    Some(id) if key == "target" => found.push(id.to_owned()),
                    _ => targets(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| targets(item, found)),
        _ => {}
    }
}
