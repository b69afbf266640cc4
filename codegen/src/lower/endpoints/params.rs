//! Parameters of the rules (Smithy 2.0, section "Parameter object") and values for them.

use indexmap::IndexMap;

use super::built_ins;
use crate::ir::{BuiltIn, EndpointParam, EndpointType, EndpointValue};
use crate::lower::docs;
use crate::lower::findings::Findings;
use crate::lower::names::{Scope, identifier, prefixed, snake_case};
use crate::model::traits::endpoint_params::{ParameterType, ParameterValue};
use crate::model::traits::endpoint_rules::Parameter;
use crate::source::Spanned;

/// The parameters by their names in the rules.
pub(crate) type Params = IndexMap<String, EndpointParam>;

/// Lowers the parameters of a rule set.
pub(super) fn params(parameters: &[Parameter], findings: &mut Findings<'_>) -> Params {
    let mut scope = Scope::with_taken(METHODS.iter().copied());
    let parameters = parameters.iter();
    parameters
        .map(|found| (found.name.clone(), param(found, &mut scope, findings)))
        .collect()
}

fn param(parameter: &Parameter, scope: &mut Scope, findings: &mut Findings<'_>) -> EndpointParam {
    let ty = endpoint_type(parameter.ty);
    if let Some(built_in) = &parameter.built_in {
        check_built_in(built_in, ty, findings);
    }
    let built_in = parameter.built_in.as_ref();
    let built_in = built_in.and_then(|name| built_ins::setting(&name.value));
    let bare_name = scope.claim_family(&snake_case(&parameter.name), "_value", &["", "set_"]);
    let documentation = parameter.documentation.as_deref();
    let default = parameter.default.as_ref();
    let deprecated = parameter.deprecated.as_ref();
    EndpointParam {
        name: identifier(&bare_name),
        setter: prefixed("set_", &bare_name),
        bare_name,
        ty,
        required: parameter.required,
        default: default.and_then(|default| value(default, ty, findings)),
        built_in,
        setting: None,
        docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
            summary(built_in, &parameter.name)
        }),
        deprecated: deprecated.map(|deprecated| {
            docs::deprecated(deprecated.message.as_deref(), deprecated.since.as_deref())
        }),
    }
}

/// Checks that a built-in exists and has the type of the parameter.
fn check_built_in(name: &Spanned<String>, ty: EndpointType, findings: &mut Findings<'_>) {
    match built_ins::type_of(&name.value) {
        None => findings.report(
            name.span,
            format!(
                "`{}` is not a built-in of AWS endpoint rules",
                name.value.escape_debug()
            ),
            "fix the name: a parameter that nothing sets never has a value",
        ),
        Some(expected) if expected != ty => findings.report(
            name.span,
            format!(
                "the built-in `{}` is {}, but the parameter is {}",
                name.value,
                described(expected),
                described(ty)
            ),
            "change the type of the parameter",
        ),
        Some(_) => {}
    }
}

/// Returns the only parameter of a client without rules.
pub(super) fn endpoint() -> EndpointParam {
    let built_in = Some(BuiltIn::Endpoint);
    EndpointParam {
        name: "endpoint".to_owned(),
        bare_name: "endpoint".to_owned(),
        setter: "set_endpoint".to_owned(),
        ty: EndpointType::Text,
        required: false,
        default: None,
        built_in,
        setting: None,
        docs: vec![summary(built_in, "endpoint")],
        deprecated: None,
    }
}

/// Returns the documentation of a parameter that the model does not document.
fn summary(built_in: Option<BuiltIn>, name: &str) -> String {
    match built_in {
        Some(BuiltIn::Region) => "The region that the request is sent to.".to_owned(),
        Some(BuiltIn::UseDualStack) => {
            "Whether to use an endpoint that supports both IPv4 and IPv6.".to_owned()
        }
        Some(BuiltIn::UseFips) => {
            "Whether to use an endpoint that complies with FIPS 140.".to_owned()
        }
        Some(BuiltIn::Endpoint) => "The URL to use instead of the resolved one.".to_owned(),
        None => format!("The parameter `{name}` of the endpoint rules."),
    }
}

/// Returns the parameter that a trait or a test case refers to.
pub(super) fn find<'p>(
    params: &'p Params,
    name: &Spanned<String>,
    findings: &mut Findings<'_>,
) -> Option<&'p EndpointParam> {
    let found = params.get(&name.value);
    if found.is_none() {
        findings.report(
            name.span,
            format!(
                "the endpoint rules have no parameter `{}`",
                name.value.escape_debug()
            ),
            "fix the name, or add the parameter to the rules",
        );
    }
    found
}

/// Lowers a value for a parameter of this type.
pub(super) fn value(
    found: &Spanned<ParameterValue>,
    ty: EndpointType,
    findings: &mut Findings<'_>,
) -> Option<EndpointValue> {
    Some(match (&found.value, ty) {
        (ParameterValue::Boolean(value), EndpointType::Bool) => EndpointValue::Bool(*value),
        (ParameterValue::String(text), EndpointType::Text) => EndpointValue::Text(text.clone()),
        (ParameterValue::StringArray(items), EndpointType::TextList) => {
            EndpointValue::TextList(items.clone())
        }
        (other, _) => {
            findings.report(
                found.span,
                format!("expected {}, found {}", described(ty), other.described()),
                "use a value of the type of the parameter",
            );
            return None;
        }
    })
}

/// Returns the type of a parameter in Rust.
pub(super) fn endpoint_type(ty: ParameterType) -> EndpointType {
    match ty {
        ParameterType::String => EndpointType::Text,
        ParameterType::Boolean => EndpointType::Bool,
        ParameterType::StringArray => EndpointType::TextList,
    }
}

/// Describes a type, for messages.
pub(super) fn described(ty: EndpointType) -> &'static str {
    match ty {
        EndpointType::Text => "a string",
        EndpointType::Bool => "a boolean",
        EndpointType::TextList => "an array of strings",
    }
}

/// Methods of parameters and of their builder, whose names no parameter may have.
const METHODS: &[&str] = &["builder", "build", "clone", "default", "from_config"];
