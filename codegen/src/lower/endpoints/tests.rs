//! Test cases of the rule set (Smithy 2.0, section "smithy.rules#endpointTests trait").

use super::{Compiler, Params, SECTION};
use crate::ir;
use crate::lower::types::Types;
use crate::lower::values::Findings;
use crate::model::node::{Node, Value};

const CASE_KEYS: &[&str] = &["documentation", "params", "operationInputs", "expect"];
const EXPECTED_KEYS: &[&str] = &["url", "headers", "properties"];
const INPUT_KEYS: &[&str] = &[
    "operationName",
    "operationParams",
    "builtInParams",
    "clientParams",
];

impl Compiler<'_> {
    pub(super) fn tests(
        &mut self,
        node: &Node,
        params: &Params,
        operations: &[ir::Operation],
        types: &Types<'_>,
    ) -> Vec<ir::EndpointTest> {
        let Some(cases) = node.get("testCases") else {
            return Vec::new();
        };
        self.items(cases)
            .iter()
            .filter_map(|case| self.test(case, params, operations, types))
            .collect()
    }

    fn test(
        &mut self,
        case: &Node,
        params: &Params,
        operations: &[ir::Operation],
        types: &Types<'_>,
    ) -> Option<ir::EndpointTest> {
        self.keys(case, CASE_KEYS);
        let mut given = Vec::new();
        for (name, entry) in self.object(case, "params") {
            let Some(param) = params.get(name) else {
                self.no_param(name, entry.key_span);
                continue;
            };
            if let Some(value) = self.value(&entry.node, param.ty) {
                given.push((param.name.clone(), value));
            }
        }
        let expect = self.member(case, "expect")?;
        let expected = match (
            expect.get("endpoint"),
            expect.get("error").and_then(Node::as_str),
        ) {
            (Some(endpoint), None) => self.expected_endpoint(endpoint)?,
            (None, Some(message)) => ir::Expected::Error(message.to_owned()),
            _ => {
                self.report(
                    expect.span,
                    "a case expects either an endpoint or an error",
                    SECTION,
                );
                return None;
            }
        };
        let inputs = case
            .get("operationInputs")
            .map(|inputs| self.items(inputs))
            .unwrap_or_default();
        let calls = inputs
            .iter()
            .filter_map(|input| {
                let mut call = self.operation_input(input, params, operations, types)?;
                left_open(&mut call, input, &given, params, operations);
                Some(call)
            })
            .collect();
        let docs = case
            .get("documentation")
            .and_then(Node::as_str)
            .map(crate::lower::one_line);
        Some(ir::EndpointTest {
            docs,
            params: given,
            expected,
            operations: calls,
        })
    }

    fn expected_endpoint(&mut self, node: &Node) -> Option<ir::Expected> {
        self.keys(node, EXPECTED_KEYS);
        let url = self
            .member(node, "url")
            .and_then(|url| self.string(url))?
            .to_owned();
        let headers = self.headers(node, |compiler, value| {
            compiler.string(value).map(str::to_owned)
        });
        let (auth_schemes, properties) =
            self.properties(node, |_, text| text.as_str().map(str::to_owned));
        Some(ir::Expected::Endpoint {
            url,
            headers,
            auth_schemes,
            properties,
        })
    }

    fn operation_input(
        &mut self,
        node: &Node,
        params: &Params,
        operations: &[ir::Operation],
        types: &Types<'_>,
    ) -> Option<ir::OperationInput> {
        self.keys(node, INPUT_KEYS);
        let name = self
            .member(node, "operationName")
            .and_then(|name| self.string(name))?;
        let Some(operation) = operations
            .iter()
            .find(|operation| operation.wire_name == name)
        else {
            self.report(
                node.span,
                format!("there is no operation `{}`", name.escape_debug()),
                SECTION,
            );
            return None;
        };
        let mut input = ir::OperationInput {
            method: operation.method.clone(),
            region: None,
            use_fips: None,
            use_dual_stack: None,
            endpoint: None,
            settings: Vec::new(),
            other_params: Vec::new(),
            members: Vec::new(),
        };
        for (key, entry) in self.object(node, "builtInParams") {
            self.built_in_param(key, &entry.node, params, &mut input);
        }
        for (key, entry) in self.object(node, "clientParams") {
            let param = params.get(key);
            let Some((param, setting)) =
                param.and_then(|param| Some((param, param.setting.as_ref()?)))
            else {
                self.report(
                    entry.key_span,
                    format!("the client has no setting `{}`", key.escape_debug()),
                    "add it to `smithy.rules#clientContextParams`",
                );
                continue;
            };
            if let Some(value) = self.value(&entry.node, param.ty) {
                input.settings.push((setting.name.clone(), value));
            }
        }
        if let Some(members) = node.get("operationParams") {
            let mut findings = Findings {
                diagnostics: self.diagnostics,
                subject: self.subject,
            };
            input.members = types.fields(&operation.input, members, &mut findings);
        }
        Some(input)
    }

    fn built_in_param(
        &mut self,
        key: &str,
        node: &Node,
        params: &Params,
        input: &mut ir::OperationInput,
    ) {
        match (key, &node.value) {
            ("AWS::Region", Value::String(region)) => input.region = Some(region.clone()),
            ("SDK::Endpoint", Value::String(url)) => input.endpoint = Some(url.clone()),
            ("AWS::UseFIPS", Value::Bool(value)) => input.use_fips = Some(*value),
            ("AWS::UseDualStack", Value::Bool(value)) => input.use_dual_stack = Some(*value),
            _ => {
                // The last part of a built-in's name is that of the parameter.
                let name = key.rsplit("::").next().unwrap_or(key);
                let Some(param) = params.get(name) else {
                    self.no_param(name, node.span);
                    return;
                };
                let Some(value) = self.value(node, param.ty) else {
                    return;
                };
                // A parameter that no configuration sets is set by the test's own resolver.
                match &param.setting {
                    Some(setting) => input.settings.push((setting.name.clone(), value)),
                    None => input.other_params.push((param.name.clone(), value)),
                }
            }
        }
    }
}

/// Sets on the client what the case says of a parameter and the call leaves open: a setting that
/// neither the call's `clientParams` nor its operation give a value.
fn left_open(
    call: &mut ir::OperationInput,
    input: &Node,
    values: &[(String, ir::EndpointValue)],
    params: &Params,
    operations: &[ir::Operation],
) {
    let operation = operations
        .iter()
        .find(|operation| operation.method == call.method);
    for (name, value) in values {
        let param = params.iter().find(|(_, param)| param.name == *name);
        let Some((key, setting)) =
            param.and_then(|(key, param)| Some((key, param.setting.as_ref()?)))
        else {
            continue;
        };
        let bound = operation.is_some_and(|operation| {
            let mut bindings = operation.endpoint_params.iter();
            bindings.any(|binding| binding.param == *name)
        });
        let given = input
            .get("clientParams")
            .is_some_and(|given| given.get(key).is_some());
        let set = call.settings.iter().any(|(set, _)| *set == setting.name);
        if !bound && !given && !set {
            call.settings.push((setting.name.clone(), value.clone()));
        }
    }
}
