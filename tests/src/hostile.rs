//! Responses that no real service sends: valid ones made hostile, and arbitrary bytes.
//!
//! All of them are derived from a seed, so a number is enough to reproduce one.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use fastrand::Rng;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sts_sdk::Client;
use tokio::runtime::Runtime;
use tracing::field::{Field, Visit};
use tracing::span;

use crate::client::{InMemory, SECRET_ACCESS_KEY, SESSION_TOKEN};
use crate::exchange::Response;
use crate::model::{MODEL, Operation, Shape};
use crate::ours;
use crate::outcome::{Kind, Outcome};
use crate::strategies::{Required, structure, xml_text};
use crate::value::{Structure, Value};
use crate::xml::{self, Element, Node};

/// The values that replace every secret in a response.
pub const SECRETS: [&str; 3] = [
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "FwoGZXIvYXdzEXAMPLETOKEN/the/session==",
    "eyJhbGciOiJFUzM4NCJ9.eyJzdWIiOiJFWEFNUExFIn0.c2lnbmF0dXJlLUVYQU1QTEU",
];

/// Generates an output of this operation from a seed, with one of [`SECRETS`] in place of every sensitive string.
pub fn output(operation: Operation<'_>, seed: u64) -> Structure {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let outputs = structure(operation.output, Required::AsModeled, &xml_text().boxed());
    let output = outputs
        .new_tree(&mut runner)
        .expect("the strategy filters nothing out")
        .current();
    with_secrets(operation.output, output, &mut Rng::with_seed(seed))
}

fn with_secrets(id: &str, output: Structure, rng: &mut Rng) -> Structure {
    fn replaced(id: &str, value: Value, sensitive: bool, rng: &mut Rng) -> Value {
        let sensitive = sensitive || MODEL.is_sensitive(id);
        match value {
            Value::String(_) if sensitive => {
                Value::String(SECRETS[rng.usize(..SECRETS.len())].to_owned())
            }
            Value::Structure(value) => Value::Structure(within(id, value, sensitive, rng)),
            Value::Map(entries) => {
                let Shape::Map { value: target, .. } = MODEL.shape(id) else {
                    panic!("{id} is not a map");
                };
                let entries = entries.into_iter();
                let entries = entries
                    .map(|(key, value)| (key, replaced(&target.target, value, sensitive, rng)));
                Value::Map(entries.collect())
            }
            other => other,
        }
    }
    fn within(id: &str, value: Structure, sensitive: bool, rng: &mut Rng) -> Structure {
        let targets: Vec<_> = MODEL.members(id).collect();
        let target = |name: &str| targets.iter().find(|(member, _)| *member == name);
        Structure(
            value
                .0
                .into_iter()
                .map(|(name, value)| {
                    let id = target(&name).map_or("", |(_, target)| target);
                    let value = replaced(id, value, sensitive, rng);
                    (name, value)
                })
                .collect(),
        )
    }
    within(id, output, false, rng)
}

/// The valid response that hostile ones are derived from: an output or, for one seed in four, an error.
pub fn valid(operation: Operation<'_>, seed: u64) -> (u16, Element) {
    let mut rng = Rng::with_seed(seed);
    if rng.u8(..4) > 0 {
        let output = output(operation, seed);
        return (200, xml::response(&MODEL, operation, &output));
    }
    let errors: Vec<_> = MODEL.errors(operation).collect();
    let (status, code) = match errors.len() {
        0 => (400, "NoSuchCode"),
        all => {
            let error = errors[rng.usize(..all)];
            (error.status, error.code)
        }
    };
    (
        status,
        xml::error_response(&MODEL, code, "a message", "an id"),
    )
}

