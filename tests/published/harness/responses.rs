//! The same response produces the same output or the same error, after the same number of attempts.

use std::collections::BTreeMap;

use integration_tests::exchange::Response;
use integration_tests::outcome::Kind;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;

use super::json::{Edit, Json, Style, edit};
use super::known::Reason;
use super::side::{Both, Counts, Did, Failure, Settings, check_each, runtime};
use super::value::Value;

#[test]
fn valid_responses_are_read_the_same() {
    let settings = settings();
    let runtime = runtime();
    check_each(
        "valid responses",
        |operation| (operation.input.clone(), operation.output.clone()),
        |name, (input, output), counts| {
            let both = Both::of(&settings, name);
            let body = Json::of(&output).document(Style::default());
            let response = Response::ok(body).header("x-amzn-requestid", "an ID");
            let [ours, published] = both.call(&runtime, &response, &input);
            match &ours.outcome {
                Ok(read) => prop_assert_eq!(&read.value, &output),
                // The endpoint depends on a member that is blank.
                Err(failure) if failure.kind == Kind::Construction => {
                    *counts.entry("not sent").or_default() += 1;
                }
                Err(failure) => return Err(TestCaseError::fail(format!("{failure:?}"))),
            }
            same_or_explained(&response, &ours, &published, counts)
        },
    );
}

#[test]
fn odd_responses_are_read_the_same() {
    let settings = settings();
    let runtime = runtime();
    check_each(
        "odd responses",
        |operation| (operation.input.clone(), any_response(operation)),
        |name, (input, response), counts| {
            let both = Both::of(&settings, name);
            let [ours, published] = both.call(&runtime, &response, &input);
            same_or_explained(&response, &ours, &published, counts)
        },
    );
}

/// Three attempts, so that retries are visible.
fn settings() -> Settings {
    Settings {
        attempts: 3,
        ..Settings::default()
    }
}

fn same_or_explained(
    response: &Response,
    ours: &Did,
    published: &Did,
    counts: &mut Counts,
) -> Result<(), TestCaseError> {
    let event = match &ours.outcome {
        Ok(_) => "read",
        Err(failure) if failure.variant.is_some() => "modeled errors",
        Err(failure) if failure.code.is_some() => "other errors",
        Err(_) => "unreadable",
    };
    *counts.entry(event).or_default() += 1;
    if is_same(response, ours, published) {
        return Ok(());
    }
    let reasons = Reason::all_of(response, ours, published);
    if reasons.is_empty() {
        let body = String::from_utf8_lossy(&response.body).replace(['\n', '\t'], " ");
        return Err(TestCaseError::fail(format!(
            "{} {:?} {body}\nours {}\npublished {}",
            response.status,
            response.headers,
            shown(ours),
            shown(published)
        )));
    }
    for reason in reasons {
        *counts.entry(reason.name()).or_default() += 1;
    }
    Ok(())
}

fn shown(did: &Did) -> String {
    format!("{} attempts, {:?}", did.requests.len(), did.outcome)
}

/// Returns whether both clients sent the same number of requests.
pub(crate) fn same_attempts(response: &Response, ours: &Did, published: &Did) -> bool {
    // Only the generated client repeats any request with this status: see `tests/differential/known.rs`.
    let is_repeated = response.status == 429 && ours.requests.len() > published.requests.len();
    ours.requests.len() == published.requests.len() || is_repeated
}

fn is_same(response: &Response, ours: &Did, published: &Did) -> bool {
    if !same_attempts(response, ours, published) {
        return false;
    }
    match (&ours.outcome, &published.outcome) {
        (Ok(ours), Ok(published)) => {
            ours.request_id == published.request_id && same_value(&ours.value, &published.value)
        }
        (Err(ours), Err(published)) => same_failure(ours, published),
        _ => false,
    }
}

fn same_failure(ours: &Failure, published: &Failure) -> bool {
    let variant = match (&ours.variant, &published.variant) {
        (Some((ours, of_ours)), Some((published, of_published))) => {
            ours == published && same_value(of_ours, of_published)
        }
        (ours, published) => ours == published,
    };
    // The published client loses the request ID of an error that it cannot read.
    let is_lost =
        published.service_request_id.is_none() && ours.service_request_id == ours.request_id;
    // The published client shows the message of an error without a code only as the cause.
    let is_unnamed = ours.code.is_none() && published.message.is_none();
    variant
        && ours.kind == published.kind
        && ours.retry == published.retry
        && ours.status == published.status
        && ours.code == published.code
        && (is_unnamed || ours.message == published.message)
        && ours.request_id == published.request_id
        && (is_lost || ours.service_request_id == published.service_request_id)
}

