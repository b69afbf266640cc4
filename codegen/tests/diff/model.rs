//! A model with something of every kind, and edits to it.

use serde_json::{Value, json};
use smithy_codegen::diff::{self, Change, Diff};
use smithy_codegen::{Error, Settings, Sources};

/// The members of a model are edited in place.
pub(crate) type Edit = fn(&mut Value);

pub(crate) fn model() -> Value {
    json!({ "smithy": "2.0", "shapes": {
        "a.b#Service": {
            "type": "service",
            "version": "1",
            "operations": [{ "target": "a.b#Get" }, { "target": "a.b#List" }],
            "errors": [],
            "traits": {
                "aws.api#service": { "sdkId": "Shop" },
                "aws.auth#sigv4": { "name": "shop" },
                "aws.protocols#awsQuery": {},
                "smithy.api#title": "Shop",
                "smithy.api#xmlNamespace": { "uri": "https://shop/" },
                "smithy.rules#clientContextParams": {
                    "Tenant": { "type": "string", "documentation": "The tenant." }
                },
                "smithy.rules#endpointRuleSet": {
                    "version": "1.0",
                    "parameters": {
                        "Region": { "builtIn": "AWS::Region", "required": true, "type": "string" },
                        "Tenant": { "type": "string" },
                        "Plain": { "type": "boolean", "default": false, "required": true }
                    },
                    "rules": [{
                        "conditions": [],
                        "endpoint": { "url": "https://shop.{Region}.example" },
                        "type": "endpoint"
                    }]
                }
            }
        },
        "a.b#Get": {
            "type": "operation",
            "input": { "target": "a.b#GetRequest" },
            "output": { "target": "a.b#GetResponse" },
            "errors": [{ "target": "a.b#Missing" }],
            "traits": { "smithy.api#documentation": "Gets something." }
        },
        "a.b#GetRequest": { "type": "structure", "members": {
            "name": { "target": "a.b#Name", "traits": {} },
            "token": { "target": "smithy.api#String", "traits": {} },
            "item": { "target": "a.b#Item", "traits": {} },
            "size": { "target": "smithy.api#Integer", "traits": {} }
        }, "traits": {} },
        "a.b#GetResponse": { "type": "structure", "members": {
            "item": { "target": "a.b#Item", "traits": {} },
            "names": { "target": "a.b#Names", "traits": {} },
            "ages": { "target": "a.b#Ages", "traits": {} },
            "color": { "target": "a.b#Color", "traits": {} },
            "shade": { "target": "a.b#Shade", "traits": {} },
            "choice": { "target": "a.b#Choice", "traits": {} },
            "count": { "target": "smithy.api#Integer", "traits": {} },
            "at": { "target": "smithy.api#Timestamp", "traits": {} }
        }, "traits": {} },
        "a.b#List": {
            "type": "operation",
            "input": { "target": "a.b#ListRequest" },
            "output": { "target": "a.b#ListResponse" },
            "traits": {
                "smithy.api#paginated": {
                    "inputToken": "next", "outputToken": "next", "items": "names"
                },
                "smithy.waiters#waitable": {
                    "Ready": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
                }
            }
        },
        "a.b#ListRequest": { "type": "structure", "members": {
            "next": { "target": "smithy.api#String", "traits": {} },
            "most": { "target": "smithy.api#Integer", "traits": {} }
        }, "traits": {} },
        "a.b#ListResponse": { "type": "structure", "members": {
            "next": { "target": "smithy.api#String", "traits": {} },
            "names": { "target": "a.b#Names", "traits": {} },
            "others": { "target": "a.b#Names", "traits": {} }
        }, "traits": {} },
        "a.b#Missing": { "type": "structure", "members": {
            "message": { "target": "smithy.api#String", "traits": {} }
        }, "traits": { "smithy.api#error": "client" } },
        "a.b#Item": { "type": "structure", "members": {
            "key": { "target": "a.b#Name", "traits": {} },
            "weight": { "target": "smithy.api#Integer", "traits": {} }
        }, "traits": {} },
        "a.b#Name": { "type": "string", "traits": {} },
        "a.b#Names": { "type": "list", "member": { "target": "a.b#Name", "traits": {} }, "traits": {} },
        "a.b#Ages": {
            "type": "map",
            "key": { "target": "smithy.api#String", "traits": {} },
            "value": { "target": "smithy.api#Integer", "traits": {} },
            "traits": {}
        },
        "a.b#Color": { "type": "enum", "members": {
            "RED": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "red" } },
            "BLUE": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "blue" } }
        }, "traits": {} },
        "a.b#Shade": { "type": "intEnum", "members": {
            "LIGHT": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } },
            "DARK": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 2 } }
        }, "traits": {} },
        "a.b#Choice": { "type": "union", "members": {
            "text": { "target": "smithy.api#String", "traits": {} },
            "item": { "target": "a.b#Item", "traits": {} }
        }, "traits": {} }
    }})
}

