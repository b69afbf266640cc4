//! AWS Security Token Service.

use super::Customizations;
use crate::error::{Diagnostics, Span};
use crate::model::json::{Node, Object, Value};
use crate::model::traits::Trait;
use crate::model::{Model, ShapeId};

pub(super) const SERVICE: &str = "com.amazonaws.sts#AWSSecurityTokenServiceV20110615";

/// The code on the wire of the error that is worth another attempt.
const IDP_COMMUNICATION_ERROR: &str = "IDPCommunicationError";

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    idp_communication_error_is_retried(model, diagnostics);
    credentials_are_sensitive(model, diagnostics);
    // STS answers any operation with this code while the identity provider cannot be reached; the
    // model lists the error for AssumeRoleWithWebIdentity alone.
    Customizations {
        transient_error_codes: vec![IDP_COMMUNICATION_ERROR.to_owned()],
    }
}

/// The API reference asks callers to retry this error a few times; the model says nothing.
fn idp_communication_error_is_retried(model: &mut Model, diagnostics: &mut Diagnostics) {
    let id = ShapeId::known("com.amazonaws.sts", "IDPCommunicationErrorException");
    let code = model
        .shape(&id)
        .and_then(|shape| shape.traits.aws_query_error_code());
    if code != Some(IDP_COMMUNICATION_ERROR) {
        gone(
            model,
            &id,
            "its error code is no longer `IDPCommunicationError`",
            diagnostics,
        );
    }
    annotate(model, &id, "smithy.api#retryable", diagnostics);
    // It is not the caller's fault, and the kind of the retry says so.
    let fault = model
        .shape(&id)
        .and_then(|shape| shape.traits.get("smithy.api#error"))
        .cloned();
    match (fault, model.shapes.get_mut(&id)) {
        (Some(mut fault), Some(shape)) if fault.node.as_str() == Some("client") => {
            fault.node.value = Value::String("server".to_owned());
            shape.traits.insert("smithy.api#error", fault);
        }
        _ => gone(
            model,
            &id,
            "it is no longer a fault of the client",
            diagnostics,
        ),
    }
}

/// Each member of `Credentials` helps whoever sees it; the model marks the secret key alone.
fn credentials_are_sensitive(model: &mut Model, diagnostics: &mut Diagnostics) {
    let id = ShapeId::known("com.amazonaws.sts", "Credentials");
    annotate(model, &id, "smithy.api#sensitive", diagnostics);
}

/// Adds a trait without a value; a finding if the shape is gone or has the trait by now.
fn annotate(model: &mut Model, id: &ShapeId, name: &'static str, diagnostics: &mut Diagnostics) {
    let reason = match model.shapes.get_mut(id) {
        Some(shape) if !shape.traits.contains(name) => {
            let node = Node {
                value: Value::Object(Object::new()),
                span: shape.span,
            };
            shape.traits.insert(
                name,
                Trait {
                    node,
                    span: shape.span,
                },
            );
            return;
        }
        Some(_) => format!("it has the trait `{name}` by now"),
        None => "it is gone from the model".to_owned(),
    };
    gone(model, id, &reason, diagnostics);
}

fn gone(model: &Model, id: &ShapeId, reason: &str, diagnostics: &mut Diagnostics) {
    let span = model
        .shape(id)
        .or_else(|| model.shape(&model.service))
        .map_or_else(Span::default, |shape| shape.span);
    diagnostics.shape(
        span,
        id,
        format!("a repair of this shape no longer applies: {reason}"),
        "change or remove the repair in codegen/src/customize/sts.rs",
    );
}
