//! The protocol rpcv2Cbor.
//!
//! Follows the Smithy specification of `smithy.protocols#rpcv2Cbor`: messages are CBOR maps, and the
//! path of a request names the service and the operation. The runtime writes requests.

use aws_smithy_cbor::protocol::RpcV2CborProtocol;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::codec::DynCodec;
use aws_smithy_schema::error_envelope::sanitize_error_code;
use aws_smithy_schema::protocol::ClientProtocolInner;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};

use super::cbor_deserializer::CborDeserializer;
use super::response_body;
use super::rpc_v2_request;

/// The protocol.
///
/// The names of the service and of the operation come from the configuration.
#[derive(Debug)]
pub(crate) struct RpcV2Cbor(RpcV2CborProtocol);

impl RpcV2Cbor {
    pub(crate) fn new() -> Self {
        Self(RpcV2CborProtocol::new())
    }
}

impl ClientProtocolInner for RpcV2Cbor {
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
        let mut request = self.0.serialize_request(input, input_schema, path, cfg)?;
        rpc_v2_request::remove_unit(&mut request, input_schema);
        Ok(request)
    }

    fn deserialize_response<'a>(
        &self,
        response: &'a Self::Response,
        _output_schema: &Schema<'_>,
        _cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        let body = response_body::bytes(response)?;
        Ok(Box::new(CborDeserializer::new(body)))
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        let builder = error_metadata(response_body::bytes(response)?)?;
        Ok(response_body::with_query_error(builder, response))
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
        Some("application/cbor")
    }

    fn parse_event_stream_error_metadata(
        &self,
        payload: &[u8],
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        error_metadata(payload)
    }
}

/// Reads the code and the message of an error. The code may contain a namespace and a URI, which do
/// not belong to it.
fn error_metadata(body: &[u8]) -> Result<ErrorMetadataBuilder, SerdeError> {
    let mut builder = ErrorMetadata::builder();
    CborDeserializer::new(body).texts(&mut |key, text| {
        let found = std::mem::take(&mut builder);
        builder = match key {
            "__type" => found.code(sanitize_error_code(&text)),
            "message" | "Message" | "errorMessage" => found.message(text),
            _ => found,
        };
    })?;
    Ok(builder)
}
