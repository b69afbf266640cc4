//! Which definitions users can name, and how.

use super::conditions::Features;
use super::imports::Import;
use super::modules::{Binding, Content, DefinitionId, ModuleId, ROOT, Tree};
use super::names::Named;

/// The paths of the definitions of a crate.
pub(super) struct Paths {
    /// For each definition, the paths at which users find it, the best one first.
    public: Vec<Vec<PublicPath>>,
    /// The items of other crates that this crate re-exports.
    pub(super) exports: Vec<Export>,
}

pub(super) struct PublicPath {
    /// The path relative to the root of the crate.
    pub(super) path: String,
    pub(super) features: Features,
    /// Whether the path leads through a `pub use`.
    is_exported: bool,
}

/// An item of another crate that this crate re-exports.
pub(super) struct Export {
    pub(super) module: ModuleId,
    pub(super) path: PublicPath,
}

impl Paths {
    pub(super) fn of(tree: &Tree) -> Result<Self, String> {
        let mut walk = Walk {
            tree,
            public: tree.definitions.iter().map(|_| Vec::new()).collect(),
            exports: Vec::new(),
            entered: Vec::new(),
        };
        let root = PublicPath {
            path: String::new(),
            features: Features::new(),
            is_exported: false,
        };
        walk.module(ROOT, &root)?;
        for paths in &mut walk.public {
            // As in rustdoc, the path where an item is defined is preferred.
            paths.sort_by_key(|path| (path.is_exported, path.path.matches("::").count()));
        }
        Ok(Self {
            public: walk.public,
            exports: walk.exports,
        })
    }

    /// Returns the paths at which users find a definition, the best one first.
    pub(super) fn public(&self, id: DefinitionId) -> &[PublicPath] {
        &self.public[id.0]
    }

    /// Returns the path of a definition in declarations.
    pub(super) fn shown(&self, tree: &Tree, id: DefinitionId) -> String {
        match self.public(id) {
            [best, ..] => format!("crate::{}", best.path),
            [] => {
                let definition = tree.definition(id);
                let module = &tree.module(definition.module).path;
                let segments: Vec<_> = module.iter().chain([&definition.name]).collect();
                let segments = segments.iter().map(|segment| format!("::{segment}"));
                format!("crate{}", segments.collect::<String>())
            }
        }
    }
}

impl PublicPath {
    /// Returns the path of something in the module at this path.
    fn then(&self, name: &str, features: &Features, is_exported: bool) -> Self {
        let separator = if self.path.is_empty() { "" } else { "::" };
        Self {
            path: format!("{}{separator}{name}", self.path),
            features: &self.features | features,
            is_exported: self.is_exported || is_exported,
        }
    }
}

/// Visits everything that users can reach from the root of the crate.
struct Walk<'a> {
    tree: &'a Tree,
    public: Vec<Vec<PublicPath>>,
    exports: Vec<Export>,
    /// The modules on the current path. Modules can re-export each other, so there can be cycles.
    entered: Vec<ModuleId>,
}

impl Walk<'_> {
    fn module(&mut self, id: ModuleId, path: &PublicPath) -> Result<(), String> {
        self.entered.push(id);
        let module = self.tree.module(id);
        if module.globs.iter().any(|glob| glob.is_public) {
            return Err(self.tree.at(id, "`pub use` with `*` is not supported"));
        }
        for (name, bindings) in &module.names {
            for binding in bindings {
                match binding {
                    Binding::Definition(definition) => self.definition(*definition, path)?,
                    Binding::Import(import) if import.is_public => {
                        self.import(id, name, import, path)?;
                    }
                    Binding::Import(_) => {}
                }
            }
        }
        self.entered.pop();
        Ok(())
    }

    fn definition(&mut self, id: DefinitionId, path: &PublicPath) -> Result<(), String> {
        let definition = self.tree.definition(id);
        if !definition.is_public {
            return Ok(());
        }
        let path = path.then(&definition.name, &definition.features, false);
        self.reach(id, path)
    }

    fn import(
        &mut self,
        module: ModuleId,
        name: &str,
        import: &Import,
        path: &PublicPath,
    ) -> Result<(), String> {
        let imported = self.tree.imported(module, import);
        if imported.is_empty() {
            let path = import.path.join("::");
            return Err(self.tree.at(module, format!("`{path}` does not exist")));
        }
        for named in imported {
            let path = path.then(name, &import.features, true);
            match named {
                Named::Definition(id) => self.reach(id, path)?,
                Named::Foreign(_) => self.exports.push(Export { module, path }),
            }
        }
        Ok(())
    }

    fn reach(&mut self, id: DefinitionId, path: PublicPath) -> Result<(), String> {
        if let Content::Module(module) = self.tree.definition(id).content {
            if self.entered.contains(&module) {
                return Ok(());
            }
            self.module(module, &path)?;
        }
        self.public[id.0].push(path);
        Ok(())
    }
}
