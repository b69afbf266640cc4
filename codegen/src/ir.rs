//! The client to be, with every decision made: plain data between `lower` and `render`.
//!
//! Names in here are Rust identifiers, documentation is Markdown, collections are in output order.

mod endpoints;
pub(crate) mod jmespath;
pub(crate) mod pagination;
mod protocol_tests;
mod values;
pub(crate) mod waiters;

pub(crate) use endpoints::{
    Attribute, BindingSource, BuiltIn, ClientSetting, Condition, EndpointAuthScheme,
    EndpointBinding, EndpointParam, EndpointResult, EndpointTest, EndpointType, EndpointValue,
    Endpoints, Expected, Expression, Function, OperationInput, Outcome, Piece, Property, Rule,
};
pub(crate) use protocol_tests::{
    ExpectedError, ExpectedField, ProtocolTests, RequestTest, ResponseTest,
};
pub(crate) use values::ShapeValue;

/// A whole client crate.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) package: Package,
    /// The service's own name, `AWS Security Token Service`.
    pub(crate) title: String,
    /// The same as Markdown.
    pub(crate) title_docs: String,
    /// `aws.api#service$sdkId`, `STS`.
    pub(crate) sdk_id: String,
    /// The name of the service shape.
    pub(crate) shape_name: String,
    /// The namespace of the service shape.
    pub(crate) namespace: String,
    /// `smithy.api#xmlNamespace` of the service: the URI, and the prefix if it has one.
    pub(crate) xml_namespace: Option<(String, Option<String>)>,
    /// The version of the API that goes with each request.
    pub(crate) api_version: String,
    /// The same as Markdown, in one line.
    pub(crate) api_version_docs: String,
    /// The service's name in the user agent, in retry partitions.
    pub(crate) service_id: String,
    pub(crate) docs: Docs,
    pub(crate) auth: Auth,
    pub(crate) operations: Vec<Operation>,
    pub(crate) structures: Vec<Structure>,
    pub(crate) errors: Vec<ErrorStructure>,
    pub(crate) enums: Vec<Enum>,
    pub(crate) unions: Vec<Union>,
    /// Lists and maps, which have schemas and no types of their own.
    pub(crate) collections: Vec<Collection>,
    pub(crate) endpoints: Endpoints,
    pub(crate) protocol_tests: ProtocolTests,
    /// Error codes that the service uses for transient failures, besides those of every service.
    pub(crate) transient_error_codes: Vec<String>,
}

/// How the crate calls itself.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The package name as an identifier.
    pub(crate) crate_name: String,
}

/// Lines of Markdown.
pub(crate) type Docs = Vec<String>;

/// Why an item should no longer be used.
#[derive(Clone, Debug)]
pub(crate) struct Deprecation {
    pub(crate) note: Option<String>,
}

/// A way to authenticate a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuthScheme {
    SigV4,
    SigV4a,
    /// `smithy.api#noAuth`.
    None,
}

/// What a service needs SigV4a for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SigV4a {
    Never,
    /// SigV4 does as well, for whoever does not prefer SigV4a.
    Offered,
    /// Some requests can be signed in no other way.
    Needed,
}

#[derive(Debug)]
pub(crate) struct Auth {
    /// The service that SigV4 signatures are made for; none if nothing is signed.
    pub(crate) signing_name: Option<String>,
    pub(crate) sigv4a: SigV4a,
    /// Schemes of an operation that has none of its own, in order of preference.
    pub(crate) default: Vec<AuthScheme>,
}

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
    pub(crate) input: Structure,
    pub(crate) output: Structure,
    /// In the order of their names.
    pub(crate) errors: Vec<ErrorVariant>,
    /// Schemes of this operation where they differ from the service's.
    pub(crate) auth: Option<Vec<AuthScheme>>,
    /// Whether successful answers are to be kept out of logs and errors.
    pub(crate) sensitive_output: bool,
    /// Whether error answers are to be kept out of logs and errors.
    pub(crate) sensitive_errors: bool,
    /// What stands in front of the endpoint's host.
    pub(crate) host_prefix: Option<Vec<HostPart>>,
    /// The field of the input that gets a random token where it was given none.
    pub(crate) idempotency_token: Option<String>,
    /// Whether the bodies of requests are compressed.
    pub(crate) compressed: bool,
    /// Parameters of the endpoint rules that it sets, the least specific first.
    pub(crate) endpoint_params: Vec<EndpointBinding>,
    pub(crate) paginator: Option<pagination::Paginator>,
    /// In the order of the model.
    pub(crate) waiters: Vec<waiters::Waiter>,
}

/// A part of a host prefix.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum HostPart {
    Literal(String),
    /// The value of a member of the input.
    Label {
        field: String,
        member: String,
    },
}

/// A case of an operation's error enum, or of the enum of the service.
#[derive(Clone, Debug)]
pub(crate) struct ErrorVariant {
    /// The error structure's type, which is also the variant's name.
    pub(crate) name: String,
    /// `is_...`
    pub(crate) predicate: String,
    /// The code on the wire.
    pub(crate) code: String,
    pub(crate) docs: Docs,
    pub(crate) retryable: bool,
}

/// Where a structure lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// In `types`.
    Type,
    /// In the module of an operation, named.
    Input {
        module: String,
    },
    Output {
        module: String,
    },
    /// In `types::error`.
    Error,
}

