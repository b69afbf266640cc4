//! Requests and responses of all protocols, without a client. Part of the stub.
//!
//! It uses the protocols as the orchestration does, with a small model of its own. Tests inside and
//! outside this crate need it: protocols are not public.

use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response, StatusCode};
use aws_smithy_schema::protocol::{ServiceShapeName, ServiceVersion, SharedClientProtocol};
use aws_smithy_schema::serde::SerdeError;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::{ConfigBag, Layer};
use aws_smithy_types::error::metadata::ErrorMetadata;

use crate::protocol::{AwsJson, AwsQuery, Ec2Query, RestJson1, RestXml, RpcV2Cbor, RpcV2Json};
use model::{ERROR, Fields, Shape, Structure, read_fields};

#[allow(missing_docs)] // The names say it.
pub mod bindings;
#[allow(missing_docs)]
pub mod events;
#[allow(missing_docs)]
pub mod model;

/// A protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Protocol {
    AwsJson1_0,
    AwsJson1_1,
    AwsQuery,
    Ec2Query,
    RestJson1,
    RestXml,
    RpcV2Cbor,
    RpcV2Json,
}

impl Protocol {
    /// Returns the protocol as the configuration of a client has it.
    pub fn shared(self) -> SharedClientProtocol {
        match self {
            Self::AwsJson1_0 => SharedClientProtocol::new(AwsJson::version_1_0()),
            Self::AwsJson1_1 => SharedClientProtocol::new(AwsJson::version_1_1()),
            Self::AwsQuery => SharedClientProtocol::new(AwsQuery::new()),
            Self::Ec2Query => SharedClientProtocol::new(Ec2Query::new()),
            Self::RestJson1 => SharedClientProtocol::new(RestJson1::new()),
            Self::RestXml => SharedClientProtocol::new(RestXml::new()),
            Self::RpcV2Cbor => SharedClientProtocol::new(RpcV2Cbor::new()),
            Self::RpcV2Json => SharedClientProtocol::new(RpcV2Json::new()),
        }
    }

    /// Reads the members of an output, which has this shape.
    pub fn read(self, output: &'static Shape, response: &Response) -> Result<Fields, SerdeError> {
        let (schema, cfg) = (output.own(), cfg());
        let protocol = self.shared();
        let mut d = protocol.deserialize_response(response, schema, &cfg)?;
        read_fields(schema, output.members(), &mut *d)
    }

    /// Reads the members of an error.
    pub fn read_error(self, response: &Response) -> Result<Fields, SerdeError> {
        self.read_error_as(&ERROR, response)
    }

    /// Reads the members of an error, which has this shape.
    pub fn read_error_as(
        self,
        error: &'static Shape,
        response: &Response,
    ) -> Result<Fields, SerdeError> {
        let cfg = cfg();
        let protocol = self.shared();
        let mut d = protocol.deserialize_error_response(response, &cfg)?;
        read_fields(error.own(), error.members(), &mut *d)
    }

    /// Reads what all errors have.
    pub fn read_metadata(self, response: &Response) -> Result<ErrorMetadata, SerdeError> {
        let metadata = self.shared().parse_error_metadata(response, &cfg())?;
        Ok(metadata.build())
    }

    /// Creates a request for an input, which has this shape.
    pub fn request(self, input: &'static Shape, fields: &Fields) -> Result<Request, SerdeError> {
        let (schema, input) = (input.own(), Structure(input, fields));
        self.shared()
            .serialize_request(&input, schema, "/elsewhere", &cfg())
    }

    /// Returns the body of a request. In JSON and CBOR, the body of a response with the same members
    /// is the same.
    pub fn body(self, input: &'static Shape, fields: &Fields) -> Result<Vec<u8>, SerdeError> {
        let request = self.request(input, fields)?;
        Ok(request.body().bytes().unwrap_or_default().to_vec())
    }
}

impl Protocol {
    /// Returns the payload of an event, which has this shape.
    pub fn payload(self, event: &'static Shape, fields: &Fields) -> Result<Vec<u8>, SerdeError> {
        let protocol = self.shared();
        let codec = protocol.payload_codec();
        let codec = codec.ok_or_else(|| SerdeError::custom("the protocol has no event streams"))?;
        let mut serializer = codec.create_serializer();
        serializer.write_struct(event.own(), &Structure(event, fields))?;
        Ok(serializer.finish_boxed())
    }
}

/// The configuration of a call of `GetThing`.
pub fn cfg() -> ConfigBag {
    let mut layer = Layer::new("test");
    layer.store_put(Metadata::new("GetThing", "Service"));
    layer.store_put(ServiceShapeName::new("ThingService"));
    layer.store_put(ServiceVersion::new("2011-06-15"));
    ConfigBag::of_layers(vec![layer])
}

/// Returns a successful response.
pub fn response(body: impl Into<SdkBody>) -> Response {
    let status = StatusCode::try_from(200).expect("the status is valid");
    Response::new(status, body.into())
}

/// Returns a successful response with these headers, whose values may be any bytes. Leaves out headers
/// that HTTP does not allow.
pub fn response_with_headers<'a>(
    headers: impl IntoIterator<Item = (&'a [u8], &'a [u8])>,
    body: impl Into<SdkBody>,
) -> Response {
    let mut response = http::Response::new(body.into());
    for (name, value) in headers {
        let name = http::HeaderName::from_bytes(name);
        if let (Ok(name), Ok(value)) = (name, http::HeaderValue::from_bytes(value)) {
            // The map has a limit, which no HTTP client lets responses reach.
            let _ = response.headers_mut().try_append(name, value);
        }
    }
    response.try_into().expect("the response is valid")
}
