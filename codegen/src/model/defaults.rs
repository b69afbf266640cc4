//! Defaults of members (Smithy 2.0, section "default trait"), read by the type of the member.

use std::str::FromStr;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;

use super::dates::date;
use super::node::{Node, Value};
use super::numbers;
use super::semantic_model::Model;
use super::shapes::{Kind, Member, Simple};
use crate::document::Document;

/// A default that matches the type of its member.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum DefaultValue {
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Blob(Vec<u8>),
    Timestamp {
        seconds: i64,
        nanoseconds: u32,
    },
    EmptyList,
    EmptyMap,
    /// A document other than null.
    Document(Document),
}

/// A default that does not match the type of its member, or that is not supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub(crate) span: crate::source::Span,
}

impl Model {
    /// Returns the default of a member. A default of `null` cancels the default of the target, so
    /// that the member has none.
    pub(crate) fn default_of(&self, member: &Member) -> Option<Result<DefaultValue, Misfit>> {
        let node = member.traits.default_node()?;
        if matches!(node.value, Value::Null) {
            return None;
        }
        let value = self.read(node, member);
        Some(value.ok_or(Misfit { span: node.span }))
    }

    fn read(&self, node: &Node, member: &Member) -> Option<DefaultValue> {
        let id = &member.target.id;
        if let Some(simple) = self.simple(id) {
            return of_simple(node, simple);
        }
        match (&self.shape(id)?.kind, &node.value) {
            (Kind::Enum(_), Value::String(text)) => Some(DefaultValue::Text(text.clone())),
            (Kind::IntEnum(_), Value::Number(_)) => integer::<i32>(node),
            (Kind::List(_), Value::Array(items)) if items.is_empty() => {
                Some(DefaultValue::EmptyList)
            }
            (Kind::Map { .. }, Value::Object(entries)) if entries.is_empty() => {
                Some(DefaultValue::EmptyMap)
            }
            _ => None,
        }
    }
}

fn of_simple(node: &Node, simple: Simple) -> Option<DefaultValue> {
    match (simple, &node.value) {
        (Simple::Boolean, Value::Bool(value)) => Some(DefaultValue::Bool(*value)),
        (Simple::Byte, Value::Number(_)) => integer::<i8>(node),
        (Simple::Short, Value::Number(_)) => integer::<i16>(node),
        (Simple::Integer, Value::Number(_)) => integer::<i32>(node),
        (Simple::Long, Value::Number(_)) => integer::<i64>(node),
        (Simple::Float, Value::Number(text)) => float::<f32>(text),
        (Simple::Double, Value::Number(text)) => float::<f64>(text),
        (Simple::Float | Simple::Double, Value::String(text)) => {
            numbers::not_finite(text).map(DefaultValue::Float)
        }
        (Simple::BigInteger, Value::Number(text)) => {
            numbers::big_integer(text).map(DefaultValue::Text)
        }
        (Simple::BigDecimal, Value::Number(text)) => Some(DefaultValue::Text(text.clone())),
        (Simple::String, Value::String(text)) => Some(DefaultValue::Text(text.clone())),
        (Simple::Blob, Value::String(text)) => BASE64.decode(text).ok().map(DefaultValue::Blob),
        (Simple::Timestamp, Value::Number(text)) => numbers::epoch_seconds(text).map(timestamp),
        (Simple::Timestamp, Value::String(text)) => date(text).map(timestamp),
        // Lists and objects must be empty.
        (Simple::Document, Value::Array(items)) if !items.is_empty() => None,
        (Simple::Document, Value::Object(members)) if !members.is_empty() => None,
        (Simple::Document, _) => node.to_document(1).map(DefaultValue::Document),
        _ => None,
    }
}

fn timestamp((seconds, nanoseconds): (i64, u32)) -> DefaultValue {
    DefaultValue::Timestamp {
        seconds,
        nanoseconds,
    }
}

fn integer<T: TryFrom<i64>>(node: &Node) -> Option<DefaultValue> {
    numbers::integer::<T>(node).map(DefaultValue::Integer)
}

fn float<T: FromStr + Copy + Into<f64>>(text: &str) -> Option<DefaultValue> {
    numbers::float::<T>(text)?;
    text.parse().ok().map(DefaultValue::Float)
}
