//! Edits of models, one for each kind of change that services make.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// A kind of edit.
pub(crate) struct Edit {
    pub(crate) name: &'static str,
    /// Returns whether a place can be edited in this way.
    is_possible: fn(&Value, &Place) -> bool,
    apply: fn(&mut Value, &Place),
}

/// A shape in a model, or one of its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) shape: String,
    pub(crate) member: Option<String>,
}

impl Place {
    /// Returns the shape or the member in a model.
    fn of<'m>(&self, model: &'m Value) -> &'m Value {
        let shape = &model["shapes"][&self.shape];
        match &self.member {
            Some(member) => &shape["members"][member],
            None => shape,
        }
    }

    fn of_mut<'m>(&self, model: &'m mut Value) -> &'m mut Value {
        let shape = &mut model["shapes"][&self.shape];
        match &self.member {
            Some(member) => &mut shape["members"][member],
            None => shape,
        }
    }

    fn target<'m>(&self, model: &'m Value) -> &'m str {
        self.of(model)["target"].as_str().unwrap_or_default()
    }

    /// Returns the type of the shape, or of the shape that contains the member.
    fn shape_type<'m>(&self, model: &'m Value) -> &'m str {
        model["shapes"][&self.shape]["type"]
            .as_str()
            .unwrap_or_default()
    }

    fn is_shape(&self, model: &Value, types: &[&str]) -> bool {
        self.member.is_none() && types.contains(&self.shape_type(model))
    }

    fn is_member(&self, model: &Value, types: &[&str]) -> bool {
        self.member.is_some() && types.contains(&self.shape_type(model))
    }

    fn has(&self, model: &Value, trait_id: &str) -> bool {
        self.of(model)["traits"].get(trait_id).is_some()
    }

    fn set(&self, model: &mut Value, trait_id: &str, value: Value) {
        self.of_mut(model)["traits"][trait_id] = value;
    }
}

impl Edit {
    /// Returns the places in the part of a model that the service reaches that can be edited in this way.
    pub(crate) fn places(&self, model: &Value) -> Vec<Place> {
        let places = places(model).into_iter();
        places
            .filter(|place| (self.is_possible)(model, place))
            .collect()
    }

    /// Returns a model with an edited place.
    pub(crate) fn applied(&self, model: &Value, place: &Place) -> Value {
        let mut model = model.clone();
        (self.apply)(&mut model, place);
        model
    }
}

const DEPRECATED: &str = "smithy.api#deprecated";
const REQUIRED: &str = "smithy.api#required";
const SENSITIVE: &str = "smithy.api#sensitive";
const ENUM_VALUE: &str = "smithy.api#enumValue";
const SCALARS: [&str; 6] = [
    "smithy.api#Boolean",
    "smithy.api#Double",
    "smithy.api#Float",
    "smithy.api#Integer",
    "smithy.api#Long",
    "smithy.api#PrimitiveInteger",
];
const AGGREGATES: [&str; 2] = ["structure", "union"];
/// Shapes that operations do not bind to a certain type.
const STRING: &str = "smithy.api#String";

