// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The awsQuery protocol.
//!
//! Follows the Smithy specification of `aws.protocols#awsQuery`: requests are forms that are
//! posted to `/`, responses are XML documents with an envelope around the result, and the `Code` in
//! the envelope of an error identifies the error ("Operation error serialization").

use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::protocol::{ClientProtocolInner, apply_http_endpoint};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::query_protocol;
use super::query_serializer::{Dialect, missing_name, percent_encode};
use super::xml_deserializer::{Envelope, Root, XmlDeserializer};
use super::xml_document::{Element, ElementId, XmlDocument, malformed};

/// The shape ID of the protocol.
static PROTOCOL_ID: ShapeId<'static> = shape_id!("aws.protocols", "awsQuery");

/// The awsQuery protocol.
///
/// The name of the operation and the version of the service come from the configuration.
#[derive(Debug)]
pub(crate) struct AwsQuery;

impl AwsQuery {
    pub(crate) const fn new() -> Self {
        Self
    }
}

impl Dialect for AwsQuery {
    const PROTOCOL: &'static str = "awsQuery";
    const LISTS_ARE_FLAT: bool = false;
    const HAS_MAPS: bool = true;

    fn push_member_name(output: &mut Vec<u8>, member: &Schema<'_>) -> Result<(), SerdeError> {
        match (member.xml_name(), member.member_name()) {
            (Some(name), _) => percent_encode(output, name.value()),
            // A Smithy identifier has no reserved characters.
            (None, Some(name)) => output.extend_from_slice(name.as_bytes()),
            (None, None) => return Err(missing_name(member)),
        }
        Ok(())
    }
}

impl ClientProtocolInner for AwsQuery {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        &PROTOCOL_ID
    }

    fn serialize_request(
        &self,
        input: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        _path: &str,
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        query_protocol::serialize_request::<Self>(input, input_schema, cfg)
    }

    fn deserialize_response<'a>(
        &self,
        response: &'a Self::Response,
        _output_schema: &Schema<'_>,
        cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        let operation = query_protocol::operation_name(cfg)?;
        Ok(Box::new(XmlDeserializer::new(
            response.body().bytes(),
            Envelope::Output(operation, find_result),
        )))
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        query_protocol::parse_error_metadata(response)
    }

    fn deserialize_error_response<'a>(
        &self,
        response: &'a Self::Response,
        _cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        Ok(Box::new(XmlDeserializer::new(
            response.body().bytes(),
            Envelope::Error,
        )))
    }

    fn update_endpoint(
        &self,
        request: &mut Self::Request,
        endpoint: &Endpoint,
        cfg: &ConfigBag,
    ) -> Result<(), SerdeError> {
        apply_http_endpoint(request, endpoint, cfg)
    }
}

/// Finds the element with the members of the output: `<{action}Result>` in `<{action}Response>`.
fn find_result(document: &XmlDocument<'_>, action: &str) -> Result<ElementId, SerdeError> {
    let root = document.root();
    let Element { name, offset, .. } = document.element(root);
    let is = |id, suffix| document.element(id).name.strip_prefix(action) == Some(suffix);
    if !is(root, "Response") {
        let what = format_args!("{} is not `{action}Response`", Root(name));
        return Err(malformed(*offset, what));
    }
    let mut next = document.first_child(root);
    while let Some(child) = next {
        if is(child, "Result") {
            return Ok(child);
        }
        next = document.next_child(root, child);
    }
    let what = format_args!("there is no `{action}Result` in {}", Root(name));
    Err(malformed(*offset, what))
}
