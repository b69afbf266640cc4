//! Answers that no service gives: valid ones made hostile, and some that never were any.
//!
//! All of them come from a seed, so that a number is enough to see one again.

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
use crate::exchange::Answer;
use crate::model::{MODEL, Operation};
use crate::ours;
use crate::outcome::{Kind, Outcome};
use crate::strategies::{Required, structure, xml_text};
use crate::value::{Structure, Value};
use crate::xml::{self, Element, Node};

/// What stands in every place of an answer that holds a secret.
pub const SECRETS: [&str; 3] = [
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "FwoGZXIvYXdzEXAMPLETOKEN/the/session==",
    "eyJhbGciOiJFUzM4NCJ9.eyJzdWIiOiJFWEFNUExFIn0.c2lnbmF0dXJlLUVYQU1QTEU",
];

/// An output of this operation, made up from a seed, with a secret in the place of every text that is one.
pub fn output(operation: Operation<'_>, seed: u64) -> Structure {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let outputs = structure(operation.output, Required::AsModelled, &xml_text().boxed());
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

/// The valid answer that hostile ones are made from: an output or, for one seed in four, an error.
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

/// A hostile answer.
pub fn answer(operation: Operation<'_>, seed: u64) -> Answer {
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
    headers(Answer::new(status, body), &mut rng)
}

/// Statuses that are in no model, and those of the other kind of answer.
const STATUSES: &[u16] = &[
    200, 201, 204, 206, 299, 300, 302, 304, 400, 403, 404, 413, 429, 500, 503, 599, 600, 999,
];

/// Headers that are wrong, missing, given twice or huge.
fn headers(mut answer: Answer, rng: &mut Rng) -> Answer {
    for _ in 0..rng.usize(..3) {
        let (name, value) = HEADERS[rng.usize(..HEADERS.len())];
        answer = answer.header(name, value);
        if rng.u8(..8) == 0 {
            answer = answer.header(name, "x".repeat(1 << rng.u8(..16)));
        }
    }
    answer
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

/// Texts that belong to no value, or to one that cannot be.
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

/// Changes the tree: what comes out is well-formed, and not what the model says.
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
            // All of it once more, and much more often.
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

/// What means something to a parser of XML, or to none.
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
        // Two tags change places.
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

/// What is wrong with how a call to one of [`answer`]s went, as the text of an error.
///
/// `logged` is what was logged meanwhile.
pub fn check(
    operation: Operation<'_>,
    answer: &Answer,
    outcome: &Outcome,
    logged: &Logged,
) -> Result<(), String> {
    let secrets = || SECRETS.iter().chain(&[SECRET_ACCESS_KEY, SESSION_TOKEN]);
    let hidden = |place: &str, texts: &[String]| match texts
        .iter()
        .find(|text| secrets().any(|secret| text.contains(secret)))
    {
        Some(text) => Err(format!("{place} shows a secret: {text}")),
        None => Ok(()),
    };
    let successful = (200..300).contains(&answer.status);
    // An answer that says it is an error is shown: it tells what is wrong.
    let must_be_hidden = successful && MODEL.holds_secrets(operation.output);
    match outcome {
        Ok(output) => {
            if !successful {
                return Err(format!("status {} gave an output", answer.status));
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
            // What a service says is the cause itself, and what cannot be read has one.
            if successful && failure.messages.len() < 3 {
                return Err(format!("there is no cause: {:?}", failure.messages));
            }
            let answer_aside = [&failure.shown_without_answer[..], &failure.error.shown].concat();
            // What the service calls its message is there to be read.
            let said = [&failure.code, &failure.message, &failure.service_request_id]
                .map(|text| text.clone().unwrap_or_default());
            if hidden("", &said).is_ok() {
                hidden("the error without its answer", &answer_aside)?;
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

/// The texts of a structure that may be shown.
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

/// Calls of any operation to a service in memory, with all that is logged meanwhile.
pub struct Caller {
    service: InMemory,
    client: Client,
    runtime: Runtime,
}

impl Default for Caller {
    fn default() -> Self {
        let service = InMemory::answering(Answer::ok(""));
        Self {
            client: service.client(),
            service,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build()
                .expect("a runtime without sockets asks for nothing"),
        }
    }
}

impl Caller {
    /// How the call went.
    pub fn call(&self, operation: Operation<'_>, answer: Answer) -> Outcome {
        self.service.answer(answer);
        let table = ours::operations::Operation::named(operation.name);
        let outcome = self
            .runtime
            .block_on(table.call(&self.client, &MODEL.sample(operation.input)));
        // Else they would be kept, and there may be millions of them.
        self.service.requests();
        outcome
    }

    /// How the call went, and what was logged.
    pub fn call_logged(&self, operation: Operation<'_>, answer: Answer) -> (Outcome, Logged) {
        let log = Log::default();
        let outcome =
            tracing::subscriber::with_default(log.clone(), || self.call(operation, answer));
        let logged = std::mem::take(&mut *log.0.lock().expect("no test panics with the lock"));
        (outcome, logged)
    }
}

/// What was logged.
#[derive(Clone, Debug, Default)]
pub struct Logged {
    /// By the client itself.
    pub own: Vec<String>,
    /// By all crates, the client among them, at all levels but `TRACE`, at which the runtime shows whole responses.
    pub to_debug: Vec<String>,
}

/// Notes every span and event at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Logged>>);

impl Log {
    fn note(&self, metadata: &tracing::Metadata<'_>, record: impl FnOnce(&mut dyn Visit)) {
        let mut text = Fields(format!("{} {}:", metadata.target(), metadata.name()));
        record(&mut text);
        let mut logged = self.0.lock().expect("no test panics with the lock");
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
        write!(self.0, " {field}={value:?}").expect("a string can be written to");
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
        let mut logged = self.0.lock().expect("no test panics with the lock");
        logged.to_debug.push(text.0);
    }

    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        self.note(event.metadata(), |fields| event.record(fields));
    }

    fn enter(&self, _: &span::Id) {}

    fn exit(&self, _: &span::Id) {}
}

/// A body that asks for much more than it weighs.
pub struct Bomb {
    /// What it consists of.
    pub name: &'static str,
    /// Part of what an error about it says; nothing where it is an answer like any other.
    pub refused: Option<&'static str>,
    make: fn(&str, usize) -> String,
}

impl Bomb {
    /// The body of about this many bytes, as an answer to the operation.
    pub fn body(&self, operation: &str, size: usize) -> Bytes {
        (self.make)(operation, size).into()
    }
}

/// The answer to an operation, with this inside of its result.
fn wrapped(operation: &str, inside: &str) -> String {
    format!(
        "<{operation}Response><{operation}Result>{inside}</{operation}Result></{operation}Response>"
    )
}

/// As many as fit into so many bytes of something that is made from a number.
fn repeated(size: usize, one: impl Fn(usize) -> String) -> String {
    let mut all = String::with_capacity(size + 64);
    let mut n = 0;
    while all.len() < size {
        all.push_str(&one(n));
        n += 1;
    }
    all
}

/// What has broken parsers of XML, and what weighs most in this one.
pub const BOMBS: &[Bomb] = &[
    Bomb {
        name: "nesting",
        refused: None,
        make: |operation, size| {
            let depth = size / 7;
            wrapped(operation, &("<a>".repeat(depth) + &"</a>".repeat(depth)))
        },
    },
    Bomb {
        name: "nesting that does not end",
        refused: Some("inside an element"),
        make: |operation, size| format!("<{operation}Response>{}", "<a>".repeat(size / 3)),
    },
    Bomb {
        name: "end tags",
        refused: Some("end tag"),
        make: |operation, size| format!("<{operation}Response>{}", "</a>".repeat(size / 4)),
    },
    Bomb {
        name: "empty elements",
        refused: None,
        make: |operation, size| wrapped(operation, &"<a/>".repeat(size / 4)),
    },
    Bomb {
        name: "the same member again and again",
        refused: None,
        make: |operation, size| wrapped(operation, &"<Account>1</Account>".repeat(size / 20)),
    },
    Bomb {
        name: "the same attribute",
        refused: Some("an attribute is repeated"),
        make: |operation, size| wrapped(operation, &format!("<a{}/>", " b=\"\"".repeat(size / 5))),
    },
    Bomb {
        name: "attributes of one element",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<a{}/>", repeated(size, |n| format!(" b{n:x}=''"))),
            )
        },
    },
    Bomb {
        name: "attributes of many elements",
        refused: None,
        make: |operation, size| wrapped(operation, &"<a b=''/>".repeat(size / 9)),
    },
    Bomb {
        name: "namespaces",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &repeated(size, |n| format!("<n:a xmlns:n='urn:{n}'/>")),
            )
        },
    },
    Bomb {
        name: "a long name",
        refused: None,
        make: |operation, size| wrapped(operation, &format!("<{}/>", "a".repeat(size))),
    },
    Bomb {
        name: "a long attribute",
        refused: None,
        make: |operation, size| {
            wrapped(operation, &format!("<a b='{}'/>", "&lt;".repeat(size / 4)))
        },
    },
    Bomb {
        name: "a long text",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "x".repeat(size)),
            )
        },
    },
    Bomb {
        name: "a long text of references",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "&#65;".repeat(size / 5)),
            )
        },
    },
    Bomb {
        name: "a long text of carriage returns",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "\r".repeat(size)),
            )
        },
    },
    Bomb {
        name: "a text in many CDATA sections",
        refused: None,
        make: |operation, size| {
            wrapped(
                operation,
                &format!("<Account>{}</Account>", "<![CDATA[x]]>".repeat(size / 13)),
            )
        },
    },
    Bomb {
        name: "comments",
        refused: None,
        make: |operation, size| wrapped(operation, &"<!---->".repeat(size / 7)),
    },
    Bomb {
        name: "processing instructions",
        refused: None,
        make: |operation, size| wrapped(operation, &"<?a?>".repeat(size / 5)),
    },
    Bomb {
        name: "a comment that does not end",
        refused: Some("comment"),
        make: |operation, size| wrapped(operation, &"<!--".repeat(size / 4)),
    },
    Bomb {
        name: "a CDATA section that does not end",
        refused: Some("CDATA"),
        make: |operation, size| wrapped(operation, &"<![CDATA[".repeat(size / 9)),
    },
    Bomb {
        name: "a processing instruction that does not end",
        refused: Some("does not end"),
        make: |_, size| "<?a ".repeat(size / 4),
    },
    Bomb {
        name: "a tag that does not end",
        refused: Some("does not end"),
        make: |operation, size| format!("<{operation}Response {}", "<".repeat(size)),
    },
    Bomb {
        name: "opening brackets",
        refused: Some("malformed"),
        make: |_, size| "<".repeat(size),
    },
    Bomb {
        name: "ampersands",
        refused: Some("reference"),
        make: |operation, size| wrapped(operation, &"&".repeat(size)),
    },
    Bomb {
        name: "a million laughs",
        refused: Some("document type declaration"),
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
        refused: Some("document type declaration"),
        make: |operation, _| {
            format!(
                "<!DOCTYPE l SYSTEM \"http://localhost/\" [<!ENTITY l SYSTEM \"file:///etc/passwd\">]>{}",
                wrapped(operation, "<Account>&l;</Account>")
            )
        },
    },
    Bomb {
        name: "NUL",
        refused: Some("XML does not allow"),
        make: |_, size| "\0".repeat(size),
    },
    Bomb {
        name: "white space",
        refused: Some("no root element"),
        make: |_, size| " ".repeat(size),
    },
];
