//! Rules and their outcomes.

use super::compiler::Compiler;
use super::conditions::condition;
use super::expressions::{argument, template};
use super::properties::{check_auth_schemes, properties};
use super::types::Type;
use super::{merge, templates};
use crate::ir;
use crate::model::traits::endpoint_rules::{Endpoint, Outcome, Rule};

/// Compiles rules. The first rule whose conditions are met applies.
pub(super) fn rules(rules: &[Rule], compiler: &mut Compiler<'_>) -> Vec<ir::Rule> {
    let rules = rules.iter().filter_map(|found| rule(found, compiler));
    merge::neighbors(rules.collect())
}

fn rule(rule: &Rule, compiler: &mut Compiler<'_>) -> Option<ir::Rule> {
    let outer = compiler.variables.enter();
    let mut drafts = Vec::new();
    for found in &rule.conditions {
        drafts.extend(condition(found, compiler));
    }
    let outcome = match &rule.outcome {
        Outcome::Endpoint(endpoint) => self::endpoint(endpoint, compiler),
        Outcome::Error(message) => argument(message, &Type::Text, compiler).map(ir::Outcome::Error),
        Outcome::Tree(rules) => Some(ir::Outcome::Rules(self::rules(rules, compiler))),
    };
    let used = compiler.variables.leave(outer);
    let drafts = drafts.into_iter();
    Some(ir::Rule {
        conditions: drafts.flat_map(|draft| draft.finish(used)).collect(),
        outcome: outcome?,
    })
}

fn endpoint(endpoint: &Endpoint, compiler: &mut Compiler<'_>) -> Option<ir::Outcome> {
    let url = argument(&endpoint.url, &Type::Text, compiler);
    let mut headers = Vec::new();
    for header in &endpoint.headers {
        let values = header.values.iter();
        let values = values.filter_map(|value| argument(value, &Type::Text, compiler));
        headers.push((header.name.clone(), values.collect()));
    }
    let literal = templates::literal;
    check_auth_schemes(&endpoint.properties, literal, &mut compiler.findings);
    let (auth_schemes, properties) = properties(&endpoint.properties, |text, span| {
        template(text, span, compiler)
    });
    let url = url?;
    Some(ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
        may_be_empty: may_be_empty(&url),
        url,
        headers,
        auth_schemes,
        properties,
    })))
}

/// Returns whether a URL consists only of parameters.
fn may_be_empty(url: &ir::Expression) -> bool {
    match url {
        ir::Expression::Text(pieces) => !pieces
            .iter()
            .any(|piece| matches!(piece, ir::Piece::Literal(text) if !text.is_empty())),
        _ => true,
    }
}
