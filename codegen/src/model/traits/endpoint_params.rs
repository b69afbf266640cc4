//! Types and values of endpoint parameters, which several traits of the rules engine have.

use super::reader::Reader;
use crate::model::node::{Node, Value};
use crate::source::Spanned;

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ParameterType {
    String,
    Boolean,
    StringArray,
}

/// A value for a parameter; whether the parameter has that type is for others to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ParameterValue {
    String(String),
    Boolean(bool),
    StringArray(Vec<String>),
}

/// A value and the name of what takes it.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    pub(crate) name: Spanned<String>,
    pub(crate) value: Spanned<ParameterValue>,
}

impl ParameterValue {
    /// What the value is, for messages.
    pub(crate) fn described(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Boolean(_) => "a boolean",
            Self::StringArray(_) => "an array of strings",
        }
    }
}

/// Decodes the value of a parameter.
pub(super) fn value(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<ParameterValue>> {
    let value = match &node.value {
        Value::String(text) => ParameterValue::String(text.clone()),
        Value::Bool(value) => ParameterValue::Boolean(*value),
        Value::Array(_) => ParameterValue::StringArray(reader.texts(node)),
        Value::Null | Value::Number(_) | Value::Object(_) => {
            reader.expected(node, "a string, a boolean or an array of strings");
            return None;
        }
    };
    Some(Spanned::new(value, node.span))
}

/// Decodes an object of values under the names of what takes them.
pub(super) fn arguments(node: &Node, reader: &mut Reader<'_>) -> Vec<Argument> {
    let mut arguments = Vec::new();
    for (name, entry) in reader.entries(node) {
        if let Some(value) = value(&entry.node, reader) {
            let name = Spanned::new(name.clone(), entry.key_span);
            arguments.push(Argument { name, value });
        }
    }
    arguments
}
