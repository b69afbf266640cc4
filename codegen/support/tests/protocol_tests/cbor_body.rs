//! Bodies in CBOR, which cases encode in base64.

use aws_smithy_types::base64;
use ciborium::Value;

/// Asserts that two CBOR items have the same value. Numbers are compared as numbers, and the entries
/// of maps in any order; it does not matter whether the lengths of items are definite.
pub(crate) fn assert_same_body(found: &[u8], expected: &str) {
    let expected = response_body(expected);
    if expected.is_empty() {
        assert!(found.is_empty(), "the body is not empty");
        return;
    }
    assert_eq!(parse(found), parse(&expected), "body");
}

/// Parses exactly one item.
fn parse(mut bytes: &[u8]) -> String {
    let value: Value = ciborium::from_reader(&mut bytes).expect("the body is CBOR");
    assert!(bytes.is_empty(), "the body has more than one item");
    canonical(&value)
}

/// Returns a text that is the same for equal items.
fn canonical(value: &Value) -> String {
    match value {
        Value::Integer(integer) => i128::from(*integer).to_string(),
        // Every integer that a 64-bit number represents exactly has the same text as that number.
        Value::Float(float) => float.to_string(),
        Value::Tag(tag, value) => format!("{tag}({})", canonical(value)),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let entry = |(key, value): &(Value, Value)| (canonical(key), canonical(value));
            let mut entries: Vec<_> = entries.iter().map(entry).collect();
            entries.sort();
            format!("{entries:?}")
        }
        other => format!("{other:?}"),
    }
}

/// Returns the body of a response.
pub(crate) fn response_body(text: &str) -> Vec<u8> {
    base64::decode(text).expect("the body is base64")
}
