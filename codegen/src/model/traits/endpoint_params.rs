//! Types and values of endpoint parameters, which several traits of the rules engine share.

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

/// The value of a parameter, which has not been compared with the parameter's type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ParameterValue {
    String(String),
    Boolean(bool),
    StringArray(Vec<String>),
}

/// A value and the name of the parameter, setting, or member that it is for.
#[derive(Clone, Debug)]
pub(crate) struct Argument {
    pub(crate) name: Spanned<String>,
    pub(crate) value: Spanned<ParameterValue>,
}

impl ParameterValue {
    /// Describes the value, for messages.
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
            reader.expected(node, "a string, a boolean, or an array of strings");
            return None;
        }
    };
    Some(Spanned::new(value, node.span))
}

/// Decodes an object whose keys are the names of parameters, settings, or members.
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
