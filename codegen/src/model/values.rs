//! Values of shapes: the parameters of test cases, decoded by the shapes that they belong to
//! (Smithy 2.0, section "HTTP Protocol Compliance Tests", "Parameter format").

use std::fmt::Display;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use indexmap::IndexMap;

use super::dates;
use super::node::{self, Node, Object};
use super::numbers;
use super::prelude;
use super::raw_value::RawValue;
use super::semantic_model::Model;
use super::shape_id::ShapeId;
use super::shapes::{Kind, Member, Simple};
use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::source::Span;

/// A value of a shape.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Boolean(bool),
    /// A number of any integer type, or of an `intEnum`.
    Integer(i64),
    Float(f32),
    Double(f64),
    /// The digits of a number of any size.
    BigInteger(String),
    BigDecimal(String),
    /// A string, or a value of an enum.
    String(String),
    Blob(Vec<u8>),
    Timestamp {
        seconds: i64,
        nanoseconds: u32,
    },
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
    Structure(Structure),
    Union {
        member: String,
        value: Box<Self>,
    },
    /// The value of a member of a union that has none.
    Unit,
    Document(Document),
    /// A null in a sparse list or map.
    Null,
}

/// The members of a structure that have a value, in the order of the model file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Structure {
    pub(crate) members: Vec<(String, Value)>,
    pub(crate) span: Span,
}

/// Decodes the members of a structure of the model; `smithy.api#Unit` has none.
///
/// Values that do not match the shape are reported for `subject` and left out.
pub(crate) fn structure(
    raw: &RawValue,
    shape: &ShapeId,
    model: &Model,
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) -> Structure {
    let mut decoder = Decoder {
        model,
        subject,
        diagnostics,
        is_example: false,
        dates_are_text: false,
        has_misfit: false,
    };
    decoder.top(raw, shape)
}

/// Decodes the members of an event, where dates may also be text.
pub(crate) fn event(
    raw: &RawValue,
    shape: &ShapeId,
    model: &Model,
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) -> Structure {
    let mut decoder = Decoder {
        model,
        subject,
        diagnostics,
        is_example: false,
        dates_are_text: true,
        has_misfit: false,
    };
    decoder.top(raw, shape)
}

/// Decodes the members of a structure in an example, where dates are text (Smithy 2.0, section
/// "examples trait").
///
/// An example is documentation: if it does not match the shape, this is a warning, and the whole
/// example is left out.
pub(crate) fn example(
    raw: &RawValue,
    shape: &ShapeId,
    model: &Model,
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) -> Option<Structure> {
    let mut decoder = Decoder {
        model,
        subject,
        diagnostics,
        is_example: true,
        dates_are_text: true,
        has_misfit: false,
    };
    let value = decoder.top(raw, shape);
    (!decoder.has_misfit).then_some(value)
}

const SECTION: &str = "see \"Parameter format\" in the section \"HTTP Protocol Compliance Tests\" of the Smithy specification";

/// The limit on the nesting of documents, which become expressions that are nested several times as
/// deeply.
const MAX_DOCUMENT_DEPTH: usize = 32;

struct Decoder<'a> {
    model: &'a Model,
    /// The shape that has the test cases.
    subject: &'a dyn Display,
    diagnostics: &'a mut Diagnostics,
    is_example: bool,
    dates_are_text: bool,
    /// Whether something has been reported.
    has_misfit: bool,
}

