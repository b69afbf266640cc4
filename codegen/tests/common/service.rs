//! A small model.

use serde_json::{Value, json};

/// A model of a service, `a.b#Service`, with one operation, `a.b#Call`. The traits are added to the
/// service. The shapes are added to the model; a shape may replace the operation.
pub(crate) fn service(traits: &Value, shapes: &Value) -> Value {
    let mut model = json!({
        "smithy": "2.0",
        "shapes": {
            "a.b#Service": {
                "type": "service",
                "version": "1",
                "operations": [{ "target": "a.b#Call" }],
                "traits": { "aws.protocols#awsQuery": {} }
            },
            "a.b#Call": { "type": "operation", "traits": {} }
        }
    });
    extend(&mut model["shapes"]["a.b#Service"]["traits"], traits);
    extend(&mut model["shapes"], shapes);
    model
}

fn extend(object: &mut Value, with: &Value) {
    for (key, value) in with.as_object().expect("an object") {
        object[key] = value.clone();
    }
}
