//! Values of test cases, as values of the Rust types that their shapes become.

use super::findings::Findings;
use super::types::Types;
use crate::ir::{self, ShapeValue, Type};
use crate::model::values::{Structure, Value};

/// The setters of a structure that get a value, with these values.
pub(crate) fn setters(
    structure: &ir::Structure,
    value: &Structure,
    types: &Types<'_>,
    findings: &mut Findings<'_>,
) -> Vec<(String, ShapeValue)> {
    fields(structure, value, types, findings)
        .into_iter()
        .map(|(field, value)| (field.setter.clone(), value))
        .collect()
}

/// The fields of a structure that have a value, with these values.
pub(crate) fn fields<'s>(
    structure: &'s ir::Structure,
    value: &Structure,
    types: &Types<'_>,
    findings: &mut Findings<'_>,
) -> Vec<(&'s ir::Field, ShapeValue)> {
    let mut all = Vec::new();
    for (member, value) in &value.members {
        let mut fields = structure.fields.iter();
        if let Some(field) = fields.find(|field| field.member == *member) {
            let value = shape_value(&field.ty, value, types, findings);
            all.extend(value.map(|value| (field, value)));
        }
    }
    all
}

/// The value as one of the type that its shape became; nothing if a finding says why.
fn shape_value(
    ty: &Type,
    value: &Value,
    types: &Types<'_>,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    Some(match (ty, value) {
        (Type::Boxed(name), Value::Structure(value)) => {
            ShapeValue::Boxed(Box::new(structure(name, value, types, findings)?))
        }
        (Type::Boxed(name), Value::Union { member, value }) => {
            ShapeValue::Boxed(Box::new(union(name, member, value, types, findings)?))
        }
        (Type::Structure(name), Value::Structure(value)) => {
            structure(name, value, types, findings)?
        }
        (Type::Union(name), Value::Union { member, value }) => {
            union(name, member, value, types, findings)?
        }
        (Type::List { element, .. }, Value::List(items)) => {
            let items = items
                .iter()
                .map(|item| shape_value(element, item, types, findings));
            ShapeValue::List(items.collect::<Option<_>>()?)
        }
        (Type::Map { key, value, .. }, Value::Map(entries)) => {
            let entries = entries.iter().map(|(name, entry)| {
                let entry = shape_value(value, entry, types, findings)?;
                Some((text(key, name), entry))
            });
            ShapeValue::Map(entries.collect::<Option<_>>()?)
        }
        (_, Value::Boolean(value)) => ShapeValue::Bool(*value),
        (_, Value::Integer(value)) => ShapeValue::Integer(*value),
        (_, Value::Float(value)) => ShapeValue::Float(*value),
        (_, Value::Double(value)) => ShapeValue::Double(*value),
        (_, Value::BigInteger(digits)) => ShapeValue::BigInteger(digits.clone()),
        (_, Value::BigDecimal(digits)) => ShapeValue::BigDecimal(digits.clone()),
        (_, Value::Blob(bytes)) => ShapeValue::Blob(bytes.clone()),
        (ty, Value::String(value)) => text(ty, value),
        (
            _,
            Value::Timestamp {
                seconds,
                nanoseconds,
            },
        ) => ShapeValue::Timestamp {
            seconds: *seconds,
            nanoseconds: *nanoseconds,
        },
        // Types are made from the shapes that values are decoded for, so that the two match.
        (_, Value::List(_) | Value::Map(_) | Value::Structure(_) | Value::Union { .. }) => {
            return None;
        }
    })
}

/// A string, or the value of an enum.
fn text(ty: &Type, value: &str) -> ShapeValue {
    let value = value.to_owned();
    match ty {
        Type::Enum(name) => ShapeValue::Enum {
            name: name.clone(),
            value,
        },
        _ => ShapeValue::Text(value),
    }
}

fn structure(
    name: &str,
    value: &Structure,
    types: &Types<'_>,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    let structure = types.structure(name)?;
    let fields = fields(structure, value, types, findings);
    // The builder of the structure would refuse to build it.
    let missing = structure.fields.iter().find(|field| {
        field.presence == ir::Presence::Required
            && !fields.iter().any(|(given, _)| given.member == field.member)
    });
    if let Some(field) = missing {
        findings.report(
            value.span,
            format!("the required member `{}` is missing", field.member),
            "add a value for it",
        );
        return None;
    }
    Some(ShapeValue::Structure {
        name: name.to_owned(),
        fallible_build: structure.fallible_build,
        fields: fields
            .into_iter()
            .map(|(field, value)| (field.setter.clone(), value))
            .collect(),
    })
}

fn union(
    name: &str,
    member: &str,
    value: &Value,
    types: &Types<'_>,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    let union = types.union(name)?;
    let mut variants = union.variants.iter();
    let variant = variants.find(|variant| variant.member == member)?;
    let value = shape_value(&variant.ty, value, types, findings)?;
    Some(ShapeValue::Union {
        name: name.to_owned(),
        variant: variant.name.clone(),
        value: Box::new(value),
    })
}

impl ShapeValue {
    /// The value that a default of the model stands for.
    pub(crate) fn of_default(default: &ir::Default, ty: &Type) -> Self {
        match (default, ty) {
            (ir::Default::Bool(value), _) => Self::Bool(*value),
            (ir::Default::Integer(value), _) => Self::Integer(*value),
            // A default of the smaller type was rounded to it before.
            (ir::Default::Float(value), Type::Float) => Self::Float(*value as f32),
            (ir::Default::Float(value), _) => Self::Double(*value),
            (ir::Default::Text(value), ty) => text(ty, value),
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

    /// Whether the value holds a number that is not equal to itself.
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
