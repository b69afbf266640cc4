//! Converts the values of test cases to values of the generated Rust types.

use super::findings::Findings;
use crate::ir::{self, FieldValue, ShapeValue, Type, TypeId, Types};
use crate::model::values::{Structure, Value, rfc3339};

/// Returns the members that have a value, with these values, for a builder.
pub(crate) fn setters(
    structure: &ir::Structure,
    value: &Structure,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Vec<FieldValue> {
    fields(structure, value, types, findings)
        .into_iter()
        .map(|(field, value)| FieldValue::of(field, value))
        .collect()
}

/// Returns the fields that have a value, with these values.
pub(crate) fn fields<'s>(
    structure: &'s ir::Structure,
    value: &Structure,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Vec<(&'s ir::Field, ShapeValue)> {
    let mut all = Vec::new();
    for (member, value) in &value.members {
        let mut fields = structure.fields.iter();
        if let Some(field) = fields.find(|field| field.member == *member) {
            let value = shape_value(&field.ty, value, types, findings);
            all.extend(value.map(|value| (field, boxed(value, field.boxed))));
        }
    }
    all
}

/// Converts a value to the type that its shape became. Returns `None` if it reported a finding.
fn shape_value(
    ty: &Type,
    value: &Value,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    Some(match (ty, value) {
        (Type::Structure(id), Value::Structure(value)) => structure(*id, value, types, findings)?,
        (Type::Union(id), Value::Union { member, value }) => {
            union(*id, member, value, types, findings)?
        }
        (
            Type::List {
                element, sparse, ..
            },
            Value::List(items),
        ) => {
            let items = items
                .iter()
                .map(|item| self::element(element, *sparse, item, types, findings));
            ShapeValue::List(items.collect::<Option<_>>()?)
        }
        (
            Type::Map {
                key, value, sparse, ..
            },
            Value::Map(entries),
        ) => {
            let entries = entries.iter().map(|(name, entry)| {
                let entry = element(value, *sparse, entry, types, findings)?;
                Some((text(key, name, types), entry))
            });
            ShapeValue::Map(entries.collect::<Option<_>>()?)
        }
        (_, Value::Document(value)) => ShapeValue::Document(value.clone()),
        (_, Value::Boolean(value)) => ShapeValue::Bool(*value),
        (_, Value::Integer(value)) => ShapeValue::Integer(*value),
        (_, Value::Float(value)) => ShapeValue::Float(*value),
        (_, Value::Double(value)) => ShapeValue::Double(*value),
        (_, Value::BigInteger(digits)) => ShapeValue::BigInteger(digits.clone()),
        (_, Value::BigDecimal(digits)) => ShapeValue::BigDecimal(digits.clone()),
        (Type::ByteStream, Value::Blob(bytes)) => ShapeValue::ByteStream(bytes.clone()),
        (_, Value::Blob(bytes)) => ShapeValue::Blob(bytes.clone()),
        (ty, Value::String(value)) => text(ty, value, types),
        (
            _,
            Value::Timestamp {
                seconds,
                nanoseconds,
            },
        ) => ShapeValue::Timestamp {
            seconds: *seconds,
            nanoseconds: *nanoseconds,
            text: rfc3339(*seconds, *nanoseconds),
        },
        // The types are lowered from the shapes by which the values were decoded, so the two match.
        (
            _,
            Value::List(_)
            | Value::Map(_)
            | Value::Structure(_)
            | Value::Union { .. }
            | Value::Unit
            | Value::Null,
        ) => return None,
    })
}

/// Converts an element of a list or a map.
fn element(
    ty: &Type,
    sparse: bool,
    value: &Value,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    if sparse && *value == Value::Null {
        return Some(ShapeValue::Sparse(None));
    }
    let value = shape_value(ty, value, types, findings)?;
    Some(match sparse {
        true => ShapeValue::Sparse(Some(Box::new(value))),
        false => value,
    })
}

/// Converts a string to a string or to the value of an enum.
pub(crate) fn text(ty: &Type, value: &str, types: &Types) -> ShapeValue {
    let value = value.to_owned();
    match ty {
        Type::Enum(id) => {
            let mut variants = types[*id].variants.iter();
            let variant = variants.find(|variant| variant.value == value);
            ShapeValue::Enum {
                name: types[*id].name.clone(),
                variant: variant.map(|variant| variant.name.clone()),
                value,
            }
        }
        _ => ShapeValue::Text(value),
    }
}

fn structure(
    id: TypeId<ir::Structure>,
    value: &Structure,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    let structure = &types[id];
    let fields = fields(structure, value, types, findings);
    // The builder of the structure would return an error.
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
        is_error: structure.role == ir::Role::Error,
        name: structure.name.clone(),
        fallible_build: structure.fallible_build,
        fields: fields
            .into_iter()
            .map(|(field, value)| FieldValue::of(field, value))
            .collect(),
    })
}

