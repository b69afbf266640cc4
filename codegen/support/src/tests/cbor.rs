//! Tests of the protocol rpcv2Cbor.

mod errors;
mod properties;
mod requests;
mod syntax;
mod values;

use aws_smithy_schema::serde::SerdeError;
use ciborium::Value as Cbor;

use crate::exchange::model::*;
use crate::exchange::{Protocol, response};

const PROTOCOL: Protocol = Protocol::RpcV2Cbor;

/// Encodes an item.
fn encode(item: &Cbor) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(item, &mut bytes).expect("the item can be encoded");
    bytes
}

/// Creates a map with texts as keys.
fn map<const N: usize>(entries: [(&str, Cbor); N]) -> Cbor {
    Cbor::Map(entries.map(|(key, value)| (Cbor::from(key), value)).into())
}

fn read_as(shape: &'static Shape, body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    PROTOCOL.read(shape, &response(body.as_ref().to_vec()))
}

/// Reads the members of a [`THING`].
fn read(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    read_as(&THING, body)
}

/// Returns a map with one member of a [`THING`], whose value is encoded in these bytes.
fn member(name: &str, value: &[u8]) -> Vec<u8> {
    [&[0xA1], &encode(&Cbor::from(name))[..], value].concat()
}

/// Reads the only member of a [`THING`], whose other members are absent.
fn read_one(index: usize, value: &[u8]) -> Result<Value, SerdeError> {
    let name = THING_SCHEMA.members()[index].member_name();
    let mut fields = read(member(name.expect("a member has a name"), value))?;
    assert_eq!(fields.len(), 1, "{value:x?}");
    assert_eq!(fields[0].0, index, "{value:x?}");
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
