//! The values of members in responses.

use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::ShapeDeserializer;
use aws_smithy_schema::{Schema, prelude};
use aws_smithy_types::{Blob, DateTime};

use super::exchange::*;
use crate::exchange::model::*;

#[test]
fn scalars_are_read() {
    let content = "<Flag>true</Flag><Tiny>-128</Tiny><Small>32767</Small><Number>-1</Number>\
        <Big>9223372036854775807</Big><Single>1.5</Single><Ratio>-Infinity</Ratio>\
        <Huge>123456789012345678901</Huge><Exact>-1.25E-3</Exact><Data> +/+/\n AA== </Data>\
        <When>2015-01-25T09:00:00.5+01:00</When><Epoch>1422172800.5</Epoch>\
        <Dated>Sun, 25 Jan 2015 08:00:00 GMT</Dated><Renamed>a</Renamed>";
    let at = DateTime::from_secs_and_nanos(1_422_172_800, 500_000_000);
    assert_eq!(
        read_result(content).unwrap(),
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
    let nan = read_result("<Single>NaN</Single><Ratio>NaN</Ratio>").unwrap();
    assert!(
        matches!(nan[..], [(6, Value::Float(a)), (7, Value::Double(b))] if a.is_nan() && b.is_nan())
    );
    assert_eq!(
        read_result("<Single>Infinity</Single><Ratio>-1e300</Ratio>").unwrap(),
        vec![(6, Value::Float(f32::INFINITY)), (7, Value::Double(-1e300))]
    );
    // The name of the member is not the name of the element.
    assert_eq!(read_result("<Other>a</Other>").unwrap(), vec![]);
}

#[test]
fn values_of_wrong_type_are_rejected_without_being_quoted() {
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
            // Only the whitespace of XML, and only at the ends.
            "\u{A0}1",
            "- 1",
            "tr ue",
            "2015-01-25 T09:00:00Z",
        ] {
            // A blob may be empty, and may have whitespace.
            if name == "Data" && ["", "tr ue"].contains(&value) {
                continue;
            }
            let content = format!("<{name}>{value}</{name}>");
            let message = read_result(&content).expect_err(&content).to_string();
            assert!(message.contains(&format!("`{name}`")), "{message}");
            assert!(message.contains("at byte 34"), "{message}");
            assert!(value.is_empty() || !message.contains(value), "{message}");
        }
    }
    assert_error(
        read_result("<Tiny>128</Tiny>"),
        "`Tiny` is not a number of its type",
    );
    assert_error(
        read_result("<Single>1e39</Single>"),
        "`Single` is not a number",
    );
    assert_error(
        read_result("<Ratio>1e309</Ratio>"),
        "`Ratio` is not a number",
    );
    assert_error(read_result("<Flag>TRUE</Flag>"), "`Flag` is not a boolean");
}

#[test]
fn whitespace_around_values_is_ignored_except_in_strings() {
    for (name, value) in [
        ("Flag", "true"),
        ("Tiny", "-128"),
        ("Small", "1"),
        ("Number", "1"),
        ("Big", "1"),
        ("Single", "Infinity"),
        ("Ratio", "-1e300"),
        ("Huge", "123456789012345678901"),
        ("Exact", "1.5"),
        ("Data", "AA=="),
        ("When", "2015-01-25T09:00:00Z"),
        ("Epoch", "1422172800.5"),
        ("Dated", "Sun, 25 Jan 2015 08:00:00 GMT"),
    ] {
        let plain = read_result(&format!("<{name}>{value}</{name}>")).unwrap();
        assert_eq!(plain.len(), 1, "{name}");
        let spaced = read_result(&format!("<{name}>\r\n\t {value}&#32;\n</{name}>"));
        assert_eq!(spaced.unwrap(), plain, "{name}");
    }
    assert_eq!(
        read_result("<Text> a\n</Text>").unwrap(),
        vec![(0, string(" a\n"))]
    );
}

#[test]
fn errors_never_quote_the_body() {
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
        let debug = format!("{:?}", read_result(content).expect_err(content));
        assert!(!debug.contains("hunter2"), "{debug}");
    }
    assert!(!format!("{:?}", read_response("<hunter2/>")).contains("hunter2"));
    assert!(!format!("{:?}", read_response("hunter2")).contains("hunter2"));
    assert!(!format!("{:?}", read_metadata("<hunter2/>")).contains("hunter2"));
}

