//! `smithy.rules#endpointRuleSet` (Smithy 2.0, section "Rules engine specification").
//!
//! Decodes the form of rules. Names, types, and functions are checked when the rules are lowered.

use super::endpoint_object::{self, Header, Properties};
use super::endpoint_params::{self, ParameterType, ParameterValue};
use super::reader::Reader;
use crate::model::node::{Node, Value};
use crate::model::shape_id::is_identifier;
use crate::source::{Span, Spanned};
use std::collections::BTreeMap;

/// A rule set: a decision tree that turns parameters into an endpoint.
#[derive(Clone, Debug)]
pub(crate) struct EndpointRuleSet {
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) rules: Vec<Rule>,
}

/// A parameter of the rules.
#[derive(Clone, Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) ty: ParameterType,
    /// The built-in that sets the parameter in every client, such as `AWS::Region`.
    pub(crate) built_in: Option<Spanned<String>>,
    pub(crate) default: Option<Spanned<ParameterValue>>,
    pub(crate) required: bool,
    pub(crate) documentation: Option<String>,
    pub(crate) deprecated: Option<Deprecated>,
}

/// The version since which a parameter is deprecated, and the reason.
#[derive(Clone, Debug)]
pub(crate) struct Deprecated {
    pub(crate) message: Option<String>,
    pub(crate) since: Option<String>,
}

/// A rule, which applies if all of its conditions are met.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) conditions: Vec<Condition>,
    pub(crate) outcome: Outcome,
}

/// The outcome of a rule, according to its `type`.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Endpoint(Box<Endpoint>),
    Error(Spanned<Expression>),
    /// The outcome of the first of these rules whose conditions are met.
    Tree(Vec<Rule>),
}

/// A condition: a function call whose result may be assigned to a name.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) call: Call,
    /// An identifier.
    pub(crate) assign: Option<Spanned<String>>,
}

/// The endpoint that a rule returns.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint {
    pub(crate) url: Spanned<Expression>,
    pub(crate) headers: Vec<Header<Spanned<Expression>>>,
    pub(crate) properties: Properties,
}

/// An expression of the rules language.
#[derive(Clone, Debug)]
pub(crate) enum Expression {
    /// A string, which may be a template such as `https://{Region}.example.com`.
    Template(String),
    Boolean(bool),
    Integer(u32),
    Array(Vec<Spanned<Expression>>),
    /// The value of a parameter, or a value that a condition assigned.
    Reference(String),
    Call(Call),
}

/// A function call.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) function: Spanned<String>,
    pub(crate) arguments: Spanned<Vec<Spanned<Expression>>>,
    pub(crate) span: Span,
}

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
const CONDITION_KEYS: &[&str] = &["fn", "argv", "assign", "documentation"];
const CALL_KEYS: &[&str] = &["fn", "argv"];
const REFERENCE_KEYS: &[&str] = &["ref"];

impl EndpointRuleSet {
    /// Decodes the trait. Malformed entries are reported and left out.
    pub(super) fn decode(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.set_section(SECTION);
        reader.fields(node, RULE_SET_KEYS)?;
        version(node, reader);
        Some(Self {
            parameters: parameters(node, reader),
            rules: rules(node, reader),
        })
    }
}

/// Checks the version, because later versions of the rules language may change the meaning of the
/// same words.
fn version(rule_set: &Node, reader: &mut Reader<'_>) {
    let version = reader.required_string(rule_set, "version");
    if let Some(version) = version.filter(|version| !version.value.starts_with("1.")) {
        reader.report(
            version.span,
            format!(
                "version `{}` of the rules language is not supported",
                version.value.escape_debug()
            ),
            "use a version 1, such as `1.0`",
        );
    }
}

fn parameters(rule_set: &Node, reader: &mut Reader<'_>) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    let Some(members) = reader.required(rule_set, "parameters") else {
        return parameters;
    };
    let mut names = BTreeMap::new();
    for (name, entry) in reader.entries(members) {
        if !is_identifier(name) {
            reader.report(
                entry.key_span,
                format!("`{}` is not a valid parameter name", name.escape_debug()),
                "use an identifier",
            );
            continue;
        }
        if let Some(other) = names.insert(name.to_ascii_lowercase(), name) {
            reader.report(
                entry.key_span,
                format!("the parameters `{other}` and `{name}` differ only in case"),
                "rename one of the two",
            );
        }
        parameters.extend(parameter(name, &entry.node, reader));
    }
    parameters
}

fn parameter(name: &str, node: &Node, reader: &mut Reader<'_>) -> Option<Parameter> {
    reader.fields(node, PARAMETER_KEYS)?;
    let ty = parameter_type(node, reader);
    let required = reader.optional_boolean(node, "required").unwrap_or(false);
    let default = node.get("default");
    if let Some(default) = default.filter(|_| !required) {
        reader.report(
            default.span,
            format!("the parameter `{name}` has a default but is not required"),
            "add `\"required\": true`: a parameter with a default always has a value",
        );
    }
    let parameter = Parameter {
        name: name.to_owned(),
        built_in: reader.optional_string(node, "builtIn"),
        default: default.and_then(|default| endpoint_params::value(default, reader)),
        required,
        documentation: reader.optional_text(node, "documentation"),
        deprecated: node
            .get("deprecated")
            .and_then(|deprecated| self::deprecated(deprecated, reader)),
        ty: ty?,
    };
    Some(parameter)
}

