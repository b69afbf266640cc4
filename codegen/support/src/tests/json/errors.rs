//! Errors: their codes, messages, and members.

use aws_smithy_runtime_api::http::Response;

use super::*;

fn metadata(
    protocol: Protocol,
    headers: &[(&'static str, &'static str)],
    body: &str,
) -> (Option<String>, Option<String>) {
    let metadata = protocol.read_metadata(&error(headers, body)).unwrap();
    let owned = |text: Option<&str>| text.map(str::to_owned);
    (owned(metadata.code()), owned(metadata.message()))
}

fn error(headers: &[(&'static str, &'static str)], body: &str) -> Response {
    let mut response = response(body.to_owned());
    for (name, value) in headers {
        response.headers_mut().insert(*name, *value);
    }
    response
}

#[test]
fn code_is_the_name_of_the_shape() {
    for protocol in PROTOCOLS {
        for text in [
            "Gone",
            "com.example#Gone",
            "Gone:http://example.com/a#b/",
            "com.example#Gone:http://example.com/",
        ] {
            let body = format!(r#"{{"__type": "{text}"}}"#);
            assert_eq!(metadata(protocol, &[], &body).0.as_deref(), Some("Gone"));
        }
        for body in [
            "",
            "{}",
            r#"{"__type": null}"#,
            r#"{"__type": 1}"#,
            r#"{"type": "a"}"#,
        ] {
            assert_eq!(metadata(protocol, &[], body), (None, None), "{body}");
        }
    }
}

#[test]
fn aws_json_has_codes_in_three_places() {
    let header = [("x-amzn-errortype", "com.example#Header:http://example.com/")];
    let both = r#"{"__type": "com.example#Type", "code": "com.example#Code"}"#;
    for protocol in [Protocol::AwsJson1_0, Protocol::AwsJson1_1] {
        let code = |headers: &_, body| metadata(protocol, headers, body).0.unwrap();
        assert_eq!(code(&header[..], both), "Header");
        assert_eq!(code(&header[..], ""), "Header");
        assert_eq!(code(&[][..], both), "Code");
    }
}

#[test]
fn rpc_v2_json_has_codes_in_one_place() {
    let header = [("x-amzn-errortype", "Header")];
    let both = r#"{"__type": "com.example#Type", "code": "Code"}"#;
    let code = |body| metadata(Protocol::RpcV2Json, &header, body).0;
    assert_eq!(code(both).as_deref(), Some("Type"));
    assert_eq!(code(r#"{"code": "Code"}"#), None);
    assert_eq!(code(""), None);
}

#[test]
fn message_has_several_spellings() {
    for protocol in PROTOCOLS {
        for name in ["message", "Message", "errorMessage"] {
            let body = format!(r#"{{"{name}": "a"}}"#);
            let expected = (None, Some("a".to_owned()));
            assert_eq!(metadata(protocol, &[], &body), expected);
        }
        assert_eq!(
            metadata(protocol, &[], r#"{"message": null}"#),
            (None, None)
        );
    }
}

#[test]
fn header_of_a_service_that_was_awsquery_takes_precedence() {
    for protocol in PROTOCOLS {
        let headers = [
            ("x-amzn-query-error", "Old.Code;Sender"),
            ("x-amzn-errortype", "Header"),
        ];
        let response = error(
            &headers,
            r#"{"__type": "com.example#Gone", "message": "a"}"#,
        );
        let metadata = protocol.read_metadata(&response).unwrap();
        assert_eq!(metadata.code(), Some("Old.Code"));
        assert_eq!(metadata.message(), Some("a"));
        assert_eq!(metadata.extra("type"), Some("Sender"));
    }
}

#[test]
fn members_are_read() {
    for protocol in PROTOCOLS {
        let body = r#"{"__type": "com.example#Gone", "message": "a", "Retry": 5}"#;
        let fields = protocol.read_error(&error(&[], body)).unwrap();
        assert_eq!(fields, [(0, string("a")), (1, Value::Integer(5))]);
        assert_eq!(protocol.read_error(&error(&[], "")).unwrap(), []);
    }
}

#[test]
fn malformed_body_is_rejected() {
    for protocol in PROTOCOLS {
        for body in [
            "SECRET",
            "<html>SECRET</html>",
            "[]",
            "null",
            r#"{"message": "SECRET"#,
            r#"{"message": "SECRET"} x"#,
            r#"{"message": "SECRET", "a": [}"#,
        ] {
            assert_error(protocol.read_metadata(&error(&[], body)), "at byte ");
            assert_error(protocol.read_error(&error(&[], body)), "at byte ");
        }
    }
}
