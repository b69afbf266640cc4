//! The endpoint rule set (Smithy 2.0, section "Rules engine"), checked for names and types.
//!
//! What comes out refers to nothing that is not bound, and every value has the type that its place
//! asks for, so that rendering it cannot fail.

mod expressions;
mod merge;
mod templates;
mod tests;

use indexmap::IndexMap;

use super::Context;
use super::docs;
use super::names::{Scope, identifier, prefixed, snake_case};
use crate::error::{Diagnostics, Span};
use crate::ir::{self, BuiltIn};
use crate::model::Shape;
use crate::model::json::{Node, Value};

use expressions::{Bindings, Type};

const SECTION: &str = "see the section \"Rules engine\" of the Smithy specification";

const RULE_SET_KEYS: &[&str] = &["version", "serviceId", "parameters", "rules"];
const PARAMETER_KEYS: &[&str] = &[
    "type",
    "builtIn",
    "default",
    "required",
    "documentation",
    "deprecated",
];
const RULE_KEYS: &[&str] = &[
    "type",
    "conditions",
    "endpoint",
    "error",
    "rules",
    "documentation",
];

/// The program that resolves endpoints, and its test cases.
pub(crate) fn endpoints(
    service: &Shape,
    operations: &[ir::Operation],
    context: &mut Context<'_>,
) -> ir::Endpoints {
    let mut compiler = Compiler {
        diagnostics: context.diagnostics,
        subject: service.id.as_str(),
        uses_partitions: false,
    };
    let Some(rule_set) = service.traits.get("smithy.rules#endpointRuleSet") else {
        if let Some(bdd) = service.traits.get("smithy.rules#endpointBdd") {
            compiler.report(
                bdd.span,
                "the service has no `smithy.rules#endpointRuleSet`",
                "add the trait: `smithy.rules#endpointBdd` is not read",
            );
        }
        return without_rules();
    };
    compiler.keys(&rule_set.node, RULE_SET_KEYS);
    let params = compiler.params(&rule_set.node);
    let mut bindings = Bindings::new(params.iter().map(|(name, param)| (name.as_str(), param)));
    let rules = compiler.rules(&rule_set.node, "rules", &mut bindings);
    let tests = service.traits.get("smithy.rules#endpointTests");
    let tests = tests
        .map(|tests| compiler.tests(&tests.node, &params, operations))
        .unwrap_or_default();
    ir::Endpoints {
        params: params.into_values().collect(),
        rules,
        uses_partitions: compiler.uses_partitions,
        tests,
    }
}

/// Without rules there is no telling where to send requests: users say it.
fn without_rules() -> ir::Endpoints {
    let endpoint = || ir::Expression::Variable("endpoint".to_owned());
    let text = |text: &str| ir::Expression::Text(vec![ir::Piece::Literal(text.to_owned())]);
    let param = ir::EndpointParam {
        name: "endpoint".to_owned(),
        setter: "set_endpoint".to_owned(),
        bare_name: "endpoint".to_owned(),
        boolean: false,
        required: false,
        default: None,
        built_in: Some(BuiltIn::Endpoint),
        docs: vec!["The URL that requests are sent to.".to_owned()],
    };
    let configured = ir::Rule {
        conditions: vec![ir::Condition::Bind {
            name: "endpoint".to_owned(),
            value: ir::Expression::Variable("endpoint".to_owned()),
        }],
        outcome: ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
            url: endpoint(),
            headers: Vec::new(),
            auth_schemes: Vec::new(),
        })),
    };
    let missing = ir::Rule {
        conditions: Vec::new(),
        outcome: ir::Outcome::Error(text(
            "The model of this service has no endpoint rules: an endpoint URL must be set",
        )),
    };
    ir::Endpoints {
        params: vec![param],
        rules: vec![configured, missing],
        uses_partitions: false,
        tests: Vec::new(),
    }
}

/// Parameters under their names in the rule set.
type Params = IndexMap<String, ir::EndpointParam>;

