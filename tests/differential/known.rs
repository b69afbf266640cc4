//! Every known difference, with the rule that `sts-sdk` follows.
//!
//! These tests use the same Cargo features on both sides. `docs/client.md` lists what the smaller default set of
//! `sts-sdk` omits (`rustls`, `sigv4a`), and `cargo xtask dependencies` checks that the list is complete.
//!
//! The tests at the end demonstrate each difference once: how `sts-sdk` behaves, and that the published client still
//! behaves differently. If one of them fails because the published client was fixed, remove its entry.

use std::collections::{BTreeSet, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::time::{Duration, UNIX_EPOCH};

use aws_smithy_async::test_util::ManualTimeSource;
use aws_smithy_types::error::metadata::ErrorMetadata;
use integration_tests::client::{InMemory, credentials};
use integration_tests::exchange::Response;
use integration_tests::model::{self, MODEL, Operation, Shape};
use integration_tests::outcome::{Failure, Outcome};
use integration_tests::published::newer::{self, Missing, NewerOperations as _};
use integration_tests::settings::{EndpointParams, Settings};
use integration_tests::value::{Structure, Value};
use integration_tests::xml::{self, Element, Node};
use integration_tests::{ours, published, query};
use roxmltree::{Document, NodeType};
use sts_sdk::config::Credentials;

use crate::side::{Both, Side, runtime};

/// A reason why the published client may read a document incompletely or incorrectly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reason {
    /// XML 1.0, section 2.1, "Well-Formed XML Documents": a document that is not well-formed is not XML, and a
    /// processor must not continue normally (section 1.2, "fatal error"). The published client stops reading as soon
    /// as it has seen enough, so it accepts the beginning of a document as the whole.
    ///
    /// A document type declaration counts as such damage: a processor has to apply its declarations (section 5.1),
    /// such as entities, which an attacker could exploit. `sts-sdk` rejects it; the published client ignores it.
    NotWellFormed,
    /// Namespaces in XML 1.0, section 7: names of elements and attributes are qualified names, which do not begin with
    /// a colon. The published client treats such names as names without a prefix.
    NotQualified,
    /// XML 1.0, section 2.7, "CDATA Sections": their content is character data. The published client drops it.
    CData,
    /// XML 1.0, sections 2.5 and 2.6: comments and processing instructions are not part of the character data around
    /// them. The published client drops the character data after one.
    Comment,
    /// XML 1.0, section 2.11, "End-of-Line Handling": a literal carriage return, together with a line feed that follows
    /// it, is a line ending and is read as one line feed. The published client leaves it unchanged.
    LineEnd,
    /// XML 1.0, section 3.1: everything between two tags is the element's content. If an element splits the text, the
    /// published client returns only the part before the element. `sts-sdk` rejects such a value.
    SplitByElement,
    /// Smithy 2.0, awsQuery, "Response serialization": a response contains a result and `ResponseMetadata`, which are
    /// members of a structure, and XML serialization does not order them. The published client reads only the first
    /// child.
    ResultNotFirst,
    /// XML Schema, part 2, sections 3.2 and 3.3: the types of numbers and timestamps have the facet `whiteSpace` with the
    /// value `collapse`, so whitespace around a value is not part of it. The published client rejects such a value.
    SpaceAroundValue,
    /// Services that are compatible with those of AWS send errors in other forms: as the root element, in a list, or in
    /// another root element. The published client does not find the code, or the members, or both.
    OtherErrorForm,
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "rejected only by sts-sdk: not well-formed",
            Self::NotQualified => "rejected only by sts-sdk: names that begin with a colon",
            Self::CData => "read completely only by sts-sdk: CDATA",
            Self::Comment => "read completely only by sts-sdk: comments",
            Self::LineEnd => "read differently: line endings",
            Self::SplitByElement => "rejected only by sts-sdk: text split by an element",
            Self::ResultNotFirst => "read only by sts-sdk: the result is not the first child",
            Self::SpaceAroundValue => "read only by sts-sdk: whitespace around a value",
            Self::OtherErrorForm => "read only by sts-sdk: another form of error",
        }
    }

    /// Returns whether it is a reason to reject a document that is XML.
    pub(crate) fn may_reject(self) -> bool {
        matches!(self, Self::NotQualified | Self::SplitByElement)
    }

    /// The reasons why the published client may misread this response. `result` is the name of its result element.
    pub(crate) fn all_of(response: &Response, result: &str) -> Vec<Self> {
        let Ok(document) = std::str::from_utf8(&response.body) else {
            return vec![Self::NotWellFormed];
        };
        let prepared = prepared(document);
        let Ok(tree) = Document::parse(&prepared) else {
            return vec![Self::NotWellFormed];
        };
        let mut reasons = Vec::new();
        if names_begin_with_a_colon(document) {
            reasons.push(Self::NotQualified);
        }
        if document.contains("<![CDATA[") {
            reasons.push(Self::CData);
        }
        let aside = |kind| matches!(kind, NodeType::Comment | NodeType::PI);
        if tree.descendants().any(|node| aside(node.node_type())) {
            reasons.push(Self::Comment);
        }
        if document.contains('\r') {
            reasons.push(Self::LineEnd);
        }
        if tree.descendants().any(is_split) {
            reasons.push(Self::SplitByElement);
        }
        let mut children = tree
            .root_element()
            .children()
            .filter(|node| node.is_element());
        if children
            .position(|child| child.tag_name().name() == result)
            .is_some_and(|n| n > 0)
        {
            reasons.push(Self::ResultNotFirst);
        }
        if tree.descendants().any(has_space_around_value) {
            reasons.push(Self::SpaceAroundValue);
        }
        if is_error(response) && error_in_protocol_form(&element(tree.root_element())).is_some() {
            reasons.push(Self::OtherErrorForm);
        }
        reasons
    }
}

