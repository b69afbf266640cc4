//! A model, and the calls that generated code would make to read and write its values. Part of the stub.
//!
//! The model has every kind of value, with the traits that XML and forms have rules for.

use aws_smithy_schema::serde::{
    SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer,
};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_schema::{Schema, ShapeType, prelude, shape_id};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use crate::rt;

/// A shape: its schema, and the shapes of its members.
#[derive(Debug)]
pub enum Shape {
    Scalar(&'static Schema<'static>),
    List(&'static Schema<'static>, &'static Shape),
    Map(&'static Schema<'static>, &'static Shape),
    Struct(&'static Schema<'static>, &'static [&'static Shape]),
    /// An element that may be null.
    Nullable(&'static Shape),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Float(f32),
    Double(f64),
    BigInteger(BigInteger),
    BigDecimal(BigDecimal),
    String(String),
    Blob(Blob),
    Timestamp(DateTime),
    Document(Document),
    Null,
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
    Struct(Fields),
}

/// The members of a structure by their index.
pub type Fields = Vec<(usize, Value)>;

impl Shape {
    /// Returns the schema of the shape itself, as opposed to that of a member with this shape.
    pub fn own(&self) -> &'static Schema<'static> {
        match self {
            Self::Scalar(own) | Self::List(own, _) | Self::Map(own, _) | Self::Struct(own, _) => {
                own
            }
            Self::Nullable(shape) => shape.own(),
        }
    }

    pub fn members(&self) -> &'static [&'static Shape] {
        match self {
            Self::Struct(_, members) => members,
            _ => panic!("not a structure"),
        }
    }
}

pub fn read(
    shape: &'static Shape,
    schema: &Schema<'_>,
    d: &mut dyn ShapeDeserializer,
) -> Result<Value, SerdeError> {
    Ok(match shape {
        Shape::Scalar(own) => match own.shape_type() {
            ShapeType::Boolean => Value::Boolean(d.read_boolean(schema)?),
            ShapeType::Byte => Value::Byte(d.read_byte(schema)?),
            ShapeType::Short => Value::Short(d.read_short(schema)?),
            ShapeType::Integer => Value::Integer(d.read_integer(schema)?),
            ShapeType::Long => Value::Long(d.read_long(schema)?),
            ShapeType::Float => Value::Float(d.read_float(schema)?),
            ShapeType::Double => Value::Double(d.read_double(schema)?),
            ShapeType::BigInteger => Value::BigInteger(d.read_big_integer(schema)?),
            ShapeType::BigDecimal => Value::BigDecimal(d.read_big_decimal(schema)?),
            ShapeType::Blob => Value::Blob(d.read_blob(schema)?),
            ShapeType::Timestamp => Value::Timestamp(d.read_timestamp(schema)?),
            ShapeType::Document => Value::Document(d.read_document(schema)?),
            _ => Value::String(d.read_string(schema)?),
        },
        Shape::List(_, element) => {
            let read = |d: &mut dyn ShapeDeserializer| read(element, element.own(), d);
            Value::List(match element {
                Shape::Nullable(_) => {
                    let list = rt::read_sparse_list(d, schema, read)?;
                    list.into_iter().map(|v| v.unwrap_or(Value::Null)).collect()
                }
                _ => rt::read_list(d, schema, read)?,
            })
        }
        Shape::Map(_, element) => {
            // Unlike generated code, which uses a hash map, this keeps all entries in their order.
            let mut map = Vec::new();
            d.read_map(schema, &mut |key, d| {
                let member = schema.member().unwrap_or(&prelude::STRING);
                if matches!(element, Shape::Nullable(_)) || !rt::skip_null(member, d)? {
                    map.push((key, read(element, element.own(), d)?));
                }
                Ok(())
            })?;
            Value::Map(map)
        }
        Shape::Nullable(element) => {
            if d.is_null() {
                d.read_null()?;
                return Ok(Value::Null);
            }
            read(element, schema, d)?
        }
        Shape::Struct(own, members) => Value::Struct(read_fields(own, members, d)?),
    })
}

pub fn read_fields(
    own: &Schema<'_>,
    members: &'static [&'static Shape],
    d: &mut dyn ShapeDeserializer,
) -> Result<Fields, SerdeError> {
    let mut fields = Vec::new();
    d.read_struct(own, &mut |member, d| {
        let index = member.member_index().expect("a member has an index");
        let value = read(members[index], member, d)?;
        // As with the setters of a builder, the last of repeated values remains. In XML, a value that is
        // collected from the whole element must not be read twice, so no test expects two of them.
        let is_collected = member.xml_attribute()
            || (member.xml_flattened() && member.shape_type().is_aggregate());
        match fields.iter_mut().find(|(other, _)| *other == index) {
            Some((_, earlier)) if !is_collected => *earlier = value,
            _ => fields.push((index, value)),
        }
        Ok(())
    })?;
    fields.sort_by_key(|&(index, _)| index);
    Ok(fields)
}

