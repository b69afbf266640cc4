//! The rule by which members are nullable (Smithy 2.0, section "Structure member optionality").

use crate::model::Shape;

/// How cautiously a client treats members that the model requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nullability {
    /// A required member is always present.
    Client,
    /// Members that hold structures and unions are optional even if they are required. AWS relies on
    /// this to relax requirements later.
    ClientCareful,
}

impl Nullability {
    /// The rule for a service: published AWS clients are careful.
    pub(crate) fn of(service: &Shape) -> Self {
        if service.traits.is_aws_service() {
            Self::ClientCareful
        } else {
            Self::Client
        }
    }
}