fn names_begin_with_a_colon(document: &str) -> bool {
    let tags = document.split('<').skip(1);
    let tags = tags.filter_map(|rest| rest.split('>').next());
    let mut names = tags.flat_map(|tag| tag.trim_start_matches('/').split_ascii_whitespace());
    names.any(|name| name.starts_with(':'))
}

/// The names of elements that contain one value and no elements.
static VALUES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let structures = MODEL
        .shapes()
        .filter(|(_, shape)| matches!(shape, Shape::Structure { .. }));
    let is_value = |id| {
        matches!(
            MODEL.shape(id),
            Shape::String { .. }
                | Shape::Enum { .. }
                | Shape::Integer { .. }
                | Shape::Timestamp { .. }
        )
    };
    let values = structures
        .flat_map(|(id, _)| MODEL.members(id))
        .filter(|(_, target)| is_value(target));
    values
        .map(|(name, _)| name)
        .chain(["Code", "Message"])
        .collect()
});

/// Returns whether an element that contains a value has text after another element.
fn is_split(node: roxmltree::Node<'_, '_>) -> bool {
    let is_text = |node: roxmltree::Node<'_, '_>| {
        node.is_text()
            && node
                .text()
                .is_some_and(|text| !text.trim_ascii().is_empty())
    };
    let after = node
        .children()
        .skip_while(|child| !child.is_element())
        .skip(1);
    VALUES.contains(node.tag_name().name()) && after.into_iter().any(is_text)
}

/// The names of elements that contain one value that is not a string.
static COLLAPSED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let structures = MODEL
        .shapes()
        .filter(|(_, shape)| matches!(shape, Shape::Structure { .. }));
    let is_collapsed = |id| {
        matches!(
            MODEL.shape(id),
            Shape::Integer { .. } | Shape::Timestamp { .. }
        )
    };
    let values = structures
        .flat_map(|(id, _)| MODEL.members(id))
        .filter(|(_, target)| is_collapsed(target));
    values.map(|(name, _)| name).collect()
});

const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

fn has_space_around_value(node: roxmltree::Node<'_, '_>) -> bool {
    let text: String = node
        .children()
        .filter(|child| child.is_text())
        .filter_map(|child| child.text())
        .collect();
    COLLAPSED.contains(node.tag_name().name()) && text.trim_matches(SPACE) != text
}

fn trim_values(element: &mut Element) {
    let is_collapsed = COLLAPSED.contains(element.name.as_str());
    for node in &mut element.content {
        match node {
            Node::Text(text) if is_collapsed => *text = text.trim_matches(SPACE).to_owned(),
            Node::Element(child) => trim_values(child),
            _ => {}
        }
    }
}

fn is_error(response: &Response) -> bool {
    !(200..300).contains(&response.status)
}

/// Returns an error that has another form than the protocol's in that form.
fn error_in_protocol_form(root: &Element) -> Option<Element> {
    let named = |parent: &Element, name: &str| -> Vec<Element> {
        let children = parent.content.iter();
        let elements = children.filter_map(|node| match node {
            Node::Element(element) if element.name == name => Some(element.clone()),
            _ => None,
        });
        elements.collect()
    };
    let in_root = named(root, "Error");
    if root.name == "ErrorResponse" && !in_root.is_empty() {
        return None;
    }
    let in_list = named(root, "Errors")
        .last()
        .map(|list| named(list, "Error"));
    let errors = if !in_root.is_empty() {
        in_root
    } else if let Some(in_list) = in_list.filter(|errors| !errors.is_empty()) {
        in_list
    } else if root.name == "Error" {
        vec![root.clone()]
    } else {
        return None;
    };
    let mut content = errors;
    content.extend(named(root, "RequestId"));
    let content = content.into_iter().map(Node::Element).collect();
    Some(Element::new("ErrorResponse", content))
}

/// The operations that both clients have. The model has got others since the published client was generated.
pub(crate) fn common_operations() -> impl Iterator<Item = Operation<'static>> {
    let published = |name| {
        let mut all = published::operations::Operation::all();
        all.any(|operation| operation.name == name)
    };
    MODEL
        .operations()
        .filter(move |operation| published(operation.name))
}

/// The members of an input or an output that both clients have. The published client does not send newer ones, and
/// ignores them in responses.
pub(crate) fn common_members(id: &str, mut value: Structure) -> Structure {
    value
        .0
        .retain(|member, _| !newer::MEMBERS.contains(&(model::name(id), member.as_str())));
    value
}

/// A sample with the members that both clients have.
pub(crate) fn common_sample(id: &str) -> Structure {
    common_members(id, MODEL.sample(id))
}

