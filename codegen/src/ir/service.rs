//! The client as a whole.

use super::auth::Auth;
use super::docs::Docs;
use super::endpoints::{EndpointTest, Endpoints};
use super::errors::{ErrorStructure, ServiceError};
use super::jmespath::Objects;
use super::operations::Operation;
use super::protocol_tests::ProtocolTests;
use super::strategies::Strategies;
use super::types::Types;
use super::validation::Validation;
use super::values::FieldValue;
use crate::parts::Part;
use crate::protocol::ProtocolSpec;

/// A client crate.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) package: Package,
    /// The service's own name, `AWS Security Token Service`.
    pub(crate) title: String,
    /// The same as Markdown.
    pub(crate) title_docs: String,
    /// `aws.api#service$sdkId`, `STS`.
    pub(crate) sdk_id: String,
    /// The name of the service shape.
    pub(crate) shape_name: String,
    /// The namespace of the service shape.
    pub(crate) namespace: String,
    /// The version of the service's API; may be empty.
    pub(crate) api_version: String,
    /// The same as one line of Markdown.
    pub(crate) api_version_docs: String,
    /// `smithy.api#xmlNamespace` of the service: URI and prefix.
    pub(crate) xml_namespace: Option<(String, Option<String>)>,
    /// The service's name in the user agent and in retry partitions.
    pub(crate) service_id: String,
    pub(crate) docs: Docs,
    /// The protocol of the client, unless its configuration replaces it.
    pub(crate) protocol: &'static ProtocolSpec,
    /// Whether the service keeps the error codes of awsQuery in other protocols
    /// (`aws.protocols#awsQueryCompatible`).
    pub(crate) query_compatible: bool,
    /// How the client discovers endpoints, if it has an operation that needs one.
    pub(crate) discovery: Option<EndpointDiscovery>,
    pub(crate) auth: Auth,
    pub(crate) types: Types,
    pub(crate) validation: Validation,
    pub(crate) operations: Vec<Operation>,
    /// The names of the operations, in alphabetical order, if the caller chose them.
    pub(crate) subset: Option<Vec<String>>,
    /// The error structures, in the order of shape IDs.
    pub(crate) errors: Vec<ErrorStructure>,
    pub(crate) error: ServiceError,
    pub(crate) endpoints: Endpoints,
    pub(crate) endpoint_tests: Vec<EndpointTest>,
    /// What JMESPath expressions read.
    pub(crate) objects: Objects,
    pub(crate) protocol_tests: ProtocolTests,
    /// A call for the documentation of the crate; `None` if the service has no operations.
    pub(crate) example: Option<ExampleCall>,
    pub(crate) strategies: Strategies,
    /// Headers that all requests have: names and values.
    pub(crate) request_headers: Vec<(&'static str, String)>,
    /// The parts of the crate that are not generated from its service.
    pub(crate) parts: Vec<&'static Part>,
}

impl Service {
    /// Returns whether the crate has a part.
    pub(crate) fn has(&self, part: &Part) -> bool {
        self.parts.iter().any(|own| std::ptr::eq(*own, part))
    }
}

/// The operation that returns endpoints (`aws.api#clientEndpointDiscovery`).
#[derive(Debug)]
pub(crate) struct EndpointDiscovery {
    /// The method on the client.
    pub(crate) method: String,
    /// The list of endpoints in the output.
    pub(crate) endpoints: String,
    /// The host in an endpoint.
    pub(crate) address: OptionalField,
    /// How many minutes the endpoint is valid.
    pub(crate) period: OptionalField,
    /// The code of the error that says that an endpoint is not valid, if there is one.
    pub(crate) invalid: Option<String>,
}

/// A field, and whether it is an `Option`.
#[derive(Debug)]
pub(crate) struct OptionalField {
    pub(crate) name: String,
    pub(crate) optional: bool,
}

/// The name and version of the crate.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The package name as an identifier.
    pub(crate) crate_name: String,
}

/// A call of the operation that requires the fewest arguments.
#[derive(Debug)]
pub(crate) struct ExampleCall {
    /// The method on the client.
    pub(crate) method: String,
    pub(crate) input: Vec<FieldValue>,
}