#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) builder: String,
    /// The private module that holds it, `_credentials`.
    pub(crate) module: String,
    pub(crate) shape: ShapeRef,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) fields: Vec<Field>,
    /// Whether `Debug` hides anything.
    pub(crate) redacted: bool,
    /// Whether building may fail for want of a required field.
    pub(crate) fallible_build: bool,
    /// Whether requests hold it.
    pub(crate) serialized: bool,
    /// Whether responses hold it.
    pub(crate) deserialized: bool,
    /// Whether responses must hold it somewhere, so that it has to be made up where it is missing.
    pub(crate) stands_in: bool,
}

/// A shape id in its parts.
#[derive(Clone, Debug)]
pub(crate) struct ShapeRef {
    pub(crate) namespace: String,
    pub(crate) name: String,
}

#[derive(Debug)]
pub(crate) struct Field {
    /// The field, its accessor and its setter.
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...` and `get_...`.
    pub(crate) setter: String,
    pub(crate) getter: String,
    /// The static that holds its schema.
    pub(crate) schema_name: String,
    pub(crate) member: String,
    pub(crate) ty: Type,
    /// How absence is expressed.
    pub(crate) presence: Presence,
    /// Whether the model requires it.
    pub(crate) required: bool,
    pub(crate) sensitive: bool,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) wire: Wire,
}

/// Serialization traits of a member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wire {
    pub(crate) xml_name: Option<String>,
    pub(crate) xml_flattened: bool,
    pub(crate) xml_attribute: bool,
    pub(crate) timestamp_format: Option<TimestampFormat>,
    pub(crate) sensitive: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimestampFormat {
    DateTime,
    HttpDate,
    EpochSeconds,
}

/// How a field says that there is no value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Presence {
    Optional,
    /// Building fails without it.
    Required,
    /// Building fills it in.
    Default(Default),
}

/// The value of `smithy.api#default`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Default {
    /// What `Default::default()` gives: zero, false, empty.
    Zero,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    Blob,
    Timestamp,
    Document,
    /// An enum of `types`.
    Enum(String),
    /// A structure of `types`.
    Structure(String),
    /// A union of `types`.
    Union(String),
    /// A structure or union of `types` that contains itself.
    Boxed(String),
    List {
        element: Box<Self>,
        schema: String,
    },
    Map {
        key: Box<Self>,
        value: Box<Self>,
        schema: String,
    },
}

impl Service {
    pub(crate) fn has_host_prefixes(&self) -> bool {
        self.operations
            .iter()
            .any(|operation| operation.host_prefix.is_some())
    }

    pub(crate) fn has_idempotency_tokens(&self) -> bool {
        self.operations
            .iter()
            .any(|operation| operation.idempotency_token.is_some())
    }

    pub(crate) fn compresses_requests(&self) -> bool {
        self.operations.iter().any(|operation| operation.compressed)
    }

    pub(crate) fn has_paginators(&self) -> bool {
        self.operations
            .iter()
            .any(|operation| operation.paginator.is_some())
    }

    pub(crate) fn has_waiters(&self) -> bool {
        self.operations
            .iter()
            .any(|operation| !operation.waiters.is_empty())
    }
}

impl Type {
    /// Whether values are copied rather than borrowed.
    pub(crate) fn is_copy(&self) -> bool {
        use Type::{Boolean, Byte, Double, Float, Integer, Long, Short};
        matches!(
            self,
            Boolean | Byte | Short | Integer | Long | Float | Double
        )
    }
}

#[derive(Debug)]
pub(crate) struct ErrorStructure {
    /// Has a field `message`, whether the model has such a member or not.
    pub(crate) structure: Structure,
    /// The shape's name, where the type is called differently.
    pub(crate) original_name: Option<String>,
    pub(crate) fault: Fault,
    pub(crate) retry: Option<RetryKind>,
}

/// Whose fault an error is: the value of `smithy.api#error`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Client,
    Server,
}

/// `aws_smithy_types::retry::ErrorKind` of an error that the model says can be retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryKind {
    Throttling,
    ServerError,
    ClientError,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) variants: Vec<Variant>,
    pub(crate) sensitive: bool,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
}

/// A value that is one of several (Smithy 2.0, section "Union").
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) shape: ShapeRef,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) variants: Vec<UnionVariant>,
    /// Whether requests hold it.
    pub(crate) serialized: bool,
    /// Whether responses hold it.
    pub(crate) deserialized: bool,
}

#[derive(Debug)]
pub(crate) struct UnionVariant {
    pub(crate) name: String,
    /// `as_...` and `is_...`
    pub(crate) accessor: String,
    pub(crate) predicate: String,
    /// The static that holds its schema.
    pub(crate) schema_name: String,
    pub(crate) member: String,
    pub(crate) ty: Type,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) wire: Wire,
}

/// The schema of a list or a map.
#[derive(Debug)]
pub(crate) struct Collection {
    /// The static.
    pub(crate) name: String,
    pub(crate) shape: ShapeRef,
    pub(crate) kind: CollectionKind,
}

#[derive(Debug)]
pub(crate) enum CollectionKind {
    List { member: Element },
    Map { key: Element, value: Element },
}

/// The member of a list, or the key or value of a map.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) member: &'static str,
    pub(crate) ty: Type,
    pub(crate) wire: Wire,
}
