//! Bodies in JSON.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// A JSON value in which equal numbers have the same text.
#[derive(Debug, PartialEq)]
enum Value {
    Literal(String),
    Number(String),
    String(String),
    Array(Vec<Self>),
    Object(BTreeMap<String, Self>),
}

/// Asserts that two JSON documents have the same value. Numbers are compared as numbers, and the
/// members of objects in any order. If no document is expected, the body must be empty.
pub(crate) fn assert_same_body(found: &[u8], expected: &str) {
    if expected.is_empty() {
        assert!(found.is_empty(), "the body is not empty");
        return;
    }
    let parse = |text: &[u8]| {
        let value = serde_json::from_slice(text).and_then(value);
        value.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(text)))
    };
    assert_eq!(parse(found), parse(expected.as_bytes()), "body");
}

/// Parses a value. `serde_json` would round its numbers.
fn value(raw: &RawValue) -> serde_json::Result<Value> {
    let text = raw.get();
    Ok(match text.as_bytes()[0] {
        b'{' => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
            let members = members.into_iter();
            let members = members.map(|(name, raw)| Ok((name, value(raw)?)));
            Value::Object(members.collect::<serde_json::Result<_>>()?)
        }
        b'[' => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            let items = items.into_iter().map(value);
            Value::Array(items.collect::<serde_json::Result<_>>()?)
        }
        b'"' => Value::String(serde_json::from_str(text)?),
        b'-' | b'0'..=b'9' => Value::Number(decimal(text)),
        _ => Value::Literal(text.to_owned()),
    })
}

/// Returns the digits of a number without leading and trailing zeros, and its exponent. Nothing is
/// rounded, so numbers with many digits are compared exactly.
fn decimal(text: &str) -> String {
    let text = text.to_ascii_lowercase();
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent: i64 = exponent.parse().expect("the exponent is small");
    let digits = format!("{integer}{fraction}");
    let significant = digits.trim_end_matches('0');
    let dropped = digits.len() - significant.len();
    match significant.trim_start_matches('0') {
        "" => "0".to_owned(),
        significant => {
            let exponent = exponent - fraction.len() as i64 + dropped as i64;
            format!("{sign}{significant}e{exponent}")
        }
    }
}

/// Returns the body of a response.
pub(crate) fn response_body(text: &str) -> Vec<u8> {
    text.into()
}
