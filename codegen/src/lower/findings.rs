//! Reports findings about one shape.

use crate::diagnostics::Diagnostics;
use crate::source::Span;

/// Collects the findings about one shape.
pub(crate) struct Findings<'a> {
    /// The shape that the findings are about.
    pub(crate) subject: &'a str,
    pub(crate) diagnostics: &'a mut Diagnostics,
}

impl Findings<'_> {
    pub(crate) fn report(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.shape(span, self.subject, message, help);
    }

    pub(crate) fn warning(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.diagnostics.warning(span, self.subject, message, help);
    }
}
