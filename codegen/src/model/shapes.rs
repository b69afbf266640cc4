//! Shapes, typed by kind.
//!
//! A loader produces shapes whose traits are still nodes. Assembling them into a model decodes the
//! traits. `T` is the type of the traits in either state.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::shape_id::ShapeId;
use super::traits::Traits;
use crate::source::Span;

#[derive(Clone, Debug)]
pub(crate) struct Shape<T = Traits> {
    pub(crate) id: ShapeId,
    pub(crate) kind: Kind<T>,
    pub(crate) traits: T,
    /// The location of the shape's ID.
    pub(crate) span: Span,
}

/// The kinds of shapes (Smithy 2.0, section "Shape types").
#[derive(Clone, Debug)]
pub(crate) enum Kind<T = Traits> {
    Simple(Simple),
    Enum(Members<T>),
    IntEnum(Members<T>),
    List(Member<T>),
    Map { key: Member<T>, value: Member<T> },
    Structure(Members<T>),
    Union(Members<T>),
    Operation(Operation),
    Resource(Resource),
    Service(Service),
}

/// Members by name, in the order of the file.
pub(crate) type Members<T = Traits> = IndexMap<String, Member<T>>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Simple {
    Blob,
    Boolean,
    String,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Timestamp,
    Document,
}

#[derive(Clone, Debug)]
pub(crate) struct Member<T = Traits> {
    pub(crate) name: String,
    pub(crate) target: Reference,
    pub(crate) traits: T,
    /// The location of the member's name.
    pub(crate) span: Span,
}

/// A shape ID as the value of a `target`. References are equal if they name the same shape.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) id: ShapeId,
    pub(crate) span: Span,
}

impl PartialEq for Reference {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Operation {
    /// `smithy.api#Unit` if the operation has none.
    pub(crate) input: Reference,
    pub(crate) output: Reference,
    pub(crate) errors: Vec<Reference>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resource {
    /// Lifecycle operations and others.
    pub(crate) operations: Vec<Reference>,
    pub(crate) resources: Vec<Reference>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Service {
    pub(crate) version: String,
    pub(crate) operations: Vec<Reference>,
    pub(crate) resources: Vec<Reference>,
    /// Errors that every operation may return.
    pub(crate) errors: Vec<Reference>,
    /// The names that replace the shapes' own names within this service.
    pub(crate) rename: BTreeMap<ShapeId, String>,
}

/// Returns the name of a shape in the closure of the service.
pub(crate) fn name_in<'a>(service: &'a Service, id: &'a ShapeId) -> &'a str {
    service.rename.get(id).map_or(id.name(), String::as_str)
}

impl<T> Shape<T> {
    /// Returns the members of a structure, union, or enum in the order of the file. Other kinds
    /// have none.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Member<T>> {
        match &self.kind {
            Kind::Structure(members)
            | Kind::Union(members)
            | Kind::Enum(members)
            | Kind::IntEnum(members) => Some(members.values()),
            _ => None,
        }
        .into_iter()
        .flatten()
    }
}

impl Shape {
    /// Returns whether the shape is the union of the events of a stream.
    pub(crate) fn is_event_stream(&self) -> bool {
        matches!(self.kind, Kind::Union(_)) && self.traits.streaming().is_some()
    }
}

impl<T> Kind<T> {
    /// Returns the member of that name. The members of lists and maps are called `member`, `key`,
    /// and `value`.
    pub(crate) fn member(&self, name: &str) -> Option<&Member<T>> {
        match self {
            Self::Structure(members)
            | Self::Union(members)
            | Self::Enum(members)
            | Self::IntEnum(members) => members.get(name),
            Self::List(member) if name == "member" => Some(member),
            Self::Map { key, .. } if name == "key" => Some(key),
            Self::Map { value, .. } if name == "value" => Some(value),
            _ => None,
        }
    }

    /// Returns the member of that name. The members of lists and maps are called `member`, `key`,
    /// and `value`.
    pub(crate) fn member_mut(&mut self, name: &str) -> Option<&mut Member<T>> {
        match self {
            Self::Structure(members)
            | Self::Union(members)
            | Self::Enum(members)
            | Self::IntEnum(members) => members.get_mut(name),
            Self::List(member) if name == "member" => Some(member),
            Self::Map { key, .. } if name == "key" => Some(key),
            Self::Map { value, .. } if name == "value" => Some(value),
            _ => None,
        }
    }

    /// Returns whether two shapes have the same kind, members, and properties. Traits and the order
    /// of members do not matter.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let same = |one: &Member<T>, other: &Member<T>| one.target == other.target;
        match (self, other) {
            (Self::Simple(one), Self::Simple(other)) => one == other,
            (Self::Enum(one), Self::Enum(other))
            | (Self::IntEnum(one), Self::IntEnum(other))
            | (Self::Structure(one), Self::Structure(other))
            | (Self::Union(one), Self::Union(other)) => {
                one.len() == other.len()
                    && one.iter().all(|(name, member)| {
                        other.get(name).is_some_and(|other| same(member, other))
                    })
            }
            (Self::List(one), Self::List(other)) => same(one, other),
            (
                Self::Map { key, value },
                Self::Map {
                    key: other_key,
                    value: other_value,
                },
            ) => same(key, other_key) && same(value, other_value),
            (Self::Operation(one), Self::Operation(other)) => one == other,
            (Self::Resource(one), Self::Resource(other)) => one == other,
            (Self::Service(one), Self::Service(other)) => one == other,
            _ => false,
        }
    }

    /// Returns the same kind, with the traits of each member replaced by `map`, which also receives
    /// the name of the member.
    pub(crate) fn map_traits<U>(self, mut map: impl FnMut(&str, T) -> U) -> Kind<U> {
        match self {
            Self::Simple(simple) => Kind::Simple(simple),
            Self::Enum(members) => Kind::Enum(map_all(members, map)),
            Self::IntEnum(members) => Kind::IntEnum(map_all(members, map)),
            Self::List(member) => Kind::List(member.map_traits(&mut map)),
            Self::Map { key, value } => Kind::Map {
                key: key.map_traits(&mut map),
                value: value.map_traits(&mut map),
            },
            Self::Structure(members) => Kind::Structure(map_all(members, map)),
            Self::Union(members) => Kind::Union(map_all(members, map)),
            Self::Operation(operation) => Kind::Operation(operation),
            Self::Resource(resource) => Kind::Resource(resource),
            Self::Service(service) => Kind::Service(service),
        }
    }
}

fn map_all<T, U>(members: Members<T>, mut map: impl FnMut(&str, T) -> U) -> Members<U> {
    members
        .into_iter()
        .map(|(name, member)| (name, member.map_traits(&mut map)))
        .collect()
}

impl<T> Member<T> {
    fn map_traits<U>(self, map: &mut impl FnMut(&str, T) -> U) -> Member<U> {
        Member {
            traits: map(&self.name, self.traits),
            name: self.name,
            target: self.target,
            span: self.span,
        }
    }
}
