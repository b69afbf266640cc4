//! The types of values, as far as they are known before there are values.

use std::collections::BTreeMap;

use crate::ir::jmespath::{Block, Operand};
use crate::ir::{self, Structure, TypeId, Types, Union};

/// An expression and the type of its value.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    pub(crate) block: Block,
    pub(crate) ty: Type,
}

/// A value in a variable, or a literal.
#[derive(Clone)]
pub(super) struct Typed {
    pub(super) operand: Operand,
    pub(super) ty: Type,
}

/// The type of a value that is not null. Any value may be null instead.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Type {
    Boolean,
    Number,
    Text,
    Structure(TypeId<Structure>),
    Union(TypeId<Union>),
    List(Box<Self>),
    Map(Box<Self>),
    /// An object that the expression creates.
    Hash(BTreeMap<String, Self>),
    /// One of several types; none of them if the value is always null.
    OneOf(Vec<Self>),
}

impl Type {
    /// The type of a value that is always null.
    pub(super) const NULL: Self = Self::OneOf(Vec::new());

    /// Returns the type of a value of the model in an expression (Smithy 2.0, section "Waiters",
    /// "JMESPath data model").
    pub(super) fn of(ty: &ir::Type) -> Self {
        use ir::Type;
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Byte
            | Type::Short
            | Type::Integer
            | Type::Long
            | Type::Float
            | Type::Double
            | Type::BigInteger
            | Type::BigDecimal
            | Type::Timestamp => Self::Number,
            Type::String | Type::Enum(_) | Type::Blob => Self::Text,
            Type::Structure(id) => Self::Structure(*id),
            Type::Union(id) => Self::Union(*id),
            Type::List { element, .. } => Self::List(Box::new(Self::of(element))),
            Type::Map { value, .. } => Self::Map(Box::new(Self::of(value))),
            // An object without members.
            Type::Unit => Self::Hash(BTreeMap::new()),
            // Expressions cannot refer to these.
            Type::Document | Type::ByteStream | Type::EventStream { .. } => Self::NULL,
        }
    }

    /// Returns the type of a value that has one of these types.
    pub(super) fn one_of(types: impl IntoIterator<Item = Self>) -> Self {
        let mut distinct: Vec<Self> = Vec::new();
        for ty in types {
            for ty in ty.alternatives() {
                if !distinct.contains(ty) {
                    distinct.push(ty.clone());
                }
            }
        }
        match <[Self; 1]>::try_from(distinct) {
            Ok([ty]) => ty,
            Err(types) => Self::OneOf(types),
        }
    }

    pub(super) fn list(element: Self) -> Self {
        Self::List(Box::new(element))
    }

    /// Returns the types that a value may have; none if it is always null.
    pub(super) fn alternatives(&self) -> &[Self] {
        match self {
            Self::OneOf(types) => types,
            one => std::slice::from_ref(one),
        }
    }

    pub(super) fn is_null(&self) -> bool {
        self.alternatives().is_empty()
    }

    /// Returns whether a value may have a type, or may only be null.
    pub(crate) fn may_be(&self, is: impl Fn(&Self) -> bool) -> bool {
        self.is_null() || self.alternatives().iter().any(is)
    }

    /// Returns the type of the elements if the value may be a list.
    pub(super) fn element(&self) -> Option<Self> {
        let lists = self.alternatives().iter().filter_map(|ty| match ty {
            Self::List(element) => Some((**element).clone()),
            _ => None,
        });
        one_of_any(lists)
    }

    /// Returns the type of the values of the members if the value may be an object.
    pub(super) fn member_values(&self, types: &Types) -> Option<Self> {
        let objects = self.alternatives().iter().filter_map(|ty| match ty {
            Self::Structure(id) => {
                let members = types[*id].modeled();
                Some(Self::one_of(members.map(|(_, field)| Self::of(&field.ty))))
            }
            Self::Union(id) => {
                let variants = types[*id].variants.iter();
                Some(Self::one_of(variants.map(|variant| Self::of(&variant.ty))))
            }
            Self::Map(value) => Some((**value).clone()),
            Self::Hash(members) => Some(Self::one_of(members.values().cloned())),
            _ => None,
        });
        one_of_any(objects)
    }

    pub(crate) fn is_text(&self) -> bool {
        *self == Self::Text
    }

    pub(crate) fn is_boolean(&self) -> bool {
        *self == Self::Boolean
    }

    pub(super) fn is_number(&self) -> bool {
        *self == Self::Number
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    pub(super) fn is_object(&self) -> bool {
        matches!(
            self,
            Self::Structure(_) | Self::Union(_) | Self::Map(_) | Self::Hash(_)
        )
    }

    /// Returns whether the value may be a list that may contain strings.
    pub(crate) fn is_list_of_texts(&self) -> bool {
        matches!(self, Self::List(element) if element.may_be(Self::is_text))
    }

    /// Returns whether values of the two types can be equal.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        if self.is_null() || other.is_null() {
            return true;
        }
        let pair = |one: &Self, other: &Self| match (one, other) {
            (Self::List(one), Self::List(other)) => one.overlaps(other),
            (one, other) => one.is_object() && other.is_object() || one == other,
        };
        let mut all = self.alternatives().iter();
        all.any(|one| other.alternatives().iter().any(|other| pair(one, other)))
    }

    /// Describes the value, for messages.
    pub(crate) fn described(&self) -> String {
        match self {
            Self::Boolean => "a boolean".to_owned(),
            Self::Number => "a number".to_owned(),
            Self::Text => "a string".to_owned(),
            Self::Structure(_) => "a structure".to_owned(),
            Self::Union(_) => "a union".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Map(_) => "a map".to_owned(),
            Self::Hash(_) => "an object".to_owned(),
            Self::OneOf(types) if types.is_empty() => "null".to_owned(),
            Self::OneOf(types) => {
                let mut all: Vec<_> = types.iter().map(Self::described).collect();
                all.dedup();
                all.join(" or ")
            }
        }
    }
}

/// Returns the type of a value that has one of these types, or `None` if there are none.
fn one_of_any(types: impl Iterator<Item = Type>) -> Option<Type> {
    let types: Vec<_> = types.collect();
    (!types.is_empty()).then(|| Type::one_of(types))
}
