//! Default values of members (Smithy 2.0, section "default trait").

use super::context::Context;
use crate::ir::{self, Type};
use crate::model::{DefaultValue, Member, ShapeId};
use crate::source::Span;

/// Lowers the default of a field. The type determines whether it is the value that `Default`
/// returns.
pub(crate) fn default(value: DefaultValue, ty: &Type) -> ir::Default {
    match value {
        DefaultValue::Bool(true) => ir::Default::Bool(true),
        DefaultValue::Integer(value) if value != 0 => ir::Default::Integer(value),
        DefaultValue::Float(value) if value != 0.0 => ir::Default::Float(value),
        DefaultValue::Text(text) if !text.is_empty() || *ty != Type::String => {
            ir::Default::Text(text)
        }
        DefaultValue::Blob(bytes) if !bytes.is_empty() => ir::Default::Blob(bytes),
        DefaultValue::Timestamp {
            seconds,
            nanoseconds,
        } => ir::Default::Timestamp {
            seconds,
            nanoseconds,
        },
        DefaultValue::Document(document) => ir::Default::Document(document),
        DefaultValue::Bool(_)
        | DefaultValue::Integer(_)
        | DefaultValue::Float(_)
        | DefaultValue::Text(_)
        | DefaultValue::Blob(_)
        | DefaultValue::EmptyList
        | DefaultValue::EmptyMap => ir::Default::Zero,
    }
}

/// Reports a default that the type cannot have.
pub(crate) fn report(span: Span, owner: &ShapeId, member: &Member, context: &mut Context<'_>) {
    context.diagnostics.shape(
        span,
        format!("{owner}${}", member.name),
        format!("this default is not supported for the target `{}`", member.target.id),
        "use a value of the target's type: base64 for a blob, epoch seconds or a date since 1970 for a timestamp; lists, maps, and documents that are arrays or objects can only default to empty",
    );
}