/// A hostile response.
pub fn response(operation: Operation<'_>, seed: u64) -> Response {
    let mut rng = Rng::with_seed(seed ^ 0x9e37_79b9_7f4a_7c15);
    let (status, mut document) = valid(operation, seed);
    for _ in 0..rng.usize(..4) {
        misbuild(&mut document, &mut rng);
    }
    let mut body = document.document().into_bytes();
    for _ in 0..rng.usize(..4) {
        damage(&mut body, &mut rng);
    }
    let status = match rng.u8(..8) {
        0 => STATUSES[rng.usize(..STATUSES.len())],
        _ => status,
    };
    headers(Response::new(status, body), &mut rng)
}

/// Statuses that no model contains, and those of the other kind of response.
const STATUSES: &[u16] = &[
    200, 201, 204, 206, 299, 300, 302, 304, 400, 403, 404, 413, 429, 500, 503, 599, 600, 999,
];

/// Headers that are wrong, missing, duplicated, or huge.
fn headers(mut response: Response, rng: &mut Rng) -> Response {
    for _ in 0..rng.usize(..3) {
        let (name, value) = HEADERS[rng.usize(..HEADERS.len())];
        response = response.header(name, value);
        if rng.u8(..8) == 0 {
            response = response.header(name, "x".repeat(1 << rng.u8(..16)));
        }
    }
    response
}

