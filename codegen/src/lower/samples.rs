//! Sample values, for calls in documentation that the model has no example of.

use crate::ir::{
    ExampleCall, Field, FieldValue, Operation, Presence, Role, ShapeValue, Structure, Type, Types,
    UnionVariant,
};

/// A structure with more fields gets values only for the required ones.
const MOST_FIELDS: usize = 10;

/// How deep structures are nested. Deeper ones get values only for what cannot be left out.
const MOST_LEVELS: usize = 3;

/// The start of the year 2030.
const TIME: i64 = 1_893_456_000;

/// Calls the operation that requires the fewest arguments.
pub(crate) fn simplest_call(operations: &[Operation], types: &Types) -> Option<ExampleCall> {
    let required = |operation: &&Operation| {
        let fields = types[operation.input].fields.iter();
        fields.filter(|field| field.required).count()
    };
    let operation = operations.iter().min_by_key(required)?;
    let fields = types[operation.input].fields.iter();
    Some(ExampleCall {
        method: operation.method.clone(),
        input: fields
            .filter(|field| field.required)
            .filter_map(|field| field_value(field, types, 1))
            .collect(),
    })
}

/// Returns values for the input of an operation.
pub(crate) fn input(structure: &Structure, types: &Types) -> Vec<FieldValue> {
    let all = structure.fields.len() <= MOST_FIELDS;
    let fields = structure.fields.iter();
    fields
        .filter(|field| all || field.required)
        .filter_map(|field| field_value(field, types, 0))
        .collect()
}

/// Returns a value for a field.
pub(crate) fn field(field: &Field, types: &Types) -> Option<FieldValue> {
    field_value(field, types, 0)
}

fn field_value(field: &Field, types: &Types, level: usize) -> Option<FieldValue> {
    let value = match value(&field.ty, types, level)? {
        ShapeValue::Integer(number) => ShapeValue::Integer(in_range(number, field)),
        value => value,
    };
    let value = match field.boxed {
        true => ShapeValue::Boxed(Box::new(value)),
        false => value,
    };
    Some(FieldValue::of(field, value))
}

/// Returns the number in the range of the field that is closest to `number`.
fn in_range(number: i64, field: &Field) -> i64 {
    let range = field.constraints.range.as_ref();
    let bound = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<i64>().ok());
    let min = range.and_then(|range| bound(&range.min));
    let max = range.and_then(|range| bound(&range.max));
    let number = min.map_or(number, |min| number.max(min));
    max.map_or(number, |max| number.min(max))
}

/// Returns a value, or `None` if there is none that is both short and certain to be valid Rust.
fn value(ty: &Type, types: &Types, level: usize) -> Option<ShapeValue> {
    Some(match ty {
        Type::Boolean => ShapeValue::Bool(true),
        Type::Byte | Type::Short | Type::Integer | Type::Long => ShapeValue::Integer(1),
        Type::Float => ShapeValue::Float(1.0),
        Type::Double => ShapeValue::Double(1.0),
        Type::BigInteger => ShapeValue::BigInteger("1".to_owned()),
        Type::BigDecimal => ShapeValue::BigDecimal("1".to_owned()),
        Type::String => ShapeValue::Text("...".to_owned()),
        Type::Blob => ShapeValue::Blob(b"...".to_vec()),
        Type::ByteStream => ShapeValue::ByteStream(b"...".to_vec()),
        Type::EventStream { events, .. } => {
            let events = &types[*events];
            let event = |variant: &UnionVariant| {
                let value = value(&variant.ty, types, level)?;
                (!variant.boxed).then(|| ShapeValue::Union {
                    name: events.name.clone(),
                    variant: variant.name.clone(),
                    value: Some(Box::new(value)),
                })
            };
            ShapeValue::EventStream(Box::new(events.variants.iter().find_map(event)?))
        }
        Type::Timestamp => ShapeValue::Timestamp {
            seconds: TIME,
            nanoseconds: 0,
            text: Some("2030-01-01T00:00:00Z".to_owned()),
        },
        Type::Enum(id) => {
            let enumeration = &types[*id];
            let variant = enumeration.variants.first()?;
            ShapeValue::Enum {
                name: enumeration.name.clone(),
                variant: Some(variant.name.clone()),
                value: variant.value.clone(),
            }
        }
        Type::List {
            element,
            sparse: false,
            ..
        } => ShapeValue::List(vec![value(element, types, level)?]),
        Type::Map {
            key,
            value: entry,
            sparse: false,
            ..
        } => ShapeValue::Map(vec![(
            value(key, types, level)?,
            value(entry, types, level)?,
        )]),
        Type::Structure(id) => structure(&types[*id], types, level + 1)?,
        Type::Union(_) | Type::Document | Type::Unit | Type::List { .. } | Type::Map { .. } => {
            return None;
        }
    })
}

fn structure(structure: &Structure, types: &Types, level: usize) -> Option<ShapeValue> {
    // A structure can contain itself.
    if level > MOST_LEVELS {
        return None;
    }
    let all = structure.fields.len() <= MOST_FIELDS && level < MOST_LEVELS;
    let mut fields = Vec::new();
    for field in &structure.fields {
        if !all && !field.required {
            continue;
        }
        match field_value(field, types, level) {
            Some(value) => fields.push(value),
            // The structure cannot be built without it.
            None if field.presence == Presence::Required => return None,
            None => {}
        }
    }
    Some(ShapeValue::Structure {
        is_error: structure.role == Role::Error,
        name: structure.name.clone(),
        fallible_build: structure.fallible_build,
        fields,
    })
}
