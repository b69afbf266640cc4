//! Protocol tests (Smithy 2.0, section "HTTP Protocol Compliance Tests"): the cases that a client is
//! held to, that is those for its protocol that are not for servers.
//!
//! Every key of a case is either checked by what comes out or a finding.

use super::Context;
use super::keys::unknown_keys;
use super::names::{Scope, snake_case};
use super::types::Types;
use super::values::Findings;
use crate::ir::{
    self, ExpectedError, ExpectedField, ProtocolTests, RequestTest, ResponseTest, ShapeValue,
};
use crate::model::node::Node;
use crate::model::{Kind, Shape};
use crate::protocol::ProtocolSpec;
use crate::source::Span;

/// Where a case names no host.
const DEFAULT_HOST: &str = "example.com";

const COMMON_KEYS: &[&str] = &[
    "id",
    "protocol",
    "authScheme",
    "headers",
    "forbidHeaders",
    "requireHeaders",
    "body",
    "bodyMediaType",
    "params",
    "vendorParams",
    "vendorParamsShape",
    "documentation",
    "tags",
    "appliesTo",
];
const REQUEST_KEYS: &[&str] = &[
    "method",
    "uri",
    "host",
    "resolvedHost",
    "queryParams",
    "forbidQueryParams",
    "requireQueryParams",
];
const RESPONSE_KEYS: &[&str] = &["code"];

/// The cases of all operations and errors.
pub(crate) fn protocol_tests(
    operations: &[ir::Operation],
    errors: &[ir::ErrorStructure],
    types: &Types<'_>,
    context: &mut Context<'_>,
) -> ProtocolTests {
    let mut names = Scope::default();
    let mut tests = ProtocolTests::default();
    for shape in context.model.shapes.values() {
        let mut lowering = Lowering {
            findings: Findings {
                diagnostics: context.diagnostics,
                subject: shape.id.as_str(),
            },
            names: &mut names,
            types,
            protocol: context.model.protocol,
        };
        match &shape.kind {
            Kind::Operation(_) => {
                let Some(operation) = context.symbols.operation(&shape.id).and_then(|symbol| {
                    let mut all = operations.iter();
                    all.find(|operation| operation.module == symbol.module)
                }) else {
                    continue;
                };
                for case in lowering.cases(shape, "smithy.test#httpRequestTests") {
                    tests.requests.extend(lowering.request(case, operation));
                }
                for case in lowering.cases(shape, "smithy.test#httpResponseTests") {
                    tests.responses.extend(lowering.response(case, operation));
                }
            }
            Kind::Structure(_) => {
                let symbol = context.symbols.type_symbol(&shape.id);
                let error = symbol.and_then(|symbol| {
                    let mut all = errors.iter();
                    all.find(|error| error.structure.name == symbol.name)
                });
                if let Some(error) = error {
                    for case in lowering.cases(shape, "smithy.test#httpResponseTests") {
                        let test = lowering.error(case, error, operations);
                        tests.responses.extend(test);
                    }
                }
            }
            _ => {}
        }
    }
    tests
}

/// Values of the members without which no call gets as far as an answer: what becomes part of a host,
/// and what endpoint rules require.
fn indispensable(operation: &ir::Operation) -> Vec<(String, ShapeValue)> {
    let labels = operation.host_prefix.iter().flatten();
    let labels = labels.filter_map(|part| match part {
        ir::HostPart::Label { field, .. } => Some(field),
        ir::HostPart::Literal(_) => None,
    });
    let params = operation.endpoint_params.iter();
    let params = params.filter_map(|binding| match &binding.source {
        ir::BindingSource::Member {
            field,
            required: true,
            ..
        } => Some(field),
        _ => None,
    });
    let names: Vec<_> = labels.chain(params).collect();
    let fields = operation.input.fields.iter();
    fields
        .filter(|field| field.ty == ir::Type::String && names.contains(&&field.name))
        .map(|field| (field.setter.clone(), ShapeValue::Text("a".to_owned())))
        .collect()
}

fn text<'n>(case: &'n Node, key: &str) -> Option<&'n str> {
    case.get(key).and_then(Node::as_str)
}

struct Lowering<'a> {
    findings: Findings<'a>,
    names: &'a mut Scope,
    types: &'a Types<'a>,
    protocol: &'static ProtocolSpec,
}

