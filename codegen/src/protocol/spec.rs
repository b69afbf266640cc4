//! The description of a protocol.

use crate::parts::Part;

/// A protocol: the trait that declares it, the rules that differ between protocols, and the code
/// that implements it.
#[derive(Debug)]
pub(crate) struct ProtocolSpec {
    /// The ID of the trait with which a service declares the protocol.
    pub(crate) id: &'static str,
    /// The ID of the trait that sets the code of an error on the wire. An error without the trait
    /// has the name of its shape as its code.
    pub(crate) error_code_trait: Option<&'static str>,
    pub(crate) member_names: MemberNames,
    /// Whether the bodies of requests are forms, which may also be the query of a presigned URL.
    pub(crate) bodies_are_forms: bool,
    /// `Some` if members cannot target documents: what to do instead.
    pub(crate) rejects_documents: Option<&'static str>,
    /// `Some` if `smithy.api#sparse` is not supported: what to do instead.
    pub(crate) rejects_sparse: Option<&'static str>,
    /// `Some` if streams, events among them, are not supported: what to do instead.
    pub(crate) rejects_streaming: Option<&'static str>,
    /// The path of the client's type that implements the protocol. Its `new` takes no arguments.
    pub(crate) runtime_type: &'static [&'static str],
    /// Support code of the protocol, and the crates that it needs.
    pub(crate) part: Part,
    pub(crate) tests: TestRules,
}

/// The source of the names of members on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MemberNames {
    /// `smithy.api#xmlName`, or the name of the member. Attributes have names of their own.
    Xml,
}

/// What protocol tests (Smithy 2.0, section "HTTP Protocol Compliance Tests") leave to protocols.
#[derive(Debug)]
pub(crate) struct TestRules {
    /// The media type of request bodies.
    pub(crate) body_media_type: &'static str,
    pub(crate) error_params: ErrorParams,
    /// The code that compares bodies: the function `assert_same_body`.
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
