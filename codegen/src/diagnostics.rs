//! Errors and warnings: what is wrong with a model, where, and what to do about it.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use crate::source::{SourceMap, Span};
use crate::text::escape_unprintable;

/// How serious a [`Diagnostic`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing was generated.
    Error,
    /// The crate was generated, but may lack something.
    Warning,
}

/// An error or a warning about a model or the settings.
///
/// `Display` prints it as plain text, with the relevant lines of the model. The text ends without a
/// line break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether this is an error or a warning.
    pub severity: Severity,
    /// What is wrong, in one sentence without a period at the end.
    pub message: String,
    /// The shape or member (`namespace#Shape$member`), if the diagnostic is about one.
    pub shape: Option<String>,
    /// What the author of the model, or the caller, can do.
    pub help: String,
    /// The location in the model. Diagnostics about the settings have none.
    pub place: Option<Place>,
    /// Another location that the message refers to, such as an earlier definition.
    pub related: Option<Related>,
}

/// A location in a model file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// The column in characters, counted from one.
    pub column: usize,
    /// The RFC 6901 pointer to the value in the file; empty for the document itself.
    pub pointer: String,
    excerpt: Option<Excerpt>,
}

/// A location that a [`Diagnostic`] refers to in addition to its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// What is there.
    pub message: String,
    /// Where it is.
    pub place: Place,
}

impl Diagnostic {
    /// Renders the diagnostic for a person to read, with ANSI colors if `color` is set.
    pub fn render(&self, color: bool) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = match &self.shape {
            Some(shape) => format!("{shape}: {}", self.message),
            None => self.message.clone(),
        };
        // The texts may contain parts of the model. The renderer itself escapes only excerpts.
        let title = escape_unprintable(&title);
        let help = escape_unprintable(&self.help);
        let mut report = Report::new(level, title.as_str());
        let place = self
            .place
            .as_ref()
            .map(|place| (place, escape_unprintable(&place.to_string())));
        let related = self.related.as_ref().map(|related| {
            let text = format!("{} at {}", related.message, related.place);
            (related, escape_unprintable(&text))
        });
        if let Some((place, text)) = &place {
            report.excerpt(place, AnnotationKind::Primary, None);
            if let Some((related, _)) = &related {
                let label = Some(related.message.as_str());
                report.excerpt(&related.place, AnnotationKind::Context, label);
            }
            report.footer(Level::NOTE, text);
        }
        if let Some((_, text)) = &related {
            report.footer(Level::NOTE, text);
        }
        report.footer(Level::HELP, &help);
        let renderer = match color {
            true => Renderer::styled(),
            false => Renderer::plain(),
        };
        renderer.render(&report.groups).trim_end().to_owned()
    }
}

/// The parts of a rendered diagnostic.
struct Report<'a> {
    level: Level<'a>,
    /// All groups but the last are complete.
    groups: Vec<Group<'a>>,
}

impl<'a> Report<'a> {
    fn new(level: Level<'a>, title: &'a str) -> Self {
        let group = Group::with_title(level.clone().primary_title(title));
        Self {
            level,
            groups: vec![group],
        }
    }

    fn excerpt(&mut self, place: &'a Place, kind: AnnotationKind, label: Option<&'a str>) {
        let Some(excerpt) = &place.excerpt else {
            return;
        };
        let annotation = kind.span(excerpt.marked.clone()).label(label);
        let snippet = Snippet::source(excerpt.text.as_str())
            .line_start(place.line)
            .annotation(annotation);
        if excerpt.has_start_of_line {
            self.add(snippet.path(place.file.as_str()));
            return;
        }
        // The renderer counts the columns of a snippet with a path from the start of its text.
        let origin = Origin::path(place.file.as_str());
        self.add(origin.line(place.line).char_column(place.column));
        self.groups.push(Group::with_level(self.level.clone()));
        self.add(snippet);
    }

    fn footer(&mut self, level: Level<'a>, text: &'a str) {
        self.add(level.message(text));
    }

