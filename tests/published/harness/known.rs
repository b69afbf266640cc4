//! Every known difference between the responses that the clients read, with the rule that the generated client follows.
//! [`requests`](super::requests) lists those of requests.

use std::collections::BTreeMap;

use aws_smithy_types::DateTime;
use integration_tests::exchange::Response;
use integration_tests::outcome::Kind;

use super::parts::{Part, parts_of};
use super::responses::{same_attempts, same_value};
use super::side::{Did, Outcome};
use super::value::Value;

/// A reason why the clients read a response differently.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reason {
    /// RFC 8259, section 9: a parser accepts what conforms to the grammar. The published client stops at the end of the
    /// first value, skips values without checking them, and accepts numbers that the grammar does not. What it skips
    /// need not be UTF-8 either (section 8.1), and its strings can contain half of a surrogate pair (section 8.2).
    NotWellFormed,
    /// RFC 8259, section 6, allows a parser to limit the range of numbers. The generated client rejects a number that is
    /// too large for its type. The published client reads the largest number of the type, or infinity.
    OutOfRange,
    /// RFC 8259, section 6: a number can have a fraction and an exponent, and Smithy does not exclude them from integers,
    /// so `1.0` and `1e2` are integers. A published client that serializes by schemas rejects them.
    WholeNumber,
    /// Smithy 2.0, awsJson: a timestamp is a number, unless the model sets another format. The generated client also
    /// reads a string in the format `date-time`, as published clients that serialize by schemas do. Others do not.
    TextAsTime,
    /// RFC 8259, section 9, allows a parser to limit the depth of nesting. The generated client limits it to 128, so that
    /// a response cannot exhaust the stack.
    TooDeep,
    /// RFC 8259, section 8.3: strings are the same if they are after their escapes are replaced. The published client
    /// does not replace escapes in the names of members of errors and in base64.
    Escaped,
    /// Smithy 2.0, section "Unions": the members of a newer service are unknown. The generated client reads a union
    /// without any known member as unknown. The published client does so only if the union has an unknown member.
    EmptyUnion,
    /// RFC 8259, section 4: the names in an object should be unique. In the generated client, a null is the same as a
    /// missing member, so it does not replace another value of the same name. In the published client, it does.
    RepeatedAsNull,
    /// Smithy 1.0, sections "List" and "Map": a client must discard a null in a list or a map that is not sparse; Smithy
    /// 2.0 does not say what it does. The published client rejects the response.
    NullElement,
    /// Smithy 2.0, section "Client error correction": a client may replace required members that a response lacks, an
    /// enum by an unknown value, a structure by an empty one. Inside of outputs, a published client that serializes by
    /// schemas replaces neither: it rejects the response if an enum is missing, and returns no structure.
    MissingMember,
    /// Smithy 2.0, awsJson, "Response serialization": the body is an object. The published client ignores the body of an
    /// operation without output members.
    NotAnObject,
    /// Smithy 2.0, awsJson, "Operation error serialization": the header `x-amzn-errortype` may have the code of an error.
    /// The generated client then reads the code even if the body is unreadable; the published client does not.
    CodeInHeader,
    /// The documentation of `SdkError::ServiceError`: the response was an error. A published client that serializes by
    /// schemas returns a `ResponseError` if the error has no code, or if it cannot read the response. Other published
    /// clients and the generated one return an unhandled error of the service, with its message.
    ResponseError,
    /// Smithy 2.0, section "Adding new structure members": a newer service can send members that the model does not
    /// have, of any type. A published client that serializes by schemas adds the member `Message` to errors that have no
    /// message in the model, and rejects one that is not a string.
    UnmodeledMessage,
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "rejected only by the generated client: not well-formed",
            Self::OutOfRange => "rejected only by the generated client: numbers out of range",
            Self::WholeNumber => "read only by the generated client: 1.0 and 1e2 as integers",
            Self::TextAsTime => "read only by the generated client: strings as timestamps",
            Self::TooDeep => "rejected only by the generated client: nested too deeply",
            Self::Escaped => "read only by the generated client: escapes",
            Self::EmptyUnion => "read only by the generated client: empty unions",
            Self::RepeatedAsNull => "read differently: names repeated with null",
            Self::NullElement => "read only by the generated client: nulls in lists and maps",
            Self::MissingMember => "replaced only by the generated client: required members",
            Self::NotAnObject => "rejected only by the generated client: not an object",
            Self::CodeInHeader => "code read only by the generated client: unreadable body",
            Self::ResponseError => "not an error of the service in the published client",
            Self::UnmodeledMessage => {
                "read only by the generated client: unmodeled messages that are not strings"
            }
        }
    }

    /// Returns the reasons that apply to a response and to what the clients did.
    pub(crate) fn all_of(response: &Response, ours: &Did, published: &Did) -> Vec<Self> {
        let (of_ours, of_published) = (messages(&ours.outcome), messages(&published.outcome));
        let told =
            |texts: &[&str], messages: &str| texts.iter().any(|text| messages.contains(text));
        let parts = parts_of(&response.body);
        let is_well_formed = parts.is_some();
        let parts = parts.unwrap_or_default();
        let has = |is_sought: &dyn Fn(&Part) -> bool| parts.iter().any(is_sought);
        let read = read_by(&ours.outcome);
        let conditions = [
            (!is_well_formed, Self::NotWellFormed),
            (
                told(
                    &[
                        " is not an integer of its type",
                        " is not a number of its type",
                        " is not a timestamp",
                    ],
                    &of_ours,
                ),
                Self::OutOfRange,
            ),
            (
                read.is_some()
                    && of_published.contains("expected integer, found floating-point number"),
                Self::WholeNumber,
            ),
            (
                read.is_some()
                    && of_published.contains(" can represent a float as a string but found "),
                Self::TextAsTime,
            ),
            (
                of_ours.contains("values are nested too deeply"),
                Self::TooDeep,
            ),
            (
                response.status >= 300 && has(&Part::is_escaped_name_of_error)
                    || has(&|part| part.is_string_escaped) && of_published.contains("base64"),
                Self::Escaped,
            ),
            (
                told(
                    &[
                        "Union did not contain a valid variant",
                        "expected a union variant",
                    ],
                    &of_published,
                ),
                Self::EmptyUnion,
            ),
            (
                has(&|null| null.is_null && has(&|other| other.repeats(null))),
                Self::RepeatedAsNull,
            ),
            (
                read.is_some()
                    && told(
                        &[" cannot contain null values", "type mismatch: expected "],
                        &of_published,
                    )
                    && has(&Part::is_null_element),
                Self::NullElement,
            ),
            (
                read.is_some_and(|value| contains(value, MISSING_ENUM))
                    && of_published.contains(" was missing: ")
                    || lacks_structures(response, ours, published),
                Self::MissingMember,
            ),
            (
                of_ours.contains("is not an object, at byte "),
                Self::NotAnObject,
            ),
            (
                has_code_in_header(response)
                    && told(&["failed to parse JSON", " error body"], &of_published),
                Self::CodeInHeader,
            ),
            (
                is_response_error(response, ours, published),
                Self::ResponseError,
            ),
            (
                lacks_message(&ours.outcome)
                    && of_published.contains("type mismatch: expected string")
                    && has(&|part| part.is_misfit_message("Message")),
                Self::UnmodeledMessage,
            ),
        ];
        let met = conditions.into_iter().filter(|(is_met, _)| *is_met);
        met.map(|(_, reason)| reason).collect()
    }
}