struct Compiler<'a> {
    diagnostics: &'a mut Diagnostics,
    /// The service.
    subject: &'a str,
    uses_partitions: bool,
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
        for (key, entry) in node.as_object().into_iter().flatten() {
            if !known.contains(&key.as_str()) {
                self.report(
                    entry.key_span,
                    format!("`{}` means nothing here", key.escape_debug()),
                    format!("known are: {}", known.join(", ")),
                );
            }
        }
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

    fn params(&mut self, rule_set: &Node) -> Params {
        let mut params = Params::new();
        let mut scope = Scope::with_taken(["builder", "build", "clone", "default"]);
        let Some(members) = self
            .member(rule_set, "parameters")
            .and_then(Node::as_object)
        else {
            return params;
        };
        for (name, entry) in members {
            if !crate::model::shape_id::is_identifier(name) {
                self.report(
                    entry.key_span,
                    "this is no name for a parameter",
                    "use an identifier",
                );
                continue;
            }
            let node = &entry.node;
            self.keys(node, PARAMETER_KEYS);
            let ty = node.get("type").and_then(Node::as_str);
            let boolean = match ty.map(str::to_ascii_lowercase).as_deref() {
                Some("boolean") => true,
                Some("string") => false,
                _ => {
                    self.report(
                        node.get("type").map_or(node.span, |ty| ty.span),
                        format!("the type of the parameter `{name}` is not supported"),
                        "use `string` or `boolean`",
                    );
                    continue;
                }
            };
            let bound = node.get("builtIn").map(|node| (node, node.as_str()));
            if let Some((node, text)) = bound
                && !text.is_some_and(|text| built_in(text).is_some() || UNBOUND.contains(&text))
            {
                self.report(
                    node.span,
                    "this is no built-in of AWS endpoint rules",
                    "mend its name: a parameter that nothing sets is never there",
                );
            }
            let default = node
                .get("default")
                .and_then(|node| self.param_default(node, boolean));
            let bare_name = scope.claim_family(&snake_case(name), "_value", &["", "set_"]);
            let required = node
                .get("required")
                .and_then(Node::as_bool)
                .unwrap_or(false);
            let documentation = node.get("documentation").and_then(Node::as_str);
            let param = ir::EndpointParam {
                name: identifier(&bare_name),
                setter: prefixed("set_", &bare_name),
                bare_name,
                boolean,
                required,
                default,
                built_in: node
                    .get("builtIn")
                    .and_then(Node::as_str)
                    .and_then(built_in),
                docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
                    param_summary(node, name)
                }),
            };
            params.insert(name.clone(), param);
        }
        params
    }

    fn param_default(&mut self, node: &Node, boolean: bool) -> Option<ir::EndpointValue> {
        match (&node.value, boolean) {
            (Value::Bool(value), true) => Some(ir::EndpointValue::Bool(*value)),
            (Value::String(text), false) => Some(ir::EndpointValue::Text(text.clone())),
            _ => {
                self.expected(node, if boolean { "a boolean" } else { "a string" });
                None
            }
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
            .map(|condition| condition.finish(&used))
            .collect();
        Some(ir::Rule {
            conditions,
            outcome: outcome?,
        })
    }

    fn endpoint(&mut self, node: &Node, bindings: &mut Bindings) -> Option<ir::Outcome> {
        let url = self
            .member(node, "url")
            .and_then(|url| self.text(url, bindings));
        let headers = self.headers(node, |compiler, value| compiler.text(value, bindings));
        let mut auth_schemes = Vec::new();
        for (name, entry) in node
            .get("properties")
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
        {
            if name == "authSchemes" {
                let schemes = self.items(&entry.node);
                auth_schemes.extend(schemes.iter().filter_map(|scheme| {
                    let (name, properties) = self.auth_scheme(scheme, |compiler, value| {
                        compiler.property(value, bindings)
                    })?;
                    Some(ir::EndpointAuthScheme { name, properties })
                }));
            } else {
                self.report(
                    entry.key_span,
                    format!(
                        "the endpoint property `{}` is not supported",
                        name.escape_debug()
                    ),
                    "only `authSchemes` changes what this client does",
                );
            }
        }
        Some(ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
            url: url?,
            headers,
            auth_schemes,
        })))
    }

    /// The headers of an endpoint or of an expected one, each value read by `read`.
    fn headers<T>(
        &mut self,
        endpoint: &Node,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<(String, Vec<T>)> {
        let headers = endpoint.get("headers").and_then(Node::as_object);
        let mut all = Vec::new();
        for (name, entry) in headers.into_iter().flatten() {
            let values = self.items(&entry.node).iter();
            let values = values.filter_map(|value| read(self, value)).collect();
            all.push((name.clone(), values));
        }
        all
    }

    /// The name and the properties of an auth scheme, each property read by `read`.
    fn auth_scheme<T>(
        &mut self,
        scheme: &Node,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<(String, Vec<(String, T)>)> {
        let name = self
            .member(scheme, "name")
            .and_then(|name| self.string(name))?
            .to_owned();
        let properties = scheme
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(key, _)| *key != "name")
            .filter_map(|(key, entry)| Some((key.clone(), read(self, &entry.node)?)))
            .collect();
        Some((name, properties))
    }

    fn property(&mut self, node: &Node, bindings: &mut Bindings) -> Option<ir::Expression> {
        match &node.value {
            Value::Bool(value) => Some(ir::Expression::Bool(*value)),
            Value::Array(items) => {
                let items = items
                    .iter()
                    .filter_map(|item| self.property(item, bindings))
                    .collect();
                Some(ir::Expression::List(items))
            }
            _ => self.text(node, bindings),
        }
    }

    /// An expression that must be a string.
    fn text(&mut self, node: &Node, bindings: &mut Bindings) -> Option<ir::Expression> {
        let (value, ty) = self.expression(node, bindings)?;
        if ty != Type::Text {
            self.report(
                node.span,
                format!("a string is expected here, this is {}", ty.described()),
                SECTION,
            );
            return None;
        }
        Some(value)
    }
}

