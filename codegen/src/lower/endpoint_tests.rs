//! Test cases of the rules (Smithy 2.0, section "smithy.rules#endpointTests trait").

mod checks;
mod difference;
mod expected;
mod outdated;
mod placeholders;

use std::collections::BTreeMap;

use super::context::Context;
use super::endpoints::params::{self, Params};
use super::endpoints::properties::{check_auth_schemes, properties};
use super::endpoints::{RuleSet, built_ins};
use super::findings::Findings;
use super::symbols::Symbols;
use super::{messages, operations, values};
use crate::ir::{self, BuiltIn, Types};
use crate::model::traits::endpoint_params::{Argument, ParameterValue};
use crate::model::traits::endpoint_tests::{
    EndpointTests, Expectation, ExpectedEndpoint, OperationInput, TestCase,
};
use crate::model::values as model_values;
use crate::model::{Kind, Model, Operation, Shape, ShapeId};
use crate::text::one_line;

/// Lowers the test cases of a rule set. Checks them against the rules unless an error was found before.
pub(crate) fn endpoint_tests(
    service: &Shape,
    rule_set: &RuleSet<'_>,
    endpoints: &ir::Endpoints,
    operations: &[ir::Operation],
    types: &Types,
    context: &mut Context<'_>,
) -> Vec<ir::EndpointTest> {
    let Some(tests) = service.traits.endpoint_tests() else {
        return Vec::new();
    };
    if !rule_set.has_rules() {
        return Vec::new();
    }
    let mut lowering = Lowering {
        model: context.model,
        is_aws: context.is_aws,
        params: &rule_set.params,
        shapes: shapes(context),
        symbols: &context.symbols,
        operations,
        types,
        findings: Findings {
            subject: service.id.as_str(),
            diagnostics: context.diagnostics,
        },
    };
    let mut lowered = lowering.tests(&tests.value);
    if !lowering.findings.diagnostics.has_errors() {
        let cases = &tests.value.cases;
        checks::check(&mut lowered, cases, endpoints, &mut lowering.findings);
    }
    lowered
}

/// The modes that the setting of the client can have.
const ACCOUNT_ID_ENDPOINT_MODES: [&str; 3] = ["preferred", "disabled", "required"];

struct Lowering<'a> {
    model: &'a Model,
    is_aws: bool,
    params: &'a Params,
    shapes: Shapes<'a>,
    symbols: &'a Symbols,
    operations: &'a [ir::Operation],
    types: &'a Types,
    findings: Findings<'a>,
}

/// The shapes of operations by their names.
type Shapes<'a> = BTreeMap<&'a str, (&'a ShapeId, &'a Operation)>;

/// Returns the shapes of all operations.
fn shapes<'a>(context: &Context<'a>) -> Shapes<'a> {
    let shapes = messages::shapes(context);
    shapes
        .map(|(shape, operation)| (shape.id.name(), (&shape.id, operation)))
        .collect()
}

impl<'a> Lowering<'a> {
    fn tests(&mut self, tests: &EndpointTests) -> Vec<ir::EndpointTest> {
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
            outdated: None,
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
        expected::endpoint(ir::EndpointResult {
            url: endpoint.url.clone(),
            headers: headers
                .map(|header| (header.name.clone(), header.values.clone()))
                .collect(),
            auth_schemes,
            properties,
        })
    }

    /// Lowers a call of a case, and returns it with the operation that it calls.
    fn call(&mut self, input: &OperationInput) -> Option<(ir::OperationInput, &'a ir::Operation)> {
        let name = &input.operation_name;
        let found = self.shapes.get(name.value.as_str()).copied();
        let found = found.and_then(|(id, shape)| {
            Some((operations::find(id, self.operations, self.symbols)?, shape))
        });
        if found.is_none() && self.is_omitted(&name.value) {
            return None;
        }
        let Some((operation, shape)) = found else {
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
            account_id: None,
            account_id_endpoint_mode: None,
            settings: Vec::new(),
            other_params: Vec::new(),
            members: Vec::new(),
        };
        for argument in &input.built_in_params {
            self.built_in_param(argument, operation, &mut call);
        }
        for argument in &input.client_params {
            call.settings.extend(self.client_param(argument));
        }
        if let Some(params) = &input.operation_params {
            let params = model_values::structure(
                params,
                &shape.input.id,
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

    /// Returns whether the service has the operation but the client does not.
    fn is_omitted(&self, name: &str) -> bool {
        let mut omitted = self.model.omitted.values();
        omitted.any(|shape| matches!(shape.kind, Kind::Operation(_)) && shape.id.name() == name)
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

    fn built_in_param(
        &mut self,
        argument: &Argument,
        operation: &ir::Operation,
        call: &mut ir::OperationInput,
    ) {
        use ParameterValue::{Boolean, String};
        let name = argument.name.value.as_str();
        // Other clients have only the settings that their rules use.
        let is_used = self.params.of_built_in(name).next().is_some();
        let setting = built_ins::setting(name)
            .filter(|setting| self.is_aws || is_used || *setting == BuiltIn::Endpoint);
        match (setting, &argument.value.value) {
            (Some(BuiltIn::Region), String(region)) => call.region = Some(region.clone()),
            (Some(BuiltIn::Endpoint), String(url)) => call.endpoint = Some(url.clone()),
            (Some(BuiltIn::UseFips), Boolean(value)) => call.use_fips = Some(*value),
            (Some(BuiltIn::UseDualStack), Boolean(value)) => call.use_dual_stack = Some(*value),
            // Only signed requests have an identity with an account ID.
            (Some(BuiltIn::AccountId), String(id)) if operation.signed => {
                call.account_id = Some(id.clone());
            }
            (Some(BuiltIn::AccountIdEndpointMode), String(mode))
                if ACCOUNT_ID_ENDPOINT_MODES.contains(&mode.as_str()) =>
            {
                call.account_id_endpoint_mode = Some(mode.clone());
            }
            _ => self.other_built_in(argument, call),
        }
    }

    /// Sets the parameters of a built-in that the client has no setting for.
    fn other_built_in(&mut self, argument: &Argument, call: &mut ir::OperationInput) {
        let name = &argument.name;
        let mut params = self.params.of_built_in(&name.value).peekable();
        if params.peek().is_none() {
            self.findings.report(
                name.span,
                format!(
                    "no parameter of the endpoint rules has the built-in `{}`",
                    name.value.escape_debug()
                ),
                "fix the name, or set `builtIn` of the parameter",
            );
        }
        for param in params {
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
            let is_given = client_params.any(|argument| argument.name.value == key);
            let is_set = call.settings.iter().any(|(set, _)| *set == setting.name);
            if !is_bound && !is_given && !is_set {
                call.settings.push((setting.name.clone(), value.clone()));
            }
        }
    }
}
