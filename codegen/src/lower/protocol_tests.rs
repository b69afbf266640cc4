//! Protocol tests (Smithy 2.0, section "HTTP Protocol Compliance Tests"): the cases for clients
//! that use the protocol of the service.
//!
//! Every key of a case is checked by the generated test, or reported as a finding.

use super::auth;
use super::context::Context;
use super::findings::Findings;
use super::names::{Scope, snake_case};
use super::operations;
use super::samples;
use super::values;
use crate::ir::{
    self, ApiKey, AuthScheme, ExpectedBody, ExpectedError, ExpectedField, FieldValue,
    ProtocolTests, RequestTest, ResponseTest, SchemaTrait, ShapeValue, Type, Types,
};
use crate::model::traits::http_tests::{
    AppliesTo, HttpMessageTest, HttpRequestTest, HttpResponseTest, VendorParam,
};
use crate::model::values::{self as model_values, Structure};
use crate::model::{Kind, Model, Operation, ShapeId};
use crate::protocol::{ErrorParams, FaultParam, ProtocolSpec};
use crate::source::{Span, Spanned};

/// The host of cases that do not specify one.
const DEFAULT_HOST: &str = "example.com";

/// Lowers the cases of all operations and errors.
pub(crate) fn protocol_tests(
    operations: &[ir::Operation],
    errors: &[ir::ErrorStructure],
    types: &Types,
    context: &mut Context<'_>,
) -> ProtocolTests {
    let mut names = Scope::default();
    let mut tests = ProtocolTests::default();
    let protocol = context.model.protocol;
    for shape in context.model.shapes.values() {
        let requests = shape.traits.http_request_tests().iter();
        let requests = requests.filter(|case| is_for_us(&case.message, protocol));
        let responses = shape.traits.http_response_tests().iter();
        let responses = responses.filter(|case| is_for_us(&case.message, protocol));
        let mut lowering = Lowering {
            findings: Findings {
                subject: shape.id.as_str(),
                diagnostics: context.diagnostics,
            },
            names: &mut names,
            types,
            model: context.model,
            protocol,
        };
        match &shape.kind {
            Kind::Operation(modeled) => {
                let Operation { input, output, .. } = modeled;
                let operation = operations::find(&shape.id, operations, &context.symbols);
                let Some(operation) = operation else {
                    continue;
                };
                for case in requests {
                    let test = lowering.request(case, operation, &input.id);
                    tests.requests.extend(test);
                }
                for case in responses {
                    let test = lowering.response(case, operation, &output.id);
                    tests.responses.extend(test);
                }
                let cases = shape.traits.event_stream_tests().iter();
                let cases = cases.filter(|case| {
                    let is_for_clients = case.applies_to != Some(AppliesTo::Server);
                    case.protocol == protocol.id && is_for_clients
                });
                for case in cases {
                    let test = lowering.event_stream(case, operation, modeled);
                    tests.event_streams.extend(test);
                }
            }
            Kind::Structure(_) => {
                let id = context.symbols.structure(&shape.id);
                let error = errors.iter().find(|error| Some(error.structure) == id);
                if let Some(error) = error {
                    for case in responses {
                        let test = lowering.error(case, error, &shape.id, operations);
                        tests.responses.extend(test);
                    }
                }
            }
            _ => {}
        }
    }
    tests
}

/// Returns whether a case is for clients that use the protocol.
fn is_for_us(case: &HttpMessageTest, protocol: &ProtocolSpec) -> bool {
    case.protocol == protocol.id && case.applies_to != Some(AppliesTo::Server)
}

