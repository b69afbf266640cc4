//! `smithy.waiters#waitable` (Smithy 2.0, section "Waiters").

use super::reader::Reader;
use crate::model::node::Node;
use crate::source::Spanned;

/// The waiters of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Waitable {
    pub(crate) waiters: Vec<Waiter>,
}

/// A waiter: calls the operation until an acceptor says that the wait is over.
#[derive(Clone, Debug)]
pub(crate) struct Waiter {
    /// ASCII letters and digits, starting with a capital letter.
    pub(crate) name: Spanned<String>,
    pub(crate) documentation: Option<String>,
    pub(crate) deprecated: bool,
    /// Seconds between two calls, at least one.
    pub(crate) min_delay: u32,
    pub(crate) max_delay: u32,
    pub(crate) acceptors: Vec<Acceptor>,
}

/// An acceptor: the state to which a response leads.
#[derive(Clone, Debug)]
pub(crate) struct Acceptor {
    pub(crate) state: State,
    pub(crate) matcher: Matcher,
    /// A JMESPath expression for the message about a failure.
    pub(crate) message: Option<Spanned<String>>,
}

/// The state to which an acceptor leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Success,
    Failure,
    Retry,
}

/// The responses that an acceptor matches.
#[derive(Clone, Debug)]
pub(crate) enum Matcher {
    /// Whether the call succeeded.
    Success(bool),
    /// The name or shape ID of an error.
    ErrorType(String),
    /// A condition on the output.
    Output(PathMatcher),
    /// A condition on the input and the output.
    InputOutput(PathMatcher),
}

/// A comparison with the result of a JMESPath expression.
#[derive(Clone, Debug)]
pub(crate) struct PathMatcher {
    pub(crate) path: Spanned<String>,
    pub(crate) comparator: Comparator,
    pub(crate) expected: Spanned<String>,
}

/// The required result, such as a string for `stringEquals`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    String,
    Boolean,
    AllStrings,
    AnyString,
}

impl State {
    /// Returns the name of the state in models.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Retry => "retry",
        }
    }
}

impl Comparator {
    /// Returns the name of the comparator in models.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::String => "stringEquals",
            Self::Boolean => "booleanEquals",
            Self::AllStrings => "allStringEquals",
            Self::AnyString => "anyStringEquals",
        }
    }
}

const SECTION: &str = "see the section \"Waiters\" of the Smithy specification";

const WAITER_KEYS: &[&str] = &[
    "documentation",
    "acceptors",
    "minDelay",
    "maxDelay",
    "deprecated",
    "tags",
];
const ACCEPTOR_KEYS: &[&str] = &["state", "matcher", "message"];
const MATCHER_KEYS: &[&str] = &["output", "inputOutput", "success", "errorType"];
const PATH_KEYS: &[&str] = &["path", "expected", "comparator"];

const DEFAULT_MIN_DELAY: u32 = 2;
const DEFAULT_MAX_DELAY: u32 = 120;

impl Waitable {
    /// Decodes the trait. Malformed waiters are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(SECTION);
        let mut waiters = Vec::new();
        for (name, entry) in reader.object(node)? {
            let name = Spanned::new(name.clone(), entry.key_span);
            if is_waiter_name(&name.value) {
                waiters.extend(waiter(name, &entry.node, reader));
            } else {
                let help = "use ASCII letters and digits, starting with a capital letter";
                reader.invalid_word(&name, "waiter name", help);
            }
        }
        Some(Self { waiters })
    }
}

fn waiter(name: Spanned<String>, node: &Node, reader: &mut Reader<'_>) -> Option<Waiter> {
    reader.fields(node, WAITER_KEYS)?;
    let min_delay = delay(node, "minDelay", reader).unwrap_or(DEFAULT_MIN_DELAY);
    let max_delay = delay(node, "maxDelay", reader).unwrap_or(DEFAULT_MAX_DELAY);
    if min_delay > max_delay {
        reader.report(
            node.get("minDelay").map_or(node.span, |delay| delay.span),
            format!(
                "the minimum delay, {min_delay}, is greater than the maximum delay, {max_delay}"
            ),
            "set `minDelay` to `maxDelay` or less",
        );
    }
    Some(Waiter {
        name,
        documentation: reader.optional_text(node, "documentation"),
        deprecated: reader.optional_boolean(node, "deprecated") == Some(true),
        min_delay,
        max_delay,
        acceptors: acceptors(node, reader),
    })
}

