//! Operations.

use super::auth::AuthScheme;
use super::docs::{Deprecation, Docs};
use super::endpoints::EndpointBinding;
use super::error_enums::OperationVariant;
use super::examples::CallExample;
use super::pagination::Paginator;
use super::types::{Enum, Field, ShapeRef, Structure, Type, TypeId};
use super::waiters::Waiter;

#[derive(Debug)]
pub(crate) struct Operation {
    /// The marker type, `AssumeRoleWithSAML`.
    pub(crate) name: String,
    /// Its name is the name of the operation on the wire.
    pub(crate) shape: ShapeRef,
    /// The module under `operation`, `assume_role_with_saml`.
    pub(crate) module: String,
    /// The method on the client.
    pub(crate) method: String,
    pub(crate) fluent_builder: String,
    pub(crate) error: String,
    pub(crate) docs: Docs,
    /// The first sentence of the documentation; may be empty.
    pub(crate) summary: String,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) input: TypeId<Structure>,
    pub(crate) output: TypeId<Structure>,
    /// In the order of their names.
    pub(crate) errors: Vec<OperationVariant>,
    /// Auth schemes of this operation, if they differ from the service's.
    pub(crate) auth: Option<Vec<AuthScheme>>,
    /// Whether requests may carry a proof of who sends them.
    pub(crate) authenticated: bool,
    /// Whether requests may be signed.
    pub(crate) signed: bool,
    /// What becomes the query if a signed request is a URL, or `None` if it cannot be one.
    pub(crate) presigned: Option<Presigned>,
    /// Whether responses must stay out of logs and errors.
    pub(crate) sensitive_responses: bool,
    /// Error codes of transient failures, in addition to those of every service.
    pub(crate) transient_error_codes: Vec<String>,
    /// What precedes the endpoint's host.
    pub(crate) host_prefix: Option<Vec<HostPart>>,
    /// The field of the input that gets a random token if the caller sets none.
    pub(crate) idempotency_token: Option<TextField>,
    /// The field of the input that is a part of the path and need not be set.
    pub(crate) default_label: Option<DefaultLabel>,
    /// The fields of the input with IDs that may have a prefix, which is not sent.
    pub(crate) prefixed_ids: Vec<TextField>,
    /// Whether calls go to a discovered endpoint.
    pub(crate) discovers_endpoint: bool,
    /// Whether signatures do not cover the bodies of requests.
    pub(crate) unsigned_payload: bool,
    pub(crate) checksums: Checksums,
    /// Whether requests have the checksums of an archive.
    pub(crate) tree_hashed: bool,
    /// Whether the length of a stream in the request must be known.
    pub(crate) requires_length: bool,
    /// Whether request bodies are compressed.
    pub(crate) compressed: bool,
    /// Endpoint parameters that the operation sets, the least specific first.
    pub(crate) endpoint_params: Vec<EndpointBinding>,
    pub(crate) paginator: Option<Paginator>,
    /// In model order.
    pub(crate) waiters: Vec<Waiter>,
    /// In model order; at least one.
    pub(crate) examples: Vec<CallExample>,
}

/// The checksums of the bodies of requests and responses.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Checksums {
    /// Whether requests have the MD5 of their body in a header.
    pub(crate) md5: bool,
    pub(crate) request: Option<RequestChecksum>,
    pub(crate) response: Option<ResponseChecksum>,
}

/// The checksums of requests.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RequestChecksum {
    /// The field of the input that chooses the algorithm.
    pub(crate) algorithm: TextField,
    /// The algorithm if the caller chooses none.
    pub(crate) default: &'static str,
    /// The names of all algorithms, in lowercase.
    pub(crate) algorithms: Vec<String>,
    /// The header with the name of the algorithm.
    pub(crate) header: Option<String>,
    pub(crate) required: bool,
}

/// The checksums of responses.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ResponseChecksum {
    /// The field of the input that asks for them.
    pub(crate) mode: TextField,
    /// The fastest first.
    pub(crate) algorithms: Vec<&'static str>,
}

/// A part of the path with a default.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DefaultLabel {
    pub(crate) field: TextField,
    /// The value if the field is not set or empty.
    pub(crate) value: &'static str,
}

/// A part of a host prefix.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum HostPart {
    Literal(String),
    Label(TextField),
}

/// What becomes the query of a presigned URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presigned {
    Form,
    /// A document in JSON.
    Document,
}

/// A field of the input that contains a string or the value of an enum.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextField {
    pub(crate) name: String,
    /// The name of the member in the model.
    pub(crate) member: String,
    pub(crate) enumeration: Option<TypeId<Enum>>,
}

impl TextField {
    /// Returns the field as a text field, or `None` if it is neither a string nor an enum.
    pub(crate) fn of(field: &Field) -> Option<Self> {
        let enumeration = match field.ty {
            Type::String => None,
            Type::Enum(id) => Some(id),
            _ => return None,
        };
        Some(Self {
            name: field.name.clone(),
            member: field.member.clone(),
            enumeration,
        })
    }
}