/// What stands in requests and in responses.
struct Common {
    id: String,
    name: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

impl Lowering<'_> {
    /// The cases for clients that speak the protocol.
    fn cases<'n>(&mut self, shape: &'n Shape, id: &str) -> Vec<&'n Node> {
        let Some(found) = shape.traits.undecoded(id) else {
            return Vec::new();
        };
        let cases = found.node.as_array().unwrap_or_default();
        for case in cases {
            if text(case, "protocol").is_none() {
                self.findings
                    .report(case.span, "a case is an object with a `protocol`");
            }
        }
        let protocol = Some(self.protocol.id);
        let is_ours = |case: &&Node| {
            text(case, "protocol") == protocol && text(case, "appliesTo") != Some("server")
        };
        cases.iter().filter(is_ours).collect()
    }

    fn common(&mut self, case: &Node, prefix: &str, own_keys: &[&str]) -> Option<Common> {
        let known = [COMMON_KEYS, own_keys].concat();
        unknown_keys(
            case,
            &known,
            &self.findings.subject,
            self.findings.diagnostics,
        );
        let id = self.text(case, "id")?.unwrap_or_default();
        if !crate::model::shape_id::is_identifier(&id) {
            self.findings
                .report(case.span, "a case has an identifier as its `id`");
            return None;
        }
        let headers = self.headers(case);
        let body = self.text(case, "body")?;
        let name = self
            .names
            .claim(&format!("{prefix}_{}", snake_case(&id)), "");
        Some(Common {
            id,
            name,
            headers,
            body,
        })
    }

    fn request(&mut self, case: &Node, operation: &ir::Operation) -> Option<RequestTest> {
        let Common {
            id,
            name,
            headers,
            body,
        } = self.common(case, "request", REQUEST_KEYS)?;
        if let Some(node) = case.get("vendorParams") {
            self.findings
                .report(node.span, "no vendor parameter of a request is known");
        }
        if let Some(node) = case.get("bodyMediaType")
            && node.as_str() != Some(self.protocol.test_body_media_type)
        {
            let expected = self.protocol.test_body_media_type;
            self.findings.report(
                node.span,
                format!("the media type of a request must be `{expected}`"),
            );
        }
        let endpoint = self.text(case, "host")?;
        let endpoint = endpoint.unwrap_or_else(|| DEFAULT_HOST.to_owned());
        let host = self.text(case, "resolvedHost")?;
        let host = host.unwrap_or_else(|| {
            let host = endpoint.split('/').next();
            host.unwrap_or_default().to_owned()
        });
        let auth_scheme = match self.text(case, "authScheme")?.as_deref() {
            None => None,
            Some("aws.auth#sigv4") => Some(ir::AuthScheme::SigV4),
            Some("aws.auth#sigv4a") => Some(ir::AuthScheme::SigV4a),
            Some("smithy.api#noAuth") => Some(ir::AuthScheme::None),
            Some(_) => {
                self.findings
                    .report(case.span, "the auth scheme of the case is not known");
                return None;
            }
        };
        Some(RequestTest {
            name,
            id,
            operation: operation.method.clone(),
            params: case
                .get("params")
                .map(|params| {
                    self.types
                        .fields(&operation.input, params, &mut self.findings)
                })
                .unwrap_or_default(),
            method: self.required_text(case, "method")?,
            path: self.required_text(case, "uri")?,
            endpoint,
            host,
            query_params: self.texts(case, "queryParams"),
            forbid_query_params: self.texts(case, "forbidQueryParams"),
            require_query_params: self.texts(case, "requireQueryParams"),
            headers,
            forbid_headers: self.texts(case, "forbidHeaders"),
            require_headers: self.texts(case, "requireHeaders"),
            body,
            auth_scheme,
        })
    }

    fn response(&mut self, case: &Node, operation: &ir::Operation) -> Option<ResponseTest> {
        if let Some(node) = case.get("vendorParams") {
            self.findings
                .report(node.span, "no vendor parameter of an output is known");
        }
        let fields = self.expected_fields(case, &operation.output);
        self.any_response(case, "response", operation, None, fields)
    }

    fn error(
        &mut self,
        case: &Node,
        error: &ir::ErrorStructure,
        operations: &[ir::Operation],
    ) -> Option<ResponseTest> {
        let name = &error.structure.name;
        let answers = |operation: &&ir::Operation| {
            operation.errors.iter().any(|variant| variant.name == *name)
        };
        let Some(operation) = operations.iter().find(answers) else {
            self.findings
                .report(case.span, "no operation answers with this error");
            return None;
        };
        let mut code = None;
        for (key, entry) in case
            .get("vendorParams")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            let value = entry.node.as_str().map(str::to_owned);
            match (key.as_str(), value) {
                ("code", Some(value)) => code = Some(value),
                ("type", Some(value)) => self.fault(&value, error, entry.node.span),
                _ => self.findings.report(
                    entry.key_span,
                    "an error has no such vendor parameter: `code` and `type` are known",
                ),
            }
        }
        let expected = ExpectedError {
            name: name.clone(),
            module: operation.module.clone(),
            enumeration: operation.error.clone(),
            code,
        };
        let fields = self.expected_fields(case, &error.structure);
        self.any_response(case, "error", operation, Some(expected), fields)
    }

    /// Whose fault an error is follows from its type, for a client: what the answer says of it has to be
    /// the same.
    fn fault(&mut self, given: &str, error: &ir::ErrorStructure, span: Span) {
        let modelled = match error.fault {
            ir::Fault::Client => "Sender",
            ir::Fault::Server => "Receiver",
        };
        if given != modelled {
            let message = format!("`smithy.api#error` makes this error one of type `{modelled}`");
            self.findings.report(span, message);
        }
    }

    fn any_response(
        &mut self,
        case: &Node,
        prefix: &str,
        operation: &ir::Operation,
        error: Option<ExpectedError>,
        fields: Vec<ExpectedField>,
    ) -> Option<ResponseTest> {
        let Common {
            id,
            name,
            headers,
            body,
        } = self.common(case, prefix, RESPONSE_KEYS)?;
        for key in ["forbidHeaders", "requireHeaders", "authScheme"] {
            if let Some(node) = case.get(key) {
                let message = format!("`{key}` says nothing about a response to a client");
                self.findings.report(node.span, message);
            }
        }
        let code = case.get("code").and_then(Node::as_i64);
        let Some(code) = code.and_then(|code| u16::try_from(code).ok()) else {
            self.findings
                .report(case.span, "a response has an HTTP status as its `code`");
            return None;
        };
        Some(ResponseTest {
            name,
            id,
            operation: operation.method.clone(),
            params: indispensable(operation),
            code,
            headers,
            body: body.unwrap_or_default(),
            error,
            fields,
        })
    }

    /// What each field has to be, those that the case leaves out included.
    fn expected_fields(&mut self, case: &Node, structure: &ir::Structure) -> Vec<ExpectedField> {
        let given = case
            .get("params")
            .map(|params| self.types.members(structure, params, &mut self.findings))
            .unwrap_or_default();
        let mut fields = Vec::new();
        for field in &structure.fields {
            let value = given.iter().find(|(given, _)| given.member == field.member);
            let value = match (value, &field.presence) {
                (Some((_, value)), _) => Some(value.clone()),
                (None, ir::Presence::Optional) => None,
                (None, ir::Presence::Default(default)) => {
                    Some(ShapeValue::of_default(default, &field.ty))
                }
                (None, ir::Presence::Required) => {
                    let message =
                        format!("the required `{}` is not among the params", field.member);
                    self.findings.report(case.span, message);
                    continue;
                }
            };
            fields.push(ExpectedField {
                name: field.name.clone(),
                optional: field.presence == ir::Presence::Optional,
                value,
            });
        }
        fields
    }

    /// A string; nothing at all where the key has another value.
    fn text(&mut self, case: &Node, key: &str) -> Option<Option<String>> {
        let Some(node) = case.get(key) else {
            return Some(None);
        };
        let text = node.as_str();
        if text.is_none() {
            let message = format!("`{key}` is a string, this is {}", node.kind());
            self.findings.report(node.span, message);
        }
        text.map(|text| Some(text.to_owned()))
    }

    fn required_text(&mut self, case: &Node, key: &str) -> Option<String> {
        let text = self.text(case, key)?;
        if text.is_none() {
            self.findings
                .report(case.span, format!("the case has no `{key}`"));
        }
        text
    }

    fn texts(&mut self, case: &Node, key: &str) -> Vec<String> {
        let Some(node) = case.get(key) else {
            return Vec::new();
        };
        let texts = node
            .as_array()
            .and_then(|items| items.iter().map(Node::as_str).collect::<Option<Vec<_>>>());
        if texts.is_none() {
            self.findings
                .report(node.span, format!("`{key}` is a list of strings"));
        }
        let texts = texts.unwrap_or_default();
        texts.into_iter().map(str::to_owned).collect()
    }

    fn headers(&mut self, case: &Node) -> Vec<(String, String)> {
        let mut headers = Vec::new();
        for (name, entry) in case
            .get("headers")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            match entry.node.as_str() {
                Some(value) => headers.push((name.clone(), value.to_owned())),
                None => self
                    .findings
                    .report(entry.node.span, "the value of a header is a string"),
            }
        }
        headers
    }
}
