//! The same response produces the same output or the same error, after the same number of attempts.
//!
//! Responses are derived from valid ones, modified in every way that XML allows and in some that it does not. If the
//! clients differ, one of the reasons in [`known::Reason`] applies to the response. `sts-sdk` then returns what the
//! published client returns for the same information in its plainest form.

use integration_tests::exchange::Response;
use integration_tests::for_each;
use integration_tests::model::{MODEL, Operation};
use integration_tests::outcome::{Failure, Kind};
use integration_tests::settings::Settings;
use integration_tests::strategies::{Required, damaged, structure, xml_text};
use integration_tests::xml::{self, Element, Node};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;

use crate::known::{
    Reason, as_published_models, common_members, common_operations, common_sample,
    describe_the_same_unmodeled_error, is_repeated_only_by_ours, plain, prepared,
};
use crate::side::{Both, Counts, Did, check, runtime};

#[test]
fn responses_are_interpreted_identically() {
    for_each(common_operations(), |operation| {
        let runtime = runtime();
        // Three attempts, so that retries are visible, and a user agent without a version, so that requests do not differ.
        let settings = Settings {
            attempts: Some(3),
            fixed_user_agent: true,
            ..Settings::default()
        };
        let input = common_sample(operation.input);
        check(
            &format!("responses to {}", operation.name),
            &any_response(operation),
            |response, counts| {
                let call = |response: &Response| {
                    // New clients for each response: a client remembers the clock skew of the service.
                    let both = Both::of(&settings, operation.name);
                    (
                        both.ours.call(&runtime, response, &input),
                        both.published.call(&runtime, response, &input),
                    )
                };
                same_or_explained(&response, operation.name, call, counts)
            },
        );
    });
}

/// Exhaustive rather than random: each code with each operation, whether the operation models it or not.
#[test]
fn every_error_code_is_interpreted_identically() {
    let runtime = runtime();
    let settings = Settings {
        attempts: Some(2),
        fixed_user_agent: true,
        ..Settings::default()
    };
    let statuses = [400, 503];
    let mut modeled = 0;
    for operation in common_operations() {
        let input = common_sample(operation.input);
        for code in codes() {
            for status in statuses {
                let document = xml::error_response(&MODEL, code, "a <message>", "id").document();
                let response =
                    Response::new(status, document.clone()).header("x-amzn-requestid", "id");
                let both = Both::of(&settings, operation.name);
                let ours = both.ours.call(&runtime, &response, &input);
                let published = both.published.call(&runtime, &response, &input);
                same(&ours, &published, &document, operation.name)
                    .unwrap_or_else(|difference| panic!("{difference}\n{document}"));
                let failure = ours.outcome.expect_err("the response is an error");
                assert_eq!(failure.code.as_deref(), Some(code));
                modeled += usize::from(failure.error.variant.is_some());
            }
        }
    }
    let errors = common_operations().map(|operation| MODEL.errors(operation).count());
    assert_eq!(modeled, errors.sum::<usize>() * statuses.len());
}

/// The codes of all modeled errors, and [`CODES`].
fn codes() -> Vec<&'static str> {
    let errors = MODEL
        .operations()
        .flat_map(|operation| MODEL.errors(operation));
    let mut codes: Vec<_> = errors
        .map(|error| error.code)
        .chain(CODES.iter().copied())
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn same_or_explained(
    response: &Response,
    operation: &str,
    call: impl Fn(&Response) -> (Did, Did),
    counts: &mut Counts,
) -> Result<(), TestCaseError> {
    let result = &format!("{operation}Result");
    let mut count = |what| *counts.entry(what).or_default() += 1;
    let (ours, published) = call(response);
    let document = String::from_utf8_lossy(&response.body);
    let Err(difference) = same(&ours, &published, &document, operation) else {
        count(match &ours.outcome {
            Ok(_) => "the same output",
            Err(failure) if failure.error.variant.is_some() => "the same modeled error",
            Err(failure) if failure.code.is_some() => "the same other error",
            Err(_) => "unreadable to both",
        });
        return Ok(());
    };
    let reasons = Reason::all_of(response, result);
    let Some(reason) = reasons.first() else {
        return Err(TestCaseError::fail(format!("{difference}\n{document}")));
    };
    count(reason.name());
    let ours_is_unreadable = ours
        .outcome
        .as_ref()
        .is_err_and(|failure| is_unreadable(failure));
    if ours_is_unreadable {
        same_frame(&ours, &published)
            .map_err(|difference| TestCaseError::fail(format!("{difference}\n{document}")))?;
    }
    match plain(response, result) {
        Ok(_) if ours_is_unreadable && reasons.iter().any(|reason| reason.may_reject()) => Ok(()),
        Ok(plain) => {
            let in_plain_form = Response {
                body: plain.clone().into(),
                ..response.clone()
            };
            let (_, published) = call(&in_plain_form);
            same(&ours, &published, &plain, operation).map_err(|difference| {
                TestCaseError::fail(format!("{difference}\n{document}\nplain: {plain}"))
            })
        }
        // Invalid XML has no plain form to compare with.
        Err(_) if ours_is_unreadable => Ok(()),
        Err(error) => Err(TestCaseError::fail(format!(
            "{error}: {}\n{document}",
            shown(&ours)
        ))),
    }
}

