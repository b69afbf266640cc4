//! Every difference there is, with the rule that ours follows.
//!
//! These tests have the same Cargo features on both sides. What our smaller default set leaves out (`rustls`, `sigv4a`)
//! is told in the README; `cargo xtask dependencies` checks that it is all.
//!
//! The tests at the end show each of them once: what ours makes of it, and that the published client still makes
//! something else of it. One that fails has been mended there, and its entry can go.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use integration_tests::exchange::Answer;
use integration_tests::model::{MODEL, Shape};
use integration_tests::outcome::{Failure, Outcome};
use integration_tests::settings::{EndpointParams, Settings};
use integration_tests::value::Structure;
use integration_tests::xml::{Element, Node};
use integration_tests::{ours, published};
use roxmltree::{Document, NodeType};

use crate::side::{Both, runtime};

/// What a document can have that the published client makes less of than it says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Reason {
    /// XML 1.0, section 2.1, "Well-Formed XML Documents": what is not well-formed is not XML, and a processor must
    /// not go on as if it were (section 1.2, "fatal error"). The published client stops reading where it has seen
    /// enough, so that it takes the beginning of a document for the whole.
    ///
    /// A document type declaration counts as such damage: a processor has to apply what it declares (section 5.1),
    /// entities for instance, which is what an attacker would want. Ours refuses it; the published client ignores it.
    NotWellFormed,
    /// Namespaces in XML 1.0, section 7: names of elements and attributes are qualified names, which do not begin with
    /// a colon. The published client takes them for names without a prefix.
    NotQualified,
    /// XML 1.0, section 2.7, "CDATA Sections": what is in one is character data. The published client drops it.
    CData,
    /// XML 1.0, sections 2.5 and 2.6: comments and processing instructions are not part of the character data around
    /// them. The published client drops the character data after one.
    Comment,
    /// XML 1.0, section 2.11, "End-of-Line Handling": a carriage return that is not written as a reference is the end
    /// of a line, with the line feed after it if there is one, and reads as a line feed. The published client leaves
    /// it as it is.
    LineEnd,
    /// XML 1.0, section 3.1: what is between two tags is the element's content, all of it. Of text that an element
    /// splits, the published client takes the part before the element for the whole. Ours refuses such a value.
    SplitByElement,
    /// Smithy 2.0, awsQuery, "Response serialization": a response holds a result and `ResponseMetadata`, members of a
    /// structure, which XML serialization does not order. The published client looks at the first child alone.
    ResultNotFirst,
}

impl Reason {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotWellFormed => "refused by ours alone: not well-formed",
            Self::NotQualified => "refused by ours alone: names that begin with a colon",
            Self::CData => "read in full by ours alone: CDATA",
            Self::Comment => "read in full by ours alone: comments",
            Self::LineEnd => "read differently: line ends",
            Self::SplitByElement => "refused by ours alone: text split by an element",
            Self::ResultNotFirst => "read by ours alone: the result is not the first child",
        }
    }

    /// Whether it is a reason to refuse a document that is XML.
    pub(crate) fn may_refuse(self) -> bool {
        matches!(self, Self::NotQualified | Self::SplitByElement)
    }

    /// The reasons why the published client may not read this document as it is, whose result element is called so.
    pub(crate) fn all_of(document: &[u8], result: &str) -> Vec<Self> {
        let Ok(document) = std::str::from_utf8(document) else {
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
        reasons
    }
}

fn names_begin_with_a_colon(document: &str) -> bool {
    let tags = document.split('<').skip(1);
    let tags = tags.filter_map(|rest| rest.split('>').next());
    let mut names = tags.flat_map(|tag| tag.trim_start_matches('/').split_ascii_whitespace());
    names.any(|name| name.starts_with(':'))
}

