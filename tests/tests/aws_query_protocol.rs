//! Tests of the awsQuery protocol that the generator copies into every client.
//!
//! The files are compiled here as they are copied, side by side at the root of the crate.

#[path = "../../codegen/src/support/protocol/aws_query.rs"]
mod aws_query;
#[path = "../../codegen/src/support/protocol/query_serializer.rs"]
mod query_serializer;
#[path = "../../codegen/src/support/protocol/xml_deserializer.rs"]
mod xml_deserializer;
#[path = "../../codegen/src/support/protocol/xml_document.rs"]
mod xml_document;
#[path = "../../codegen/src/support/protocol/xml_syntax.rs"]
mod xml_syntax;

use aws_query::AwsQuery;
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Response, StatusCode};
use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::{
    SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer,
};
use aws_smithy_schema::traits::TimestampFormat;
use aws_smithy_schema::{Schema, ShapeType, prelude, shape_id};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::date_time::Format;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use proptest::collection::vec;
use proptest::prelude::*;
use query_serializer::QuerySerializer;

// ---------------------------------------------------------------------------------------------
// A model, and what the generator makes of it: values are read and written by walking it with the
// same calls that generated code makes.

/// A shape: its own schema, and what it is made of.
enum Shape {
    Scalar(&'static Schema<'static>),
    List(&'static Schema<'static>, &'static Shape),
    Map(&'static Schema<'static>, &'static Shape),
    Struct(&'static Schema<'static>, &'static [&'static Shape]),
}

#[derive(Clone, Debug, PartialEq)]
enum Value {
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
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
    Struct(Fields),
}

/// The members of a structure by their index.
type Fields = Vec<(usize, Value)>;

impl Shape {
    /// The schema of an element of a collection.
    fn own(&self) -> &'static Schema<'static> {
        match self {
            Self::Scalar(own) | Self::List(own, _) | Self::Map(own, _) | Self::Struct(own, _) => {
                own
            }
        }
    }

    fn members(&self) -> &'static [&'static Shape] {
        match self {
            Self::Struct(_, members) => members,
            _ => panic!("not a structure"),
        }
    }
}

fn read(
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
            _ => Value::String(d.read_string(schema)?),
        },
        Shape::List(_, element) => {
            let mut list = Vec::new();
            d.read_list(schema, &mut |d| {
                list.push(read(element, element.own(), d)?);
                Ok(())
            })?;
            Value::List(list)
        }
        Shape::Map(_, element) => {
            let mut map = Vec::new();
            d.read_map(schema, &mut |key, d| {
                map.push((key, read(element, element.own(), d)?));
                Ok(())
            })?;
            Value::Map(map)
        }
        Shape::Struct(own, members) => Value::Struct(read_fields(own, members, d)?),
    })
}

fn read_fields(
    own: &Schema<'_>,
    members: &'static [&'static Shape],
    d: &mut dyn ShapeDeserializer,
) -> Result<Fields, SerdeError> {
    let mut fields = Vec::new();
    d.read_struct(own, &mut |member, d| {
        let index = member.member_index().expect("a member has an index");
        let value = read(members[index], member, d)?;
        // Like the setters of a builder: of values that are given twice the last one stays.
        match fields.iter_mut().find(|(other, _)| *other == index) {
            Some((_, earlier)) => {
                let is_gathered = member.xml_attribute()
                    || (member.xml_flattened() && member.shape_type().is_aggregate());
                assert!(
                    !is_gathered,
                    "a value that is gathered from the whole element is handed out twice"
                );
                *earlier = value;
            }
            None => fields.push((index, value)),
        }
        Ok(())
    })?;
    fields.sort_by_key(|&(index, _)| index);
    Ok(fields)
}

fn write(
    shape: &'static Shape,
    schema: &Schema<'_>,
    value: &Value,
    s: &mut dyn ShapeSerializer,
) -> Result<(), SerdeError> {
    match (shape, value) {
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
        _ => panic!("the value is not of the shape"),
    }
}

/// A structure as generated code has it.
struct Structure<'a>(&'static Shape, &'a Fields);

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

static LIST_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "L"), ShapeType::String, "member", 0);
static ITEM_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "R"), ShapeType::String, "member", 0)
        .with_xml_name("item");
static KEY: Schema<'static> =
    Schema::new_member(shape_id!("test", "M"), ShapeType::String, "key", 0);
static VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "M"), ShapeType::String, "value", 1);
static NAMED_KEY: Schema<'static> =
    Schema::new_member(shape_id!("test", "N"), ShapeType::String, "key", 0).with_xml_name("Name");
static NAMED_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "N"), ShapeType::String, "value", 1)
        .with_xml_name("Setting");
static STRUCT_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "S"), ShapeType::Structure, "value", 1);
static LIST_OF_LISTS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "LL"), ShapeType::List, "member", 0)
        .with_list_member(&ITEM_MEMBER);
static MAP_LIST_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "ML"), ShapeType::List, "value", 1)
        .with_list_member(&LIST_MEMBER);

static STRINGS: Schema<'static> = Schema::new_list(shape_id!("test", "L"), &LIST_MEMBER);
static RENAMED: Schema<'static> = Schema::new_list(shape_id!("test", "R"), &ITEM_MEMBER);
static LISTS: Schema<'static> = Schema::new_list(shape_id!("test", "LL"), &LIST_OF_LISTS_MEMBER);
static MAP: Schema<'static> = Schema::new_map(shape_id!("test", "M"), &KEY, &VALUE);
static NAMED_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "N"), &NAMED_KEY, &NAMED_VALUE);
static STRUCT_MAP: Schema<'static> = Schema::new_map(shape_id!("test", "S"), &KEY, &STRUCT_VALUE);
static LIST_MAP: Schema<'static> = Schema::new_map(shape_id!("test", "ML"), &KEY, &MAP_LIST_VALUE);

static THING_MEMBERS: [&Schema<'static>; 26] = [
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

static THING_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Thing"),
    ShapeType::Structure,
    &THING_MEMBERS,
);

static STRING: Shape = Shape::Scalar(&prelude::STRING);
static STRING_LIST: Shape = Shape::List(&STRINGS, &STRING);
static NAMED_LIST: Shape = Shape::List(&RENAMED, &STRING);
static THINGS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "T"), ShapeType::Structure, "member", 0);
static THINGS_SCHEMA: Schema<'static> = Schema::new_list(shape_id!("test", "T"), &THINGS_MEMBER);
static THING: Shape = Shape::Struct(
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

static NOTHING_SCHEMA: Schema<'static> =
    Schema::new_struct(shape_id!("test", "Nothing"), ShapeType::Structure, &[]);
static NOTHING: Shape = Shape::Struct(&NOTHING_SCHEMA, &[]);

static ERROR_MEMBERS: [&Schema<'static>; 3] = [
    member!(0, "message", String),
    member!(1, "Retry", Integer),
    member!(2, "Code", String),
];

static ERROR_SCHEMA: Schema<'static> = Schema::new_struct(
    shape_id!("test", "Gone"),
    ShapeType::Structure,
    &ERROR_MEMBERS,
);
static ERROR: Shape = Shape::Struct(
    &ERROR_SCHEMA,
    &[&STRING, &Shape::Scalar(&prelude::INTEGER), &STRING],
);

const PROTOCOL: AwsQuery = AwsQuery::new("2011-06-15");

fn cfg() -> ConfigBag {
    let mut layer = Layer::new("test");
    layer.store_put(Metadata::new("GetThing", "Service"));
    ConfigBag::of_layers(vec![layer])
}

fn response(body: impl Into<SdkBody>) -> Response {
    Response::new(StatusCode::try_from(200).unwrap(), body.into())
}

/// Reads a whole response.
fn parse(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    let (response, cfg) = (response(body.as_ref().to_vec()), cfg());
    let mut d = PROTOCOL.deserialize_response(&response, &THING_SCHEMA, &cfg)?;
    read_fields(&THING_SCHEMA, THING.members(), &mut *d)
}

/// Reads what stands in the result element.
fn result(content: &str) -> Result<Fields, SerdeError> {
    parse(wrap(content))
}

fn wrap(content: &str) -> String {
    format!(
        "<GetThingResponse><GetThingResult>{content}</GetThingResult><ResponseMetadata>\
         <RequestId>id</RequestId></ResponseMetadata></GetThingResponse>"
    )
}

fn parse_error(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    let (response, cfg) = (response(body.as_ref().to_vec()), cfg());
    let mut d = PROTOCOL.deserialize_error_response(&response, &cfg)?;
    read_fields(&ERROR_SCHEMA, ERROR.members(), &mut *d)
}

/// The code, the message and the request id of an error.
type Summary = (Option<String>, Option<String>, Option<String>);

/// Reads what is the same for all errors.
fn metadata(body: impl AsRef<[u8]>) -> Result<Summary, SerdeError> {
    let response = response(body.as_ref().to_vec());
    let metadata = PROTOCOL.parse_error_metadata(&response, &cfg())?.build();
    Ok((
        metadata.code().map(str::to_owned),
        metadata.message().map(str::to_owned),
        metadata.extra("aws_request_id").map(str::to_owned),
    ))
}

fn body(fields: &Fields) -> String {
    let mut s = QuerySerializer::new("GetThing", "2011-06-15");
    s.write_struct(&THING_SCHEMA, &Structure(&THING, fields))
        .unwrap();
    finished(s)
}

/// The finished body.
fn finished(serializer: QuerySerializer) -> String {
    String::from_utf8(serializer.finish()).expect("a form is text")
}

