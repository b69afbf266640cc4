//! The protocols awsJson1_0 and awsJson1_1.
//!
//! Follows the Smithy specifications of `aws.protocols#awsJson1_0` and `aws.protocols#awsJson1_1`:
//! messages are JSON objects, and the header `X-Amz-Target` names the operation. The runtime writes
//! requests.

use aws_smithy_json::protocol::aws_json_rpc::AwsJsonRpcProtocol;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::codec::DynCodec;
use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::json_body::{self, ErrorCode};

/// One of the protocols.
///
/// The names of the service and of the operation come from the configuration.
#[derive(Debug)]
pub(crate) struct AwsJson(AwsJsonRpcProtocol);

impl AwsJson {
    /// Creates the protocol awsJson1_0.
    #[allow(dead_code)] // A service speaks one of the two versions.
    pub(crate) fn version_1_0() -> Self {
        Self(AwsJsonRpcProtocol::aws_json_1_0())
    }

    /// Creates the protocol awsJson1_1.
    #[allow(dead_code)]
    pub(crate) fn version_1_1() -> Self {
        Self(AwsJsonRpcProtocol::aws_json_1_1())
    }
}

impl ClientProtocolInner for AwsJson {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        self.0.protocol_id()
    }

    fn serialize_request(
        &self,
        input: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        path: &str,
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        self.0.serialize_request(input, input_schema, path, cfg)
    }

    fn deserialize_response<'a>(
        &self,
        response: &'a Self::Response,
        _output_schema: &Schema<'_>,
        _cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        json_body::deserializer(response)
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        json_body::parse_error_metadata(response, ErrorCode::HeaderOrMember)
    }

    fn update_endpoint(
        &self,
        request: &mut Self::Request,
        endpoint: &Endpoint,
        cfg: &ConfigBag,
    ) -> Result<(), SerdeError> {
        self.0.update_endpoint(request, endpoint, cfg)
    }

    fn payload_codec(&self) -> Option<&dyn DynCodec> {
        self.0.payload_codec()
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