/// Checks that everything independent of the document is the same, for a document that `sts-sdk` cannot read.
fn same_frame(ours: &Did, published: &Did) -> Result<(), String> {
    let Err(failure) = &ours.outcome else {
        return Err("sts-sdk returns an output".to_owned());
    };
    let as_published = match &published.outcome {
        Ok(output) => failure.request_id == output.request_id,
        Err(published) => {
            failure.status == published.status && failure.request_id == published.request_id
        }
    };
    if as_published && failure.service_request_id == failure.request_id && failure.is.is_empty() {
        return Ok(());
    }
    Err(format!(
        "sts-sdk: {}\npublished: {}",
        shown(ours),
        shown(published)
    ))
}

/// Checks that both clients interpret a response identically. The error describes the difference.
fn same(ours: &Did, published: &Did, document: &str, operation: &str) -> Result<(), String> {
    let requests = |did: &Did| -> Vec<_> {
        did.requests
            .iter()
            .map(|request| request.headers.clone())
            .collect()
    };
    let repeated = match &ours.outcome {
        Err(failure) => is_repeated_only_by_ours(operation, failure),
        Ok(_) => false,
    };
    let same_requests = requests(ours) == requests(published)
        || repeated && requests(ours).starts_with(&requests(published));
    let equal = same_requests
        && match (&ours.outcome, &published.outcome) {
            (Ok(ours), Ok(published)) => ours == published,
            (Err(ours), Err(published)) => {
                same_failure(&as_published_models(operation, ours), published, document)
            }
            _ => false,
        };
    if equal {
        return Ok(());
    }
    Err(format!(
        "sts-sdk: {}\npublished: {}",
        shown(ours),
        shown(published)
    ))
}

/// The compared parts of a call, for messages.
fn shown(did: &Did) -> String {
    let attempts = did.requests.len();
    match &did.outcome {
        Ok(output) => format!("{attempts} attempts, {output:?}"),
        Err(failure) => {
            let Failure {
                kind,
                is,
                retry,
                code,
                message,
                service_request_id,
                messages,
                ..
            } = &**failure;
            format!(
                "{attempts} attempts, {kind:?} {is:?}, retry {retry:?}, code {code:?}, message {message:?}, \
                 request id {service_request_id:?}, {messages:?}; as {:?}",
                failure.error.variant
            )
        }
    }
}

fn same_failure(ours: &Failure, published: &Failure, document: &str) -> bool {
    // The published client reads the request ID of an error only from headers, and loses it if it cannot read the
    // rest. `sts-sdk` falls back to the one that the awsQuery protocol puts in the body (Smithy 2.0, awsQuery,
    // "Operation error serialization"), and loses neither.
    let id = &ours.service_request_id;
    let lost = published.service_request_id.is_none()
        && id.is_some()
        && (*id == ours.request_id || *id == request_id_in_body(document));
    let request_id = |ours: &Option<String>, published: &Option<String>| lost || ours == published;
    let same_text =
        ours.messages == published.messages || describe_the_same_unmodeled_error(ours, published);
    // Each client describes a document's faults in its own words.
    let own_words = is_unreadable(ours);
    let without_code = ours.code.is_none() && published.message.is_none() && same_text;
    // The published client shows the message of an error without a code only as the cause.
    let message =
        |ours: &Option<String>, published: &Option<String>| ours == published || without_code;
    ours.kind == published.kind
        && ours.is == published.is
        && ours.retry == published.retry
        && ours.status == published.status
        && ours.code == published.code
        && message(&ours.message, &published.message)
        && ours.request_id == published.request_id
        && request_id(&ours.service_request_id, &published.service_request_id)
        && ours.error.variant == published.error.variant
        && ours.error.code == published.error.code
        && message(&ours.error.message, &published.error.message)
        && request_id(&ours.error.request_id, &published.error.request_id)
        && (own_words || same_text)
}