/// The part of a body after `Action` and `Version`.
fn pairs(fields: &Fields) -> String {
    body(fields)
        .strip_prefix("Action=GetThing&Version=2011-06-15")
        .unwrap()
        .to_owned()
}

fn string(text: impl Into<String>) -> Value {
    Value::String(text.into())
}

fn strings<const N: usize>(texts: [&str; N]) -> Value {
    Value::List(texts.into_iter().map(string).collect())
}

#[track_caller]
fn assert_error<T: std::fmt::Debug>(result: Result<T, SerdeError>, what: &str) {
    let message = result.expect_err("must be refused").to_string();
    assert!(message.contains(what), "`{message}` does not say `{what}`");
}

// ---------------------------------------------------------------------------------------------
// Requests.

#[test]
fn request_is_a_posted_form() {
    let fields = vec![(0, string("a b&c=d"))];
    let request = PROTOCOL
        .serialize_request(
            &Structure(&THING, &fields),
            &THING_SCHEMA,
            "/elsewhere",
            &cfg(),
        )
        .unwrap();
    let expected = "Action=GetThing&Version=2011-06-15&Text=a%20b%26c%3Dd";
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "/");
    assert_eq!(
        request.headers().get("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert_eq!(
        request.headers().get("content-length"),
        Some(expected.len().to_string().as_str())
    );
    assert_eq!(request.body().bytes(), Some(expected.as_bytes()));
    assert_eq!(PROTOCOL.protocol_id().as_str(), "aws.protocols#awsQuery");
}

#[test]
fn length_is_set_where_the_input_has_members() {
    let send = |shape: &'static Shape, schema: &Schema<'_>| {
        PROTOCOL
            .serialize_request(&Structure(shape, &Vec::new()), schema, "", &cfg())
            .unwrap()
    };
    let expected = "Action=GetThing&Version=2011-06-15";
    for (request, length) in [
        // That none of the members is given does not matter.
        (send(&THING, &THING_SCHEMA), Some("34")),
        (send(&NOTHING, &NOTHING_SCHEMA), None),
        (send(&NOTHING, &prelude::UNIT), None),
    ] {
        assert_eq!(request.headers().get("content-length"), length);
        assert_eq!(request.headers().iter().count(), 1 + length.iter().count());
        assert_eq!(
            request.headers().get("content-type"),
            Some("application/x-www-form-urlencoded")
        );
        assert_eq!(request.method(), "POST");
        assert_eq!(request.uri(), "/");
        assert_eq!(request.body().bytes(), Some(expected.as_bytes()));
        assert_eq!(expected.len(), 34);
    }
}

#[test]
fn request_needs_the_name_of_the_operation() {
    let fields = Vec::new();
    let result = PROTOCOL.serialize_request(
        &Structure(&THING, &fields),
        &THING_SCHEMA,
        "",
        &ConfigBag::base(),
    );
    assert_error(result, "no metadata");
    let response = response("");
    let cfg = ConfigBag::base();
    let result = PROTOCOL.deserialize_response(&response, &THING_SCHEMA, &cfg);
    assert_error(result.map(|_| ()), "no metadata");
}

#[test]
fn endpoint_is_applied() {
    let fields = Vec::new();
    let mut request = PROTOCOL
        .serialize_request(&Structure(&THING, &fields), &THING_SCHEMA, "", &cfg())
        .unwrap();
    let endpoint = Endpoint::builder().url("https://example.com").build();
    PROTOCOL
        .update_endpoint(&mut request, &endpoint, &cfg())
        .unwrap();
    assert_eq!(request.uri(), "https://example.com/");
}

#[test]
fn everything_but_unreserved_characters_is_encoded() {
    assert_eq!(
        pairs(&vec![(
            0,
            string("AZaz09-_.~ +*/:;=?@%&'\"<>\r\n\0é€\u{1F600}")
        )]),
        "&Text=AZaz09-_.~%20%2B%2A%2F%3A%3B%3D%3F%40%25%26%27%22%3C%3E%0D%0A%00%C3%A9%E2%82%AC\
         %F0%9F%98%80"
    );
}

#[test]
fn scalars_are_written_as_smithy_spells_them() {
    let at = DateTime::from_secs_and_nanos(1_422_172_800, 500_000_000);
    assert_eq!(
        pairs(&vec![
            (1, Value::Boolean(true)),
            (2, Value::Byte(i8::MIN)),
            (3, Value::Short(i16::MAX)),
            (4, Value::Integer(-1)),
            (5, Value::Long(i64::MIN)),
            (6, Value::Float(f32::NAN)),
            (7, Value::Double(f64::NEG_INFINITY)),
            (
                8,
                Value::BigInteger("-123456789012345678901".parse().unwrap())
            ),
            (9, Value::BigDecimal("1.5E+10".parse().unwrap())),
            (10, Value::Blob(Blob::new(*b"\xFB\xFF\xBF\0"))),
            (11, Value::Timestamp(at)),
            (12, Value::Timestamp(at)),
            (13, Value::Timestamp(DateTime::from_secs(1_422_172_800))),
            (14, string("")),
        ]),
        "&Flag=true&Tiny=-128&Small=32767&Number=-1&Big=-9223372036854775808&Single=NaN\
         &Ratio=-Infinity&Huge=-123456789012345678901&Exact=1.5E%2B10&Data=%2B%2F%2B%2FAA%3D%3D\
         &When=2015-01-25T08%3A00%3A00.5Z&Epoch=1422172800.5\
         &Dated=Sun%2C%2025%20Jan%202015%2008%3A00%3A00%20GMT&Renamed="
    );
    assert_eq!(
        pairs(&vec![(7, Value::Double(f64::INFINITY))]),
        "&Ratio=Infinity"
    );
    assert_eq!(pairs(&vec![(7, Value::Double(1.5))]), "&Ratio=1.5");
}

#[test]
fn lists_are_numbered() {
    assert_eq!(
        pairs(&vec![
            (15, strings(["a", "b"])),
            (16, strings(["c"])),
            (17, strings(["d", "e"])),
        ]),
        "&Items.member.1=a&Items.member.2=b&Named.item.1=c&FlatItem.1=d&FlatItem.2=e"
    );
}

#[test]
fn empty_lists_are_sent_and_empty_maps_are_not() {
    assert_eq!(
        pairs(&vec![
            (15, strings([])),
            (17, strings([])),
            (18, Value::Map(Vec::new())),
            (21, Value::List(vec![strings([]), strings(["a"])])),
            (22, Value::Struct(Vec::new())),
        ]),
        "&Items=&FlatItem=&Lists.member.1=&Lists.member.2.item.1=a"
    );
}

#[test]
fn lists_of_elements_that_write_nothing_are_not_empty() {
    let nothing = || Value::Struct(Vec::new());
    let text = |text: &str| Value::Struct(vec![(0, string(text))]);
    let children = |list: Vec<Value>| pairs(&vec![(23, Value::List(list))]);
    assert_eq!(children(vec![]), "&Children=");
    assert_eq!(children(vec![nothing()]), "");
    assert_eq!(children(vec![nothing(), nothing()]), "");
    // What writes nothing is counted nevertheless.
    assert_eq!(
        children(vec![nothing(), text("a"), nothing(), text("b")]),
        "&Children.2.Text=a&Children.4.Text=b"
    );
    // The structure is not empty, but what it holds is.
    let empty_map = Value::Struct(vec![(18, Value::Map(Vec::new()))]);
    assert_eq!(children(vec![empty_map]), "");
    let empty_list = Value::Struct(vec![(23, Value::List(Vec::new()))]);
    assert_eq!(children(vec![empty_list]), "&Children.1.Children=");
    let empty_child = Value::Struct(vec![(23, Value::List(vec![nothing()]))]);
    assert_eq!(children(vec![empty_child]), "");
    // The value of an entry that writes nothing leaves the key alone.
    assert_eq!(
        pairs(&vec![
            (
                20,
                Value::Map(vec![("a".into(), nothing()), ("b".into(), text("c"))])
            ),
            (0, string("d")),
        ]),
        "&Things.entry.1.key=a&Things.entry.2.key=b&Things.entry.2.value.Text=c&Text=d"
    );
    // Lists that are not flattened, and what comes after them.
    let (list, text) = (THING_SCHEMA.members()[15], THING_SCHEMA.members()[0]);
    let map = THING_SCHEMA.members()[18];
    let mut s = QuerySerializer::new("A", "1");
    s.write_list(list, &|s| {
        s.write_struct(&NOTHING_SCHEMA, &Structure(&NOTHING, &Vec::new()))
    })
    .unwrap();
    s.write_list(list, &|s| s.write_map(map, &|_| Ok(())))
        .unwrap();
    s.write_list(list, &|s| {
        s.write_map(map, &|_| Ok(()))?;
        s.write_string(&LIST_MEMBER, "a")
    })
    .unwrap();
    s.write_list(list, &|_| Ok(())).unwrap();
    s.write_string(text, "b").unwrap();
    assert_eq!(
        finished(s),
        "Action=A&Version=1&Items.member.2=a&Items=&Text=b"
    );
}

#[test]
fn maps_are_numbered() {
    let map = |key: &str, value| Value::Map(vec![(key.to_owned(), value)]);
    assert_eq!(
        pairs(&vec![
            (
                18,
                Value::Map(vec![("a".into(), string("b")), ("c".into(), string("d"))])
            ),
            (19, map("e", string("f"))),
            (
                20,
                map(
                    "g",
                    Value::Struct(vec![(15, strings(["h"])), (0, string("i"))])
                )
            ),
            (25, map("j", strings(["k", "l"]))),
        ]),
        "&Tags.entry.1.key=a&Tags.entry.1.value=b&Tags.entry.2.key=c&Tags.entry.2.value=d\
         &FlatTags.1.Name=e&FlatTags.1.Setting=f&Things.entry.1.key=g\
         &Things.entry.1.value.Items.member.1=h&Things.entry.1.value.Text=i\
         &Lots.entry.1.key=j&Lots.entry.1.value.member.1=k&Lots.entry.1.value.member.2=l"
    );
}

