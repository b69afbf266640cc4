//! Constraints on values (Smithy 2.0, section "Constraint traits"). The service checks them.

/// What the value of a member must satisfy: the traits of the member and, where it has none, those of
/// its target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Constraints {
    /// The number of Unicode scalar values of a string, of bytes of a blob, or of items of a list or
    /// a map.
    pub(crate) length: Option<Length>,
    pub(crate) range: Option<Range>,
    pub(crate) pattern: Option<Pattern>,
    /// Whether the items of a list must be different.
    pub(crate) unique_items: bool,
}

impl Constraints {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The bounds of a length, which are inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Length {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
}

/// The bounds of a number, which are inclusive, in decimal notation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) min: Option<String>,
    pub(crate) max: Option<String>,
}

/// A regular expression that some part of a string must match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// The expression as written in the model.
    pub(crate) source: String,
    /// The same expression in the grammar that ECMA 262 defines for the flag `u`.
    pub(crate) regex: String,
}
