//! Operations.

use super::auth::AuthScheme;
use super::docs::{Deprecation, Docs};
use super::endpoints::EndpointBinding;
use super::errors::OperationVariant;
use super::pagination::Paginator;
use super::types::{Structure, TypeId};
use super::waiters::Waiter;

#[derive(Debug)]
pub(crate) struct Operation {
    /// The marker type, `AssumeRoleWithSAML`.
    pub(crate) name: String,
    /// The name on the wire.
    pub(crate) wire_name: String,
    /// The module under `operation`, `assume_role_with_saml`.
    pub(crate) module: String,
    /// The method on the client.
    pub(crate) method: String,
    pub(crate) fluent_builder: String,
    pub(crate) error: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) input: TypeId<Structure>,
    pub(crate) output: TypeId<Structure>,
    /// In the order of their names.
    pub(crate) errors: Vec<OperationVariant>,
    /// Auth schemes of this operation, if they differ from the service's.
    pub(crate) auth: Option<Vec<AuthScheme>>,
    /// Whether requests may be signed.
    pub(crate) signed: bool,
    /// Whether successful responses must stay out of logs and errors.
    pub(crate) sensitive_output: bool,
    /// Whether error responses must stay out of logs and errors.
    pub(crate) sensitive_errors: bool,
    /// What precedes the endpoint's host.
    pub(crate) host_prefix: Option<Vec<HostPart>>,
    /// The field of the input that gets a random token if the caller sets none.
    pub(crate) idempotency_token: Option<String>,
    /// Whether request bodies are compressed.
    pub(crate) compressed: bool,
    /// Endpoint parameters that the operation sets, the least specific first.
    pub(crate) endpoint_params: Vec<EndpointBinding>,
    pub(crate) paginator: Option<Paginator>,
    /// In model order.
    pub(crate) waiters: Vec<Waiter>,
}

/// A part of a host prefix.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum HostPart {
    Literal(String),
    /// The value of an input member.
    Label {
        field: String,
        member: String,
    },
}
