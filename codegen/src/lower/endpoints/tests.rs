//! Test cases of the rules (Smithy 2.0, section "smithy.rules#endpointTests trait").

use super::params::{self, Params};
use super::properties::{check_auth_schemes, properties};
use crate::ir::{self, Types};
use crate::lower::findings::Findings;
use crate::lower::text::one_line;
use crate::lower::values;
use crate::model::name_in;
use crate::model::traits::endpoint_params::{Argument, ParameterValue};
use crate::model::traits::endpoint_tests::{
    EndpointTests, Expectation, ExpectedEndpoint, OperationInput, TestCase,
};
use crate::model::values as model_values;
use crate::model::{Kind, Model, Service, ShapeId};

/// Lowers the test cases of a rule set.
pub(super) struct Lowering<'a> {
    pub(super) model: &'a Model,
    pub(super) service: &'a Service,
    pub(super) params: &'a Params,
    pub(super) operations: &'a [ir::Operation],
    pub(super) types: &'a Types,
    pub(super) findings: Findings<'a>,
}

impl<'a> Lowering<'a> {
    pub(super) fn tests(&mut self, tests: &EndpointTests) -> Vec<ir::EndpointTest> {
        let cases = tests.cases.iter();
        cases.map(|case| self.test(case)).collect()
    }

    fn test(&mut self, case: &TestCase) -> ir::EndpointTest {
        let mut given = Vec::new();
        for argument in &case.params {
            given.extend(self.param(argument));
        }
        let expected = match &case.expect.value {
            Expectation::Endpoint(endpoint) => self.expected_endpoint(endpoint),
            Expectation::Error(message) => ir::Expected::Error(message.clone()),
        };
        let calls = case.operation_inputs.iter().filter_map(|input| {
            let (mut call, operation) = self.call(input)?;
            self.set_open_settings(&mut call, operation, input, &given);
            Some(call)
        });
        let operations = calls.collect();
        ir::EndpointTest {
            docs: case.documentation.as_deref().map(one_line),
            params: given,
            expected,
            operations,
        }
    }

    /// Returns the setter and the value of a parameter.
    fn param(&mut self, argument: &Argument) -> Option<(String, ir::EndpointValue)> {
        let param = params::find(self.params, &argument.name, &mut self.findings)?;
        let value = params::value(&argument.value, param.ty, &mut self.findings)?;
        Some((param.name.clone(), value))
    }

    fn expected_endpoint(&mut self, endpoint: &ExpectedEndpoint) -> ir::Expected {
        let literal = |name: &str| Some(name.to_owned());
        check_auth_schemes(&endpoint.properties, literal, &mut self.findings);
        let (auth_schemes, properties) =
            properties(&endpoint.properties, |text, _| Some(text.to_owned()));
        let headers = endpoint.headers.iter();
        ir::Expected::Endpoint {
            url: endpoint.url.clone(),
            headers: headers
                .map(|header| (header.name.clone(), header.values.clone()))
                .collect(),
            auth_schemes,
            properties,
        }
    }

    /// Lowers a call of a case, and returns it with the operation that it calls.
    fn call(&mut self, input: &OperationInput) -> Option<(ir::OperationInput, &'a ir::Operation)> {
        let name = &input.operation_name;
        let mut operations = self.operations.iter();
        let Some(operation) = operations.find(|operation| operation.wire_name == name.value) else {
            self.findings.report(
                name.span,
                format!(
                    "the service has no operation `{}`",
                    name.value.escape_debug()
                ),
                "fix the name, or remove the call",
            );
            return None;
        };
        let mut call = ir::OperationInput {
            method: operation.method.clone(),
            region: None,
            use_fips: None,
            use_dual_stack: None,
            endpoint: None,
            settings: Vec::new(),
            other_params: Vec::new(),
            members: Vec::new(),
        };
        for argument in &input.built_in_params {
            self.built_in_param(argument, &mut call);
        }
        for argument in &input.client_params {
            call.settings.extend(self.client_param(argument));
        }
        if let Some(params) = &input.operation_params
            && let Some(shape) = self.input_shape(&operation.wire_name)
        {
            let params = model_values::structure(
                params,
                shape,
                self.model,
                &self.findings.subject,
                self.findings.diagnostics,
            );
            call.members = values::setters(
                &self.types[operation.input],
                &params,
                self.types,
                &mut self.findings,
            );
        }
        Some((call, operation))
    }

