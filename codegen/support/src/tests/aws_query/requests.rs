//! Requests: the form, the headers, and the endpoint.

use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::{SerdeError, ShapeSerializer};
use aws_smithy_schema::{Schema, prelude};
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::{Blob, DateTime, Document};

use super::exchange::*;
use crate::exchange::model::*;

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
fn content_length_is_set_only_if_input_has_members() {
    let send = |shape: &'static Shape, schema: &Schema<'_>| {
        PROTOCOL
            .serialize_request(&Structure(shape, &Vec::new()), schema, "", &cfg())
            .unwrap()
    };
    let expected = "Action=GetThing&Version=2011-06-15";
    for (request, length) in [
        // It does not matter that no member is set.
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
fn operation_name_and_service_version_are_required() {
    let fields = Vec::new();
    let serialize = |cfg: &ConfigBag| {
        PROTOCOL.serialize_request(&Structure(&THING, &fields), &THING_SCHEMA, "", cfg)
    };
    assert_error(serialize(&ConfigBag::base()), "no operation metadata");
    let mut layer = Layer::new("test");
    layer.store_put(Metadata::new("GetThing", "Service"));
    let without_version = ConfigBag::of_layers(vec![layer]);
    assert_error(serialize(&without_version), "no service version");
    let response = response("");
    let cfg = ConfigBag::base();
    let result = PROTOCOL.deserialize_response(&response, &THING_SCHEMA, &cfg);
    assert_error(result.map(|_| ()), "no operation metadata");
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
fn all_reserved_characters_are_encoded() {
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
fn scalars_are_written_in_smithy_formats() {
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
fn list_elements_are_numbered() {
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
fn list_of_empty_structures_is_not_an_empty_list() {
    let nothing = || Value::Struct(Vec::new());
    let text = |text: &str| Value::Struct(vec![(0, string(text))]);
    let children = |list: Vec<Value>| pairs(&vec![(23, Value::List(list))]);
    assert_eq!(children(vec![]), "&Children=");
    assert_eq!(children(vec![nothing()]), "");
    assert_eq!(children(vec![nothing(), nothing()]), "");
    // Elements that write nothing are still counted.
    assert_eq!(
        children(vec![nothing(), text("a"), nothing(), text("b")]),
        "&Children.2.Text=a&Children.4.Text=b"
    );
    // The structure is not empty, but its only member is.
    let empty_map = Value::Struct(vec![(18, Value::Map(Vec::new()))]);
    assert_eq!(children(vec![empty_map]), "");
    let empty_list = Value::Struct(vec![(23, Value::List(Vec::new()))]);
    assert_eq!(children(vec![empty_list]), "&Children.1.Children=");
    let empty_child = Value::Struct(vec![(23, Value::List(vec![nothing()]))]);
    assert_eq!(children(vec![empty_child]), "");
    // If the value of an entry writes nothing, the key is still sent.
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
    // Lists that are not flattened, and a member after them.
    let (list, text) = (THING_SCHEMA.members()[15], THING_SCHEMA.members()[0]);
    let map = THING_SCHEMA.members()[18];
    let body = write_body(|s| {
        s.write_list(list, &|s| {
            s.write_struct(&NOTHING_SCHEMA, &Structure(&NOTHING, &Vec::new()))
        })?;
        s.write_list(list, &|s| s.write_map(map, &|_| Ok(())))?;
        s.write_list(list, &|s| {
            s.write_map(map, &|_| Ok(()))?;
            s.write_string(&LIST_MEMBER, "a")
        })?;
        s.write_list(list, &|_| Ok(()))?;
        s.write_string(text, "b")
    });
    assert_eq!(
        body.unwrap(),
        "Action=GetThing&Version=2011-06-15&Items.member.2=a&Items=&Text=b"
    );
}

#[test]
fn map_entries_are_numbered() {
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
fn structure_names_are_prefixes() {
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
fn elements_can_be_written_with_member_schema() {
    let list = THING_SCHEMA.members()[16];
    let body = write_body(|s| {
        s.write_list(list, &|s| s.write_string(&ITEM_MEMBER, "a"))?;
        s.write_string_list(list, &["b".to_owned()])
    });
    assert_eq!(
        body.unwrap(),
        "Action=GetThing&Version=2011-06-15&Named.item.1=a&Named.item.1=b"
    );
}

#[test]
fn unsupported_values_are_rejected() {
    type Write = fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>;
    let cases: [(Write, &str); 6] = [
        (
            |s| s.write_document(THING_SCHEMA.members()[15], &Document::Null),
            "documents",
        ),
        (
            |s| {
                let list = THING_SCHEMA.members()[15];
                s.write_list(list, &|s| s.write_null(&prelude::STRING))
            },
            "null",
        ),
        (
            |s| {
                s.write_map(THING_SCHEMA.members()[18], &|s| {
                    s.write_string(&prelude::STRING, "key")?;
                    s.write_null(&prelude::STRING)
                })
            },
            "null",
        ),
        (
            |s| {
                let map = THING_SCHEMA.members()[18];
                s.write_map(map, &|s| s.write_string(&prelude::STRING, "key"))
            },
            "has no value",
        ),
        (|s| s.write_string(&prelude::STRING, "a"), "no member name"),
        (
            |s| {
                let out_of_range = DateTime::from_secs(i64::MAX / 2);
                s.write_timestamp(THING_SCHEMA.members()[11], &out_of_range)
            },
            "`When`",
        ),
    ];
    for (write, what) in cases {
        assert_error(write_body(write), what);
    }
}

#[test]
fn absent_member_is_not_sent() {
    let body = write_body(|s| s.write_null(THING_SCHEMA.members()[15]));
    assert_eq!(body.unwrap(), "Action=GetThing&Version=2011-06-15");
}