fn union(
    id: TypeId<ir::Union>,
    member: &str,
    value: &Value,
    types: &Types,
    findings: &mut Findings<'_>,
) -> Option<ShapeValue> {
    let union = &types[id];
    let mut variants = union.variants.iter();
    let variant = variants.find(|variant| variant.member == member)?;
    let value = match value {
        Value::Unit => None,
        value => {
            let value = shape_value(&variant.ty, value, types, findings)?;
            Some(Box::new(boxed(value, variant.boxed)))
        }
    };
    Some(ShapeValue::Union {
        name: union.name.clone(),
        variant: variant.name.clone(),
        value,
    })
}

/// Boxes the value if its member is boxed.
fn boxed(value: ShapeValue, boxed: bool) -> ShapeValue {
    if boxed {
        ShapeValue::Boxed(Box::new(value))
    } else {
        value
    }
}

impl ShapeValue {
    /// Returns the value that a default of the model represents.
    pub(crate) fn of_default(default: &ir::Default, ty: &Type, types: &Types) -> Self {
        match (default, ty) {
            (ir::Default::Bool(value), _) => Self::Bool(*value),
            (ir::Default::Integer(value), _) => Self::Integer(*value),
            // A default of the smaller type has already been rounded to it.
            (ir::Default::Float(value), Type::Float) => Self::Float(*value as f32),
            (ir::Default::Float(value), _) => Self::Double(*value),
            (ir::Default::Text(value), Type::BigInteger) => Self::BigInteger(value.clone()),
            (ir::Default::Text(value), Type::BigDecimal) => Self::BigDecimal(value.clone()),
            (ir::Default::Text(value), ty) => text(ty, value, types),
            (ir::Default::Zero, Type::Boolean) => Self::Bool(false),
            (ir::Default::Zero, Type::Float) => Self::Float(0.0),
            (ir::Default::Zero, Type::Double) => Self::Double(0.0),
            (ir::Default::Zero, Type::String) => Self::Text(String::new()),
            (ir::Default::Blob(bytes), _) => Self::Blob(bytes.clone()),
            (
                ir::Default::Timestamp {
                    seconds,
                    nanoseconds,
                },
                _,
            ) => Self::Timestamp {
                seconds: *seconds,
                nanoseconds: *nanoseconds,
                text: rfc3339(*seconds, *nanoseconds),
            },
            (ir::Default::Document(document), _) => Self::Document(document.clone()),
            (ir::Default::Zero, Type::ByteStream) => Self::ByteStream(Vec::new()),
            (ir::Default::Zero, Type::Blob) => Self::Blob(Vec::new()),
            (ir::Default::Zero, Type::List { .. }) => Self::List(Vec::new()),
            (ir::Default::Zero, Type::Map { .. }) => Self::Map(Vec::new()),
            (ir::Default::Zero, _) => Self::Integer(0),
        }
    }

    /// Returns whether the value contains NaN, which is not equal to itself.
    pub(crate) fn has_nan(&self) -> bool {
        match self {
            Self::Float(value) => value.is_nan(),
            Self::Double(value) => value.is_nan(),
            Self::List(items) => items.iter().any(Self::has_nan),
            Self::Map(entries) => entries.iter().any(|(_, value)| value.has_nan()),
            Self::Structure { fields, .. } => fields.iter().any(|field| field.value.has_nan()),
            Self::Union { value, .. } => value.as_ref().is_some_and(|value| value.has_nan()),
            Self::Boxed(value) => value.has_nan(),
            Self::Sparse(value) => value.as_ref().is_some_and(|value| value.has_nan()),
            _ => false,
        }
    }
}