#[test]
fn structures_are_prefixes() {
    let child = Value::Struct(vec![(0, string("a")), (15, strings(["b"]))]);
    assert_eq!(
        pairs(&vec![
            (
                22,
                Value::Struct(vec![(22, child.clone()), (0, string("c"))])
            ),
            (23, Value::List(vec![child.clone(), child])),
            (0, string("d")),
        ]),
        "&Child.Child.Text=a&Child.Child.Items.member.1=b&Child.Text=c&Children.1.Text=a\
         &Children.1.Items.member.1=b&Children.2.Text=a&Children.2.Items.member.1=b&Text=d"
    );
}

#[test]
fn elements_may_be_written_with_the_schema_of_the_member() {
    let mut s = QuerySerializer::new("A", "1");
    let list = THING_SCHEMA.members()[16];
    s.write_list(list, &|s| s.write_string(&ITEM_MEMBER, "a"))
        .unwrap();
    s.write_string_list(list, &["b".to_owned()]).unwrap();
    assert_eq!(
        finished(s),
        "Action=A&Version=1&Named.item.1=a&Named.item.1=b"
    );
}

#[test]
fn what_cannot_be_represented_is_refused() {
    let list = THING_SCHEMA.members()[15];
    let map = THING_SCHEMA.members()[18];
    let s = || QuerySerializer::new("A", "1");
    assert_error(s().write_document(list, &Document::Null), "documents");
    assert_error(
        s().write_list(list, &|s| s.write_null(&prelude::STRING)),
        "null",
    );
    assert_error(
        s().write_map(map, &|s| {
            s.write_string(&prelude::STRING, "key")?;
            s.write_null(&prelude::STRING)
        }),
        "null",
    );
    assert_error(
        s().write_map(map, &|s| s.write_string(&prelude::STRING, "key")),
        "without a value",
    );
    assert_error(s().write_string(&prelude::STRING, "a"), "no member name");
    assert_error(
        s().write_timestamp(
            THING_SCHEMA.members()[11],
            &DateTime::from_secs(i64::MAX / 2),
        ),
        "`When`",
    );
    let mut absent = s();
    absent.write_null(list).unwrap();
    assert_eq!(finished(absent), "Action=A&Version=1");
}

// ---------------------------------------------------------------------------------------------
// Responses.

#[test]
fn metadata_may_come_first() {
    let expected = vec![(0, string("a"))];
    for body in [
        "<GetThingResponse><GetThingResult><Text>a</Text></GetThingResult></GetThingResponse>",
        "<GetThingResponse><ResponseMetadata><RequestId>b</RequestId></ResponseMetadata>\
         <GetThingResult><Text>a</Text></GetThingResult></GetThingResponse>",
        "\u{FEFF}<?xml version=\"1.0\" encoding='utf-8' standalone=\"yes\" ?>\n<!-- c --><?d e?>\n\
         <GetThingResponse xmlns=\"https://example.com/\" xmlns:x='y'>\n  <New><Text>z</Text></New>\
         \n  <x:GetThingResult>\n<x:Text>a</x:Text>\n</x:GetThingResult >\n</GetThingResponse>\n\
         <!-- f -->\n<?g?>\n",
    ] {
        assert_eq!(parse(body).unwrap(), expected, "{body}");
    }
}

#[test]
fn envelope_is_checked() {
    for (body, what) in [
        (
            "<Other><GetThingResult/></Other>",
            "the root element is not `GetThingResponse`, at byte 0",
        ),
        ("<GetThingResult/>", "the root element is not"),
        (
            "<ErrorResponse><Error/></ErrorResponse>",
            "the root element is not",
        ),
        ("<GetThingResponse/>", "there is no `GetThingResult`"),
        (
            "<GetThingResponse><a><GetThingResult/></a></GetThingResponse>",
            "there is no",
        ),
        (
            "<GetThingResponse><GetThingResult/><GetThingResult>&b;</GetThingResult>\
             </GetThingResponse>",
            "an unknown entity, at byte 51",
        ),
    ] {
        assert_error(parse(body), what);
    }
    let (response, cfg) = (response(wrap("<Text>a</Text>")), cfg());
    let mut d = PROTOCOL
        .deserialize_response(&response, &THING_SCHEMA, &cfg)
        .unwrap();
    assert_error(d.read_string(&prelude::STRING), "as a structure");
    assert_error(d.read_list(&STRINGS, &mut |_| Ok(())), "as a structure");
}

#[test]
fn of_two_results_the_first_one_counts() {
    let a = "<GetThingResult><Text>a</Text><FlatItem>b</FlatItem></GetThingResult>";
    let b = "<GetThingResult kind='c'><Text>d</Text><Number>1</Number><FlatItem>e</FlatItem>\
             </GetThingResult>";
    let fields_of_a = vec![(0, string("a")), (17, strings(["b"]))];
    let fields_of_b = vec![
        (0, string("d")),
        (4, Value::Integer(1)),
        (17, strings(["e"])),
        (24, string("c")),
    ];
    for (content, expected) in [
        (format!("{a}{b}"), fields_of_a.clone()),
        (format!("{b}{a}"), fields_of_b),
        (format!("<GetThingResult/>{a}"), vec![]),
        (format!("{a}<GetThingResult/>"), fields_of_a.clone()),
        // What does not count is not read, and what stands deeper is no result.
        (
            format!("{a}<GetThingResult>f<Number>g</Number></GetThingResult>"),
            fields_of_a.clone(),
        ),
        (format!("<New>{b}</New>{a}"), fields_of_a),
    ] {
        let body = format!("<GetThingResponse>{content}</GetThingResponse>");
        assert_eq!(parse(&body).unwrap(), expected, "{body}");
    }
}

#[test]
fn body_of_an_empty_output_is_not_looked_at() {
    for body in ["", "not XML", "<a>"] {
        let (response, cfg) = (response(body), cfg());
        PROTOCOL
            .deserialize_response(&response, &prelude::UNIT, &cfg)
            .unwrap()
            .read_struct(&prelude::UNIT, &mut |_, _| panic!("there are no members"))
            .unwrap();
    }
}

#[test]
fn malformed_documents_are_refused() {
    for (body, what) in [
        ("", "the body is empty, at byte 0"),
        ("\u{FEFF}", "the body is empty, at byte 3"),
        (" \n", "there is no root element, at byte 2"),
        (
            "Service Unavailable",
            "text outside of the root element, at byte 0",
        ),
        ("{\"a\":1}", "text outside of the root element, at byte 0"),
        ("<a/>b", "text outside of the root element, at byte 4"),
        ("<a/>&amp;", "text outside of the root element, at byte 4"),
        (
            "<a/><![CDATA[]]>",
            "text outside of the root element, at byte 4",
        ),
        ("<a/><b/>", "a second root element, at byte 4"),
        ("<a/></a>", "an end tag has no start tag, at byte 4"),
        (
            "<a><b></a></b>",
            "an end tag does not match its start tag, at byte 6",
        ),
        ("<a></a b='c'>", "an end tag does not match"),
        ("<a>", "ends inside of an element, at byte 3"),
        ("<a", "a tag is malformed or does not end, at byte 0"),
        ("<>", "the name of an element is malformed, at byte 0"),
        ("<1/>", "the name of an element is malformed"),
        ("<a:b:c/>", "the name of an element is malformed"),
        ("<:b/>", "the name of an element is malformed"),
        ("<a<b/>", "the name of an element is malformed"),
        ("<a b='1' b='2'/>", "an attribute is given twice, at byte 9"),
        ("<a b=1/>", "is unquoted, at byte 5"),
        ("<a b/>", "an attribute has no value"),
        (
            "<a b='1'c='2'/>",
            "the name of an attribute is malformed, at byte 8",
        ),
        ("<a 1='1'/>", "the name of an attribute is malformed"),
        (
            "<a b='<'/>",
            "the value of an attribute is malformed, at byte 3",
        ),
        ("<a b='&c;'/>", "the value of an attribute is malformed"),
        ("<a b='&#0;'/>", "the value of an attribute is malformed"),
        ("<a b='&amp'/>", "the value of an attribute is malformed"),
        ("<a>&b;</a>", "an unknown entity, at byte 3"),
        ("<a>&#x0;</a>", "an unknown entity"),
        ("<a>&#+65;</a>", "an unknown entity"),
        ("<a>&#X41;</a>", "an unknown entity"),
        ("<a>&#;</a>", "an unknown entity"),
        ("<a>&#xD800;</a>", "an unknown entity"),
        ("<a>&#xFFFE;</a>", "an unknown entity"),
        ("<a>&#4294967361;</a>", "an unknown entity"),
        ("<a>&;</a>", "an unknown entity"),
        ("<a>& b</a>", "a reference does not end, at byte 3"),
        ("<a>]]></a>", "`]]>` outside of CDATA"),
        (
            "<a>\u{1}</a>",
            "a character that XML does not allow, at byte 3",
        ),
        ("<a>\u{FFFF}</a>", "a character that XML does not allow"),
        ("<a><!-- \0 --></a>", "a character that XML does not allow"),
        ("<a><!-- -- --></a>", "`--` in a comment"),
        ("<a><!-- --->", "`--` in a comment"),
        ("<a><!-->", "a comment does not end, at byte 3"),
        ("<a><![CDATA[", "a CDATA section does not end, at byte 3"),
        ("<a><![cdata[]]></a>", "a CDATA section does not end"),
        ("<a><!ELEMENT b></a>", "a tag is malformed"),
        ("<a><?></a>", "a tag is malformed"),
        (
            "<a><?xml?></a>",
            "the XML declaration is not at the beginning",
        ),
        ("<a><?XML b?></a>", "a processing instruction is malformed"),
        ("<a><? b?></a>", "a processing instruction is malformed"),
        ("<!DOCTYPE a><a/>", "a document type declaration, at byte 0"),
        (
            "<!doctype a [<!ENTITY b 'c'>]><a>&b;</a>",
            "a document type declaration",
        ),
        (
            " <?xml version='1.0'?><a/>",
            "the XML declaration is not at the beginning",
        ),
        (
            "<?xml version='1.0'?><?xml version='1.0'?><a/>",
            "the XML declaration is not at",
        ),
        ("<?xml?><a/>", "the XML declaration is malformed"),
        (
            "<?xml version='2.0'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml encoding='UTF-8'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml version='1.0' standalone='maybe'?><a/>",
            "the XML declaration is malformed",
        ),
        (
            "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
            "an encoding other than UTF-8",
        ),
        (
            "<?xml version='1.0' encoding='UTF-16'?><a/>",
            "an encoding other than UTF-8",
        ),
        ("\u{FEFF}\u{FEFF}<a/>", "text before the root element"),
        ("\u{FEFF}<a>", "ends inside of an element, at byte 6"),
    ] {
        assert_error(parse(body), what);
        assert_error(parse_error(body), what);
        assert_error(metadata(body), what);
    }
    assert_error(parse(b"<a>\xFF</a>"), "not UTF-8, at byte 3");
    assert_error(parse(b"<a>\xC3"), "not UTF-8, at byte 3");
}

