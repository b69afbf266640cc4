//! Errors: their codes, messages, and members.

use super::*;

fn metadata(body: &Cbor) -> (Option<String>, Option<String>) {
    let mut response = response(encode(body));
    // The specification says that clients ignore it.
    response.headers_mut().insert("x-amzn-errortype", "Header");
    let metadata = PROTOCOL.read_metadata(&response).unwrap();
    let owned = |text: Option<&str>| text.map(str::to_owned);
    (owned(metadata.code()), owned(metadata.message()))
}

#[test]
fn code_is_the_name_of_the_shape() {
    for text in [
        "Gone",
        "com.example#Gone",
        "com.example#Gone:http://example.com/",
    ] {
        let body = map([("__type", text.into()), ("code", "Code".into())]);
        assert_eq!(metadata(&body).0.as_deref(), Some("Gone"));
    }
    for body in [
        map([]),
        map([("code", "Code".into()), ("Code", "Code".into())]),
        map([("__type", Cbor::Null)]),
        map([("__type", 1.into())]),
    ] {
        assert_eq!(metadata(&body), (None, None));
    }
    let empty = PROTOCOL.read_metadata(&response("")).unwrap();
    assert_eq!(empty.code(), None);
    let chunks = b"\xBF\x66__type\x7F\x62Go\x62ne\xFF\xFF".to_vec();
    let chunks = PROTOCOL.read_metadata(&response(chunks)).unwrap();
    assert_eq!(chunks.code(), Some("Gone"));
}

#[test]
fn message_has_several_spellings() {
    for name in ["message", "Message", "errorMessage"] {
        let expected = (None, Some("a".to_owned()));
        assert_eq!(metadata(&map([(name, "a".into())])), expected);
    }
    assert_eq!(metadata(&map([("message", Cbor::Null)])), (None, None));
}

#[test]
fn header_of_a_service_that_was_awsquery_takes_precedence() {
    let body = map([
        ("__type", "com.example#Gone".into()),
        ("message", "a".into()),
    ]);
    let mut response = response(encode(&body));
    let headers = response.headers_mut();
    headers.insert("x-amzn-query-error", "Old.Code;Receiver");
    let metadata = PROTOCOL.read_metadata(&response).unwrap();
    assert_eq!(metadata.code(), Some("Old.Code"));
    assert_eq!(metadata.message(), Some("a"));
    assert_eq!(metadata.extra("type"), Some("Receiver"));
}

#[test]
fn members_are_read() {
    let body = map([
        ("__type", "com.example#Gone".into()),
        ("message", "a".into()),
        ("Retry", 5.into()),
    ]);
    let fields = PROTOCOL.read_error(&response(encode(&body))).unwrap();
    assert_eq!(fields, [(0, string("a")), (1, Value::Integer(5))]);
    assert_eq!(PROTOCOL.read_error(&response("")).unwrap(), []);
}

#[test]
fn malformed_body_is_rejected() {
    for body in [
        &b"SECRET"[..],
        b"<html>SECRET</html>",
        b"{\"message\": \"SECRET\"}",
        b"\x80",
        b"\xA1\x67message\x67SECRET",
        b"\xA1\x67message\x66SECRET\x00",
        b"\xA2\x67message\x66SECRET\x61a\xFF",
    ] {
        assert_error(PROTOCOL.read_metadata(&response(body.to_vec())), "at byte ");
        assert_error(PROTOCOL.read_error(&response(body.to_vec())), "at byte ");
    }
}
