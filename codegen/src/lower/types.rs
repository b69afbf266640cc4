//! The type of a value, according to its shape.

use super::context::Context;
use crate::ir::{Direction, Type};
use crate::model::{Kind, Member, Shape, ShapeId, Simple, prelude};

/// Lists and maps that are nested more deeply than this are rejected.
pub(crate) const MAX_COLLECTION_DEPTH: usize = 32;

/// Returns the type of a value of this shape.
pub(crate) fn type_of(id: &ShapeId, context: &mut Context<'_>) -> Type {
    nested_type_of(id, context, &mut Vec::new())
}

/// `around` has the lists and maps around the value, outermost first.
fn nested_type_of<'a>(
    id: &ShapeId,
    context: &mut Context<'a>,
    around: &mut Vec<&'a Shape>,
) -> Type {
    if let Some(simple) = prelude::simple(id) {
        return simple_type(simple);
    }
    if id.is_unit() {
        return Type::Unit;
    }
    let Some(shape) = context.model.shape(id) else {
        return Type::String;
    };
    let sparse = shape.traits.sparse().is_some();
    let ty = match &shape.kind {
        Kind::Simple(Simple::Blob) if shape.traits.streaming().is_some() => Some(Type::ByteStream),
        Kind::Simple(simple) => Some(simple_type(*simple)),
        Kind::IntEnum(_) => Some(Type::Integer),
        Kind::Enum(_) => context.symbols.enumeration(id).map(Type::Enum),
        Kind::Structure(_) => context.symbols.structure(id).map(Type::Structure),
        // `structures.rs` sets the direction of streams in inputs.
        Kind::Union(_) if shape.is_event_stream() => {
            let events = context.symbols.union(id);
            events.map(|events| Type::EventStream {
                events,
                direction: Direction::Received,
            })
        }
        Kind::Union(_) => context.symbols.union(id).map(Type::Union),
        Kind::List(member) => {
            let element = Box::new(content(shape, member, context, around));
            context.symbols.collection(id).map(|schema| Type::List {
                element,
                sparse,
                schema,
            })
        }
        Kind::Map { key, value } => {
            let key = Box::new(content(shape, key, context, around));
            let value = Box::new(content(shape, value, context, around));
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

/// Returns the type of a member of a list or a map.
fn content<'a>(
    of: &'a Shape,
    member: &Member,
    context: &mut Context<'a>,
    around: &mut Vec<&'a Shape>,
) -> Type {
    if let Some(at) = around.iter().position(|outer| outer.id == of.id) {
        report_cycle(&around[at..], context);
        return Type::String;
    }
    if around.len() == MAX_COLLECTION_DEPTH {
        report_depth(around, context);
        return Type::String;
    }
    around.push(of);
    let ty = nested_type_of(&member.target.id, context, around);
    around.pop();
    ty
}

/// Reports lists and maps, each of which contains the next, and the last of which contains the
/// first. Whichever of them is found first, the report is the same.
fn report_cycle(cycle: &[&Shape], context: &mut Context<'_>) {
    let first = (0..cycle.len()).min_by_key(|at| &cycle[*at].id);
    let (end, start) = cycle.split_at(first.unwrap_or_default());
    let Some(first) = start.first() else {
        return;
    };
    let mut message = "the list or map contains itself".to_owned();
    if cycle.len() > 1 {
        let path = [start, end, &[*first]].concat();
        let ids: Vec<_> = path.iter().map(|shape| format!("`{}`", shape.id)).collect();
        message.push_str(": ");
        message.push_str(&ids.join(", which contains "));
    }
    context.diagnostics.shape(
        first.span,
        &first.id,
        message,
        "break the cycle with a structure: a Rust type cannot contain itself",
    );
}

fn report_depth(around: &[&Shape], context: &mut Context<'_>) {
    let Some(outermost) = around.first() else {
        return;
    };
    context.diagnostics.shape(
        outermost.span,
        &outermost.id,
        format!(
            "the list or map nests too deeply: it contains more than {MAX_COLLECTION_DEPTH} levels of lists and maps, \
             itself included"
        ),
        "put a structure around some of the inner lists and maps",
    );
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
