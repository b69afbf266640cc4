//! Removes prose from the facts of a model. The prose belongs to its authors, so it must not get into the documentation
//! of this client.

use serde_json::Value;

use super::documentation::{self, for_each_owner};

/// The traits that consist of prose.
const TRAITS: [&str; 2] = [documentation::TRAIT, "aws.iam#actionPermissionDescription"];

/// Removes all documentation from a model. Keeps titles and messages.
pub(super) fn remove(model: &mut Value) {
    for_each_owner(model, &mut |_, owner| {
        let Some(traits) = owner.get_mut("traits").and_then(Value::as_object_mut) else {
            return;
        };
        traits.retain(|id, _| !TRAITS.contains(&id.as_str()));
        for (id, value) in &mut *traits {
            remove_from_trait(id, value);
        }
        if traits.is_empty() {
            owner.shift_remove("traits");
        }
    });
}

/// Removes the documentation that the value of a trait contains. A member of an example may have the same name, so it is
/// removed only where the definition of the trait has it.
fn remove_from_trait(id: &str, value: &mut Value) {
    match id {
        "aws.iam#iamAction" => forget(value),
        "aws.iam#defineConditionKeys"
        | "smithy.api#enum"
        | "smithy.api#examples"
        | "smithy.rules#clientContextParams"
        | "smithy.test#httpMalformedRequestTests"
        | "smithy.test#httpRequestTests"
        | "smithy.test#httpResponseTests"
        | "smithy.waiters#waitable" => each(value, forget),
        "smithy.rules#endpointTests" => in_entry(value, "testCases", forget),
        "smithy.rules#endpointBdd" | "smithy.rules#endpointRuleSet" => {
            in_entry(value, "parameters", forget);
            remove_from_rule(value);
        }
        _ => {}
    }
}

/// Removes the documentation of a rule or a condition, and of what it contains.
fn remove_from_rule(rule: &mut Value) {
    forget(rule);
    for entry in ["conditions", "results", "rules"] {
        in_entry(rule, entry, remove_from_rule);
    }
}

fn forget(value: &mut Value) {
    if let Some(object) = value.as_object_mut() {
        object.shift_remove("documentation");
    }
}

/// Applies a function to the values in an entry of an object.
fn in_entry(value: &mut Value, entry: &str, change: fn(&mut Value)) {
    if let Some(entry) = value.get_mut(entry) {
        each(entry, change);
    }
}

/// Applies a function to the items of an array or the values of an object.
fn each(value: &mut Value, change: fn(&mut Value)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(change),
        Value::Object(object) => object.values_mut().for_each(change),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn prose_is_removed_and_facts_stay() {
        let text = "Written by somebody else.";
        let rule = json!({
            "documentation": text,
            "conditions": [{ "fn": "isSet", "documentation": text }],
            "rules": [{ "documentation": text, "endpoint": { "properties": { "documentation": "a fact" } } }],
        });
        let mut model = json!({ "shapes": {
            "a#S": {
                "type": "service",
                "traits": {
                    "smithy.api#documentation": text,
                    "smithy.api#title": "S",
                    "smithy.rules#endpointRuleSet": {
                        "parameters": { "documentation": { "type": "string", "documentation": text } },
                        "rules": [rule],
                    },
                    "smithy.rules#endpointTests": { "testCases": [{ "documentation": text, "params": {} }] },
                },
            },
            "a#O": {
                "type": "operation",
                "traits": {
                    "aws.iam#actionPermissionDescription": text,
                    "smithy.api#examples": [
                        { "title": "t", "documentation": text, "input": { "documentation": "a fact" } },
                    ],
                },
            },
            "a#T": {
                "type": "structure",
                "members": {
                    "documentation": { "target": "a#L", "traits": { "smithy.api#documentation": text } },
                },
            },
            "a#L": {
                "type": "list",
                "member": { "target": "a#T", "traits": { "smithy.api#documentation": text } },
            },
        }});
        remove(&mut model);
        let facts = json!({ "shapes": {
            "a#S": {
                "type": "service",
                "traits": {
                    "smithy.api#title": "S",
                    "smithy.rules#endpointRuleSet": {
                        "parameters": { "documentation": { "type": "string" } },
                        "rules": [{
                            "conditions": [{ "fn": "isSet" }],
                            "rules": [{ "endpoint": { "properties": { "documentation": "a fact" } } }],
                        }],
                    },
                    "smithy.rules#endpointTests": { "testCases": [{ "params": {} }] },
                },
            },
            "a#O": {
                "type": "operation",
                "traits": {
                    "smithy.api#examples": [{ "title": "t", "input": { "documentation": "a fact" } }],
                },
            },
            "a#T": { "type": "structure", "members": { "documentation": { "target": "a#L" } } },
            "a#L": { "type": "list", "member": { "target": "a#T" } },
        }});
        assert_eq!(model, facts);
    }
}
