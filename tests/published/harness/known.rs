//! Every known difference between the responses that the clients read, with the rule that the generated client follows.
//! [`requests`](super::requests) lists those of requests.

use integration_tests::exchange::Response;
use integration_tests::outcome::Kind;

use super::parts::{Part, parts_of};
use super::responses::same_attempts;
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
    /// RFC 8259, section 4: the names in an object should be unique. In the generated client, the last value of a union
    /// wins, as that of any name does. The published client rejects the response.
    SeveralValuesOfUnion,
    /// The same section. In the generated client, a null is the same as a missing member, so it does not replace
    /// another value of the same name. In the published client, it does.
    RepeatedAsNull,
    /// Smithy 1.0, sections "List" and "Map": a client must discard a null in a list or a map that is not sparse; Smithy
    /// 2.0 does not say what it does. The published client rejects the response.
    NullElement,
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
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "rejected only by the generated client: not well-formed",
            Self::OutOfRange => "rejected only by the generated client: numbers out of range",
            Self::TextAsTime => "read only by the generated client: strings as timestamps",
            Self::TooDeep => "rejected only by the generated client: nested too deeply",
            Self::Escaped => "read only by the generated client: escapes",
            Self::EmptyUnion => "read only by the generated client: empty unions",
            Self::SeveralValuesOfUnion => {
                "read only by the generated client: unions with several values"
            }
            Self::RepeatedAsNull => "read differently: names repeated with null",
            Self::NullElement => "read only by the generated client: nulls in lists and maps",
            Self::NotAnObject => "rejected only by the generated client: not an object",
            Self::CodeInHeader => "code read only by the generated client: unreadable body",
            Self::ResponseError => "not an error of the service in the published client",
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
                of_published.contains("Union did not contain a valid variant"),
                Self::EmptyUnion,
            ),
            (
                of_published.contains("mixed variants in union"),
                Self::SeveralValuesOfUnion,
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
