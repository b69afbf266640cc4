//! Values in test cases: JSON, as values of the shape they are for (Smithy 2.0, section "HTTP
//! Protocol Compliance Tests", "Parameter format").

use std::str::FromStr;

use super::types::Types;
use crate::diagnostics::Diagnostics;
use crate::ir::{self, ShapeValue, Type};
use crate::model::node::{Node, Value};
use crate::source::Span;

const SECTION: &str = "see \"Parameter format\" in the section \"HTTP Protocol Compliance Tests\" of the Smithy specification";

/// Where findings about a value go.
pub(crate) struct Findings<'a> {
    pub(crate) diagnostics: &'a mut Diagnostics,
    /// The shape that the test cases stand on.
    pub(crate) subject: &'a str,
}

impl Findings<'_> {
    pub(crate) fn report(&mut self, span: Span, message: impl Into<String>) {
        self.diagnostics.shape(span, self.subject, message, SECTION);
    }
}

impl Types<'_> {
    /// The members of an object as setters and values of the fields of a structure.
    pub(crate) fn fields(
        &self,
        structure: &ir::Structure,
        node: &Node,
        findings: &mut Findings<'_>,
    ) -> Vec<(String, ShapeValue)> {
        self.members(structure, node, findings)
            .into_iter()
            .map(|(field, value)| (field.setter.clone(), value))
            .collect()
    }

    /// The members of an object as fields of a structure and their values.
    pub(crate) fn members<'s>(
        &self,
        structure: &'s ir::Structure,
        node: &Node,
        findings: &mut Findings<'_>,
    ) -> Vec<(&'s ir::Field, ShapeValue)> {
        let Some(members) = node.as_object() else {
            expected("an object", node, findings);
            return Vec::new();
        };
        let mut fields = Vec::new();
        for (key, entry) in members {
            let Some(field) = structure.fields.iter().find(|field| field.member == *key) else {
                let message = format!(
                    "`{}` has no member `{}`",
                    structure.shape.name,
                    key.escape_debug()
                );
                findings.report(entry.key_span, message);
                continue;
            };
            if matches!(entry.node.value, Value::Null) {
                continue;
            }
            fields.extend(
                self.value(&field.ty, &entry.node, findings)
                    .map(|value| (field, value)),
            );
        }
        fields
    }

    /// A value of a type; a finding where the JSON is none.
    pub(crate) fn value(
        &self,
        ty: &Type,
        node: &Node,
        findings: &mut Findings<'_>,
    ) -> Option<ShapeValue> {
        let value = match ty {
            Type::Boolean => node.as_bool().map(ShapeValue::Bool),
            Type::Byte | Type::Short | Type::Integer | Type::Long => node
                .as_i64()
                .filter(|value| super::shapes::fits(*value, ty))
                .map(ShapeValue::Integer),
            Type::Float => float(node).map(ShapeValue::Float),
            Type::Double => float(node).map(ShapeValue::Double),
            Type::BigInteger => number_text(node).map(ShapeValue::BigInteger),
            Type::BigDecimal => number_text(node).map(ShapeValue::BigDecimal),
            Type::String => node.as_str().map(|text| ShapeValue::Text(text.to_owned())),
            Type::Blob => node.as_str().map(|text| ShapeValue::Blob(text.to_owned())),
            Type::Timestamp => timestamp(node),
            Type::Enum(name) => node.as_str().map(|value| ShapeValue::Enum {
                name: name.clone(),
                value: value.to_owned(),
            }),
            Type::Structure(name) => return self.structure_value(name, node, findings),
            Type::Union(name) => return self.union_value(name, node, findings),
            Type::Boxed(name) => {
                let value = if self.union(name).is_some() {
                    self.union_value(name, node, findings)
                } else {
                    self.structure_value(name, node, findings)
                };
                return value.map(|value| ShapeValue::Boxed(Box::new(value)));
            }
            Type::List { element, .. } => {
                let Some(items) = node.as_array() else {
                    expected("an array", node, findings);
                    return None;
                };
                let values = items.iter().map(|item| self.value(element, item, findings));
                values.collect::<Option<_>>().map(ShapeValue::List)
            }
            Type::Map { key, value, .. } => {
                let Some(entries) = node.as_object() else {
                    expected("an object", node, findings);
                    return None;
                };
                let entries = entries.iter().map(|(name, entry)| {
                    let key = match &**key {
                        Type::Enum(of) => ShapeValue::Enum {
                            name: of.clone(),
                            value: name.clone(),
                        },
                        _ => ShapeValue::Text(name.clone()),
                    };
                    Some((key, self.value(value, &entry.node, findings)?))
                });
                entries.collect::<Option<_>>().map(ShapeValue::Map)
            }
            // No member of a supported protocol is one.
            Type::Document => None,
        };
        if value.is_none() && !matches!(ty, Type::List { .. } | Type::Map { .. }) {
            expected(described(ty), node, findings);
        }
        value
    }

    fn structure_value(
        &self,
        name: &str,
        node: &Node,
        findings: &mut Findings<'_>,
    ) -> Option<ShapeValue> {
        let structure = self.structure(name)?;
        let fields = self.fields(structure, node, findings);
        let missing = structure.fields.iter().find(|field| {
            field.presence == ir::Presence::Required
                && !fields.iter().any(|(setter, _)| *setter == field.setter)
        });
        if let Some(field) = missing {
            findings.report(
                node.span,
                format!("the required `{}` is missing", field.member),
            );
            return None;
        }
        Some(ShapeValue::Structure {
            name: name.to_owned(),
            fallible_build: structure.fallible_build,
            fields,
        })
    }

    fn union_value(
        &self,
        name: &str,
        node: &Node,
        findings: &mut Findings<'_>,
    ) -> Option<ShapeValue> {
        let union = self.union(name)?;
        let members = node.as_object().filter(|members| members.len() == 1);
        let found =
            members
                .and_then(|members| members.iter().next())
                .and_then(|(member, entry)| {
                    let variant = union
                        .variants
                        .iter()
                        .find(|found| found.member == *member)?;
                    Some((variant, &entry.node))
                });
        let Some((variant, node)) = found else {
            let message = format!(
                "an object with one member of `{}` is expected",
                union.shape.name
            );
            findings.report(node.span, message);
            return None;
        };
        let value = Box::new(self.value(&variant.ty, node, findings)?);
        Some(ShapeValue::Union {
            name: name.to_owned(),
            variant: variant.name.clone(),
            value,
        })
    }
}

