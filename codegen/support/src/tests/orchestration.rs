//! Tests of the path of a call through the orchestration, from the input to the protocol.

use std::sync::{Arc, Mutex};

use aws_credential_types::Credentials;
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::http::{Request, Response};
use aws_smithy_schema::protocol::{
    ClientProtocolInner, ServiceShapeName, ServiceShapeNamespace, ServiceVersion,
    ServiceXmlNamespace, SharedClientProtocol,
};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use aws_smithy_schema::{Schema, ShapeId, shape_id};
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::endpoint::Endpoint;
use aws_types::region::Region;

use crate::Client;
use crate::config::{BehaviorVersion, Config};
use crate::operation::{list_desks, reserve};

/// What a protocol is given to serialize a request.
#[derive(Clone, Debug, Default, PartialEq)]
struct Received {
    path: String,
    input: String,
    operation: Option<String>,
    shape_name: Option<ServiceShapeName>,
    shape_namespace: Option<ServiceShapeNamespace>,
    version: Option<ServiceVersion>,
    xml_namespace: Option<ServiceXmlNamespace>,
}

/// A protocol that records what it is given, and sends nothing.
#[derive(Clone, Debug, Default)]
struct RecordingProtocol(Arc<Mutex<Received>>);

static PROTOCOL_ID: ShapeId<'static> = shape_id!("example.protocols", "recording");

impl ClientProtocolInner for RecordingProtocol {
    type Request = Request;
    type Response = Response;

    fn protocol_id(&self) -> &ShapeId<'static> {
        &PROTOCOL_ID
    }

    fn serialize_request(
        &self,
        _: &dyn SerializableStruct,
        input_schema: &Schema<'_>,
        path: &str,
        cfg: &ConfigBag,
    ) -> Result<Request, SerdeError> {
        *self.0.lock().unwrap() = Received {
            path: path.to_owned(),
            input: input_schema.shape_id().as_str().to_owned(),
            operation: cfg.load::<Metadata>().map(|it| it.name().to_owned()),
            shape_name: cfg.load::<ServiceShapeName>().cloned(),
            shape_namespace: cfg.load::<ServiceShapeNamespace>().cloned(),
            version: cfg.load::<ServiceVersion>().cloned(),
            xml_namespace: cfg.load::<ServiceXmlNamespace>().cloned(),
        };
        Err(SerdeError::custom("nothing is sent"))
    }

    fn deserialize_response<'a>(
        &self,
        _: &'a Response,
        _: &Schema<'_>,
        _: &'a ConfigBag,
    ) -> Result<Box<dyn ShapeDeserializer + 'a>, SerdeError> {
        Err(SerdeError::custom("nothing is received"))
    }

    fn update_endpoint(
        &self,
        _: &mut Request,
        _: &Endpoint,
        _: &ConfigBag,
    ) -> Result<(), SerdeError> {
        Ok(())
    }
}

#[tokio::test]
async fn any_protocol_reads_service_metadata_and_sets_the_path() {
    let protocol = RecordingProtocol::default();
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::for_tests());
    config
        .layer
        .store_put(SharedClientProtocol::new(protocol.clone()));
    let client = Client::from_conf(config.build());
    let error = client.reserve().desk("a").send().await;
    let error = error.expect_err("nothing is sent");
    let shown = crate::error::DisplayErrorContext(error).to_string();
    assert!(shown.contains("nothing is sent"), "{shown}");
    let expected = Received {
        path: String::new(),
        input: "example.library#ReserveInput".to_owned(),
        operation: Some("Reserve".to_owned()),
        shape_name: Some(ServiceShapeName::new("Library_20240229")),
        shape_namespace: Some(ServiceShapeNamespace::new("example.library")),
        version: Some(ServiceVersion::new("2024-02-29")),
        xml_namespace: Some(ServiceXmlNamespace::new(
            "https://example.com/library/",
            Some("lib".into()),
        )),
    };
    assert_eq!(*protocol.0.lock().unwrap(), expected);
}

#[test]
fn each_operation_has_its_own_prepared_configuration() {
    for (operation, name) in [
        (reserve::OPERATION, "Reserve"),
        (list_desks::OPERATION, "ListDesks"),
        (reserve::OPERATION, "Reserve"),
    ] {
        let config = operation.config();
        assert_eq!(config.load::<Metadata>().map(Metadata::name), Some(name));
        assert!(operation.prepared.get().is_some());
    }
}