fn built_in(name: &str) -> Option<BuiltIn> {
    match name {
        "AWS::Region" => Some(BuiltIn::Region),
        "AWS::UseDualStack" => Some(BuiltIn::UseDualStack),
        "AWS::UseFIPS" => Some(BuiltIn::UseFips),
        "SDK::Endpoint" => Some(BuiltIn::Endpoint),
        _ => None,
    }
}

/// Built-ins that no setting of this kind of client is bound to. A resolver of the user's own can
/// set the parameter.
const UNBOUND: &[&str] = &[
    "AWS::Auth::AccountId",
    "AWS::Auth::AccountIdEndpointMode",
    "AWS::Auth::CredentialScope",
    "AWS::S3::Accelerate",
    "AWS::S3::DisableMultiRegionAccessPoints",
    "AWS::S3::ForcePathStyle",
    "AWS::S3::UseArnRegion",
    "AWS::S3::UseGlobalEndpoint",
    "AWS::S3Control::UseArnRegion",
    "AWS::STS::UseGlobalEndpoint",
];

fn param_summary(node: &Node, name: &str) -> String {
    match node
        .get("builtIn")
        .and_then(Node::as_str)
        .and_then(built_in)
    {
        Some(BuiltIn::Region) => "The region that the request is sent to.".to_owned(),
        Some(BuiltIn::UseDualStack) => {
            "Whether the endpoint is to be reachable over IPv4 and IPv6.".to_owned()
        }
        Some(BuiltIn::UseFips) => {
            "Whether the endpoint is to be compliant with FIPS 140.".to_owned()
        }
        Some(BuiltIn::Endpoint) => {
            "The URL that takes the place of the one that would be resolved.".to_owned()
        }
        None => format!("The parameter `{name}` of the endpoint rules."),
    }
}