fn parameter_type(node: &Node, reader: &mut Reader<'_>) -> Option<ParameterType> {
    let word = reader.required_string(node, "type")?;
    Some(match word.value.to_ascii_lowercase().as_str() {
        "boolean" => ParameterType::Boolean,
        "string" => ParameterType::String,
        "stringarray" => ParameterType::StringArray,
        _ => {
            reader.invalid_word(
                &word,
                "parameter type",
                "use `string`, `boolean`, or `stringArray`",
            );
            return None;
        }
    })
}

fn deprecated(node: &Node, reader: &mut Reader<'_>) -> Option<Deprecated> {
    reader.fields(node, &["message", "since"])?;
    Some(Deprecated {
        message: reader.optional_text(node, "message"),
        since: reader.optional_text(node, "since"),
    })
}

/// Decodes the member `rules` of a rule set or of a tree.
fn rules(node: &Node, reader: &mut Reader<'_>) -> Vec<Rule> {
    let Some(rules) = reader.required(node, "rules") else {
        return Vec::new();
    };
    let rules = reader.items(rules).iter();
    rules.filter_map(|node| rule(node, reader)).collect()
}

fn rule(node: &Node, reader: &mut Reader<'_>) -> Option<Rule> {
    reader.fields(node, RULE_KEYS)?;
    let conditions = node
        .get("conditions")
        .map(|conditions| reader.items(conditions))
        .unwrap_or_default();
    let conditions = conditions
        .iter()
        .filter_map(|node| condition(node, reader))
        .collect();
    let ty = reader.required_string(node, "type")?;
    let outcome = match ty.value.as_str() {
        "endpoint" => {
            let endpoint = reader.required(node, "endpoint")?;
            Outcome::Endpoint(Box::new(self::endpoint(endpoint, reader)?))
        }
        "error" => {
            let error = reader.required(node, "error")?;
            Outcome::Error(expression(error, reader)?)
        }
        "tree" => Outcome::Tree(rules(node, reader)),
        _ => {
            reader.invalid_word(&ty, "rule type", "use `endpoint`, `error`, or `tree`");
            return None;
        }
    };
    Some(Rule {
        conditions,
        outcome,
    })
}

fn condition(node: &Node, reader: &mut Reader<'_>) -> Option<Condition> {
    reader.fields(node, CONDITION_KEYS)?;
    let call = call(node, reader);
    let assign = match node.get("assign") {
        Some(name) => Some(variable(name, reader)?),
        None => None,
    };
    let call = call?;
    Some(Condition { call, assign })
}

fn variable(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<String>> {
    let name = reader.string(node)?;
    if !is_identifier(&name.value) {
        reader.invalid_word(&name, "variable name", "use an identifier");
        return None;
    }
    Some(name)
}

fn endpoint(node: &Node, reader: &mut Reader<'_>) -> Option<Endpoint> {
    reader.fields(node, endpoint_object::KEYS)?;
    let url = reader
        .required(node, "url")
        .and_then(|url| expression(url, reader));
    let headers = endpoint_object::headers(node, reader, expression);
    let properties = endpoint_object::properties(node, reader);
    Some(Endpoint {
        url: url?,
        headers,
        properties,
    })
}

fn expression(node: &Node, reader: &mut Reader<'_>) -> Option<Spanned<Expression>> {
    let value = match &node.value {
        Value::String(text) => Expression::Template(text.clone()),
        Value::Bool(value) => Expression::Boolean(*value),
        Value::Number(text) => Expression::Integer(integer(node, text, reader)?),
        Value::Array(items) => Expression::Array(expressions(items, reader)?),
        Value::Object(members) if members.contains_key("ref") => {
            reader.unknown_keys(members, REFERENCE_KEYS);
            Expression::Reference(reader.required_string(node, "ref")?.value)
        }
        Value::Object(members) if members.contains_key("fn") => {
            reader.unknown_keys(members, CALL_KEYS);
            Expression::Call(call(node, reader)?)
        }
        Value::Object(_) => {
            reader.invalid(
                node.span,
                "this object is neither a reference (`ref`) nor a function call (`fn`)",
            );
            return None;
        }
        Value::Null => {
            reader.expected(node, "an expression");
            return None;
        }
    };
    Some(Spanned::new(value, node.span))
}

/// Decodes every item. Returns `None` if one of them is malformed.
fn expressions(items: &[Node], reader: &mut Reader<'_>) -> Option<Vec<Spanned<Expression>>> {
    let decoded: Vec<_> = items.iter().map(|item| expression(item, reader)).collect();
    decoded.into_iter().collect()
}

/// Decodes a number: an index or a limit. The maximum exceeds the length of any string.
fn integer(node: &Node, text: &str, reader: &mut Reader<'_>) -> Option<u32> {
    let value = text.parse().ok();
    if value.is_none() {
        reader.report(
            node.span,
            format!("`{text}` is not a valid index or limit"),
            "use a non-negative integer",
        );
    }
    value
}

fn call(node: &Node, reader: &mut Reader<'_>) -> Option<Call> {
    let function = reader.required_string(node, "fn");
    let arguments = reader.required(node, "argv")?;
    let items = expressions(reader.items(arguments), reader);
    Some(Call {
        function: function?,
        arguments: Spanned::new(items?, arguments.span),
        span: node.span,
    })
}
