//! What a service accepts as the value of a member, in words.
//!
//! Only what the model says is said. The service checks it: no client does, unless it is asked to.

use super::markdown::code_cell;
use crate::model::traits::EnumValue;
use crate::model::{DefaultValue, Kind, Member, Model, Shape};

/// How many values of an enum are listed. The page of the type lists all.
const MOST_VALUES: usize = 10;

/// Returns phrases of Markdown, each without line breaks.
pub(crate) fn of(member: &Member, model: &Model) -> Vec<String> {
    let mut limits = Vec::new();
    if let Some(target) = model.shape(&member.target.id) {
        limits.extend(values(target).map(|values| format!("one of {values}")));
        if let Kind::List(element) = &target.kind
            && let Some(element) = model.shape(&element.target.id)
        {
            limits.extend(values(element).map(|values| format!("each one of {values}")));
        }
    }
    limits.extend(default(member, model).map(|value| format!("{value} if unset")));
    limits
}

/// Lists the values of an enum.
fn values(shape: &Shape) -> Option<String> {
    let (Kind::Enum(_) | Kind::IntEnum(_)) = shape.kind else {
        return None;
    };
    let all: Vec<_> = shape
        .members()
        .map(|member| match member.traits.enum_value() {
            Some(found) => match &found.value {
                EnumValue::Text(text) => code_cell(text),
                EnumValue::Integer(number) => code_cell(&number.to_string()),
            },
            None => code_cell(&member.name),
        })
        .collect();
    if all.len() <= MOST_VALUES + 1 {
        return (!all.is_empty()).then(|| all.join(", "));
    }
    let listed = all.get(..MOST_VALUES).unwrap_or_default();
    Some(format!(
        "{}, and {} more",
        listed.join(", "),
        all.len() - MOST_VALUES
    ))
}

/// Returns the default of a member if it is worth showing.
fn default(member: &Member, model: &Model) -> Option<String> {
    match model.default_of(member)?.ok()? {
        DefaultValue::Bool(value) => Some(code_cell(&value.to_string())),
        DefaultValue::Integer(value) => Some(code_cell(&value.to_string())),
        DefaultValue::Float(value) => Some(code_cell(&value.to_string())),
        DefaultValue::Text(text) => Some(code_cell(&text)),
        DefaultValue::EmptyList | DefaultValue::EmptyMap => Some("empty".to_owned()),
        DefaultValue::Blob(_) | DefaultValue::Timestamp { .. } => None,
    }
}