/// Returns the output or the modeled error that a client read.
fn read_by(outcome: &Outcome) -> Option<&Value> {
    match outcome {
        Ok(output) => Some(&output.value),
        Err(failure) => failure.variant.as_ref().map(|(_, value)| value),
    }
}

/// Returns whether a client read an error that has no message in the model.
fn lacks_message(outcome: &Outcome) -> bool {
    match (outcome, read_by(outcome)) {
        (Err(_), Some(Value::Structure(members))) => !members
            .keys()
            .any(|name| name.eq_ignore_ascii_case("message")),
        _ => false,
    }
}

/// Returns whether the output of the published client only lacks structures that the generated client added.
fn lacks_structures(response: &Response, ours: &Did, published: &Did) -> bool {
    match (&ours.outcome, &published.outcome) {
        (Ok(of_ours), Ok(of_published)) => {
            let value = without_added(&of_ours.value, &of_published.value);
            same_value(&value, &of_published.value)
                && of_ours.request_id == of_published.request_id
                && same_attempts(response, ours, published)
        }
        _ => false,
    }
}

/// Returns a value without structures that replace missing ones and that another value lacks.
fn without_added(value: &Value, other: &Value) -> Value {
    match (value, other) {
        (Value::Some(added), Value::Null)
            if matches!(**added, Value::Structure(_)) && is_replacement(added) =>
        {
            Value::Null
        }
        (Value::Some(value), Value::Some(other)) => {
            Value::Some(Box::new(without_added(value, other)))
        }
        (Value::List(items), Value::List(others)) if items.len() == others.len() => {
            let pairs = items.iter().zip(others);
            Value::List(
                pairs
                    .map(|(item, other)| without_added(item, other))
                    .collect(),
            )
        }
        (Value::Map(entries), Value::Map(others)) => {
            Value::Map(without_added_members(entries, others))
        }
        (Value::Structure(members), Value::Structure(others)) => {
            Value::Structure(without_added_members(members, others))
        }
        _ => value.clone(),
    }
}

