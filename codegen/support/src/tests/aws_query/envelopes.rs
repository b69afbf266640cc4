//! The envelope of a result.

use aws_smithy_schema::prelude;
use aws_smithy_schema::protocol::ClientProtocolInner;

use super::exchange::*;
use crate::exchange::model::*;

#[test]
fn metadata_can_precede_result() {
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
        assert_eq!(read_response(body).unwrap(), expected, "{body}");
    }
}

#[test]
fn wrong_envelope_is_rejected() {
    for (body, what) in [
        (
            "<Other><GetThingResult/></Other>",
            "the root element is not `GetThingResponse`, at byte 0",
        ),
        (
            "<GetThingResult/>",
            "the root element `GetThingResult` is not `GetThingResponse`",
        ),
        (
            "<html/>",
            "the root element `html` is not `GetThingResponse`",
        ),
        (
            "<ErrorResponse><Error/></ErrorResponse>",
            "the root element `ErrorResponse` is not",
        ),
        (
            "<GetThingResponse/>",
            "there is no `GetThingResult` in the root element `GetThingResponse`",
        ),
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
        assert_error(read_response(body), what);
    }
    let (response, cfg) = (response(wrap("<Text>a</Text>")), cfg());
    let mut d = PROTOCOL
        .deserialize_response(&response, &THING_SCHEMA, &cfg)
        .unwrap();
    assert_error(d.read_string(&prelude::STRING), "as a structure");
    assert_error(d.read_list(&STRINGS, &mut |_| Ok(())), "as a structure");
}

#[test]
fn first_of_two_results_is_read() {
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
        // A second result is not read, and a nested element is not a result.
        (
            format!("{a}<GetThingResult>f<Number>g</Number></GetThingResult>"),
            fields_of_a.clone(),
        ),
        (format!("<New>{b}</New>{a}"), fields_of_a),
    ] {
        let body = format!("<GetThingResponse>{content}</GetThingResponse>");
        assert_eq!(read_response(&body).unwrap(), expected, "{body}");
    }
}

#[test]
fn body_is_ignored_if_output_has_no_members() {
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
fn body_that_is_not_in_memory_is_rejected() {
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