pub fn write(
    shape: &'static Shape,
    schema: &Schema<'_>,
    value: &Value,
    s: &mut dyn ShapeSerializer,
) -> Result<(), SerdeError> {
    match (shape, value) {
        (_, Value::Null) => s.write_null(schema),
        (Shape::Nullable(element), _) => write(element, schema, value, s),
        (_, Value::Document(v)) => s.write_document(schema, v),
        (_, Value::Boolean(v)) => s.write_boolean(schema, *v),
        (_, Value::Byte(v)) => s.write_byte(schema, *v),
        (_, Value::Short(v)) => s.write_short(schema, *v),
        (_, Value::Integer(v)) => s.write_integer(schema, *v),
        (_, Value::Long(v)) => s.write_long(schema, *v),
        (_, Value::Float(v)) => s.write_float(schema, *v),
        (_, Value::Double(v)) => s.write_double(schema, *v),
        (_, Value::BigInteger(v)) => s.write_big_integer(schema, v),
        (_, Value::BigDecimal(v)) => s.write_big_decimal(schema, v),
        (_, Value::String(v)) => s.write_string(schema, v),
        (_, Value::Blob(v)) => s.write_blob(schema, v.clone()),
        (_, Value::Timestamp(v)) => s.write_timestamp(schema, v),
        (Shape::List(_, element), Value::List(list)) => s.write_list(schema, &|s| {
            list.iter()
                .try_for_each(|v| write(element, element.own(), v, s))
        }),
        (Shape::Map(_, element), Value::Map(map)) => s.write_map(schema, &|s| {
            map.iter().try_for_each(|(key, v)| {
                s.write_string(&prelude::STRING, key)?;
                write(element, element.own(), v, s)
            })
        }),
        (Shape::Struct(..), Value::Struct(fields)) => {
            s.write_struct(schema, &Structure(shape, fields))
        }
        _ => panic!("the value does not have this shape"),
    }
}

/// A structure that is serialized like a generated one.
pub struct Structure<'a>(pub &'static Shape, pub &'a Fields);

impl SerializableStruct for Structure<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.0.own()
    }

    fn serialize_members(&self, s: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        let members = self.0.own().members();
        self.1.iter().try_for_each(|(index, value)| {
            write(self.0.members()[*index], members[*index], value, s)
        })
    }
}

macro_rules! member {
    ($index:literal, $name:literal, $type:ident $(, $with:ident ( $($argument:expr),* ))*) => {
        {
            static MEMBER: Schema<'static> =
                Schema::new_member(shape_id!("test", "Thing"), ShapeType::$type, $name, $index)
                    $(.$with($($argument),*))*;
            &MEMBER
        }
    };
}
pub(crate) use member;

pub static LIST_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "L"), ShapeType::String, "member", 0);
pub static ITEM_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "R"), ShapeType::String, "member", 0)
        .with_xml_name("item");
