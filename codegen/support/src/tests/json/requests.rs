//! Requests: the path, the headers, and how values are written.

use aws_smithy_schema::prelude;
use aws_smithy_types::DateTime;

use super::*;
use crate::exchange::cfg;

fn body(protocol: Protocol, fields: Fields) -> String {
    String::from_utf8(protocol.body(&THING, &fields).unwrap()).unwrap()
}

#[test]
fn aws_json_names_the_operation_in_a_header() {
    for (protocol, version) in [(Protocol::AwsJson1_0, "1.0"), (Protocol::AwsJson1_1, "1.1")] {
        let request = protocol.request(&THING, &vec![(0, string("a"))]).unwrap();
        assert_eq!(request.method(), "POST");
        assert_eq!(request.uri(), "/");
        let header = |name: &str| request.headers().get(name).unwrap_or_default().to_owned();
        assert_eq!(header("x-amz-target"), "ThingService.GetThing");
        assert_eq!(
            header("content-type"),
            format!("application/x-amz-json-{version}")
        );
        assert_eq!(request.body().bytes(), Some(&br#"{"Text":"a"}"#[..]));
        let id = protocol.shared().protocol_id().as_str().to_owned();
        assert_eq!(
            id,
            format!("aws.protocols#awsJson{}", version.replace('.', "_"))
        );
    }
}

#[test]
fn rpc_v2_json_names_the_operation_in_the_path() {
    let protocol = Protocol::RpcV2Json;
    let request = protocol.request(&THING, &vec![(0, string("a"))]).unwrap();
    assert_eq!(request.method(), "POST");
    assert_eq!(request.uri(), "/service/ThingService/operation/GetThing");
    let header = |name: &str| request.headers().get(name);
    assert_eq!(header("x-amz-target"), None);
    assert_eq!(header("smithy-protocol"), Some("rpc-v2-json"));
    assert_eq!(header("content-type"), Some("application/json"));
    assert_eq!(header("accept"), Some("application/json"));
    assert_eq!(request.body().bytes(), Some(&br#"{"Text":"a"}"#[..]));
    assert_eq!(
        protocol.shared().protocol_id().as_str(),
        "smithy.protocols#rpcv2Json"
    );
}

#[test]
fn only_rpc_v2_json_sends_no_body_without_input() {
    let send = |protocol: Protocol, schema: &_| {
        let input = Structure(&NOTHING, &Vec::new());
        let request = protocol
            .shared()
            .serialize_request(&input, schema, "", &cfg());
        let request = request.unwrap();
        let content_type = request.headers().get("content-type").is_some();
        (
            request.body().bytes().unwrap_or_default().to_vec(),
            content_type,
        )
    };
    for protocol in PROTOCOLS {
        let empty = (b"{}".to_vec(), true);
        assert_eq!(send(protocol, &NOTHING_SCHEMA), empty);
        let unit = send(protocol, &prelude::UNIT);
        match protocol {
            Protocol::RpcV2Json => assert_eq!(unit, (Vec::new(), false)),
            _ => assert_eq!(unit, empty),
        }
    }
}

#[test]
fn timestamps_have_the_format_of_the_protocol() {
    let at = || Value::Timestamp(DateTime::from_secs_and_nanos(5, 500_000_000));
    let date = Value::Timestamp(DateTime::from_secs(5));
    let nested = || Value::Struct(vec![(13, Value::Timestamp(DateTime::from_secs(6)))]);
    let fields = vec![
        (11, at()),
        (12, at()),
        (13, date),
        (20, Value::Map(vec![("a".to_owned(), nested())])),
        (22, nested()),
        (23, Value::List(vec![nested()])),
    ];
    let of_six = |date: &str| {
        format!(
            r#""Things":{{"a":{{"Dated":{date}}}}},"Child":{{"Dated":{date}}},"Children":[{{"Dated":{date}}}]"#
        )
    };
    let start = r#"{"When":5.5,"Epoch":5.5,"Dated":"#;
    for protocol in PROTOCOLS {
        let (five, six) = match protocol {
            Protocol::RpcV2Json => ("5", "6"),
            _ => (
                r#""Thu, 01 Jan 1970 00:00:05 GMT""#,
                r#""Thu, 01 Jan 1970 00:00:06 GMT""#,
            ),
        };
        let expected = format!("{start}{five},{}}}", of_six(six));
        assert_eq!(body(protocol, fields.clone()), expected);
        let payload = protocol.payload(&THING, &fields);
        let payload = payload.expect("the values can be written");
        assert_eq!(String::from_utf8_lossy(&payload), expected);
    }
}

#[test]
fn big_numbers_have_the_form_of_the_protocol() {
    let digits = "123456789012345678901234567890";
    let fields = vec![
        (8, Value::BigInteger(digits.parse().unwrap())),
        (9, Value::BigDecimal("1.50".parse().unwrap())),
    ];
    for protocol in PROTOCOLS {
        let expected = match protocol {
            Protocol::RpcV2Json => format!(r#"{{"Huge":"{digits}","Exact":"1.50"}}"#),
            _ => format!(r#"{{"Huge":{digits},"Exact":1.50}}"#),
        };
        assert_eq!(body(protocol, fields.clone()), expected);
    }
}

#[test]
fn names_for_xml_have_no_meaning() {
    let fields = vec![(14, string("a")), (17, strings(["b"]))];
    for protocol in PROTOCOLS {
        assert_eq!(
            body(protocol, fields.clone()),
            r#"{"Other":"a","Flat":["b"]}"#
        );
    }
}

#[test]
fn configuration_must_name_service_and_operation() {
    let input = Structure(&THING, &Vec::new());
    let cfg = aws_smithy_types::config_bag::ConfigBag::base();
    let protocol = Protocol::RpcV2Json.shared();
    let result = protocol.serialize_request(&input, &THING_SCHEMA, "", &cfg);
    assert_error(result, "no names of the service and the operation");
}
