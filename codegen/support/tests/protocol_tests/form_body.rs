//! The bodies of requests that are forms, and of responses that are XML documents.

/// Asserts that two forms have the same pairs, in the same order.
pub(crate) fn assert_same_body(found: &[u8], expected: &str) {
    assert_eq!(pairs(found), pairs(expected.as_bytes()), "body");
}

/// Returns the decoded pairs of a form.
fn pairs(form: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(form).into_owned().collect()
}

/// Returns the body of a response.
pub(crate) fn response_body(text: &str) -> Vec<u8> {
    text.into()
}
