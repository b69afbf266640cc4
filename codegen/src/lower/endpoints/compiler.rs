//! The state of compiling a rule set.

use super::types::Type;
use super::variables::Variables;
use crate::lower::findings::Findings;
use crate::source::Span;

/// The help of findings that the specification explains.
pub(super) const SECTION: &str = "see the section \"Rules engine\" of the Smithy specification";

/// Compiles the rules of one service.
pub(super) struct Compiler<'a> {
    pub(super) findings: Findings<'a>,
    pub(super) variables: Variables,
}

impl Compiler<'_> {
    pub(super) fn report(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.report(span, message, help);
    }

    /// Reports a value of the wrong type.
    pub(super) fn mismatch(&mut self, span: Span, message: String, found: &Type) {
        let help = match found {
            Type::Optional(_) => {
                "test the value with `isSet` in an earlier condition, or give it a default"
            }
            _ => SECTION,
        };
        self.report(span, message, help);
    }

    /// Reports a name that nothing defines.
    pub(super) fn unknown_variable(&mut self, span: Span, name: &str) {
        self.report(
            span,
            format!(
                "`{}` is neither a parameter nor assigned by an earlier condition",
                name.escape_debug()
            ),
            "fix the name, or assign it in an earlier condition",
        );
    }
}
