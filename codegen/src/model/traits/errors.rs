//! Errors: who is at fault, whether to retry, and their codes on the wire.

use super::applied::Applied;
use super::set::Traits;
use super::values::{Error, Fault, Retryable};

pub(super) fn error(traits: &mut Traits, mut applied: Applied<'_>) {
    let fault = match applied.node.as_str() {
        Some("client") => Fault::Client,
        Some("server") => Fault::Server,
        _ => {
            let message =
                "the value of the trait `smithy.api#error` is neither `client` nor `server`";
            applied.report(applied.node.span, message, "use `client` or `server`");
            return;
        }
    };
    family(traits).fault = Some(fault);
}

pub(super) fn retryable(traits: &mut Traits, mut applied: Applied<'_>) {
    let throttling = applied.reader.optional_boolean(&applied.node, "throttling");
    family(traits).retryable = Some(Retryable {
        throttling: throttling.unwrap_or(false),
    });
}

/// Decodes the trait with which a protocol sets the codes of errors.
pub(super) fn error_code(traits: &mut Traits, mut applied: Applied<'_>) {
    if let Some(code) = applied.required_string("code") {
        family(traits).code = Some(code.value);
    }
}

fn family(traits: &mut Traits) -> &mut Error {
    traits.error.get_or_insert_default()
}

impl Traits {
    /// Returns who is at fault. Every structure that is an error has this trait, and no other shape
    /// does.
    pub(crate) fn error(&self) -> Option<Fault> {
        self.error.as_ref()?.fault
    }

    pub(crate) fn set_error(&mut self, fault: Fault) {
        family(self).fault = Some(fault);
    }

    pub(crate) fn retryable(&self) -> Option<Retryable> {
        self.error.as_ref()?.retryable
    }

    pub(crate) fn set_retryable(&mut self, retryable: Retryable) {
        family(self).retryable = Some(retryable);
    }

    /// Returns the code that a protocol's trait sets.
    /// [`Model::error_code`](crate::model::Model::error_code) applies the rule of the protocol.
    pub(crate) fn error_code(&self) -> Option<&str> {
        self.error.as_ref()?.code.as_deref()
    }
}
