//! Parameters of the rule set (Smithy 2.0, section "Parameter object"), and the settings of the
//! client that they are bound to.

use std::collections::BTreeMap;

use super::{Compiler, Params, SECTION};
use crate::ir::{self, BuiltIn, ClientSetting, EndpointType, EndpointValue};
use crate::lower::docs;
use crate::lower::names::{Scope, identifier, pascal_case, prefixed, snake_case, type_identifier};
use crate::model::Shape;
use crate::model::json::{Node, Value};

const PARAMETER_KEYS: &[&str] = &[
    "type",
    "builtIn",
    "default",
    "required",
    "documentation",
    "deprecated",
];

impl Compiler<'_> {
    pub(super) fn params(&mut self, rule_set: &Node) -> Params {
        let mut params = Params::new();
        let mut scope = Scope::with_taken(METHODS.iter().copied());
        let mut names = BTreeMap::new();
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
            if let Some(other) = names.insert(name.to_ascii_lowercase(), name) {
                self.report(
                    entry.key_span,
                    format!("the parameter `{name}` is spelled like `{other}`, but for capitals"),
                    "give one of both another name",
                );
            }
            if let Some(param) = self.param(name, &entry.node, &mut scope) {
                params.insert(name.clone(), param);
            }
        }
        params
    }

    fn param(&mut self, name: &str, node: &Node, scope: &mut Scope) -> Option<ir::EndpointParam> {
        self.keys(node, PARAMETER_KEYS);
        let ty = node.get("type").and_then(Node::as_str);
        let ty = match ty.map(str::to_ascii_lowercase).as_deref() {
            Some("boolean") => EndpointType::Bool,
            Some("string") => EndpointType::Text,
            Some("stringarray") => EndpointType::TextList,
            _ => {
                self.report(
                    node.get("type").map_or(node.span, |ty| ty.span),
                    format!("the parameter `{name}` has none of the types of parameters"),
                    "use `string`, `boolean` or `stringArray`",
                );
                return None;
            }
        };
        if let Some(bound) = node.get("builtIn") {
            self.check_built_in(bound, ty);
        }
        let required = match node.get("required") {
            Some(required) => self.boolean(required)?,
            None => false,
        };
        let default = node.get("default");
        if let Some(default) = default.filter(|_| !required) {
            self.report(
                default.span,
                format!("the parameter `{name}` has a default and is not required"),
                "add `\"required\": true`: with a default it is always there",
            );
        }
        let documentation = node.get("documentation").and_then(Node::as_str);
        let bare_name = scope.claim_family(&snake_case(name), "_value", &["", "set_"]);
        Some(ir::EndpointParam {
            name: identifier(&bare_name),
            setter: prefixed("set_", &bare_name),
            bare_name,
            ty,
            required,
            default: default.and_then(|default| self.value(default, ty)),
            built_in: node
                .get("builtIn")
                .and_then(Node::as_str)
                .and_then(built_in),
            setting: None,
            docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
                summary(node, name)
            }),
            deprecated: node
                .get("deprecated")
                .and_then(|deprecated| self.deprecated(deprecated)),
        })
    }

    fn deprecated(&mut self, node: &Node) -> Option<ir::Deprecation> {
        if node.as_object().is_none() {
            self.expected(node, "an object");
            return None;
        }
        self.keys(node, &["message", "since"]);
        let text = |key| node.get(key).and_then(Node::as_str);
        Some(docs::deprecated(text("message"), text("since")))
    }

    /// A built-in is one that exists, for a parameter of its type.
    fn check_built_in(&mut self, node: &Node, ty: EndpointType) {
        let name = node.as_str().unwrap_or_default();
        match BUILT_INS.iter().find(|(known, ..)| *known == name) {
            None => self.report(
                node.span,
                "this is no built-in of AWS endpoint rules",
                "mend its name: a parameter that nothing sets is never there",
            ),
            Some((_, expected, _)) if *expected != ty => self.report(
                node.span,
                format!("the built-in `{name}` is {}", described(*expected)),
                "let the parameter have that type",
            ),
            Some(_) => {}
        }
    }

    /// A value for a parameter of this type.
    pub(super) fn value(&mut self, node: &Node, ty: EndpointType) -> Option<EndpointValue> {
        match (&node.value, ty) {
            (Value::Bool(value), EndpointType::Bool) => Some(EndpointValue::Bool(*value)),
            (Value::String(text), EndpointType::Text) => Some(EndpointValue::Text(text.clone())),
            (Value::Array(items), EndpointType::TextList) => {
                let items: Vec<_> = items
                    .iter()
                    .map(|item| self.string(item).map(str::to_owned))
                    .collect();
                let items: Option<_> = items.into_iter().collect();
                items.map(EndpointValue::TextList)
            }
            _ => {
                self.expected(node, described(ty));
                None
            }
        }
    }

    fn boolean(&mut self, node: &Node) -> Option<bool> {
        if node.as_bool().is_none() {
            self.expected(node, "a boolean");
        }
        node.as_bool()
    }

    /// Settings of the client (`smithy.rules#clientContextParams`).
    pub(super) fn client_settings(&mut self, service: &Shape, params: &mut Params) {
        let Some(found) = service.traits.get("smithy.rules#clientContextParams") else {
            return;
        };
        let mut scope = Scope::with_taken(SETTINGS.iter().copied());
        let mut types = Scope::default();
        for (name, entry) in found.node.as_object().into_iter().flatten() {
            let node = &entry.node;
            self.keys(node, &["type", "documentation"]);
            let Some(param) = params.get_mut(name) else {
                self.no_param(name, entry.key_span);
                continue;
            };
            let ty = match node.get("type").and_then(Node::as_str) {
                Some("boolean") => EndpointType::Bool,
                Some("string") => EndpointType::Text,
                _ => {
                    self.report(
                        node.get("type").map_or(node.span, |ty| ty.span),
                        "this is no type of a client's setting",
                        "use `string` or `boolean`",
                    );
                    continue;
                }
            };
            if ty != param.ty {
                let message = format!(
                    "the setting is {}, and the parameter `{name}` of the rules is {}",
                    described(ty),
                    described(param.ty)
                );
                self.report(node.span, message, "let both have one type");
                continue;
            }
            let bare_name = scope.claim_family(&snake_case(name), "_param", &["", "set_"]);
            let documentation = node.get("documentation").and_then(Node::as_str);
            let type_name = format!("{}Param", pascal_case(name));
            param.setting = Some(ClientSetting {
                name: identifier(&bare_name),
                setter: prefixed("set_", &bare_name),
                bare_name,
                type_name: types.claim(&type_identifier(&type_name), ""),
                docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
                    format!("The parameter `{name}` of the endpoint rules.")
                }),
            });
        }
    }

    pub(super) fn no_param(&mut self, name: &str, span: crate::error::Span) {
        self.report(
            span,
            format!(
                "the endpoint rules have no parameter `{}`",
                name.escape_debug()
            ),
            SECTION,
        );
    }
}