/// Returns whether `sts-sdk` could not read the document.
fn is_unreadable(ours: &Failure) -> bool {
    let told = ours.messages.join(": ");
    ours.kind == Kind::Service && told.contains(" cannot be read: invalid input: ")
}

fn request_id_in_body(document: &str) -> Option<String> {
    let document = prepared(document);
    let document = roxmltree::Document::parse(&document).ok()?;
    let mut ids = document
        .root_element()
        .children()
        .filter(|node| node.tag_name().name() == "RequestId");
    let id: String = ids
        .next_back()?
        .children()
        .take_while(|node| !node.is_element())
        .filter(|node| node.is_text())
        .filter_map(|node| node.text())
        .collect();
    Some(id.trim_ascii().to_owned())
}

/// Any response of an operation: status, headers, and body.
fn any_response(operation: Operation<'static>) -> impl Strategy<Value = Response> {
    let text = xml_text().boxed();
    let output = prop_oneof![
        structure(operation.output, Required::AsModeled, &text),
        structure(operation.output, Required::Never, &text)
    ];
    let output = output.prop_map(move |output| common_members(operation.output, output));
    let success = output.prop_map(move |output| xml::response(&MODEL, operation, &output));
    let code = prop_oneof![8 => select(codes()).prop_map(str::to_owned), 1 => xml_text()];
    let error = (code, xml_text(), xml_text())
        .prop_map(|(code, message, id)| xml::error_response(&MODEL, &code, &message, &id));
    let well_formed = |document: BoxedStrategy<Element>| {
        let edits = proptest::collection::vec((any::<Index>(), edit()), 0..4);
        let line_end = prop_oneof![8 => Just("\n"), 1 => Just("\r\n"), 1 => Just("\r")];
        let bent = (document, edits, line_end);
        bent.prop_map(|(mut document, edits, line_end)| {
            for (at, edit) in &edits {
                edit.apply(&mut document, *at);
            }
            document.document().replace('\n', line_end)
        })
        .boxed()
    };
    let success = well_formed(success.boxed());
    let error = well_formed(error.boxed());
    let any_body = prop_oneof![
        Just(Vec::new()),
        Just(b"<html><body>502 Bad Gateway</body></html>".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..64),
    ];
    let body = |document: BoxedStrategy<String>| {
        let damaged = document.clone().prop_flat_map(damaged);
        let cut = (document.clone(), any::<Index>()).prop_map(|(document, at)| {
            let document = document.into_bytes();
            document[..at.index(document.len())].to_vec()
        });
        prop_oneof![
            16 => document.prop_map(String::into_bytes),
            2 => damaged,
            2 => cut,
        ]
    };
    let status_and_body = prop_oneof![
        10 => (Just(200_u16), body(success)),
        10 => (select(STATUSES.to_vec()), body(error)),
        1 => (select([STATUSES, &[200, 204, 299]].concat()), any_body),
    ];
    let headers = (
        proptest::option::of(select(vec![
            "x-amzn-requestid",
            "x-amz-request-id",
            "x-amzn-RequestId",
        ])),
        proptest::option::weighted(0.1, select(vec!["0", "1", "-1", "soon"])),
        proptest::option::weighted(
            0.2,
            select(vec![
                "Tue, 14 Nov 2023 22:13:20 GMT",
                "Wed, 15 Nov 2023 22:13:20 GMT",
                "yesterday",
            ]),
        ),
    );
    (status_and_body, headers).prop_map(|((status, body), (request_id, retry_after, date))| {
        let mut response = Response::new(status, body);
        if let Some(name) = request_id {
            response = response.header(name, "in the header");
        }
        if let Some(value) = retry_after {
            response = response.header("x-amz-retry-after", value);
        }
        if let Some(value) = date {
            response = response.header("date", value);
        }
        response
    })
}

