//! What the model has and the published client does not, with stand-ins that let the tables compile: setters that
//! ignore the value, and accessors that return nothing. If the published client gets one of these, its own method is
//! called instead, and a test in `differential/known.rs` fails.

use crate::value::Value;

use super::operations::Operation;
use super::sdk::operation::assume_role::AssumeRoleError;
use super::sdk::operation::assume_role_with_saml::AssumeRoleWithSamlOutput;
use super::sdk::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder;
use super::sdk::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput;
use super::sdk::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder;
use super::sdk::operation::get_web_identity_token::builders::GetWebIdentityTokenFluentBuilder;
use super::sdk::{Client, Error};

/// The newer members, each with its structure.
pub static MEMBERS: &[(&str, &str)] = &[
    (
        "AssumeRoleWithSAMLResponse",
        "TrustedIdentityPropagationContext",
    ),
    (
        "AssumeRoleWithWebIdentityResponse",
        "TrustedIdentityPropagationContext",
    ),
    ("GetWebIdentityTokenRequest", "Scope"),
    ("GetWebIdentityTokenRequest", "SubjectMode"),
];

/// The newer errors of older operations, each with its operation.
pub static ERRORS: &[(&str, &str)] = &[("AssumeRole", "InvalidContextAssertionException")];

/// What stands in for a call of a newer operation.
#[derive(Debug, Eq, PartialEq)]
pub struct Missing;

/// The methods of newer operations.
pub trait NewerOperations {
    /// `GetScopedCredentials`.
    fn get_scoped_credentials(&self) -> Missing {
        Missing
    }
}

impl NewerOperations for Client {}

/// The published client has no newer operation.
pub(super) static NEWER: &[Operation] = &[];

/// The published client has no newer error.
pub(super) fn newer_variant(_: &Error) -> Option<&'static str> {
    None
}

pub(super) trait NewerSetters: Sized {
    fn set_scope(self, _: Option<Value>) -> Self {
        self
    }

    fn set_subject_mode(self, _: Option<Value>) -> Self {
        self
    }

    fn set_trusted_identity_propagation_context(self, _: Option<Value>) -> Self {
        self
    }
}

impl NewerSetters for GetWebIdentityTokenFluentBuilder {}
impl NewerSetters for AssumeRoleWithSamlOutputBuilder {}
impl NewerSetters for AssumeRoleWithWebIdentityOutputBuilder {}

pub(super) trait NewerAccessors {
    fn trusted_identity_propagation_context(&self) -> Option<Value> {
        None
    }
}

impl NewerAccessors for AssumeRoleWithSamlOutput {}
impl NewerAccessors for AssumeRoleWithWebIdentityOutput {}

pub(super) trait NewerErrors {
    fn is_invalid_context_assertion_exception(&self) -> bool {
        false
    }
}

impl NewerErrors for AssumeRoleError {}