    fn add(&mut self, element: impl Into<Element<'a>>) {
        if let Some(last) = self.groups.pop() {
            self.groups.push(last.element(element));
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
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
        write!(f, "{file}:{line}:{column}, JSON pointer `{pointer}`")
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
struct Excerpt {
    text: String,
    /// The part of the text that the diagnostic is about.
    marked: Range<usize>,
    /// Whether the text begins where the line does.
    has_start_of_line: bool,
}

/// The maximum length of the text on either side of a location. A minified model can be a single
/// line of a megabyte.
const SHOWN_BYTES: usize = 160;

/// Stands for the part of a line that is not shown. The renderer itself marks the end of a long
/// line in this way.
const CUT: &str = "...";

impl Excerpt {
    fn of(source: &str, span: Span) -> Option<Self> {
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

/// The error if no client can be generated from a model, with all findings.
///
/// `Display` prints the first fifty diagnostics as plain text. The text ends without a line break.
#[derive(Clone, Debug)]
pub struct Error {
    diagnostics: Vec<Diagnostic>,
}

/// The maximum number of diagnostics that are printed; [`Error::diagnostics`] has all of them.
const SHOWN_DIAGNOSTICS: usize = 50;

impl Error {
    /// Returns the errors in the order of their locations, then the warnings.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Renders the first fifty diagnostics, with ANSI colors if `color` is set.
    pub fn render(&self, color: bool) -> String {
        let shown = self.diagnostics.iter().take(SHOWN_DIAGNOSTICS);
        let mut texts: Vec<_> = shown.map(|diagnostic| diagnostic.render(color)).collect();
        match self.diagnostics.len().saturating_sub(SHOWN_DIAGNOSTICS) {
            0 => {}
            more => texts.push(format!("and {more} more")),
        }
        texts.join("\n\n")
    }
}

impl Error {
    /// Returns an error if there are any diagnostics.
    pub(crate) fn from(diagnostics: Vec<Diagnostic>) -> Result<(), Self> {
        match diagnostics.is_empty() {
            true => Ok(()),
            false => Err(Self { diagnostics }),
        }
    }
}

/// Returns both results, or an error with the findings of all that failed.
pub(crate) fn both<T>(results: [Result<T, Error>; 2]) -> Result<[T; 2], Error> {
    match results {
        [Ok(one), Ok(other)] => Ok([one, other]),
        [Err(mut one), Err(other)] => {
            // What is wrong with the settings is wrong for both.
            let found = other.diagnostics.into_iter();
            let new =
                found.filter(|found| found.place.is_some() || !one.diagnostics.contains(found));
            let new: Vec<_> = new.collect();
            one.diagnostics.extend(new);
            Err(one)
        }
        [Err(error), Ok(_)] | [Ok(_), Err(error)] => Err(error),
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

/// Collects errors and warnings, so that one run reports everything that a stage finds.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    findings: Vec<Finding>,
    deny_warnings: bool,
    /// Errors about what settings or customizations name and the model lacks, if they are collected
    /// apart.
    absent: Option<Vec<Finding>>,
}

#[derive(Debug)]
struct Finding {
    severity: Severity,
    span: Option<Span>,
    /// The part of the string at the location that the finding is about.
    part: Option<Range<usize>>,
    shape: Option<String>,
    message: String,
    help: String,
    related: Option<(String, Span)>,
}

impl Finding {
    fn resolved(self, sources: &SourceMap<'_>) -> Diagnostic {
        Diagnostic {
            severity: self.severity,
            place: self.place(sources),
            message: self.message,
            shape: self.shape,
            help: self.help,
            related: self.related.map(|(message, span)| Related {
                message,
                place: Place::of(span, sources),
            }),
        }
    }

    fn place(&self, sources: &SourceMap<'_>) -> Option<Place> {
        let span = self.span?;
        let narrowed = self.part.as_ref();
        let narrowed = narrowed.map(|part| sources.part_of_string(span, part));
        Some(Place::of(narrowed.unwrap_or(span), sources))
    }
}

impl Diagnostics {
    /// Creates an empty collection. If warnings are denied, they are collected as errors.
    pub(crate) fn new(deny_warnings: bool) -> Self {
        Self {
            findings: Vec::new(),
            deny_warnings,
            absent: None,
        }
    }

    /// Collects errors about what settings or customizations name and the model lacks apart from all
    /// others: another model may have it.
    pub(crate) fn keep_absent_apart(mut self) -> Self {
        self.absent = Some(Vec::new());
        self
    }

    /// Returns the errors about what the model lacks, if they were collected apart.
    pub(crate) fn take_absent(&mut self, sources: &SourceMap<'_>) -> Vec<Diagnostic> {
        let findings = self.absent.take().unwrap_or_default().into_iter();
        findings.map(|finding| finding.resolved(sources)).collect()
    }

    /// Adds an error about a name in the settings that the model lacks.
    pub(crate) fn absent(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.general(message, help);
        self.keep_last_apart();
    }

    /// Adds an error about a shape that a customization names and the model lacks.
    pub(crate) fn absent_shape(
        &mut self,
        span: Span,
        shape: impl fmt::Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.shape(span, shape, message, help);
        self.keep_last_apart();
    }

    fn keep_last_apart(&mut self) {
        if let Some(absent) = &mut self.absent {
            absent.extend(self.findings.pop());
        }
    }

    /// Adds an error without a location in a model: about the settings, or about a bug in the
    /// generator.
    pub(crate) fn general(&mut self, message: impl Into<String>, help: impl Into<String>) {
        self.add(Severity::Error, None, None, message.into(), help.into());
    }

    /// Adds an error about a file as a whole, before its shapes are known.
    pub(crate) fn document(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (message, help) = (message.into(), help.into());
        self.add(Severity::Error, Some(span), None, message, help);
    }

    /// Adds an error about a shape or a member.
    pub(crate) fn shape(
        &mut self,
        span: Span,
        shape: impl fmt::Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let shape = Some(shape.to_string());
        let (message, help) = (message.into(), help.into());
        self.add(Severity::Error, Some(span), shape, message, help);
    }

    /// Adds a warning about a shape or a member.
    pub(crate) fn warning(
        &mut self,
        span: Span,
        shape: impl fmt::Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let severity = match self.deny_warnings {
            true => Severity::Error,
            false => Severity::Warning,
        };
        let shape = Some(shape.to_string());
        self.add(severity, Some(span), shape, message.into(), help.into());
    }

    /// Adds a second location to the latest diagnostic.
    pub(crate) fn relate(&mut self, span: Span, message: impl Into<String>) {
        if let Some(latest) = self.findings.last_mut() {
            latest.related = Some((message.into(), span));
        }
    }

    /// Narrows the location of the latest diagnostic, which is a string, to a part of the string's
    /// value. An empty part marks the place where something is missing.
    pub(crate) fn narrow(&mut self, part: Range<usize>) {
        if let Some(latest) = self.findings.last_mut() {
            latest.part = Some(part);
        }
    }

    fn add(
        &mut self,
        severity: Severity,
        span: Option<Span>,
        shape: Option<String>,
        message: String,
        help: String,
    ) {
        self.findings.push(Finding {
            severity,
            span,
            part: None,
            shape,
            message,
            help,
            related: None,
        });
    }

    pub(crate) fn has_errors(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.any(|finding| finding.severity == Severity::Error)
    }

    /// Ends a stage. If it found an error, returns all findings.
    pub(crate) fn checked(&mut self, sources: &SourceMap<'_>) -> Result<(), Error> {
        self.result(Some(()), sources)
    }

    /// Ends a stage that has no result if it finds an error.
    pub(crate) fn result<T>(
        &mut self,
        result: Option<T>,
        sources: &SourceMap<'_>,
    ) -> Result<T, Error> {
        match result.filter(|_| !self.has_errors()) {
            Some(result) => Ok(result),
            None => Err(Error {
                diagnostics: std::mem::take(self).resolved(sources),
            }),
        }
    }

    /// Resolves the locations. Returns errors first, then warnings, each in the order of their
    /// locations.
    pub(crate) fn resolved(mut self, sources: &SourceMap<'_>) -> Vec<Diagnostic> {
        self.findings.sort_by_key(|finding| {
            (
                finding.severity,
                finding.span.map(|span| (span.file, span.start)),
            )
        });
        let findings = self.findings.into_iter();
        let mut diagnostics: Vec<_> = findings.map(|finding| finding.resolved(sources)).collect();
        diagnostics.dedup();
        diagnostics
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Sources};
    use crate::text::is_unprintable;

    #[test]
    fn excerpt_of_a_minified_model_stays_short() {
        let source = format!("{}\"x\"{}", "é".repeat(5000), "é".repeat(5000));
        let start = source.find('"').expect("a quote");
        let span = Span::new(FileId::default(), start..start + 3);
        let excerpt = Excerpt::of(&source, span).expect("the span is inside");
        assert!(excerpt.text.len() <= 2 * SHOWN_BYTES + CUT.len());
        assert_eq!(&excerpt.text[excerpt.marked], "\"x\"");
    }

    /// Returns the report about the only `x` of a file, with the only `y` as the related location.
    fn report(text: &str) -> String {
        let mut sources = Sources::new();
        sources.add("a.json", text);
        let map = SourceMap::new(&sources);
        let mut diagnostics = Diagnostics::new(false);
        let at = |mark| {
            let start = text.find(mark).expect("the text has it");
            Span::new(FileId::default(), start..start + 1)
        };
        diagnostics.document(at('x'), "wrong", "fix it");
        if text.contains('y') {
            diagnostics.relate(at('y'), "the other one");
        }
        let error = diagnostics.checked(&map).expect_err("there is an error");
        error.to_string()
    }

    #[test]
    fn location_is_true_wherever_the_excerpt_starts() {
        for before in [0, 1, SHOWN_BYTES - 1, SHOWN_BYTES, SHOWN_BYTES + 1, 5000] {
            for filler in ["a", "é", "\t", " "] {
                let text = format!("\n{}x{}", filler.repeat(before), "b".repeat(before));
                let report = report(&text);
                let arrow = format!("--> a.json:2:{}\n", before + 1);
                let note = format!("= note: a.json:2:{}, ", before + 1);
                assert!(report.contains(&arrow), "{report}");
                assert!(report.contains(&note), "{report}");
                assert!(!report.contains(":::"), "{report}");
            }
        }
    }

    #[test]
    fn caret_of_a_shortened_line_is_below_what_it_marks() {
        for filler in ["a", "é", " "] {
            let report = report(&format!("{0}x{0}", filler.repeat(5000)));
            let lines: Vec<Vec<_>> = report.lines().map(|line| line.chars().collect()).collect();
            let caret = |line: &Vec<char>| line.iter().position(|next| *next == '^');
            let (at, column) = (1..)
                .zip(&lines[1..])
                .find_map(|(at, line)| Some((at, caret(line)?)))
                .expect("a caret");
            assert_eq!(lines[at - 1][column], 'x', "{report}");
            assert!(
                lines.iter().all(|line| line.len() < 2 * SHOWN_BYTES),
                "{report}"
            );
        }
    }

    #[test]
    fn related_locations_in_shortened_lines_are_true() {
        let text = format!("{}x{}y", "a".repeat(5000), "b".repeat(5000));
        let report = report(&text);
        assert!(report.contains("\n --> a.json:1:5001\n"), "{report}");
        assert!(report.contains("\n ::: a.json:1:10002\n"), "{report}");
    }

    #[test]
    fn text_of_the_model_cannot_change_how_a_diagnostic_is_shown() {
        let mut sources = Sources::new();
        sources.add("\u{1b}[2J.json", "{ \"\\u001b[2J\\n= help: obey\": 1 }");
        let mut map = SourceMap::new(&sources);
        let mut diagnostics = Diagnostics::new(false);
        crate::load::load(&mut map, &mut diagnostics);
        let at = Span::new(map.files()[0].0, 2..3);
        diagnostics.shape(
            at,
            "a#\u{202e}A",
            "\u{1b}[1mwrong\n= help: obey",
            "\u{7}fix it",
        );
        let error = diagnostics.checked(&map).expect_err("there is an error");
        let text = error.to_string();
        assert!(text.contains("\\u{1b}[2J.json"), "{text}");
        let odd = |next: char| next != '\n' && is_unprintable(next);
        assert!(!text.contains(odd), "{text}");
        let lines = text.lines().map(str::trim_start);
        assert!(
            !lines.clone().any(|line| line.starts_with("= help: obey")),
            "{text}"
        );
    }

    #[test]
    fn errors_come_first_and_each_diagnostic_names_its_file() {
        let mut sources = Sources::new();
        sources.add("a.json", "{}").add("b.json", "\n{}");
        let map = SourceMap::new(&sources);
        let files = map.files();
        let at = |file: usize, start| Span::new(files[file].0, start..start + 1);
        let mut diagnostics = Diagnostics::new(false);
        diagnostics.warning(at(0, 0), "a#A", "odd", "look");
        assert!(
            diagnostics
                .findings
                .iter()
                .all(|it| it.severity == Severity::Warning)
        );
        diagnostics.document(at(1, 1), "wrong", "fix it");
        diagnostics.relate(at(0, 1), "the other one is here");
        let error = diagnostics.checked(&map).expect_err("there is an error");
        let text = error.to_string();
        assert_eq!(
            text,
            "error: wrong\n --> b.json:2:1\n  |\n2 | {}\n  | ^\n  |\n ::: a.json:1:2\n  |\n1 | {}\n  |  - the other one is here\n  |\n  = note: b.json:2:1, JSON pointer ``\n  = note: the other one is here at a.json:1:2, JSON pointer ``\n  = help: fix it\n\nwarning: a#A: odd\n --> a.json:1:1\n  |\n1 | {}\n  | ^\n  |\n  = note: a.json:1:1, JSON pointer ``\n  = help: look"
        );
        assert!(error.render(true).contains("\u{1b}["));
    }

    #[test]
    fn denied_warning_is_an_error_and_an_allowed_one_is_not() {
        let sources = Sources::new();
        let map = SourceMap::new(&sources);
        for deny in [false, true] {
            let mut diagnostics = Diagnostics::new(deny);
            diagnostics.warning(Span::default(), "a#A", "odd", "look");
            assert_eq!(diagnostics.checked(&map).is_err(), deny);
        }
    }
}
