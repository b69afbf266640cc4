//! Everything that is wrong with a model, as one error.

use std::fmt;

use super::diagnostic::Diagnostic;

/// The error if no client can be generated from a model, with all findings.
///
/// `Display` prints the first fifty diagnostics as plain text. The text ends without a line break.
#[derive(Clone, Debug)]
pub struct Error {
    pub(super) diagnostics: Vec<Diagnostic>,
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