#[test]
fn skipped_elements_are_checked() {
    for content in [
        "<New>&b;</New>",
        "<New b='1' b='2'/>",
        "<New><a></b></New>",
        "<Text>a</Text><New>\u{1}</New>",
    ] {
        result(content).expect_err(content);
    }
    let skipped = "<New a='b'>c<d><![CDATA[e]]></d>&lt;</New><Text>f</Text>";
    assert_eq!(result(skipped).unwrap(), vec![(0, string("f"))]);
}

#[test]
fn text_is_gathered() {
    for (content, text) in [
        ("", ""),
        ("  a \t\n ", "  a \t\n "),
        ("a<![CDATA[<b>&amp;]]>c", "a<b>&amp;c"),
        ("<![CDATA[]]>", ""),
        ("<![CDATA[]]]]><![CDATA[>]]>", "]]>"),
        ("a<!-- b -->c", "ac"),
        ("a<?b c?>d", "ad"),
        (
            "&lt;&gt;&amp;&apos;&quot;&#65;&#x42;&#x1F600;",
            "<>&'\"AB\u{1F600}",
        ),
        ("a&amp;lt;b", "a&lt;b"),
        ("a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"),
        ("<![CDATA[a\r\nb\r]]>\n", "a\nb\n\n"),
        ("a&#13;&#10;b", "a\r\nb"),
        (
            "\u{FEFF}a\u{FEFF}<!---->\u{FEFF}",
            "\u{FEFF}a\u{FEFF}\u{FEFF}",
        ),
    ] {
        assert_eq!(
            result(&format!("<Text>{content}</Text>")).unwrap(),
            vec![(0, string(text))],
            "{content}"
        );
    }
    assert_eq!(result("<Text/>").unwrap(), vec![(0, string(""))]);
    assert_error(
        result("<Text>a<b/>c</Text>"),
        "an element inside of the value of `Text`, at byte 34",
    );
}

#[test]
fn scalars_are_read() {
    let content = "<Flag>true</Flag><Tiny>-128</Tiny><Small>32767</Small><Number>-1</Number>\
        <Big>9223372036854775807</Big><Single>1.5</Single><Ratio>-Infinity</Ratio>\
        <Huge>123456789012345678901</Huge><Exact>-1.25E-3</Exact><Data> +/+/\n AA== </Data>\
        <When>2015-01-25T09:00:00.5+01:00</When><Epoch>1422172800.5</Epoch>\
        <Dated>Sun, 25 Jan 2015 08:00:00 GMT</Dated><Renamed>a</Renamed>";
    let at = DateTime::from_secs_and_nanos(1_422_172_800, 500_000_000);
    assert_eq!(
        result(content).unwrap(),
        vec![
            (1, Value::Boolean(true)),
            (2, Value::Byte(i8::MIN)),
            (3, Value::Short(i16::MAX)),
            (4, Value::Integer(-1)),
            (5, Value::Long(i64::MAX)),
            (6, Value::Float(1.5)),
            (7, Value::Double(f64::NEG_INFINITY)),
            (
                8,
                Value::BigInteger("123456789012345678901".parse().unwrap())
            ),
            (9, Value::BigDecimal("-1.25E-3".parse().unwrap())),
            (10, Value::Blob(Blob::new(*b"\xFB\xFF\xBF\0"))),
            (11, Value::Timestamp(at)),
            (12, Value::Timestamp(at)),
            (13, Value::Timestamp(DateTime::from_secs(1_422_172_800))),
            (14, string("a")),
        ]
    );
    let nan = result("<Single>NaN</Single><Ratio>NaN</Ratio>").unwrap();
    assert!(
        matches!(nan[..], [(6, Value::Float(a)), (7, Value::Double(b))] if a.is_nan() && b.is_nan())
    );
    assert_eq!(
        result("<Single>Infinity</Single><Ratio>-1e300</Ratio>").unwrap(),
        vec![(6, Value::Float(f32::INFINITY)), (7, Value::Double(-1e300))]
    );
    // The name of the member is not that of the element.
    assert_eq!(result("<Other>a</Other>").unwrap(), vec![]);
}

#[test]
fn values_of_another_type_are_refused_without_being_shown() {
    for name in [
        "Flag", "Tiny", "Small", "Number", "Big", "Single", "Ratio", "Huge", "Exact", "Data",
        "When", "Epoch", "Dated",
    ] {
        for value in [
            "hunter2!",
            "",
            "inf",
            "1_0",
            "0x1",
            "1e999999999999999999999",
            // White space is not taken off, as in published clients.
            " 1",
            "true ",
            "2015-01-25T09:00:00Z\n",
        ] {
            // A blob may be empty, and its lines broken.
            if name == "Data" && ["", "true "].contains(&value) {
                continue;
            }
            let content = format!("<{name}>{value}</{name}>");
            let message = result(&content).expect_err(&content).to_string();
            assert!(message.contains(&format!("`{name}`")), "{message}");
            assert!(message.contains("at byte 34"), "{message}");
            assert!(value.is_empty() || !message.contains(value), "{message}");
        }
    }
    assert_error(
        result("<Tiny>128</Tiny>"),
        "`Tiny` is not a number of its type",
    );
    assert_error(result("<Single>1e39</Single>"), "`Single` is not a number");
    assert_error(result("<Ratio>1e309</Ratio>"), "`Ratio` is not a number");
    assert_error(result("<Flag>TRUE</Flag>"), "`Flag` is not a boolean");
}

#[test]
fn errors_never_show_the_body() {
    for content in [
        "<hunter2",
        "<hunter2>",
        "<hunter2></other>",
        "</hunter2>",
        "&hunter2;",
        "&hunter2 ",
        "<Text hunter2='a' hunter2='b'/>",
        "<Text hunter2=hunter2/>",
        "<Text hunter2='<'/>",
        "<Text><hunter2/></Text>",
        "<Text>hunter2</Text><Text><hunter2/></Text>",
        "<Number>hunter2</Number>",
        "<Number>1</Number><Number>hunter2</Number>",
        "<Number>hunter2</Number><Number>1</Number>",
        "<Tags><entry><key>a</key><key>hunter2<b/>hunter2</key><value/></entry></Tags>",
        "<!DOCTYPE hunter2>",
        "<!hunter2>",
        "<?xml hunter2?>",
        "<Tags><entry><key>hunter2</key></entry></Tags>",
    ] {
        let debug = format!("{:?}", result(content).expect_err(content));
        assert!(!debug.contains("hunter2"), "{debug}");
    }
    assert!(!format!("{:?}", parse("<hunter2/>")).contains("hunter2"));
    assert!(!format!("{:?}", parse("hunter2")).contains("hunter2"));
    assert!(!format!("{:?}", metadata("<hunter2/>")).contains("hunter2"));
}

