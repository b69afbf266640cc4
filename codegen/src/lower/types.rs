//! The type of a value, according to its shape.

use super::context::Context;
use crate::ir::Type;
use crate::model::{Kind, ShapeId, Simple, prelude};

/// Lists and maps that are nested more deeply than this are rejected.
pub(crate) const MAX_COLLECTION_DEPTH: usize = 32;

/// Returns the type of a value of this shape.
pub(crate) fn type_of(id: &ShapeId, context: &mut Context<'_>) -> Type {
    nested_type_of(id, context, 0)
}

fn nested_type_of(id: &ShapeId, context: &mut Context<'_>, depth: usize) -> Type {
    if let Some(simple) = prelude::simple(id) {
        return simple_type(simple);
    }
    if id.is_unit() {
        return Type::Unit;
    }
    let Some(shape) = context.model.shape(id) else {
        return Type::String;
    };
    if depth > MAX_COLLECTION_DEPTH {
        context.diagnostics.shape(
            shape.span,
            id,
            "the list or map contains itself, or nests too deeply",
            "add a structure between the list or map and itself: a Rust type cannot contain itself",
        );
        return Type::String;
    }
    let sparse = shape.traits.sparse().is_some();
    let ty = match &shape.kind {
        Kind::Simple(simple) => Some(simple_type(*simple)),
        Kind::IntEnum(_) => Some(Type::Integer),
        Kind::Enum(_) => context.symbols.enumeration(id).map(Type::Enum),
        Kind::Structure(_) => context.symbols.structure(id).map(Type::Structure),
        Kind::Union(_) => context.symbols.union(id).map(Type::Union),
        Kind::List(member) => {
            let element = Box::new(nested_type_of(&member.target.id, context, depth + 1));
            context.symbols.collection(id).map(|schema| Type::List {
                element,
                sparse,
                schema,
            })
        }
        Kind::Map { key, value } => {
            let key = Box::new(nested_type_of(&key.target.id, context, depth + 1));
            let value = Box::new(nested_type_of(&value.target.id, context, depth + 1));
            context.symbols.collection(id).map(|schema| Type::Map {
                key,
                value,
                sparse,
                schema,
            })
        }
        // The check of the model rejects these shapes.
        Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_) => None,
    };
    ty.unwrap_or(Type::Document)
}

fn simple_type(simple: Simple) -> Type {
    match simple {
        Simple::Blob => Type::Blob,
        Simple::Boolean => Type::Boolean,
        Simple::String => Type::String,
        Simple::Byte => Type::Byte,
        Simple::Short => Type::Short,
        Simple::Integer => Type::Integer,
        Simple::Long => Type::Long,
        Simple::Float => Type::Float,
        Simple::Double => Type::Double,
        Simple::BigInteger => Type::BigInteger,
        Simple::BigDecimal => Type::BigDecimal,
        Simple::Timestamp => Type::Timestamp,
        Simple::Document => Type::Document,
    }
}
