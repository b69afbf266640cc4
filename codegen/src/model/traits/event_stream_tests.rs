//! `smithy.test#eventStreamTests`: the messages of event streams, and the values that they represent.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;

use super::http_tests::{
    AppliesTo, HttpRequestTest, HttpResponseTest, applies_to, initial_request, initial_response,
    spanned_texts,
};
use super::reader::Reader;
use crate::model::dates;
use crate::model::node::Node;
use crate::model::raw_value::RawValue;
use crate::model::shape_id::is_identifier;
use crate::source::{Span, Spanned};

/// A call of an operation with event streams.
#[derive(Clone, Debug)]
pub(crate) struct EventStreamTest {
    /// An identifier.
    pub(crate) id: String,
    /// The shape ID of a protocol.
    pub(crate) protocol: String,
    pub(crate) applies_to: Option<AppliesTo>,
    /// The members of the input besides the stream.
    pub(crate) request_params: Option<RawValue>,
    pub(crate) request: Option<HttpRequestTest>,
    pub(crate) response: Option<HttpResponseTest>,
    pub(crate) events: Vec<EventTest>,
    /// Present if the call fails.
    pub(crate) failure: Option<Failure>,
}

/// What a call fails with.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    /// The shape ID of an error.
    pub(crate) error: Option<Spanned<String>>,
}

/// A message, and the member of the stream that it represents.
#[derive(Clone, Debug)]
pub(crate) struct EventTest {
    pub(crate) side: Side,
    /// The name of the member, and its value.
    pub(crate) member: Option<(Spanned<String>, RawValue)>,
    pub(crate) headers: Vec<(String, Header)>,
    pub(crate) forbid_headers: Option<Spanned<Vec<String>>>,
    pub(crate) require_headers: Option<Spanned<Vec<String>>>,
    pub(crate) body: Option<String>,
    pub(crate) body_media_type: Option<Spanned<String>>,
    /// The whole message.
    pub(crate) bytes: Option<Vec<u8>>,
    pub(crate) span: Span,
}

/// The message that an event is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Request,
    Response,
}

/// The value of a header of a message.
#[derive(Clone, Debug)]
pub(crate) enum Header {
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Blob(Vec<u8>),
    String(String),
    Timestamp { seconds: i64, nanoseconds: u32 },
}

const SECTION: &str = "see the trait `smithy.test#eventStreamTests` of Smithy";

const KEYS: &[&str] = &[
    "id",
    "protocol",
    "initialRequestParams",
    "initialRequest",
    "initialRequestShape",
    "initialResponseParams",
    "initialResponse",
    "initialResponseShape",
    "events",
    "expectation",
    "documentation",
    "appliesTo",
];

const EVENT_KEYS: &[&str] = &[
    "type",
    "params",
    "headers",
    "forbidHeaders",
    "requireHeaders",
    "body",
    "bodyMediaType",
    "bytes",
];

/// Decodes `smithy.test#eventStreamTests`. Malformed cases are reported and left out.
pub(super) fn cases(node: &Node, reader: &mut Reader<'_>) -> Vec<EventStreamTest> {
    reader.set_section(SECTION);
    let cases = reader.items(node).iter();
    cases.filter_map(|case| self::case(case, reader)).collect()
}

fn case(case: &Node, reader: &mut Reader<'_>) -> Option<EventStreamTest> {
    reader.fields(case, KEYS)?;
    let id = reader.required_string(case, "id");
    if let Some(id) = id.as_ref().filter(|id| !is_identifier(&id.value)) {
        reader.invalid_word(id, "test case ID", "use an identifier");
    }
    let id = id.filter(|id| is_identifier(&id.value))?.value;
    let protocol = reader.required_string(case, "protocol")?.value;
    let params = |key: &str| case.get(key).map(|params| RawValue::new(params.clone()));
    let request_params = params("initialRequestParams");
    let request = initial(
        case,
        "initialRequest",
        "smithy.test#InitialHttpRequest",
        reader,
    );
    let request = request
        .and_then(|node| initial_request(node, &id, &protocol, request_params.clone(), reader));
    let response_params = params("initialResponseParams");
    let response = initial(
        case,
        "initialResponse",
        "smithy.test#InitialHttpResponse",
        reader,
    );
    let response =
        response.and_then(|node| initial_response(node, &id, &protocol, response_params, reader));
    let events = case.get("events").map(|events| {
        let events = reader.items(events).iter();
        events.filter_map(|node| event(node, reader)).collect()
    });
    Some(EventStreamTest {
        applies_to: applies_to(case, reader),
        request_params,
        request,
        response,
        events: events.unwrap_or_default(),
        failure: case
            .get("expectation")
            .and_then(|node| expectation(node, reader)),
        id,
        protocol,
    })
}