/// Decodes a number of seconds.
fn delay(waiter: &Node, key: &str, reader: &mut Reader<'_>) -> Option<u32> {
    let found = waiter.get(key)?;
    let seconds = found
        .as_i64()
        .and_then(|seconds| u32::try_from(seconds).ok())
        .filter(|seconds| *seconds > 0);
    if seconds.is_none() {
        reader.report(
            found.span,
            format!("`{key}` is not a valid number of seconds"),
            "use an integer of at least 1",
        );
    }
    seconds
}

fn acceptors(waiter: &Node, reader: &mut Reader<'_>) -> Vec<Acceptor> {
    let Some(node) = reader.required(waiter, "acceptors") else {
        return Vec::new();
    };
    let Some(items) = node.as_array() else {
        reader.expected(node, "an array");
        return Vec::new();
    };
    let succeeds = |item: &Node| {
        let state = item.get("state").and_then(Node::as_str);
        state == Some(State::Success.as_str())
    };
    if !items.iter().any(succeeds) {
        reader.report(
            node.span,
            "no acceptor has the state `success`, so the wait can never succeed",
            "add such an acceptor",
        );
    }
    items
        .iter()
        .filter_map(|item| acceptor(item, reader))
        .collect()
}

fn acceptor(node: &Node, reader: &mut Reader<'_>) -> Option<Acceptor> {
    reader.fields(node, ACCEPTOR_KEYS)?;
    let state = state(node, reader);
    let message = reader.optional_string(node, "message");
    if let (Some(message), Some(State::Success | State::Retry)) = (&message, state) {
        reader.report(
            message.span,
            "only an acceptor with the state `failure` can have a message",
            "remove the message",
        );
    }
    let matcher = reader
        .required(node, "matcher")
        .and_then(|node| matcher(node, reader));
    Some(Acceptor {
        state: state?,
        matcher: matcher?,
        message,
    })
}

fn state(acceptor: &Node, reader: &mut Reader<'_>) -> Option<State> {
    let word = reader.required_string(acceptor, "state")?;
    let all = [State::Success, State::Failure, State::Retry];
    let state = all.into_iter().find(|state| state.as_str() == word.value);
    if state.is_none() {
        reader.invalid_word(&word, "state", "use `success`, `failure`, or `retry`");
    }
    state
}

fn matcher(node: &Node, reader: &mut Reader<'_>) -> Option<Matcher> {
    let members = reader.fields(node, MATCHER_KEYS)?;
    let (Some((key, entry)), 1) = (members.first(), members.len()) else {
        reader.report(
            node.span,
            "a matcher must have exactly one key",
            format!("use one of: {}", MATCHER_KEYS.join(", ")),
        );
        return None;
    };
    Some(match key.as_str() {
        "success" => Matcher::Success(reader.boolean(&entry.node)?),
        "errorType" => Matcher::ErrorType(reader.string(&entry.node)?.value),
        "output" => Matcher::Output(path_matcher(&entry.node, reader)?),
        "inputOutput" => Matcher::InputOutput(path_matcher(&entry.node, reader)?),
        _ => return None,
    })
}

fn path_matcher(node: &Node, reader: &mut Reader<'_>) -> Option<PathMatcher> {
    reader.fields(node, PATH_KEYS)?;
    let path = reader.required_string(node, "path");
    let comparator = comparator(node, reader);
    let expected = reader.required_string(node, "expected");
    let (comparator, expected) = (comparator?, expected?);
    if comparator == Comparator::Boolean && !matches!(expected.value.as_str(), "true" | "false") {
        reader.report(
            expected.span,
            "`booleanEquals` compares with `true` or `false` only",
            "use one of the two, as a string",
        );
        return None;
    }
    Some(PathMatcher {
        path: path?,
        comparator,
        expected,
    })
}

fn comparator(path_matcher: &Node, reader: &mut Reader<'_>) -> Option<Comparator> {
    let word = reader.required_string(path_matcher, "comparator")?;
    let all = [
        Comparator::String,
        Comparator::Boolean,
        Comparator::AllStrings,
        Comparator::AnyString,
    ];
    let found = all.into_iter().find(|found| found.as_str() == word.value);
    if found.is_none() {
        reader.invalid_word(
            &word,
            "comparator",
            "use `stringEquals`, `booleanEquals`, `allStringEquals`, or `anyStringEquals`",
        );
    }
    found
}

fn is_waiter_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|next| next.is_ascii_alphanumeric())
}
