//! Error responses: metadata, envelopes, and members.

use aws_smithy_schema::prelude;
use aws_smithy_schema::protocol::ClientProtocolInner;

use super::exchange::*;
use crate::exchange::model::*;

const GONE: &str = "<?xml version=\"1.0\"?>\n<ErrorResponse xmlns=\"https://example.com/\">\n  \
    <Error>\n    <Type>Sender</Type>\n    <Code>\n Gone </Code>\n    <Message> a &amp; b</Message>\
    \n    <Retry>3</Retry>\n  </Error>\n  <RequestId> r-1 </RequestId>\n</ErrorResponse>";

#[test]
fn error_metadata_is_read() {
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        read_metadata(GONE).unwrap(),
        (some("\n Gone "), some(" a & b"), some("r-1"))
    );
    assert_eq!(
        read_metadata(
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
        assert_eq!(read_metadata(body).unwrap(), (None, None, None), "{body}");
    }
}

/// The first form is that of the protocol. Others come from compatible services and gateways.
#[test]
fn errors_in_other_forms_are_read() {
    let some = |text: &str| Some(text.to_owned());
    let content = "<Code>C</Code><Message>m</Message><Retry>3</Retry>";
    let error = format!("<Error>{content}</Error>");
    let id = "<RequestId>r</RequestId>";
    for body in [
        format!("<ErrorResponse>{error}{id}</ErrorResponse>"),
        format!("<Response>{error}{id}</Response>"),
        format!("<Response><Errors>{error}</Errors><RequestID>r</RequestID></Response>"),
        format!("<ErrorResponse>{id}<Errors>{error}</Errors></ErrorResponse>"),
        format!("<Error>{content}{id}</Error>"),
        format!("<a:Error xmlns:a='b'>{content}{id}</a:Error>"),
        "{\"Error\":{\"Code\":\"C\",\"Message\":\"m\",\"Retry\":3},\"RequestId\":\"r\"}".to_owned(),
        "{\"Retry\":\"3\",\"__type\":\"a.b#C\",\"message\":\"m\",\"requestId\":\"r\"}".to_owned(),
        "\n{\"code\":\"C:http://a/\",\"Retry\":3,\"Message\":\"\\u006d\",\"RequestId\":\"r\"}\n"
            .to_owned(),
    ] {
        let expected = (some("C"), some("m"), some("r"));
        assert_eq!(read_metadata(&body).unwrap(), expected, "{body}");
        let mut members = read_error(&body).unwrap();
        members.sort_by_key(|(index, _)| *index);
        let expected = vec![(1, Value::Integer(3)), (2, string("C"))];
        assert_eq!(members, expected, "{body}");
    }
}

#[test]
fn damaged_json_errors_are_rejected() {
    let whole = "{\"Error\":{\"Code\":\"a\",\"b\":[1,{\"c\":null}]},\"d\":true}";
    read_metadata(whole).unwrap();
    for end in 1..whole.len() {
        let what = "not a single well-formed JSON object";
        assert_error(read_metadata(&whole[..end]), what);
        assert_error(read_error(&whole[..end]), what);
    }
    for after in ["{}", "1", "a", "<a/>"] {
        read_metadata(format!("{whole}{after}")).expect_err(after);
    }
    for body in [
        "{}",
        "{\"Error\":\"a\"}",
        "{\"a\":{\"Code\":\"b\"}}",
        "{\"a\":[\"b\"]}",
    ] {
        assert_eq!(read_metadata(body).unwrap(), (None, None, None), "{body}");
    }
}

#[test]
fn texts_of_json_errors_are_kept() {
    let some = |text: &str| Some(text.to_owned());
    let body = "{\"Code\":\"C\",\"Message\":\"<a>&amp;\\r]]>\\u0000\",\"not a name\":\"d\"}";
    let message = some("<a>&amp;\r]]>\u{FFFD}");
    assert_eq!(read_metadata(body).unwrap(), (some("C"), message, None));
}