pub static KEY: Schema<'static> =
    Schema::new_member(shape_id!("test", "M"), ShapeType::String, "key", 0);
pub static VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "M"), ShapeType::String, "value", 1);
pub static NAMED_KEY: Schema<'static> =
    Schema::new_member(shape_id!("test", "N"), ShapeType::String, "key", 0).with_xml_name("Name");
pub static NAMED_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "N"), ShapeType::String, "value", 1)
        .with_xml_name("Setting");
pub static STRUCT_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "S"), ShapeType::Structure, "value", 1);
pub static LIST_OF_LISTS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "LL"), ShapeType::List, "member", 0)
        .with_list_member(&ITEM_MEMBER);
pub static MAP_LIST_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "ML"), ShapeType::List, "value", 1)
        .with_list_member(&LIST_MEMBER);

pub static INTEGER_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "I"), ShapeType::Integer, "member", 0);

pub static STRINGS: Schema<'static> = Schema::new_list(shape_id!("test", "L"), &LIST_MEMBER);
pub static INTEGERS: Schema<'static> = Schema::new_list(shape_id!("test", "I"), &INTEGER_MEMBER);
pub static RENAMED: Schema<'static> = Schema::new_list(shape_id!("test", "R"), &ITEM_MEMBER);
pub static LISTS: Schema<'static> =
    Schema::new_list(shape_id!("test", "LL"), &LIST_OF_LISTS_MEMBER);
pub static MAP: Schema<'static> = Schema::new_map(shape_id!("test", "M"), &KEY, &VALUE);
pub static NAMED_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "N"), &NAMED_KEY, &NAMED_VALUE);
pub static STRUCT_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "S"), &KEY, &STRUCT_VALUE);
pub static LIST_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "ML"), &KEY, &MAP_LIST_VALUE);

pub static THING_MEMBERS: [&Schema<'static>; 26] = [
    member!(0, "Text", String),
    member!(1, "Flag", Boolean),
    member!(2, "Tiny", Byte),
    member!(3, "Small", Short),
    member!(4, "Number", Integer),
    member!(5, "Big", Long),
    member!(6, "Single", Float),
    member!(7, "Ratio", Double),
    member!(8, "Huge", BigInteger),
    member!(9, "Exact", BigDecimal),
    member!(10, "Data", Blob),
    member!(11, "When", Timestamp),
    member!(
        12,
        "Epoch",
        Timestamp,
        with_timestamp_format(TimestampFormat::EpochSeconds)
    ),
    member!(
        13,
        "Dated",
        Timestamp,
        with_timestamp_format(TimestampFormat::HttpDate)
    ),
    member!(14, "Other", String, with_xml_name("Renamed")),
    member!(15, "Items", List, with_list_member(&LIST_MEMBER)),
    member!(16, "Named", List, with_list_member(&ITEM_MEMBER)),
    member!(
        17,
        "Flat",
        List,
        with_list_member(&ITEM_MEMBER),
        with_xml_flattened(),
        with_xml_name("FlatItem")
    ),
    member!(18, "Tags", Map, with_map_members(&KEY, &VALUE)),
    member!(
        19,
        "FlatTags",
        Map,
        with_map_members(&NAMED_KEY, &NAMED_VALUE),
        with_xml_flattened()
    ),
    member!(20, "Things", Map, with_map_members(&KEY, &STRUCT_VALUE)),
    member!(21, "Lists", List, with_list_member(&LIST_OF_LISTS_MEMBER)),
    member!(22, "Child", Structure),
    member!(23, "Children", List, with_xml_flattened()),
    member!(
        24,
        "Kind",
        String,
        with_xml_attribute(),
        with_xml_name("x:kind")
    ),
    member!(25, "Lots", Map, with_map_members(&KEY, &MAP_LIST_VALUE)),
];

pub static THING_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Thing"),
    ShapeType::Structure,
    &THING_MEMBERS,
);

