//! The modules of a crate, and what they define and import.

use std::collections::{BTreeMap, BTreeSet};
use std::slice;

use syn::ext::IdentExt as _;
use syn::{Attribute, Ident, Item, ItemImpl, ItemMacro, ItemMod, Visibility};
use toml_edit::DocumentMut;

use super::conditions::{self, Features};
use super::imports::{self, Import};
use crate::files::Files;

/// The crates that need no entry in the manifest.
const STANDARD: [&str; 3] = ["std", "core", "alloc"];

/// A parsed crate. Modules and definitions refer to each other by their positions.
pub(super) struct Tree {
    /// The first module is the root.
    pub(super) modules: Vec<Module>,
    pub(super) definitions: Vec<Definition>,
    pub(super) implementations: Vec<Implementation>,
    /// The names of the crates that paths can begin with.
    pub(super) crates: BTreeSet<String>,
}

/// The position of a module in [`Tree::modules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ModuleId(pub(super) usize);

/// The position of a definition in [`Tree::definitions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DefinitionId(pub(super) usize);

pub(super) const ROOT: ModuleId = ModuleId(0);

pub(super) struct Module {
    pub(super) file: String,
    /// The path relative to the root of the crate.
    pub(super) path: Vec<String>,
    pub(super) parent: Option<ModuleId>,
    pub(super) names: BTreeMap<String, Vec<Binding>>,
    /// The imports that end with `*`.
    pub(super) globs: Vec<Import>,
}

/// What a name in a module stands for.
pub(super) enum Binding {
    Definition(DefinitionId),
    Import(Import),
}

pub(super) struct Definition {
    pub(super) name: String,
    pub(super) module: ModuleId,
    pub(super) is_public: bool,
    pub(super) features: Features,
    pub(super) deprecation: Option<String>,
    pub(super) content: Content,
}

pub(super) enum Content {
    Module(ModuleId),
    Item(Box<Item>),
}

pub(super) struct Implementation {
    pub(super) module: ModuleId,
    pub(super) features: Features,
    pub(super) item: ItemImpl,
}

/// A namespace. The same name can exist in several namespaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Namespace {
    Type,
    Value,
    Macro,
}

impl Namespace {
    pub(super) const ALL: [Self; 3] = [Self::Type, Self::Value, Self::Macro];
}

impl Definition {
    pub(super) fn namespace(&self) -> Namespace {
        match self.item() {
            Some(Item::Macro(_)) => Namespace::Macro,
            Some(Item::Fn(_) | Item::Const(_) | Item::Static(_)) => Namespace::Value,
            _ => Namespace::Type,
        }
    }

    /// Returns the item, unless it is a module.
    pub(super) fn item(&self) -> Option<&Item> {
        match &self.content {
            Content::Module(_) => None,
            Content::Item(item) => Some(item),
        }
    }
}

impl Tree {
    pub(super) fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0]
    }

    pub(super) fn definition(&self, id: DefinitionId) -> &Definition {
        &self.definitions[id.0]
    }

    /// Returns an error message with its location.
    pub(super) fn at(&self, module: ModuleId, problem: impl std::fmt::Display) -> String {
        format!("{}: {problem}", self.module(module).file)
    }
}

/// Returns a name without `r#`.
pub(super) fn name(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Parses the library of a crate.
pub(super) fn parse(files: &Files) -> Result<Tree, String> {
    let mut parser = Parser {
        files,
        tree: Tree {
            modules: Vec::new(),
            definitions: Vec::new(),
            implementations: Vec::new(),
            crates: crates(files)?,
        },
    };
    parser.file("src/lib.rs", "src/", None, Vec::new(), &Features::new())?;
    Ok(parser.tree)
}

/// Returns the names of the crates that the code of a package can use.
fn crates(files: &Files) -> Result<BTreeSet<String>, String> {
    let manifest = text(files, "Cargo.toml")?
        .parse::<DocumentMut>()
        .map_err(|error| format!("Cargo.toml: {error}"))?;
    let dependencies = manifest
        .get("dependencies")
        .and_then(|item| item.as_table_like());
    let names = dependencies.into_iter().flat_map(|table| table.iter());
    let names = names.map(|(name, _)| name.replace('-', "_"));
    Ok(names.chain(STANDARD.map(str::to_owned)).collect())
}

fn text<'a>(files: &'a Files, path: &str) -> Result<&'a str, String> {
    files
        .get(path)
        .ok_or_else(|| format!("the crate has no file {path}"))
}

struct Parser<'a> {
    files: &'a Files,
    tree: Tree,
}

