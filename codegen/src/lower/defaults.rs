//! Default values of members (Smithy 2.0, section "default trait").

use super::context::Context;
use crate::error::Span;
use crate::ir::{self, Type};
use crate::model::json::{Node, Value};
use crate::model::{Member, ShapeId};

/// The default that a value of the model stands for; `None` if the type has no such value.
pub(crate) fn default(node: &Node, ty: &Type) -> Option<ir::Default> {
    let zero =
        |is_zero: bool, other: ir::Default| Some(if is_zero { ir::Default::Zero } else { other });
    match (ty, &node.value) {
        (Type::Boolean, Value::Bool(value)) => zero(!value, ir::Default::Bool(*value)),
        (Type::Byte | Type::Short | Type::Integer | Type::Long, Value::Number(_)) => {
            let value = node.as_i64().filter(|value| fits(*value, ty))?;
            zero(value == 0, ir::Default::Integer(value))
        }
        (Type::Float | Type::Double, Value::Number(text)) => {
            let value: f64 = text.parse().ok().filter(|value| is_in_range(*value, ty))?;
            zero(value == 0.0, ir::Default::Float(value))
        }
        (Type::String | Type::Enum(_), Value::String(text)) => {
            let is_zero = text.is_empty() && *ty == Type::String;
            zero(is_zero, ir::Default::Text(text.clone()))
        }
        (Type::Blob, Value::String(text)) if text.is_empty() => Some(ir::Default::Zero),
        (Type::List { .. }, Value::Array(items)) if items.is_empty() => Some(ir::Default::Zero),
        (Type::Map { .. }, Value::Object(members)) if members.is_empty() => Some(ir::Default::Zero),
        _ => None,
    }
}

/// Reports a default that the type cannot have.
pub(crate) fn report(span: Span, owner: &ShapeId, member: &Member, context: &mut Context<'_>) {
    context.diagnostics.shape(
        span,
        format!("{owner}${}", member.name),
        format!("this default is not supported for the target `{}`", member.target.id),
        "use a boolean, a number in the range of the type, a string, or an empty string, list or map, whichever fits the type; defaults of timestamps and of blobs with content are not supported",
    );
}

/// Whether an integer is in the range of its type.
pub(crate) fn fits(value: i64, ty: &Type) -> bool {
    match ty {
        Type::Byte => i8::try_from(value).is_ok(),
        Type::Short => i16::try_from(value).is_ok(),
        Type::Integer => i32::try_from(value).is_ok(),
        _ => true,
    }
}

/// Whether a literal of the type has a finite value.
fn is_in_range(value: f64, ty: &Type) -> bool {
    let largest = match ty {
        Type::Float => f64::from(f32::MAX),
        _ => f64::MAX,
    };
    value.abs() <= largest
}
