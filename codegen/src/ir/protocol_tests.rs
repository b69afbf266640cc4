//! The protocol tests of a model.

use super::values::{FieldValue, ShapeValue};

/// The cases of `smithy.test#httpRequestTests` and `smithy.test#httpResponseTests` that apply to a
/// client.
#[derive(Debug, Default)]
pub(crate) struct ProtocolTests {
    pub(crate) requests: Vec<RequestTest>,
    pub(crate) responses: Vec<ResponseTest>,
}

impl ProtocolTests {
    pub(crate) fn is_empty(&self) -> bool {
        self.requests.is_empty() && self.responses.is_empty()
    }
}

#[derive(Debug)]
pub(crate) struct RequestTest {
    /// The test function.
    pub(crate) name: String,
    pub(crate) id: String,
    /// The method on the client.
    pub(crate) operation: String,
    pub(crate) params: Vec<FieldValue>,
    pub(crate) method: String,
    pub(crate) path: String,
    /// The host of the endpoint, possibly with a path.
    pub(crate) endpoint: String,
    /// The host that the request is sent to.
    pub(crate) host: String,
    pub(crate) query_params: Vec<String>,
    pub(crate) forbid_query_params: Vec<String>,
    pub(crate) require_query_params: Vec<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) forbid_headers: Vec<String>,
    pub(crate) require_headers: Vec<String>,
    pub(crate) body: ExpectedBody,
    /// The first word of the header `Authorization`. Empty if the request must not have it.
    pub(crate) authorization: Option<String>,
}

/// What the body of a request must be.
#[derive(Debug)]
pub(crate) enum ExpectedBody {
    Any,
    /// A document that is equal to this one.
    Document(String),
    /// This text.
    Text(String),
}

#[derive(Debug)]
pub(crate) struct ResponseTest {
    /// The test function.
    pub(crate) name: String,
    pub(crate) id: String,
    /// The method on the client.
    pub(crate) operation: String,
    /// The members that every call needs.
    pub(crate) params: Vec<FieldValue>,
    pub(crate) code: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// Present if the case is about an error.
    pub(crate) error: Option<ExpectedError>,
    pub(crate) fields: Vec<ExpectedField>,
}

#[derive(Debug)]
pub(crate) struct ExpectedError {
    /// The variant of the operation's error, which is also the name of the structure.
    pub(crate) name: String,
    /// The module of an operation that can return it, and the enum in that module.
    pub(crate) module: String,
    pub(crate) enumeration: String,
    pub(crate) code: Option<String>,
}

/// The expected value of a field of an output or an error.
#[derive(Debug)]
pub(crate) struct ExpectedField {
    pub(crate) name: String,
    pub(crate) optional: bool,
    /// `None` for an optional field that must be absent.
    pub(crate) value: Option<ShapeValue>,
}