#[test]
fn of_members_given_twice_the_last_one_counts() {
    for (content, expected) in [
        (
            "<Text>a</Text><Items/><Text>b</Text>",
            vec![(0, string("b")), (15, strings([]))],
        ),
        ("<Text>a</Text><Text/>", vec![(0, string(""))]),
        (
            "<Number>1</Number><Number>2</Number><Number>3</Number>",
            vec![(4, Value::Integer(3))],
        ),
        (
            "<Renamed>a</Renamed><Other>b</Other><x:Renamed>c</x:Renamed>",
            vec![(14, string("c"))],
        ),
        // Nothing of the earlier one is left over.
        (
            "<Items><member>a</member><member>b</member></Items><Items><member>c</member></Items>",
            vec![(15, strings(["c"]))],
        ),
        (
            "<Items><member>a</member></Items><Items/>",
            vec![(15, strings([]))],
        ),
        (
            "<Tags><entry><key>a</key><value>b</value></entry></Tags>\
             <Tags><entry><key>c</key><value>d</value></entry></Tags>",
            vec![(18, Value::Map(vec![("c".into(), string("d"))]))],
        ),
        (
            "<Child kind='a'><Text>b</Text><FlatItem>c</FlatItem></Child>\
             <Child><Number>1</Number><FlatItem>d</FlatItem></Child>",
            vec![(
                22,
                Value::Struct(vec![(4, Value::Integer(1)), (17, strings(["d"]))]),
            )],
        ),
        (
            "<Child><Text>a</Text><Text>b</Text></Child>",
            vec![(22, Value::Struct(vec![(0, string("b"))]))],
        ),
    ] {
        assert_eq!(result(content).unwrap(), expected, "{content}");
    }
    // The earlier ones are read too.
    for content in [
        "<Number>a</Number><Number>1</Number>",
        "<Number>1</Number><Number>a</Number>",
    ] {
        assert_error(result(content), "`Number` is not a number");
    }
    assert_error(
        result("<Text><a/></Text><Text>b</Text>"),
        "an element inside of the value of `Text`, at byte 34",
    );
    assert_error(
        result("<Text>b</Text><Text><a/></Text>"),
        "an element inside of the value of `Text`, at byte 48",
    );
}

#[test]
fn members_given_twice_are_handed_out_in_their_order() {
    let content = "<FlatItem>a</FlatItem><Text>b</Text><Number>1</Number><Text/><FlatItem>c\
                   </FlatItem><New/><Number>2</Number><Text>d</Text>";
    let (response, cfg) = (response(wrap(content)), cfg());
    let mut seen = Vec::new();
    PROTOCOL
        .deserialize_response(&response, &THING_SCHEMA, &cfg)
        .unwrap()
        .read_struct(&THING_SCHEMA, &mut |member, d| {
            let index = member.member_index().unwrap();
            seen.push((index, read(THING.members()[index], member, d)?));
            Ok(())
        })
        .unwrap();
    assert_eq!(
        seen,
        [
            (17, strings(["a", "c"])),
            (0, string("b")),
            (4, Value::Integer(1)),
            (0, string("")),
            (4, Value::Integer(2)),
            (0, string("d")),
        ]
    );
}

#[test]
fn lists_are_read() {
    assert_eq!(
        result(
            "<Items>\n<member>a</member><!-- b --> <other>c</other><member/></Items>\
             <Named><item>d</item><member>e</member></Named>\
             <Lists><member><item>f</item></member><member/></Lists>"
        )
        .unwrap(),
        vec![
            (15, strings(["a", ""])),
            (16, strings(["d"])),
            (21, Value::List(vec![strings(["f"]), strings([])])),
        ]
    );
    assert_eq!(result("<Items/>").unwrap(), vec![(15, strings([]))]);
    assert_eq!(result("<Items> </Items>").unwrap(), vec![(15, strings([]))]);
    assert_eq!(result("<Items>a</Items>").unwrap(), vec![(15, strings([]))]);
    assert_error(
        result("<Items><member><a/></member></Items>"),
        "an element inside of the value",
    );
}

#[test]
fn list_that_does_not_name_its_elements_takes_all() {
    let (response, cfg) = (response(wrap("<Items><a>b</a><c>d</c></Items>")), cfg());
    let mut list = Vec::new();
    PROTOCOL
        .deserialize_response(&response, &THING_SCHEMA, &cfg)
        .unwrap()
        .read_struct(&THING_SCHEMA, &mut |_, d| {
            assert!(!d.is_null());
            assert_eq!(d.container_size(), None);
            d.read_list(&prelude::DOCUMENT, &mut |d| {
                list.push(d.read_string(&prelude::STRING)?);
                Ok(())
            })
        })
        .unwrap();
    assert_eq!(list, ["b", "d"]);
}

#[test]
fn flattened_collections_are_gathered_from_all_siblings() {
    assert_eq!(
        result(
            "<FlatItem>a</FlatItem><Text>b</Text><FlatItem/><FlatTags><Name>c</Name>\
             <Setting>d</Setting></FlatTags><Children><Text>e</Text><FlatItem>f</FlatItem>\
             </Children><FlatItem>g</FlatItem><Number>1</Number><FlatTags><Setting/><Name>h</Name>\
             </FlatTags><Children/>"
        )
        .unwrap(),
        vec![
            (0, string("b")),
            (4, Value::Integer(1)),
            (17, strings(["a", "", "g"])),
            (
                19,
                Value::Map(vec![("c".into(), string("d")), ("h".into(), string(""))])
            ),
            (
                23,
                Value::List(vec![
                    Value::Struct(vec![(0, string("e")), (17, strings(["f"]))]),
                    Value::Struct(vec![]),
                ])
            ),
        ]
    );
}

#[test]
fn maps_are_read() {
    assert_eq!(
        result(
            "<Tags> <entry>\n<key>a</key><other/><value>b</value></entry><other/>\
             <entry><value>c</value><key>d</key></entry></Tags>\
             <Things><entry><key>e</key><value><Text>f</Text></value></entry></Things>\
             <Lots><entry><key/><value><member>g</member></value></entry></Lots>"
        )
        .unwrap(),
        vec![
            (
                18,
                Value::Map(vec![("a".into(), string("b")), ("d".into(), string("c"))])
            ),
            (
                20,
                Value::Map(vec![("e".into(), Value::Struct(vec![(0, string("f"))]))])
            ),
            (25, Value::Map(vec![(String::new(), strings(["g"]))])),
        ]
    );
    for (content, what) in [
        (
            "<entry><value>a</value></entry>",
            "an entry of `Tags` has no `key`",
        ),
        (
            "<entry><key>a</key></entry>",
            "an entry of `Tags` has no `value`",
        ),
        (
            "<entry><key>a</key><key>b</key></entry>",
            "an entry of `Tags` has no `value`",
        ),
        (
            "<entry><key/><key><a/></key><value/></entry>",
            "an element inside of the value of `Tags`",
        ),
        (
            "<entry><key/><value/><value><a/></value></entry>",
            "an element inside of the value of",
        ),
        (
            "<entry><key><a/></key><value/></entry>",
            "an element inside of the value of `Tags`",
        ),
        // The earlier ones are read too.
        (
            "<entry><key><a/></key><key>b</key><value>c</value></entry>",
            "an element inside of the value of `Tags`, at byte 47",
        ),
        (
            "<entry><key>a</key><value><b/></value><value>c</value></entry>",
            "an element inside of the value of `value`, at byte 59",
        ),
    ] {
        assert_error(result(&format!("<Tags>{content}</Tags>")), what);
    }
}

#[test]
fn of_keys_and_values_given_twice_the_last_one_counts() {
    let map = |entries: &[(&str, &str)]| {
        let entries = entries.iter().map(|&(k, v)| (k.to_owned(), string(v)));
        Value::Map(entries.collect())
    };
    for (content, expected) in [
        (
            "<Tags><entry><key>a</key><key>b</key><value>c</value></entry></Tags>",
            (18, map(&[("b", "c")])),
        ),
        (
            "<Tags><entry><value>a</value><key>b</key><value>c</value></entry></Tags>",
            (18, map(&[("b", "c")])),
        ),
        (
            "<Tags><entry><key>a</key><value>b</value><key/><other>c</other><value/></entry>\
             <entry><key>d</key><value>e</value></entry></Tags>",
            (18, map(&[("", ""), ("d", "e")])),
        ),
        (
            "<FlatTags><Name>a</Name><Setting>b</Setting><Setting>c</Setting><Name>d</Name>\
             <key>e</key><value>f</value></FlatTags>",
            (19, map(&[("d", "c")])),
        ),
        // Nothing of the earlier one is left over.
        (
            "<Things><entry><key>a</key><value><Text>b</Text></value>\
             <value><Number>1</Number></value></entry></Things>",
            (
                20,
                Value::Map(vec![(
                    "a".into(),
                    Value::Struct(vec![(4, Value::Integer(1))]),
                )]),
            ),
        ),
        (
            "<Lots><entry><key>a</key><value><member>b</member></value>\
             <value><member>c</member></value></entry></Lots>",
            (25, Value::Map(vec![("a".into(), strings(["c"]))])),
        ),
        // Entries of the same key are different entries: both are handed out.
        (
            "<Tags><entry><key>a</key><value>b</value></entry>\
             <entry><key>a</key><value>c</value></entry></Tags>",
            (18, map(&[("a", "b"), ("a", "c")])),
        ),
    ] {
        assert_eq!(result(content).unwrap(), vec![expected], "{content}");
    }
}

#[test]
fn attributes_are_read() {
    let body = "<GetThingResponse><GetThingResult xmlns:kind='no' other='no' x:kind=' a&lt;&#10;\r\n\tb '>\
         <Kind>no</Kind><kind>no</kind></GetThingResult></GetThingResponse>";
    assert_eq!(parse(body).unwrap(), vec![(24, string(" a<\n  b "))]);
    let body = "<GetThingResponse><GetThingResult y:kind='no' x:kind=\"a'\"/></GetThingResponse>";
    assert_eq!(parse(body).unwrap(), vec![(24, string("a'"))]);
    let body = "<GetThingResponse><GetThingResult kind=''/></GetThingResponse>";
    assert_eq!(parse(body).unwrap(), vec![(24, string(""))]);
    // Declarations of namespaces are not attributes of the element.
    let body = "<GetThingResponse><GetThingResult xmlns:kind='no'/></GetThingResponse>";
    assert_eq!(parse(body).unwrap(), vec![]);
    // The second child of a list: its attributes are not those of the first.
    let content = "<Children kind='a'/><Children><Child kind='c'/></Children><Children kind='b'/>";
    let child = |kind| Value::Struct(vec![(24, string(kind))]);
    assert_eq!(
        result(content).unwrap(),
        vec![(
            23,
            Value::List(vec![
                child("a"),
                Value::Struct(vec![(22, child("c"))]),
                child("b")
            ])
        )]
    );
}

