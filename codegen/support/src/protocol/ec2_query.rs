//! The ec2Query protocol.
//!
//! Follows the Smithy specification of `aws.protocols#ec2Query`: requests are forms that are posted
//! to `/`, the root element of a response has the members of the output, and the `Code` of an error
//! is the name of its shape.

use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::protocol::{ClientProtocolInner, apply_http_endpoint};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, StringTrait, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::query_members::wire_name;
use super::query_protocol;
use super::query_serializer::{Dialect, missing_name, percent_encode};
use super::xml_deserializer::{Envelope, Root, XmlDeserializer};
use super::xml_document::{Element, ElementId, XmlDocument, malformed};

/// The shape ID of the protocol.
static PROTOCOL_ID: ShapeId<'static> = shape_id!("aws.protocols", "ec2Query");

/// The ec2Query protocol.
///
/// The name of the operation and the version of the service come from the configuration.
#[derive(Debug)]
pub(crate) struct Ec2Query;

impl Ec2Query {
    pub(crate) const fn new() -> Self {
        Self
    }
}

impl Dialect for Ec2Query {
    const PROTOCOL: &'static str = "ec2Query";
    const LISTS_ARE_FLAT: bool = true;
    const HAS_MAPS: bool = false;

    /// Follows the section "Query key resolution".
    fn push_member_name(output: &mut Vec<u8>, member: &Schema<'_>) -> Result<(), SerdeError> {
        if let Some(name) = query_name(member) {
            percent_encode(output, name);
            return Ok(());
        }
        let name = wire_name(member).ok_or_else(|| missing_name(member))?;
        let start = output.len();
        percent_encode(output, name);
        if let Some(first) = output.get_mut(start) {
            first.make_ascii_uppercase();
        }
        Ok(())
    }
}

/// Returns the value of `aws.protocols#ec2QueryName`.
fn query_name<'s>(member: &'s Schema<'_>) -> Option<&'s str> {
    static EC2_QUERY_NAME: ShapeId<'static> = shape_id!("aws.protocols", "ec2QueryName");
    let found = member.traits()?.get(&EC2_QUERY_NAME)?;
    let name: &StringTrait = found.as_any().downcast_ref()?;
    Some(name.value())
}

impl ClientProtocolInner for Ec2Query {
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
            Envelope::Output(operation, find_response),
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

/// Finds the element with the members of the output: the root, `<{action}Response>`.
fn find_response(document: &XmlDocument<'_>, action: &str) -> Result<ElementId, SerdeError> {
    let root = document.root();
    let Element { name, offset, .. } = document.element(root);
    if name.strip_prefix(action) != Some("Response") {
        let what = format_args!("{} is not `{action}Response`", Root(name));
        return Err(malformed(*offset, what));
    }
    Ok(root)
}
