//! What was wrong with a model, where, and what to do about it.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// A place in the model file, as byte offsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// One finding: what, about which shape, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The shape or member it is about (`namespace#Shape$member`), if one is known by then.
    pub shape: Option<String>,
    /// What the author of the model, or the caller, can do.
    pub help: String,
    /// RFC 6901 pointer to the value in the model file; empty for the document itself.
    pub pointer: String,
    /// One-based line in the model file.
    pub line: usize,
    /// One-based column in the model file, in characters.
    pub column: usize,
    span: Span,
}

/// A model that cannot be generated from. Holds everything that was found, not only the first
/// finding.
///
/// `Display` prints the findings, the first fifty of them, with the lines of the model that they are
/// about; it ends without a line break.
#[derive(Clone, Debug)]
pub struct Error {
    diagnostics: Vec<Diagnostic>,
    path: String,
    source: String,
}

impl Error {
    /// The findings, in the order of their places in the model file.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }
}

impl std::error::Error for Error {}

/// How many findings are printed; all of them are in [`Error::diagnostics`].
const SHOWN_FINDINGS: usize = 50;

/// Longest source text shown around a finding. A minified model is one line of a megabyte.
const SHOWN_BYTES: usize = 160;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let renderer = Renderer::plain();
        let shown = self.diagnostics.iter().take(SHOWN_FINDINGS);
        for (index, diagnostic) in shown.enumerate() {
            if index > 0 {
                f.write_str("\n\n")?;
            }
            let excerpt = excerpt(&self.source, diagnostic.span);
            let title = match &diagnostic.shape {
                Some(shape) => format!("{shape}: {}", diagnostic.message),
                None => diagnostic.message.clone(),
            };
            let mut report = Group::with_title(Level::ERROR.primary_title(title.as_str()));
            if let Some((text, span)) = &excerpt {
                report = report.element(
                    Snippet::source(*text)
                        .line_start(diagnostic.line)
                        .path(self.path.as_str())
                        .annotation(AnnotationKind::Primary.span(span.clone())),
                );
            }
            let place = format!(
                "{}:{}:{}, JSON pointer `{}`",
                self.path, diagnostic.line, diagnostic.column, diagnostic.pointer
            );
            let report = report
                .element(Level::NOTE.message(place.as_str()))
                .element(Level::HELP.message(diagnostic.help.as_str()));
            f.write_str(renderer.render(&[report]).trim_end())?;
        }
        match self.diagnostics.len().saturating_sub(SHOWN_FINDINGS) {
            0 => Ok(()),
            more => write!(f, "\n\nand {more} more"),
        }
    }
}

/// The line that a finding is about, cut to a readable length, with the span inside of it.
fn excerpt(source: &str, span: Span) -> Option<(&str, Range<usize>)> {
    let line_start = source.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
    let line_end = source
        .get(span.start..)?
        .find('\n')
        .map_or(source.len(), |at| span.start + at);
    let start = floor_char_boundary(
        source,
        line_start.max(span.start.saturating_sub(SHOWN_BYTES)),
    );
    let end = floor_char_boundary(source, line_end.min(span.start + SHOWN_BYTES)).max(span.start);
    let text = source.get(start..end)?;
    let from = span.start - start;
    let to = floor_char_boundary(text, (span.end.max(span.start + 1) - start).min(text.len()));
    Some((text, from..to.max(from)))
}

fn floor_char_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// Collects findings so that one run reports all that a stage can see.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    findings: Vec<Finding>,
}

#[derive(Debug)]
struct Finding {
    span: Span,
    shape: Option<String>,
    message: String,
    help: String,
}

impl Diagnostics {
    /// Notes a finding about the document as such, before shapes are known.
    pub(crate) fn document(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(Finding {
            span,
            shape: None,
            message: message.into(),
            help: help.into(),
        });
    }

    /// Notes a finding about a shape or a member.
    pub(crate) fn shape(
        &mut self,
        span: Span,
        shape: impl fmt::Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let shape = Some(shape.to_string());
        self.findings.push(Finding {
            span,
            shape,
            message: message.into(),
            help: help.into(),
        });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Ends the run with what was found.
    pub(crate) fn into_error(mut self, path: &str, source: &str) -> Error {
        // The places are looked up in their order, so that a line is counted through once.
        self.findings.sort_by_key(|finding| finding.span.start);
        let mut lines = Lines::of(source);
        let pointers = crate::model::json::Pointers::of(source);
        let mut diagnostics: Vec<_> = self
            .findings
            .into_iter()
            .map(|finding| {
                let (line, column) = lines.place(finding.span.start);
                Diagnostic {
                    message: finding.message,
                    shape: finding.shape,
                    help: finding.help,
                    pointer: pointers.to(finding.span),
                    line,
                    column,
                    span: finding.span,
                }
            })
            .collect();
        diagnostics.dedup();
        Error {
            diagnostics,
            path: path.to_owned(),
            source: source.to_owned(),
        }
    }
}

/// Where lines begin, so that many places are found in one pass.
struct Lines<'a> {
    source: &'a str,
    starts: Vec<usize>,
    /// The place that was asked for last, as an offset and a column: the next one is mostly behind
    /// it. A minified model is one line of megabytes.
    last: (usize, usize),
}

impl<'a> Lines<'a> {
    fn of(source: &'a str) -> Self {
        let after_breaks = source.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            source,
            starts: std::iter::once(0).chain(after_breaks).collect(),
            last: (0, 1),
        }
    }

    /// Line and column of an offset, counted from one; the column in characters.
    fn place(&mut self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let (from, column) = match self.last {
            (last, column) if (start..=offset).contains(&last) => (last, column),
            _ => (start, 1),
        };
        let between = self.source.get(from..offset).unwrap_or_default();
        self.last = (offset, column + between.chars().count());
        (line, self.last.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let source = "{\n  \"é\": 1}";
        let colon = source.find(':').expect("a colon");
        let mut lines = Lines::of(source);
        for (offset, place) in [(0, (1, 1)), (colon, (2, 6)), (colon, (2, 6))] {
            assert_eq!(lines.place(offset), place);
        }
        assert_eq!(lines.place(source.len()), (2, 10));
        assert_eq!(lines.place(colon - 1), (2, 5));
        assert_eq!(lines.place(0), (1, 1));
    }

    #[test]
    fn an_excerpt_of_a_minified_model_stays_short() {
        let source = format!("{}\"x\"{}", "é".repeat(5000), "é".repeat(5000));
        let start = source.find('"').expect("a quote");
        let (text, span) = excerpt(
            &source,
            Span {
                start,
                end: start + 3,
            },
        )
        .expect("inside");
        assert!(text.len() <= 2 * SHOWN_BYTES);
        assert_eq!(&text[span], "\"x\"");
    }
}
