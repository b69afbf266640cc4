//! The rule by which members are nullable (Smithy 2.0, section "Structure member optionality").

/// The rule for members that the model requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nullability {
    /// A required member is always present.
    Client,
    /// Members that target structures and unions are optional even if they are required. AWS relies
    /// on this to relax requirements later.
    ClientCareful,
}

impl Nullability {
    /// Returns the rule for a service, which may be an AWS service. Published AWS clients are careful.
    pub(crate) fn of(is_aws: bool) -> Self {
        if is_aws {
            Self::ClientCareful
        } else {
            Self::Client
        }
    }
}
