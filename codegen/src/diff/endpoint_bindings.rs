//! Where the values of endpoint parameters come from.

use super::comparison::{Comparison, Pair};
use super::kinds::ChangeKind;
use super::words::quoted;
use crate::model::traits::Traits;
use crate::model::traits::endpoint_params::ParameterValue;

/// Compares the endpoint parameters that an operation sets.
pub(super) fn operation(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    compare(comparison, pair, of_operation);
}

/// Compares the endpoint parameter that a member of an input sets.
pub(super) fn member(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    compare(comparison, pair, |traits| {
        let param = traits.context_param()?;
        Some(quoted(&param.value.name.value))
    });
}

fn compare(
    comparison: &mut Comparison<'_>,
    pair: Pair<'_>,
    parameters: fn(&Traits) -> Option<String>,
) {
    let [old, new] = [pair.old, pair.new].map(|subject| parameters(subject.traits()));
    if old == new {
        return;
    }
    let [old, new] = [old, new].map(|found| found.unwrap_or_else(|| "none".to_owned()));
    let message = format!(
        "{} now sets these endpoint parameters: {new} (was {old})",
        pair.new
    );
    comparison.changed(ChangeKind::ChangedEndpointBinding, pair, message);
}

fn of_operation(traits: &Traits) -> Option<String> {
    let fixed = traits.static_context_params().into_iter();
    let fixed = fixed.flat_map(|found| &found.value.params).map(|param| {
        let value = parameter_value(&param.value.value);
        (&param.name.value, value)
    });
    let paths = traits.operation_context_params().into_iter();
    let paths = paths.flat_map(|found| &found.value.params).map(|param| {
        (
            &param.name.value,
            format!("the value at {}", quoted(&param.path.value)),
        )
    });
    let mut all: Vec<_> = fixed.chain(paths).collect();
    // The order in the model does not matter.
    all.sort();
    let all = all.into_iter();
    let all: Vec<_> = all
        .map(|(name, value)| format!("{} to {value}", quoted(name)))
        .collect();
    (!all.is_empty()).then(|| all.join(", "))
}

fn parameter_value(value: &ParameterValue) -> String {
    match value {
        ParameterValue::String(text) => quoted(text),
        ParameterValue::Boolean(value) => quoted(&value.to_string()),
        ParameterValue::StringArray(items) => {
            let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
            format!("[{}]", items.join(", "))
        }
    }
}