/// All kinds. The opposite of a kind is a comparison in the other direction.
pub(crate) const EDITS: &[Edit] = &[
    Edit {
        name: "added-operation",
        is_possible: |model, place| place.is_shape(model, &["service"]),
        apply: |model, place| {
            let namespace = place.shape.split('#').next().unwrap_or_default();
            let id = format!("{namespace}#EditedOperation");
            push(
                place.of_mut(model),
                "operations",
                json!({ "target": id.as_str() }),
            );
            model["shapes"][id] = json!({ "type": "operation" });
        },
    },
    Edit {
        name: "renamed-operation",
        is_possible: |model, place| {
            place.is_shape(model, &["operation"]) && is_bound_to_service(model, &place.shape)
        },
        apply: |model, place| {
            let new = format!("{}Edited", place.shape);
            let shape = model["shapes"][&place.shape].clone();
            model["shapes"][&new] = shape;
            for service in services_mut(model) {
                if let Some(operations) = service.get_mut("operations") {
                    replace(operations, &place.shape, &new);
                }
            }
        },
    },
    Edit {
        name: "added-member",
        is_possible: |model, place| place.is_shape(model, &AGGREGATES),
        apply: |model, place| {
            place.of_mut(model)["members"]["editedMember"] = json!({ "target": STRING });
        },
    },
    Edit {
        name: "renamed-member",
        is_possible: |model, place| place.is_member(model, &AGGREGATES),
        apply: |model, place| {
            let member = place.member.as_deref().unwrap_or_default();
            let shape = &mut model["shapes"][&place.shape];
            let members = shape["members"].as_object().cloned().unwrap_or_default();
            let renamed = members
                .into_iter()
                .map(|(name, value)| match name == member {
                    true => (format!("{name}Edited"), value),
                    false => (name, value),
                });
            shape["members"] = Value::Object(renamed.collect());
        },
    },
    Edit {
        name: "added-enum-value",
        is_possible: |model, place| place.is_shape(model, &["enum"]),
        apply: |model, place| {
            place.of_mut(model)["members"]["EDITED_VALUE"] =
                json!({ "target": "smithy.api#Unit", "traits": { ENUM_VALUE: "edited-value" } });
        },
    },
    Edit {
        name: "added-error",
        is_possible: |model, place| place.is_shape(model, &["operation"]),
        apply: |model, place| {
            let namespace = place.shape.split('#').next().unwrap_or_default();
            let id = format!("{namespace}#EditedError");
            push(
                place.of_mut(model),
                "errors",
                json!({ "target": id.as_str() }),
            );
            model["shapes"][id] = json!({
                "type": "structure",
                "members": { "message": { "target": STRING } },
                "traits": { "smithy.api#error": "client" }
            });
        },
    },
    Edit {
        name: "removed-error",
        is_possible: |model, place| {
            place.is_shape(model, &["operation"]) && has_items(&place.of(model)["errors"])
        },
        apply: |model, place| {
            if let Some(errors) = place.of_mut(model)["errors"].as_array_mut() {
                errors.pop();
            }
        },
    },
    Edit {
        name: "required",
        is_possible: |model, place| {
            place.is_member(model, &["structure"]) && !place.has(model, REQUIRED)
        },
        apply: |model, place| place.set(model, REQUIRED, json!({})),
    },
    Edit {
        name: "default",
        is_possible: |model, place| {
            place.is_member(model, &["structure"])
                && SCALARS.contains(&place.target(model))
                && !place.has(model, REQUIRED)
                && !place.has(model, "smithy.api#default")
        },
        apply: |model, place| {
            let value = match place.target(model) {
                "smithy.api#Boolean" => json!(true),
                _ => json!(3),
            };
            place.set(model, "smithy.api#default", value);
        },
    },
    Edit {
        name: "deprecated",
        is_possible: |model, place| {
            let is_shape = place.is_shape(model, &["operation", "structure", "union", "enum"]);
            (is_shape || place.is_member(model, &["structure", "union", "enum"]))
                && !place.has(model, DEPRECATED)
        },
        apply: |model, place| {
            place.set(
                model,
                DEPRECATED,
                json!({ "message": "Use something else." }),
            );
        },
    },
    Edit {
        name: "structure-to-union",
        is_possible: |model, place| {
            place.is_shape(model, &["structure"])
                && has_members(place.of(model))
                && !is_bound_to_operation(model, &place.shape)
        },
        apply: |model, place| {
            let shape = place.of_mut(model);
            shape["type"] = json!("union");
            for member in values_mut(&mut shape["members"]) {
                retain_traits(member, |id| id != REQUIRED && id != "smithy.api#default");
            }
        },
    },
    Edit {
        name: "list-to-map",
        is_possible: |model, place| place.is_shape(model, &["list"]),
        apply: |model, place| {
            let shape = place.of_mut(model);
            let value = shape["member"].take();
            *shape = json!({ "type": "map", "key": { "target": STRING }, "value": value });
        },
    },
    Edit {
        name: "changed-target",
        is_possible: |model, place| {
            place.is_member(model, &AGGREGATES) && place.target(model) != "smithy.api#Timestamp"
        },
        apply: |model, place| {
            let member = place.of_mut(model);
            member["target"] = json!("smithy.api#Timestamp");
            retain_traits(member, |id| id == REQUIRED);
        },
    },
    Edit {
        name: "changed-output",
        is_possible: |model, place| place.is_shape(model, &["operation"]),
        apply: |model, place| {
            let id = format!("{}EditedOutput", place.shape);
            place.of_mut(model)["output"] = json!({ "target": id.as_str() });
            model["shapes"][id] =
                json!({ "type": "structure", "members": { "edited": { "target": STRING } } });
        },
    },
    Edit {
        name: "changed-input",
        is_possible: |model, place| place.is_shape(model, &["operation"]),
        apply: |model, place| {
            let id = format!("{}EditedInput", place.shape);
            place.of_mut(model)["input"] = json!({ "target": id.as_str() });
            model["shapes"][id] =
                json!({ "type": "structure", "members": { "edited": { "target": STRING } } });
        },
    },
    Edit {
        name: "removed-paginator",
        is_possible: |model, place| place.has(model, "smithy.api#paginated"),
        apply: |model, place| retain_traits(place.of_mut(model), |id| id != "smithy.api#paginated"),
    },
    Edit {
        name: "removed-waiters",
        is_possible: |model, place| place.has(model, "smithy.waiters#waitable"),
        apply: |model, place| {
            retain_traits(place.of_mut(model), |id| id != "smithy.waiters#waitable")
        },
    },
    Edit {
        name: "sensitive",
        is_possible: |model, place| {
            place.is_shape(
                model,
                &["structure", "union", "list", "map", "enum", "string"],
            ) && !place.has(model, SENSITIVE)
        },
        apply: |model, place| place.set(model, SENSITIVE, json!({})),
    },
    Edit {
        name: "idempotency-token",
        is_possible: |model, place| {
            place.is_member(model, &["structure"])
                && place.target(model) == STRING
                && !place.has(model, "smithy.api#idempotencyToken")
                && is_input(model, &place.shape)
        },
        apply: |model, place| place.set(model, "smithy.api#idempotencyToken", json!({})),
    },
    Edit {
        name: "protocol-name",
        is_possible: |model, place| {
            place.is_member(model, &["structure"])
                && !place.has(model, "smithy.api#xmlName")
                && !place.has(model, "smithy.api#xmlAttribute")
        },
        apply: |model, place| place.set(model, "smithy.api#xmlName", json!("EditedName")),
    },
    Edit {
        name: "documentation",
        is_possible: |model, place| {
            place.is_member(model, &AGGREGATES)
                || place.is_shape(model, &["operation", "structure"])
        },
        apply: |model, place| {
            place.set(
                model,
                "smithy.api#documentation",
                json!("Edited documentation."),
            );
        },
    },
];