impl Parser<'_> {
    /// Parses the file of a module, and the files of its child modules, which are in the directory.
    ///
    /// Returns `None` if the module does not exist in a build with all features.
    fn file(
        &mut self,
        file: &str,
        directory: &str,
        parent: Option<ModuleId>,
        path: Vec<String>,
        features: &Features,
    ) -> Result<Option<ModuleId>, String> {
        let parsed =
            syn::parse_file(text(self.files, file)?).map_err(|error| format!("{file}: {error}"))?;
        let Some(own) = at(file, conditions::features(&parsed.attrs))? else {
            return Ok(None);
        };
        let place = Place {
            file: file.to_owned(),
            directory: directory.to_owned(),
            path,
            features: features | &own,
        };
        self.module(place, parent, parsed.items).map(Some)
    }

    fn module(
        &mut self,
        place: Place,
        parent: Option<ModuleId>,
        items: Vec<Item>,
    ) -> Result<ModuleId, String> {
        let id = ModuleId(self.tree.modules.len());
        self.tree.modules.push(Module {
            file: place.file.clone(),
            path: place.path.clone(),
            parent,
            names: BTreeMap::new(),
            globs: Vec::new(),
        });
        for item in items {
            self.item(&place, id, item)?;
        }
        Ok(id)
    }

    fn item(&mut self, place: &Place, module: ModuleId, item: Item) -> Result<(), String> {
        let Some(own) = at(&place.file, conditions::features(attributes(&item)))? else {
            return Ok(());
        };
        let features = &place.features | &own;
        match item {
            Item::Use(item) => {
                let imports = imports::imports(&item, &features);
                let module = &mut self.tree.modules[module.0];
                for (name, import) in imports {
                    match name {
                        Some(name) => {
                            let bindings = module.names.entry(name).or_default();
                            bindings.push(Binding::Import(import));
                        }
                        None => module.globs.push(import),
                    }
                }
            }
            Item::Impl(item) => self.tree.implementations.push(Implementation {
                module,
                features,
                item,
            }),
            Item::Mod(item) => self.submodule(place, module, item, features)?,
            item => self.other(place, module, item, features)?,
        }
        Ok(())
    }

    fn submodule(
        &mut self,
        place: &Place,
        module: ModuleId,
        item: ItemMod,
        features: Features,
    ) -> Result<(), String> {
        if conditions::named(&item.attrs, "path").next().is_some() {
            return Err(format!("{}: `#[path]` is not supported", place.file));
        }
        let name = name(&item.ident);
        let inner = Place {
            file: place.file.clone(),
            directory: format!("{}{name}/", place.directory),
            path: [&place.path[..], slice::from_ref(&name)].concat(),
            features: features.clone(),
        };
        let content = match item.content {
            Some((_, items)) => Some(self.module(inner, Some(module), items)?),
            None => {
                let file = self.module_file(&place.directory, &name);
                self.file(&file, &inner.directory, Some(module), inner.path, &features)?
            }
        };
        if let Some(content) = content {
            let is_public = is_public(&item.vis) && !conditions::is_hidden(&item.attrs);
            self.define(Definition {
                name,
                module,
                is_public,
                features,
                deprecation: conditions::deprecation(&item.attrs),
                content: Content::Module(content),
            });
        }
        Ok(())
    }

    fn module_file(&self, directory: &str, name: &str) -> String {
        let file = format!("{directory}{name}.rs");
        match self.files.get(&file) {
            Some(_) => file,
            None => format!("{directory}{name}/mod.rs"),
        }
    }

    fn other(
        &mut self,
        place: &Place,
        module: ModuleId,
        item: Item,
        features: Features,
    ) -> Result<(), String> {
        let attributes = attributes(&item);
        let is_exported = conditions::named(attributes, "macro_export")
            .next()
            .is_some();
        let deprecation = conditions::deprecation(attributes);
        let is_hidden = conditions::is_hidden(attributes);
        let (ident, visibility) = match &item {
            Item::Const(item) => (&item.ident, &item.vis),
            Item::Enum(item) => (&item.ident, &item.vis),
            Item::Fn(item) => (&item.sig.ident, &item.vis),
            Item::Static(item) => (&item.ident, &item.vis),
            Item::Struct(item) => (&item.ident, &item.vis),
            Item::Trait(item) => (&item.ident, &item.vis),
            Item::Type(item) => (&item.ident, &item.vis),
            Item::Macro(ItemMacro {
                ident: Some(ident), ..
            }) if !is_exported => (ident, &Visibility::Inherited),
            _ => return Err(format!("{}: {}", place.file, unknown(&item))),
        };
        let definition = Definition {
            name: name(ident),
            module,
            is_public: is_public(visibility) && !is_hidden,
            features,
            deprecation,
            content: Content::Item(Box::new(item)),
        };
        // Nothing can refer to the name `_`.
        if definition.name != "_" {
            self.define(definition);
        }
        Ok(())
    }

    fn define(&mut self, definition: Definition) {
        let id = DefinitionId(self.tree.definitions.len());
        let module = &mut self.tree.modules[definition.module.0];
        let bindings = module.names.entry(definition.name.clone()).or_default();
        bindings.push(Binding::Definition(id));
        self.tree.definitions.push(definition);
    }
}

/// Where items are declared.
struct Place {
    file: String,
    /// The directory of the files of its modules.
    directory: String,
    path: Vec<String>,
    features: Features,
}

fn at<T>(file: &str, result: Result<T, String>) -> Result<T, String> {
    result.map_err(|problem| format!("{file}: {problem}"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Explains why the interface of an item is not known.
fn unknown(item: &Item) -> &'static str {
    match item {
        Item::Macro(_) => {
            "a macro that is exported, or called as an item, may have items that are not known"
        }
        Item::ExternCrate(_) => "`extern crate` is not supported",
        Item::ForeignMod(_) => "foreign functions are not supported",
        Item::Union(_) => "the keyword `union` is not supported",
        _ => "an item of this kind is not supported",
    }
}
