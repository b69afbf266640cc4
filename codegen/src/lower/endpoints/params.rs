//! Parameters of the rules (Smithy 2.0, section "Parameter object") and values for them.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::built_ins;
use crate::ir::{Absence, BuiltIn, EndpointParam, EndpointType, EndpointValue};
use crate::lower::docs;
use crate::lower::findings::Findings;
use crate::lower::names::{Scope, identifier, prefixed, snake_case};
use crate::lower::reserved;
use crate::model::traits::endpoint_params::{ParameterType, ParameterValue};
use crate::model::traits::endpoint_rules::Parameter;
use crate::source::Spanned;

/// The parameters by their names in the rules.
#[derive(Default)]
pub(crate) struct Params {
    by_name: IndexMap<String, EndpointParam>,
    /// The names of the parameters that each built-in sets.
    by_built_in: BTreeMap<String, Vec<String>>,
}

impl Params {
    /// Returns the parameters of a service without rules: the URL that the client is configured with.
    pub(super) fn without_rules() -> Self {
        let by_name = [("Endpoint".to_owned(), endpoint())];
        Self {
            by_name: by_name.into_iter().collect(),
            by_built_in: BTreeMap::new(),
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&EndpointParam> {
        self.by_name.get(name)
    }

    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut EndpointParam> {
        self.by_name.get_mut(name)
    }

    /// Returns the parameters that a built-in sets.
    pub(crate) fn of_built_in(&self, name: &str) -> impl Iterator<Item = &EndpointParam> {
        let names = self.by_built_in.get(name).into_iter().flatten();
        names.filter_map(|name| self.get(name))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &EndpointParam)> {
        let params = self.by_name.iter();
        params.map(|(name, param)| (name.as_str(), param))
    }
}

/// Lowers the parameters of a rule set.
pub(super) fn params(parameters: &[Parameter], findings: &mut Findings<'_>) -> Params {
    let mut scope = Scope::with_taken(reserved::ENDPOINT_PARAMS_METHODS.iter().copied());
    let mut params = Params::default();
    for found in parameters {
        let name = found.name.clone();
        if let Some(built_in) = &found.built_in {
            let names = params.by_built_in.entry(built_in.value.clone());
            names.or_default().push(name.clone());
        }
        params
            .by_name
            .insert(name, param(found, &mut scope, findings));
    }
    params
}

fn param(parameter: &Parameter, scope: &mut Scope, findings: &mut Findings<'_>) -> EndpointParam {
    let ty = endpoint_type(parameter.ty);
    if let Some(built_in) = &parameter.built_in {
        check_built_in(built_in, ty, findings);
        check_account_id(built_in, parameter, findings);
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
        absence: match default.and_then(|default| value(default, ty, findings)) {
            Some(default) => Absence::Default(default),
            None if parameter.required => Absence::Rejected,
            None => Absence::Allowed,
        },
        is_host_label: built_in == Some(BuiltIn::Region),
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

/// Checks that the parameter for the account ID is optional: when the parameters are built, only its absence shows
/// that the operation does not set it.
fn check_account_id(
    built_in: &Spanned<String>,
    parameter: &Parameter,
    findings: &mut Findings<'_>,
) {
    let is_account_id = built_ins::setting(&built_in.value) == Some(BuiltIn::AccountId);
    if is_account_id && (parameter.required || parameter.default.is_some()) {
        findings.report(
            built_in.span,
            format!(
                "the parameter `{}` is the account ID of the credentials, which may be absent",
                parameter.name.escape_debug()
            ),
            "remove `required` and `default`",
        );
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
        absence: Absence::Allowed,
        is_host_label: false,
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
        Some(BuiltIn::AccountId) => "The account ID of the credentials.".to_owned(),
        Some(BuiltIn::AccountIdEndpointMode) => {
            "Whether endpoints contain the account ID of the credentials.".to_owned()
        }
        None => format!("The parameter `{name}` of the endpoint rules."),
    }
}

/// Returns the parameter that a trait or a test case refers to.
pub(crate) fn find<'p>(
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
pub(crate) fn value(
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