/// An error of `sts-sdk` as it would be without the errors that the published client does not have. Like any client, it
/// treats an error that is newer than the client as one that is not modeled.
pub(crate) fn as_published_models(operation: &str, ours: &Failure) -> Failure {
    let mut failure = ours.clone();
    let is_newer = |error: &&str| newer::ERRORS.contains(&(operation, *error));
    if ours.is.iter().any(is_newer) {
        failure.is.clear();
        failure.error.variant = None;
        let (code, message) = (ours.code.as_deref(), ours.message.as_deref());
        let said = said_by_service(code, message, ours.service_request_id.as_deref());
        failure.messages = vec!["service error".to_owned(), said];
    }
    failure
}

/// Returns whether only `sts-sdk` repeats a request after this failure.
///
/// RFC 6585, section 4: the status 429 means that the client has sent too many requests, whatever the body is. The
/// published client needs an error code that it knows.
///
/// A web identity token can be valid before every region knows the key that signed it. The published client does not
/// repeat the request.
pub(crate) fn is_repeated_only_by_ours(operation: &str, failure: &Failure) -> bool {
    let too_many_requests = failure.status == Some(429);
    let code = failure.code.as_deref();
    too_many_requests
        || operation == "AssumeRoleWithWebIdentity" && code == Some("InvalidIdentityToken")
}

/// Returns whether the texts of these errors differ only in how the clients describe an error that is not modeled.
///
/// An error says why a call failed: what is not in its text is missing from most logs. `sts-sdk` says all that the
/// service said, and then returns no source, which would say it again. The published client says only the code; the
/// source has the rest. Everything else in the texts has to be the same.
pub(crate) fn describe_the_same_unmodeled_error(ours: &Failure, published: &Failure) -> bool {
    let (code, message) = (ours.code.as_deref(), ours.message.as_deref());
    let by_ours = said_by_service(code, message, ours.service_request_id.as_deref());
    let by_published = code.map_or_else(
        || "unhandled error".to_owned(),
        |code| format!("unhandled error ({code})"),
    );
    // Even if its error has lost the request ID, the source has the one from the headers.
    let source = metadata(code, message, published.request_id.as_deref()).to_string();
    let outermost = "service error".to_owned();
    ours.is.is_empty()
        && ours.messages == [outermost.clone(), by_ours]
        && published.messages == [outermost, by_published, source]
}

/// The text of an error that is not modeled. Blank text counts as absent.
fn said_by_service(code: Option<&str>, message: Option<&str>, id: Option<&str>) -> String {
    let present = |text: &Option<&str>| text.is_some_and(|text| !text.trim_ascii().is_empty());
    let said: Vec<_> = [code, message]
        .into_iter()
        .filter(present)
        .flatten()
        .collect();
    let said = match said.is_empty() {
        true => "unhandled error".to_owned(),
        false => said.join(": "),
    };
    match Some(id).filter(present).flatten() {
        Some(id) => format!("{said} (request ID {id})"),
        None => said,
    }
}

fn metadata(code: Option<&str>, message: Option<&str>, id: Option<&str>) -> ErrorMetadata {
    let mut metadata = ErrorMetadata::builder();
    if let Some(code) = code {
        metadata = metadata.code(code);
    }
    if let Some(message) = message {
        metadata = metadata.message(message);
    }
    if let Some(id) = id {
        metadata = metadata.custom("aws_request_id", id);
    }
    metadata.build()
}

/// Operations whose responses only `sts-sdk` keeps out of errors and logs, because the model does not say that they
/// contain secrets: a decoded authorization message says what the policies of an account permit.
pub(crate) const REDACTED_ONLY_BY_OURS: [&str; 1] = ["DecodeAuthorizationMessage"];

/// The same information in its plainest form: only elements and plain text, with the result first.
pub(crate) fn plain(
    response: &Response,
    result: &str,
) -> Result<String, Box<dyn std::error::Error>> {
    let document = prepared(std::str::from_utf8(&response.body)?);
    let tree = Document::parse(&document)?;
    let mut root = element(tree.root_element());
    trim_values(&mut root);
    if is_error(response)
        && let Some(error) = error_in_protocol_form(&root)
    {
        return Ok(error.document());
    }
    let result = root
        .content
        .iter()
        .position(|node| matches!(node, Node::Element(element) if element.name == result));
    if let Some(result) = result {
        let result = root.content.remove(result);
        root.content.insert(0, result);
    }
    Ok(root.document())
}

/// Prepares the document for the parser used here. Both clients ignore name prefixes, declared or not, but this
/// parser requires declarations. It also does not normalize a line ending before a reference, which section 2.11
/// requires to happen before anything else.
pub(crate) fn prepared(document: &str) -> String {
    let mut document = document.replace("\r\n", "\n").replace('\r', "\n");
    while let Err(roxmltree::Error::UnknownNamespace(prefix, _)) = Document::parse(&document) {
        let bytes = document.as_bytes();
        let is_tag =
            |&at: &usize| bytes[at] == b'<' && !matches!(bytes.get(at + 1), Some(b'!' | b'?'));
        let Some(root) = (0..bytes.len()).find(is_tag) else {
            break;
        };
        let name =
            document[root..].find(|char: char| char.is_ascii_whitespace() || ">/".contains(char));
        let Some(end_of_name) = name else {
            break;
        };
        document.insert_str(
            root + end_of_name,
            &format!(" xmlns:{prefix}=\"urn:declared\""),
        );
    }
    document
}

