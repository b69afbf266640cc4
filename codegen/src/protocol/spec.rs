//! The description of a protocol.

use crate::parts::Part;

/// The trait that sets the code of an error in awsQuery.
pub(super) const QUERY_ERROR: &str = "aws.protocols#awsQueryError";

/// The trait of services that used to speak awsQuery and keep its error codes.
pub(super) const QUERY_COMPATIBLE: &str = "aws.protocols#awsQueryCompatible";

/// The trait that names a member in the requests of ec2Query.
pub(super) const EC2_QUERY_NAME: &str = "aws.protocols#ec2QueryName";

/// A protocol: the trait that declares it, the rules that differ between protocols, and the code
/// that implements it.
#[derive(Debug)]
pub(crate) struct ProtocolSpec {
    /// The ID of the trait with which a service declares the protocol.
    pub(crate) id: &'static str,
    /// `None` if every error has the name of its shape as its code on the wire.
    pub(crate) error_codes: Option<ErrorCodes>,
    pub(crate) member_names: MemberNames,
    /// Whether members are bound to parts of HTTP messages (Smithy 2.0, section "HTTP bindings").
    pub(crate) binds_to_http: bool,
    /// Whether the bodies of requests are forms, which may also be the query of a presigned URL.
    pub(crate) bodies_are_forms: bool,
    /// `Some` if members cannot target documents: what to do instead.
    pub(crate) rejects_documents: Option<&'static str>,
    /// `Some` if `smithy.api#sparse` is not supported: what to do instead.
    pub(crate) rejects_sparse: Option<&'static str>,
    /// `Some` if blobs cannot be streams: what to do instead.
    pub(crate) rejects_streaming: Option<&'static str>,
    /// `Some` if event streams are not supported: what to do instead.
    pub(crate) rejects_event_streams: Option<&'static str>,
    /// The type in the client's module `protocol` that implements the protocol, and its function
    /// without arguments that creates the protocol.
    pub(crate) runtime_type: (&'static str, &'static str),
    /// Support code of the protocol, and the crates that it needs.
    pub(crate) part: Part,
    pub(crate) tests: TestRules,
}

/// The traits that set the codes of errors on the wire.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ErrorCodes {
    /// The ID of the trait that sets the code of an error. An error without it has the name of its
    /// shape as its code.
    pub(crate) error_trait: &'static str,
    /// The ID of the trait without which a service does not use these codes. A service with it may
    /// send the name of the shape, too.
    pub(crate) service_trait: Option<&'static str>,
}

/// The source of the names of members on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MemberNames {
    /// The name of the member.
    Member,
    /// `smithy.api#jsonName`, or the name of the member.
    Json,
    /// `smithy.api#xmlName`, or the name of the member. Attributes have names of their own.
    Xml,
    /// In requests, `aws.protocols#ec2QueryName`, or the name in responses with its first letter in
    /// upper case. In responses, as [`Xml`](Self::Xml).
    Ec2,
}

/// What protocol tests (Smithy 2.0, section "HTTP Protocol Compliance Tests") leave to protocols.
#[derive(Debug)]
pub(crate) struct TestRules {
    /// The media type of request bodies that are documents.
    pub(crate) body_media_type: &'static str,
    pub(crate) error_params: ErrorParams,
    /// The code that compares the body of a request with that of a case, `assert_same_body`, and
    /// decodes that of a response, `response_body`.
    pub(crate) part: Part,
}

/// The names of the `vendorParams` of error responses.
#[derive(Debug)]
pub(crate) struct ErrorParams {
    /// The code of the error.
    pub(crate) code: Option<&'static str>,
    pub(crate) fault: Option<FaultParam>,
}

/// The vendor parameter that says who caused an error, and its values.
#[derive(Debug)]
pub(crate) struct FaultParam {
    pub(crate) name: &'static str,
    pub(crate) client: &'static str,
    pub(crate) server: &'static str,
}
