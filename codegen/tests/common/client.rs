//! The client that is generated from a model.

use serde_json::Value;
use smithy_codegen::{Generated, Settings, generate_json};

pub(crate) fn settings() -> Settings {
    Settings::new("tiny", "0.1.0")
}

/// Generates the client of a valid model.
pub(crate) fn generated(model: &Value) -> Generated {
    generate_json("model.json", &model.to_string(), &settings())
        .unwrap_or_else(|error| panic!("{error}"))
}
