//! The notes on an update in the changelog.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use smithy_codegen::diff::{Change, Diff, Group, Verdict};
use smithy_codegen::{Item, ItemKind, Items};

use super::changelog::Notes;

/// The maximum number of items that are listed for a change.
const MAX_ITEMS: usize = 4;

/// Returns the notes on the differences between two clients.
pub(super) fn notes(diff: &Diff) -> Notes {
    let mut notes = Notes::default();
    let (documentation, mut changes): (Vec<_>, Vec<_>) = diff
        .changes()
        .iter()
        .partition(|change| change.verdict == Verdict::Documentation);
    // Kinds are sorted by importance: operations come first.
    changes.sort_by_key(|change| (Reverse(change.verdict), change.kind));
    for change in changes {
        notes.add(heading(change.kind.group()), &sentence(change));
    }
    if !documentation.is_empty() {
        let documented: BTreeSet<_> = documentation.iter().map(|change| &change.shape).collect();
        let text = match documented.len() {
            1 => "The documentation of one item".to_owned(),
            count => format!("The documentation of {count} items"),
        };
        notes.add(heading(Group::Changed), &text);
    }
    notes
}

fn heading(group: Group) -> &'static str {
    match group {
        Group::Added => "Added",
        Group::Changed => "Changed",
        Group::Deprecated => "Deprecated",
        Group::Removed => "Removed",
    }
}

/// Returns a change as a sentence, with links to the items that it is about.
fn sentence(change: &Change) -> String {
    let breaking = match change.verdict {
        Verdict::Breaking => "**Breaking:** ",
        Verdict::Compatible | Verdict::Documentation => "",
    };
    let message = capitalized(&change.message);
    format!("{breaking}{message}{}", items(&change.items))
}

/// Returns the text with its first letter capitalized.
fn capitalized(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_uppercase());
    first.into_iter().flatten().chain(rest).collect()
}

/// Returns the items as a list after a colon. Those that still exist are links.
fn items(items: &Items) -> String {
    let changed = items.changed.iter().map(|changed| &changed.new);
    let present: Vec<_> = items
        .added
        .iter()
        .chain(changed)
        .chain(&items.deprecated)
        .collect();
    let links = main_items(&present)
        .into_iter()
        .map(|item| format!("[`{}`]({})", name(item), item.file));
    let removed: Vec<_> = items.removed.iter().collect();
    let removed = main_items(&removed)
        .into_iter()
        .map(|item| format!("`{}`", name(item)));
    let names: Vec<_> = links.chain(removed).collect();
    match names.len() {
        0 => String::new(),
        count if count <= MAX_ITEMS => format!(": {}", names.join(", ")),
        count => format!(
            ": {}, and {} more",
            names[..MAX_ITEMS].join(", "),
            count - MAX_ITEMS
        ),
    }
}

/// Returns the items that identify a change for users. Omits items inside other items in the list, and omits builders
/// unless there is nothing else.
fn main_items<'a>(items: &[&'a Item]) -> Vec<&'a Item> {
    let items = items
        .iter()
        .copied()
        .filter(|item| item.kind != ItemKind::Implementation);
    let items: Vec<_> = items.collect();
    let paths: BTreeSet<_> = items.iter().map(|item| item.path.as_str()).collect();
    let is_inside = |path: &str| {
        let mut ends = path.match_indices("::").map(|(end, _)| end);
        ends.any(|end| paths.contains(&path[..end]))
    };
    // A field and its accessor have the same path.
    let mut seen = BTreeSet::new();
    let outermost = items
        .into_iter()
        .filter(|item| !is_inside(&item.path) && seen.insert(&item.path));
    let (builders, others): (Vec<_>, Vec<_>) =
        outermost.partition(|item| item.path.contains("::builders::"));
    if others.is_empty() { builders } else { others }
}

/// Returns the path of an item without the modules before its type.
fn name(item: &Item) -> &str {
    let types = item.path.match_indices("::").map(|(end, _)| end + 2);
    let starts_type = |start: &usize| item.path[*start..].starts_with(char::is_uppercase);
    let start = std::iter::once(0).chain(types).find(starts_type);
    &item.path[start.unwrap_or(0)..]
}