pub static STRING: Shape = Shape::Scalar(&prelude::STRING);
pub static STRING_LIST: Shape = Shape::List(&STRINGS, &STRING);
pub static NAMED_LIST: Shape = Shape::List(&RENAMED, &STRING);
pub static THINGS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "T"), ShapeType::Structure, "member", 0);
pub static THINGS_SCHEMA: Schema<'static> =
    Schema::new_list(shape_id!("test", "T"), &THINGS_MEMBER);
pub static THING: Shape = Shape::Struct(
    &THING_SCHEMA,
    &[
        &STRING,
        &Shape::Scalar(&prelude::BOOLEAN),
        &Shape::Scalar(&prelude::BYTE),
        &Shape::Scalar(&prelude::SHORT),
        &Shape::Scalar(&prelude::INTEGER),
        &Shape::Scalar(&prelude::LONG),
        &Shape::Scalar(&prelude::FLOAT),
        &Shape::Scalar(&prelude::DOUBLE),
        &Shape::Scalar(&prelude::BIG_INTEGER),
        &Shape::Scalar(&prelude::BIG_DECIMAL),
        &Shape::Scalar(&prelude::BLOB),
        &Shape::Scalar(&prelude::TIMESTAMP),
        &Shape::Scalar(&prelude::TIMESTAMP),
        &Shape::Scalar(&prelude::TIMESTAMP),
        &STRING,
        &STRING_LIST,
        &NAMED_LIST,
        &NAMED_LIST,
        &Shape::Map(&MAP, &STRING),
        &Shape::Map(&NAMED_MAP, &STRING),
        &Shape::Map(&STRUCT_MAP, &THING),
        &Shape::List(&LISTS, &NAMED_LIST),
        &THING,
        &Shape::List(&THINGS_SCHEMA, &THING),
        &STRING,
        &Shape::Map(&LIST_MAP, &STRING_LIST),
    ],
);

/// A structure with values that only some protocols can represent.
pub static MORE: Shape = Shape::Struct(
    &MORE_SCHEMA,
    &[
        &Shape::List(&STRINGS, &NULLABLE),
        &Shape::Map(&MAP, &NULLABLE),
        &THING,
        &DOCUMENT,
        &Shape::List(&DOCUMENTS, &DOCUMENT),
        &Shape::Map(&DOCUMENT_MAP, &DOCUMENT),
    ],
);
pub static MORE_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "More"),
    ShapeType::Structure,
    &[
        member!(0, "Sparse", List, with_list_member(&LIST_MEMBER)),
        member!(1, "SparseTags", Map, with_map_members(&KEY, &VALUE)),
        member!(2, "Thing", Structure),
        member!(3, "Free", Document),
        member!(4, "Frees", List, with_list_member(&DOCUMENTS_MEMBER)),
        member!(5, "FreeTags", Map, with_map_members(&KEY, &DOCUMENT_VALUE)),
    ],
);
/// The number of members of [`MORE`] before its documents.
pub const WITHOUT_DOCUMENTS: usize = 3;
pub static NULLABLE: Shape = Shape::Nullable(&STRING);
pub static DOCUMENT: Shape = Shape::Scalar(&prelude::DOCUMENT);
pub static DOCUMENTS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "D"), ShapeType::Document, "member", 0);
pub static DOCUMENTS: Schema<'static> = Schema::new_list(shape_id!("test", "D"), &DOCUMENTS_MEMBER);
pub static DOCUMENT_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "DM"), ShapeType::Document, "value", 1);
pub static DOCUMENT_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "DM"), &KEY, &DOCUMENT_VALUE);

/// A structure with a union.
pub static CHOSEN: Shape = Shape::Struct(
    &CHOSEN_SCHEMA,
    &[&Shape::Struct(&CHOICE_SCHEMA, CHOICE_SHAPES)],
);
pub static CHOSEN_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Chosen"),
    ShapeType::Structure,
    &[member!(0, "Choice", Union)],
);
pub static CHOICE_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Choice"),
    ShapeType::Union,
    &[
        member!(0, "Text", String),
        member!(
            1,
            "Flat",
            List,
            with_list_member(&LIST_MEMBER),
            with_xml_flattened()
        ),
    ],
);
const CHOICE_SHAPES: &[&Shape] = &[&STRING, &STRING_LIST];

