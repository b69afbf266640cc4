//! Requests: the path, the headers, and how values are written.

use aws_smithy_schema::prelude;
use aws_smithy_types::DateTime;

use super::*;
use crate::exchange::cfg;

#[test]
fn path_names_the_operation() {
    let request = PROTOCOL.request(&THING, &vec![(0, string("a"))]).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "/service/ThingService/operation/GetThing");
    let header = |name: &str| request.headers().get(name);
    assert_eq!(header("x-amz-target"), None);
    assert_eq!(header("smithy-protocol"), Some("rpc-v2-cbor"));
    assert_eq!(header("content-type"), Some("application/cbor"));
    assert_eq!(header("accept"), Some("application/cbor"));
    assert_eq!(request.body().bytes(), Some(&b"\xBF\x64Text\x61a\xFF"[..]));
    assert_eq!(
        PROTOCOL.shared().protocol_id().as_str(),
        "smithy.protocols#rpcv2Cbor"
    );
}

#[test]
fn operation_without_input_has_no_body() {
    let send = |schema: &_| {
        let input = Structure(&NOTHING, &Vec::new());
        let request = PROTOCOL
            .shared()
            .serialize_request(&input, schema, "", &cfg());
        let request = request.unwrap();
        let content_type = request.headers().get("content-type").is_some();
        (
            request.body().bytes().unwrap_or_default().to_vec(),
            content_type,
        )
    };
    assert_eq!(send(&NOTHING_SCHEMA), (b"\xBF\xFF".to_vec(), true));
    assert_eq!(send(&prelude::UNIT), (Vec::new(), false));
}

#[test]
fn timestamps_have_a_tag_and_no_other_format() {
    let at = DateTime::from_secs_and_nanos(5, 500_000_000);
    for index in [11, 12, 13] {
        let body = PROTOCOL
            .body(&THING, &vec![(index, Value::Timestamp(at))])
            .unwrap();
        let body: Cbor = ciborium::from_reader(&body[..]).unwrap();
        let name = THING_SCHEMA.members()[index].member_name().unwrap();
        let time = Cbor::Tag(1, Box::new(Cbor::Float(5.5)));
        assert_eq!(body, map([(name, time)]));
    }
}

#[test]
fn documents_are_not_supported() {
    let document = Value::Document(aws_smithy_types::Document::Null);
    let result = PROTOCOL.body(&MORE, &vec![(3, document)]);
    assert_error(result, "not supported");
}
