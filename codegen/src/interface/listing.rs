//! Lists the items of a crate.

use super::collector::Collector;
use super::conditions::Facts;
use super::definitions;
use super::implementations;
use super::item::{Interface, ItemKind};
use super::modules::{DefinitionId, Tree};
use super::paths::Paths;
use super::types::Scope;

/// Lists everything that users can name.
pub(super) fn list(tree: &Tree, paths: &Paths) -> Result<Interface, String> {
    let mut interface = Interface::default();
    for export in &paths.exports {
        let file = &tree.module(export.module).file;
        let mut collector = Collector::new(&mut interface, file, &export.path.features);
        let path = &export.path.path;
        let declaration = format!("pub use crate::{path}");
        collector.add(ItemKind::Export, path, declaration, Facts::default());
    }
    for (at, definition) in tree.definitions.iter().enumerate() {
        for path in paths.public(DefinitionId(at)) {
            let file = &tree.module(definition.module).file;
            let collector = Collector::new(&mut interface, file, &path.features);
            definitions::list(tree, paths, definition, &path.path, collector)?;
        }
        if let [best, ..] = paths.public(DefinitionId(at)) {
            let file = &tree.module(definition.module).file;
            let collector = Collector::new(&mut interface, file, &best.features);
            let scope = Scope::new(tree, paths, definition.module);
            implementations::list_derived(&scope, definition, &best.path, collector)?;
        }
    }
    for implementation in &tree.implementations {
        let file = &tree.module(implementation.module).file;
        let collector = Collector::new(&mut interface, file, &implementation.features);
        implementations::list(tree, paths, implementation, collector)?;
    }
    Ok(interface)
}