fn without_added_members<K: Clone + Ord>(
    values: &BTreeMap<K, Value>,
    others: &BTreeMap<K, Value>,
) -> BTreeMap<K, Value> {
    let values = values.iter().map(|(name, value)| {
        let other = others.get(name);
        let value = other.map_or_else(|| value.clone(), |other| without_added(value, other));
        (name.clone(), value)
    });
    values.collect()
}

/// Returns whether a value is one that the generated client uses if a member is missing.
fn is_replacement(value: &Value) -> bool {
    match value.plain() {
        Value::Null => true,
        Value::Boolean(value) => !value,
        Value::Text(text) => text.is_empty() || text == MISSING_ENUM,
        Value::Number(number) => number.parse() == Ok(0.0),
        Value::Blob(bytes) => bytes.is_empty(),
        Value::Time(time) => *time == DateTime::from_secs(0),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
        Value::Structure(members) => members.values().all(is_replacement),
        Value::Some(_) => unreachable!("the value is plain"),
    }
}

/// The value that replaces an enum.
const MISSING_ENUM: &str = "no value was set";

/// Returns whether a value contains a text.
fn contains(value: &Value, text: &str) -> bool {
    match value.plain() {
        Value::Text(found) => found == text,
        Value::List(items) => items.iter().any(|item| contains(item, text)),
        Value::Map(entries) => entries.values().any(|value| contains(value, text)),
        Value::Structure(members) => members.values().any(|value| contains(value, text)),
        _ => false,
    }
}

/// Returns whether a header has the code of an error.
fn has_code_in_header(response: &Response) -> bool {
    let mut headers = response.headers.iter();
    headers.any(|(name, _)| *name == "x-amzn-errortype")
}

/// Returns whether only the generated client returned an error of the service, an unhandled one without a code.
fn is_response_error(response: &Response, ours: &Did, published: &Did) -> bool {
    match (&ours.outcome, &published.outcome) {
        (Err(of_ours), Err(of_published)) => {
            of_ours.kind == Kind::Service
                && of_ours.variant.is_none()
                && of_ours.code.is_none()
                && of_published.kind == Kind::Response
                && of_ours.status == of_published.status
                && of_ours.request_id == of_published.request_id
                && same_attempts(response, ours, published)
        }
        _ => false,
    }
}

fn messages(outcome: &Outcome) -> String {
    let failure = outcome.as_ref().err();
    failure
        .map(|failure| failure.messages.join(": "))
        .unwrap_or_default()
}
