//! Documentation of items: the model's, or a plain sentence if the model has none.

use super::markdown::to_markdown;
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
    let target = model
        .shape(&member.target.id)
        .filter(|shape| !matches!(shape.kind, Kind::Structure(_) | Kind::Union(_)));
    match target {
        Some(target) if own.is_empty() => of(&target.traits),
        _ => own,
    }
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