const HEADERS: &[(&str, &str)] = &[
    ("content-type", "application/json"),
    ("content-type", "text/html; charset=utf-16"),
    ("content-encoding", "gzip"),
    ("content-encoding", "aws-chunked"),
    ("transfer-encoding", "chunked"),
    ("x-amzn-requestid", ""),
    ("x-amzn-requestid", "an id"),
    ("x-amzn-requestid", "another id"),
    ("x-amz-request-id", "\t"),
    ("x-amzn-query-error", "Code;Sender"),
    ("retry-after", "-1"),
    ("x-amz-retry-after", "99999999999999999999"),
    ("date", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("date", "not a date"),
    ("date", "Fri, 31 Dec 9999 23:59:59 GMT"),
    ("location", "http://169.254.169.254/"),
    ("set-cookie", "a=b"),
];

/// Strings that are not valid values, or that are out of range.
const VALUES: &[&str] = &[
    "",
    " ",
    "0",
    "-1",
    "2147483648",
    "-2147483649",
    "99999999999999999999999999",
    "1e3",
    "0x10",
    "+1",
    " 1 ",
    "1.0",
    "NaN",
    "true",
    "2026-02-30T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "10000-01-01T00:00:00Z",
    "-0001-01-01T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:00:60Z",
    "2026-01-01T00:00:00+99:99",
    "2026-01-01T00:00:00",
    "2026-01-01",
    "2026-01-01T00:00:00.Z",
    "1700000000",
    "99999999999999999999Z",
    "\u{202e}",
    "\u{feff}",
    "null",
    "]]>",
    "<b>",
    "&amp;",
];

/// Changes the tree. The result is well-formed but does not match the model.
fn misbuild(root: &mut Element, rng: &mut Rng) {
    let mut count = 0;
    root.for_each(&mut |_| count += 1);
    let chosen = rng.usize(..count.max(1));
    let (kind, value) = (rng.u8(..14), VALUES[rng.usize(..VALUES.len())]);
    let name = [
        "Credentials",
        "member",
        "entry",
        "Error",
        "Code",
        "ErrorResponse",
        "x:y",
        "_",
        "xmlns",
    ][rng.usize(..9)];
    let reference = REFERENCES[rng.usize(..REFERENCES.len())];
    let times = 1_usize << rng.u8(..8);
    let mut at = 0;
    root.for_each(&mut |element| {
        let here = at == chosen;
        at += 1;
        if !here {
            return;
        }
        match kind {
            0 => element.name = name.to_owned(),
            1 => element.content.clear(),
            2 => element.content = vec![Node::Text(value.to_owned())],
            3 => element.content.push(Node::Text(value.to_owned())),
            4 => element
                .content
                .insert(0, Node::Element(Element::text(name, value))),
            // Duplicates everything, many times over.
            5 => {
                let twice = element.content.clone();
                element.content.extend(twice);
            }
            6 => {
                let first = element.content.first().cloned();
                element
                    .content
                    .extend(first.into_iter().cycle().take(times));
            }
            7 => element.content.reverse(),
            8 => {
                let inner = std::mem::replace(element, Element::new(name, Vec::new()));
                element.content.push(Node::Element(inner));
            }
            9 => element
                .attributes
                .extend((0..times).map(|n| (format!("a{n}"), value.replace(['<', '&'], "")))),
            10 => element
                .attributes
                .push(("xmlns:x".to_owned(), "urn:x".to_owned())),
            11 => element.content.push(Node::CData(value.replace("]]>", ""))),
            12 => element.content.push(Node::Comment(value.replace('-', ""))),
            _ => element.content.push(Node::Reference(reference.to_owned())),
        }
    });
}

const REFERENCES: &[&str] = &[
    "lt",
    "amp",
    "nosuch",
    "#0",
    "#x110000",
    "#xD800",
    "#-1",
    "#65",
    "#99999999999",
];

/// Strings that are special to some XML parser or invalid in all of them.
const TOKENS: &[&[u8]] = &[
    b"<",
    b">",
    b"/>",
    b"</",
    b"</a>",
    b"<a>",
    b"<a/>",
    b"<!--",
    b"-->",
    b"--",
    b"<![CDATA[",
    b"]]>",
    b"<?",
    b"?>",
    b"<?xml version='1.0' encoding='UTF-16'?>",
    b"<?xml version=\"1.1\"?>",
    b"<!DOCTYPE a>",
    b"<!DOCTYPE a [<!ENTITY b \"c\">]>",
    b"<!ENTITY b SYSTEM 'file:///etc/passwd'>",
    b"&b;",
    b"&",
    b"&amp",
    b"&#0;",
    b"&#xFFFFFFFF;",
    b"&#xD800;",
    b"&#;",
    b"&#x;",
    b"&#+65;",
    b"\0",
    b"\x01",
    b"\x7f",
    b"\x80",
    b"\xff",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xef\xbf\xbe",
    b"\xef\xbb\xbf",
    b"\xfe\xff",
    b"\xff\xfe",
    b"\xe2\x80\xa8",
    b" a=\"b\" a=\"c\"",
    b" a=b",
    b" a",
    b"='",
    b"xmlns=''",
    b"\r\n",
    b"\r",
    b"<:>",
    b"<a:b:c>",
    b"<1>",
    b"< a>",
    b"<a\n>",
    b"<a b='<'>",
];

/// Changes the bytes.
pub fn damage(body: &mut Vec<u8>, rng: &mut Rng) {
    let at = rng.usize(..=body.len());
    match rng.u8(..8) {
        0 => body.truncate(at),
        1 | 2 => {
            let token = TOKENS[rng.usize(..TOKENS.len())];
            let end = body.len().min(at + rng.usize(..16));
            body.splice(at..end, token.iter().copied());
        }
        3 => {
            let token = TOKENS[rng.usize(..TOKENS.len())];
            body.splice(at..at, token.iter().copied());
        }
        4 => {
            let end = body.len().min(at + rng.usize(..256));
            let again = body[at..end].to_vec();
            let to = rng.usize(..=body.len());
            body.splice(to..to, again);
        }
        5 => {
            let end = body.len().min(at + rng.usize(..64));
            body.drain(at..end);
        }
        6 => {
            for _ in 0..rng.usize(1..8) {
                if !body.is_empty() {
                    let at = rng.usize(..body.len());
                    body[at] = rng.u8(..);
                }
            }
        }
        // Two tags are swapped.
        _ => {
            let starts: Vec<_> = (0..body.len()).filter(|&at| body[at] == b'<').collect();
            if starts.len() > 2 {
                let mut tag = || {
                    let start = starts[rng.usize(..starts.len())];
                    let end = body[start..].iter().position(|&byte| byte == b'>');
                    start..end.map_or(body.len(), |end| start + end + 1)
                };
                let (one, two) = (tag(), tag());
                let (one, two) = if one.start < two.start {
                    (one, two)
                } else {
                    (two, one)
                };
                if one.end <= two.start {
                    let first = body[one.clone()].to_vec();
                    let second = body[two.clone()].to_vec();
                    body.splice(two, first);
                    body.splice(one, second);
                }
            }
        }
    }
}

/// Checks the outcome of a call that received one of [`response`]'s responses. The error describes what is wrong.
///
/// `logged` is everything that was logged during the call.
pub fn check(
    operation: Operation<'_>,
    response: &Response,
    outcome: &Outcome,
    logged: &Logged,
) -> Result<(), String> {
    let secrets = || SECRETS.iter().chain(&[SECRET_ACCESS_KEY, SESSION_TOKEN]);
    let hidden = |place: &str, texts: &[String]| match texts
        .iter()
        .find(|text| secrets().any(|secret| text.contains(secret)))
    {
        Some(text) => Err(format!("{place} reveals a secret: {text}")),
        None => Ok(()),
    };
    let successful = (200..300).contains(&response.status);
    // A response with an error status is shown because it explains what is wrong.
    let must_be_hidden = successful && MODEL.contains_secrets(operation.output);
    match outcome {
        Ok(output) => {
            if !successful {
                return Err(format!("status {} returned an output", response.status));
            }
            if hidden("", &plain_texts(operation.output, &output.value)).is_ok() {
                let table = ours::operations::Operation::named(operation.name);
                hidden("the output", &table.shown_output(&output.value))?;
            }
        }
        Err(failure) => {
            if failure.kind != Kind::Service {
                return Err(format!(
                    "the kind is {:?}: {}",
                    failure.kind, failure.context
                ));
            }
            if failure
                .messages
                .iter()
                .any(|message| message.trim().is_empty())
            {
                return Err(format!("a message is empty: {:?}", failure.messages));
            }
            // An error from the service is the cause itself; an unreadable response has one.
            let told = failure.messages.join(": ");
            if successful && !told.contains(" cannot be read: ") {
                return Err(format!("there is no cause: {:?}", failure.messages));
            }
            let without_response =
                [&failure.shown_without_response[..], &failure.error.shown].concat();
            // The service's own message may be shown.
            let said = [&failure.code, &failure.message, &failure.service_request_id]
                .map(|text| text.clone().unwrap_or_default());
            if hidden("", &said).is_ok() {
                hidden("the error without its response", &without_response)?;
            }
            if must_be_hidden {
                hidden("the error", &failure.shown)?;
            }
        }
    }
    hidden("the client's log", &logged.own)?;
    if must_be_hidden {
        hidden("the log", &logged.to_debug)?;
    }
    Ok(())
}

/// The strings in a structure that may be shown.
fn plain_texts(id: &str, value: &Structure) -> Vec<String> {
    MODEL
        .members(id)
        .filter(|(_, target)| !MODEL.is_sensitive(target))
        .filter_map(|(name, target)| Some((target, value.0.get(name)?)))
        .flat_map(|(target, value)| match value {
            Value::String(text) => vec![text.clone()],
            Value::Structure(value) => plain_texts(target, value),
            _ => Vec::new(),
        })
        .collect()
}

/// Calls any operation of an in-memory service, and captures everything that is logged.
pub struct Caller {
    service: InMemory,
    client: Client,
    runtime: Runtime,
}

impl Default for Caller {
    fn default() -> Self {
        let service = InMemory::returning(Response::ok(""));
        Self {
            client: service.client(),
            service,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime without sockets needs no resources"),
        }
    }
}

impl Caller {
    /// Calls the operation and returns the outcome.
    pub fn call(&self, operation: Operation<'_>, response: Response) -> Outcome {
        self.service.set_response(response);
        let table = ours::operations::Operation::named(operation.name);
        let outcome = self
            .runtime
            .block_on(table.call(&self.client, &MODEL.sample(operation.input)));
        // Otherwise they would accumulate, and there may be millions of them.
        self.service.requests();
        outcome
    }

    /// Calls the operation and returns the outcome and the logs.
    pub fn call_logged(&self, operation: Operation<'_>, response: Response) -> (Outcome, Logged) {
        let log = Log::default();
        let outcome =
            tracing::subscriber::with_default(log.clone(), || self.call(operation, response));
        let logged = std::mem::take(&mut *log.0.lock().expect("the lock is not poisoned"));
        (outcome, logged)
    }
}

/// Captured logs.
#[derive(Clone, Debug, Default)]
pub struct Logged {
    /// By the client itself.
    pub own: Vec<String>,
    /// By all crates, including the client, at all levels except `TRACE`, at which the runtime shows whole responses.
    pub to_debug: Vec<String>,
}

/// Records every span and event at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Logged>>);

impl Log {
    fn note(&self, metadata: &tracing::Metadata<'_>, record: impl FnOnce(&mut dyn Visit)) {
        let mut text = Fields(format!("{} {}:", metadata.target(), metadata.name()));
        record(&mut text);
        let mut logged = self.0.lock().expect("the lock is not poisoned");
        if metadata.target().starts_with("sts_sdk") {
            logged.own.push(text.0.clone());
        }
        if *metadata.level() <= tracing::Level::DEBUG {
            logged.to_debug.push(text.0);
        }
    }
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").expect("writing to a string does not fail");
    }
}