impl Decoder<'_> {
    fn top(&mut self, raw: &RawValue, shape: &ShapeId) -> Structure {
        let members = match self.model.shape(shape).map(|shape| &shape.kind) {
            Some(Kind::Structure(members)) => members,
            _ => &IndexMap::new(),
        };
        let node = raw.node();
        Structure {
            members: self.members(shape, members, node).unwrap_or_default(),
            span: node.span,
        }
    }

    /// Reports a misfit. Of an example, the first one is enough.
    fn report(&mut self, span: Span, message: impl Into<String>) {
        let is_first = !std::mem::replace(&mut self.has_misfit, true);
        if !self.is_example {
            self.diagnostics.shape(span, self.subject, message, SECTION);
        } else if is_first {
            let message = format!("{}: the documentation omits this example", message.into());
            let help = "correct the example, or remove it";
            self.diagnostics.warning(span, self.subject, message, help);
        }
    }

    fn expected(&mut self, what: &str, node: &Node) {
        self.report(node.span, format!("expected {what}, found {}", node.kind()));
    }

    fn object<'n>(&mut self, node: &'n Node) -> Option<&'n Object> {
        if node.as_object().is_none() {
            self.expected("an object", node);
        }
        node.as_object()
    }

    fn members(
        &mut self,
        shape: &ShapeId,
        members: &IndexMap<String, Member>,
        node: &Node,
    ) -> Option<Vec<(String, Value)>> {
        let mut values = Vec::new();
        for (key, entry) in self.object(node)? {
            let Some(member) = members.get(key) else {
                self.report(
                    entry.key_span,
                    format!("`{}` has no member `{}`", shape.name(), key.escape_debug()),
                );
                continue;
            };
            // The same as leaving the member out.
            if matches!(entry.node.value, node::Value::Null) {
                continue;
            }
            if let Some(value) = self.value(&member.target.id, &entry.node) {
                values.push((key.clone(), value));
            }
        }
        Some(values)
    }

    fn value(&mut self, target: &ShapeId, node: &Node) -> Option<Value> {
        let model = self.model;
        if target.is_unit() {
            return self.object(node).map(|_| Value::Unit);
        }
        let Some(shape) = model.shape(target) else {
            return self.simple(prelude::simple(target)?, node);
        };
        match &shape.kind {
            Kind::Simple(simple) => self.simple(*simple, node),
            Kind::Enum(_) => self.simple(Simple::String, node),
            Kind::IntEnum(_) => self.simple(Simple::Integer, node),
            Kind::List(member) => {
                let Some(items) = node.as_array() else {
                    self.expected("an array", node);
                    return None;
                };
                let sparse = shape.traits.sparse().is_some();
                let values = items.iter().map(|item| self.element(member, sparse, item));
                let values: Vec<_> = values.collect();
                values.into_iter().collect::<Option<_>>().map(Value::List)
            }
            Kind::Map { value, .. } => {
                let sparse = shape.traits.sparse().is_some();
                let mut entries = Vec::new();
                for (key, entry) in self.object(node)? {
                    let value = self.element(value, sparse, &entry.node);
                    entries.push(value.map(|value| (key.clone(), value)));
                }
                entries.into_iter().collect::<Option<_>>().map(Value::Map)
            }
            Kind::Structure(members) => {
                self.check_required(members, node);
                let members = self.members(target, members, node)?;
                let span = node.span;
                Some(Value::Structure(Structure { members, span }))
            }
            Kind::Union(members) => self.union(target, members, node),
            // Nothing targets these shapes, because the closure of the service has been checked.
            Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_) => None,
        }
    }

    /// Decodes an element of a list or a map.
    fn element(&mut self, member: &Member, sparse: bool, node: &Node) -> Option<Value> {
        match node.value {
            node::Value::Null if sparse => Some(Value::Null),
            _ => self.value(&member.target.id, node),
        }
    }

    /// Reports a structure in an example that lacks a required member.
    fn check_required(&mut self, members: &IndexMap<String, Member>, node: &Node) {
        let lacks = |member: &&Member| member.traits.required() && node.get(&member.name).is_none();
        if self.is_example
            && let Some(member) = members.values().find(lacks)
        {
            let message = format!("the required member `{}` is missing", member.name);
            self.report(node.span, message);
        }
    }

    fn union(
        &mut self,
        shape: &ShapeId,
        members: &IndexMap<String, Member>,
        node: &Node,
    ) -> Option<Value> {
        let single = node.as_object().filter(|object| object.len() == 1);
        let found = single
            .and_then(|object| object.first())
            .and_then(|(key, entry)| Some((members.get(key)?, &entry.node)));
        let Some((member, node)) = found else {
            let name = shape.name();
            self.report(
                node.span,
                format!("expected an object with exactly one of the members of `{name}`"),
            );
            return None;
        };
        Some(Value::Union {
            member: member.name.clone(),
            value: Box::new(self.value(&member.target.id, node)?),
        })
    }

    fn simple(&mut self, simple: Simple, node: &Node) -> Option<Value> {
        let (value, expected) = match simple {
            Simple::Boolean => (node.as_bool().map(Value::Boolean), "a boolean"),
            Simple::Byte => (integer::<i8>(node), "an 8-bit integer"),
            Simple::Short => (integer::<i16>(node), "a 16-bit integer"),
            Simple::Integer => (integer::<i32>(node), "a 32-bit integer"),
            Simple::Long => (integer::<i64>(node), "a 64-bit integer"),
            Simple::Float => (float(node).map(Value::Float), FLOAT),
            Simple::Double => (float(node).map(Value::Double), FLOAT),
            Simple::BigInteger => (big_integer(node), "a whole number"),
            Simple::BigDecimal => (big_decimal(node), "a number"),
            Simple::String => (text(node).map(Value::String), "a string"),
            Simple::Blob => (
                text(node).map(|text| Value::Blob(text.into_bytes())),
                "a string",
            ),
            Simple::Timestamp if self.dates_are_text => (
                timestamp(node).or_else(|| date(node)),
                "a date or a number of seconds since 1970",
            ),
            Simple::Timestamp => (timestamp(node), "a number of seconds since 1970"),
            Simple::Document => (
                node.to_document(MAX_DOCUMENT_DEPTH).map(Value::Document),
                "a document that is nested at most 32 levels deep",
            ),
        };
        let takes_text = matches!(simple, Simple::String | Simple::Blob);
        let takes_numbers = !takes_text && !matches!(simple, Simple::Boolean | Simple::Document);
        match &node.value {
            _ if value.is_some() => {}
            node::Value::Number(number) if takes_numbers => {
                self.report(node.span, format!("`{number}` is not {expected}"));
            }
            _ => self.expected(expected, node),
        }
        value
    }
}