fn element(node: roxmltree::Node<'_, '_>) -> Element {
    let mut content: Vec<Node> = Vec::new();
    for child in node.children() {
        match child.node_type() {
            NodeType::Element => content.push(Node::Element(element(child))),
            NodeType::Text => {
                let more = child.text().unwrap_or_default();
                match content.last_mut() {
                    Some(Node::Text(text)) => text.push_str(more),
                    _ => content.push(Node::Text(more.to_owned())),
                }
            }
            _ => {}
        }
    }
    Element::new(node.tag_name().name(), content)
}

/// A client with these credentials and this clock that calls this service.
macro_rules! client {
    ($client:ident, $service:expr, $credentials:expr, $clock:expr) => {{
        let config = $client::Config::builder()
            .behavior_version($client::config::BehaviorVersion::latest())
            .region($client::config::Region::new("us-east-1"))
            .credentials_provider($credentials)
            .time_source($clock)
            .http_client($service.http_client());
        $client::Client::from_conf(config.build())
    }};
}

/// Returns how both clients interpret a response to `GetCallerIdentity`.
fn outcomes(response: &Response) -> (Outcome, Outcome) {
    outcomes_of("GetCallerIdentity", response, &Settings::default())
}

fn outcomes_of(operation: &str, response: &Response, settings: &Settings) -> (Outcome, Outcome) {
    let (both, runtime) = (Both::of(settings, operation), runtime());
    let input = MODEL.sample(MODEL.operation(operation).input);
    (
        both.ours.call(&runtime, response, &input).outcome,
        both.published.call(&runtime, response, &input).outcome,
    )
}

/// Returns the account that each client reads from this document.
fn accounts(document: &str) -> (Option<String>, Option<String>) {
    let account = |outcome: Outcome| outcome.ok()?.value.get::<String>("Account");
    let (ours, published) = outcomes(&Response::ok(document.to_owned()));
    (account(ours), account(published))
}

fn failures(response: &Response) -> (Box<Failure>, Box<Failure>) {
    let (ours, published) = outcomes(response);
    (
        ours.expect_err("an error"),
        published.expect_err("an error"),
    )
}

