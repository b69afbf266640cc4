//! Collects the items of an interface.

use super::conditions::{Facts, Features};
use super::item::{Interface, Item, ItemKind};

/// Adds items from one place in a crate to an interface.
pub(super) struct Collector<'a> {
    interface: &'a mut Interface,
    file: &'a str,
    /// The features that all of the items need.
    features: Features,
    /// The implementation that contains the items.
    implementation: Option<String>,
}

impl<'a> Collector<'a> {
    pub(super) fn new(interface: &'a mut Interface, file: &'a str, features: &Features) -> Self {
        Self {
            interface,
            file,
            features: features.clone(),
            implementation: None,
        }
    }

    /// Sets the implementation that contains the items that are added from now on.
    pub(super) fn enter(&mut self, implementation: String) {
        self.implementation = Some(implementation);
    }

    /// Adds an item. Its path is relative to the root of the crate.
    pub(super) fn add(&mut self, kind: ItemKind, path: &str, declaration: String, facts: Facts) {
        let item = Item {
            path: path.to_owned(),
            kind,
            declaration,
            file: self.file.to_owned(),
            features: &self.features | &facts.features,
            deprecation: facts.deprecation,
        };
        self.interface.add(item, self.implementation.clone());
    }
}
