//! Tests of the protocols with bodies in JSON.

mod errors;
mod properties;
mod requests;
mod syntax;
mod values;

use aws_smithy_schema::serde::SerdeError;

use crate::exchange::model::*;
use crate::exchange::{Protocol, response};

/// The protocols.
const PROTOCOLS: [Protocol; 3] = [
    Protocol::AwsJson1_0,
    Protocol::AwsJson1_1,
    Protocol::RpcV2Json,
];

/// Reads the members of an output with this shape, which are the same with each of the protocols.
fn read_as(shape: &'static Shape, body: &[u8]) -> Result<Fields, SerdeError> {
    let [first, rest @ ..] =
        PROTOCOLS.map(|protocol| protocol.read(shape, &response(body.to_vec())));
    for other in rest {
        // NaN is not equal to itself, and the order of objects is random when they are shown.
        let is_same = match (&first, &other) {
            (Ok(first), Ok(other)) if first == other => true,
            _ => format!("{first:?}") == format!("{other:?}"),
        };
        assert!(is_same, "{first:?} {other:?}");
    }
    first
}

/// Reads the members of a [`THING`].
fn read(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    read_as(&THING, body.as_ref())
}

/// Reads the only member of a [`THING`], whose other members are absent.
fn read_one(index: usize, json: &str) -> Result<Value, SerdeError> {
    let name = THING_SCHEMA.members()[index]
        .member_name()
        .expect("a member has a name");
    let mut fields = read(format!("{{\"{name}\": {json}}}"))?;
    assert_eq!(fields.len(), 1, "{json}");
    assert_eq!(fields[0].0, index, "{json}");
    Ok(fields.remove(0).1)
}

/// Asserts that an error contains a text, but none of the body.
#[track_caller]
fn assert_error<T: std::fmt::Debug>(result: Result<T, SerdeError>, what: &str) {
    let error = result.expect_err("must be rejected");
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(shown.contains(what), "`{shown}` does not contain `{what}`");
        assert!(!shown.contains("SECRET"), "`{shown}` shows the body");
    }
}
