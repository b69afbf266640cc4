//! Random texts, values, and markup.

use aws_smithy_schema::{Schema, ShapeType};
use aws_smithy_types::{Blob, DateTime, Document, Number};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::exchange::model::*;

/// Texts that XML can represent.
pub(in crate::tests) fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(
        "<>&'\"]!-?;# \t\r\n\u{85}\u{2028}\u{FEFF}\u{FFFD}\u{10FFFF}ax0%+="
            .chars()
            .collect::<Vec<_>>(),
    );
    let any = any::<char>().prop_filter("not a character that XML allows", |&c| is_xml(c));
    vec(prop_oneof![3 => special, 1 => any], 0..16).prop_map(String::from_iter)
}

pub(in crate::tests) fn is_xml(c: char) -> bool {
    matches!(u32::from(c), 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x10000..)
}

pub(in crate::tests) fn scalar(schema: &'static Schema<'static>) -> BoxedStrategy<Value> {
    match schema.shape_type() {
        ShapeType::Boolean => any::<bool>().prop_map(Value::Boolean).boxed(),
        ShapeType::Byte => any::<i8>().prop_map(Value::Byte).boxed(),
        ShapeType::Short => any::<i16>().prop_map(Value::Short).boxed(),
        ShapeType::Integer => any::<i32>().prop_map(Value::Integer).boxed(),
        ShapeType::Long => any::<i64>().prop_map(Value::Long).boxed(),
        ShapeType::Float => any::<f32>()
            .prop_filter("NaN differs from itself", |f| !f.is_nan())
            .prop_map(Value::Float)
            .boxed(),
        ShapeType::Double => any::<f64>()
            .prop_filter("NaN differs from itself", |f| !f.is_nan())
            .prop_map(Value::Double)
            .boxed(),
        ShapeType::BigInteger => "-?[1-9][0-9]{0,30}"
            .prop_map(|text| Value::BigInteger(text.parse().unwrap()))
            .boxed(),
        ShapeType::BigDecimal => "-?[1-9][0-9]{0,9}\\.[0-9]{1,9}(E[+-]?[0-9]{1,3})?"
            .prop_map(|text| Value::BigDecimal(text.parse().unwrap()))
            .boxed(),
        ShapeType::Blob => vec(any::<u8>(), 0..20)
            .prop_map(|bytes| Value::Blob(Blob::new(bytes)))
            .boxed(),
        // From the year 1 to the year 9999, without fractions, which HTTP dates do not have.
        ShapeType::Timestamp => (-62_135_596_800i64..253_402_300_800)
            .prop_map(|secs| Value::Timestamp(DateTime::from_secs(secs)))
            .boxed(),
        ShapeType::Document => document().prop_map(Value::Document).boxed(),
        _ => text().prop_map(Value::String).boxed(),
    }
}

/// Documents without numbers that are not finite, which JSON cannot represent.
fn document() -> impl Strategy<Value = Document> {
    let number = prop_oneof![
        any::<u64>().prop_map(Number::PosInt),
        (i64::MIN..0).prop_map(Number::NegInt),
        any::<f64>()
            .prop_filter("not finite", |f| f.is_finite())
            // Other numbers are integers to a reader.
            .prop_filter("whole", |f| f.fract() != 0.0)
            .prop_map(Number::Float),
    ];
    let leaf = prop_oneof![
        Just(Document::Null),
        any::<bool>().prop_map(Document::Bool),
        number.prop_map(Document::Number),
        text().prop_map(Document::String),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Document::Array),
            prop::collection::hash_map(text(), inner, 0..4).prop_map(Document::Object),
        ]
    })
}

pub(in crate::tests) fn value(shape: &'static Shape, depth: usize) -> BoxedStrategy<Value> {
    match shape {
        Shape::Scalar(schema) => scalar(schema),
        Shape::List(_, element) => vec(value(element, depth), 0..3)
            .prop_map(Value::List)
            .boxed(),
        Shape::Map(_, element) => vec((text(), value(element, depth)), 0..3)
            .prop_map(Value::Map)
            .boxed(),
        Shape::Nullable(element) => {
            prop_oneof![1 => Just(Value::Null), 3 => value(element, depth)].boxed()
        }
        // Empty structures are likely, because a list of them differs from an empty list.
        Shape::Struct(..) => prop_oneof![1 => Just(Vec::new()), 3 => fields(shape, depth)]
            .prop_map(Value::Struct)
            .boxed(),
    }
}

/// A random subset of the members of a structure.
pub(in crate::tests) fn fields(shape: &'static Shape, depth: usize) -> BoxedStrategy<Fields> {
    let mut all: Vec<BoxedStrategy<Option<(usize, Value)>>> = Vec::new();
    for (index, member) in shape.members().iter().enumerate() {
        let recursive = match member {
            Shape::Struct(..) => true,
            Shape::List(_, element) | Shape::Map(_, element) => {
                matches!(element, Shape::Struct(..))
            }
            Shape::Scalar(_) | Shape::Nullable(_) => false,
        };
        if recursive && depth == 0 {
            continue;
        }
        let one = value(member, depth.saturating_sub(1)).prop_map(move |v| (index, v));
        all.push(prop::option::weighted(0.3, one).boxed());
    }
    all.prop_map(|fields| fields.into_iter().flatten().collect())
        .boxed()
}

/// Random sequences of pieces of markup.
pub(in crate::tests) fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<GetThingResponse>",
        "</GetThingResponse>",
        "<GetThingResult>",
        "</GetThingResult>",
        "<ErrorResponse>",
        "</ErrorResponse>",
        "<Error>",
        "</Error>",
        "<Code>",
        "</Code>",
        "<Text>",
        "</Text>",
        "<FlatItem>",
        "</FlatItem>",
        "<Tags>",
        "</Tags>",
        "<entry>",
        "</entry>",
        "<key>",
        "</key>",
        "<value>",
        "</value>",
        "<When>",
        "</When>",
        "<Data>",
        "</Data>",
        "<a/>",
        "<a b='c'>",
        "<",
        ">",
        "/>",
        "</",
        "<!",
        "<!-",
        "<!--",
        "-->",
        "--",
        "<![",
        "<![CDATA[",
        "]]>",
        "]",
        "<?",
        "?>",
        "<?xml",
        "<?xml version='1.0'?>",
        "<!D",
        "<!DOCTYPE",
        "<!DOCTYPE a [",
        "&",
        "&lt;",
        "&#",
        "&#x41;",
        ";",
        "'",
        "\"",
        "=",
        " ",
        "\r",
        "\n",
        "a",
        "1",
        "-",
        "é",
        "\u{FEFF}",
        "\0",
        "2015-01-25T08:00:00Z",
        "AA==",
    ]);
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}
