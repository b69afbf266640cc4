//! The endpoints of requests: parameters and their sources, rules, and test cases.

use std::collections::BTreeSet;

use super::docs::{Deprecation, Docs};
use super::jmespath;
use super::types::Type;
use super::values::FieldValue;
use crate::partitions::Partition;

/// Everything that determines the endpoint of a request.
#[derive(Debug)]
pub(crate) struct Endpoints {
    pub(crate) params: Vec<EndpointParam>,
    /// In their order: the first rule whose conditions are met applies. Only the last one may be without
    /// conditions.
    pub(crate) rules: Vec<Rule>,
    /// The functions that the rules call.
    pub(crate) functions: BTreeSet<Function>,
    /// The partitions that `aws.partition` searches, in that order; empty unless a rule calls it.
    pub(crate) partitions: Vec<Partition>,
    /// Whether a call needs the setting `endpoint_url`, because the model has no rules.
    pub(crate) needs_url: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct EndpointParam {
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...`
    pub(crate) setter: String,
    pub(crate) ty: EndpointType,
    pub(crate) absence: Absence,
    /// Whether its value becomes part of host names, so that it must be a valid host label.
    pub(crate) is_host_label: bool,
    pub(crate) built_in: Option<BuiltIn>,
    /// The client setting that it is bound to; takes precedence over the built-in.
    pub(crate) setting: Option<ClientSetting>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
}

/// What happens if a parameter is not set.
#[derive(Clone, Debug)]
pub(crate) enum Absence {
    /// The rules run without it.
    Allowed,
    /// No endpoint is resolved.
    Rejected,
    /// The rules run with this value.
    Default(EndpointValue),
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EndpointType {
    Text,
    Bool,
    TextList,
}

/// A client setting that only this service has.
#[derive(Clone, Debug)]
pub(crate) struct ClientSetting {
    /// The setter of the builder and the getter of the configuration.
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...`
    pub(crate) setter: String,
    /// The type that stores it in the configuration.
    pub(crate) type_name: String,
    pub(crate) docs: Docs,
}

/// A parameter that is bound to a setting of every AWS client, or to the caller's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BuiltIn {
    Region,
    UseDualStack,
    UseFips,
    Endpoint,
    /// The account ID of the credentials. It is known only when the other parameters are.
    AccountId,
    AccountIdEndpointMode,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EndpointValue {
    Text(String),
    Bool(bool),
    TextList(Vec<String>),
}

impl EndpointValue {
    /// Returns the type of the value.
    pub(crate) fn ty(&self) -> EndpointType {
        match self {
            Self::Text(_) => EndpointType::Text,
            Self::Bool(_) => EndpointType::Bool,
            Self::TextList(_) => EndpointType::TextList,
        }
    }
}

/// An endpoint parameter that an operation sets.
#[derive(Debug)]
pub(crate) struct EndpointBinding {
    /// The setter of the parameter.
    pub(crate) param: String,
    pub(crate) source: BindingSource,
}

#[derive(Debug)]
pub(crate) enum BindingSource {
    /// The same for every call.
    Static(EndpointValue),
    /// An input member.
    Member {
        field: String,
        bare_name: String,
        ty: Type,
        /// Whether a request is rejected if the member is missing or blank.
        required: bool,
    },
    /// An expression over the input, which is in the variable `input`. If its value does not have
    /// the type of the parameter, the parameter is not set.
    Path(jmespath::Block, EndpointType),
}

#[derive(Debug, PartialEq)]
pub(crate) struct Rule {
    pub(crate) conditions: Vec<Condition>,
    pub(crate) outcome: Outcome,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Condition {
    /// `if let Some(name) = value`
    Bind { name: String, value: Expression },
    /// `if let name = value`, which always matches.
    Let { name: String, value: Expression },
    /// `if value`
    Test(Expression),
}

#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    Endpoint(Box<EndpointResult<Expression>>),
    Error(Expression),
    /// The first rule whose conditions are met. Only the last one may be without conditions.
    Rules(Vec<Rule>),
}

/// An endpoint, with computed or literal strings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EndpointResult<T> {
    pub(crate) url: T,
    pub(crate) headers: Vec<(String, Vec<T>)>,
    pub(crate) auth_schemes: Vec<EndpointAuthScheme<T>>,
    /// All other properties.
    pub(crate) properties: Vec<(String, Property<T>)>,
}

