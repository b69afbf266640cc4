//! Responses whose headers and bodies are not as the model says.

use aws_smithy_types::DateTime;

use super::*;

/// Reads an output from these headers and an empty document.
fn read(headers: &[(&str, &[u8])]) -> Result<Fields, SerdeError> {
    let [json, xml] = PROTOCOLS.map(|protocol| {
        let body = empty_document(protocol);
        let response = response(headers.iter().copied(), body);
        protocol.read(&RESPONSE, &response)
    });
    assert_eq!(format!("{json:?}"), format!("{xml:?}"));
    json
}

fn empty_document(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::RestJson1 => "{}",
        _ => "<Response/>",
    }
}

/// Reads a single header. Returns the member that is bound to it.
fn read_one(index: usize, value: &[u8]) -> Result<Option<Value>, SerdeError> {
    let member = RESPONSE_SCHEMA.members()[index];
    let header = member.http_header().expect("the member is in a header");
    let fields = read(&[(header.value(), value)])?;
    let mut values = fields.into_iter().filter(|(other, _)| *other == index);
    Ok(values.next().map(|(_, value)| value))
}

const STATUS: (usize, Value) = (11, Value::Integer(200));

fn no_tags() -> (usize, Value) {
    (10, Value::Map(Vec::new()))
}

#[test]
fn absent_headers_leave_members_unset() {
    assert_eq!(read(&[]).unwrap(), [no_tags(), STATUS]);
}

#[test]
fn values_in_headers_are_read() {
    let integer = |value| Some(Value::Integer(value));
    assert_eq!(read_one(0, b" a, b ").unwrap(), Some(string("a, b")));
    assert_eq!(read_one(0, b"").unwrap(), Some(string("")));
    assert_eq!(read_one(1, b"-2147483648").unwrap(), integer(i32::MIN));
    assert_eq!(read_one(1, b" 7 ").unwrap(), integer(7));
    assert_eq!(read_one(1, b"").unwrap(), None);
    assert_eq!(read_one(3, b"true").unwrap(), Some(Value::Boolean(true)));
    let infinity = Value::Double(f64::NEG_INFINITY);
    assert_eq!(read_one(4, b"-Infinity").unwrap(), Some(infinity));
    assert_eq!(
        read_one(7, b"a, \"b,c\", \"d\\\"e\",,f").unwrap(),
        Some(strings(["a", "b,c", "d\"e", "", "f"]))
    );
    assert_eq!(read_one(7, b"\"\"").unwrap(), Some(strings([""])));
    assert_eq!(read_one(9, b"YQ==").unwrap(), Some(string("a")));
    let times = [1, 1_576_540_098].map(|seconds| Value::Timestamp(DateTime::from_secs(seconds)));
    let times = || Value::List(times.to_vec());
    let dates = b"Thu, 01 Jan 1970 00:00:01 GMT, Mon, 16 Dec 2019 23:48:18 GMT";
    assert_eq!(read_one(14, dates).unwrap(), Some(times()));
    assert_eq!(read_one(15, b"1, 1576540098").unwrap(), Some(times()));
    assert_eq!(read_one(15, b"1,1576540098,").unwrap(), Some(times()));
    let several: [(_, &[u8]); 2] = [("x-times", b"1"), ("x-times", b"1576540098")];
    let read = read(&several).unwrap();
    assert!(read.contains(&(15, times())), "{read:?}");
}

#[test]
fn malformed_values_in_headers_are_rejected() {
    let malformed: [(usize, &[&[u8]]); 12] = [
        (0, &[b"SECRET \xFF", b"\xC3"]),
        (
            1,
            &[
                b"SECRET",
                b"77777777777",
                b"2147483648",
                b"1.0",
                b"1e3",
                b"0x777",
                b"1 SECRET",
                b"777, 777",
                b"\xFF",
                b"\"SECRET",
            ],
        ),
        (2, &[b"128", b"-129", b"777"]),
        (
            3,
            &[b"SECRET", b"True", b"1", b"yes", b"true, true", b"\xFF"],
        ),
        (4, &[b"SECRET", b"1,5777", b"0x777"]),
        (
            5,
            &[
                b"SECRET",
                b"2026-11-27T01:02:03Z",
                b"1777777777",
                b"Fri, 27 Nov 2777 SECRET",
                b"Fri, 99 Nov 2026 01:02:03 GMT",
                b"Fri, 27 Nov 2026 25:02:03 GMT",
                b"Fri, 27 Nov 2026 01:02:03 GMT, SECRET",
                b"\xFF",
            ],
        ),
        (6, &[b"SECRET", b"777.777", b"-", b"777 777", b"\xFF"]),
        (
            7,
            &[
                b"\"SECRET",
                b"\"SECRET\\\"",
                b"\"SECRET\" SECRET",
                b"\"SECRET\"\"SECRET\"",
                b"a, \"\xFF\"",
                b"SECRET, \xFF",
            ],
        ),
        (
            8,
            &[
                b"777, SECRET",
                b"777, 77777777777",
                b"777,,777",
                b"\"777",
                b"777 777",
            ],
        ),
        (
            9,
            &[
                b"SECRET!",
                b"=",
                b"U0VDUkVU====",
                b"/w==",
                b"YQ==, U0VDUkVU",
            ],
        ),
        (
            14,
            &[
                b"SECRET",
                b"777",
                b"Mon, 16 Dec 2019 23:48:18 GMT, SECRET",
                b"Mon, 16 Dec 2019 23:48:18 GMT,, Mon, 16 Dec 2019 23:48:18 GMT",
                b"\xFF",
            ],
        ),
        (
            15,
            &[
                b"SECRET",
                b"777 777",
                b"Mon, 16 Dec 2777 23:48:18 GMT",
                b"1, \xFF",
            ],
        ),
    ];
    for (index, values) in malformed {
        let member = RESPONSE_SCHEMA.members()[index];
        let name = member.member_name().unwrap();
        let header = member.http_header().unwrap().value();
        for value in values {
            let what = format!("the header `{header}` has no valid value for the member `{name}`");
            assert_error(read_one(index, value), &what);
        }
    }
}

