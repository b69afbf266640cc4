//! The values of traits, one structure for each family.
//!
//! The decoders and accessors of a family are in the file of its name.

use crate::model::node::Node;
use crate::source::{Span, Spanned};

#[derive(Clone, Debug, Default)]
pub(super) struct Auth {
    /// The IDs of the schemes that a service offers.
    pub(super) offered: Vec<Spanned<String>>,
    pub(super) sigv4_name: Option<String>,
    pub(super) sigv4a_name: Option<String>,
    pub(super) api_key: Option<Box<ApiKey>>,
    pub(super) listed: Option<Vec<Spanned<String>>>,
    pub(super) optional: bool,
    pub(super) unsigned_payload: bool,
}

/// `smithy.api#httpApiKeyAuth`: where requests carry the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiKey {
    /// The name of the header or of the query parameter.
    pub(crate) name: String,
    pub(crate) location: ApiKeyLocation,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiKeyLocation {
    /// The word before the key, if there is one.
    Header(Option<String>),
    Query,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Behavior {
    pub(super) checksum_required: bool,
    pub(super) http_checksum: Option<HttpChecksum>,
    pub(super) host_prefix: Option<Spanned<String>>,
    pub(super) request_compression: Option<RequestCompression>,
    /// Whether the operation must not be called at another endpoint than a discovered one.
    pub(super) discovered_endpoint: Option<bool>,
    pub(super) endpoint_discovery: Option<EndpointDiscovery>,
    pub(super) discovery_id: Option<Span>,
}

/// `aws.api#clientEndpointDiscovery`.
#[derive(Clone, Debug)]
pub(crate) struct EndpointDiscovery {
    /// The operation that returns endpoints.
    pub(crate) operation: Spanned<String>,
    /// The error that an operation returns if a discovered endpoint is not valid anymore.
    pub(crate) error: Option<Spanned<String>>,
}

/// `aws.protocols#httpChecksum`.
#[derive(Clone, Debug)]
pub(crate) struct HttpChecksum {
    pub(crate) span: Span,
    /// The member of the input that chooses the algorithm for requests.
    pub(crate) request_algorithm: Option<Spanned<String>>,
    pub(crate) request_checksum_required: bool,
    /// The member of the input that asks for a checksum of the response.
    pub(crate) validation_mode: Option<Spanned<String>>,
    pub(crate) response_algorithms: Vec<Spanned<String>>,
}

/// `smithy.api#requestCompression`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RequestCompression {
    pub(crate) encodings: Vec<String>,
    /// The location of the encodings.
    pub(crate) span: Span,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Constraints {
    pub(super) length: Option<Length>,
    pub(super) range: Option<Range>,
    pub(super) pattern: Option<Spanned<String>>,
    pub(super) unique_items: bool,
}

/// `smithy.api#length`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
}

/// `smithy.api#range`: numbers in decimal notation.
#[derive(Clone, Debug)]
pub(crate) struct Range {
    pub(crate) min: Option<String>,
    pub(crate) max: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Documentation {
    pub(super) text: Option<String>,
    pub(super) title: Option<String>,
    pub(super) deprecated: Option<Box<Deprecated>>,
    pub(super) notes: Option<Box<Notes>>,
}

/// Documentation traits that are rare.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    /// Names and URLs of `smithy.api#externalDocumentation`.
    pub(super) external: Vec<(String, String)>,
    /// `smithy.api#recommended`, with its reason.
    pub(super) recommended: Option<Option<String>>,
    pub(super) since: Option<String>,
    pub(super) unstable: bool,
}

/// `smithy.api#deprecated`.
#[derive(Clone, Debug)]
pub(super) struct Deprecated {
    pub(super) message: Option<String>,
    pub(super) since: Option<String>,
}

/// The value of `smithy.api#enumValue`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EnumValue {
    Text(String),
    Integer(i64),
}

#[derive(Clone, Debug, Default)]
pub(super) struct Error {
    pub(super) fault: Option<Fault>,
    pub(super) retryable: Option<Retryable>,
    pub(super) code: Option<String>,
}

/// The value of `smithy.api#error`: who is at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Client,
    Server,
}

/// The value of `smithy.api#retryable`: a call that fails with the error is worth retrying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Retryable {
    pub(crate) throttling: bool,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Http {
    pub(super) request: Option<HttpRequest>,
    pub(super) binding: Option<Spanned<HttpBinding>>,
}

/// `smithy.api#http`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HttpRequest {
    pub(crate) method: String,
    pub(crate) uri: String,
    /// The status of a successful response.
    pub(crate) code: u16,
    pub(crate) span: Span,
}

/// The part of an HTTP message that a member is bound to. A member has at most one binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HttpBinding {
    Label,
    Payload,
    QueryParams,
    ResponseCode,
    Header(String),
    PrefixHeaders(String),
    Query(String),
}

#[derive(Clone, Debug, Default)]
pub(super) struct MemberTraits {
    pub(super) required: bool,
    pub(super) client_optional: bool,
    pub(super) host_label: bool,
    pub(super) idempotency_token: bool,
    pub(super) default: Option<Box<Node>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Serialization {
    pub(super) sensitive: bool,
    pub(super) xml_attribute: bool,
    pub(super) xml_flattened: bool,
    pub(super) sparse: Option<Span>,
    pub(super) timestamp_format: Option<TimestampFormat>,
    pub(super) xml_name: Option<Box<str>>,
    pub(super) json_name: Option<Box<str>>,
    pub(super) media_type: Option<Box<str>>,
    pub(super) xml_namespace: Option<Box<XmlNamespace>>,
    pub(super) query_name: Option<Box<str>>,
}

/// `smithy.api#timestampFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimestampFormat {
    DateTime,
    HttpDate,
    EpochSeconds,
}

/// `smithy.api#xmlNamespace`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct XmlNamespace {
    pub(crate) uri: String,
    pub(crate) prefix: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct ServiceTraits {
    pub(super) is_aws_service: bool,
    pub(super) is_query_compatible: bool,
    pub(super) sdk_id: Option<String>,
    pub(super) protocols: Vec<Spanned<String>>,
}

/// The location of each trait that the shape or member has.
#[derive(Clone, Debug, Default)]
pub(super) struct Streaming {
    pub(super) streaming: Option<Span>,
    pub(super) requires_length: Option<Span>,
    pub(super) event_header: Option<Span>,
    pub(super) event_payload: Option<Span>,
}
