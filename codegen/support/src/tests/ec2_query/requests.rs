//! Requests: the form and the names of its pairs.

use std::sync::LazyLock;

use aws_smithy_schema::serde::{SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, TraitMap, shape_id};
use aws_smithy_types::{Blob, DateTime, Document};

use super::*;
use crate::exchange::cfg;
use crate::exchange::model::*;
use crate::rt;

fn body(fields: &Fields) -> Result<String, SerdeError> {
    let body = PROTOCOL.body(&THING, fields)?;
    Ok(String::from_utf8(body).expect("a form is text"))
}

/// Returns the part of a body after `Action` and `Version`.
fn pairs(fields: &Fields) -> String {
    let body = body(fields).unwrap();
    let pairs = body.strip_prefix("Action=GetThing&Version=2011-06-15");
    pairs.expect("the body begins with the action").to_owned()
}

#[test]
fn request_is_a_posted_form() {
    let request = PROTOCOL.request(&THING, &vec![(0, string("a b"))]).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "/");
    let content_type = request.headers().get("content-type");
    assert_eq!(content_type, Some("application/x-www-form-urlencoded"));
    let expected = &b"Action=GetThing&Version=2011-06-15&Text=a%20b"[..];
    assert_eq!(request.body().bytes(), Some(expected));
    assert_eq!(
        PROTOCOL.shared().protocol_id().as_str(),
        "aws.protocols#ec2Query"
    );
}

static NAMED: LazyLock<TraitMap> = LazyLock::new(|| rt::ec2_query_name("wireName"));
static ENCODED: LazyLock<TraitMap> = LazyLock::new(|| rt::ec2_query_name("a&b"));
static EMPTY: Schema<'static> =
    Schema::new_struct(shape_id!("test", "In"), ShapeType::Structure, &[]);

/// Creates the schema of a member.
fn member(name: &'static str, kind: ShapeType) -> Schema<'static> {
    Schema::new_member(shape_id!("test", "In"), kind, name, 0)
}

/// An input whose members a function writes.
struct Input<F>(F);

impl<F> SerializableStruct for Input<F>
where
    F: Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
{
    fn schema(&self) -> &Schema<'_> {
        &EMPTY
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        (self.0)(serializer)
    }
}

fn written(
    write: impl Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
) -> Result<String, SerdeError> {
    let request = PROTOCOL
        .shared()
        .serialize_request(&Input(write), &EMPTY, "", &cfg())?;
    let body = request.body().bytes().expect("the body is in memory");
    let body = String::from_utf8(body.to_vec()).expect("a form is text");
    Ok(body
        .strip_prefix("Action=GetThing&Version=2011-06-15&")
        .unwrap_or_default()
        .to_owned())
}

#[test]
fn names_are_capitalized_unless_they_are_for_this_protocol() {
    let plain = || member("fooBar", ShapeType::String);
    for (schema, expected) in [
        (plain(), "FooBar=a"),
        (member("Foo", ShapeType::String), "Foo=a"),
        (member("_foo", ShapeType::String), "_foo=a"),
        (plain().with_xml_name("barFoo"), "BarFoo=a"),
        (plain().with_xml_name("x:y"), "X%3Ay=a"),
        (plain().with_traits(&NAMED), "wireName=a"),
        (plain().with_traits(&ENCODED), "a%26b=a"),
        (
            plain().with_xml_name("barFoo").with_traits(&NAMED),
            "wireName=a",
        ),
    ] {
        assert_eq!(written(|s| s.write_string(&schema, "a")).unwrap(), expected);
    }
    // Every part of a path has its own name.
    let inner = member("inner", ShapeType::String);
    let outer = member("outer", ShapeType::Structure);
    let nested = Input(|s: &mut dyn ShapeSerializer| s.write_string(&inner, "a"));
    let found = written(|s| s.write_struct(&outer, &nested));
    assert_eq!(found.unwrap(), "Outer.Inner=a");
    let named = member("outer", ShapeType::Structure).with_traits(&NAMED);
    let found = written(|s| s.write_struct(&named, &nested));
    assert_eq!(found.unwrap(), "wireName.Inner=a");
}

#[test]
fn lists_are_flat() {
    assert_eq!(
        pairs(&vec![
            (15, strings(["a", "b"])),
            (16, strings(["c"])),
            (17, strings(["d"])),
            (21, Value::List(vec![strings(["e", "f"]), strings(["g"])])),
        ]),
        "&Items.1=a&Items.2=b&Named.1=c&FlatItem.1=d&Lists.1.1=e&Lists.1.2=f&Lists.2.1=g"
    );
}

#[test]
fn empty_lists_are_not_sent() {
    assert_eq!(
        pairs(&vec![(15, strings([])), (17, strings([])), (0, string(""))]),
        "&Text="
    );
    // An element that writes nothing is still counted.
    let lists = vec![strings([]), strings(["a"])];
    assert_eq!(pairs(&vec![(21, Value::List(lists))]), "&Lists.2.1=a");
    let text = |text: &str| Value::Struct(vec![(0, string(text))]);
    let children = vec![Value::Struct(Vec::new()), text("a")];
    assert_eq!(
        pairs(&vec![(23, Value::List(children))]),
        "&Children.2.Text=a"
    );
}

#[test]
fn maps_are_rejected() {
    let what = "ec2Query cannot represent maps in requests: `Tags`";
    for map in [Vec::new(), vec![("a".to_owned(), string("b"))]] {
        let fields = vec![(18, Value::Map(map))];
        assert_error(body(&fields), what);
        assert_error(body(&vec![(22, Value::Struct(fields))]), what);
    }
}

#[test]
fn scalars_are_written_as_in_awsquery() {
    let at = DateTime::from_secs_and_nanos(1_422_172_800, 500_000_000);
    let fields = vec![
        (1, Value::Boolean(true)),
        (2, Value::Byte(i8::MIN)),
        (5, Value::Long(i64::MAX)),
        (6, Value::Float(1.5)),
        (7, Value::Double(f64::NEG_INFINITY)),
        (
            8,
            Value::BigInteger("12345678901234567890".parse().unwrap()),
        ),
        (9, Value::BigDecimal("1.50".parse().unwrap())),
        (10, Value::Blob(Blob::new(*b"\xFB\xFF"))),
        (11, Value::Timestamp(at)),
        (12, Value::Timestamp(at)),
        (13, Value::Timestamp(DateTime::from_secs(1_422_172_800))),
    ];
    assert_eq!(
        pairs(&fields),
        "&Flag=true&Tiny=-128&Big=9223372036854775807&Single=1.5&Ratio=-Infinity\
         &Huge=12345678901234567890&Exact=1.50&Data=%2B%2F8%3D&When=2015-01-25T08%3A00%3A00.5Z\
         &Epoch=1422172800.5&Dated=Sun%2C%2025%20Jan%202015%2008%3A00%3A00%20GMT"
    );
}

#[test]
fn values_without_a_form_are_rejected() {
    let document = Value::Document(Document::Null);
    let result = PROTOCOL.body(&MORE, &vec![(3, document)]);
    assert_error(result, "ec2Query cannot represent documents");
    let result = PROTOCOL.body(&MORE, &vec![(0, Value::List(vec![Value::Null]))]);
    assert_error(result, "ec2Query cannot represent null in a list or a map");
}