#[test]
fn repeated_headers_are_lists() {
    let repeated = [("x-texts", &b"a"[..]), ("x-texts", b"b, c")];
    let fields = [(7, strings(["a", "b", "c"])), no_tags(), STATUS];
    assert_eq!(read(&repeated).unwrap(), fields);
    for header in [
        "x-text",
        "x-number",
        "x-flag",
        "x-when",
        "x-huge",
        "x-encoded",
    ] {
        let value = &b"777"[..];
        assert_error(read(&[(header, value), (header, value)]), "no valid value");
    }
}

#[test]
fn headers_with_the_prefix_are_a_map() {
    let headers = [
        ("X-TAG-One", &b" 1, \"2\" "[..]),
        ("x-tag-", b""),
        ("x-tags", b"no"),
    ];
    let mut fields = read(&headers).unwrap();
    let Some((10, Value::Map(tags))) = fields.first_mut() else {
        panic!("{fields:?}");
    };
    tags.sort_by(|one, other| one.0.cmp(&other.0));
    let entry = |name: &str, value| (name.to_owned(), string(value));
    assert_eq!(*tags, [entry("", ""), entry("one", "1, \"2\"")]);

    let what = "a header that starts with `X-Tag-` has no valid value for the member `Tags`";
    assert_error(read(&[("x-tag-secret", b"SECRET\xFF")]), what);
    // Which of the two is meant is unknown.
    assert_error(
        read(&[("x-tag-a", b"SECRET"), ("x-tag-a", b"SECRET")]),
        what,
    );
}

#[test]
fn thousands_of_headers_are_read() {
    let names: Vec<_> = (0..10_000).map(|at| format!("x-tag-{at}")).collect();
    let headers = names.iter().map(|name| (name.as_str(), &b"v"[..]));
    for protocol in PROTOCOLS {
        let response = response(headers.clone(), empty_document(protocol));
        let fields = protocol.read(&RESPONSE, &response).unwrap();
        let Some((10, Value::Map(tags))) = fields.first() else {
            panic!("{fields:?}");
        };
        assert_eq!(tags.len(), names.len());
    }
    let many = vec![("x-texts", &b"v, v"[..]); 10_000];
    let fields = read(&many).unwrap();
    let Some((7, Value::List(texts))) = fields.first() else {
        panic!("{fields:?}");
    };
    assert_eq!(texts.len(), 20_000);
}

#[test]
fn bodies_cannot_set_members_of_other_parts() {
    let json = r#"{"Text":"body","Number":"SECRET","Status":1,"Tags":{"a":"b"},"Note":"n"}"#;
    let xml = "<Response><Text>body</Text><Number>SECRET</Number><Status>1</Status>\
               <Tags><entry><key>a</key><value>b</value></entry></Tags><Note>n</Note></Response>";
    for (protocol, body) in [(Protocol::RestJson1, json), (Protocol::RestXml, xml)] {
        let expected = [no_tags(), STATUS, (12, string("n"))];
        let response = response([], body);
        assert_eq!(protocol.read(&RESPONSE, &response).unwrap(), expected);
    }
}

#[test]
fn malformed_documents_are_rejected() {
    for body in [
        "{",
        "SECRET",
        "[]",
        "{\"Note\":\"SECRET",
        "<Response",
        "<a></b>",
    ] {
        for protocol in PROTOCOLS {
            let response = response([], body);
            assert_error(protocol.read(&RESPONSE, &response), "at byte");
        }
    }
}

#[test]
fn error_of_the_document_is_not_replaced() {
    let json = response([("x-number", &b"7"[..])], r#"{"Note": 1}"#);
    assert_error(Protocol::RestJson1.read(&RESPONSE, &json), "`Note`");
    let xml = response([("x-number", &b"7"[..])], "<R><Note><a/></Note></R>");
    assert_error(Protocol::RestXml.read(&RESPONSE, &xml), "`Note`");
}
