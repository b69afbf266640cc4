//! Requests and responses of the protocol, without a client.

use aws_smithy_schema::Schema;
use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};

use crate::exchange::model::{
    ERROR, ERROR_SCHEMA, Fields, Structure, THING, THING_SCHEMA, read_fields,
};
pub(super) use crate::exchange::{cfg, response};
use crate::protocol::AwsQuery;

pub(super) const PROTOCOL: AwsQuery = AwsQuery::new();

/// Reads the members of the result in a response.
pub(super) fn read_response(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    let (response, cfg) = (response(body.as_ref().to_vec()), cfg());
    let mut d = PROTOCOL.deserialize_response(&response, &THING_SCHEMA, &cfg)?;
    read_fields(&THING_SCHEMA, THING.members(), &mut *d)
}

/// Reads the members of a result, given the content of its element.
pub(super) fn read_result(content: &str) -> Result<Fields, SerdeError> {
    read_response(wrap(content))
}

/// Returns a response with this content of its result element.
pub(super) fn wrap(content: &str) -> String {
    format!(
        "<GetThingResponse><GetThingResult>{content}</GetThingResult><ResponseMetadata>\
         <RequestId>id</RequestId></ResponseMetadata></GetThingResponse>"
    )
}

/// Reads the members of an error.
pub(super) fn read_error(body: impl AsRef<[u8]>) -> Result<Fields, SerdeError> {
    let (response, cfg) = (response(body.as_ref().to_vec()), cfg());
    let mut d = PROTOCOL.deserialize_error_response(&response, &cfg)?;
    read_fields(&ERROR_SCHEMA, ERROR.members(), &mut *d)
}

/// The code, the message, and the request ID of an error.
pub(super) type Summary = (Option<String>, Option<String>, Option<String>);

/// Reads the metadata that all errors have.
pub(super) fn read_metadata(body: impl AsRef<[u8]>) -> Result<Summary, SerdeError> {
    let response = response(body.as_ref().to_vec());
    let metadata = PROTOCOL.parse_error_metadata(&response, &cfg())?.build();
    Ok((
        metadata.code().map(str::to_owned),
        metadata.message().map(str::to_owned),
        metadata.extra("aws_request_id").map(str::to_owned),
    ))
}

/// An input whose members are written by a function.
struct WriteMembers<F>(F);

impl<F> SerializableStruct for WriteMembers<F>
where
    F: Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
{
    fn schema(&self) -> &Schema<'_> {
        &THING_SCHEMA
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        (self.0)(serializer)
    }
}

/// Serializes an input whose members `write` writes, and returns the body.
pub(super) fn write_body(
    write: impl Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>,
) -> Result<String, SerdeError> {
    let input = WriteMembers(write);
    let request = PROTOCOL.serialize_request(&input, &THING_SCHEMA, "", &cfg())?;
    let body = request.body().bytes().expect("the body is in memory");
    Ok(String::from_utf8(body.to_vec()).expect("a form is text"))
}

/// Serializes an input with these members, and returns the body.
pub(super) fn body(fields: &Fields) -> String {
    write_body(|serializer| Structure(&THING, fields).serialize_members(serializer)).unwrap()
}

/// Returns the part of a body after `Action` and `Version`.
pub(super) fn pairs(fields: &Fields) -> String {
    body(fields)
        .strip_prefix("Action=GetThing&Version=2011-06-15")
        .unwrap()
        .to_owned()
}

#[track_caller]
pub(super) fn assert_error<T: std::fmt::Debug>(result: Result<T, SerdeError>, what: &str) {
    let message = result.expect_err("must be rejected").to_string();
    assert!(
        message.contains(what),
        "`{message}` does not contain `{what}`"
    );
}
