//! Runs of text with one style.

/// The formatting of a run of text, from the outermost mark to the innermost. Links and code spans are
/// numbered so that two adjacent ones stay separate.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Style {
    pub(super) link: Option<usize>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) code: Option<usize>,
}

impl Style {
    /// Returns the formatting that encloses text of both styles.
    pub(super) fn common(self, other: Self) -> Self {
        let mut common = Self::default();
        if self == other {
            return self;
        } else if self.link == other.link {
            common.link = self.link;
            if self.bold == other.bold {
                common.bold = self.bold;
                common.italic = self.italic && other.italic;
            }
        }
        common
    }
}

/// Text of one style, or a hard line break (`"\n"`).
pub(super) struct Run {
    pub(super) style: Style,
    pub(super) text: String,
}
