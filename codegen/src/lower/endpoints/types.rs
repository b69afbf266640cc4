//! The types of the rules language.

use crate::ir::{EndpointType, Expression};

/// A type of the rules language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    Bool,
    Integer,
    TextList,
    Partition,
    Arn,
    Url,
    /// A value that may be absent. Only `isSet`, `coalesce`, `ite`, and an assignment accept it.
    Optional(Box<Type>),
}

/// An expression and its type.
pub(super) type Typed = (Expression, Type);

impl Type {
    pub(super) fn optional(self) -> Self {
        Self::Optional(Box::new(self))
    }

    /// Returns the type of the value if it is present, and whether it can be absent.
    pub(super) fn unwrapped(self) -> (Self, bool) {
        match self {
            Self::Optional(ty) => (*ty, true),
            ty => (ty, false),
        }
    }

    /// Describes the type, for messages.
    pub(super) fn described(&self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::Bool => "a boolean",
            Self::Integer => "a number",
            Self::TextList => "an array of strings",
            Self::Partition => "a partition",
            Self::Arn => "an ARN",
            Self::Url => "a URL",
            Self::Optional(_) => "a value that may be absent",
        }
    }
}

impl From<EndpointType> for Type {
    fn from(ty: EndpointType) -> Self {
        match ty {
            EndpointType::Bool => Self::Bool,
            EndpointType::Text => Self::Text,
            EndpointType::TextList => Self::TextList,
        }
    }
}
