//! Messages whose body is a single member.

use aws_smithy_types::Blob;

use super::*;

#[test]
fn text_must_be_utf_8() {
    for protocol in PROTOCOLS {
        let read = |body: &[u8]| protocol.read(&TEXT_PAYLOAD, &response([], body));
        assert_eq!(read(b"").unwrap(), []);
        assert_eq!(read(b"{<\0\"").unwrap(), [(0, string("{<\0\""))]);
        assert_eq!(
            read("\u{FEFF}a".as_bytes()).unwrap(),
            [(0, string("\u{FEFF}a"))]
        );
        for body in [&b"SECRET\xFF"[..], b"\xFF\xFES\0", b"SECRET\xED\xA0\x80"] {
            assert_error(read(body), "the body is not UTF-8, at byte");
        }
    }
}

#[test]
fn blobs_are_any_bytes() {
    for protocol in PROTOCOLS {
        for body in [&b"\xFF\0{<"[..], b"{}", b" "] {
            let fields = protocol.read(&BLOB_PAYLOAD, &response([], body));
            assert_eq!(fields.unwrap(), [(0, Value::Blob(Blob::new(body)))]);
        }
        let fields = protocol.read(&BLOB_PAYLOAD, &response([], ""));
        assert_eq!(fields.unwrap(), []);
    }
}

#[test]
fn structures_must_be_documents() {
    for protocol in PROTOCOLS {
        let read = |body: &str| protocol.read(&THING_PAYLOAD, &response([], body));
        assert_eq!(read("").unwrap(), []);
        for body in [
            " ",
            "SECRET",
            "{\"Text\":\"SECRET\"",
            "<Thing>SECRET",
            "\"SECRET\"",
        ] {
            assert_error(read(body), "at byte");
        }
    }
    let text = Value::Struct(vec![(0, string("a"))]);
    for (protocol, body) in [
        (Protocol::RestJson1, r#"{"Text":"a"}"#),
        // The name of the root element does not matter.
        (Protocol::RestXml, "<Other><Text>a</Text></Other>"),
    ] {
        let fields = protocol.read(&THING_PAYLOAD, &response([], body));
        assert_eq!(fields.unwrap(), [(0, text.clone())]);
    }
}
