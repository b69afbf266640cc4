//! Tests of documents that become queries.

use crate::document_query::DOCUMENT;

#[test]
fn members_become_parameters() {
    for (body, expected) in [
        ("{}", ""),
        (r#"{"b":"a +&=/\u00fc","a":[]}"#, "b=a%20%2B%26%3D%2F%C3%BC"),
        (r#"{"b":["x","y"],"a":""}"#, "a=&b=x&b=y"),
        (
            r#"{"a":true,"b":-7,"c":7,"d":0.5}"#,
            "a=true&b=-7&c=7&d=0.5",
        ),
    ] {
        let query = (DOCUMENT.to_query)(body.as_bytes()).expect("the document is simple");
        assert_eq!(query, expected, "{body}");
    }
}

#[test]
fn other_documents_are_errors() {
    for (body, expected) in [
        ("[]", "is not an object"),
        (r#"{"a":{}}"#, "the member `a` is not a simple value"),
        (r#"{"a":[["b"]]}"#, "the member `a` is not a simple value"),
        ("{", "failed to parse JSON"),
    ] {
        let error = (DOCUMENT.to_query)(body.as_bytes());
        let error = error.expect_err("the document is not simple").to_string();
        assert!(error.contains(expected), "{body}: {error}");
    }
}