impl ShapeValue {
    /// The value that a default of the model stands for.
    pub(crate) fn of_default(default: &ir::Default, ty: &Type) -> Self {
        match (default, ty) {
            (ir::Default::Bool(value), _) => Self::Bool(*value),
            (ir::Default::Integer(value), _) => Self::Integer(*value),
            // What goes into a field of the smaller type was rounded to it before.
            (ir::Default::Float(value), Type::Float) => Self::Float(*value as f32),
            (ir::Default::Float(value), _) => Self::Double(*value),
            (ir::Default::Text(value), Type::Enum(name)) => Self::Enum {
                name: name.clone(),
                value: value.clone(),
            },
            (ir::Default::Text(value), _) => Self::Text(value.clone()),
            (ir::Default::Zero, Type::Boolean) => Self::Bool(false),
            (ir::Default::Zero, Type::Float) => Self::Float(0.0),
            (ir::Default::Zero, Type::Double) => Self::Double(0.0),
            (ir::Default::Zero, Type::String) => Self::Text(String::new()),
            (ir::Default::Zero, Type::Blob) => Self::Blob(String::new()),
            (ir::Default::Zero, Type::List { .. }) => Self::List(Vec::new()),
            (ir::Default::Zero, Type::Map { .. }) => Self::Map(Vec::new()),
            (ir::Default::Zero, _) => Self::Integer(0),
        }
    }

    /// Whether there is a number in it that is not equal to itself.
    pub(crate) fn has_nan(&self) -> bool {
        match self {
            Self::Float(value) => value.is_nan(),
            Self::Double(value) => value.is_nan(),
            Self::List(items) => items.iter().any(Self::has_nan),
            Self::Map(entries) => entries.iter().any(|(_, value)| value.has_nan()),
            Self::Structure { fields, .. } => fields.iter().any(|(_, value)| value.has_nan()),
            Self::Union { value, .. } | Self::Boxed(value) => value.has_nan(),
            _ => false,
        }
    }
}

fn expected(what: &str, node: &Node, findings: &mut Findings<'_>) {
    let message = format!("{what} is expected here, this is {}", node.kind());
    findings.report(node.span, message);
}

fn described(ty: &Type) -> &'static str {
    match ty {
        Type::Boolean => "a boolean",
        Type::Byte | Type::Short | Type::Integer | Type::Long => {
            "a whole number in the range of the type"
        }
        Type::Float | Type::Double => "a number, `NaN`, `Infinity` or `-Infinity`",
        Type::BigInteger | Type::BigDecimal => "a number",
        Type::Timestamp => "a number of seconds since 1970",
        Type::Document => "no document",
        _ => "a string",
    }
}

/// A number, or the name of one that JSON has no number for, as Rust spells them too.
fn float<T: FromStr>(node: &Node) -> Option<T> {
    let text = match &node.value {
        Value::Number(text) => text,
        Value::String(text) if ["NaN", "Infinity", "-Infinity"].contains(&text.as_str()) => text,
        _ => return None,
    };
    text.parse().ok()
}

fn number_text(node: &Node) -> Option<String> {
    match &node.value {
        Value::Number(text) => Some(text.clone()),
        _ => None,
    }
}

/// Seconds since 1970, with a fraction maybe, which no binary number holds exactly.
fn timestamp(node: &Node) -> Option<ShapeValue> {
    let Value::Number(text) = &node.value else {
        return None;
    };
    let nanoseconds = scaled(text, 9)?;
    Some(ShapeValue::Timestamp {
        seconds: i64::try_from(nanoseconds.div_euclid(NANOSECONDS)).ok()?,
        nanoseconds: u32::try_from(nanoseconds.rem_euclid(NANOSECONDS)).ok()?,
    })
}

const NANOSECONDS: i128 = 1_000_000_000;

/// A JSON number times a power of ten, where that is a whole number.
fn scaled(number: &str, power: i32) -> Option<i128> {
    let (digits, exponent) = match number.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse().ok()?),
        None => (number, 0_i32),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    let zeros = exponent
        .checked_add(power)?
        .checked_sub(i32::try_from(fraction.len()).ok()?)?;
    let zeros = u32::try_from(zeros).ok()?;
    digits.checked_mul(10_i128.checked_pow(zeros)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Node {
        Node {
            value: Value::Number(text.to_owned()),
            span: Span::default(),
        }
    }

    #[test]
    fn seconds_are_read_without_loss() {
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
            let expected = expected.map(|(seconds, nanoseconds)| ShapeValue::Timestamp {
                seconds,
                nanoseconds,
            });
            assert_eq!(timestamp(&number(text)), expected, "{text}");
        }
    }
}
