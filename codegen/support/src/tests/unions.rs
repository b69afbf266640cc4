//! Unions in responses, which have exactly one value (Smithy 2.0, section "Union").

use aws_smithy_schema::serde::SerdeError;

use crate::exchange::model::*;
use crate::exchange::{Protocol, response};

/// Returns the members of the union that a client reads from a body.
fn read(protocol: Protocol, body: impl Into<Vec<u8>>) -> Result<Fields, SerdeError> {
    let read = protocol.read(&CHOSEN, &response(body.into()))?;
    match <[_; 1]>::try_from(read) {
        Ok([(0, Value::Struct(fields))]) => Ok(fields),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn assert_several(protocol: Protocol, body: impl Into<Vec<u8>>) {
    let error = read(protocol, body).expect_err("there are several values");
    let text = error.to_string();
    assert!(
        text.contains("`Choice` is a union with several values"),
        "{text}"
    );
    assert!(!text.contains("SECRET"), "{text}");
}

const TEXT: usize = 0;
const FLAT: usize = 1;
const NEW: usize = 2;
const TYPE: usize = 3;

#[test]
fn json_and_cbor_have_one_value() {
    for protocol in [
        Protocol::AwsJson1_0,
        Protocol::RestJson1,
        Protocol::RpcV2Cbor,
        Protocol::RpcV2Json,
    ] {
        let body = |fields: Fields| match protocol {
            // In an input of restJson1, the path needs labels.
            Protocol::RestJson1 => Protocol::AwsJson1_0.body(&ALL_CHOSEN, &fields),
            _ => protocol.body(&ALL_CHOSEN, &fields),
        };
        let body = |fields| body(vec![(0, Value::Struct(fields))]).unwrap();
        let text = || (TEXT, string("SECRET"));
        let alone = vec![text()];
        for fields in [
            alone.clone(),
            vec![(FLAT, Value::Null), text(), (NEW, Value::Null)],
            vec![text(), (TEXT, Value::Null)],
            vec![(TYPE, string("a.b#Choice")), text()],
        ] {
            assert_eq!(read(protocol, body(fields)).unwrap(), alone);
        }
        assert_eq!(
            read(protocol, body(vec![(NEW, string("new"))])).unwrap(),
            []
        );
        assert_eq!(read(protocol, body(vec![])).unwrap(), []);
        for fields in [
            vec![text(), (FLAT, strings(["a"]))],
            vec![(FLAT, strings(["a"])), text()],
            vec![text(), text()],
            vec![(NEW, string("new")), text()],
            vec![text(), (NEW, string("new"))],
        ] {
            assert_several(protocol, body(fields));
        }
    }
}

#[test]
fn xml_has_one_value() {
    let body = |value: &str| format!("<Chosen><Choice>{value}</Choice></Chosen>");
    let read = |value| read(Protocol::RestXml, body(value)).unwrap();
    assert_eq!(read("<Text>a</Text>"), [(TEXT, string("a"))]);
    let flat = strings(["a", "b"]);
    assert_eq!(read("<Flat>a</Flat><Flat>b</Flat>"), [(FLAT, flat)]);
    assert_eq!(read("<New>a</New><New>b</New>"), []);
    assert_eq!(read(""), []);
    for several in [
        "<Text>SECRET</Text><Flat>a</Flat>",
        "<Flat>a</Flat><Flat>b</Flat><Text>SECRET</Text>",
        "<Text>SECRET</Text><Text>SECRET</Text>",
        "<New/><Text>SECRET</Text>",
        "<Text>SECRET</Text><New/>",
    ] {
        assert_several(Protocol::RestXml, body(several));
    }
}