/// Returns a shape (`Item`) or a member (`Item$key`) of a model.
pub(crate) fn shape<'m>(model: &'m mut Value, id: &str) -> &'m mut Value {
    let (shape, member) = id.split_once('$').unwrap_or((id, ""));
    let shape = &mut model["shapes"][format!("a.b#{shape}")];
    match member {
        "" => shape,
        "member" | "value" if shape["members"].is_null() => &mut shape[member],
        member => &mut shape["members"][member],
    }
}

/// Sets a trait of a shape or a member.
pub(crate) fn set(model: &mut Value, id: &str, name: &str, value: Value) {
    shape(model, id)["traits"][name] = value;
}

/// Removes a trait from a shape or a member.
pub(crate) fn unset(model: &mut Value, id: &str, name: &str) {
    let traits = shape(model, id)["traits"].as_object_mut();
    traits.expect("traits").remove(name).expect("the trait");
}

/// Adds a shape.
pub(crate) fn add(model: &mut Value, name: &str, value: Value) {
    model["shapes"][format!("a.b#{name}")] = value;
}

/// Adds an operation without input and output.
pub(crate) fn add_operation(model: &mut Value, name: &str) {
    add(model, name, json!({ "type": "operation" }));
    let operations = shape(model, "Service")["operations"].as_array_mut();
    operations
        .expect("operations")
        .push(json!({ "target": format!("a.b#{name}") }));
}

pub(crate) fn remove_member(model: &mut Value, shape_name: &str, member: &str) {
    let members = shape(model, shape_name)["members"].as_object_mut();
    members
        .expect("members")
        .remove(member)
        .expect("the member");
}

/// Adds a member that targets a shape of this model or, with a namespace, another one.
pub(crate) fn add_member(model: &mut Value, id: &str, target: &str) {
    let target = match target.contains('#') {
        true => target.to_owned(),
        false => format!("a.b#{target}"),
    };
    *shape(model, id) = json!({ "target": target, "traits": {} });
}

/// Compares two models.
pub(crate) fn compare(old: &Value, new: &Value) -> Result<Diff, Error> {
    compare_with(old, new, &Settings::new("shop", "0.1.0"))
}

pub(crate) fn compare_with(old: &Value, new: &Value, settings: &Settings) -> Result<Diff, Error> {
    let source = |name: &str, model: &Value| {
        let mut sources = Sources::new();
        let text = serde_json::to_string_pretty(model).expect("JSON");
        sources.add(name, text);
        sources
    };
    diff::compare(&source("old.json", old), &source("new.json", new), settings)
}

/// Returns the changes from the model before an edit to the model after it.
pub(crate) fn changes(before: Edit, edit: Edit) -> Vec<Change> {
    let mut old = model();
    before(&mut old);
    let mut new = old.clone();
    edit(&mut new);
    let diff = compare(&old, &new).unwrap_or_else(|error| panic!("{error}"));
    diff.changes().to_vec()
}
