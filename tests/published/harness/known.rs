//! Every known difference between the responses that the clients read, with the rule that the generated client follows.
//! [`requests`](super::requests) lists those of requests.

use integration_tests::exchange::Response;
use integration_tests::outcome::Kind;
use serde_json::Value as Json;

use super::side::{Did, Outcome};

/// A reason why the clients read a response differently.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reason {
    /// RFC 8259, section 9: a parser accepts what conforms to the grammar. The published client stops at the end of the
    /// first value, skips values without checking them, and accepts numbers that the grammar does not.
    NotWellFormed,
    /// RFC 8259, section 6, allows a parser to limit the range of numbers. The generated client rejects a number that is
    /// too large for its type. The published client reads the largest number of the type, or infinity.
    OutOfRange,
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
    /// Smithy 2.0, awsJson, "Response serialization": the body is an object. The published client ignores the body of an
    /// operation without output members.
    NotAnObject,
    /// Smithy 2.0, awsJson, "Operation error serialization": the header `x-amzn-errortype` may have the code of an error.
    /// The generated client then reads the code even if the body is unreadable; the published client does not.
    CodeInHeader,
    /// The documentation of `SdkError::ServiceError`: the response was an error. A published client that serializes by
    /// schemas returns a `ResponseError` if the error is not one of the operation's, or if it cannot read the response.
    /// Other published clients and the generated one return an unhandled error of the service, with its code and
    /// message.
    ResponseError,
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "rejected only by the generated client: not well-formed",
            Self::OutOfRange => "rejected only by the generated client: numbers out of range",
            Self::TooDeep => "rejected only by the generated client: nested too deeply",
            Self::Escaped => "read only by the generated client: escapes",
            Self::EmptyUnion => "read only by the generated client: empty unions",
            Self::SeveralValuesOfUnion => {
                "read only by the generated client: unions with several values"
            }
            Self::RepeatedAsNull => "read differently: names repeated with null",
            Self::NotAnObject => "rejected only by the generated client: not an object",
            Self::CodeInHeader => "code read only by the generated client: unreadable body",
            Self::ResponseError => "not an error of the service in the published client",
        }
    }

    /// Returns the reasons that apply to a response and to what the clients did.
    pub(crate) fn all_of(response: &Response, ours: &Did, published: &Did) -> Vec<Self> {
        let mut reasons = Vec::new();
        let (of_ours, of_published) = (messages(&ours.outcome), messages(&published.outcome));
        if let Err(error) = serde_json::from_slice::<Json>(&response.body) {
            // This parser limits numbers and nesting, too.
            let error = error.to_string();
            let is_limited = ["number out of range", "recursion limit exceeded"];
            if !is_limited.iter().any(|limit| error.starts_with(limit)) {
                reasons.push(Self::NotWellFormed);
            }
        }
        let text = String::from_utf8_lossy(&response.body);
        let is_number = [
            " is not an integer of its type",
            " is not a number of its type",
            " is not a timestamp",
        ];
        let conditions = [
            (
                is_number.iter().any(|told| of_ours.contains(told)),
                Self::OutOfRange,
            ),
            (
                of_ours.contains("values are nested too deeply"),
                Self::TooDeep,
            ),
            (text.contains("\\u"), Self::Escaped),
            (
                of_published.contains("Union did not contain a valid variant"),
                Self::EmptyUnion,
            ),
            (
                of_published.contains("mixed variants in union"),
                Self::SeveralValuesOfUnion,
            ),
            (text.contains("null"), Self::RepeatedAsNull),
            (
                of_ours.contains("is not an object, at byte "),
                Self::NotAnObject,
            ),
            (
                has_code_in_header(response) && of_published.contains("failed to parse JSON"),
                Self::CodeInHeader,
            ),
            (is_response_error(ours, published), Self::ResponseError),
        ];
        let met = conditions.into_iter().filter(|(is_met, _)| *is_met);
        reasons.extend(met.map(|(_, reason)| reason));
        reasons
    }
}

/// Returns whether a header has the code of an error.
fn has_code_in_header(response: &Response) -> bool {
    let mut headers = response.headers.iter();
    headers.any(|(name, _)| *name == "x-amzn-errortype")
}

/// Returns whether only the generated client returned an error of the service, an unhandled one.
fn is_response_error(ours: &Did, published: &Did) -> bool {
    match (&ours.outcome, &published.outcome) {
        (Err(ours), Err(published)) => {
            ours.kind == Kind::Service
                && ours.variant.is_none()
                && published.kind == Kind::Response
                && ours.status == published.status
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
