//! The awsQuery protocol of this client.
//!
//! Follows the Smithy specification of `aws.protocols#awsQuery`: requests are forms that are
//! posted to `/`, responses are XML documents with an envelope around the result, and errors are
//! told apart by the `Code` in the envelope of an error ("Operation error serialization").

use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::protocol::{ClientProtocolInner, apply_http_endpoint};
use aws_smithy_schema::serde::{
    SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer,
};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};

use super::query_serializer::QuerySerializer;
use super::xml_deserializer::{Envelope, XmlDeserializer};
use super::xml_document::XmlDocument;

/// The identifier of the protocol.
static PROTOCOL_ID: ShapeId<'static> = shape_id!("aws.protocols", "awsQuery");

/// Where `aws_types::request_id` looks for the request id of an error.
const AWS_REQUEST_ID: &str = "aws_request_id";

/// The awsQuery protocol, for one version of one service.
#[derive(Debug)]
pub(crate) struct AwsQuery {
    /// The version of the service, sent with every request.
    version: &'static str,
}

impl AwsQuery {
    /// The protocol for the given version of the service.
    pub(crate) const fn new(version: &'static str) -> Self {
        Self { version }
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
        _endpoint: &str,
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        let mut serializer = QuerySerializer::new(operation(cfg)?, self.version);
        serializer.write_struct(input_schema, input)?;
        let body = serializer.finish();
        let length = body.len().to_string();
        let has_input = !input_schema.members().is_empty();

        // Its path is `/`, as the protocol wants it; the endpoint supplies the rest later.
        let mut request = Request::new(SdkBody::from(body));
        request
            .set_method("POST")
            .map_err(|error| SerdeError::custom(error.to_string()))?;
        let headers = request.headers_mut();
        headers.insert("content-type", "application/x-www-form-urlencoded");
        // Without input the HTTP client sets the length, after the request was signed: signatures
        // are those of published clients.
        if has_input {
            headers.insert("content-length", length);
        }
        Ok(request)
    }

    fn deserialize_response<'a>(
        &self,
        response: &'a Self::Response,
        _output_schema: &Schema<'_>,
        cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        Ok(Box::new(XmlDeserializer::new(
            response.body().bytes(),
            Envelope::Result(operation(cfg)?),
        )))
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        let body = response
            .body()
            .bytes()
            .ok_or_else(|| SerdeError::custom("the body of the error is not in memory"))?;
        let document = XmlDocument::parse(body)?;
        let root = document.root();
        let mut builder = ErrorMetadata::builder();
        let mut last = None;
        while let Some(error) = document.next_named(root, last, "Error") {
            last = Some(error);
            if let Some(code) = document.child_text(error, "Code", "Code")? {
                builder = builder.code(code);
            }
            if let Some(message) = document.child_text(error, "Message", "Message")? {
                builder = builder.message(message);
            }
        }
        // Nothing but a help for support, and no reason to refuse the rest.
        if let Ok(Some(id)) = document.child_text(root, "RequestId", "RequestId")
            && !id.trim_ascii().is_empty()
        {
            builder = builder.custom(AWS_REQUEST_ID, id.trim_ascii());
        }
        Ok(builder)
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

/// The name of the operation that is being called.
fn operation(cfg: &ConfigBag) -> Result<&str, SerdeError> {
    cfg.load::<Metadata>()
        .map(Metadata::name)
        .ok_or_else(|| SerdeError::custom("the configuration has no metadata of the operation"))
}
