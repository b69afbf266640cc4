//! The endpoint rules (Smithy 2.0, section "Rules engine"), checked for names and types.
//!
//! The result refers only to names that are bound, and every value has the type that its place needs,
//! so rendering it cannot fail.

mod attributes;
mod bindings;
mod built_ins;
mod client_settings;
mod compiler;
mod conditions;
mod expressions;
mod functions;
mod merge;
mod params;
mod partitions;
mod properties;
mod rules;
mod templates;
mod tests;
mod types;
mod variables;

use std::collections::BTreeSet;

use super::context::Context;
use super::findings::Findings;
use crate::ir::{self, Types};
use crate::model::Shape;
use crate::model::traits::context_params::ClientContextParams;
use crate::model::traits::endpoint_rules::{EndpointRuleSet, Rule};
use crate::model::traits::endpoint_tests::EndpointTests;

use client_settings::client_settings;
use compiler::Compiler;
use params::{Params, params};
use variables::Variables;

pub(crate) use bindings::bindings;

const RULE_SET: &str = "smithy.rules#endpointRuleSet";
const BDD: &str = "smithy.rules#endpointBdd";
const TESTS: &str = "smithy.rules#endpointTests";
const SETTINGS: &str = "smithy.rules#clientContextParams";

/// The rule set of a service, of which the parameters are lowered.
pub(crate) struct RuleSet {
    /// `None` if the service has no rules.
    rules: Option<Vec<Rule>>,
    pub(crate) params: Params,
}

/// Lowers the parameters of the rules, with the client settings that set them.
pub(crate) fn rule_set(service: &Shape, context: &mut Context<'_>) -> RuleSet {
    let Some(found) = service.traits.get(RULE_SET) else {
        return RuleSet {
            rules: None,
            params: Params::new(),
        };
    };
    let rule_set = EndpointRuleSet::decode(&found.node, &service.id, context.diagnostics);
    let settings = service.traits.get(SETTINGS).and_then(|found| {
        ClientContextParams::decode(&found.node, &service.id, context.diagnostics)
    });
    let (parameters, rules) = rule_set.map_or_else(Default::default, |rule_set| {
        (rule_set.parameters, rule_set.rules)
    });
    let mut findings = findings(service, context);
    let mut params = params(&parameters, &mut findings);
    if let Some(settings) = &settings {
        client_settings(settings, &mut params, &mut findings);
    }
    RuleSet {
        rules: Some(rules),
        params,
    }
}

/// Lowers the rules that resolve endpoints, and their test cases.
pub(crate) fn endpoints(
    service: &Shape,
    rule_set: RuleSet,
    operations: &[ir::Operation],
    types: &Types,
    context: &mut Context<'_>,
) -> ir::Endpoints {
    bindings::check_members(context.model, context.diagnostics);
    let RuleSet {
        rules: Some(rules),
        params,
    } = rule_set
    else {
        return without_rules(service, context);
    };
    let tests = service
        .traits
        .get(TESTS)
        .and_then(|found| EndpointTests::decode(&found.node, &service.id, context.diagnostics));
    let names = params.iter().map(|(name, param)| (name.as_str(), param));
    let mut compiler = Compiler {
        variables: Variables::new(names),
        functions: BTreeSet::new(),
        findings: findings(service, context),
    };
    let rules = rules::rules(&rules, &mut compiler);
    let functions = compiler.functions;
    let tests = tests.map(|tests| {
        let mut lowering = tests::Lowering {
            model: context.model,
            service: context.service,
            params: &params,
            operations,
            types,
            findings: findings(service, context),
        };
        lowering.tests(&tests)
    });
    let partitions = if functions.contains(&ir::Function::Partition) {
        partitions::partitions()
    } else {
        Vec::new()
    };
    ir::Endpoints {
        rules,
        functions,
        partitions,
        tests: tests.unwrap_or_default(),
        params: params.into_values().collect(),
    }
}

fn findings<'c>(service: &'c Shape, context: &'c mut Context<'_>) -> Findings<'c> {
    Findings {
        subject: service.id.as_str(),
        diagnostics: context.diagnostics,
    }
}

/// The endpoints of a service without rules: requests go to the URL that the client is configured
/// with. Without one, every call is an error.
fn without_rules(service: &Shape, context: &mut Context<'_>) -> ir::Endpoints {
    for id in [BDD, TESTS, SETTINGS] {
        if let Some(found) = service.traits.get(id) {
            context.diagnostics.shape(
                found.span,
                &service.id,
                format!("the service has `{id}` but no `{RULE_SET}`"),
                "add the rule set: it is what is compiled, and what the other traits refer to",
            );
        }
    }
    let endpoint = params::endpoint();
    let is_set = ir::Condition::Bind {
        name: endpoint.name.clone(),
        value: ir::Expression::Variable(endpoint.name.clone()),
    };
    let url = ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
        url: ir::Expression::Variable(endpoint.name.clone()),
        may_be_empty: true,
        headers: Vec::new(),
        auth_schemes: Vec::new(),
        properties: Vec::new(),
    }));
    let error = ir::Piece::Literal(NO_RULES.to_owned());
    ir::Endpoints {
        params: vec![endpoint],
        rules: vec![
            ir::Rule {
                conditions: vec![is_set],
                outcome: url,
            },
            ir::Rule {
                conditions: Vec::new(),
                outcome: ir::Outcome::Error(ir::Expression::Text(vec![error])),
            },
        ],
        functions: BTreeSet::new(),
        partitions: Vec::new(),
        tests: Vec::new(),
    }
}

/// The error of a client that does not know where to send requests.
const NO_RULES: &str =
    "the model of this service does not say where to send requests: set `endpoint_url`";
