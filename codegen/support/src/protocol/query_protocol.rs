//! What awsQuery and ec2Query have in common.

use std::fmt::Debug;
use std::marker::PhantomData;

use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::protocol::{ClientProtocolInner, ServiceVersion, apply_http_endpoint};
use aws_smithy_schema::serde::{
    SerdeError, SerializableStruct, ShapeDeserializer, ShapeSerializer,
};
use aws_smithy_schema::{Schema, ShapeId};
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::Builder as ErrorMetadataBuilder;

use super::error_document;
use super::query_serializer::{Dialect, QuerySerializer};
use super::xml_deserializer::{Envelope, XmlDeserializer};
use super::xml_document::{ElementId, XmlDocument};

/// What differs between the protocols, besides the form of requests.
pub(crate) trait QueryDialect: Dialect + Debug + Send + Sync {
    /// Returns the shape ID of the protocol.
    fn id() -> &'static ShapeId<'static>;

    /// Finds the element with the members of the output in the response to an action.
    fn find_output(document: &XmlDocument<'_>, action: &str) -> Result<ElementId, SerdeError>;
}

/// A protocol whose requests are forms and whose responses are XML documents.
///
/// The name of the operation and the version of the service come from the configuration.
#[derive(Debug)]
pub(crate) struct QueryProtocol<D>(PhantomData<D>);

impl<D> QueryProtocol<D> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<D: QueryDialect> ClientProtocolInner for QueryProtocol<D> {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        D::id()
    }

    fn serialize_request(
        &self,
        input: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        _path: &str,
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        let mut serializer = QuerySerializer::<D>::new(operation_name(cfg)?, service_version(cfg)?);
        serializer.write_struct(input_schema, input)?;
        let body = serializer.finish();
        let length = body.len().to_string();
        let has_input = !input_schema.members().is_empty();

        // The path of a new request is `/`, as the protocols require. The endpoint is applied later.
        let mut request = Request::new(SdkBody::from(body));
        request
            .set_method("POST")
            .map_err(|error| SerdeError::custom(error.to_string()))?;
        let headers = request.headers_mut();
        headers.insert("content-type", "application/x-www-form-urlencoded");
        // For an input without members, the HTTP client sets the length after the request is
        // signed. This results in the same signatures as those of published clients.
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
            Envelope::Output(operation_name(cfg)?, D::find_output),
        )))
    }

    /// Reads the code, the message, and the request ID of an error.
    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        error_document::parse_metadata(response)
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

/// Returns the name of the operation that is being called.
fn operation_name(cfg: &ConfigBag) -> Result<&str, SerdeError> {
    cfg.load::<Metadata>()
        .map(Metadata::name)
        .ok_or_else(|| SerdeError::custom("the configuration has no operation metadata"))
}

/// Returns the version of the service, which is sent with every request.
fn service_version(cfg: &ConfigBag) -> Result<&str, SerdeError> {
    cfg.load::<ServiceVersion>()
        .map(ServiceVersion::as_str)
        .ok_or_else(|| SerdeError::custom("the configuration has no service version"))
}
