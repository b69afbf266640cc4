//! Traits of members: whether they may be absent, and what replaces them.

use super::applied::Applied;
use super::set::Traits;
use crate::model::node::Node;

pub(super) fn required(traits: &mut Traits, _: Applied<'_>) {
    traits.members.required = true;
}

pub(super) fn client_optional(traits: &mut Traits, _: Applied<'_>) {
    traits.members.client_optional = true;
}

pub(super) fn host_label(traits: &mut Traits, _: Applied<'_>) {
    traits.members.host_label = true;
}

pub(super) fn idempotency_token(traits: &mut Traits, _: Applied<'_>) {
    traits.members.idempotency_token = true;
}

pub(super) fn default(traits: &mut Traits, applied: Applied<'_>) {
    traits.members.default = Some(Box::new(applied.node));
}

impl Traits {
    pub(crate) fn required(&self) -> bool {
        self.members.required
    }

    pub(crate) fn client_optional(&self) -> bool {
        self.members.client_optional
    }

    pub(crate) fn host_label(&self) -> bool {
        self.members.host_label
    }

    pub(crate) fn idempotency_token(&self) -> bool {
        self.members.idempotency_token
    }

    /// Returns the default as written; `null` cancels the default of the target.
    /// [`Model::default_of`](crate::model::Model::default_of) reads it by the type of the member.
    pub(crate) fn default_node(&self) -> Option<&Node> {
        self.members.default.as_deref()
    }
}
