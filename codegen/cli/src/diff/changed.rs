//! The items of a change, in the order in which text and Markdown show them.

use smithy_codegen::{Item, ItemKind, Items};

/// The maximum number of items that are shown for a change without `--verbose`.
pub(super) const SHOWN_ITEMS: usize = 5;

/// What happens to an item. The most important effects come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Effect {
    Removed,
    Changed,
    Added,
    Deprecated,
}

impl Effect {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Deprecated => "deprecation of",
        }
    }
}

/// Returns the kind and the path of an item or, for an implementation, its header, because the path is that of the type.
pub(super) fn label(item: &Item) -> String {
    match item.kind {
        ItemKind::Implementation => item.declaration.clone(),
        kind => format!("{} {}", kind.name(), item.path),
    }
}

/// Returns each item with what happens to it and, if its declaration changes, the old item. Implementations and their
/// associated types come last, because every type has many of them.
pub(super) fn effects(items: &Items) -> Vec<(Effect, &Item, Option<&Item>)> {
    let with = |effect| move |item| (effect, item, None);
    let changed = items.changed.iter();
    let changed = changed.map(|item| (Effect::Changed, &item.new, Some(&item.old)));
    let removed = items.removed.iter().map(with(Effect::Removed));
    let added = items.added.iter().map(with(Effect::Added));
    let deprecated = items.deprecated.iter().map(with(Effect::Deprecated));
    let mut all: Vec<_> = removed
        .chain(changed)
        .chain(added)
        .chain(deprecated)
        .collect();
    let is_minor = |item: &Item| {
        matches!(
            item.kind,
            ItemKind::AssociatedType | ItemKind::Implementation
        )
    };
    all.sort_by_key(|(effect, item, _)| (is_minor(item), *effect));
    all
}