#[test]
fn one_key_of_a_json_error_takes_precedence() {
    let some = |text: &str| Some(text.to_owned());
    // The order of the keys in memory is random.
    for _ in 0..20 {
        let body = "{\"__type\":\"A\",\"code\":\"B\",\"message\":\"a\",\"Message\":\"b\",\"RequestID\":\"c\",\"requestId\":\"d\"}";
        let expected = (some("B"), some("b"), some("d"));
        assert_eq!(read_metadata(body).unwrap(), expected);
        let body = body
            .replace("RequestID", "RequestId")
            .replace("code", "Code");
        let expected = (some("B"), some("b"), some("c"));
        assert_eq!(read_metadata(&body).unwrap(), expected);
    }
}

#[test]
fn deeply_nested_json_errors_are_rejected() {
    let body = format!("{{\"a\":{}", "[".repeat(1_000_000));
    assert_error(read_metadata(&body), "not a single well-formed JSON object");
    assert_error(read_error(&body), "not a single well-formed JSON object");
}

#[test]
fn truncated_errors_are_rejected() {
    for end in 0..GONE.len() {
        read_error(&GONE.as_bytes()[..end]).expect_err("must be rejected");
        read_metadata(&GONE.as_bytes()[..end]).expect_err("must be rejected");
    }
}

#[test]
fn wrong_error_envelope_is_rejected() {
    for (body, what) in [
        (
            "<Response><a><Errors><Error/></Errors></a></Response>",
            "there is no `Error` in the root element `Response`, at byte 0",
        ),
        (
            "<Response><Errors><Code>a</Code></Errors></Response>",
            "there is no `Error` in the root element",
        ),
        ("<html><body/></html>", "in the root element `html`"),
        ("<Fehler/>", "in the root element, at byte 0"),
        (
            "<ErrorResponse><a><Error/></a></ErrorResponse>",
            "there is no `Error` in the root",
        ),
    ] {
        assert_error(read_error(body), what);
    }
    for (body, what) in [
        (
            "<ErrorResponse><Error/><Error>&b;</Error></ErrorResponse>",
            "an unknown entity, at byte 30",
        ),
        ("<ErrorResponse><Error/>", "ends inside an element"),
        (
            "<ErrorResponse><Error/></ErrorResponse>a",
            "text outside the root",
        ),
    ] {
        assert_error(read_metadata(body), what);
        assert_error(read_error(body), what);
    }
    for (content, name) in [
        ("<Error><Code><a/></Code></Error>", "Code"),
        ("<Error><Code>a</Code><Code><a/></Code></Error>", "Code"),
        ("<Error><Message><a/></Message></Error>", "Message"),
        (
            "<Error><Message/><Message><a/></Message></Error>",
            "Message",
        ),
        // Earlier values are read, too.
        ("<Error><Code><a/></Code><Code>a</Code></Error>", "Code"),
        (
            "<Error><Message><a/></Message><Message/></Error>",
            "Message",
        ),
    ] {
        let body = format!("<ErrorResponse>{content}</ErrorResponse>");
        assert_error(
            read_metadata(body),
            &format!("an element inside the value of `{name}`"),
        );
    }
}

#[test]
fn last_of_repeated_error_values_is_read() {
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
        assert_eq!(read_metadata(&body).unwrap(), expected, "{body}");
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
        assert_eq!(read_error(&body).unwrap(), expected, "{body}");
    }
}

/// As in published clients, members come from the first error, and code and message from any.
#[test]
fn first_of_two_errors_has_the_members() {
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
        assert_eq!(read_metadata(&body).unwrap(), expected, "{body}");
        assert_eq!(read_error(&body).unwrap(), fields, "{body}");
    }
}

#[test]
fn error_members_are_read() {
    assert_eq!(
        read_error(GONE).unwrap(),
        vec![(1, Value::Integer(3)), (2, string("\n Gone ")),]
    );
    // `Message` belongs to the protocol and is in the metadata. A member has to match exactly.
    for error in [
        "<Message>a</Message><message>b</message>",
        "<message>b</message><Message/>",
    ] {
        let body = format!("<ErrorResponse><Error>{error}</Error></ErrorResponse>");
        assert_eq!(read_error(body).unwrap(), vec![(0, string("b"))]);
    }
    // Unlike that of an output, the body of an error without members is checked.
    let (response, cfg) = (response("<a>"), cfg());
    let mut d = PROTOCOL
        .deserialize_error_response(&response, &cfg)
        .unwrap();
    assert_error(
        d.read_struct(&prelude::UNIT, &mut |_, _| Ok(())),
        "ends inside an element",
    );
}