const STATUSES: &[u16] = &[300, 400, 401, 403, 404, 408, 429, 500, 502, 503, 504, 599];

/// Codes that the runtime knows, and shape names that are not codes.
const CODES: &[&str] = &[
    "IDPCommunicationErrorException",
    "MalformedPolicyDocumentException",
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "SlowDown",
    "PriorRequestNotComplete",
    "EC2ThrottledException",
    "RequestTimeout",
    "RequestTimeoutException",
    "InternalError",
    "RequestTimeTooSkewed",
    "RequestExpired",
    "RequestInTheFuture",
    "SignatureDoesNotMatch",
    "InvalidSignatureException",
    "AuthFailure",
    "AccessDenied",
    "AccessDeniedException",
    "ValidationError",
    "ExpiredToken",
    "Sender:AccessDenied",
    "com.amazonaws.sts#RegionDisabledException",
    "",
    " ",
];

/// A change to one element of a document that leaves it well-formed.
#[derive(Clone, Debug)]
enum Edit {
    /// Removes one of its children.
    Remove(Index),
    /// Duplicates one of its children.
    Repeat(Index),
    /// Swaps two of its children.
    Exchange(Index, Index),
    /// Inserts an element among its children.
    Insert(Index, Element),
    /// Inserts whitespace among its children.
    Space(Index, &'static str),
    /// Replaces its content with this text.
    Text(String),
    /// Writes one character of its text as a reference.
    Reference(Index, bool),
    /// Adds an attribute.
    Attribute(&'static str, String),
    /// Adds a prefix to its name, and declares it.
    Prefix,
    /// Renames it.
    Rename(&'static str),
    /// Writes part of its text as a CDATA section.
    CData(Index, Index),
    /// Inserts a comment.
    Comment(Index),
    /// Wraps it in another element.
    Wrap(&'static str),
}

const NAMES: &[&str] = &[
    "Unknown",
    "Credentials",
    "AccessKeyId",
    "SecretAccessKey",
    "Expiration",
    "AssumedRoleUser",
    "Arn",
    "PackedPolicySize",
    "Account",
    "account",
    "AssumeRoleResult",
    "GetCallerIdentityResult",
    "AssumeRoleResponse",
    "ResponseMetadata",
    "RequestId",
    "Error",
    "Errors",
    "ErrorResponse",
    "Code",
    "Message",
    "message",
    "member",
];

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    let name = || select(NAMES.to_vec());
    let leaf = prop_oneof![
        2 => xml_text(),
        2 => select(TEXTS.to_vec()).prop_map(str::to_owned),
    ];
    let element = (name(), leaf.clone(), any::<bool>()).prop_map(|(name, text, nested)| {
        let leaf = Element::text(name, text);
        if nested {
            Element::new("Unknown", vec![Node::Element(leaf)])
        } else {
            leaf
        }
    });
    prop_oneof![
        2 => index().prop_map(Edit::Remove),
        2 => index().prop_map(Edit::Repeat),
        2 => (index(), index()).prop_map(|(a, b)| Edit::Exchange(a, b)),
        2 => (index(), element).prop_map(|(at, element)| Edit::Insert(at, element)),
        2 => (index(), select(vec![" ", "\n  ", "\t"])).prop_map(|(at, space)| Edit::Space(at, space)),
        3 => leaf.prop_map(Edit::Text),
        2 => (index(), any::<bool>()).prop_map(|(at, decimal)| Edit::Reference(at, decimal)),
        1 => (select(vec!["xmlns", "a", "xml:lang"]), xml_text()).prop_map(|(name, value)| Edit::Attribute(name, value)),
        1 => Just(Edit::Prefix),
        1 => name().prop_map(Edit::Rename),
        1 => (index(), index()).prop_map(|(from, to)| Edit::CData(from, to)),
        1 => index().prop_map(Edit::Comment),
        1 => name().prop_map(Edit::Wrap),
    ]
}

/// Strings that are numbers or timestamps, or nearly so.
const TEXTS: &[&str] = &[
    "",
    " ",
    "0",
    "-0",
    "+7",
    "007",
    " 7",
    "7\n",
    "7.0",
    "7e2",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "NaN",
    "true",
    "1985-04-12T23:20:50Z",
    "1985-04-12T23:20:50.52Z",
    "1985-04-12T23:20:50.123456789Z",
    "1985-04-12T23:20:50.1234567891Z",
    "1985-04-12T23:20:50+01:00",
    "1985-04-12T23:20:50-00:30",
    "1985-04-12t23:20:50z",
    "1985-04-12 23:20:50Z",
    "1985-04-12T23:20:60Z",
    "1985-04-12T24:00:00Z",
    "1985-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "10000-01-01T00:00:00Z",
    "-0001-01-01T00:00:00Z",
    "1985-04-12",
    " 1985-04-12T23:20:50Z",
    "482196050",
    "482196050.5",
    "Fri, 12 Apr 1985 23:20:50 GMT",
];

impl Edit {
    fn apply(&self, root: &mut Element, at: Index) {
        let mut count = 0;
        root.for_each(&mut |_| count += 1);
        let chosen = at.index(count);
        let mut n = 0;
        root.for_each(&mut |element| {
            if n == chosen {
                self.change(element);
            }
            n += 1;
        });
    }

    fn change(&self, element: &mut Element) {
        let content = &mut element.content;
        let length = content.len();
        match self {
            Self::Remove(_) | Self::Repeat(_) | Self::Exchange(..) if length == 0 => {}
            Self::Remove(at) => drop(content.remove(at.index(length))),
            Self::Repeat(at) => {
                let again = content[at.index(length)].clone();
                content.push(again);
            }
            Self::Exchange(a, b) => content.swap(a.index(length), b.index(length)),
            Self::Insert(at, new) => {
                content.insert(at.index(length + 1), Node::Element(new.clone()))
            }
            Self::Space(at, space) => {
                let text = content.iter().any(|node| !matches!(node, Node::Element(_)));
                // Whitespace within text is text, which `Text` covers.
                if !text {
                    content.insert(at.index(length + 1), Node::Text((*space).to_owned()));
                }
            }
            Self::Text(text) => *content = vec![Node::Text(text.clone())],
            Self::Reference(at, decimal) => split(content, *at, *at, |text| {
                let references = text.chars().map(|char| {
                    let char = u32::from(char);
                    Node::Reference(if *decimal {
                        format!("#{char}")
                    } else {
                        format!("#x{char:x}")
                    })
                });
                references.collect()
            }),
            Self::Attribute(name, value) => {
                if element.attributes.iter().all(|(known, _)| known != name) {
                    element.attributes.push(((*name).to_owned(), value.clone()));
                }
            }
            Self::Prefix => {
                if !element.name.contains(':') {
                    element.name.insert_str(0, "p:");
                    element
                        .attributes
                        .push(("xmlns:p".to_owned(), "urn:p".to_owned()));
                }
            }
            Self::Rename(name) => element.name = (*name).to_owned(),
            Self::CData(from, to) => split(content, *from, *to, |text| {
                vec![Node::CData(text.to_owned())]
            }),
            Self::Comment(at) => {
                content.insert(
                    at.index(length + 1),
                    Node::Comment(" a comment ".to_owned()),
                );
            }
            Self::Wrap(name) => {
                let inner = Element::new(*name, std::mem::take(content));
                *content = vec![Node::Element(inner)];
            }
        }
    }
}

/// Replaces the part of a text from one character to another, both inclusive, if the content is only text.
fn split(content: &mut Vec<Node>, from: Index, to: Index, replace: impl Fn(&str) -> Vec<Node>) {
    let [Node::Text(text)] = content.as_slice() else {
        return;
    };
    let chars: Vec<_> = text.chars().collect();
    if chars.is_empty() {
        return;
    }
    let (from, to) = (from.index(chars.len()), to.index(chars.len()));
    let (from, to) = (from.min(to), from.max(to));
    let part = |range: &[char]| range.iter().collect::<String>();
    let mut replaced = vec![Node::Text(part(&chars[..from]))];
    replaced.extend(replace(&part(&chars[from..=to])));
    replaced.push(Node::Text(part(&chars[to + 1..])));
    *content = replaced;
}
