//! What a change means, and where it belongs in a changelog.

/// What a change means for users of the client. Breaking changes are the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Only documentation differs.
    Documentation,
    /// Programs that use the old client compile with the new one, and work as before.
    Compatible,
    /// A program may no longer compile, or requests change, or responses are read differently.
    Breaking,
}

impl Verdict {
    /// All verdicts, the most important first.
    pub const ALL: [Self; 3] = [Self::Breaking, Self::Compatible, Self::Documentation];

    /// Returns the name of the verdict in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        }
    }
}

/// The changelog heading that a change belongs under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Something is new.
    Added,
    /// Something is different.
    Changed,
    /// Something should no longer be used.
    Deprecated,
    /// Something no longer exists.
    Removed,
}

impl Group {
    /// Returns the name of the group in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Deprecated => "deprecated",
            Self::Removed => "removed",
        }
    }
}