/// Returns an initial message, whose shape must be the only one that is supported.
fn initial<'n>(
    case: &'n Node,
    key: &str,
    shape: &str,
    reader: &mut Reader<'_>,
) -> Option<&'n Node> {
    let message = case.get(key)?;
    let given = reader.required_string(case, &format!("{key}Shape"))?;
    if given.value != shape {
        reader.invalid_word(&given, "shape of this message", &format!("use `{shape}`"));
        return None;
    }
    Some(message)
}

/// Decodes `success` or `failure`.
fn expectation(node: &Node, reader: &mut Reader<'_>) -> Option<Failure> {
    reader.fields(node, &["success", "failure"])?;
    let failure = node.get("failure")?;
    reader.fields(failure, &["errorId"])?;
    Some(Failure {
        error: reader.optional_string(failure, "errorId"),
    })
}

fn event(node: &Node, reader: &mut Reader<'_>) -> Option<EventTest> {
    reader.fields(node, EVENT_KEYS)?;
    let side = reader.required_string(node, "type")?;
    let side = match side.value.as_str() {
        "request" => Side::Request,
        "response" => Side::Response,
        _ => {
            reader.invalid_word(&side, "type of an event", "use `request` or `response`");
            return None;
        }
    };
    let bytes = reader.optional_string(node, "bytes");
    Some(EventTest {
        side,
        member: node.get("params").and_then(|params| member(params, reader)),
        headers: headers(node, reader),
        forbid_headers: spanned_texts(node, "forbidHeaders", reader),
        require_headers: spanned_texts(node, "requireHeaders", reader),
        body: reader.optional_text(node, "body"),
        body_media_type: reader.optional_string(node, "bodyMediaType"),
        bytes: bytes.and_then(|text| base64(&text, reader)),
        span: node.span,
    })
}

fn member(params: &Node, reader: &mut Reader<'_>) -> Option<(Spanned<String>, RawValue)> {
    let mut entries = reader.object(params)?.iter();
    match (entries.next(), entries.next()) {
        (Some((name, entry)), None) => Some((
            Spanned::new(name.clone(), entry.key_span),
            RawValue::new(entry.node.clone()),
        )),
        _ => {
            reader.invalid(params.span, "an event has exactly one member");
            None
        }
    }
}

fn headers(event: &Node, reader: &mut Reader<'_>) -> Vec<(String, Header)> {
    let mut headers = Vec::new();
    if let Some(node) = event.get("headers") {
        for (name, entry) in reader.entries(node) {
            let header = header(&entry.node, reader);
            headers.extend(header.map(|header| (name.clone(), header)));
        }
    }
    headers
}

fn header(node: &Node, reader: &mut Reader<'_>) -> Option<Header> {
    let mut entries = reader.object(node)?.iter();
    let (Some((kind, entry)), None) = (entries.next(), entries.next()) else {
        reader.invalid(node.span, "the value of a header has exactly one type");
        return None;
    };
    let value = &entry.node;
    let header = match kind.as_str() {
        "boolean" => return reader.boolean(value).map(Header::Boolean),
        "string" => return reader.string(value).map(|text| Header::String(text.value)),
        "blob" => {
            let text = reader.string(value)?;
            return base64(&text, reader).map(Header::Blob);
        }
        "byte" => reader.number(value)?.parse().ok().map(Header::Byte),
        "short" => reader.number(value)?.parse().ok().map(Header::Short),
        "integer" => reader.number(value)?.parse().ok().map(Header::Integer),
        "long" => reader.number(value)?.parse().ok().map(Header::Long),
        "timestamp" => value
            .as_str()
            .and_then(dates::date)
            .map(|(seconds, nanoseconds)| Header::Timestamp {
                seconds,
                nanoseconds,
            }),
        _ => None,
    };
    if header.is_none() {
        let kind = kind.escape_debug();
        reader.invalid(
            node.span,
            format!("`{kind}` with this value is not a header"),
        );
    }
    header
}

fn base64(text: &Spanned<String>, reader: &mut Reader<'_>) -> Option<Vec<u8>> {
    let bytes = BASE64.decode(&text.value).ok();
    if bytes.is_none() {
        reader.invalid_word(text, "text in base64", SECTION);
    }
    bytes
}
