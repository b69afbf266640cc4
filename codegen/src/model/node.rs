//! Node values (Smithy 2.0, section "Node values"), in which traits and metadata are written.
//!
//! Every file format results in the same nodes. A node has a location, so that errors can refer to
//! it.

use indexmap::IndexMap;

use crate::document::Document;
use crate::source::Span;

/// A value and its location in a model file.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) span: Span,
}

/// The value of a node.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    /// The number as written, because it may exceed every machine type.
    Number(String),
    String(String),
    Array(Vec<Node>),
    Object(Object),
}

/// The members of an object, in the order of the file, with the location of each key.
pub(crate) type Object = IndexMap<String, Entry>;

/// A member of an object.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key_span: Span,
    pub(crate) node: Node,
}

impl Entry {
    /// Merges another value of the same key into this one: two lists become one, others must be the same. Returns the other
    /// value if the two are in conflict.
    pub(crate) fn merge(&mut self, other: Self, is_list: bool) -> Result<(), Self> {
        if is_list && other.node.as_array().is_some() {
            if let (Value::Array(items), Value::Array(more)) =
                (&mut self.node.value, other.node.value)
            {
                items.extend(more);
            }
            return Ok(());
        }
        match self.node.is_same(&other.node) {
            true => Ok(()),
            false => Err(other),
        }
    }
}

impl Node {
    /// Describes the kind of the value, for messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// Returns the value as a document, unless it is nested more than `depth` levels deep.
    pub(crate) fn to_document(&self, depth: usize) -> Option<Document> {
        let depth = depth.checked_sub(1)?;
        Some(match &self.value {
            Value::Null => Document::Null,
            Value::Bool(value) => Document::Bool(*value),
            Value::Number(text) => Document::Number(text.clone()),
            Value::String(text) => Document::String(text.clone()),
            Value::Array(items) => {
                let items = items.iter().map(|item| item.to_document(depth));
                Document::Array(items.collect::<Option<_>>()?)
            }
            Value::Object(members) => {
                let member = |(name, entry): (&String, &Entry)| {
                    Some((name.clone(), entry.node.to_document(depth)?))
                };
                Document::Object(members.iter().map(member).collect::<Option<_>>()?)
            }
        })
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Returns the text of a number.
    pub(crate) fn as_number(&self) -> Option<&str> {
        match &self.value {
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn as_i64(&self) -> Option<i64> {
        match &self.value {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Returns the member of that name if this is an object that contains it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key).map(|entry| &entry.node)
    }

    /// Returns whether two nodes have the same value. Locations do not matter.
    pub(crate) fn is_same(&self, other: &Node) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(one), Value::Bool(other)) => one == other,
            (Value::Number(one), Value::Number(other)) => one == other,
            (Value::String(one), Value::String(other)) => one == other,
            (Value::Array(one), Value::Array(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.is_same(other))
            }
            (Value::Object(one), Value::Object(other)) => {
                one.len() == other.len()
                    && one.iter().all(|(key, entry)| {
                        other
                            .get(key)
                            .is_some_and(|other| entry.node.is_same(&other.node))
                    })
            }
            _ => false,
        }
    }
}
