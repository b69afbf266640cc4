//! Resolves names and checks types in the endpoint rules (Smithy 2.0, section "Rules engine").
//!
//! The result refers only to names that are bound, and every value has the required type, so
//! rendering it cannot fail.

mod attributes;
mod bindings;
pub(super) mod built_ins;
mod client_settings;
mod compiler;
mod conditions;
mod expressions;
mod functions;
mod merge;
pub(super) mod params;
pub(super) mod properties;
mod prune;
mod rules;
mod templates;
mod types;
mod urls;
mod variables;
pub(super) mod walk;

use std::collections::BTreeSet;

use super::context::Context;
use super::findings::Findings;
use crate::ir;
use crate::model::Shape;
use crate::model::traits::endpoint_rules::Rule;

use client_settings::client_settings;
use compiler::Compiler;
use params::{Params, params};
use variables::Variables;

pub(crate) use bindings::bindings;

const RULE_SET: &str = "smithy.rules#endpointRuleSet";
const BDD: &str = "smithy.rules#endpointBdd";
const TESTS: &str = "smithy.rules#endpointTests";
const SETTINGS: &str = "smithy.rules#clientContextParams";

/// The rule set of a service, whose parameters have been lowered.
pub(crate) struct RuleSet<'m> {
    /// `None` if the service has no rules.
    rules: Option<&'m [Rule]>,
    pub(crate) params: Params,
}

impl RuleSet<'_> {
    pub(super) fn has_rules(&self) -> bool {
        self.rules.is_some()
    }
}

/// Lowers the parameters of the rules, with the client settings that set them.
pub(crate) fn rule_set<'m>(service: &'m Shape, context: &mut Context<'_>) -> RuleSet<'m> {
    let Some(found) = service.traits.endpoint_rule_set() else {
        return RuleSet {
            rules: None,
            params: Params::without_rules(),
        };
    };
    let mut findings = findings(service, context);
    let mut params = params(&found.value.parameters, &mut findings);
    if let Some(settings) = service.traits.client_context_params() {
        client_settings(&settings.value, &mut params, &mut findings);
    }
    RuleSet {
        rules: Some(&found.value.rules),
        params,
    }
}

/// Lowers the rules that resolve endpoints.
pub(crate) fn endpoints(
    service: &Shape,
    rule_set: &RuleSet<'_>,
    partitions: &[ir::Partition],
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
    let mut compiler = Compiler {
        variables: Variables::new(params.iter()),
        findings: findings(service, context),
    };
    let rules = prune::prune(rules::rules(rules, &mut compiler));
    let functions = walk::functions(&rules);
    let partitions = if functions.contains(&ir::Function::Partition) {
        partitions.to_vec()
    } else {
        Vec::new()
    };
    ir::Endpoints {
        rules,
        functions,
        partitions,
        params: params.iter().map(|(_, param)| param.clone()).collect(),
        needs_url: false,
    }
}

fn findings<'c>(service: &'c Shape, context: &'c mut Context<'_>) -> Findings<'c> {
    Findings {
        subject: service.id.as_str(),
        diagnostics: context.diagnostics,
    }
}

/// Returns the endpoints of a service without rules: requests go to the URL that the client is
/// configured with. Without such a URL, every call returns an error.
fn without_rules(service: &Shape, context: &mut Context<'_>) -> ir::Endpoints {
    let traits = &service.traits;
    let others = [
        (BDD, traits.endpoint_bdd()),
        (TESTS, traits.endpoint_tests().map(|found| found.span)),
        (
            SETTINGS,
            traits.client_context_params().map(|found| found.span),
        ),
    ];
    for (id, span) in others {
        if let Some(span) = span {
            context.diagnostics.shape(
                span,
                &service.id,
                format!("the service has `{id}` but no `{RULE_SET}`"),
                "add the rule set: the client is generated from it, and the other traits refer to it",
            );
        }
    }
    let endpoint = params::endpoint();
    let is_set = ir::Condition::Bind {
        name: endpoint.name.clone(),
        value: ir::Expression::Variable(endpoint.name.clone()),
    };
    let url = ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
        url: rules::not_empty(ir::Expression::Variable(endpoint.name.clone())),
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
        needs_url: true,
    }
}

/// The error of a client that does not know where to send its requests.
const NO_RULES: &str =
    "the model of this service does not say where to send requests: set `endpoint_url`";
