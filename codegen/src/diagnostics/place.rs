//! Locations in models, with the lines that diagnostics show.

use std::fmt;
use std::ops::Range;

use crate::source::{SourceMap, Span};
use crate::text::escape_unprintable;

/// A location in a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// The column in characters, counted from one.
    pub column: usize,
    /// The RFC 6901 pointer to the value in the file; empty for the document itself, and in files that are not JSON.
    pub pointer: String,
    pub(super) excerpt: Option<Excerpt>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            pointer,
            ..
        } = self;
        write!(f, "{file}:{line}:{column}")?;
        if pointer.is_empty() {
            return Ok(());
        }
        write!(f, ", JSON pointer `{pointer}`")
    }
}

impl Place {
    pub(crate) fn of(span: Span, sources: &SourceMap<'_>) -> Self {
        let (line, column) = sources.line_and_column(span);
        Self {
            file: escape_unprintable(sources.name(span.file)),
            line,
            column,
            pointer: sources.pointer(span),
            excerpt: Excerpt::of(sources.text(span.file), span),
        }
    }
}

/// The line that a diagnostic is about, shortened to a readable length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) text: String,
    /// The part of the text that the diagnostic is about.
    pub(super) marked: Range<usize>,
    /// Whether the text begins where the line does.
    pub(super) has_start_of_line: bool,
}

/// The maximum length of the text on either side of a location. A minified model can be a single
/// line of a megabyte.
pub(super) const SHOWN_BYTES: usize = 160;

/// Replaces the part of a line that is not shown. The renderer itself marks the end of a long
/// line in this way.
pub(super) const CUT: &str = "...";

impl Excerpt {
    pub(super) fn of(source: &str, span: Span) -> Option<Self> {
        let (from, to) = (span.start as usize, span.end as usize);
        // Only these bytes are searched for the ends of the line: a line can be the whole file.
        let start = source.floor_char_boundary(from.saturating_sub(SHOWN_BYTES));
        let end = source.floor_char_boundary(from + SHOWN_BYTES).max(from);
        let line_start = source.get(start..from)?.rfind('\n');
        let has_start_of_line = start == 0 || line_start.is_some();
        let start = line_start.map_or(start, |at| start + at + 1);
        let line_end = source.get(from..end)?.find('\n');
        let end = line_end.map_or(end, |at| from + at);
        let text = source.get(start..end)?;
        let to = to.max(from + 1).min(end);
        let to = source.floor_char_boundary(to).max(from);
        let before = if has_start_of_line { "" } else { CUT };
        let marked = |at: usize| at - start + before.len();
        Some(Self {
            text: format!("{before}{text}"),
            marked: marked(from)..marked(to),
            has_start_of_line,
        })
    }
}
