//! Documentation traits (Smithy 2.0, section "Documentation traits").

use super::applied::Applied;
use super::set::Traits;
use super::values::Deprecated;

pub(super) fn documentation(traits: &mut Traits, applied: Applied<'_>) {
    traits.documentation.text = Some(applied.text());
}

pub(super) fn title(traits: &mut Traits, applied: Applied<'_>) {
    traits.documentation.title = Some(applied.text());
}

pub(super) fn deprecated(traits: &mut Traits, mut applied: Applied<'_>) {
    traits.documentation.deprecated = Some(Box::new(Deprecated {
        message: applied.optional_text("message"),
        since: applied.optional_text("since"),
    }));
}

impl Traits {
    pub(crate) fn documentation(&self) -> Option<&str> {
        self.documentation.text.as_deref()
    }

    pub(crate) fn title(&self) -> Option<&str> {
        self.documentation.title.as_deref()
    }

    /// Returns the message and the version of a deprecation, both of which are optional.
    pub(crate) fn deprecated(&self) -> Option<(Option<&str>, Option<&str>)> {
        let found = self.documentation.deprecated.as_ref()?;
        Some((found.message.as_deref(), found.since.as_deref()))
    }
}