#[test]
fn values_are_read_as_what_they_are() {
    let (response, cfg) = (
        response(wrap("<FlatItem>a</FlatItem><Text>b</Text>")),
        cfg(),
    );
    let read = |f: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> _| {
        PROTOCOL
            .deserialize_response(&response, &THING_SCHEMA, &cfg)
            .unwrap()
            .read_struct(&THING_SCHEMA, f)
    };
    assert_error(
        read(&mut |m, d| d.read_string(m).map(|_| ())),
        "`Flat` is not a scalar",
    );
    assert_error(
        read(&mut |_, d| d.read_struct(&THING_SCHEMA, &mut |_, _| Ok(()))),
        "`Thing` is not a structure",
    );
    assert_error(
        read(&mut |m, d| d.read_document(m).map(|_| ())),
        "documents",
    );
    // The schema of a member does not know the members of the structure.
    assert_error(
        read(&mut |_, d| d.read_struct(THING_SCHEMA.members()[22], &mut |_, _| Ok(()))),
        "its own schema",
    );
    // What is not read is passed over.
    read(&mut |_, d| d.skip_value()).unwrap();
    read(&mut |_, _| Ok(())).unwrap();
}

#[test]
fn depth_of_values_is_bounded() {
    let nested = |name: &str, depth: usize| {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        wrap(&format!("{}{}", open.repeat(depth), close.repeat(depth)))
    };
    parse(nested("Child", 128)).unwrap();
    assert_error(parse(nested("Child", 129)), "nested too deeply, at byte");
    assert_error(parse(nested("Child", 100_000)), "nested too deeply");
    // What is not read needs no stack.
    assert_eq!(parse(nested("New", 100_000)).unwrap(), vec![]);
    for body in ["<a>".repeat(100_000), "<New>".repeat(100_000)] {
        assert_error(parse(&body), "ends inside of an element");
        assert_error(parse_error(&body), "ends inside of an element");
        assert_error(metadata(&body), "ends inside of an element");
        assert_error(result(&body), "an end tag does not match");
    }
}

#[test]
fn text_among_elements_means_nothing() {
    for body in [
        wrap("<Number>1</Number>a"),
        wrap("a<Number>1</Number>"),
        wrap("<![CDATA[a]]><Number>1</Number>&lt;"),
        wrap("<Number>1</Number>").replace("<GetThingResult>", "a<GetThingResult>b"),
    ] {
        assert_eq!(
            parse(&body).unwrap(),
            vec![(4, Value::Integer(1))],
            "{body}"
        );
    }
}

#[test]
fn elements_after_a_value_are_unknown_ones() {
    assert_eq!(
        result("<Text>a<b/></Text>").unwrap(),
        vec![(0, string("a"))]
    );
    assert_eq!(
        result("<Text> <b>c</b> </Text>").unwrap(),
        vec![(0, string(" "))]
    );
    for value in [
        "<b/>",
        "<b/>a",
        "a<b/>c",
        "a<b>c</b><!-- d -->&lt;",
        "<b>c</b>",
    ] {
        let content = format!("<Text>{value}</Text>");
        assert_error(result(&content), "an element inside of the value of `Text`");
    }
}

#[test]
fn many_siblings_are_read() {
    let many = |item: &str| item.repeat(50_000);
    let text = |value: Fields| match &value[..] {
        [(_, Value::String(text))] => text.len(),
        [(_, Value::List(list))] => list.len(),
        _ => 0,
    };
    let read = |content: String| text(result(&content).unwrap());
    assert_eq!(
        read(format!("<Text>{}</Text>", many("a<!---->&lt;"))),
        100_000
    );
    assert_eq!(read(many("<FlatItem>a</FlatItem>")), 50_000);
    assert_eq!(
        read(format!("<Items>{}</Items>", many("<member/>\n"))),
        50_000
    );
    assert_eq!(read(many("<New/>")), 0);
    assert_eq!(read(many("<Text>a</Text>") + "<Text>bc</Text>"), 2);
    assert_eq!(
        read(many("<Items><member/></Items>") + "<Items><member/><member/></Items>"),
        2
    );
    assert_eq!(
        result(&format!(
            "<Tags><entry>{}<key>b</key><value>c</value></entry></Tags>",
            many("<key>a</key><value/>")
        ))
        .unwrap(),
        vec![(18, Value::Map(vec![("b".into(), string("c"))]))]
    );
    let results = many("<GetThingResult/>");
    let body = format!(
        "<GetThingResponse><GetThingResult><Text>a</Text></GetThingResult>{results}\
         </GetThingResponse>"
    );
    assert_eq!(parse(body).unwrap(), vec![(0, string("a"))]);
    let attributes: String = (0..50_000).map(|i| format!(" a{i}='b'")).collect();
    assert_eq!(read(format!("<New{attributes}/>")), 0);
    let error = format!(
        "<ErrorResponse><Error>{}</Error></ErrorResponse>",
        many("<Message/>")
    );
    let error = error.replace("</Error>", "<Message>a</Message></Error>");
    assert_eq!(metadata(&error).unwrap(), (None, Some("a".into()), None));
    let error = error.replace("</Error>", "<message>b</message></Error>");
    assert_eq!(parse_error(&error).unwrap(), vec![(0, string("b"))]);
    assert_eq!(metadata(&error).unwrap(), (None, Some("a".into()), None));
}

// ---------------------------------------------------------------------------------------------
// Errors.

const GONE: &str = "<?xml version=\"1.0\"?>\n<ErrorResponse xmlns=\"https://example.com/\">\n  \
    <Error>\n    <Type>Sender</Type>\n    <Code>\n Gone </Code>\n    <Message> a &amp; b</Message>\
    \n    <Retry>3</Retry>\n  </Error>\n  <RequestId> r-1 </RequestId>\n</ErrorResponse>";

#[test]
fn error_metadata_is_read() {
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        metadata(GONE).unwrap(),
        (some("\n Gone "), some(" a & b"), some("r-1"))
    );
    assert_eq!(
        metadata(
            "<ErrorResponse><RequestId>r</RequestId><Error><Message><![CDATA[m]]></Message>\
             <Code>C</Code></Error></ErrorResponse>"
        )
        .unwrap(),
        (some("C"), some("m"), some("r"))
    );
    for body in [
        "<ErrorResponse><Error/></ErrorResponse>",
        "<ErrorResponse><Error><message>a</message></Error></ErrorResponse>",
        "<ErrorResponse><Error/><RequestId> </RequestId></ErrorResponse>",
        "<ErrorResponse><Error/><RequestId><a/></RequestId></ErrorResponse>",
        "<ErrorResponse><a><Error><Code>b</Code></Error></a></ErrorResponse>",
        "<ErrorResponse/>",
    ] {
        assert_eq!(metadata(body).unwrap(), (None, None, None), "{body}");
    }
    // Whatever the root is called, an error has its code; it is no modelled one then.
    assert_eq!(
        metadata("<Response><Error><Code>C</Code></Error></Response>").unwrap(),
        (some("C"), None, None)
    );
}

#[test]
fn truncated_errors_are_refused() {
    for end in 0..GONE.len() {
        parse_error(&GONE.as_bytes()[..end]).expect_err("must be refused");
        metadata(&GONE.as_bytes()[..end]).expect_err("must be refused");
    }
}

#[test]
fn error_envelope_is_checked() {
    for (body, what) in [
        (
            "<Response><Errors><Error/></Errors></Response>",
            "the root element is not `ErrorResponse`",
        ),
        ("<Error><Code>a</Code></Error>", "the root element is not"),
        (
            "<ErrorResponse><a><Error/></a></ErrorResponse>",
            "there is no `Error` in the root",
        ),
    ] {
        assert_error(parse_error(body), what);
    }
    for (body, what) in [
        (
            "<ErrorResponse><Error/><Error>&b;</Error></ErrorResponse>",
            "an unknown entity, at byte 30",
        ),
        ("<ErrorResponse><Error/>", "ends inside of an element"),
        (
            "<ErrorResponse><Error/></ErrorResponse>a",
            "text outside of the root",
        ),
    ] {
        assert_error(metadata(body), what);
        assert_error(parse_error(body), what);
    }
    for (content, name) in [
        ("<Error><Code><a/></Code></Error>", "Code"),
        ("<Error><Code>a</Code><Code><a/></Code></Error>", "Code"),
        ("<Error><Message><a/></Message></Error>", "Message"),
        (
            "<Error><Message/><Message><a/></Message></Error>",
            "Message",
        ),
        // The earlier ones are read too.
        ("<Error><Code><a/></Code><Code>a</Code></Error>", "Code"),
        (
            "<Error><Message><a/></Message><Message/></Error>",
            "Message",
        ),
    ] {
        let body = format!("<ErrorResponse>{content}</ErrorResponse>");
        assert_error(
            metadata(body),
            &format!("an element inside of the value of `{name}`"),
        );
    }
}

