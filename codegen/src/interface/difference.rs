//! The differences between two interfaces.

use super::item::{Interface, Item};

/// The items that differ between two interfaces. Each list is sorted by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Items {
    /// The items that only the new interface has.
    pub added: Vec<Item>,
    /// The items that only the old interface has.
    pub removed: Vec<Item>,
    /// The items whose declarations differ.
    pub changed: Vec<ChangedItem>,
    /// The items that become deprecated, are no longer deprecated, or have a new note, as they are in the
    /// new interface. Their declarations can be the same.
    pub deprecated: Vec<Item>,
}

/// An item that is in both interfaces.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangedItem {
    /// The item in the old interface.
    pub old: Item,
    /// The item in the new interface.
    pub new: Item,
}

impl Items {
    /// Compares two interfaces.
    pub fn between(old: &Interface, new: &Interface) -> Self {
        let mut items = Self {
            added: only(new, old),
            removed: only(old, new),
            ..Self::default()
        };
        for (old, new) in old.matched(new) {
            let Some(new) = new else { continue };
            if old.declaration != new.declaration {
                items.changed.push(ChangedItem {
                    old: old.clone(),
                    new: new.clone(),
                });
            }
            if old.deprecation != new.deprecation {
                items.deprecated.push(new.clone());
            }
        }
        items
    }

    /// Returns `true` if the interfaces do not differ.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn only(interface: &Interface, other: &Interface) -> Vec<Item> {
    let unmatched = interface
        .matched(other)
        .filter(|(_, other)| other.is_none());
    unmatched.map(|(item, _)| item.clone()).collect()
}
