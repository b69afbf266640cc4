//! One error or warning, and how it is shown.

use std::fmt;

use annotate_snippets::{AnnotationKind, Level, Renderer};

use super::place::Place;
use super::report::Report;
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

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}
