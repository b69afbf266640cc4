//! The endpoint rule set (Smithy 2.0, section "Rules engine"), checked for names and types.
//!
//! What comes out refers to nothing that is not bound, and every value has the type that its place
//! asks for, so that rendering it cannot fail.

mod bindings;
mod expressions;
mod functions;
mod merge;
mod outcomes;
mod params;
mod templates;
mod tests;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::Context;
use super::keys::unknown_keys;
use super::types::Types;
use crate::diagnostics::Diagnostics;
use crate::ir;
use crate::model::Shape;
use crate::model::node::Node;
use crate::source::Span;

use expressions::Bindings;

const SECTION: &str = "see the section \"Rules engine\" of the Smithy specification";

const RULE_SET_KEYS: &[&str] = &["version", "serviceId", "parameters", "rules"];
const RULE_KEYS: &[&str] = &[
    "type",
    "conditions",
    "endpoint",
    "error",
    "rules",
    "documentation",
];

/// The program that resolves endpoints, and its test cases. What operations set of its parameters
/// is noted with them.
pub(crate) fn endpoints(
    service: &Shape,
    operations: &mut [ir::Operation],
    types: &Types<'_>,
    context: &mut Context<'_>,
) -> ir::Endpoints {
    let mut compiler = Compiler {
        diagnostics: context.diagnostics,
        subject: service.id.as_str(),
        functions: BTreeSet::new(),
    };
    let Some(rule_set) = service.traits.undecoded("smithy.rules#endpointRuleSet") else {
        // What operations bind has nothing to be bound to.
        bindings::operations(
            context.model,
            context.service,
            operations,
            types,
            &Params::new(),
            &mut compiler,
        );
        return compiler.without_rules(service);
    };
    compiler.keys(&rule_set.node, RULE_SET_KEYS);
    compiler.version(&rule_set.node);
    let mut params = compiler.params(&rule_set.node);
    compiler.client_settings(service, &mut params);
    bindings::operations(
        context.model,
        context.service,
        operations,
        types,
        &params,
        &mut compiler,
    );
    let mut names = Bindings::new(params.iter().map(|(name, param)| (name.as_str(), param)));
    let rules = compiler.rules(&rule_set.node, "rules", &mut names);
    let tests = service.traits.undecoded("smithy.rules#endpointTests");
    let tests = tests
        .map(|tests| compiler.tests(&tests.node, &params, operations, types))
        .unwrap_or_default();
    ir::Endpoints {
        params: params.into_values().collect(),
        rules,
        functions: compiler.functions,
        tests,
    }
}

/// Parameters under their names in the rule set.
type Params = IndexMap<String, ir::EndpointParam>;

struct Compiler<'a> {
    diagnostics: &'a mut Diagnostics,
    /// The service.
    subject: &'a str,
    /// The functions that were called so far.
    functions: BTreeSet<ir::Function>,
}

impl Compiler<'_> {
    fn report(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.shape(span, self.subject, message, help);
    }

    /// A finding about a value that is not what the specification says.
    fn expected(&mut self, node: &Node, what: &str) {
        self.report(
            node.span,
            format!("{what} is expected here, this is {}", node.kind()),
            SECTION,
        );
    }

    /// A finding for each key that means nothing here.
    fn keys(&mut self, node: &Node, known: &[&str]) {
        unknown_keys(node, known, &self.subject, self.diagnostics);
    }

    fn member<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n Node> {
        let found = node.get(key);
        if found.is_none() {
            self.report(node.span, format!("`{key}` is missing here"), SECTION);
        }
        found
    }

    fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        if node.as_array().is_none() {
            self.expected(node, "an array");
        }
        node.as_array().unwrap_or_default()
    }

    fn string<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        if node.as_str().is_none() {
            self.expected(node, "a string");
        }
        node.as_str()
    }

    /// Later versions of the rules language may mean something else by the same words.
    fn version(&mut self, rule_set: &Node) {
        let Some(version) = self.member(rule_set, "version") else {
            return;
        };
        if !version.as_str().is_some_and(|text| text.starts_with("1.")) {
            self.report(
                version.span,
                "this version of the rules language is not known",
                "use a version 1, such as `1.0`",
            );
        }
    }

    fn rules(&mut self, node: &Node, key: &str, bindings: &mut Bindings) -> Vec<ir::Rule> {
        let Some(rules) = self.member(node, key) else {
            return Vec::new();
        };
        let rules = self
            .items(rules)
            .iter()
            .filter_map(|rule| self.rule(rule, bindings));
        merge::neighbours(rules.collect())
    }

    fn rule(&mut self, rule: &Node, bindings: &mut Bindings) -> Option<ir::Rule> {
        self.keys(rule, RULE_KEYS);
        let scope = bindings.enter();
        let mut conditions = Vec::new();
        for condition in rule
            .get("conditions")
            .map(|node| self.items(node))
            .unwrap_or_default()
        {
            conditions.extend(self.condition(condition, bindings));
        }
        let outcome = match rule.get("type").and_then(Node::as_str) {
            Some("endpoint") => self
                .member(rule, "endpoint")
                .and_then(|node| self.endpoint(node, bindings)),
            Some("error") => self
                .member(rule, "error")
                .and_then(|node| self.text(node, bindings))
                .map(ir::Outcome::Error),
            Some("tree") => Some(ir::Outcome::Rules(self.rules(rule, "rules", bindings))),
            _ => {
                self.report(
                    rule.span,
                    "the `type` of this rule is none of `endpoint`, `error`, `tree`",
                    SECTION,
                );
                None
            }
        };
        let used = bindings.leave(scope);
        let conditions = conditions
            .into_iter()
            .flat_map(|condition| condition.finish(&used))
            .collect();
        Some(ir::Rule {
            conditions,
            outcome: outcome?,
        })
    }

    /// A service without rules: calls go to the URL that the client is configured with, and
    /// nowhere without one.
    fn without_rules(mut self, service: &Shape) -> ir::Endpoints {
        for id in [
            "smithy.rules#endpointBdd",
            "smithy.rules#endpointTests",
            "smithy.rules#clientContextParams",
        ] {
            if let Some(found) = service.traits.undecoded(id) {
                self.report(
                    found.span,
                    format!("the service has `{id}`, and no `smithy.rules#endpointRuleSet`"),
                    "add the rule set: it is what is compiled, and what the other traits of rules refer to",
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
            tests: Vec::new(),
        }
    }
}

/// The error of a client that does not know where to send requests.
const NO_RULES: &str =
    "the model of this service does not say where to send requests: set `endpoint_url`";
