//! The items of an interface.

use std::collections::{BTreeMap, BTreeSet};

/// The public interface of a crate: everything that other crates can name, and the traits that its types implement.
///
/// The functions of trait implementations are not items of their own, because the traits declare them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interface {
    items: BTreeMap<Key, Item>,
}

/// What identifies an item: its path; its kind, because a field and a method can have the same path; and the
/// implementation that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    path: String,
    kind: ItemKind,
    implementation: Option<String>,
}

impl Interface {
    /// Adds an item. `implementation` is the implementation that it is or belongs to, because several implementations
    /// for a type can have items with the same name.
    pub(super) fn add(&mut self, item: Item, implementation: Option<String>) {
        let key = Key {
            path: item.path.clone(),
            kind: item.kind,
            implementation,
        };
        self.items.entry(key).or_insert(item);
    }

    /// Iterates over the items, sorted by path.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.values()
    }

    /// Iterates over the items, each with the corresponding item of another interface.
    pub(super) fn matched<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (&'a Item, Option<&'a Item>)> {
        let items = self.items.iter();
        items.map(|(key, item)| (item, other.items.get(key)))
    }
}

/// An item of the public interface of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Item {
    /// The path at which users find it, relative to the root of the crate, such as `types::Tag::key`. The
    /// path of an implementation is that of the type, or of the trait if the type is from another crate.
    pub path: String,
    /// The kind of item.
    pub kind: ItemKind,
    /// The declaration in the format of `cargo public-api`, with resolved paths and without parameter
    /// names, such as `pub fn crate::types::Tag::key(&self) -> &str`. Items of the standard prelude
    /// have short names.
    pub declaration: String,
    /// The source file that contains it, relative to the root of the package: `src/types/_tag.rs`.
    pub file: String,
    /// The Cargo features that it requires.
    pub features: BTreeSet<String>,
    /// The deprecation note if it is deprecated; it may be empty.
    pub deprecation: Option<String>,
}

/// What an [`Item`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ItemKind {
    /// A module.
    Module,
    /// An item of another crate that this crate re-exports.
    Export,
    /// A structure.
    Struct,
    /// A field of a structure, or of a variant.
    Field,
    /// An enum.
    Enum,
    /// A variant of an enum.
    Variant,
    /// A trait.
    Trait,
    /// A type alias.
    TypeAlias,
    /// A type that a trait declares or an implementation sets.
    AssociatedType,
    /// A constant, in a module or a type.
    Constant,
    /// A static.
    Static,
    /// A function that is not a method.
    Function,
    /// A function of a type or a trait.
    Method,
    /// The implementation of a trait for a type, or methods that a generic type has only with certain bounds.
    Implementation,
}

impl ItemKind {
    /// Returns the name of the kind in plain words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::Export => "export",
            Self::Struct => "struct",
            Self::Field => "field",
            Self::Enum => "enum",
            Self::Variant => "variant",
            Self::Trait => "trait",
            Self::TypeAlias => "type alias",
            Self::AssociatedType => "associated type",
            Self::Constant => "constant",
            Self::Static => "static",
            Self::Function => "function",
            Self::Method => "method",
            Self::Implementation => "implementation",
        }
    }
}
