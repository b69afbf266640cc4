//! `smithy.rules#endpointTests` (Smithy 2.0, section "smithy.rules#endpointTests trait").

use super::endpoint_object::{self, Header, Properties};
use super::endpoint_params::{self, Argument};
use super::reader::Reader;
use crate::model::node::Node;
use crate::model::raw_value::RawValue;
use crate::source::Spanned;

/// The test cases of a rule set.
#[derive(Clone, Debug)]
pub(crate) struct EndpointTests {
    pub(crate) cases: Vec<TestCase>,
}

/// A test case: the result that the rules return for these parameters.
#[derive(Clone, Debug)]
pub(crate) struct TestCase {
    pub(crate) documentation: Option<String>,
    pub(crate) params: Vec<Argument>,
    /// Calls that must have the same result.
    pub(crate) operation_inputs: Vec<OperationInput>,
    pub(crate) expect: Spanned<Expectation>,
}

/// The result that a case expects.
#[derive(Clone, Debug)]
pub(crate) enum Expectation {
    Endpoint(Box<ExpectedEndpoint>),
    Error(String),
}

/// The endpoint that a case expects.
#[derive(Clone, Debug)]
pub(crate) struct ExpectedEndpoint {
    pub(crate) url: String,
    pub(crate) headers: Vec<Header<String>>,
    pub(crate) properties: Properties,
}

/// A call, and the configuration of the client that makes it.
#[derive(Clone, Debug)]
pub(crate) struct OperationInput {
    pub(crate) operation_name: Spanned<String>,
    /// The members of the input.
    pub(crate) operation_params: Option<RawValue>,
    pub(crate) built_in_params: Vec<Argument>,
    pub(crate) client_params: Vec<Argument>,
}

const SECTION: &str =
    "see the section \"smithy.rules#endpointTests trait\" of the Smithy specification";

const TESTS_KEYS: &[&str] = &["version", "testCases"];
const CASE_KEYS: &[&str] = &["documentation", "params", "operationInputs", "expect"];
const EXPECT_KEYS: &[&str] = &["endpoint", "error"];
const INPUT_KEYS: &[&str] = &[
    "operationName",
    "operationParams",
    "builtInParams",
    "clientParams",
];

impl EndpointTests {
    /// Decodes the trait. Malformed cases are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(SECTION);
        reader.fields(node, TESTS_KEYS)?;
        let cases = node
            .get("testCases")
            .map(|cases| reader.items(cases))
            .unwrap_or_default();
        let cases = cases.iter().filter_map(|case| test_case(case, reader));
        Some(Self {
            cases: cases.collect(),
        })
    }
}

fn test_case(node: &Node, reader: &mut Reader<'_>) -> Option<TestCase> {
    reader.fields(node, CASE_KEYS)?;
    let inputs = node
        .get("operationInputs")
        .map(|inputs| reader.items(inputs))
        .unwrap_or_default();
    let case = TestCase {
        documentation: reader.optional_text(node, "documentation"),
        params: arguments(node, "params", reader),
        operation_inputs: inputs
            .iter()
            .filter_map(|input| operation_input(input, reader))
            .collect(),
        expect: reader
            .required(node, "expect")
            .and_then(|node| expectation(node, reader))?,
    };
    Some(case)
}

fn expectation(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<Expectation>> {
    reader.fields(node, EXPECT_KEYS)?;
    let value = match (node.get("endpoint"), node.get("error")) {
        (Some(endpoint), None) => {
            Expectation::Endpoint(Box::new(expected_endpoint(endpoint, reader)?))
        }
        (None, Some(error)) => Expectation::Error(reader.string(error)?.value),
        _ => {
            reader.invalid(
                node.span,
                "a test case must expect either an `endpoint` or an `error`",
            );
            return None;
        }
    };
    Some(Spanned::new(value, node.span))
}

fn expected_endpoint(node: &Node, reader: &mut Reader<'_>) -> Option<ExpectedEndpoint> {
    reader.fields(node, endpoint_object::KEYS)?;
    let url = reader.required_string(node, "url");
    let headers = endpoint_object::headers(node, reader, |value, reader| {
        reader.string(value).map(|text| text.value)
    });
    let properties = endpoint_object::properties(node, reader);
    Some(ExpectedEndpoint {
        url: url?.value,
        headers,
        properties,
    })
}

fn operation_input(node: &Node, reader: &mut Reader<'_>) -> Option<OperationInput> {
    reader.fields(node, INPUT_KEYS)?;
    let input = OperationInput {
        operation_params: node
            .get("operationParams")
            .map(|params| RawValue::new(params.clone())),
        built_in_params: arguments(node, "builtInParams", reader),
        client_params: arguments(node, "clientParams", reader),
        operation_name: reader.required_string(node, "operationName")?,
    };
    Some(input)
}

fn arguments(node: &Node, key: &str, reader: &mut Reader<'_>) -> Vec<Argument> {
    node.get(key)
        .map(|arguments| endpoint_params::arguments(arguments, reader))
        .unwrap_or_default()
}
