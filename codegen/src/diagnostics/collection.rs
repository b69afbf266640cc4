//! What a stage finds, before locations are resolved.

use std::fmt;
use std::ops::Range;

use super::diagnostic::{Diagnostic, Related, Severity};
use super::error::Error;
use super::place::Place;
use crate::source::{SourceMap, Span};

/// Collects errors and warnings, so that one run reports everything that a stage finds.
#[derive(Debug, Default)]
pub(crate) struct Diagnostics {
    pub(super) findings: Vec<Finding>,
    deny_warnings: bool,
    /// Errors about what settings or customizations name and the model lacks, if they are collected
    /// apart.
    absent: Option<Vec<Finding>>,
}

#[derive(Debug)]
pub(super) struct Finding {
    pub(super) severity: Severity,
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