/// Compares outputs. The published client converts the number of seconds to a `f64`, which cannot represent most
/// fractions, so it returns another time. Smithy 2.0, section "timestampFormat trait": `epoch-seconds` is a decimal
/// number. Unless it serializes by schemas, it also reads `-0` as an integer, which loses the sign. RFC 8259, section 6,
/// allows `-0`, and IEEE 754, whose numbers Smithy has, distinguishes it from zero.
pub(crate) fn same_value(ours: &Value, published: &Value) -> bool {
    match (ours, published) {
        (Value::Time(ours), Value::Time(published)) => {
            ours == published || (ours.as_secs_f64() - published.as_secs_f64()).abs() < 1e-4
        }
        (Value::Number(ours), Value::Number(published)) => {
            ours == published || (ours == "-0.0" && published == "0.0")
        }
        (Value::Some(ours), Value::Some(published)) => same_value(ours, published),
        (Value::List(ours), Value::List(published)) => {
            let mut pairs = ours.iter().zip(published);
            ours.len() == published.len()
                && pairs.all(|(ours, published)| same_value(ours, published))
        }
        (Value::Map(ours), Value::Map(published)) => same_values(ours, published),
        (Value::Structure(ours), Value::Structure(published)) => same_values(ours, published),
        _ => ours == published,
    }
}

fn same_values<K: Ord>(ours: &BTreeMap<K, Value>, published: &BTreeMap<K, Value>) -> bool {
    let mut pairs = ours.iter().zip(published);
    ours.len() == published.len()
        && pairs.all(|((name, ours), (of_published, published))| {
            name == of_published && same_value(ours, published)
        })
}

/// Any response of an operation: status, headers, and body.
fn any_response(operation: &crate::ours::Strategies) -> impl Strategy<Value = Response> + use<> {
    let success = operation.output.clone().prop_map(|value| Json::of(&value));
    let modeled = operation.errors.iter().cloned().map(|(code, value)| {
        (Just(code), value)
            .prop_map(|(code, value)| (code.to_owned(), value))
            .boxed()
    });
    let other = select(CODES.to_vec()).prop_map(|code| {
        let value = Value::Structure([].into());
        (code.to_owned(), value)
    });
    let errors: Vec<_> = modeled.chain([other.boxed()]).collect();
    let errors = proptest::strategy::Union::new(errors);
    let error = (errors, select(FORMS.to_vec()), any::<String>()).prop_map(
        |((code, value), form, message)| {
            let mut body = Json::of(&value);
            let code = form.code.replace("CODE", &code);
            if let Json::Object(members) = &mut body {
                if let Some(name) = form.message {
                    members.retain(|(name, _)| !name.eq_ignore_ascii_case("message"));
                    members.push((name.to_owned(), Json::text(message)));
                }
                if let Some(name) = form.member {
                    members.insert(0, (name.to_owned(), Json::text(code.clone())));
                }
            }
            (body, form.header.then_some(code))
        },
    );
    let style = || {
        (any::<bool>(), proptest::bool::weighted(0.2))
            .prop_map(|(spaced, escaped)| Style { spaced, escaped })
    };
    let edits = || proptest::collection::vec((any::<Index>(), edit()), 0..3);
    let edited = |mut document: Json, edits: Vec<(Index, Edit)>| {
        for (at, edit) in &edits {
            edit.apply(&mut document, *at);
        }
        document
    };
    let success = (success, edits(), style()).prop_map(move |(document, edits, style)| {
        (200, edited(document, edits).document(style), None)
    });
    let error = (error, edits(), style(), select(STATUSES.to_vec())).prop_map(
        move |((document, header), edits, style, status)| {
            (status, edited(document, edits).document(style), header)
        },
    );
    let documents = prop_oneof![success.boxed(), error.boxed()];
    let damaged = (documents, damage()).prop_map(|((status, body, header), damage)| {
        (status, damage.apply(body.into_bytes()), header)
    });
    let header = proptest::option::of(select(vec!["x-amzn-requestid", "x-amz-request-id"]));
    (damaged, header).prop_map(|((status, body, code), request_id)| {
        let mut response = Response::new(status, body);
        if let Some(name) = request_id {
            response = response.header(name, "in the header");
        }
        if let Some(code) = code {
            response = response.header("x-amzn-errortype", code);
        }
        response
    })
}