/// Returns values for the members that every call needs: those that become part of the host or the
/// path, and those that endpoint rules require.
pub(super) fn required_params(operation: &ir::Operation, types: &Types) -> Vec<FieldValue> {
    let labels = operation.host_prefix.iter().flatten();
    let labels = labels.filter_map(|part| match part {
        ir::HostPart::Label(field) => Some(&field.name),
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
    let fields = types[operation.input].fields.iter();
    fields
        .filter_map(|field| {
            if names.contains(&&field.name) && ir::TextField::of(field).is_some() {
                Some(FieldValue::of(field, values::text(&field.ty, "a", types)))
            } else if field.traits.contains(&SchemaTrait::HttpLabel) {
                samples::field(field, types)
            } else {
                None
            }
        })
        .collect()
}

/// Returns the first word of the header `Authorization`, which is empty if requests lack this header.
/// Returns `None` if it is the key itself.
fn authorization(scheme: AuthScheme, api_key: Option<&ApiKey>) -> Option<String> {
    let word = match scheme {
        AuthScheme::SigV4 => "AWS4-HMAC-SHA256",
        AuthScheme::SigV4a => "AWS4-ECDSA-P256-SHA256",
        AuthScheme::Basic => "Basic",
        AuthScheme::Bearer => "Bearer",
        AuthScheme::ApiKey => match api_key {
            Some(ApiKey::Header { name, scheme }) if name.eq_ignore_ascii_case("authorization") => {
                return scheme.clone();
            }
            _ => "",
        },
        AuthScheme::None => "",
    };
    Some(word.to_owned())
}

pub(super) struct Lowering<'a> {
    pub(super) findings: Findings<'a>,
    names: &'a mut Scope,
    pub(super) types: &'a Types,
    pub(super) model: &'a Model,
    pub(super) protocol: &'static ProtocolSpec,
}

impl Lowering<'_> {
    /// Claims the name of the test function.
    fn name(&mut self, prefix: &str, case: &HttpMessageTest) -> String {
        self.claim(prefix, &case.id)
    }

    pub(super) fn claim(&mut self, prefix: &str, id: &str) -> String {
        let id = snake_case(id);
        self.names.claim(&format!("{prefix}_{id}"), "")
    }

    /// Decodes the parameters of a case as members of a structure of the model.
    fn params(&mut self, case: &HttpMessageTest, shape: &ShapeId) -> Option<Structure> {
        let params = case.params.as_ref()?;
        Some(model_values::structure(
            params,
            shape,
            self.model,
            &self.findings.subject,
            self.findings.diagnostics,
        ))
    }

    pub(super) fn request(
        &mut self,
        case: &HttpRequestTest,
        operation: &ir::Operation,
        input: &ShapeId,
    ) -> Option<RequestTest> {
        let message = &case.message;
        let name = self.name("request", message);
        self.check_no_vendor_params(message.vendor_params.as_ref(), "a request");
        let endpoint = case.host.as_deref().unwrap_or(DEFAULT_HOST);
        let host = case.resolved_host.as_deref();
        let host = host.or(endpoint.split('/').next()).unwrap_or_default();
        let params = self.params(message, input);
        let params = params.map(|params| {
            let input = &self.types[operation.input];
            values::setters(input, &params, self.types, &mut self.findings)
        });
        let auth_scheme = match &message.auth_scheme {
            Some(found) => Some(self.auth_scheme(found)?),
            None => None,
        };
        let service = self.model.shape(&self.model.service);
        let api_key = service
            .and_then(auth::api_key)
            .filter(|_| auth_scheme == Some(AuthScheme::ApiKey));
        let authorization = auth_scheme.and_then(|scheme| authorization(scheme, api_key.as_ref()));
        let list = |found: &Option<Spanned<Vec<String>>>| {
            let list = found.as_ref().map(|list| list.value.clone());
            list.unwrap_or_default()
        };
        let mut require_headers = list(&message.require_headers);
        let mut require_query_params = case.require_query_params.clone();
        match api_key {
            Some(ApiKey::Header { name, .. }) => require_headers.push(name),
            Some(ApiKey::Query { name }) => require_query_params.push(name),
            None => {}
        }
        Some(RequestTest {
            name,
            id: message.id.clone(),
            operation: operation.method.clone(),
            params: params.unwrap_or_default(),
            method: case.method.clone(),
            path: case.uri.clone(),
            endpoint: endpoint.to_owned(),
            host: host.to_owned(),
            query_params: case.query_params.clone(),
            forbid_query_params: case.forbid_query_params.clone(),
            require_query_params,
            headers: message.headers.clone(),
            forbid_headers: list(&message.forbid_headers),
            require_headers,
            body: self.expected_body(message, operation),
            authorization,
        })
    }

    fn expected_body(
        &mut self,
        message: &HttpMessageTest,
        operation: &ir::Operation,
    ) -> ExpectedBody {
        let is_text = |field: &ir::Field| {
            let is_payload = field.traits.contains(&SchemaTrait::HttpPayload);
            is_payload
                && matches!(
                    field.ty,
                    Type::Blob | Type::ByteStream | Type::String | Type::Enum(_)
                )
        };
        let mut fields = self.types[operation.input].fields.iter();
        let has_text = self.protocol.binds_to_http && fields.any(is_text);
        if !has_text
            && let Some(found) = &message.body_media_type
            && found.value != self.protocol.tests.body_media_type
        {
            self.findings.report(
                found.span,
                "`bodyMediaType` does not match the media type of this protocol",
                format!("use `{}`", self.protocol.tests.body_media_type),
            );
        }
        match message.body.clone() {
            None => ExpectedBody::Any,
            Some(body) if has_text => ExpectedBody::Text(body),
            Some(body) => ExpectedBody::Document(body),
        }
    }

    fn auth_scheme(&mut self, found: &Spanned<String>) -> Option<AuthScheme> {
        let scheme = auth::supported_or_none(&found.value);
        if scheme.is_none() {
            self.findings.report(
                found.span,
                format!(
                    "the auth scheme `{}` is not supported",
                    found.value.escape_debug()
                ),
                format!("use {}, or `smithy.api#noAuth`", auth::ids()),
            );
        }
        scheme
    }

    fn check_no_vendor_params(&mut self, params: Option<&Spanned<Vec<VendorParam>>>, what: &str) {
        if let Some(params) = params {
            self.findings.report(
                params.span,
                format!("{what} has no vendor parameters in this protocol"),
                "remove `vendorParams`",
            );
        }
    }

    fn response(
        &mut self,
        case: &HttpResponseTest,
        operation: &ir::Operation,
        output: &ShapeId,
    ) -> Option<ResponseTest> {
        let name = self.name("response", &case.message);
        self.check_no_vendor_params(case.message.vendor_params.as_ref(), "an output");
        let fields = self.expected_fields(&case.message, output, &self.types[operation.output]);
        Some(self.response_test(name, case, operation, None, fields))
    }

    fn error(
        &mut self,
        case: &HttpResponseTest,
        error: &ir::ErrorStructure,
        shape: &ShapeId,
        operations: &[ir::Operation],
    ) -> Option<ResponseTest> {
        let test_name = self.name("error", &case.message);
        let structure = &self.types[error.structure];
        let name = &structure.name;
        let returns_it = |operation: &&ir::Operation| {
            operation
                .errors
                .iter()
                .any(|error| error.variant.name == *name)
        };
        let Some(operation) = operations.iter().find(returns_it) else {
            self.findings.report(
                case.message.span,
                "no operation returns this error",
                "add the error to an operation or to the service, or remove the case",
            );
            return None;
        };
        let code = self.vendor_params(&case.message, error);
        let expected = ExpectedError {
            name: name.clone(),
            module: operation.module.clone(),
            enumeration: operation.error.clone(),
            code,
        };
        let fields = self.expected_fields(&case.message, shape, structure);
        Some(self.response_test(test_name, case, operation, Some(expected), fields))
    }

    /// Checks the vendor parameters of an error. Returns its code.
    fn vendor_params(
        &mut self,
        case: &HttpMessageTest,
        error: &ir::ErrorStructure,
    ) -> Option<String> {
        let ErrorParams {
            code: code_name,
            fault,
        } = &self.protocol.tests.error_params;
        let mut code = None;
        let params = case.vendor_params.as_ref();
        for VendorParam { name, text } in params.into_iter().flat_map(|params| &params.value) {
            let found = name.value.as_str();
            let fault = fault.as_ref().filter(|fault| fault.name == found);
            let is_code = *code_name == Some(found);
            match text {
                Some(text) if is_code => code = Some(text.value.clone()),
                Some(text) if let Some(fault) = fault => self.check_fault(text, fault, error),
                None if is_code || fault.is_some() => self.findings.report(
                    name.span,
                    format!("the vendor parameter `{found}` must be a string"),
                    "use a string",
                ),
                _ => self.unknown_vendor_param(name),
            }
        }
        code
    }

    fn unknown_vendor_param(&mut self, name: &Spanned<String>) {
        let ErrorParams { code, fault } = &self.protocol.tests.error_params;
        let known = code
            .iter()
            .copied()
            .chain(fault.iter().map(|fault| fault.name));
        let known: Vec<_> = known.map(|name| format!("`{name}`")).collect();
        self.findings.report(
            name.span,
            format!(
                "`{}` is not a vendor parameter of errors in this protocol",
                name.value.escape_debug()
            ),
            match known.as_slice() {
                [] => "remove it".to_owned(),
                known => format!("use {}", known.join(" or ")),
            },
        );
    }

    /// Checks who caused an error. A client knows it from the error's shape, so a response that
    /// says something else cannot be tested.
    fn check_fault(
        &mut self,
        given: &Spanned<String>,
        param: &FaultParam,
        error: &ir::ErrorStructure,
    ) {
        let expected = match error.fault {
            ir::Fault::Client => param.client,
            ir::Fault::Server => param.server,
        };
        if given.value != expected {
            self.findings.report(
                given.span,
                format!("the `{}` of this error must be `{expected}`", param.name),
                "change it, or change `smithy.api#error` of the error",
            );
        }
    }

    fn response_test(
        &mut self,
        name: String,
        case: &HttpResponseTest,
        operation: &ir::Operation,
        error: Option<ExpectedError>,
        fields: Vec<ExpectedField>,
    ) -> ResponseTest {
        let message = &case.message;
        let has_header = |name: &String| {
            let mut headers = message.headers.iter();
            headers.any(|(header, _)| header.eq_ignore_ascii_case(name))
        };
        let contradicts = |name: &&String| has_header(name);
        self.check_headers(&message.forbid_headers, contradicts, "`headers` has");
        let contradicts = |name: &&String| !has_header(name);
        self.check_headers(&message.require_headers, contradicts, "`headers` lacks");
        let scheme = message.auth_scheme.as_ref();
        self.check_only_in_requests(scheme.map(|scheme| scheme.span), "authScheme");
        ResponseTest {
            name,
            id: message.id.clone(),
            operation: operation.method.clone(),
            params: required_params(operation, self.types),
            code: case.code,
            headers: message.headers.clone(),
            body: message.body.clone().unwrap_or_default(),
            error,
            fields,
        }
    }

    /// Checks what a case about a response says about headers. The test itself sends them, so there is
    /// nothing to test.
    fn check_headers(
        &mut self,
        names: &Option<Spanned<Vec<String>>>,
        contradicts: impl Fn(&&String) -> bool,
        what: &str,
    ) {
        let Some(names) = names else {
            return;
        };
        if let Some(name) = names.value.iter().find(contradicts) {
            self.findings.report(
                names.span,
                format!("{what} `{}`", name.escape_debug()),
                "correct one of the two",
            );
        }
    }

    /// Checks that a case about a response has no keys that a client cannot check there.
    fn check_only_in_requests(&mut self, found: Option<Span>, key: &str) {
        if let Some(span) = found {
            self.findings.report(
                span,
                format!("`{key}` does not apply to responses in client tests"),
                "remove it, or set `appliesTo` to `server`",
            );
        }
    }

    /// Returns the expected value of each field, including fields that the case leaves out.
    pub(super) fn expected_fields(
        &mut self,
        case: &HttpMessageTest,
        shape: &ShapeId,
        structure: &ir::Structure,
    ) -> Vec<ExpectedField> {
        let params = self.params(case, shape);
        let given = params
            .map(|params| values::fields(structure, &params, self.types, &mut self.findings))
            .unwrap_or_default();
        let mut fields = Vec::new();
        // The other field, the message of an error, comes from its metadata.
        // Event streams have cases of their own.
        let is_compared =
            |field: &&ir::Field| field.modeled && !matches!(field.ty, Type::EventStream { .. });
        for field in structure.fields.iter().filter(is_compared) {
            let value = given.iter().find(|(given, _)| given.member == field.member);
            let value = match (value, &field.presence) {
                (Some((_, value)), _) => Some(value.clone()),
                (None, ir::Presence::Optional) => None,
                (None, ir::Presence::Default(default)) => {
                    Some(ShapeValue::of_default(default, &field.ty, self.types))
                }
                (None, ir::Presence::Required) => {
                    self.findings.report(
                        case.span,
                        format!("`params` lacks the required member `{}`", field.member),
                        "add a value for it",
                    );
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
}
