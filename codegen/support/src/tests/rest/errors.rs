//! Error responses.

use super::*;

/// A response, with the members of an error in its headers and its body.
fn error(protocol: Protocol, headers: &[(&str, &[u8])], message: &str) -> Response {
    let body = match protocol {
        Protocol::RestJson1 => format!(r#"{{"Note":"{message}"}}"#),
        _ => format!("<ErrorResponse><Error><Note>{message}</Note></Error></ErrorResponse>"),
    };
    response(headers.iter().copied(), body)
}

#[test]
fn headers_and_body_have_members() {
    for protocol in PROTOCOLS {
        let response = error(protocol, &[("x-number", b"7")], "n");
        let fields = protocol.read_error_as(&RESPONSE, &response).unwrap();
        let expected = [
            (1, Value::Integer(7)),
            (10, Value::Map(Vec::new())),
            (11, Value::Integer(200)),
            (12, string("n")),
        ];
        assert_eq!(fields, expected);
    }
}

#[test]
fn malformed_headers_are_rejected() {
    for protocol in PROTOCOLS {
        for value in [&b"SECRET"[..], b"777777777777", b"\xFF"] {
            let response = error(protocol, &[("x-number", value)], "SECRET");
            let read = protocol.read_error_as(&RESPONSE, &response);
            assert_error(read, "the header `X-Number` has no valid value");
        }
    }
}

#[test]
fn empty_body_leaves_the_headers() {
    for protocol in PROTOCOLS {
        let response = response([("x-text", &b"t"[..])], "");
        let fields = protocol.read_error_as(&RESPONSE, &response).unwrap();
        assert_eq!(fields[0], (0, string("t")));
        let metadata = protocol.read_metadata(&response);
        assert_eq!(metadata.unwrap().code(), None);
    }
}

#[test]
fn metadata_survives_any_header() {
    let read = |value: &[u8], body: &str| {
        let response = response([("x-amzn-errortype", value)], body);
        Protocol::RestJson1.read_metadata(&response)
    };
    let code = |value: &[u8], body: &str| {
        let metadata = read(value, body).unwrap();
        metadata.code().map(str::to_owned)
    };
    assert_eq!(code(b"Gone", "").as_deref(), Some("Gone"));
    assert_eq!(
        code(b"a.b#Gone:http://c/", "SECRET").as_deref(),
        Some("Gone")
    );
    // A header that is not UTF-8 is the same as none.
    assert_eq!(code(b"\xFF", r#"{"code":"Gone"}"#).as_deref(), Some("Gone"));
    assert_error(read(b"\xFF", "SECRET"), "at byte");
}

#[test]
fn malformed_bodies_are_rejected() {
    for body in [
        "SECRET",
        "{\"SECRET",
        "<ErrorResponse>SECRET",
        "<html>SECRET</html>",
    ] {
        for protocol in PROTOCOLS {
            let response = response([], body);
            assert_error(protocol.read_error_as(&RESPONSE, &response), "");
        }
    }
}

#[test]
fn exceptions_of_event_streams_have_messages() {
    let message = |protocol: Protocol, payload: &str| {
        let protocol = protocol.shared();
        let metadata = protocol.parse_event_stream_error_metadata(payload.as_bytes());
        metadata.map(|metadata| metadata.build().message().map(str::to_owned))
    };
    for (protocol, payload) in [
        (Protocol::RestJson1, r#"{"message":"m"}"#),
        (Protocol::RestJson1, r#"{"Message":"m"}"#),
        (Protocol::RestXml, "<Gone><message>m</message></Gone>"),
        (Protocol::RestXml, "<Gone><Message>m</Message></Gone>"),
        (Protocol::RestXml, "<Error><Message>m</Message></Error>"),
        (
            Protocol::RestXml,
            "<ErrorResponse><Error><Message>m</Message></Error></ErrorResponse>",
        ),
    ] {
        let found = message(protocol, payload).unwrap();
        assert_eq!(found.as_deref(), Some("m"), "{payload}");
    }
    for (protocol, without_message) in PROTOCOLS.into_iter().zip(["{}", "<Gone/>"]) {
        assert_eq!(message(protocol, "").unwrap(), None);
        assert_eq!(message(protocol, without_message).unwrap(), None);
        assert_error(message(protocol, "SECRET"), "");
    }
}
