//! The protocol restJson1.
//!
//! Follows the Smithy specification of `aws.protocols#restJson1`: members are bound to parts of HTTP
//! messages, and documents are JSON.

use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::codec::{Codec, DynCodec};
use aws_smithy_schema::protocol::{ClientProtocolInner, apply_http_endpoint};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::http_request::{self, Documents};
use super::json_body::{self, ErrorCode};
use super::json_deserializer::JsonDeserializer;
use super::{http_response, response_body};

static ID: ShapeId<'static> = shape_id!("aws.protocols", "restJson1");

/// The protocol.
#[derive(Debug)]
pub(crate) struct RestJson1(JsonCodec);

impl RestJson1 {
    pub(crate) fn new() -> Self {
        let settings = JsonCodecSettings::builder()
            .use_json_name(true)
            .normalize_arbitrary_precision(true)
            .protocol_id(ID.clone());
        Self(JsonCodec::new(settings.build()))
    }
}

impl ClientProtocolInner for RestJson1 {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        &ID
    }

    fn serialize_request(
        &self,
        input: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        _path: &str,
        _cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        let documents = Documents {
            serializer: Codec::create_serializer(&self.0),
            media_type: "application/json",
            absent_structure: "{}",
        };
        http_request::serialize(input, input_schema, documents)
    }

    fn deserialize_response<'a>(
        &self,
        response: &'a Self::Response,
        output_schema: &Schema<'_>,
        cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        let body = http_response::document(response, output_schema)?;
        let body = JsonDeserializer::new(body)?.with_json_names();
        Ok(http_response::output(body, response, output_schema, cfg))
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        json_body::parse_error_metadata(response, ErrorCode::HeaderOrMember)
    }

    fn deserialize_error_response<'a>(
        &self,
        response: &'a Self::Response,
        cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        let body = response_body::bytes(response)?;
        let body = JsonDeserializer::new(body)?.with_json_names();
        Ok(http_response::error(body, response, cfg))
    }

    fn update_endpoint(
        &self,
        request: &mut Self::Request,
        endpoint: &Endpoint,
        cfg: &ConfigBag,
    ) -> Result<(), SerdeError> {
        apply_http_endpoint(request, endpoint, cfg)
    }

    fn payload_codec(&self) -> Option<&dyn DynCodec> {
        Some(&self.0)
    }

    fn event_stream_media_type(&self) -> Option<&str> {
        Some("application/json")
    }

    fn parse_event_stream_error_metadata(
        &self,
        payload: &[u8],
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        json_body::parse_exception_metadata(payload, ErrorCode::HeaderOrMember)
    }
}
