//! Documentation of items: the model's, or a plain sentence if the model has none.

use super::markdown::{escape_text, first_sentence, link, to_markdown};
use crate::ir::{Deprecation, Docs};
use crate::model::traits::Traits;
use crate::model::{Kind, Member, Model};

/// Returns the documentation of a shape or, if it has none, a sentence that only repeats its name.
pub(crate) fn of(traits: &Traits, fallback: impl FnOnce() -> String) -> Docs {
    with_notes(or(text(traits), fallback), traits)
}

/// Returns the documentation of a member or, if it has none, of the simple shape, list, or map that
/// it targets.
pub(crate) fn of_member(member: &Member, model: &Model, fallback: impl FnOnce() -> String) -> Docs {
    let own = text(&member.traits);
    let docs = match own.is_empty() {
        true => target(member, model).map(text).unwrap_or_default(),
        false => own,
    };
    with_notes(or(docs, fallback), &member.traits)
}

fn text(traits: &Traits) -> Docs {
    traits.documentation().map(lines).unwrap_or_default()
}

/// Adds what other traits say, each in a paragraph.
fn with_notes(mut docs: Docs, traits: &Traits) -> Docs {
    let mut notes = Vec::new();
    notes.extend(traits.recommended().map(|reason| match reason {
        Some(reason) => format!("Recommended: {}", escape_text(reason)),
        None => "Recommended.".to_owned(),
    }));
    let since = traits.since().map(escape_text);
    notes.extend(since.map(|since| format!("Available since {since}.")));
    let is_unstable = traits.is_unstable();
    notes.extend(is_unstable.then(|| "Unstable: this may change or disappear.".to_owned()));
    let links = traits.external_documentation().iter();
    let links: Vec<_> = links.filter_map(|(name, url)| link(name, url)).collect();
    notes.extend((!links.is_empty()).then(|| format!("See also: {}.", links.join(", "))));
    for note in notes {
        docs.extend([String::new(), note]);
    }
    docs
}

/// Returns the first sentence of the documentation of a shape as one line, which may be empty.
pub(crate) fn summary(traits: &Traits) -> String {
    traits
        .documentation()
        .map(first_sentence)
        .unwrap_or_default()
}

/// Returns the first sentence of what [`of_member`] returns.
pub(crate) fn summary_of_member(member: &Member, model: &Model) -> String {
    let own = summary(&member.traits);
    match own.is_empty() {
        true => target(member, model).map(summary).unwrap_or_default(),
        false => own,
    }
}

/// Returns the traits of the target of a member if the target has no page of its own.
fn target<'m>(member: &Member, model: &'m Model) -> Option<&'m Traits> {
    let target = model.shape(&member.target.id)?;
    let has_page = matches!(target.kind, Kind::Structure(_) | Kind::Union(_));
    (!has_page).then_some(&target.traits)
}

/// Converts HTML of the model to lines of Markdown.
pub(crate) fn lines(html: &str) -> Docs {
    to_markdown(html).lines().map(str::to_owned).collect()
}

/// Returns the documentation or, if there is none, a sentence that only repeats the name.
pub(crate) fn or(docs: Docs, fallback: impl FnOnce() -> String) -> Docs {
    if docs.is_empty() {
        vec![fallback()]
    } else {
        docs
    }
}

/// Adds a line with the limits of a member.
pub(crate) fn with_limits(mut docs: Docs, limits: Option<&String>) -> Docs {
    if let Some(limits) = limits {
        docs.extend([String::new(), limits.clone()]);
    }
    docs
}

/// Returns the deprecation of an item. In a model, `since` is a date or a version of the API; in
/// Rust, it is a version of the crate. Therefore, the model's `since` becomes part of the note.
pub(crate) fn deprecation(traits: &Traits) -> Option<Deprecation> {
    let (message, since) = traits.deprecated()?;
    Some(deprecated(message, since))
}

/// Creates a deprecation with this message and this date or version.
pub(crate) fn deprecated(message: Option<&str>, since: Option<&str>) -> Deprecation {
    // rustdoc reads the note as Markdown.
    let note = match (message.map(escape_text), since.map(escape_text)) {
        (Some(message), Some(since)) => Some(format!("{message} (since {since})")),
        (None, Some(since)) => Some(format!("since {since}")),
        (message, None) => message,
    };
    Deprecation { note }
}
