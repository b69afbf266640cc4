//! The types of a service by their names.

use std::collections::BTreeMap;

use crate::ir;

/// The structures and unions of `types`; no two of them have the same name.
#[derive(Debug)]
pub(crate) struct Types<'a> {
    structures: BTreeMap<&'a str, &'a ir::Structure>,
    unions: BTreeMap<&'a str, &'a ir::Union>,
}

impl<'a> Types<'a> {
    pub(crate) fn new(structures: &'a [ir::Structure], unions: &'a [ir::Union]) -> Self {
        let structures = structures.iter().map(|found| (found.name.as_str(), found));
        let unions = unions.iter().map(|found| (found.name.as_str(), found));
        Self {
            structures: structures.collect(),
            unions: unions.collect(),
        }
    }

    pub(crate) fn structure(&self, name: &str) -> Option<&'a ir::Structure> {
        self.structures.get(name).copied()
    }

    pub(crate) fn union(&self, name: &str) -> Option<&'a ir::Union> {
        self.unions.get(name).copied()
    }
}