const STATUSES: &[u16] = &[200, 300, 400, 403, 404, 429, 500, 503];

/// Codes that the runtime knows, and others.
const CODES: &[&str] = &[
    "Throttling",
    "ThrottlingException",
    "RequestLimitExceeded",
    "RequestTimeout",
    "InternalError",
    "InternalFailure",
    "AccessDeniedException",
    "ValidationException",
    "UnrecognizedClientException",
    "SerializationException",
    "Unknown",
    "",
];

/// Where an error has its code and its message.
#[derive(Clone, Copy, Debug)]
struct Form {
    /// `CODE` is replaced by the code.
    code: &'static str,
    /// The member with the code.
    member: Option<&'static str>,
    /// Whether the header `x-amzn-errortype` has it.
    header: bool,
    message: Option<&'static str>,
}

const fn form(
    code: &'static str,
    member: Option<&'static str>,
    header: bool,
    message: Option<&'static str>,
) -> Form {
    Form {
        code,
        member,
        header,
        message,
    }
}

const FORMS: &[Form] = &[
    form("com.amazonaws.service#CODE", Some("__type"), false, None),
    form("CODE", Some("__type"), false, Some("message")),
    form("CODE", Some("code"), false, Some("Message")),
    form(
        "CODE:http://internal.amazon.com/coral/com.amazonaws/",
        Some("__type"),
        false,
        Some("errorMessage"),
    ),
    form(
        "com.amazonaws.service#CODE:http://internal.amazon.com/coral/com.amazonaws/",
        Some("code"),
        false,
        None,
    ),
    form("CODE", None, true, None),
    form(
        "com.amazonaws.service#CODE:http://example.com/",
        None,
        true,
        Some("message"),
    ),
    form("CODE", Some("__type"), true, Some("message")),
    form("CODE", Some("Code"), false, Some("message")),
    form("CODE", None, false, Some("message")),
];

/// A change to the bytes of a body.
#[derive(Clone, Debug)]
enum Damage {
    None,
    Cut(Index),
    Insert(Index, &'static [u8]),
    Replace(Index, u8),
    Append(&'static [u8]),
    Whole(&'static [u8]),
}

fn damage() -> impl Strategy<Value = Damage> {
    let pieces: Vec<&[u8]> = vec![
        b"\xFF",
        b"\xC3",
        b"\xED\xA0\x80",
        b"\xF4\x90\x80\x80",
        b"\0",
        b"\xEF\xBB\xBF",
        b",",
        b"\"",
        b"}",
        b" ",
        b"\x0B",
    ];
    let wholes: Vec<&[u8]> = vec![
        b"",
        b" ",
        b"null",
        b"[]",
        b"\"text\"",
        b"1",
        b"true",
        b"{}",
        b"{}{}",
        b"\xEF\xBB\xBF{}",
        b"<html><body>502 Bad Gateway</body></html>",
    ];
    prop_oneof![
        16 => Just(Damage::None),
        2 => any::<Index>().prop_map(Damage::Cut),
        2 => (any::<Index>(), select(pieces.clone())).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Replace(at, byte)),
        1 => select(pieces).prop_map(Damage::Append),
        1 => select(wholes).prop_map(Damage::Whole),
    ]
}

impl Damage {
    fn apply(&self, mut body: Vec<u8>) -> Vec<u8> {
        let length = body.len();
        match self {
            Self::None => {}
            Self::Cut(at) => body.truncate(at.index(length + 1)),
            Self::Insert(at, piece) => {
                let at = at.index(length + 1);
                body.splice(at..at, piece.iter().copied());
            }
            Self::Replace(at, byte) => {
                if length > 0 {
                    body[at.index(length)] = *byte;
                }
            }
            Self::Append(piece) => body.extend_from_slice(piece),
            Self::Whole(whole) => body = whole.to_vec(),
        }
        body
    }
}