/// Parses a model and removes its test cases and examples, which mention shapes and members.
pub(crate) fn model(text: &str) -> Value {
    let mut model: Value = serde_json::from_str(text).expect("a model is JSON");
    for shape in values_mut(&mut model["shapes"]) {
        retain_traits(shape, |id| {
            let is_example = ["smithy.api#examples", "smithy.rules#endpointTests"].contains(&id);
            !is_example && !id.starts_with("smithy.test#")
        });
    }
    model
}

/// Returns the shapes that the services reach, and their members.
fn places(model: &Value) -> Vec<Place> {
    let mut places = Vec::new();
    for id in closure(model) {
        let shape = &model["shapes"][&id];
        places.push(Place {
            shape: id.clone(),
            member: None,
        });
        for (member, _) in shape["members"].as_object().into_iter().flatten() {
            places.push(Place {
                shape: id.clone(),
                member: Some(member.clone()),
            });
        }
    }
    places
}

/// Returns the IDs of the shapes that the services reach.
pub(crate) fn closure(model: &Value) -> BTreeSet<String> {
    let shapes = model["shapes"].as_object();
    let shapes = shapes.into_iter().flatten();
    let mut pending: Vec<_> = shapes
        .filter(|(_, shape)| shape["type"] == "service")
        .map(|(id, _)| id.clone())
        .collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = pending.pop() {
        let shape = &model["shapes"][&id];
        if !shape.is_null() && reached.insert(id) {
            targets(shape, &mut pending);
        }
    }
    reached
}

/// Adds the IDs of the shapes that a shape refers to, other than in traits.
fn targets(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter().filter(|(key, _)| *key != "traits") {
                match value {
                    Value::String(id) if key == "target" => found.push(id.clone()),
                    value => targets(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| targets(item, found)),
        _ => {}
    }
}

fn operations(model: &Value) -> impl Iterator<Item = &Value> {
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let shapes = shapes.map(|(_, shape)| shape);
    shapes.filter(|shape| shape["type"] == "operation")
}

fn is_input(model: &Value, id: &str) -> bool {
    operations(model).any(|operation| operation["input"]["target"] == id)
}

/// Returns whether a shape is the input, the output, or an error of an operation.
fn is_bound_to_operation(model: &Value, id: &str) -> bool {
    operations(model).any(|operation| {
        let errors = operation["errors"].as_array().into_iter().flatten();
        let bound = [&operation["input"], &operation["output"]];
        bound
            .into_iter()
            .chain(errors)
            .any(|bound| bound["target"] == id)
    })
}

/// Returns whether an operation belongs to a service itself, and not to a resource.
fn is_bound_to_service(model: &Value, id: &str) -> bool {
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let services = shapes.filter(|(_, shape)| shape["type"] == "service");
    let operations = services.flat_map(|(_, service)| service["operations"].as_array());
    operations
        .flatten()
        .any(|operation| operation["target"] == id)
}

fn services_mut(model: &mut Value) -> impl Iterator<Item = &mut Value> {
    values_mut(&mut model["shapes"]).filter(|shape| shape["type"] == "service")
}

fn values_mut(object: &mut Value) -> impl Iterator<Item = &mut Value> {
    let object = object.as_object_mut().into_iter();
    object.flat_map(Map::values_mut)
}

fn has_members(shape: &Value) -> bool {
    shape["members"]
        .as_object()
        .is_some_and(|members| !members.is_empty())
}

fn has_items(list: &Value) -> bool {
    list.as_array().is_some_and(|items| !items.is_empty())
}

fn push(shape: &mut Value, list: &str, item: Value) {
    match shape.get_mut(list).and_then(Value::as_array_mut) {
        Some(items) => items.push(item),
        None => shape[list] = json!([item]),
    }
}

fn replace(list: &mut Value, old: &str, new: &str) {
    for item in list.as_array_mut().into_iter().flatten() {
        if item["target"] == old {
            item["target"] = json!(new);
        }
    }
}

/// Removes the traits of a shape or a member that are not kept.
fn retain_traits(value: &mut Value, is_kept: impl Fn(&str) -> bool) {
    if let Some(traits) = object_mut(value, "traits") {
        traits.retain(|id, _| is_kept(id));
    }
}

/// Unlike an index, this does not add the key.
fn object_mut<'m>(value: &'m mut Value, key: &str) -> Option<&'m mut Map<String, Value>> {
    value.get_mut(key)?.as_object_mut()
}
