//! Documentation of items: the model's, or a plain sentence if the model has none.

use super::markdown::{first_sentence, to_markdown};
use crate::ir::{Deprecation, Docs};
use crate::model::traits::Traits;
use crate::model::{Kind, Member, Model};

/// Returns the documentation of a shape, which may be empty.
pub(crate) fn of(traits: &Traits) -> Docs {
    traits.documentation().map(lines).unwrap_or_default()
}

/// Returns the documentation of a member or, if it has none, of the simple shape, list, or map that
/// it targets.
pub(crate) fn of_member(member: &Member, model: &Model) -> Docs {
    let own = of(&member.traits);
    match own.is_empty() {
        true => target(member, model).map(of).unwrap_or_default(),
        false => own,
    }
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

/// Returns the deprecation of an item. In a model, `since` is a date or a version of the API; in
/// Rust, it is a version of the crate. Therefore, the model's `since` becomes part of the note.
pub(crate) fn deprecation(traits: &Traits) -> Option<Deprecation> {
    let (message, since) = traits.deprecated()?;
    Some(deprecated(message, since))
}

/// Creates a deprecation with this message and this date or version.
pub(crate) fn deprecated(message: Option<&str>, since: Option<&str>) -> Deprecation {
    // rustdoc reads the note as Markdown.
    let plain = super::markdown::escape_text;
    let note = match (message.map(plain), since.map(plain)) {
        (Some(message), Some(since)) => Some(format!("{message} (since {since})")),
        (None, Some(since)) => Some(format!("since {since}")),
        (message, None) => message,
    };
    Deprecation { note }
}
