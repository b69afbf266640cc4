//! The protocol tests of a model.

use super::values::{FieldValue, ShapeValue};

/// The cases of `smithy.test#httpRequestTests`, `smithy.test#httpResponseTests`, and
/// `smithy.test#eventStreamTests` that apply to a client.
#[derive(Debug, Default)]
pub(crate) struct ProtocolTests {
    pub(crate) requests: Vec<RequestTest>,
    pub(crate) responses: Vec<ResponseTest>,
    pub(crate) event_streams: Vec<EventStreamTest>,
}

impl ProtocolTests {
    pub(crate) fn is_empty(&self) -> bool {
        self.requests.is_empty() && self.responses.is_empty() && self.event_streams.is_empty()
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

/// A call with event streams.
#[derive(Debug)]
pub(crate) struct EventStreamTest {
    /// The test function.
    pub(crate) name: String,
    pub(crate) id: String,
    /// The method on the client.
    pub(crate) operation: String,
    /// The members of the input besides the stream.
    pub(crate) params: Vec<FieldValue>,
    /// What the request must be, besides its body.
    pub(crate) request: Option<RequestTest>,
    /// Present if the input has a stream.
    pub(crate) sent: Option<Stream>,
    /// The status, the headers, and the body of the response. If the response is a stream, its events
    /// take the place of the body.
    pub(crate) response: (u16, Vec<(String, String)>, String),
    /// Whether the case is about the response, too. If not, the response is empty.
    pub(crate) has_response: bool,
    /// Present if the output has a stream.
    pub(crate) received: Option<Stream>,
    /// The members of the output besides the stream, if the case has them.
    pub(crate) fields: Vec<ExpectedField>,
    pub(crate) failure: Option<Failure>,
}

/// The stream of an input or an output.
#[derive(Debug)]
pub(crate) struct Stream {
    /// The field, which is also its setter.
    pub(crate) field: String,
    pub(crate) messages: Vec<MessageTest>,
}

/// A message, and the event or exception that it represents.
#[derive(Debug)]
pub(crate) struct MessageTest {
    pub(crate) value: Option<EventValue>,
    pub(crate) headers: Vec<(String, EventHeader)>,
    pub(crate) forbid_headers: Vec<String>,
    pub(crate) require_headers: Vec<String>,
    pub(crate) body: ExpectedBody,
    pub(crate) bytes: Option<Vec<u8>>,
}

#[derive(Debug)]
pub(crate) enum EventValue {
    Event(ShapeValue),
    /// An exception: the enum in `types::error`, the variant, the value, and the fields to compare.
    Exception {
        enumeration: String,
        variant: String,
        value: ShapeValue,
        fields: Vec<ExpectedField>,
    },
}

/// The value of a header of a message.
#[derive(Debug)]
pub(crate) enum EventHeader {
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Blob(Vec<u8>),
    String(String),
    Timestamp { seconds: i64, nanoseconds: u32 },
}

/// What a call with event streams fails with.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Any error, of the call or of its stream.
    Any,
    /// An error of the operation.
    Call(ExpectedError),
    /// The exception that the last message represents.
    Stream,
}