/// An entry of the endpoint property `authSchemes`, with computed or literal strings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EndpointAuthScheme<T> {
    /// As in the rules: `sigv4`, `sigv4a`.
    pub(crate) name: T,
    /// In the order of their names.
    pub(crate) properties: Vec<(String, Property<T>)>,
}

/// A document in an endpoint, with computed or literal strings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Property<T> {
    Text(T),
    Bool(bool),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

/// A typed expression of the rules language.
#[derive(Debug, PartialEq)]
pub(crate) enum Expression {
    /// Text with embedded values.
    Text(Vec<Piece>),
    Bool(bool),
    Integer(usize),
    /// A list of strings.
    List(Vec<Expression>),
    /// A local variable.
    Variable(String),
    Not(Box<Expression>),
    Equal(Box<Expression>, Box<Expression>),
    /// Whether a value equals one of several literals.
    OneOf(Box<Expression>, Vec<String>),
    IsSet(Box<Expression>),
    /// Whether an optional boolean is present and true.
    IsTrue(Box<Expression>),
    Call(Call),
    /// A string that may be empty where that is an error: the URL of an endpoint.
    NotEmpty(Box<Expression>),
    /// A property of a record.
    Attribute(Box<Expression>, Attribute),
    /// An item of a list; a negative index counts from the end.
    Item(Box<Expression>, isize),
    /// The first of several values that is present.
    Coalesce {
        /// At least one.
        optional: Vec<Expression>,
        /// A value that is always present.
        last: Option<Box<Expression>>,
    },
    /// A present value where an optional one is expected.
    Some(Box<Expression>),
}

impl Expression {
    /// Returns the text, if it is known before the rules run.
    pub(crate) fn literal(&self) -> Option<&str> {
        match self {
            Self::Text(pieces) => match pieces.as_slice() {
                [Piece::Literal(text)] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}

/// A call to a function that generated clients implement.
#[derive(Debug, PartialEq)]
pub(crate) struct Call {
    pub(crate) function: Function,
    pub(crate) arguments: Vec<Expression>,
    /// Whether the function creates the value rather than borrowing it from its arguments.
    pub(crate) owned: bool,
}

/// The functions of the rules language that generated clients implement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Function {
    IsValidHostLabel,
    IsVirtualHostableS3Bucket,
    /// An index in `getAttr`.
    Item,
    Ite,
    ParseArn,
    ParseUrl,
    Partition,
    Split,
    Substring,
    UriEncode,
}

/// A property of a record: a method without arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) method: &'static str,
    /// Whether the call creates the value rather than borrowing it from the record.
    pub(crate) owned: bool,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Piece {
    Literal(String),
    Value(Expression),
}

/// A case of `smithy.rules#endpointTests`.
#[derive(Debug)]
pub(crate) struct EndpointTest {
    pub(crate) docs: Option<String>,
    /// Setter and value.
    pub(crate) params: Vec<(String, EndpointValue)>,
    pub(crate) expected: Expected,
    /// What the model expects instead, if the rules return it only with older partitions.
    pub(crate) outdated: Option<String>,
    pub(crate) operations: Vec<OperationInput>,
}

#[derive(Debug)]
pub(crate) enum Expected {
    Endpoint {
        endpoint: EndpointResult<String>,
        signing: SigningScope,
    },
    Error(String),
}

/// What the signature of a request is valid for, as far as a case says.
#[derive(Debug)]
pub(crate) struct SigningScope {
    pub(crate) service: Option<String>,
    pub(crate) region: Option<String>,
}

/// A call whose request must go to the endpoint of a test case.
#[derive(Debug)]
pub(crate) struct OperationInput {
    pub(crate) method: String,
    pub(crate) region: Option<String>,
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) endpoint: Option<String>,
    /// The account ID of the credentials.
    pub(crate) account_id: Option<String>,
    pub(crate) account_id_endpoint_mode: Option<String>,
    /// Setters of the configuration, and values.
    pub(crate) settings: Vec<(String, EndpointValue)>,
    /// Setters of parameters that no configuration sets, and values.
    pub(crate) other_params: Vec<(String, EndpointValue)>,
    /// `set_...` of the operation's input, and values.
    pub(crate) members: Vec<FieldValue>,
}
