//! The protocol restXml.
//!
//! Follows the Smithy specification of `aws.protocols#restXml`: members are bound to parts of HTTP
//! messages, and documents are XML.

use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::codec::{Codec, DynCodec};
use aws_smithy_schema::protocol::{ClientProtocolInner, ServiceXmlNamespace, apply_http_endpoint};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_smithy_types::error::metadata::{Builder as ErrorMetadataBuilder, ErrorMetadata};
use aws_smithy_xml::codec::{XmlCodec, XmlCodecSettings};

use super::http_request::{self, Documents};
use super::xml_deserializer::{Envelope, XmlDeserializer};
use super::xml_serializer::Xml;
use super::{error_document, http_response, response_body};

static ID: ShapeId<'static> = shape_id!("aws.protocols", "restXml");

/// The protocol.
#[derive(Debug)]
pub(crate) struct RestXml(Xml);

impl RestXml {
    pub(crate) fn new() -> Self {
        Self(Xml(XmlCodec::new(XmlCodecSettings::default())))
    }
}

impl ClientProtocolInner for RestXml {
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
        cfg: &ConfigBag,
    ) -> Result<Self::Request, SerdeError> {
        let mut serializer = Codec::create_serializer(&self.0);
        // The schemas of structures do not have the name and the namespace that a payload sets for its
        // root element.
        let mut members = input_schema.members().iter();
        let payload = members.find(|member| member.http_payload().is_some());
        if let Some(name) = payload.and_then(|member| member.xml_name()) {
            serializer.0.set_next_root_xml_name(name.value().to_owned());
        }
        let of_payload = payload.and_then(|member| member.xml_namespace());
        let of_payload = of_payload.map(|namespace| (namespace.uri(), namespace.prefix()));
        let of_service = cfg.load::<ServiceXmlNamespace>();
        let of_service = of_service.map(|namespace| (namespace.uri(), namespace.prefix()));
        if let Some((uri, prefix)) = of_payload.or(of_service) {
            serializer
                .0
                .set_next_root_xml_namespace(uri.to_owned(), prefix.map(str::to_owned));
        }
        let documents = Documents {
            serializer,
            media_type: "application/xml",
            absent_structure: "",
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
        let body = XmlDeserializer::new(Some(body), Envelope::Root);
        Ok(http_response::output(body, response, output_schema, cfg))
    }

    fn parse_error_metadata(
        &self,
        response: &Self::Response,
        _cfg: &ConfigBag,
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        // The response to a request with the method `HEAD`, for example, has no body.
        if response_body::bytes(response)?.is_empty() {
            return Ok(ErrorMetadata::builder());
        }
        error_document::parse_metadata(response)
    }

    fn deserialize_error_response<'a>(
        &self,
        response: &'a Self::Response,
        cfg: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        let body = XmlDeserializer::new(response.body().bytes(), Envelope::Error);
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
        Some("application/xml")
    }

    fn parse_event_stream_error_metadata(
        &self,
        payload: &[u8],
    ) -> Result<ErrorMetadataBuilder, SerdeError> {
        error_document::parse_exception_metadata(payload)
    }
}
