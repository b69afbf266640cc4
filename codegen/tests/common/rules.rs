//! Endpoint rules.

use serde_json::{Value, json};

/// The trait of a service that has endpoint rules.
pub(crate) const RULE_SET: &str = "smithy.rules#endpointRuleSet";

/// Returns the value of the trait.
pub(crate) fn rule_set(parameters: &Value, rules: &Value) -> Value {
    json!({ "version": "1.0", "parameters": parameters, "rules": rules })
}
