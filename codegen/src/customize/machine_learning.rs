//! Amazon Machine Learning.

use super::customizations::Customizations;
use crate::diagnostics::Diagnostics;
use crate::model::{Model, ShapeId};
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.machinelearning#AmazonML_20141212";

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    predictions_have_their_own_endpoint(model, diagnostics);
    Customizations::default()
}

/// Sends `Predict` to the endpoint in its input. Each model has an endpoint of its own, which only its
/// `CreateRealtimeEndpoint` returns, so no rule can determine it.
fn predictions_have_their_own_endpoint(model: &mut Model, diagnostics: &mut Diagnostics) {
    let input = ShapeId::known("com.amazonaws.machinelearning", "PredictInput");
    let shape = model.shape_of_service_mut(&input);
    let member = shape.and_then(|shape| shape.kind.member_mut("PredictEndpoint"));
    match member {
        Some(member) if member.traits.context_param().is_none() => {
            member.traits.set_context_param("Endpoint", member.span);
        }
        found => {
            let span = found.map_or_else(Span::default, |member| member.span);
            diagnostics.absent_shape(
                span,
                &input,
                "a repair of this shape no longer applies: it has no member `PredictEndpoint` without `smithy.rules#contextParam`",
                "change or remove the repair in codegen/src/customize/machine_learning.rs",
            );
        }
    }
}
