//! JMESPath expressions over generated types: names, types and nulls are decided.

use super::Role;

/// An expression with what is known of its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) expression: Expression,
    pub(crate) ty: Type,
    /// Whether the value may be null: a member that is not there, an index beyond the end.
    pub(crate) nullable: bool,
}

/// What a value is, and how Rust holds it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Null,
    /// `bool`
    Boolean,
    /// `i64`
    Integer,
    /// `f64`
    Float,
    /// `&str`, the text of an enum's value included.
    Text,
    /// A structure or a union, borrowed.
    Structure {
        role: Role,
        name: String,
    },
    /// A list or a map of the model, borrowed.
    Borrowed(super::Type),
    /// A list that the expression makes, a `Vec` of such values.
    List {
        element: Box<Type>,
        /// Whether elements are `Option`s.
        sparse: bool,
    },
    /// Input and output, side by side. No value in Rust has this type.
    InputOutput,
    /// One of several types. Only whether it is true is ever asked.
    Mixed,
    /// A timestamp, bytes: only whether it is there is ever asked.
    Opaque,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    Null,
    Boolean(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    /// A parameter of the function, or what a projection or a `Bind` names.
    Variable(String),
    /// `of.name`
    Field {
        of: Box<Value>,
        /// The field in Rust.
        name: String,
        ty: super::Type,
        optional: bool,
    },
    /// The value of a variant of a union, null if it is another one.
    Variant {
        of: Box<Value>,
        /// The method that gives it.
        accessor: String,
        ty: super::Type,
    },
    /// `of.key` of a map.
    Entry(Box<Value>, String),
    /// `of | value`, where the right side reads the left more than once.
    Bind {
        variable: String,
        of: Box<Value>,
        value: Box<Value>,
    },
    /// `of[*].value`, `of[?filter].value`; the result is without nulls.
    Projection {
        of: Box<Value>,
        variable: String,
        filter: Option<Box<Value>>,
        value: Box<Value>,
    },
    /// `of[?filter]` where the filter may fail, and the list with it: null stands for what is left
    /// out.
    Filter {
        of: Box<Value>,
        variable: String,
        filter: Box<Value>,
    },
    /// `of[]` where the elements are lists.
    Flatten(Box<Value>),
    /// The values of a map.
    Values(Box<Value>),
    /// The keys of a map, sorted.
    Keys(Box<Value>),
    /// From the end where negative.
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
    /// Whether a null in here is the failure of a function that was given null, which goes through
    /// operators that would make something of null.
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
    /// What a value of the model is to an expression.
    pub(crate) fn of(ty: &super::Type) -> Self {
        use super::Type;
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Byte | Type::Short | Type::Integer | Type::Long => Self::Integer,
            Type::Float | Type::Double => Self::Float,
            Type::String | Type::Enum(_) => Self::Text,
            Type::Structure(name) | Type::Union(name) | Type::Boxed(name) => Self::Structure {
                role: Role::Type,
                name: name.clone(),
            },
            Type::List { .. } | Type::Map { .. } => Self::Borrowed(ty.clone()),
            Type::BigInteger | Type::BigDecimal | Type::Blob | Type::Timestamp | Type::Document => {
                Self::Opaque
            }
        }
    }

    /// The type of the elements of a list.
    pub(crate) fn element(&self) -> Option<Self> {
        match self {
            Self::Borrowed(super::Type::List { element, .. }) => Some(Self::of(element)),
            Self::List { element, .. } => Some((**element).clone()),
            _ => None,
        }
    }

    /// The type of the values of a map.
    pub(crate) fn map_value(&self) -> Option<Self> {
        match self {
            Self::Borrowed(super::Type::Map { value, .. }) => Some(Self::of(value)),
            _ => None,
        }
    }

    /// Whether two of them can be equal, and one can stand for the other.
    pub(crate) fn is_scalar(&self) -> bool {
        matches!(
            self,
            Self::Boolean | Self::Integer | Self::Float | Self::Text
        )
    }

    pub(crate) fn is_number(&self) -> bool {
        matches!(self, Self::Integer | Self::Float)
    }

    /// What the value is, for messages.
    pub(crate) fn described(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer | Self::Float => "a number",
            Self::Text => "a string",
            Self::Structure { .. } | Self::InputOutput => "a structure",
            Self::Borrowed(super::Type::Map { .. }) => "a map",
            Self::Borrowed(_) | Self::List { .. } => "a list",
            Self::Mixed => "a value of one of several types",
            Self::Opaque => "a timestamp, bytes or a number without bounds",
        }
    }
}
