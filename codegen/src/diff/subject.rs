//! What changes are about: shapes, their members, and their other parts.

use std::fmt;

use crate::model::traits::Traits;
use crate::model::{Kind, Member, Shape, Simple};
use crate::source::Span;

/// Identifies what a change is about in one of the models.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SubjectId {
    /// The ID of the shape.
    pub(super) shape: String,
    pub(super) part: Part,
}

/// The part of a shape that a change is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Whole,
    Member(String),
    /// An error of an operation, by the ID of its shape.
    Error(String),
    Paginator,
    /// A waiter of an operation, by its name in the model.
    Waiter(String),
    /// A client setting, by its name in the client.
    Setting(String),
    /// A parameter of the endpoint rules, by its name in the client.
    EndpointParameter(String),
}

impl SubjectId {
    pub(super) fn new(shape: impl fmt::Display, part: Part) -> Self {
        Self {
            shape: shape.to_string(),
            part,
        }
    }

    /// Returns the ID of the shape or member.
    pub(super) fn shown(&self) -> String {
        match &self.part {
            Part::Member(member) => format!("{}${member}", self.shape),
            _ => self.shape.clone(),
        }
    }
}

/// A shape or a member of one of the models.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) shape: &'a Shape,
    pub(super) member: Option<&'a Member>,
}

impl<'a> Subject<'a> {
    pub(super) fn shape(shape: &'a Shape) -> Self {
        Self {
            shape,
            member: None,
        }
    }

    pub(super) fn member(shape: &'a Shape, member: &'a Member) -> Self {
        Self {
            shape,
            member: Some(member),
        }
    }

    pub(super) fn traits(self) -> &'a Traits {
        self.member
            .map_or(&self.shape.traits, |member| &member.traits)
    }

    pub(super) fn id(self) -> SubjectId {
        let member = self.member.map(|member| member.name.clone());
        SubjectId::new(&self.shape.id, member.map_or(Part::Whole, Part::Member))
    }

    pub(super) fn span(self) -> Span {
        self.member.map_or(self.shape.span, |member| member.span)
    }
}

impl fmt::Display for Subject<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.shape.id.name();
        let Some(member) = self.member else {
            return write!(f, "the {} `{name}`", noun(self.shape));
        };
        match &self.shape.kind {
            Kind::Enum(_) | Kind::IntEnum(_) => {
                write!(f, "the value `{}` of `{name}`", member.name)
            }
            Kind::List(_) => write!(f, "each item of `{name}`"),
            Kind::Map { .. } => write!(f, "each {} of `{name}`", member.name),
            _ => write!(f, "the member `{}` of `{name}`", member.name),
        }
    }
}

/// Returns what a shape is.
pub(super) fn noun(shape: &Shape) -> &'static str {
    match &shape.kind {
        Kind::Simple(simple) => simple_noun(*simple),
        Kind::Enum(_) => "enum",
        Kind::IntEnum(_) => "integer enum",
        Kind::List(_) => "list",
        Kind::Map { .. } => "map",
        Kind::Structure(_) if shape.traits.error().is_some() => "error",
        Kind::Structure(_) => "structure",
        Kind::Union(_) => "union",
        Kind::Operation(_) => "operation",
        Kind::Resource(_) => "resource",
        Kind::Service(_) => "service",
    }
}

/// Returns the name of a simple type.
pub(super) fn simple_noun(simple: Simple) -> &'static str {
    match simple {
        Simple::Blob => "blob",
        Simple::Boolean => "boolean",
        Simple::String => "string",
        Simple::Byte => "byte",
        Simple::Short => "short",
        Simple::Integer => "integer",
        Simple::Long => "long",
        Simple::Float => "float",
        Simple::Double => "double",
        Simple::BigInteger => "bigInteger",
        Simple::BigDecimal => "bigDecimal",
        Simple::Timestamp => "timestamp",
        Simple::Document => "document",
    }
}
