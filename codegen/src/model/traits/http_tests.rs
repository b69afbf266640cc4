//! `smithy.test#httpRequestTests` and `smithy.test#httpResponseTests`
//! (Smithy 2.0, section "HTTP Protocol Compliance Tests").

use super::reader::Reader;
use crate::model::node::Node;
use crate::model::raw_value::RawValue;
use crate::model::shape_id::is_identifier;
use crate::source::{Span, Spanned};

/// A request, and the parameters that produce it.
#[derive(Clone, Debug)]
pub(crate) struct HttpRequestTest {
    pub(crate) message: HttpMessageTest,
    pub(crate) method: String,
    pub(crate) uri: String,
    /// The host of the endpoint, possibly with a path.
    pub(crate) host: Option<String>,
    /// The host that the request is sent to.
    pub(crate) resolved_host: Option<String>,
    pub(crate) query_params: Vec<String>,
    pub(crate) forbid_query_params: Vec<String>,
    pub(crate) require_query_params: Vec<String>,
}

/// A response, and the output or error that it produces.
#[derive(Clone, Debug)]
pub(crate) struct HttpResponseTest {
    pub(crate) message: HttpMessageTest,
    pub(crate) code: u16,
}

/// The properties that cases for requests and for responses share.
#[derive(Clone, Debug)]
pub(crate) struct HttpMessageTest {
    /// An identifier.
    pub(crate) id: String,
    /// The shape ID of a protocol.
    pub(crate) protocol: String,
    pub(crate) applies_to: Option<AppliesTo>,
    pub(crate) auth_scheme: Option<Spanned<String>>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) forbid_headers: Option<Spanned<Vec<String>>>,
    pub(crate) require_headers: Option<Spanned<Vec<String>>>,
    pub(crate) body: Option<String>,
    pub(crate) body_media_type: Option<Spanned<String>>,
    /// The members of the input, output, or error.
    pub(crate) params: Option<RawValue>,
    pub(crate) vendor_params: Option<Spanned<Vec<VendorParam>>>,
    /// The whole case.
    pub(crate) span: Span,
}

/// The side that a case is for, if it is not for both clients and servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppliesTo {
    Client,
    Server,
}

/// An entry of `vendorParams`, whose meaning depends on the protocol.
#[derive(Clone, Debug)]
pub(crate) struct VendorParam {
    pub(crate) name: Spanned<String>,
    /// The value if it is a string. Protocols may define parameters of other types.
    pub(crate) text: Option<Spanned<String>>,
}

const SECTION: &str =
    "see the section \"HTTP Protocol Compliance Tests\" of the Smithy specification";

const CASE_KEYS: &[&str] = &[
    "id",
    "protocol",
    "params",
    "vendorParams",
    "vendorParamsShape",
    "documentation",
    "tags",
    "appliesTo",
];
const MESSAGE_KEYS: &[&str] = &[
    "authScheme",
    "headers",
    "forbidHeaders",
    "requireHeaders",
    "body",
    "bodyMediaType",
];
const REQUEST_KEYS: &[&str] = &[
    "method",
    "uri",
    "host",
    "resolvedHost",
    "queryParams",
    "forbidQueryParams",
    "requireQueryParams",
];
const RESPONSE_KEYS: &[&str] = &["code"];

/// Decodes `smithy.test#httpRequestTests`. Malformed cases are reported and left out.
pub(super) fn requests(node: &Node, reader: &mut Reader<'_>) -> Vec<HttpRequestTest> {
    reader.set_section(SECTION);
    let cases = reader.items(node).iter();
    cases
        .filter_map(|case| request_test(case, reader))
        .collect()
}

/// Decodes `smithy.test#httpResponseTests`. Malformed cases are reported and left out.
pub(super) fn responses(node: &Node, reader: &mut Reader<'_>) -> Vec<HttpResponseTest> {
    reader.set_section(SECTION);
    let cases = reader.items(node).iter();
    cases
        .filter_map(|case| response_test(case, reader))
        .collect()
}

/// Decodes the first message of a case of `smithy.test#eventStreamTests`.
pub(super) fn initial_request(
    message: &Node,
    id: &str,
    protocol: &str,
    params: Option<RawValue>,
    reader: &mut Reader<'_>,
) -> Option<HttpRequestTest> {
    reader.fields(message, &[MESSAGE_KEYS, REQUEST_KEYS].concat())?;
    let message_test = HttpMessageTest {
        params,
        ..message_of(message, id.to_owned(), protocol.to_owned(), reader)
    };
    request_of(message, message_test, reader)
}

/// Decodes the first message of a case of `smithy.test#eventStreamTests`.
pub(super) fn initial_response(
    message: &Node,
    id: &str,
    protocol: &str,
    params: Option<RawValue>,
    reader: &mut Reader<'_>,
) -> Option<HttpResponseTest> {
    reader.fields(message, &[MESSAGE_KEYS, RESPONSE_KEYS].concat())?;
    let message_test = HttpMessageTest {
        params,
        ..message_of(message, id.to_owned(), protocol.to_owned(), reader)
    };
    response_of(message, message_test, reader)
}

