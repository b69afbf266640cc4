//! Amazon Route 53.

use super::customizations::Customizations;
use crate::diagnostics::Diagnostics;
use crate::model::{Model, ShapeId};
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.route53#AWSDnsV20130401";

/// The shapes of IDs that the service returns as `/hostedzone/Z1`, `/change/C1`, or `/delegationset/N1`, but accepts only
/// as `Z1`, `C1`, or `N1`.
const PREFIXED_IDS: [&str; 2] = ["ChangeId", "ResourceId"];

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    let ids = PREFIXED_IDS.map(|name| ShapeId::known("com.amazonaws.route53", name));
    for id in &ids {
        match model.shape_of_service_mut(id) {
            // The limit is that of IDs without their prefix, but inputs are validated with it.
            Some(shape) => shape.traits.remove_length(),
            None => {
                let service = model.shape(&model.service);
                diagnostics.absent_shape(
                    service.map_or_else(Span::default, |shape| shape.span),
                    id,
                    "a repair of this shape no longer applies: the model no longer has it",
                    "change or remove the repair in codegen/src/customize/route_53.rs",
                );
            }
        }
    }
    Customizations {
        prefixed_ids: ids.into(),
        ..Customizations::default()
    }
}
