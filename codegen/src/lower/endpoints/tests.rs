//! Test cases of the rule set (`smithy.rules#endpointTests`).

use super::{Compiler, Params, SECTION};
use crate::ir::{self, EndpointValue, TestValue};
use crate::model::json::{Node, Value};

impl Compiler<'_> {
    pub(super) fn tests(
        &mut self,
        node: &Node,
        params: &Params,
        operations: &[ir::Operation],
    ) -> Vec<ir::EndpointTest> {
        let Some(cases) = self.member(node, "testCases") else {
            return Vec::new();
        };
        self.items(cases)
            .iter()
            .filter_map(|case| self.test(case, params, operations))
            .collect()
    }

    fn test(
        &mut self,
        case: &Node,
        params: &Params,
        operations: &[ir::Operation],
    ) -> Option<ir::EndpointTest> {
        let mut values = Vec::new();
        for (name, entry) in case
            .get("params")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            values.extend(self.param_value(name, &entry.node, params));
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
            .filter_map(|input| self.operation_input(input, params, operations))
            .collect();
        let docs = case
            .get("documentation")
            .and_then(Node::as_str)
            .map(crate::lower::one_line);
        Some(ir::EndpointTest {
            docs,
            params: values,
            expected,
            operations: calls,
        })
    }

    /// The setter of a parameter and the value that a case gives it.
    fn param_value(
        &mut self,
        name: &str,
        node: &Node,
        params: &Params,
    ) -> Option<(String, EndpointValue)> {
        let Some(param) = params.get(name) else {
            self.report(
                node.span,
                format!("there is no parameter `{}`", name.escape_debug()),
                SECTION,
            );
            return None;
        };
        Some((param.name.clone(), self.param_default(node, param.boolean)?))
    }

    fn expected_endpoint(&mut self, node: &Node) -> Option<ir::Expected> {
        let url = self
            .member(node, "url")
            .and_then(|url| self.string(url))?
            .to_owned();
        let headers = self.headers(node, |compiler, value| {
            compiler.string(value).map(str::to_owned)
        });
        let schemes = node
            .get("properties")
            .and_then(|properties| properties.get("authSchemes"))
            .map(|schemes| self.items(schemes))
            .unwrap_or_default();
        let auth_schemes = schemes
            .iter()
            .map(|scheme| self.auth_scheme(scheme, Self::test_value))
            .collect::<Option<_>>()?;
        Some(ir::Expected::Endpoint {
            url,
            headers,
            auth_schemes,
        })
    }

    fn test_value(&mut self, node: &Node) -> Option<TestValue> {
        match &node.value {
            Value::Bool(value) => Some(TestValue::Bool(*value)),
            Value::String(text) => Some(TestValue::Text(text.clone())),
            Value::Array(items) => Some(TestValue::List(
                items
                    .iter()
                    .filter_map(|item| self.string(item).map(str::to_owned))
                    .collect(),
            )),
            _ => {
                self.expected(node, "a string, a boolean or an array");
                None
            }
        }
    }

    fn operation_input(
        &mut self,
        node: &Node,
        params: &Params,
        operations: &[ir::Operation],
    ) -> Option<ir::OperationInput> {
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
            other_params: Vec::new(),
            members: Vec::new(),
        };
        for (key, entry) in node
            .get("builtInParams")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            self.built_in_param(key, &entry.node, params, &mut input);
        }
        for (key, entry) in node
            .get("operationParams")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            let field = operation
                .input
                .fields
                .iter()
                .find(|field| field.member == *key);
            let value = match (&entry.node.value, field.map(|field| &field.ty)) {
                (Value::String(text), Some(ir::Type::String)) => {
                    Some(EndpointValue::Text(text.clone()))
                }
                (Value::Bool(value), Some(ir::Type::Boolean)) => Some(EndpointValue::Bool(*value)),
                _ => None,
            };
            match (field, value) {
                (Some(field), Some(value)) => input.members.push((field.name.clone(), value)),
                _ => self.report(
                    entry.key_span,
                    format!(
                        "`{}` is no string or boolean member of the operation's input",
                        key.escape_debug()
                    ),
                    "test cases set strings and booleans",
                ),
            }
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
                // A parameter that no configuration sets is set by the test's own resolver. The
                // last part of a built-in's name is that of the parameter.
                let name = key.rsplit("::").next().unwrap_or(key);
                input
                    .other_params
                    .extend(self.param_value(name, node, params));
            }
        }
    }
}
