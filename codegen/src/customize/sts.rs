//! AWS Security Token Service.

mod parts;

use super::customizations::{Customizations, TransientError};
use crate::diagnostics::Diagnostics;
use crate::model::traits::{Fault, Retryable, Traits};
use crate::model::{Model, ShapeId};
use crate::source::Span;

pub(super) const SERVICE: &str = "com.amazonaws.sts#AWSSecurityTokenServiceV20110615";

/// The code of the error that is worth retrying.
const IDP_COMMUNICATION_ERROR: &str = "IDPCommunicationError";

/// The code of the error about a web identity token that cannot be verified.
const INVALID_IDENTITY_TOKEN: &str = "InvalidIdentityToken";

/// Why a repair of a missing shape does not apply.
const GONE: &str = "the model no longer has it";

pub(super) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    idp_communication_error_is_retried(model, diagnostics);
    secrets_are_sensitive(model, diagnostics);
    Customizations {
        transient_errors: transient_errors(model, diagnostics),
        parts: parts::of(model),
        ..Customizations::default()
    }
}

/// The errors that are worth another attempt, although the model does not say so.
fn transient_errors(model: &Model, diagnostics: &mut Diagnostics) -> Vec<TransientError> {
    let web_identity = ShapeId::known("com.amazonaws.sts", "AssumeRoleWithWebIdentity");
    if model.shape_of_service(&web_identity).is_none() {
        gone(model, &web_identity, GONE, diagnostics);
    }
    vec![
        // While the identity provider cannot be reached, any STS operation can return this code; the
        // model lists the error only for AssumeRoleWithWebIdentity.
        TransientError {
            code: IDP_COMMUNICATION_ERROR,
            operation: None,
        },
        // A token can be valid before every region knows the key that signed it. SAML assertions are
        // signed with keys that the caller has registered.
        TransientError {
            code: INVALID_IDENTITY_TOKEN,
            operation: Some(web_identity),
        },
    ]
}

/// Marks the error as retryable. The API reference tells callers to retry it a few times, but the
/// model does not mention this.
fn idp_communication_error_is_retried(model: &mut Model, diagnostics: &mut Diagnostics) {
    let id = ShapeId::known("com.amazonaws.sts", "IDPCommunicationErrorException");
    change(model, &id, diagnostics, |traits| {
        if traits.error_code() != Some(IDP_COMMUNICATION_ERROR) {
            return Err("its error code is not `IDPCommunicationError`");
        }
        if traits.retryable().is_some() {
            return Err("it already has the trait `smithy.api#retryable`");
        }
        if traits.error() != Some(Fault::Client) {
            return Err("its fault is not `client`");
        }
        traits.set_retryable(Retryable { throttling: false });
        // The error is not the caller's fault, and the kind of the retry depends on that.
        traits.set_error(Fault::Server);
        Ok(())
    });
}

/// Shapes with secrets that the model does not mark as sensitive: everything in `Credentials`,
/// of which the model marks only the secret key; MFA codes; assertions about the caller; and what an
/// authorization message and a session policy say about the permissions of an account.
const SECRETS: &[&str] = &[
    "Credentials",
    "contextAssertionType",
    "decodedMessageType",
    "encodedMessageType",
    "sessionPolicyDocumentType",
    "tokenCodeType",
    "unrestrictedSessionPolicyDocumentType",
];

/// A shape with secrets that the model marks as sensitive only as part of another shape, which comes
/// second. Older models have neither.
const CONTENT_OF_SECRETS: (&str, &str) = ("OriginIdentity", "TrustedIdentityPropagationContext");

/// Marks secrets as sensitive, which keeps them out of `Debug`, errors, and logs.
fn secrets_are_sensitive(model: &mut Model, diagnostics: &mut Diagnostics) {
    let (content, secret) = CONTENT_OF_SECRETS;
    let secret = ShapeId::known("com.amazonaws.sts", secret);
    let content = model.shape_of_service(&secret).map(|_| content);
    for name in SECRETS.iter().copied().chain(content) {
        let id = ShapeId::known("com.amazonaws.sts", name);
        change(model, &id, diagnostics, |traits| {
            if traits.sensitive() {
                return Err("it already has the trait `smithy.api#sensitive`");
            }
            traits.set_sensitive();
            Ok(())
        });
    }
}

/// Changes the traits of a shape. Reports an error if the model no longer has the shape, or with
/// the reason that the change returns. Whether a repair applies does not depend on the operations
/// that the client has.
fn change(
    model: &mut Model,
    id: &ShapeId,
    diagnostics: &mut Diagnostics,
    change: impl FnOnce(&mut Traits) -> Result<(), &'static str>,
) {
    let done = match model.shape_of_service_mut(id) {
        Some(shape) => change(&mut shape.traits),
        None => Err(GONE),
    };
    if let Err(reason) = done {
        gone(model, id, reason, diagnostics);
    }
}

fn gone(model: &Model, id: &ShapeId, reason: &str, diagnostics: &mut Diagnostics) {
    let span = model
        .shape_of_service(id)
        .or_else(|| model.shape(&model.service))
        .map_or_else(Span::default, |shape| shape.span);
    let message = format!("a repair of this shape no longer applies: {reason}");
    let help = "change or remove the repair in codegen/src/customize/sts.rs";
    match reason {
        GONE => diagnostics.absent_shape(span, id, message, help),
        _ => diagnostics.shape(span, id, message, help),
    }
}
