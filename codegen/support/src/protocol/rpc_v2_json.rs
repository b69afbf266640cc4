//! The protocol rpcv2Json.
//!
//! Follows the Smithy specification of `smithy.protocols#rpcv2Json`: messages are JSON objects, and
//! the path of a request names the service and the operation. The runtime has no such protocol, only
//! its parts.

use aws_smithy_json::codec::{JsonCodec, JsonCodecSettings};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::codec::DynCodec;
use aws_smithy_schema::http_protocol::HttpRpcProtocol;
use aws_smithy_schema::protocol::{ClientProtocolInner, ServiceShapeName};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::json_body::{self, ErrorCode};
use super::rpc_v2_request;
use super::rpc_v2_timestamps::{DefaultTimestamps, EventCodec};

/// The protocol.
///
/// The names of the service and of the operation come from the configuration.
#[derive(Debug)]
pub(crate) struct RpcV2Json {
    protocol: HttpRpcProtocol<JsonCodec>,
    events: EventCodec,
}

impl RpcV2Json {
    pub(crate) fn new() -> Self {
        let id = shape_id!("smithy.protocols", "rpcv2Json");
        let codec = || {
            let settings = JsonCodecSettings::builder()
                .use_json_name(false)
                .use_string_for_arbitrary_precision(true)
                .protocol_id(id.clone());
            JsonCodec::new(settings.build())
        };
        Self {
            events: EventCodec(codec()),
            protocol: HttpRpcProtocol::new(id.clone(), codec(), "application/json"),
        }
    }
}

impl ClientProtocolInner for RpcV2Json {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        self.protocol.protocol_id()
    }

    fn serialize_request(
        &self,
        input: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        _path: &str,
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        let path = path(cfg)?;
        let input = &DefaultTimestamps(input);
        let mut request = self
            .protocol
            .serialize_request(input, input_schema, &path, cfg)?;
        let headers = request.headers_mut();
        headers.insert("smithy-protocol", "rpc-v2-json");
        headers.insert("accept", "application/json");
        rpc_v2_request::remove_unit(&mut request, input_schema);
        Ok(request)
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
        json_body::parse_error_metadata(response, ErrorCode::Type)
    }

    fn update_endpoint(
        &self,
        request: &mut Self::Request,
        endpoint: &Endpoint,
        cfg: &ConfigBag,
    ) -> Result<(), SerdeError> {
        self.protocol.update_endpoint(request, endpoint, cfg)
    }

    fn payload_codec(&self) -> Option<&dyn DynCodec> {
        Some(&self.events)
    }

    fn event_stream_media_type(&self) -> Option<&str> {
        Some("application/json")
    }

    fn parse_event_stream_error_metadata(
        &self,
        payload: &[u8],
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        json_body::parse_exception_metadata(payload, ErrorCode::Type)
    }
}

/// Returns the path of a request, which names the service and the operation.
fn path(cfg: &ConfigBag) -> Result<String, SerdeError> {
    let service = cfg.load::<ServiceShapeName>();
    let operation = cfg.load::<Metadata>();
    match (service, operation) {
        (Some(service), Some(operation)) => Ok(format!(
            "/service/{}/operation/{}",
            service.as_str(),
            operation.name()
        )),
        _ => Err(SerdeError::custom(
            "the configuration has no names of the service and the operation",
        )),
    }
}
