//! Small models.

use serde_json::{Value, json};

pub(crate) const DOCUMENTATION: &str = "smithy.api#documentation";

/// Returns a model with one operation, in which everything has documentation.
pub(crate) fn weather() -> Value {
    let documented = |text: &str| json!({ DOCUMENTATION: text });
    json!({
        "smithy": "2.0",
        "metadata": { "rustPackageVersion": "0.1.0" },
        "shapes": {
            "example.weather#Weather": {
                "type": "service",
                "version": "2026-01-01",
                "operations": [{ "target": "example.weather#GetForecast" }],
                "traits": {
                    DOCUMENTATION: "Weather.",
                    "aws.protocols#awsQuery": {},
                    "smithy.api#xmlNamespace": { "uri": "https://weather.example.com/" },
                },
            },
            "example.weather#GetForecast": {
                "type": "operation",
                "input": { "target": "example.weather#GetForecastInput" },
                "output": { "target": "example.weather#GetForecastOutput" },
                "traits": documented("Gets a forecast."),
            },
            "example.weather#GetForecastInput": {
                "type": "structure",
                "members": {
                    "place": {
                        "target": "smithy.api#String",
                        "traits": { "smithy.api#required": {}, DOCUMENTATION: "Where." },
                    },
                },
                "traits": documented("An input."),
            },
            "example.weather#GetForecastOutput": {
                "type": "structure",
                "members": { "text": { "target": "smithy.api#String", "traits": documented("The forecast.") } },
                "traits": documented("An output."),
            },
        },
    })
}

/// Returns the same model without its documentation and its version.
pub(crate) fn facts(model: &Value) -> Value {
    let mut facts = model.clone();
    forget(&mut facts, DOCUMENTATION);
    forget(&mut facts, "rustPackageVersion");
    facts
}

/// Removes all entries with a key, and traits that contain nothing else.
fn forget(value: &mut Value, key: &str) {
    match value {
        Value::Object(object) => {
            object.shift_remove(key);
            object.values_mut().for_each(|value| forget(value, key));
            object.retain(|key, value| key != "traits" || *value != json!({}));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| forget(item, key)),
        _ => {}
    }
}

/// Adds an operation with an error to the model, with documentation.
pub(crate) fn with_operation(model: &Value) -> Value {
    let mut model = model.clone();
    let operations = model.pointer_mut("/shapes/example.weather#Weather/operations");
    let operations = operations
        .and_then(Value::as_array_mut)
        .expect("operations");
    operations.push(json!({ "target": "example.weather#GetAlarm" }));
    let documented = |text: &str| json!({ DOCUMENTATION: text });
    let shapes = model["shapes"].as_object_mut().expect("shapes");
    for (id, shape) in [
        (
            "example.weather#GetAlarm",
            json!({
                "type": "operation",
                "input": { "target": "example.weather#GetAlarmInput" },
                "output": { "target": "example.weather#GetAlarmOutput" },
                "errors": [{ "target": "example.weather#NoAlarm" }],
                "traits": documented("Gets an alarm."),
            }),
        ),
        (
            "example.weather#GetAlarmInput",
            json!({ "type": "structure", "members": {}, "traits": documented("An input.") }),
        ),
        (
            "example.weather#GetAlarmOutput",
            json!({
                "type": "structure",
                "members": { "level": { "target": "example.weather#Level", "traits": documented("How bad.") } },
                "traits": documented("An output."),
            }),
        ),
        (
            "example.weather#Level",
            json!({
                "type": "enum",
                "members": {
                    "HIGH": {
                        "target": "smithy.api#Unit",
                        "traits": { DOCUMENTATION: "Bad.", "smithy.api#enumValue": "high" },
                    },
                },
                "traits": documented("A level."),
            }),
        ),
        (
            "example.weather#NoAlarm",
            json!({
                "type": "structure",
                "members": {},
                "traits": { DOCUMENTATION: "All is well.", "smithy.api#error": "client" },
            }),
        ),
    ] {
        shapes.insert(id.to_owned(), shape);
    }
    model
}
