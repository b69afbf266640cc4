//! Maps of structures in XML.

use aws_smithy_schema::{Schema, ShapeType, shape_id};

use super::*;
use crate::exchange::model::member;
use crate::exchange::response;

static NAMED_STRUCT_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "F"), ShapeType::Structure, "value", 1)
        .with_xml_name("Setting");
static MAPS_VALUE: Schema<'static> =
    Schema::new_member(shape_id!("test", "MM"), ShapeType::Map, "value", 1)
        .with_map_members(&KEY, &STRUCT_VALUE);
static MAPS: Schema<'static> = Schema::new_map(shape_id!("test", "MM"), &KEY, &MAPS_VALUE);
static FLAT_MAP: Schema<'static> =
    Schema::new_map(shape_id!("test", "F"), &NAMED_KEY, &NAMED_STRUCT_VALUE);
static LIST_OF_MAPS_MEMBER: Schema<'static> =
    Schema::new_member(shape_id!("test", "LM"), ShapeType::Map, "member", 0)
        .with_map_members(&KEY, &STRUCT_VALUE);
static LIST_OF_MAPS: Schema<'static> =
    Schema::new_list(shape_id!("test", "LM"), &LIST_OF_MAPS_MEMBER);
static THINGS_BY_NAME: Shape = Shape::Map(&STRUCT_MAP, &THING);

static MEMBERS: [&Schema<'static>; 4] = [
    member!(
        0,
        "Plain",
        Map,
        with_map_members(&KEY, &STRUCT_VALUE),
        with_xml_name("p:Plain"),
        with_xml_namespace("https://example.com", Some("p"))
    ),
    member!(
        1,
        "Flat",
        Map,
        with_map_members(&NAMED_KEY, &NAMED_STRUCT_VALUE),
        with_xml_flattened()
    ),
    member!(2, "Maps", Map, with_map_members(&KEY, &MAPS_VALUE)),
    member!(3, "List", List, with_list_member(&LIST_OF_MAPS_MEMBER)),
];
static SCHEMA: Schema<'static> =
    Schema::new_struct(shape_id!("test", "All"), ShapeType::Structure, &MEMBERS);
static SHAPE: Shape = Shape::Struct(
    &SCHEMA,
    &[
        &THINGS_BY_NAME,
        &Shape::Map(&FLAT_MAP, &THING),
        &Shape::Map(&MAPS, &THINGS_BY_NAME),
        &Shape::List(&LIST_OF_MAPS, &THINGS_BY_NAME),
    ],
);

/// A map with two structures that have an attribute. One of them contains such a map, too.
fn things(depth: usize) -> Value {
    let thing = |kind: &str| vec![(0, string("t")), (24, string(kind))];
    let mut second = thing("<\"2\"");
    if depth > 0 {
        second.insert(1, (20, things(depth - 1)));
    }
    Value::Map(vec![
        ("a&".to_owned(), Value::Struct(thing("1"))),
        ("b".to_owned(), Value::Struct(second)),
    ])
}

fn write(index: usize, value: Value) -> String {
    let payload = Protocol::RestXml.payload(&SHAPE, &vec![(index, value.clone())]);
    let text = String::from_utf8(payload.unwrap()).unwrap();
    let read = Protocol::RestXml.read(&SHAPE, &response(text.clone()));
    assert_eq!(read.unwrap(), [(index, value)], "{text}");
    text
}

#[test]
fn structures_in_maps_have_attributes() {
    let values = "<key>a&amp;</key><value x:kind=\"1\"><Text>t</Text></value></entry>\
                  <entry><key>b</key><value x:kind=\"&lt;&quot;2&quot;\"><Text>t</Text>";
    let map = format!("<entry>{values}</value></entry>");
    assert_eq!(
        write(0, things(0)),
        format!("<All><p:Plain xmlns:p=\"https://example.com\">{map}</p:Plain></All>")
    );
    assert_eq!(
        write(0, things(1)),
        format!(
            "<All><p:Plain xmlns:p=\"https://example.com\"><entry>{values}<Things>{map}</Things></value></entry>\
             </p:Plain></All>"
        )
    );
    let flat = map
        .replace("entry>", "Flat>")
        .replace("key>", "Name>")
        .replace("value", "Setting");
    assert_eq!(write(1, things(0)), format!("<All>{flat}</All>"));
    let maps = Value::Map(vec![("m".to_owned(), things(0))]);
    assert_eq!(
        write(2, maps),
        format!("<All><Maps><entry><key>m</key><value>{map}</value></entry></Maps></All>")
    );
    assert_eq!(
        write(3, Value::List(vec![things(0)])),
        format!("<All><List><member>{map}</member></List></All>")
    );
    assert_eq!(
        write(3, Value::List(vec![Value::Map(Vec::new())])),
        "<All><List><member></member></List></All>"
    );
}
