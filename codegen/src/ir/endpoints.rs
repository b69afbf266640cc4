//! How requests find their host: parameters, what sets them, rules, and the cases they are tested with.

use std::collections::BTreeSet;

use super::{Deprecation, Docs, ShapeValue, Type, jmespath};

/// How requests find their host.
#[derive(Debug)]
pub(crate) struct Endpoints {
    pub(crate) params: Vec<EndpointParam>,
    pub(crate) rules: Vec<Rule>,
    /// The functions that the rules call.
    pub(crate) functions: BTreeSet<Function>,
    pub(crate) tests: Vec<EndpointTest>,
}

#[derive(Debug)]
pub(crate) struct EndpointParam {
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...`
    pub(crate) setter: String,
    pub(crate) ty: EndpointType,
    pub(crate) required: bool,
    pub(crate) default: Option<EndpointValue>,
    pub(crate) built_in: Option<BuiltIn>,
    /// The setting of the client that it is bound to; wins over the built-in.
    pub(crate) setting: Option<ClientSetting>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
}

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EndpointType {
    Text,
    Bool,
    TextList,
}

/// A setting of the client that only this service has.
#[derive(Clone, Debug)]
pub(crate) struct ClientSetting {
    /// The setter of the builder and the getter of the configuration.
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...`
    pub(crate) setter: String,
    /// The type that holds it in the configuration.
    pub(crate) type_name: String,
    pub(crate) docs: Docs,
}

/// Parameters that are bound to the configuration of every AWS client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BuiltIn {
    Region,
    UseDualStack,
    UseFips,
    Endpoint,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum EndpointValue {
    Text(String),
    Bool(bool),
    TextList(Vec<String>),
}

/// A parameter of the rules that an operation sets.
#[derive(Debug)]
pub(crate) struct EndpointBinding {
    /// The setter of the parameter that takes a value.
    pub(crate) param: String,
    pub(crate) source: BindingSource,
}

#[derive(Debug)]
pub(crate) enum BindingSource {
    /// The same for each call.
    Static(EndpointValue),
    /// A member of the input.
    Member {
        field: String,
        bare_name: String,
        ty: Type,
        /// Whether a request without it, or with white space alone, is not sent.
        required: bool,
    },
    /// What a path leads to in the input, which is in the variable `input`: a text, a boolean, or a
    /// list of texts that the path made.
    Path(jmespath::Value),
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
    /// `if let name = value`, which always holds.
    Let { name: String, value: Expression },
    /// `if value`
    Test(Expression),
}

#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    Endpoint(Box<EndpointResult>),
    Error(Expression),
    /// The first rule whose conditions hold.
    Rules(Vec<Rule>),
}

#[derive(Debug, PartialEq)]
pub(crate) struct EndpointResult {
    pub(crate) url: Expression,
    pub(crate) headers: Vec<(String, Vec<Expression>)>,
    pub(crate) auth_schemes: Vec<EndpointAuthScheme<Expression>>,
    /// All other properties.
    pub(crate) properties: Vec<(String, Property<Expression>)>,
}

/// An entry of the endpoint property `authSchemes`, of texts that are computed or of plain ones.
#[derive(Debug, PartialEq)]
pub(crate) struct EndpointAuthScheme<T> {
    /// As the rules spell it: `sigv4`, `sigv4a`.
    pub(crate) name: T,
    /// In the order of their names.
    pub(crate) properties: Vec<(String, Property<T>)>,
}

/// A document as endpoints have them, of texts that are computed or of plain ones.
#[derive(Debug, PartialEq)]
pub(crate) enum Property<T> {
    Text(T),
    Bool(bool),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

/// A typed expression of the rules language.
#[derive(Debug, PartialEq)]
pub(crate) enum Expression {
    /// Text with values in between.
    Text(Vec<Piece>),
    Bool(bool),
    Integer(usize),
    /// A list of texts.
    List(Vec<Expression>),
    /// A local variable.
    Variable(String),
    Not(Box<Expression>),
    Equal(Box<Expression>, Box<Expression>),
    /// Equal to one of several literals.
    OneOf(Box<Expression>, Vec<String>),
    IsSet(Box<Expression>),
    /// Whether a boolean that may be absent is there and true.
    IsTrue(Box<Expression>),
    Call(Function, Vec<Expression>),
    /// A property of a record.
    Attribute(Box<Expression>, Attribute),
    /// An item of a list, counted from its end where negative.
    Item(Box<Expression>, isize),
    /// The first of several values that is there.
    Coalesce {
        /// One at least.
        optional: Vec<Expression>,
        /// A value that is always there.
        last: Option<Box<Expression>>,
    },
    /// A value where one that may be absent is asked for.
    Some(Box<Expression>),
}

impl Expression {
    /// The text, where it is known before the rules run.
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

/// The functions of the rules language that generated clients have code for.
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
    /// Whether the value is made by the call, and not lent by the record.
    pub(crate) made: bool,
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
    pub(crate) operations: Vec<OperationInput>,
}

#[derive(Debug)]
pub(crate) enum Expected {
    Endpoint {
        url: String,
        headers: Vec<(String, Vec<String>)>,
        auth_schemes: Vec<EndpointAuthScheme<String>>,
        properties: Vec<(String, Property<String>)>,
    },
    Error(String),
}

/// A call that a test case is to be seen through.
#[derive(Debug)]
pub(crate) struct OperationInput {
    pub(crate) method: String,
    pub(crate) region: Option<String>,
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) endpoint: Option<String>,
    /// Setters of the configuration and values.
    pub(crate) settings: Vec<(String, EndpointValue)>,
    /// Parameters that no configuration sets; setter and value.
    pub(crate) other_params: Vec<(String, EndpointValue)>,
    /// `set_...` of the operation's input and the values of the case.
    pub(crate) members: Vec<(String, ShapeValue)>,
}