#[test]
fn last_of_repeated_members_is_read() {
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
        // Nothing of the earlier value remains.
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
        assert_eq!(read_result(content).unwrap(), expected, "{content}");
    }
    // Earlier values are read, too.
    for content in [
        "<Number>a</Number><Number>1</Number>",
        "<Number>1</Number><Number>a</Number>",
    ] {
        assert_error(read_result(content), "`Number` is not a number");
    }
    assert_error(
        read_result("<Text><a/></Text><Text>b</Text>"),
        "an element inside the value of `Text`, at byte 34",
    );
    assert_error(
        read_result("<Text>b</Text><Text><a/></Text>"),
        "an element inside the value of `Text`, at byte 48",
    );
}

#[test]
fn repeated_members_are_read_in_document_order() {
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
        read_result(
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
    assert_eq!(read_result("<Items/>").unwrap(), vec![(15, strings([]))]);
    assert_eq!(
        read_result("<Items> </Items>").unwrap(),
        vec![(15, strings([]))]
    );
    assert_eq!(
        read_result("<Items>a</Items>").unwrap(),
        vec![(15, strings([]))]
    );
    assert_error(
        read_result("<Items><member><a/></member></Items>"),
        "an element inside the value",
    );
}

#[test]
fn list_schema_without_member_accepts_all_elements() {
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
fn flattened_collections_are_collected_from_all_siblings() {
    assert_eq!(
        read_result(
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
        read_result(
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
            "an element inside the value of `Tags`",
        ),
        (
            "<entry><key/><value/><value><a/></value></entry>",
            "an element inside the value of",
        ),
        (
            "<entry><key><a/></key><value/></entry>",
            "an element inside the value of `Tags`",
        ),
        // Earlier values are read, too.
        (
            "<entry><key><a/></key><key>b</key><value>c</value></entry>",
            "an element inside the value of `Tags`, at byte 47",
        ),
        (
            "<entry><key>a</key><value><b/></value><value>c</value></entry>",
            "an element inside the value of `value`, at byte 59",
        ),
    ] {
        assert_error(read_result(&format!("<Tags>{content}</Tags>")), what);
    }
}

#[test]
fn last_of_repeated_keys_and_values_is_read() {
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
        // Nothing of the earlier value remains.
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
        // Entries with the same key are separate entries. Both are read.
        (
            "<Tags><entry><key>a</key><value>b</value></entry>\
             <entry><key>a</key><value>c</value></entry></Tags>",
            (18, map(&[("a", "b"), ("a", "c")])),
        ),
    ] {
        assert_eq!(read_result(content).unwrap(), vec![expected], "{content}");
    }
}

#[test]
fn attributes_are_read() {
    let body = "<GetThingResponse><GetThingResult xmlns:kind='no' other='no' x:kind=' a&lt;&#10;\r\n\tb '>\
         <Kind>no</Kind><kind>no</kind></GetThingResult></GetThingResponse>";
    assert_eq!(
        read_response(body).unwrap(),
        vec![(24, string(" a<\n  b "))]
    );
    let body = "<GetThingResponse><GetThingResult y:kind='no' x:kind=\"a'\"/></GetThingResponse>";
    assert_eq!(read_response(body).unwrap(), vec![(24, string("a'"))]);
    let body = "<GetThingResponse><GetThingResult kind=''/></GetThingResponse>";
    assert_eq!(read_response(body).unwrap(), vec![(24, string(""))]);
    // Namespace declarations are not attributes of the element.
    let body = "<GetThingResponse><GetThingResult xmlns:kind='no'/></GetThingResponse>";
    assert_eq!(read_response(body).unwrap(), vec![]);
    // Each element of a list has its own attributes.
    let content = "<Children kind='a'/><Children><Child kind='c'/></Children><Children kind='b'/>";
    let child = |kind| Value::Struct(vec![(24, string(kind))]);
    assert_eq!(
        read_result(content).unwrap(),
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
fn values_cannot_be_read_as_another_kind() {
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
    // The schema of a member does not have the members of the structure.
    assert_error(
        read(&mut |_, d| d.read_struct(THING_SCHEMA.members()[22], &mut |_, _| Ok(()))),
        "its own schema",
    );
    // Values can be left unread.
    read(&mut |_, d| d.skip_value()).unwrap();
    read(&mut |_, _| Ok(())).unwrap();
}
