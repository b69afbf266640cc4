//! JMESPath expressions over generated types, with names, types, and nullability decided.

use super::types::{self, Structure, TypeId, Union};

/// An expression and what is known about its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) expression: Expression,
    pub(crate) ty: Type,
    /// Whether the value may be null: an absent member, an index past the end.
    pub(crate) nullable: bool,
}

/// The type of a value, and its representation in Rust.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Null,
    /// `bool`
    Boolean,
    /// `i64`
    Integer,
    /// `f64`
    Float,
    /// `&str`; includes the strings of enum values.
    Text,
    /// A borrowed structure.
    Structure(TypeId<Structure>),
    /// A borrowed union.
    Union(TypeId<Union>),
    /// A borrowed list or map of the model.
    Borrowed(types::Type),
    /// A list that the expression builds: a `Vec` of such values.
    List {
        element: Box<Type>,
        /// Whether elements are `Option`s.
        sparse: bool,
    },
    /// The input and the output of an operation. No Rust value has this type.
    InputOutput,
    /// One of several types. Such a value is only ever tested for truth.
    Mixed,
    /// A timestamp or bytes. Such a value is only ever tested for presence.
    Opaque,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    /// A parameter of the function, or a variable of a projection or a `Bind`.
    Variable(String),
    /// `of.name`
    Field {
        of: Box<Value>,
        /// The field in Rust.
        name: String,
        ty: types::Type,
        boxed: bool,
        optional: bool,
    },
    /// The value of a union's variant; null if the union contains another variant.
    Variant {
        of: Box<Value>,
        /// The method that returns it.
        accessor: String,
        ty: types::Type,
    },
    /// `of.key` of a map.
    Entry(Box<Value>, String),
    /// `of | value`, if the right side reads the left side more than once.
    Bind {
        variable: String,
        of: Box<Value>,
        value: Box<Value>,
    },
    /// `of[*].value`, `of[?filter].value`; the result contains no nulls.
    Projection {
        of: Box<Value>,
        variable: String,
        filter: Option<Box<Value>>,
        value: Box<Value>,
    },
    /// `of[?filter]`, if the filter may fail and make the whole list fail; null represents an
    /// element that the filter drops.
    Filter {
        of: Box<Value>,
        variable: String,
        filter: Box<Value>,
    },
    /// `of[]`, if the elements are lists.
    Flatten(Box<Value>),
    /// The values of a map.
    Values(Box<Value>),
    /// The keys of a map, sorted.
    Keys(Box<Value>),
    /// A negative index counts from the end.
    Index(Box<Value>, i32),
    List(Vec<Value>),
    Length(Box<Value>),
    Contains(Box<Value>, Box<Value>),
    Compare(Comparator, Box<Value>, Box<Value>),
    Not(Box<Value>),
    And(Box<Value>, Box<Value>),
    Or(Box<Value>, Box<Value>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Value {
    /// Returns whether a null in this value represents the failure of a function that received
    /// null. Such a failure passes through operators that would otherwise turn null into a value.
    pub(crate) fn may_fail(&self) -> bool {
        match &self.expression {
            Expression::Length(of) | Expression::Keys(of) | Expression::Contains(of, _) => {
                of.nullable
            }
            Expression::Filter { .. } => true,
            Expression::Not(of)
            | Expression::Entry(of, _)
            | Expression::Index(of, _)
            | Expression::Flatten(of) => of.may_fail(),
            Expression::Field { of, .. }
            | Expression::Variant { of, .. }
            | Expression::Projection { of, .. }
            | Expression::Bind { value: of, .. } => of.may_fail(),
            Expression::Compare(_, lhs, rhs)
            | Expression::And(lhs, rhs)
            | Expression::Or(lhs, rhs) => lhs.may_fail() || rhs.may_fail(),
            _ => false,
        }
    }
}

impl Type {
    /// Returns the type of a value of the model in an expression.
    pub(crate) fn of(ty: &types::Type) -> Self {
        use types::Type;
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Byte | Type::Short | Type::Integer | Type::Long => Self::Integer,
            Type::Float | Type::Double => Self::Float,
            Type::String | Type::Enum(_) => Self::Text,
            Type::Structure(id) => Self::Structure(*id),
            Type::Union(id) => Self::Union(*id),
            Type::List { .. } | Type::Map { .. } => Self::Borrowed(ty.clone()),
            Type::BigInteger | Type::BigDecimal | Type::Blob | Type::Timestamp | Type::Document => {
                Self::Opaque
            }
        }
    }

    /// Returns the type of the elements of a list.
    pub(crate) fn element(&self) -> Option<Self> {
        match self {
            Self::Borrowed(types::Type::List { element, .. }) => Some(Self::of(element)),
            Self::List { element, .. } => Some((**element).clone()),
            _ => None,
        }
    }

    /// Returns the type of the values of a map.
    pub(crate) fn map_value(&self) -> Option<Self> {
        match self {
            Self::Borrowed(types::Type::Map { value, .. }) => Some(Self::of(value)),
            _ => None,
        }
    }

    /// Returns whether two values of this type can be compared for equality.
    pub(crate) fn is_scalar(&self) -> bool {
        matches!(
            self,
            Self::Boolean | Self::Integer | Self::Float | Self::Text
        )
    }

    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Self::Integer | Self::Float)
    }

    /// Describes the value, for messages.
    pub(crate) fn described(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer | Self::Float => "a number",
            Self::Text => "a string",
            Self::Structure(_) | Self::Union(_) | Self::InputOutput => "a structure",
            Self::Borrowed(types::Type::Map { .. }) => "a map",
            Self::Borrowed(_) | Self::List { .. } => "a list",
            Self::Mixed => "a value of one of several types",
            Self::Opaque => "a timestamp, bytes, or an arbitrary-precision number",
        }
    }

    /// Describes several values, for messages.
    pub(crate) fn described_plural(&self) -> &'static str {
        match self {
            Self::Null => "null values",
            Self::Boolean => "booleans",
            Self::Integer | Self::Float => "numbers",
            Self::Text => "strings",
            Self::Structure(_) | Self::Union(_) | Self::InputOutput => "structures",
            Self::Borrowed(types::Type::Map { .. }) => "maps",
            Self::Borrowed(_) | Self::List { .. } => "lists",
            Self::Mixed => "values of several types",
            Self::Opaque => "timestamps, bytes, or arbitrary-precision numbers",
        }
    }
}
