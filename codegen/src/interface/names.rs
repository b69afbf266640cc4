//! What the names in a module stand for.

use super::imports::Import;
use super::modules::{Binding, Content, DefinitionId, ModuleId, Namespace, ROOT, Tree};

/// What a path stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A definition in this crate.
    Definition(DefinitionId),
    /// The path of something in another crate. It has one segment if it is in the standard prelude.
    Foreign(Vec<String>),
}

/// The types and traits of the standard prelude of this edition, except those that interfaces cannot name.
const PRELUDE: [&str; 39] = [
    "std::borrow::ToOwned",
    "std::boxed::Box",
    "std::clone::Clone",
    "std::cmp::Eq",
    "std::cmp::Ord",
    "std::cmp::PartialEq",
    "std::cmp::PartialOrd",
    "std::convert::AsMut",
    "std::convert::AsRef",
    "std::convert::From",
    "std::convert::Into",
    "std::convert::TryFrom",
    "std::convert::TryInto",
    "std::default::Default",
    "std::future::Future",
    "std::future::IntoFuture",
    "std::iter::DoubleEndedIterator",
    "std::iter::ExactSizeIterator",
    "std::iter::Extend",
    "std::iter::FromIterator",
    "std::iter::IntoIterator",
    "std::iter::Iterator",
    "std::marker::Copy",
    "std::marker::Send",
    "std::marker::Sized",
    "std::marker::Sync",
    "std::marker::Unpin",
    "std::ops::AsyncFn",
    "std::ops::AsyncFnMut",
    "std::ops::AsyncFnOnce",
    "std::ops::Drop",
    "std::ops::Fn",
    "std::ops::FnMut",
    "std::ops::FnOnce",
    "std::option::Option",
    "std::result::Result",
    "std::string::String",
    "std::string::ToString",
    "std::vec::Vec",
];

const PRIMITIVES: [&str; 17] = [
    "bool", "char", "str", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16",
    "u32", "u64", "u128", "usize",
];

/// The maximum length of a chain of imports. A longer chain is treated as a cycle.
const MAX_IMPORTS: usize = 32;

impl Tree {
    /// Returns what a path in a module stands for, and how many of its segments lead there. The remaining segments name
    /// an associated item of a type or a trait.
    pub(super) fn resolve(
        &self,
        module: ModuleId,
        path: &[String],
        is_absolute: bool,
        namespace: Namespace,
    ) -> Option<(Named, usize)> {
        let resolver = Resolver {
            tree: self,
            remaining: MAX_IMPORTS,
        };
        resolver.resolve(module, path, is_absolute, namespace)
    }

    /// Returns everything that an import brings into scope. The same name can exist in several namespaces.
    pub(super) fn imported(&self, module: ModuleId, import: &Import) -> Vec<Named> {
        let mut all = Vec::new();
        for namespace in Namespace::ALL {
            let found = self.resolve(module, &import.path, import.is_absolute, namespace);
            if let Some((named, _)) = found
                && !all.contains(&named)
            {
                all.push(named);
            }
        }
        all
    }
}

/// Follows chains of imports up to a maximum length.
#[derive(Clone, Copy)]
struct Resolver<'a> {
    tree: &'a Tree,
    remaining: usize,
}

impl Resolver<'_> {
    fn resolve(
        self,
        mut module: ModuleId,
        path: &[String],
        is_absolute: bool,
        namespace: Namespace,
    ) -> Option<(Named, usize)> {
        if is_absolute {
            return self.other_crate(path);
        }
        let start = self.start(&mut module, path)?;
        for at in start..path.len() {
            let is_last = at + 1 == path.len();
            let namespace = if is_last { namespace } else { Namespace::Type };
            let Some(named) = self.find(module, &path[at], namespace) else {
                return match at {
                    0 => self.other_crate(path).or_else(|| prelude(path)),
                    _ => None,
                };
            };
            match named {
                Named::Foreign(mut foreign) => {
                    foreign.extend_from_slice(&path[at + 1..]);
                    return Some((Named::Foreign(normal(foreign)), path.len()));
                }
                Named::Definition(id) => match self.tree.definition(id).content {
                    Content::Module(inner) if !is_last => module = inner,
                    _ => return Some((Named::Definition(id), at + 1)),
                },
            }
        }
        None
    }

    /// Follows `crate`, `self`, and `super` to a module, and returns the number of these segments.
    fn start(self, module: &mut ModuleId, path: &[String]) -> Option<usize> {
        let mut segments = 0;
        for segment in path {
            *module = match segment.as_str() {
                "crate" => ROOT,
                "self" => *module,
                "super" => self.tree.module(*module).parent?,
                _ => break,
            };
            segments += 1;
        }
        Some(segments)
    }

    /// Finds a name in a module.
    fn find(mut self, module: ModuleId, name: &str, namespace: Namespace) -> Option<Named> {
        self.remaining = self.remaining.checked_sub(1)?;
        let scope = self.tree.module(module);
        let bindings = scope.names.get(name).map(Vec::as_slice).unwrap_or_default();
        let defined = bindings.iter().find_map(|binding| match binding {
            Binding::Definition(id) if self.tree.definition(*id).namespace() == namespace => {
                Some(Named::Definition(*id))
            }
            _ => None,
        });
        let imported = || {
            bindings.iter().find_map(|binding| match binding {
                Binding::Import(import) => self.import(module, import, namespace),
                Binding::Definition(_) => None,
            })
        };
        let through_glob = || {
            scope.globs.iter().find_map(|glob| {
                let inner = self.module(module, glob)?;
                self.find(inner, name, namespace)
            })
        };
        defined.or_else(imported).or_else(through_glob)
    }

    fn import(self, module: ModuleId, import: &Import, namespace: Namespace) -> Option<Named> {
        let (named, segments) =
            self.resolve(module, &import.path, import.is_absolute, namespace)?;
        (segments == import.path.len()).then_some(named)
    }

    /// Returns the module whose contents an import brings into scope.
    fn module(self, mut module: ModuleId, glob: &Import) -> Option<ModuleId> {
        if glob.is_absolute {
            return None;
        }
        let start = self.start(&mut module, &glob.path)?;
        for segment in &glob.path[start..] {
            let Named::Definition(id) = self.find(module, segment, Namespace::Type)? else {
                return None;
            };
            let Content::Module(inner) = self.tree.definition(id).content else {
                return None;
            };
            module = inner;
        }
        Some(module)
    }

    /// Returns a path that begins with the name of another crate.
    fn other_crate(self, path: &[String]) -> Option<(Named, usize)> {
        let first = path.first()?;
        (self.tree.crates.contains(first) && path.len() > 1)
            .then(|| (Named::Foreign(normal(path.to_vec())), path.len()))
    }
}

/// Returns an item of the prelude, or a primitive type.
fn prelude(path: &[String]) -> Option<(Named, usize)> {
    let [name] = path else {
        return None;
    };
    let is_known = PRIMITIVES.contains(&name.as_str())
        || PRELUDE
            .iter()
            .any(|item| item.rsplit("::").next() == Some(name));
    is_known.then(|| (Named::Foreign(vec![name.clone()]), 1))
}

/// Returns the normal form of a path in another crate: items of the standard library have several paths.
fn normal(mut path: Vec<String>) -> Vec<String> {
    if let Some(first) = path.first_mut()
        && matches!(first.as_str(), "core" | "alloc")
    {
        *first = "std".to_owned();
    }
    if PRELUDE.contains(&path.join("::").as_str()) {
        path.drain(..path.len() - 1);
    }
    path
}
