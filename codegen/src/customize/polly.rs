//! Amazon Polly.

use super::customizations::Customizations;
use crate::diagnostics::Diagnostics;
use crate::model::{Model, ShapeId};
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.polly#Parrot_v1";

pub(super) fn customize(model: &Model, diagnostics: &mut Diagnostics) -> Customizations {
    // Web pages refer to audio by URL, and browsers load such URLs with GET.
    let speech = ShapeId::known("com.amazonaws.polly", "SynthesizeSpeech");
    if model.shape_of_service(&speech).is_none() {
        let service = model.shape(&model.service);
        diagnostics.absent_shape(
            service.map_or_else(Span::default, |shape| shape.span),
            &speech,
            "a fact about this operation no longer applies: the model no longer has it",
            "change or remove the fact in codegen/src/customize/polly.rs",
        );
    }
    Customizations {
        presigned_documents: vec![speech],
        ..Customizations::default()
    }
}
