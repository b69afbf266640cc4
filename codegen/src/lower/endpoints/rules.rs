//! Rules and their outcomes.

use super::compiler::Compiler;
use super::conditions::condition;
use super::expressions::{argument, template};
use super::properties::{check_auth_schemes, properties};
use super::templates;
use super::types::Type;
use super::urls;
use crate::ir;
use crate::model::traits::endpoint_rules::{Endpoint, Outcome, Rule};
use crate::source::Span;

/// Compiles rules. The first rule whose conditions are met applies.
pub(super) fn rules(rules: &[Rule], compiler: &mut Compiler<'_>) -> Vec<ir::Rule> {
    check_reached(rules, compiler);
    let rules = rules.iter().filter_map(|found| rule(found, compiler));
    rules.collect()
}

/// Warns if rules follow one without conditions.
fn check_reached(rules: &[Rule], compiler: &mut Compiler<'_>) {
    let mut rules = rules.iter();
    rules.find(|rule| rule.conditions.is_empty());
    if let Some(first) = rules.next() {
        compiler.findings.warning(
            span(first),
            "this rule is never reached, because a rule before it has no conditions",
            "remove the rule, or move it before the one without conditions",
        );
    }
}

/// The first location in a rule.
fn span(rule: &Rule) -> Span {
    let outcome = match &rule.outcome {
        Outcome::Endpoint(endpoint) => Some(endpoint.url.span),
        Outcome::Error(message) => Some(message.span),
        Outcome::Tree(rules) => rules.first().map(span),
    };
    let conditions = rule.conditions.iter().map(|condition| condition.call.span);
    conditions.chain(outcome).min().unwrap_or_default()
}

fn rule(rule: &Rule, compiler: &mut Compiler<'_>) -> Option<ir::Rule> {
    let outer = compiler.variables.enter();
    let mut conditions = Vec::new();
    for found in &rule.conditions {
        conditions.extend(condition(found, compiler));
    }
    let outcome = match &rule.outcome {
        Outcome::Endpoint(endpoint) => self::endpoint(endpoint, compiler),
        Outcome::Error(message) => argument(message, &Type::Text, compiler).map(ir::Outcome::Error),
        Outcome::Tree(rules) => Some(ir::Outcome::Rules(self::rules(rules, compiler))),
    };
    compiler.variables.leave(outer);
    Some(ir::Rule {
        conditions,
        outcome: outcome?,
    })
}

fn endpoint(endpoint: &Endpoint, compiler: &mut Compiler<'_>) -> Option<ir::Outcome> {
    let url = argument(&endpoint.url, &Type::Text, compiler);
    if let Some(url) = &url {
        urls::check(url, endpoint.url.span, compiler);
    }
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
    Some(ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
        url: not_empty(url?),
        headers,
        auth_schemes,
        properties,
    })))
}

/// Returns a URL that is checked unless it contains literal text, because values can be empty.
pub(super) fn not_empty(url: ir::Expression) -> ir::Expression {
    let is_text = |piece: &ir::Piece| matches!(piece, ir::Piece::Literal(text) if !text.is_empty());
    match &url {
        ir::Expression::Text(pieces) if pieces.iter().any(is_text) => url,
        _ => ir::Expression::NotEmpty(Box::new(url)),
    }
}