/// The same with structures in place of the union, which can have several values, unknown ones, and a
/// type.
pub static ALL_CHOSEN: Shape = Shape::Struct(
    &CHOSEN_SCHEMA,
    &[&Shape::Struct(
        &CHOICES_SCHEMA,
        &[&STRING, &STRING_LIST, &STRING, &STRING],
    )],
);
pub static CHOICES_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Choice"),
    ShapeType::Structure,
    &[
        member!(0, "Text", String),
        member!(1, "Flat", List, with_list_member(&LIST_MEMBER)),
        member!(2, "New", String),
        member!(3, "__type", String),
    ],
);

pub static NOTHING_SCHEMA: Schema<'static> =
    Schema::new_struct(shape_id!("test", "Nothing"), ShapeType::Structure, &[]);
pub static NOTHING: Shape = Shape::Struct(&NOTHING_SCHEMA, &[]);

pub static ERROR_MEMBERS: [&Schema<'static>; 3] = [
    member!(0, "message", String),
    member!(1, "Retry", Integer),
    member!(2, "Code", String),
];

pub static ERROR_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Gone"),
    ShapeType::Structure,
    &ERROR_MEMBERS,
);
pub static ERROR: Shape = Shape::Struct(
    &ERROR_SCHEMA,
    &[&STRING, &Shape::Scalar(&prelude::INTEGER), &STRING],
);

pub fn string(text: impl Into<String>) -> Value {
    Value::String(text.into())
}

pub fn strings<const N: usize>(texts: [&str; N]) -> Value {
    Value::List(texts.into_iter().map(string).collect())
}

/// Returns the text of a scalar, or `None` if the value is not a scalar.
pub fn plain(schema: &Schema<'_>, value: &Value) -> Option<String> {
    Some(match value {
        Value::Boolean(v) => v.to_string(),
        Value::Byte(v) => v.to_string(),
        Value::Short(v) => v.to_string(),
        Value::Integer(v) => v.to_string(),
        Value::Long(v) => v.to_string(),
        Value::Float(v) if v.is_infinite() => infinity(*v > 0.0),
        Value::Double(v) if v.is_infinite() => infinity(*v > 0.0),
        // The format of Smithy, which differs from that of `Debug` in the exponents.
        Value::Float(v) => aws_smithy_types::primitive::Encoder::from(*v)
            .encode()
            .to_owned(),
        Value::Double(v) => aws_smithy_types::primitive::Encoder::from(*v)
            .encode()
            .to_owned(),
        Value::BigInteger(v) => v.as_ref().to_owned(),
        Value::BigDecimal(v) => v.as_ref().to_owned(),
        Value::String(v) => v.clone(),
        Value::Blob(v) => aws_smithy_types::base64::encode(v),
        Value::Timestamp(v) => {
            let format = match schema.timestamp_format().map(|f| f.format()) {
                Some(TimestampFormat::EpochSeconds) => Format::EpochSeconds,
                Some(TimestampFormat::HttpDate) => Format::HttpDate,
                _ => Format::DateTime,
            };
            v.fmt(format).unwrap()
        }
        Value::Document(_) | Value::Null | Value::List(_) | Value::Map(_) | Value::Struct(_) => {
            return None;
        }
    })
}

pub fn infinity(positive: bool) -> String {
    if positive { "Infinity" } else { "-Infinity" }.to_owned()
}

pub fn wire<'s>(schema: &'s Schema<'_>) -> &'s str {
    schema
        .xml_name()
        .map(|name| name.value())
        .or(schema.member_name())
        .unwrap_or_default()
}