/// The parameter of a client without rules.
pub(super) fn endpoint() -> ir::EndpointParam {
    ir::EndpointParam {
        name: "endpoint".to_owned(),
        bare_name: "endpoint".to_owned(),
        setter: "set_endpoint".to_owned(),
        ty: EndpointType::Text,
        required: false,
        default: None,
        built_in: Some(BuiltIn::Endpoint),
        setting: None,
        docs: vec![ENDPOINT.to_owned()],
        deprecated: None,
    }
}

pub(super) fn described(ty: EndpointType) -> &'static str {
    match ty {
        EndpointType::Text => "a string",
        EndpointType::Bool => "a boolean",
        EndpointType::TextList => "an array of strings",
    }
}

/// Built-ins: their types, and the settings that every client has for them. Those without one can be
/// set by a setting of this service, or by a resolver of the user's own.
const BUILT_INS: &[(&str, EndpointType, Option<BuiltIn>)] = &[
    ("AWS::Auth::AccountId", EndpointType::Text, None),
    ("AWS::Auth::AccountIdEndpointMode", EndpointType::Text, None),
    ("AWS::Auth::CredentialScope", EndpointType::Text, None),
    ("AWS::Region", EndpointType::Text, Some(BuiltIn::Region)),
    ("AWS::S3::Accelerate", EndpointType::Bool, None),
    (
        "AWS::S3::DisableMultiRegionAccessPoints",
        EndpointType::Bool,
        None,
    ),
    ("AWS::S3::ForcePathStyle", EndpointType::Bool, None),
    ("AWS::S3::UseArnRegion", EndpointType::Bool, None),
    ("AWS::S3::UseGlobalEndpoint", EndpointType::Bool, None),
    ("AWS::S3Control::UseArnRegion", EndpointType::Bool, None),
    ("AWS::STS::UseGlobalEndpoint", EndpointType::Bool, None),
    (
        "AWS::UseDualStack",
        EndpointType::Bool,
        Some(BuiltIn::UseDualStack),
    ),
    ("AWS::UseFIPS", EndpointType::Bool, Some(BuiltIn::UseFips)),
    ("SDK::Endpoint", EndpointType::Text, Some(BuiltIn::Endpoint)),
];

