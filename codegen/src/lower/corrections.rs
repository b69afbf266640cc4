//! Values that replace required values that a response lacks (Smithy 2.0, section "Client error
//! correction").

use crate::ir::{Correction, Presence, Type};

/// Returns the correction of a member. A boxed member has none, because replacing it would never
/// end; a member with a default does not need one.
pub(crate) fn correction(
    ty: &Type,
    boxed: bool,
    required: bool,
    presence: &Presence,
) -> Option<Correction> {
    if boxed || !required || matches!(presence, Presence::Default(_)) {
        return None;
    }
    match ty {
        Type::Structure(id) => Some(Correction::Structure(*id)),
        Type::Union(id) => Some(Correction::Union(*id)),
        Type::Enum(id) => Some(Correction::Enum(*id)),
        Type::Timestamp => Some(Correction::Epoch),
        Type::Blob => Some(Correction::EmptyBlob),
        Type::Document => Some(Correction::NullDocument),
        // These types have no zero value that can be written without parsing.
        Type::BigInteger | Type::BigDecimal => None,
        _ => Some(Correction::Zero),
    }
}
