//! The `use` declarations of a module.

use syn::ext::IdentExt as _;
use syn::{Ident, ItemUse, UseTree, Visibility};

use super::conditions::{self, Features};

/// What a `use` declaration brings into scope.
#[derive(Clone)]
pub(super) struct Import {
    pub(super) path: Vec<String>,
    /// Whether the path begins with `::`.
    pub(super) is_absolute: bool,
    pub(super) is_public: bool,
    pub(super) features: Features,
}

/// Returns the imports of a declaration, each with the name that it has in the module. An import that ends with `*`
/// has no name.
pub(super) fn imports(item: &ItemUse, features: &Features) -> Vec<(Option<String>, Import)> {
    let import = Import {
        path: Vec::new(),
        is_absolute: item.leading_colon.is_some(),
        is_public: matches!(item.vis, Visibility::Public(_)) && !conditions::is_hidden(&item.attrs),
        features: features.clone(),
    };
    let mut imports = Vec::new();
    add(&item.tree, &import, &mut imports);
    imports
}

fn add(tree: &UseTree, prefix: &Import, imports: &mut Vec<(Option<String>, Import)>) {
    match tree {
        UseTree::Path(path) => add(&path.tree, &prefix.then(&path.ident), imports),
        UseTree::Group(group) => {
            for tree in &group.items {
                add(tree, prefix, imports);
            }
        }
        UseTree::Name(name) => {
            let import = prefix.then(&name.ident);
            imports.push((import.path.last().cloned(), import));
        }
        // Nothing can name it; only its methods can be used.
        UseTree::Rename(rename) if rename.rename == "_" => {}
        UseTree::Rename(rename) => {
            let name = rename.rename.unraw().to_string();
            imports.push((Some(name), prefix.then(&rename.ident)));
        }
        UseTree::Glob(_) => imports.push((None, prefix.clone())),
    }
}

impl Import {
    /// Adds a segment; `self` stands for the module before it.
    fn then(&self, ident: &Ident) -> Self {
        let mut import = self.clone();
        if ident != "self" || import.path.is_empty() {
            import.path.push(ident.unraw().to_string());
        }
        import
    }
}