/// The names of elements that hold one value and no elements.
static VALUES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let structures = MODEL
        .shapes()
        .filter(|(_, shape)| matches!(shape, Shape::Structure { .. }));
    let is_value = |id| {
        matches!(
            MODEL.shape(id),
            Shape::String { .. } | Shape::Integer | Shape::Timestamp
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

/// Whether an element that holds a value has text after another element.
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

/// The same information in the plainest form: text as text, nothing but elements and text, the result first.
pub(crate) fn plain(document: &[u8], result: &str) -> Result<String, Box<dyn std::error::Error>> {
    let document = prepared(std::str::from_utf8(document)?);
    let tree = Document::parse(&document)?;
    let mut root = element(tree.root_element());
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

/// The document as the parser here has to see it. Both clients pass over the prefixes of names, whether they are
/// declared or not; this parser wants them to be. And it forgets about the end of a line before a reference, which
/// section 2.11 replaces before anything else.
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

/// What both clients make of an answer to `GetCallerIdentity`.
fn outcomes(answer: &Answer) -> (Outcome, Outcome) {
    outcomes_of("GetCallerIdentity", answer, &Settings::default())
}

fn outcomes_of(operation: &str, answer: &Answer, settings: &Settings) -> (Outcome, Outcome) {
    let (both, runtime) = (Both::of(settings, operation), runtime());
    let input = MODEL.sample(MODEL.operation(operation).input);
    (
        both.ours.call(&runtime, answer, &input).outcome,
        both.published.call(&runtime, answer, &input).outcome,
    )
}

/// The account in what both clients make of this document.
fn accounts(document: &str) -> (Option<String>, Option<String>) {
    let account = |outcome: Outcome| outcome.ok()?.value.get::<String>("Account");
    let (ours, published) = outcomes(&Answer::ok(document.to_owned()));
    (account(ours), account(published))
}

fn failures(answer: &Answer) -> (Box<Failure>, Box<Failure>) {
    let (ours, published) = outcomes(answer);
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

/// XML 1.0, section 2.7.
#[test]
fn cdata_is_text() {
    let document = identity("<![CDATA[123]]>");
    assert_eq!(accounts(&document), (text("123"), text("")));
}

/// XML 1.0, section 2.5.
#[test]
fn text_goes_on_after_a_comment() {
    let document = identity("12<!-- and -->3");
    assert_eq!(accounts(&document), (text("123"), text("12")));
}

/// XML 1.0, section 2.6.
#[test]
fn text_goes_on_after_a_processing_instruction() {
    let document = identity("12<?and?>3");
    assert_eq!(accounts(&document), (text("123"), text("12")));
}

/// XML 1.0, section 2.11.
#[test]
fn line_ends_are_line_feeds() {
    let document = identity("1\r\n2\r3&#13;4");
    assert_eq!(
        accounts(&document),
        (text("1\n2\n3\r4"), text("1\r\n2\r3\r4"))
    );
}

/// XML 1.0, section 2.1: the rule `document` ends with the end tag of the root element.
#[test]
fn half_a_document_is_none() {
    let document = identity("123").replace(
        "</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
        "",
    );
    assert_eq!(accounts(&document), (None, text("123")));
}

/// The same where it costs most: of half the credentials, the published client makes some without a secret.
#[test]
fn half_the_credentials_are_none() {
    let document = "<GetSessionTokenResponse><GetSessionTokenResult><Credentials><AccessKeyId>ASIA</AccessKeyId>";
    let answer = Answer::ok(document);
    let (ours, published) = outcomes_of("GetSessionToken", &answer, &Settings::default());
    ours.expect_err("the answer is cut off");
    let credentials: Structure = match published
        .expect("it is accepted")
        .value
        .0
        .get("Credentials")
    {
        Some(integration_tests::value::Value::Structure(credentials)) => credentials.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(credentials.get::<String>("SecretAccessKey"), text(""));
}

/// XML 1.0, section 3.1, "Well-formedness constraint: Element Type Match".
#[test]
fn end_tags_match_start_tags() {
    let document =
        identity("123").replace("</GetCallerIdentityResult>", "</GetCallerIdentityResul>");
    assert_eq!(accounts(&document), (None, text("123")));
}

/// Namespaces in XML 1.0, section 7.
#[test]
fn names_are_qualified_names() {
    let document = identity("123").replacen("<Account>", "<Account :a=\"b\">", 1);
    assert_eq!(accounts(&document), (None, text("123")));
}

/// XML 1.0, section 5.1: a processor has to apply the declarations, or must not take the document.
#[test]
fn document_type_declaration_is_refused() {
    let document = format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", identity("123"));
    assert_eq!(accounts(&document), (None, text("123")));
}

/// XML 1.0, section 3.1: all that is between two tags is the element's content.
#[test]
fn text_on_both_sides_of_an_element_is_not_cut_in_two() {
    let document = identity("12<new/>3");
    assert_eq!(accounts(&document), (None, text("12")));
}

/// Smithy 2.0, awsQuery, "Response serialization": nothing says that the result is the first child.
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

/// Smithy 2.0, awsQuery, "Operation error serialization": the request id of an error is in its body.
#[test]
fn request_id_of_an_error_is_read_from_the_body() {
    let error =
        "<ErrorResponse><Error><Code>a</Code></Error><RequestId>id</RequestId></ErrorResponse>";
    let (ours, published) = failures(&Answer::new(400, error));
    assert_eq!(ours.service_request_id, text("id"));
    assert_eq!(published.service_request_id, None);
}

/// The request id is what support asks for first, when a proxy gives the answer more than ever.
#[test]
fn request_id_of_an_answer_that_is_no_error_document_is_kept() {
    for body in [
        "<html><br>Bad gateway",
        "<html><body/></html>",
        "Bad gateway",
        "",
    ] {
        let answer = Answer::new(502, body).header("x-amzn-requestid", "id");
        let (ours, published) = outcomes_of("AssumeRole", &answer, &Settings::default());
        let (ours, published) = (
            ours.expect_err("an error"),
            published.expect_err("an error"),
        );
        assert_eq!(ours.service_request_id, text("id"), "{body}");
        assert_eq!(ours.error.request_id, text("id"), "{body}");
        assert_eq!(published.service_request_id, None, "{body}");
    }
}

/// Smithy 2.0, awsQuery, "Operation error serialization": an error has a message too.
#[test]
fn message_of_an_error_without_a_code_is_kept() {
    let error = "<ErrorResponse><Error><Message>no</Message></Error></ErrorResponse>";
    let answer = Answer::new(400, error);
    let (ours, published) = outcomes_of("AssumeRole", &answer, &Settings::default());
    let (ours, published) = (
        ours.expect_err("an error"),
        published.expect_err("an error"),
    );
    assert_eq!((ours.message, published.message), (text("no"), None));
}

/// Secrets stay out of errors: the body of an answer that may hold some is not kept with the error. Both clients
/// show it in no message, but in `Debug` of the error.
#[test]
fn body_that_may_hold_secrets_is_not_in_the_error() {
    let answer = Answer::ok("<GetSessionTokenResponse>a secret");
    let (ours, _) = outcomes_of("GetSessionToken", &answer, &Settings::default());
    let ours = ours.expect_err("the answer is cut off");
    assert!(ours.shown.iter().all(|shown| !shown.contains("a secret")));
    // What the published client takes for a whole answer gives no error; this one it cannot read.
    let answer = Answer::ok("<Other>a secret</Other>");
    let (ours, published) = outcomes_of("GetSessionToken", &answer, &Settings::default());
    let (ours, published) = (
        ours.expect_err("another root"),
        published.expect_err("another root"),
    );
    assert!(ours.shown.iter().all(|shown| !shown.contains("a secret")));
    assert!(
        published
            .shown
            .iter()
            .any(|shown| shown.contains("a secret"))
    );
}

/// Secrets stay out of errors: the request is not shown where its endpoint is no URL.
#[test]
fn request_is_not_in_the_error_about_an_endpoint() {
    let settings = Settings {
        endpoint_url: text("no url"),
        ..Settings::default()
    };
    let answer = Answer::ok("");
    let (ours, published) = outcomes_of("AssumeRoleWithWebIdentity", &answer, &settings);
    let told = |outcome: Outcome| outcome.expect_err("no URL").messages.concat();
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

/// One interceptor sets the parameters of endpoints for all operations, where the published client has one for each;
/// its name is in the message of an error about them.
#[test]
fn interceptor_of_endpoint_parameters_has_another_name() {
    let settings = Settings {
        region: text("no host label!"),
        ..Settings::default()
    };
    let (ours, published) = outcomes_of("AssumeRole", &Answer::ok(""), &settings);
    let told = |outcome: Outcome| outcome.expect_err("a bad region").messages[1].clone();
    let (ours, published) = (told(ours), told(published));
    assert!(ours.starts_with("EndpointParamsInterceptor "), "{ours}");
    assert_eq!(format!("AssumeRole{ours}"), published);
}
