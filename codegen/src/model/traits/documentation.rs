//! Documentation traits (Smithy 2.0, section "Documentation traits").

use super::applied::Applied;
use super::set::Traits;
use super::values::{Deprecated, Notes};

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

pub(super) fn external_documentation(traits: &mut Traits, mut applied: Applied<'_>) {
    let entries = applied.reader.entries(&applied.node);
    let links = entries.filter_map(|(name, entry)| {
        let url = applied.reader.string(&entry.node)?;
        Some((name.clone(), url.value))
    });
    notes(traits).external = links.collect();
}

pub(super) fn recommended(traits: &mut Traits, mut applied: Applied<'_>) {
    notes(traits).recommended = Some(applied.optional_text("reason"));
}

pub(super) fn since(traits: &mut Traits, applied: Applied<'_>) {
    notes(traits).since = Some(applied.text());
}

pub(super) fn unstable(traits: &mut Traits, _: Applied<'_>) {
    notes(traits).unstable = true;
}

fn notes(traits: &mut Traits) -> &mut Notes {
    traits.documentation.notes.get_or_insert_default()
}

impl Traits {
    pub(crate) fn documentation(&self) -> Option<&str> {
        self.documentation.text.as_deref()
    }

    pub(crate) fn title(&self) -> Option<&str> {
        self.documentation.title.as_deref()
    }

    /// Returns the names and URLs of `smithy.api#externalDocumentation`.
    pub(crate) fn external_documentation(&self) -> &[(String, String)] {
        let notes = self.documentation.notes.as_ref();
        notes.map_or(&[], |notes| &notes.external)
    }

    /// Returns whether a member is recommended, with the reason if there is one.
    pub(crate) fn recommended(&self) -> Option<Option<&str>> {
        let found = self.documentation.notes.as_ref()?.recommended.as_ref()?;
        Some(found.as_deref())
    }

    /// Returns the date or version of `smithy.api#since`.
    pub(crate) fn since(&self) -> Option<&str> {
        self.documentation.notes.as_ref()?.since.as_deref()
    }

    pub(crate) fn is_unstable(&self) -> bool {
        let notes = self.documentation.notes.as_ref();
        notes.is_some_and(|notes| notes.unstable)
    }

    /// Returns the message and the version of a deprecation, both of which are optional.
    pub(crate) fn deprecated(&self) -> Option<(Option<&str>, Option<&str>)> {
        let found = self.documentation.deprecated.as_ref()?;
        Some((found.message.as_deref(), found.since.as_deref()))
    }
}
