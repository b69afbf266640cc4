//! Traits of the shapes in a model.

use serde_json::Value;

/// Applies a trait to a shape (`Shape`) or a member (`Shape$member`) in the namespace `a.b`.
pub(crate) fn apply(model: &mut Value, target: &str, id: &str, value: Value) {
    let shape = match target.split_once('$') {
        Some((shape, member)) => &mut model["shapes"][format!("a.b#{shape}")]["members"][member],
        None => &mut model["shapes"][format!("a.b#{target}")],
    };
    shape["traits"][id] = value;
}