const FLOAT: &str = "a number, `NaN`, `Infinity`, or `-Infinity`";

fn text(node: &Node) -> Option<String> {
    node.as_str().map(str::to_owned)
}

fn integer<T: TryFrom<i64>>(node: &Node) -> Option<Value> {
    numbers::integer::<T>(node).map(Value::Integer)
}

/// Reads a number, or the name of one that JSON cannot represent.
fn float<T: FromStr + Copy + Into<f64>>(node: &Node) -> Option<T> {
    match &node.value {
        node::Value::Number(text) => numbers::float(text),
        node::Value::String(name) => numbers::not_finite(name),
        _ => None,
    }
}

fn big_integer(node: &Node) -> Option<Value> {
    numbers::big_integer(node.as_number()?).map(Value::BigInteger)
}

fn big_decimal(node: &Node) -> Option<Value> {
    Some(Value::BigDecimal(node.as_number()?.to_owned()))
}

/// Reads seconds since 1970, possibly with a fraction, which binary numbers cannot represent
/// exactly.
fn timestamp(node: &Node) -> Option<Value> {
    let (seconds, nanoseconds) = numbers::epoch_seconds(node.as_number()?)?;
    Some(Value::Timestamp {
        seconds,
        nanoseconds,
    })
}

/// Reads a date as text.
fn date(node: &Node) -> Option<Value> {
    let (seconds, nanoseconds) = dates::date(node.as_str()?)?;
    Some(Value::Timestamp {
        seconds,
        nanoseconds,
    })
}

/// Writes a time since 1970 as text.
pub(crate) fn rfc3339(seconds: i64, nanoseconds: u32) -> Option<String> {
    let since = Duration::new(u64::try_from(seconds).ok()?, nanoseconds);
    // The last second of the year 9999, which is the last that the format can express.
    (since.as_secs() < 253_402_300_800).then(|| {
        let text = humantime::format_rfc3339(SystemTime::UNIX_EPOCH + since).to_string();
        match text.strip_suffix('Z') {
            Some(time) if time.contains('.') => format!("{}Z", time.trim_end_matches('0')),
            _ => text,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Node {
        Node {
            value: node::Value::Number(text.to_owned()),
            span: Span::default(),
        }
    }

    #[test]
    fn whole_numbers_have_no_exponent() {
        for (text, expected) in [
            ("12", Some("12")),
            ("-12.0", Some("-12")),
            ("1.25e3", Some("1250")),
            ("1.5", None),
            ("1e-1", None),
            ("1e99999", None),
        ] {
            let expected = expected.map(|digits| Value::BigInteger(digits.to_owned()));
            assert_eq!(big_integer(&number(text)), expected, "{text}");
        }
    }

    #[test]
    fn times_are_written_without_needless_digits() {
        for (seconds, nanoseconds, expected) in [
            (0, 0, Some("1970-01-01T00:00:00Z")),
            (1, 500_000_000, Some("1970-01-01T00:00:01.5Z")),
            (
                1_310_772_513,
                359_000_001,
                Some("2011-07-15T23:28:33.359000001Z"),
            ),
            (253_402_300_799, 0, Some("9999-12-31T23:59:59Z")),
            (253_402_300_800, 0, None),
            (-1, 0, None),
            (i64::MAX, 0, None),
        ] {
            assert_eq!(rfc3339(seconds, nanoseconds).as_deref(), expected);
        }
    }

    #[test]
    fn timestamps_are_decoded_without_loss() {
        for (text, expected) in [
            ("0", Some((0, 0))),
            ("946845296.123", Some((946_845_296, 123_000_000))),
            ("-1.5", Some((-2, 500_000_000))),
            ("-0.25", Some((-1, 750_000_000))),
            ("1e3", Some((1000, 0))),
            ("9.46845296123E8", Some((946_845_296, 123_000_000))),
            ("1e99999999999", None),
            ("1e-10", None),
            ("-0.000", Some((0, 0))),
            ("1.0000000001", None),
            ("9223372036854775808", None),
        ] {
            let expected = expected.map(|(seconds, nanoseconds)| Value::Timestamp {
                seconds,
                nanoseconds,
            });
            assert_eq!(timestamp(&number(text)), expected, "{text}");
        }
    }
}