fn request_test(case: &Node, reader: &mut Reader<'_>) -> Option<HttpRequestTest> {
    reader.fields(case, &[CASE_KEYS, MESSAGE_KEYS, REQUEST_KEYS].concat())?;
    let message = message_test(case, reader)?;
    request_of(case, message, reader)
}

fn request_of(
    case: &Node,
    message: HttpMessageTest,
    reader: &mut Reader<'_>,
) -> Option<HttpRequestTest> {
    let method = reader.required_string(case, "method");
    let uri = reader.required_string(case, "uri");
    Some(HttpRequestTest {
        host: reader.optional_text(case, "host"),
        resolved_host: reader.optional_text(case, "resolvedHost"),
        query_params: texts(case, "queryParams", reader),
        forbid_query_params: texts(case, "forbidQueryParams", reader),
        require_query_params: texts(case, "requireQueryParams", reader),
        message,
        method: method?.value,
        uri: uri?.value,
    })
}

fn response_test(case: &Node, reader: &mut Reader<'_>) -> Option<HttpResponseTest> {
    reader.fields(case, &[CASE_KEYS, MESSAGE_KEYS, RESPONSE_KEYS].concat())?;
    let message = message_test(case, reader)?;
    response_of(case, message, reader)
}

fn response_of(
    case: &Node,
    message: HttpMessageTest,
    reader: &mut Reader<'_>,
) -> Option<HttpResponseTest> {
    let code = reader.required(case, "code");
    let code = code.and_then(|code| reader.status_code(code));
    Some(HttpResponseTest {
        message,
        code: code?,
    })
}

fn message_test(case: &Node, reader: &mut Reader<'_>) -> Option<HttpMessageTest> {
    let id = reader.required_string(case, "id");
    if let Some(id) = id.as_ref().filter(|id| !is_identifier(&id.value)) {
        reader.invalid_word(id, "test case ID", "use an identifier");
    }
    let protocol = reader.required_string(case, "protocol");
    let id = id.filter(|id| is_identifier(&id.value));
    let (id, protocol) = (id?.value, protocol?.value);
    Some(HttpMessageTest {
        applies_to: applies_to(case, reader),
        params: case
            .get("params")
            .map(|params| RawValue::new(params.clone())),
        vendor_params: case
            .get("vendorParams")
            .and_then(|params| vendor_params(params, reader)),
        ..message_of(case, id, protocol, reader)
    })
}

/// Decodes what makes up a message.
fn message_of(
    message: &Node,
    id: String,
    protocol: String,
    reader: &mut Reader<'_>,
) -> HttpMessageTest {
    HttpMessageTest {
        id,
        protocol,
        applies_to: None,
        auth_scheme: reader.optional_string(message, "authScheme"),
        headers: headers(message, reader),
        forbid_headers: spanned_texts(message, "forbidHeaders", reader),
        require_headers: spanned_texts(message, "requireHeaders", reader),
        body: reader.optional_text(message, "body"),
        body_media_type: reader.optional_string(message, "bodyMediaType"),
        params: None,
        vendor_params: None,
        span: message.span,
    }
}

pub(super) fn applies_to(case: &Node, reader: &mut Reader<'_>) -> Option<AppliesTo> {
    let word = reader.optional_string(case, "appliesTo")?;
    match word.value.as_str() {
        "client" => Some(AppliesTo::Client),
        "server" => Some(AppliesTo::Server),
        _ => {
            reader.invalid_word(&word, "value of `appliesTo`", "use `client` or `server`");
            None
        }
    }
}

fn headers(case: &Node, reader: &mut Reader<'_>) -> Vec<(String, String)> {
    let mut headers = Vec::new();
    if let Some(node) = case.get("headers") {
        for (name, entry) in reader.entries(node) {
            if let Some(value) = reader.string(&entry.node) {
                headers.push((name.clone(), value.value));
            }
        }
    }
    headers
}

fn texts(case: &Node, key: &str, reader: &mut Reader<'_>) -> Vec<String> {
    case.get(key)
        .map(|node| reader.texts(node))
        .unwrap_or_default()
}

pub(super) fn spanned_texts(
    case: &Node,
    key: &str,
    reader: &mut Reader<'_>,
) -> Option<Spanned<Vec<String>>> {
    let node = case.get(key)?;
    Some(Spanned::new(reader.texts(node), node.span))
}

fn vendor_params(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<Vec<VendorParam>>> {
    let params = reader.object(node)?.iter().map(|(name, entry)| {
        let text = entry.node.as_str();
        VendorParam {
            name: Spanned::new(name.clone(), entry.key_span),
            text: text.map(|text| Spanned::new(text.to_owned(), entry.node.span)),
        }
    });
    Some(Spanned::new(params.collect(), node.span))
}