#[test]
fn of_what_errors_give_twice_the_last_one_counts() {
    let some = |text: &str| Some(text.to_owned());
    for (content, expected) in [
        (
            "<Error><Code>a</Code><Code> b </Code></Error>",
            (some(" b "), None, None),
        ),
        (
            "<Error><Code>a</Code><Message>b</Message><Code/></Error>",
            (some(""), some("b"), None),
        ),
        (
            "<Error><Message>a</Message><Code>b</Code><Message>c</Message></Error>",
            (some("b"), some("c"), None),
        ),
        (
            "<RequestId>a</RequestId><Error/><RequestId> b </RequestId>",
            (None, None, some("b")),
        ),
        (
            "<RequestId>a</RequestId><RequestId>b</RequestId><RequestId/><Error><Code>c</Code>\
             </Error>",
            (some("c"), None, None),
        ),
    ] {
        let body = format!("<ErrorResponse>{content}</ErrorResponse>");
        assert_eq!(metadata(&body).unwrap(), expected, "{body}");
    }
    for (content, expected) in [
        (
            "<Message>a</Message><Code>b</Code><Message>c</Message><Code> d </Code>",
            vec![(2, string(" d "))],
        ),
        (
            "<Retry>1</Retry><message>a</message><Retry>2</Retry><message>b</message>",
            vec![(0, string("b")), (1, Value::Integer(2))],
        ),
        (
            "<message>a</message><message>b</message><Message>c</Message><Message>d</Message>",
            vec![(0, string("b"))],
        ),
    ] {
        let body = format!("<ErrorResponse><Error>{content}</Error></ErrorResponse>");
        assert_eq!(parse_error(&body).unwrap(), expected, "{body}");
    }
}

/// As in published clients: the members come from the first error, code and message from any.
#[test]
fn of_two_errors_the_first_one_has_the_members() {
    let some = |text: &str| Some(text.to_owned());
    let a = "<Error><Code>a</Code></Error>";
    let b = "<Error><Code>b</Code><Message>c</Message><Retry>1</Retry></Error>";
    for (content, expected, fields) in [
        (
            format!("{a}{b}<RequestId>r</RequestId>"),
            (some("b"), some("c"), some("r")),
            vec![(2, string("a"))],
        ),
        (
            format!("{b}<RequestId>r</RequestId>{a}"),
            (some("a"), some("c"), some("r")),
            vec![(1, Value::Integer(1)), (2, string("b"))],
        ),
        (format!("<Error/>{b}"), (some("b"), some("c"), None), vec![]),
    ] {
        let body = format!("<ErrorResponse>{content}</ErrorResponse>");
        assert_eq!(metadata(&body).unwrap(), expected, "{body}");
        assert_eq!(parse_error(&body).unwrap(), fields, "{body}");
    }
}

#[test]
fn members_of_errors_are_read() {
    assert_eq!(
        parse_error(GONE).unwrap(),
        vec![(1, Value::Integer(3)), (2, string("\n Gone ")),]
    );
    // `Message` is the protocol's, and in the metadata; the member is what is called like it.
    for error in [
        "<Message>a</Message><message>b</message>",
        "<message>b</message><Message/>",
    ] {
        let body = format!("<ErrorResponse><Error>{error}</Error></ErrorResponse>");
        assert_eq!(parse_error(body).unwrap(), vec![(0, string("b"))]);
    }
    // Unlike an output, an error without members is still checked.
    let (response, cfg) = (response("<a>"), cfg());
    let mut d = PROTOCOL
        .deserialize_error_response(&response, &cfg)
        .unwrap();
    assert_error(
        d.read_struct(&prelude::UNIT, &mut |_, _| Ok(())),
        "ends inside of an element",
    );
}

#[test]
fn body_that_is_not_in_memory_is_refused() {
    let (taken, cfg) = {
        let mut response = response(wrap(""));
        let _ = response.take_body();
        (response, cfg())
    };
    let mut d = PROTOCOL
        .deserialize_response(&taken, &THING_SCHEMA, &cfg)
        .unwrap();
    assert_error(
        d.read_struct(&THING_SCHEMA, &mut |_, _| Ok(())),
        "not in memory",
    );
    assert_error(PROTOCOL.parse_error_metadata(&taken, &cfg), "not in memory");
}

// ---------------------------------------------------------------------------------------------
// Properties.

/// Characters that XML can represent.
fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(
        "<>&'\"]!-?;# \t\r\n\u{85}\u{2028}\u{FEFF}\u{FFFD}\u{10FFFF}ax0%+="
            .chars()
            .collect::<Vec<_>>(),
    );
    let any = any::<char>().prop_filter("not a character of XML", |&c| is_xml(c));
    vec(prop_oneof![3 => special, 1 => any], 0..16).prop_map(String::from_iter)
}

fn is_xml(c: char) -> bool {
    matches!(u32::from(c), 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x10000..)
}

fn scalar(schema: &'static Schema<'static>) -> BoxedStrategy<Value> {
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
        // From the year 1 to the year 9999; a date of HTTP has no fractions.
        ShapeType::Timestamp => (-62_135_596_800i64..253_402_300_800)
            .prop_map(|secs| Value::Timestamp(DateTime::from_secs(secs)))
            .boxed(),
        _ => text().prop_map(Value::String).boxed(),
    }
}

fn value(shape: &'static Shape, depth: usize) -> BoxedStrategy<Value> {
    match shape {
        Shape::Scalar(schema) => scalar(schema),
        Shape::List(_, element) => vec(value(element, depth), 0..3)
            .prop_map(Value::List)
            .boxed(),
        Shape::Map(_, element) => vec((text(), value(element, depth)), 0..3)
            .prop_map(Value::Map)
            .boxed(),
        // A structure of nothing is a case of its own: a list of such is not an empty list.
        Shape::Struct(..) => prop_oneof![1 => Just(Vec::new()), 3 => fields(shape, depth)]
            .prop_map(Value::Struct)
            .boxed(),
    }
}