impl tracing::Subscriber for Log {
    fn enabled(&self, _: &tracing::Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &span::Attributes<'_>) -> span::Id {
        self.note(span.metadata(), |fields| span.record(fields));
        span::Id::from_u64(1)
    }

    fn record(&self, _: &span::Id, values: &span::Record<'_>) {
        let mut text = Fields(String::new());
        values.record(&mut text);
        let mut logged = self.0.lock().expect("the lock is not poisoned");
        logged.to_debug.push(text.0);
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        self.note(event.metadata(), |fields| event.record(fields));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// A body that demands far more resources than its size suggests.
pub struct Bomb {
    /// What it consists of, for messages.
    pub name: &'static str,
    /// Part of the error message; `None` if the body is a valid response.
    pub rejected: Option<&'static str>,
    make: fn(&str, usize) -> String,
}

impl Bomb {
    /// The body, of about this many bytes, as a response of the operation.
    pub fn body(&self, operation: &str, size: usize) -> Bytes {
        (self.make)(operation, size).into()
    }
}

/// The response of an operation, with this inside its result.
fn wrapped(operation: &str, inside: &str) -> String {
    format!(
        "<{operation}Response><{operation}Result>{inside}</{operation}Result></{operation}Response>"
    )
}

/// Repeats numbered strings until they fill `size` bytes.
fn repeated(size: usize, one: impl Fn(usize) -> String) -> String {
    let mut all = String::with_capacity(size + 64);
    let mut n = 0;
    while all.len() < size {
        all.push_str(&one(n));
        n += 1;
    }
    all
}

/// Inputs that have broken XML parsers, and those that cost the most in this one.
pub const BOMBS: &[Bomb] = &[
    Bomb {
        name: "nesting",
        rejected: None,
        make: |operation, size| {
            let depth = size / 7;
            wrapped(operation, &("<a>".repeat(depth) + &"</a>".repeat(depth)))
        },
    },
    Bomb {
        name: "nesting that does not end",
        rejected: Some("inside an element"),
        make: |operation, size| format!("<{operation}Response>{}", "<a>".repeat(size / 3)),
    },
    Bomb {
        name: "end tags",
        rejected: Some("end tag"),
        make: |operation, size| format!("<{operation}Response>{}", "</a>".repeat(size / 4)),
    },
    Bomb {
        name: "empty elements",
        rejected: None,
        make: |operation, size| wrapped(operation, &"<a/>".repeat(size / 4)),
    },
    Bomb {
        name: "the same member again and again",
        rejected: None,
        make: |operation, size| wrapped(operation, &"<Account>1</Account>".repeat(size / 20)),
    },
    Bomb {
        name: "the same attribute",
        rejected: Some("an attribute is repeated"),
        make: |operation, size| wrapped(operation, &format!("<a{}/>", " b=\"\"".repeat(size / 5))),
    },
    Bomb {
        name: "attributes of one element",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<a{}/>", repeated(size, |n| format!(" b{n:x}=''"))),
            )
        },
    },
    Bomb {
        name: "attributes of many elements",
        rejected: None,
        make: |operation, size| wrapped(operation, &"<a b=''/>".repeat(size / 9)),
    },
    Bomb {
        name: "namespaces",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &repeated(size, |n| format!("<n:a xmlns:n='urn:{n}'/>")),
            )
        },
    },
    Bomb {
        name: "a long name",
        rejected: None,
        make: |operation, size| wrapped(operation, &format!("<{}/>", "a".repeat(size))),
    },
    Bomb {
        name: "a long attribute",
        rejected: None,
        make: |operation, size| {
            wrapped(operation, &format!("<a b='{}'/>", "&lt;".repeat(size / 4)))
        },
    },
    Bomb {
        name: "a long text",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "x".repeat(size)),
            )
        },
    },
    Bomb {
        name: "a long text of references",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "&#65;".repeat(size / 5)),
            )
        },
    },
    Bomb {
        name: "a long text of carriage returns",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "\r".repeat(size)),
            )
        },
    },
    Bomb {
        name: "a text in many CDATA sections",
        rejected: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "<![CDATA[x]]>".repeat(size / 13)),
            )
        },
    },
    Bomb {
        name: "comments",
        rejected: None,
        make: |operation, size| wrapped(operation, &"<!---->".repeat(size / 7)),
    },
    Bomb {
        name: "processing instructions",
        rejected: None,
        make: |operation, size| wrapped(operation, &"<?a?>".repeat(size / 5)),
    },
    Bomb {
        name: "a comment that does not end",
        rejected: Some("comment"),
        make: |operation, size| wrapped(operation, &"<!--".repeat(size / 4)),
    },
    Bomb {
        name: "a CDATA section that does not end",
        rejected: Some("CDATA"),
        make: |operation, size| wrapped(operation, &"<![CDATA[".repeat(size / 9)),
    },
    Bomb {
        name: "a processing instruction that does not end",
        rejected: Some("does not end"),
        make: |_, size| "<?a ".repeat(size / 4),
    },
    Bomb {
        name: "a tag that does not end",
        rejected: Some("does not end"),
        make: |operation, size| format!("<{operation}Response {}", "<".repeat(size)),
    },
    Bomb {
        name: "opening brackets",
        rejected: Some("malformed"),
        make: |_, size| "<".repeat(size),
    },
    Bomb {
        name: "ampersands",
        rejected: Some("reference"),
        make: |operation, size| wrapped(operation, &"&".repeat(size)),
    },
    Bomb {
        name: "a million laughs",
        rejected: Some("document type declaration"),
        make: |operation, size| {
            let laughs = repeated(size, |n| {
                format!("<!ENTITY l{} \"{}\">", n + 1, format!("&l{n};").repeat(10))
            });
            format!(
                "<!DOCTYPE l [<!ENTITY l0 \"ha\">{laughs}]>{}",
                wrapped(operation, "<Account>&l9;</Account>")
            )
        },
    },
    Bomb {
        name: "an entity from a file",
        rejected: Some("document type declaration"),
        make: |operation, _| {
            format!(
                "<!DOCTYPE l SYSTEM \"http://localhost/\" [<!ENTITY l SYSTEM \"file:///etc/passwd\">]>{}",
                wrapped(operation, "<Account>&l;</Account>")
            )
        },
    },
    Bomb {
        name: "NUL",
        rejected: Some("XML does not allow"),
        make: |_, size| "\0".repeat(size),
    },
    Bomb {
        name: "whitespace",
        rejected: Some("no root element"),
        make: |_, size| " ".repeat(size),
    },
];