fn identity(account: &str) -> String {
    format!(
        "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>{account}</Account>\
         </GetCallerIdentityResult></GetCallerIdentityResponse>"
    )
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn both_agree_on_a_plain_document() {
    assert_eq!(accounts(&identity("123")), (text("123"), text("123")));
}

/// A client has the operations that its model had when it was generated.
#[test]
fn newer_operations_are_missing() {
    let common: Vec<_> = common_operations()
        .map(|operation| operation.name)
        .collect();
    let newer = MODEL.operations().map(|operation| operation.name);
    let newer: Vec<_> = newer.filter(|name| !common.contains(name)).collect();
    assert_eq!(newer, ["GetScopedCredentials"]);
    let service = InMemory::returning(Response::ok(""));
    let client = client!(aws_sdk_sts, service, credentials(), clock());
    assert_eq!(client.get_scoped_credentials(), Missing);
}

/// A client sends the members that its model had when it was generated, and ignores others in responses.
#[test]
fn newer_members_are_ignored() {
    let (runtime, mut found) = (runtime(), BTreeSet::new());
    for operation in common_operations() {
        let (input, output) = (
            MODEL.sample(operation.input),
            MODEL.sample(operation.output),
        );
        let document = xml::response(&MODEL, operation, &output).document();
        let both = Both::of(&Settings::default(), operation.name);
        let call = |side: &Side| {
            let did = side.call(&runtime, &Response::ok(document.clone()), &input);
            let value = did.outcome.expect("a complete response").value;
            (did.requests[0].pairs(), value)
        };
        let pairs = |input: &Structure| query::pairs(&MODEL, operation, input);
        let common = [
            common_sample(operation.input),
            common_sample(operation.output),
        ];
        assert_eq!(
            call(&both.published),
            (pairs(&common[0]), common[1].clone())
        );
        assert_eq!(call(&both.ours), (pairs(&input), output.clone()));
        for (id, all, common) in [
            (operation.input, &input, &common[0]),
            (operation.output, &output, &common[1]),
        ] {
            let newer = all
                .0
                .keys()
                .filter(|member| !common.0.contains_key(*member));
            found.extend(newer.map(|member| (model::name(id).to_owned(), member.clone())));
        }
    }
    let listed = newer::MEMBERS.iter();
    let listed = listed.map(|(id, member)| ((*id).to_owned(), (*member).to_owned()));
    assert_eq!(found, listed.collect());
}

/// A client treats an error that its model did not have when it was generated as one that is not modeled.
#[test]
fn newer_errors_are_not_modeled() {
    for (operation, name) in newer::ERRORS {
        let mut errors = MODEL.errors(MODEL.operation(operation));
        let error = errors.find(|error| error.name == *name).expect(name);
        let document = xml::error_response(&MODEL, error.code, "no", "id").document();
        let response = Response::new(error.status, document);
        let (ours, published) = outcomes_of(operation, &response, &Settings::default());
        let (ours, published) = (ours.expect_err(name), published.expect_err(name));
        assert_eq!(
            (&ours.is[..], ours.error.variant),
            (&[*name][..], Some(*name))
        );
        assert_eq!(
            (&published.is[..], published.error.variant),
            (&[][..], None)
        );
        assert_eq!(
            (ours.code, ours.message),
            (published.code, published.message)
        );
    }
}

/// XML 1.0, section 2.7.
#[test]
fn cdata_is_text() {
    let document = identity("<![CDATA[123]]>");
    assert_eq!(accounts(&document), (text("123"), text("")));
}

/// XML 1.0, section 2.5.
#[test]
fn text_continues_after_a_comment() {
    let document = identity("12<!-- and -->3");
    assert_eq!(accounts(&document), (text("123"), text("12")));
}

/// XML 1.0, section 2.6.
#[test]
fn text_continues_after_a_processing_instruction() {
    let document = identity("12<?and?>3");
    assert_eq!(accounts(&document), (text("123"), text("12")));
}

/// XML 1.0, section 2.11.
#[test]
fn line_endings_become_line_feeds() {
    let document = identity("1\r\n2\r3&#13;4");
    assert_eq!(
        accounts(&document),
        (text("1\n2\n3\r4"), text("1\r\n2\r3\r4"))
    );
}

/// XML 1.0, section 2.1: the rule `document` ends with the end tag of the root element.
#[test]
fn truncated_document_is_rejected() {
    let document = identity("123").replace(
        "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
        "",
    );
    assert_eq!(accounts(&document), (None, text("123")));
}

/// The same for credentials, which is the most harmful case: from a truncated document, the published client returns
/// credentials without a secret.
#[test]
fn truncated_credentials_are_rejected() {
    let document = "<GetSessionTokenResponse><GetSessionTokenResult><Credentials><AccessKeyId>ASIA</AccessKeyId>";
    let response = Response::ok(document);
    let (ours, published) = outcomes_of("GetSessionToken", &response, &Settings::default());
    ours.expect_err("the response is truncated");
    let credentials: Structure = match published
        .expect("it is accepted")
        .value
        .0
        .get("Credentials")
    {
        Some(Value::Structure(credentials)) => credentials.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(credentials.get::<String>("SecretAccessKey"), text(""));
}

/// XML 1.0, section 3.1, "Well-formedness constraint: Element Type Match".
#[test]
fn mismatched_end_tag_is_rejected() {
    let document =
        identity("123").replace("</GetCallerIdentityResult>", "</GetCallerIdentityResul>");
    assert_eq!(accounts(&document), (None, text("123")));
}

/// Namespaces in XML 1.0, section 7.
#[test]
fn name_that_begins_with_a_colon_is_rejected() {
    let document = identity("123").replacen("<Account>", "<Account :a=\"b\">", 1);
    assert_eq!(accounts(&document), (None, text("123")));
}

/// XML 1.0, section 5.1: a processor has to apply the declarations or reject the document.
#[test]
fn document_type_declaration_is_rejected() {
    let document = format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", identity("123"));
    assert_eq!(accounts(&document), (None, text("123")));
}

/// XML 1.0, section 3.1: everything between two tags is the element's content.
#[test]
fn text_split_by_an_element_is_rejected() {
    let document = identity("12<new/>3");
    assert_eq!(accounts(&document), (None, text("12")));
}

/// Smithy 2.0, awsQuery, "Response serialization": the result need not be the first child.
#[test]
fn metadata_may_come_before_the_result() {
    let metadata = "<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata>";
    let document = identity("123").replacen(
        "<GetCallerIdentityResult>",
        &format!("{metadata}<GetCallerIdentityResult>"),
        1,
    );
    assert_eq!(accounts(&document), (text("123"), None));
}

/// Smithy 2.0, awsQuery, "Operation error serialization": the request ID of an error is in its body.
#[test]
fn request_id_of_an_error_is_read_from_the_body() {
    let error =
        "<ErrorResponse><Error><Code>a</Code></Error><RequestId>id</RequestId></ErrorResponse>";
    let (ours, published) = failures(&Response::new(400, error));
    assert_eq!(ours.service_request_id, text("id"));
    assert_eq!(published.service_request_id, None);
}

/// The request ID is the first thing that support asks for, especially if a proxy sent the response.
#[test]
fn request_id_is_kept_without_an_error_document() {
    for body in [
        "<html><br>Bad gateway",
        "<html><body/></html>",
        "Bad gateway",
        "",
    ] {
        let response = Response::new(502, body).header("x-amzn-requestid", "id");
        let (ours, published) = outcomes_of("AssumeRole", &response, &Settings::default());
        let (ours, published) = (
            ours.expect_err("an error"),
            published.expect_err("an error"),
        );
        assert_eq!(ours.service_request_id, text("id"), "{body}");
        assert_eq!(ours.error.request_id, text("id"), "{body}");
        assert_eq!(published.service_request_id, None, "{body}");
    }
}

/// Smithy 2.0, awsQuery, "Operation error serialization": an error also has a message.
#[test]
fn message_of_an_error_without_a_code_is_kept() {
    let error = "<ErrorResponse><Error><Message>no</Message></Error></ErrorResponse>";
    let response = Response::new(400, error);
    let (ours, published) = outcomes_of("AssumeRole", &response, &Settings::default());
    let (ours, published) = (
        ours.expect_err("an error"),
        published.expect_err("an error"),
    );
    assert_eq!((ours.message, published.message), (text("no"), None));
}

const DENIED: &str =
    "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>";

/// An error says why a call failed.
#[test]
fn unmodeled_error_says_what_the_service_said() {
    let response = Response::new(403, DENIED).header("x-amzn-requestid", "id");
    let (ours, published) = failures(&response);
    assert_eq!(
        ours.messages,
        ["service error", "AccessDenied: no (request ID id)"]
    );
    assert_eq!(
        published.messages[..2],
        ["service error", "unhandled error (AccessDenied)"]
    );
    assert!(describe_the_same_unmodeled_error(&ours, &published));
}

/// The exception for these texts covers no other difference.
#[test]
fn other_texts_of_an_unmodeled_error_are_a_difference() {
    let response = Response::new(403, DENIED).header("x-amzn-requestid", "id");
    let changes: [fn(&mut Failure); 7] = [
        |failure| failure.messages[0].push('!'),
        |failure| failure.messages[1].push('!'),
        |failure| failure.messages.push("more".to_owned()),
        |failure| drop(failure.messages.pop()),
        |failure| failure.code = text("Other"),
        |failure| failure.message = text("other"),
        |failure| failure.service_request_id = text("other"),
    ];
    for (n, change) in changes.into_iter().enumerate() {
        let (mut ours, published) = failures(&response);
        change(&mut ours);
        assert!(!describe_the_same_unmodeled_error(&ours, &published), "{n}");
        // The metadata of the published client is compared with ours elsewhere.
        if n < 4 {
            let (ours, mut published) = failures(&response);
            change(&mut published);
            assert!(!describe_the_same_unmodeled_error(&ours, &published), "{n}");
        }
    }
}

/// An error says why a call failed: the text of `Error` names each cause, such as that of a connector. The published
/// client shows only that something failed.
#[test]
fn error_without_a_response_says_every_cause() {
    let settings = Settings {
        region: None,
        ..Settings::default()
    };
    let (ours, published) = outcomes_of("GetCallerIdentity", &Response::ok(""), &settings);
    let (ours, published) = (
        ours.expect_err("there is no region"),
        published.expect_err("there is no region"),
    );
    assert_eq!(ours.messages, published.messages);
    assert_eq!(ours.error.shown[0], ours.messages.join(": "));
    assert_eq!(published.error.shown[0], "unhandled error");
}

/// Secrets stay out of errors: the body of a response that may contain secrets is not stored in the error. Neither
/// client shows it in a message, but the published client shows it in the error's `Debug` output.
#[test]
fn body_that_may_contain_secrets_is_not_in_the_error() {
    let response = Response::ok("<GetSessionTokenResponse>a secret");
    let (ours, _) = outcomes_of("GetSessionToken", &response, &Settings::default());
    let ours = ours.expect_err("the response is truncated");
    assert!(ours.shown.iter().all(|shown| !shown.contains("a secret")));
    // The published client accepts a truncated response without an error, but it cannot read this one.
    let response = Response::ok("<Other>a secret</Other>");
    let (ours, published) = outcomes_of("GetSessionToken", &response, &Settings::default());
    let (ours, published) = (
        ours.expect_err("the wrong root element"),
        published.expect_err("the wrong root element"),
    );
    assert!(ours.shown.iter().all(|shown| !shown.contains("a secret")));
    assert!(
        published
            .shown
            .iter()
            .any(|shown| shown.contains("a secret"))
    );
}

/// Secrets stay out of errors: a service or a proxy can send credentials under the status of an error.
#[test]
fn credentials_under_the_status_of_an_error_are_not_in_the_error() {
    let credentials = "<SecretAccessKey>a secret</SecretAccessKey>";
    for status in [400, 403, 503] {
        let response = Response::new(status, credentials);
        let (ours, published) = outcomes_of("GetSessionToken", &response, &Settings::default());
        let shows = |outcome: Outcome| {
            let failure = outcome.expect_err("it is an error");
            failure.shown.concat().contains("a secret")
        };
        assert_eq!((shows(ours), shows(published)), (false, true), "{status}");
    }
}

/// Secrets stay out of errors: a decoded authorization message says what the policies of an account permit.
#[test]
fn decoded_authorization_message_is_not_in_the_error() {
    for operation in REDACTED_ONLY_BY_OURS {
        let response = Response::new(500, "<DecodedMessage>a secret</DecodedMessage>");
        let (ours, published) = outcomes_of(operation, &response, &Settings::default());
        let shows = |outcome: Outcome| {
            let failure = outcome.expect_err("it is an error");
            failure.shown.concat().contains("a secret")
        };
        assert_eq!((shows(ours), shows(published)), (false, true));
    }
}

/// The members that only `sts-sdk` redacts.
const UNMARKED_SECRETS: [&str; 9] = [
    "AssumeRoleRequest.Policy",
    "AssumeRoleRequest.TokenCode",
    "AssumeRoleWithSAMLRequest.Policy",
    "AssumeRoleWithWebIdentityRequest.Policy",
    "DecodeAuthorizationMessageRequest.EncodedMessage",
    "DecodeAuthorizationMessageResponse.DecodedMessage",
    "GetFederationTokenRequest.Policy",
    "GetSessionTokenRequest.TokenCode",
    "ProvidedContext.ContextAssertion",
];

/// Secrets stay out of `Debug` output, even those that the model does not mark.
#[test]
fn unmarked_secrets_are_not_in_debug_output() {
    let service = InMemory::returning(Response::ok(""));
    let our_client = client!(sts_sdk, service, credentials(), clock());
    let published_client = client!(aws_sdk_sts, service, credentials(), clock());
    let mut redacted = BTreeSet::new();
    for operation in common_operations() {
        let (input, output) = (
            common_sample(operation.input),
            common_sample(operation.output),
        );
        let ours = ours::operations::Operation::named(operation.name);
        let ours = [
            ours.shown_input(&our_client, &input),
            ours.shown_output(&output),
        ]
        .concat();
        let published = published::operations::Operation::named(operation.name);
        let published = [
            published.shown_input(&published_client, &input),
            published.shown_output(&output),
        ]
        .concat();
        let mut texts = texts(operation.input, &input);
        texts.extend(self::texts(operation.output, &output));
        for (member, text) in texts {
            let shows = |shown: &Vec<String>| {
                let text = text.escape_debug().to_string();
                shown.iter().any(|shown| shown.contains(&text))
            };
            match (shows(&ours), shows(&published)) {
                (false, true) => drop(redacted.insert(member)),
                (ours, published) => assert_eq!(ours, published, "{member}"),
            }
        }
    }
    assert_eq!(redacted, UNMARKED_SECRETS.map(str::to_owned).into());
}

/// The strings in a structure, with the members that contain them.
fn texts(id: &str, value: &Structure) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (member, target) in MODEL.members(id) {
        let value = value.0.get(member);
        let mut values: Vec<_> = value.map(|value| (target, value)).into_iter().collect();
        while let Some((target, value)) = values.pop() {
            match (MODEL.shape(target), value) {
                (Shape::List { member, .. }, Value::List(items)) => {
                    values.extend(items.iter().map(|item| (member.target.as_str(), item)));
                }
                (_, Value::Structure(value)) => found.extend(texts(target, value)),
                (_, Value::String(text)) => {
                    found.push((format!("{}.{member}", model::name(id)), text.clone()));
                }
                _ => {}
            }
        }
    }
    found
}

/// Secrets stay out of errors: the request is not shown if its endpoint is not a URL.
#[test]
fn request_is_not_in_the_endpoint_error() {
    let settings = Settings {
        endpoint_url: text("no url"),
        ..Settings::default()
    };
    let response = Response::ok("");
    let (ours, published) = outcomes_of("AssumeRoleWithWebIdentity", &response, &settings);
    let told = |outcome: Outcome| {
        outcome
            .expect_err("the endpoint is not a URL")
            .messages
            .concat()
    };
    let (ours, published) = (told(ours), told(published));
    for told in [&ours, &published] {
        assert!(told.contains("failed to apply endpoint `no url`"), "{told}");
    }
    assert!(!ours.contains("WebIdentityToken="), "{ours}");
    assert!(published.contains("WebIdentityToken="), "{published}");
}

/// No panic: an empty endpoint is an error.
#[test]
fn empty_endpoint_is_an_error() {
    let params = EndpointParams {
        region: text("us-east-1"),
        use_fips: None,
        use_dual_stack: None,
        use_global_endpoint: None,
        endpoint: text(""),
    };
    let runtime = runtime();
    let ours = runtime.block_on(ours::configured::endpoint(&params));
    assert_eq!(
        ours,
        Err(vec!["the URL of the endpoint is empty".to_owned()])
    );
    let published = || runtime.block_on(published::configured::endpoint(&params));
    catch_unwind(AssertUnwindSafe(published)).expect_err("the published client panics");
}

/// In `sts-sdk`, one interceptor sets the endpoint parameters for all operations; the published client has one for
/// each. Its name appears in error messages about the parameters.
#[test]
fn endpoint_params_interceptor_has_a_different_name() {
    let settings = Settings {
        region: text("no host label!"),
        ..Settings::default()
    };
    let (ours, published) = outcomes_of("AssumeRole", &Response::ok(""), &settings);
    let told = |outcome: Outcome| outcome.expect_err("the region is invalid").messages[1].clone();
    let (ours, published) = (told(ours), told(published));
    assert!(ours.starts_with("EndpointParamsInterceptor "), "{ours}");
    assert_eq!(format!("AssumeRole{ours}"), published);
}

/// XML Schema, part 2, sections 3.2 and 3.3.
#[test]
fn whitespace_around_a_number_is_ignored() {
    let document = "<AssumeRoleResponse><AssumeRoleResult><PackedPolicySize> 6\n</PackedPolicySize>\
                    </AssumeRoleResult></AssumeRoleResponse>";
    let response = Response::ok(document);
    let (ours, published) = outcomes_of("AssumeRole", &response, &Settings::default());
    let ours = ours.expect("it is read").value;
    assert_eq!(ours.get::<i32>("PackedPolicySize"), Some(6));
    published.expect_err("the published client rejects it");
}

/// XML 1.0, section 4.3.3: a processor that does not support an encoding must reject the document. UTF-16 is required.
/// The published client ignores the declaration, and reads UTF-8 only.
#[test]
fn declared_encoding_is_decoded() {
    let declared = |encoding: &str| {
        format!(
            "<?xml version='1.0' encoding='{encoding}'?>{}",
            identity("\u{E4}")
        )
    };
    let latin1: Vec<u8> = declared("ISO-8859-1")
        .chars()
        .map(|char| u8::try_from(u32::from(char)).expect("it is in Latin-1"))
        .collect();
    let utf16: Vec<u8> = format!("\u{FEFF}{}", declared("UTF-16"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for body in [latin1, utf16] {
        let (ours, published) = outcomes(&Response::ok(body));
        assert_eq!(
            ours.expect("it is read").value.get::<String>("Account"),
            text("\u{E4}")
        );
        published.expect_err("the published client reads UTF-8 only");
    }
    let (ours, published) = outcomes(&Response::ok(declared("Big5")));
    ours.expect_err("the encoding is not supported");
    published.expect("the published client ignores the declaration");
}

/// Services that are compatible with those of AWS send errors in other forms.
#[test]
fn error_in_another_form_is_read() {
    for body in [
        "<Error><Code>a</Code><Message>b</Message></Error>",
        "<Response><Errors><Error><Code>a</Code><Message>b</Message></Error></Errors></Response>",
        "{\"Error\": {\"Code\": \"a\", \"Message\": \"b\"}}",
        "{\"__type\": \"c#a\", \"message\": \"b\"}",
    ] {
        let (ours, published) = failures(&Response::new(400, body));
        assert_eq!((ours.code, ours.message), (text("a"), text("b")), "{body}");
        assert_eq!((published.code, published.message), (None, None), "{body}");
    }
}

/// Returns how often each client sends a request to which it gets this response.
fn attempts(operation: &str, response: &Response) -> (usize, usize) {
    let settings = Settings {
        attempts: Some(3),
        ..Settings::default()
    };
    let (both, runtime) = (Both::of(&settings, operation), runtime());
    let input = MODEL.sample(MODEL.operation(operation).input);
    (
        both.ours.call(&runtime, response, &input).requests.len(),
        both.published
            .call(&runtime, response, &input)
            .requests
            .len(),
    )
}

/// RFC 6585, section 4.
#[test]
fn too_many_requests_are_repeated() {
    let response = Response::new(429, "");
    assert_eq!(attempts("AssumeRole", &response), (3, 1));
}

/// A token can be valid before every region knows the key that signed it.
#[test]
fn invalid_identity_token_is_repeated() {
    let error = "<ErrorResponse><Error><Code>InvalidIdentityToken</Code></Error></ErrorResponse>";
    let response = Response::new(400, error);
    assert_eq!(attempts("AssumeRoleWithWebIdentity", &response), (3, 1));
    assert_eq!(attempts("AssumeRoleWithSAML", &response), (1, 1));
}

fn clock() -> ManualTimeSource {
    ManualTimeSource::new(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
}

/// Calls a service whose responses have this date, and calls it again a second later.
macro_rules! call_twice {
    ($client:ident, $date:expr) => {{
        let service = InMemory::returning(Response::ok(identity("123")).header("date", $date));
        let clock = clock();
        let client = client!($client, service, credentials(), clock.clone());
        let runtime = runtime();
        let first = runtime.block_on(client.get_caller_identity().send());
        first.expect("the first signature has the time of the client");
        clock.advance(Duration::from_secs(1));
        let second = || {
            runtime
                .block_on(client.get_caller_identity().send())
                .is_ok()
        };
        catch_unwind(AssertUnwindSafe(second))
    }};
}

/// No panic: a `Date` header that makes no sense does not change the time of later signatures.
#[test]
fn absurd_date_is_ignored() {
    let date = "Fri, 31 Dec 9999 23:59:59 GMT";
    assert!(call_twice!(sts_sdk, date).expect("it does not panic"));
    call_twice!(aws_sdk_sts, date).expect_err("the published client panics");
}

/// Makes a call with this access key ID and session token, and returns the header with the token.
macro_rules! call_with {
    ($client:ident, $id:expr, $token:expr) => {{
        let service = InMemory::returning(Response::ok(identity("123")));
        let credentials = Credentials::new($id, "secret", Some($token.to_owned()), None, "test");
        let client = client!($client, service, credentials, clock());
        let call = || {
            let sent = runtime().block_on(client.get_caller_identity().send());
            sent.ok()?;
            let request = service.request();
            Some(request.header("x-amz-security-token").map(str::to_owned))
        };
        catch_unwind(AssertUnwindSafe(call))
    }};
}

/// No panic: an access key ID that no header can carry is an error.
#[test]
fn access_key_id_with_a_line_break_is_an_error() {
    let ours = call_with!(sts_sdk, "AKID\n", "token").expect("it does not panic");
    assert_eq!(ours, None);
    call_with!(aws_sdk_sts, "AKID\n", "token").expect_err("the published client panics");
}

/// RFC 9110, section 5.5, allows an empty header, but an empty session token is none: profiles and variables of the
/// environment can be empty.
#[test]
fn empty_session_token_is_not_sent() {
    let ours = call_with!(sts_sdk, "AKID", "").expect("it does not panic");
    let published = call_with!(aws_sdk_sts, "AKID", "").expect("it does not panic");
    assert_eq!((ours, published), (Some(None), Some(text(""))));
}

/// RFC 9110, section 10.2.3: the service says how long to wait. The published client reads only `x-amz-retry-after`.
#[test]
fn retry_after_is_honored() {
    let settings = Settings {
        attempts: Some(2),
        ..Settings::default()
    };
    let response = Response::new(503, "").header("retry-after", "3");
    let (both, runtime) = (Both::of(&settings, "AssumeRole"), runtime());
    let input = MODEL.sample(MODEL.operation("AssumeRole").input);
    let now = || runtime.block_on(async { tokio::time::Instant::now() });
    let waits = |side: &Side| {
        let start = now();
        let did = side.call(&runtime, &response, &input);
        assert_eq!(did.requests.len(), 2);
        now() - start >= Duration::from_secs(3)
    };
    assert_eq!((waits(&both.ours), waits(&both.published)), (true, false));
}