fn built_in(name: &str) -> Option<BuiltIn> {
    BUILT_INS
        .iter()
        .find(|(known, ..)| *known == name)
        .and_then(|(.., bound)| *bound)
}

const ENDPOINT: &str = "The URL that takes the place of the one that would be resolved.";

fn summary(node: &Node, name: &str) -> String {
    let bound = node.get("builtIn").and_then(Node::as_str);
    match bound.and_then(built_in) {
        Some(BuiltIn::Region) => "The region that the request is sent to.".to_owned(),
        Some(BuiltIn::UseDualStack) => {
            "Whether the endpoint is to be reachable over IPv4 and IPv6.".to_owned()
        }
        Some(BuiltIn::UseFips) => {
            "Whether the endpoint is to be compliant with FIPS 140.".to_owned()
        }
        Some(BuiltIn::Endpoint) => ENDPOINT.to_owned(),
        None => format!("The parameter `{name}` of the endpoint rules."),
    }
}

/// Methods of parameters and of their builder that a parameter may not take the name of.
const METHODS: &[&str] = &["builder", "build", "clone", "default", "from_config"];

/// Methods of configurations and of their builder that a setting may not take the name of.
const SETTINGS: &[&str] = &[
    "allow_no_auth",
    "app_name",
    "apply_test_defaults",
    "apply_test_defaults_v2",
    "auth_scheme_preference",
    "auth_scheme_resolver",
    "auth_schemes",
    "behavior_version",
    "behavior_version_latest",
    "build",
    "builder",
    "capture_input_attributes",
    "clone",
    "credentials_provider",
    "default",
    "disable_clock_skew_correction",
    "emit_input_attributes",
    "endpoint_resolver",
    "endpoint_url",
    "framework_metadata",
    "http_client",
    "identity_cache",
    "interceptor",
    "interceptors",
    "invocation_id_generator",
    "new",
    "push_auth_scheme",
    "push_framework_metadata",
    "push_interceptor",
    "push_retry_classifier",
    "region",
    "retry_classifier",
    "retry_classifiers",
    "retry_config",
    "retry_partition",
    "set_allow_no_auth",
    "set_app_name",
    "set_auth_scheme_preference",
    "set_auth_scheme_resolver",
    "set_behavior_version",
    "set_credentials_provider",
    "set_disable_clock_skew_correction",
    "set_endpoint_resolver",
    "set_endpoint_url",
    "set_framework_metadata",
    "set_http_client",
    "set_identity_cache",
    "set_interceptors",
    "set_invocation_id_generator",
    "set_region",
    "set_retry_classifiers",
    "set_retry_config",
    "set_retry_partition",
    "set_sigv4a_signing_region_set",
    "set_sleep_impl",
    "set_stalled_stream_protection",
    "set_time_source",
    "set_timeout_config",
    "set_use_dual_stack",
    "set_use_fips",
    "signing_name",
    "sigv4a_signing_region_set",
    "sleep_impl",
    "stalled_stream_protection",
    "time_source",
    "timeout_config",
    "to_builder",
    "use_dual_stack",
    "use_fips",
    "with_test_defaults",
    "with_test_defaults_v2",
];

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn no_method_of_a_configuration_is_forgotten() {
        let sources = [
            include_str!("../../../support/src/config.rs"),
            include_str!("../../../support/src/config/builder.rs"),
        ];
        let methods = sources
            .iter()
            .flat_map(|source| source.split("pub fn ").skip(1))
            .filter_map(|rest| rest.split(['(', '<']).next());
        let missing: Vec<_> = methods.filter(|name| !SETTINGS.contains(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
