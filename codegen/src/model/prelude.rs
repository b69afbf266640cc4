//! The shapes of Smithy's prelude (Smithy 2.0, section "Prelude").

use super::shape_id::ShapeId;
use super::shapes::Simple;
use super::traits;

pub(crate) fn is_prelude(id: &ShapeId) -> bool {
    id.namespace() == "smithy.api"
}

/// Returns the type of a simple shape of the prelude.
pub(crate) fn simple(id: &ShapeId) -> Option<Simple> {
    if !is_prelude(id) {
        return None;
    }
    Some(match id.name() {
        "Blob" => Simple::Blob,
        "Boolean" | "PrimitiveBoolean" => Simple::Boolean,
        "String" => Simple::String,
        "Byte" | "PrimitiveByte" => Simple::Byte,
        "Short" | "PrimitiveShort" => Simple::Short,
        "Integer" | "PrimitiveInteger" => Simple::Integer,
        "Long" | "PrimitiveLong" => Simple::Long,
        "Float" | "PrimitiveFloat" => Simple::Float,
        "Double" | "PrimitiveDouble" => Simple::Double,
        "BigInteger" => Simple::BigInteger,
        "BigDecimal" => Simple::BigDecimal,
        "Timestamp" => Simple::Timestamp,
        "Document" => Simple::Document,
        _ => return None,
    })
}

/// Returns whether the prelude has a shape of that name.
pub(crate) fn has(name: &str) -> bool {
    let id = format!("smithy.api#{name}");
    let simple = ShapeId::parse(&id).is_some_and(|id| simple(&id).is_some());
    simple || name == "Unit" || traits::is_known(&id)
}