    /// Returns the input of the operation with this name.
    fn input_shape(&self, name: &str) -> Option<&'a ShapeId> {
        self.model.shapes.values().find_map(|shape| {
            let Kind::Operation(operation) = &shape.kind else {
                return None;
            };
            (name_in(self.service, &shape.id) == name).then_some(&operation.input.id)
        })
    }

    /// Returns the setter and the value of a client setting.
    fn client_param(&mut self, argument: &Argument) -> Option<(String, ir::EndpointValue)> {
        let name = &argument.name;
        let param = self.params.get(&name.value);
        let Some((param, setting)) = param.and_then(|param| Some((param, param.setting.as_ref()?)))
        else {
            self.findings.report(
                name.span,
                format!("the client has no setting `{}`", name.value.escape_debug()),
                "add it to `smithy.rules#clientContextParams`",
            );
            return None;
        };
        let value = params::value(&argument.value, param.ty, &mut self.findings)?;
        Some((setting.name.clone(), value))
    }

    fn built_in_param(&mut self, argument: &Argument, call: &mut ir::OperationInput) {
        use ParameterValue::{Boolean, String};
        let name = argument.name.value.as_str();
        match (name, &argument.value.value) {
            ("AWS::Region", String(region)) => call.region = Some(region.clone()),
            ("SDK::Endpoint", String(url)) => call.endpoint = Some(url.clone()),
            ("AWS::UseFIPS", Boolean(value)) => call.use_fips = Some(*value),
            ("AWS::UseDualStack", Boolean(value)) => call.use_dual_stack = Some(*value),
            _ => {
                // The last part of the name of a built-in is the name of the parameter.
                let last = name.rsplit("::").next().unwrap_or(name);
                let Some(param) = self.params.get(last) else {
                    self.findings.report(
                        argument.name.span,
                        format!(
                            "the endpoint rules have no parameter `{}`",
                            last.escape_debug()
                        ),
                        "fix the name of the built-in, or add the parameter to the rules",
                    );
                    return;
                };
                let value = params::value(&argument.value, param.ty, &mut self.findings);
                let Some(value) = value else {
                    return;
                };
                // The test's resolver sets the parameters that no configuration sets.
                match &param.setting {
                    Some(setting) => call.settings.push((setting.name.clone(), value)),
                    None => call.other_params.push((param.name.clone(), value)),
                }
            }
        }
    }

    /// Adds the client settings that the case sets and the call does not: those that have a value
    /// neither in the `clientParams` of the call nor from its operation.
    fn set_open_settings(
        &self,
        call: &mut ir::OperationInput,
        operation: &ir::Operation,
        input: &OperationInput,
        given: &[(String, ir::EndpointValue)],
    ) {
        for (name, value) in given {
            let param = self.params.iter().find(|(_, param)| param.name == *name);
            let Some((key, setting)) =
                param.and_then(|(key, param)| Some((key, param.setting.as_ref()?)))
            else {
                continue;
            };
            let mut bindings = operation.endpoint_params.iter();
            let is_bound = bindings.any(|binding| binding.param == *name);
            let mut client_params = input.client_params.iter();
            let is_given = client_params.any(|argument| argument.name.value == *key);
            let is_set = call.settings.iter().any(|(set, _)| *set == setting.name);
            if !is_bound && !is_given && !is_set {
                call.settings.push((setting.name.clone(), value.clone()));
            }
        }
    }
}