/// Some of the members of a structure.
fn fields(shape: &'static Shape, depth: usize) -> BoxedStrategy<Fields> {
    let mut all: Vec<BoxedStrategy<Option<(usize, Value)>>> = Vec::new();
    for (index, member) in shape.members().iter().enumerate() {
        let recursive = match member {
            Shape::Struct(..) => true,
            Shape::List(_, element) | Shape::Map(_, element) => {
                matches!(element, Shape::Struct(..))
            }
            Shape::Scalar(_) => false,
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

/// The text of a scalar.
fn plain(schema: &Schema<'_>, value: &Value) -> Option<String> {
    Some(match value {
        Value::Boolean(v) => v.to_string(),
        Value::Byte(v) => v.to_string(),
        Value::Short(v) => v.to_string(),
        Value::Integer(v) => v.to_string(),
        Value::Long(v) => v.to_string(),
        Value::Float(v) if v.is_infinite() => infinity(*v > 0.0),
        Value::Double(v) if v.is_infinite() => infinity(*v > 0.0),
        // As Smithy writes them; the debug form differs from that only in the exponents.
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
        Value::List(_) | Value::Map(_) | Value::Struct(_) => return None,
    })
}

fn infinity(positive: bool) -> String {
    if positive { "Infinity" } else { "-Infinity" }.to_owned()
}

fn wire<'s>(schema: &'s Schema<'_>) -> &'s str {
    schema
        .xml_name()
        .map(|name| name.value())
        .or(schema.member_name())
        .unwrap_or_default()
}

/// The pairs of a form, by the rules of the specification.
fn expected_pairs(
    shape: &'static Shape,
    schema: &Schema<'_>,
    path: &str,
    value: &Value,
    pairs: &mut Vec<(String, String)>,
) {
    if let Some(text) = plain(schema, value) {
        pairs.push((path.to_owned(), text));
        return;
    }
    match (shape, value) {
        (Shape::List(own, element), Value::List(list)) => {
            let inner = if schema.xml_flattened() {
                path.to_owned()
            } else {
                format!("{path}.{}", wire(own.member().unwrap()))
            };
            for (index, v) in list.iter().enumerate() {
                let path = format!("{inner}.{}", index + 1);
                expected_pairs(element, element.own(), &path, v, pairs);
            }
            if list.is_empty() {
                pairs.push((path.to_owned(), String::new()));
            }
        }
        (Shape::Map(own, element), Value::Map(map)) => {
            let inner = if schema.xml_flattened() {
                path.to_owned()
            } else {
                format!("{path}.entry")
            };
            for (index, (key, v)) in map.iter().enumerate() {
                let path = format!("{inner}.{}", index + 1);
                let key_path = format!("{path}.{}", wire(own.key().unwrap()));
                pairs.push((key_path, key.clone()));
                let value_path = format!("{path}.{}", wire(own.member().unwrap()));
                expected_pairs(element, element.own(), &value_path, v, pairs);
            }
        }
        (Shape::Struct(own, members), Value::Struct(fields)) => {
            for (index, v) in fields {
                let member = own.members()[*index];
                let path = if path.is_empty() {
                    wire(member).to_owned()
                } else {
                    format!("{path}.{}", wire(member))
                };
                expected_pairs(members[*index], member, &path, v, pairs);
            }
        }
        _ => panic!("the value is not of the shape"),
    }
}

/// Writes documents in one of the many ways in which they can be written.
struct XmlWriter<'a> {
    output: String,
    choices: std::iter::Cycle<std::slice::Iter<'a, u8>>,
}

impl<'a> XmlWriter<'a> {
    fn new(choices: &'a [u8]) -> Self {
        Self {
            output: String::new(),
            choices: choices.iter().cycle(),
        }
    }

    fn choose(&mut self, among: u8) -> u8 {
        self.choices.next().map_or(0, |choice| choice % among)
    }

    fn noise(&mut self) {
        let noise = [
            "",
            "",
            "",
            "<!-- <a> & ]]> -->",
            "<?b <c> & ?>",
            "<![CDATA[]]>",
        ];
        let index = usize::from(self.choose(6));
        self.output.push_str(noise[index]);
    }

    fn space(&mut self) {
        let space = [
            "",
            "",
            " ",
            "\r\n\t",
            "<!---->",
            "<Unknown a=\"&lt;\">b<c/></Unknown>",
        ];
        let index = usize::from(self.choose(6));
        self.output.push_str(space[index]);
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            self.noise();
            let count = usize::from(self.choose(5)) + 1;
            let end = rest
                .char_indices()
                .nth(count)
                .map_or(rest.len(), |(at, _)| at);
            let chunk = &rest[..end];
            rest = &rest[end..];
            if self.choose(2) == 0 && !chunk.contains('\r') && !chunk.contains("]]>") {
                self.output.push_str("<![CDATA[");
                self.output.push_str(chunk);
                self.output.push_str("]]>");
                continue;
            }
            for c in chunk.chars() {
                self.character(c);
            }
        }
        self.noise();
    }

    fn character(&mut self, c: char) {
        match (c, self.choose(4)) {
            (_, 0) => self.output.push_str(&format!("&#{};", u32::from(c))),
            (_, 1) => self.output.push_str(&format!("&#x{:x};", u32::from(c))),
            ('\n', 2) => self.output.push_str("\r\n"),
            ('<', _) => self.output.push_str("&lt;"),
            ('>', _) => self.output.push_str("&gt;"),
            ('&', _) => self.output.push_str("&amp;"),
            ('"', 2) => self.output.push_str("&quot;"),
            ('\'', 2) => self.output.push_str("&apos;"),
            ('\r', _) => self.output.push_str("&#13;"),
            _ => self.output.push(c),
        }
    }

    fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.output.push_str(&format!("<{name}>"));
        content(self);
        self.output.push_str(&format!("</{name}>"));
    }

    fn value(&mut self, shape: &'static Shape, schema: &Schema<'_>, name: &str, value: &Value) {
        if let Some(text) = plain(schema, value) {
            return self.element(name, |w| w.text(&text));
        }
        match (shape, value) {
            (Shape::List(own, element), Value::List(list)) => {
                let item = wire(own.member().unwrap());
                if schema.xml_flattened() {
                    for v in list {
                        self.space();
                        self.value(element, element.own(), name, v);
                    }
                    return;
                }
                self.element(name, |w| {
                    for v in list {
                        w.space();
                        w.value(element, element.own(), item, v);
                    }
                    w.space();
                });
            }
            (Shape::Map(own, element), Value::Map(map)) => {
                let (key_name, value_name) =
                    (wire(own.key().unwrap()), wire(own.member().unwrap()));
                let entry = |w: &mut Self, name: &str, key: &str, v| {
                    w.space();
                    w.element(name, |w| {
                        w.space();
                        w.element(key_name, |w| w.text(key));
                        w.space();
                        w.value(element, element.own(), value_name, v);
                        w.space();
                    });
                };
                if schema.xml_flattened() {
                    for (key, v) in map {
                        entry(self, name, key, v);
                    }
                    return;
                }
                self.element(name, |w| {
                    for (key, v) in map {
                        entry(w, "entry", key, v);
                    }
                    w.space();
                });
            }
            (Shape::Struct(own, members), Value::Struct(fields)) => {
                // An attribute goes into the tag.
                self.output.push_str(&format!("<{name}"));
                for (index, v) in fields {
                    if let (true, Value::String(text)) = (own.members()[*index].xml_attribute(), v)
                    {
                        self.output.push_str(" x:kind=\"");
                        for c in text.chars() {
                            self.output.push_str(&format!("&#{};", u32::from(c)));
                        }
                        self.output.push('"');
                    }
                }
                self.output.push('>');
                for (index, v) in fields {
                    let member = own.members()[*index];
                    if !member.xml_attribute() {
                        self.space();
                        self.value(members[*index], member, wire(member), v);
                    }
                }
                self.space();
                self.output.push_str(&format!("</{name}>"));
            }
            _ => panic!("the value is not of the shape"),
        }
    }

    fn response(mut self, fields: &Fields) -> String {
        self.element("GetThingResponse", |w| {
            w.space();
            w.value(
                &THING,
                &THING_SCHEMA,
                "GetThingResult",
                &Value::Struct(fields.clone()),
            );
            w.space();
        });
        self.output
    }
}

/// A flattened collection of nothing is not there at all.
fn without_empty_flattened(value: Value, shape: &'static Shape) -> Value {
    match (value, shape) {
        (Value::List(list), Shape::List(_, element)) => Value::List(
            list.into_iter()
                .map(|v| without_empty_flattened(v, element))
                .collect(),
        ),
        (Value::Map(map), Shape::Map(_, element)) => Value::Map(
            map.into_iter()
                .map(|(key, v)| (key, without_empty_flattened(v, element)))
                .collect(),
        ),
        (Value::Struct(fields), Shape::Struct(own, members)) => Value::Struct(
            fields
                .into_iter()
                .filter(|(index, v)| {
                    let empty = match v {
                        Value::List(list) => list.is_empty(),
                        Value::Map(map) => map.is_empty(),
                        _ => false,
                    };
                    !(empty && own.members()[*index].xml_flattened())
                })
                .map(|(index, v)| (index, without_empty_flattened(v, members[index])))
                .collect(),
        ),
        (value, _) => value,
    }
}

/// Pieces of markup, put together without regard for sense.
fn soup() -> impl Strategy<Value = String> {
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

fn read_in_every_way(body: &[u8]) {
    let _ = parse(body);
    let _ = parse_error(body);
    let _ = metadata(body);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_do_not_panic(body in vec(any::<u8>(), 0..200)) {
        read_in_every_way(&body);
        read_in_every_way(&[b"<GetThingResponse>", &body[..]].concat());
    }

    #[test]
    fn arbitrary_markup_does_not_panic(body in soup()) {
        read_in_every_way(body.as_bytes());
        read_in_every_way(wrap(&body).as_bytes());
    }

    #[test]
    fn arbitrary_scalars_do_not_panic(
        index in 1usize..14,
        text in prop_oneof!["[-+0-9.eE:TZ ]{0,40}", "\\PC{0,20}", "[A-Za-z]{3}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4,9} [0-9:]{8} GMT"],
    ) {
        let name = wire(THING_SCHEMA.members()[index]);
        let _ = result(&format!("<{name}><![CDATA[{text}]]></{name}>"));
    }

    #[test]
    fn damaged_responses_do_not_panic(
        fields in fields(&THING, 1),
        choices in vec(any::<u8>(), 1..20),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut body = XmlWriter::new(&choices).response(&fields).into_bytes();
        let at = at.index(body.len());
        body[at] = byte;
        read_in_every_way(&body);
    }

    #[test]
    fn pairs_are_those_of_the_specification(fields in fields(&THING, 2)) {
        let mut expected = vec![
            ("Action".to_owned(), "GetThing".to_owned()),
            ("Version".to_owned(), "2011-06-15".to_owned()),
        ];
        let value = Value::Struct(fields.clone());
        expected_pairs(&THING, &THING_SCHEMA, "", &value, &mut expected);
        let body = body(&fields);
        prop_assert!(body.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%&=".contains(&b)));
        let decoded: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        prop_assert_eq!(decoded, expected);
    }

    #[test]
    fn text_reads_back_however_it_is_written(
        text in text(),
        choices in vec(any::<u8>(), 1..40),
    ) {
        let mut writer = XmlWriter::new(&choices);
        writer.text(&text);
        let content = format!("<Text>{}</Text>", writer.output);
        prop_assert_eq!(result(&content).unwrap(), vec![(0, string(text))], "{}", content);
    }

    #[test]
    fn responses_read_back_however_they_are_written(
        fields in fields(&THING, 2),
        choices in vec(any::<u8>(), 1..40),
    ) {
        let body = XmlWriter::new(&choices).response(&fields);
        let expected = without_empty_flattened(Value::Struct(fields), &THING);
        prop_assert_eq!(Value::Struct(parse(&body).unwrap()), expected, "{}", body);
    }

    #[test]
    fn members_given_twice_read_back_as_the_last_one(
        earlier in fields(&THING, 2),
        last in fields(&THING, 2),
        choices in vec(any::<u8>(), 1..40),
    ) {
        // Attributes cannot be given twice, and flattened collections are gathered.
        let mut all = earlier;
        all.retain(|(index, _)| {
            let member = THING_SCHEMA.members()[*index];
            !member.xml_attribute() && !member.xml_flattened()
        });
        let mut expected = all.clone();
        expected.retain(|(index, _)| last.iter().all(|(other, _)| other != index));
        expected.extend(last.iter().cloned());
        expected.sort_by_key(|&(index, _)| index);
        let expected = without_empty_flattened(Value::Struct(expected), &THING);
        all.extend(last);
        let body = XmlWriter::new(&choices).response(&all);
        prop_assert_eq!(Value::Struct(parse(&body).unwrap()), expected, "{}", body);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn truncated_responses_are_refused(
        fields in fields(&THING, 1),
        choices in vec(any::<u8>(), 1..20),
    ) {
        let body = XmlWriter::new(&choices).response(&fields);
        parse(&body).unwrap();
        for end in 0..body.len() {
            prop_assert!(parse(&body.as_bytes()[..end]).is_err(), "{}", &body[..end]);
        }
    }
}
