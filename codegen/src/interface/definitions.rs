//! The declarations of the items in a module.

use syn::punctuated::Punctuated;
use syn::{Field, Fields, ItemEnum, ItemStruct, ItemTrait, Token, TraitItem, Variant, Visibility};

use super::collector::Collector;
use super::conditions::{self, Facts};
use super::item::ItemKind;
use super::modules::{Definition, Tree, name};
use super::paths::Paths;
use super::types::Scope;

/// Adds a definition that users find at a path, and its parts, such as fields.
pub(super) fn list(
    tree: &Tree,
    paths: &Paths,
    definition: &Definition,
    path: &str,
    collector: Collector<'_>,
) -> Result<(), String> {
    let mut lister = Lister {
        scope: Scope::new(tree, paths, definition.module),
        path,
        collector,
    };
    let (kind, declaration) = lister.declaration(definition)?;
    let facts = Facts {
        deprecation: definition.deprecation.clone(),
        ..Facts::default()
    };
    lister.collector.add(kind, path, declaration, facts);
    match definition.item() {
        Some(syn::Item::Struct(item)) => lister.fields(&item.fields, path),
        Some(syn::Item::Enum(item)) => lister.variants(&item.variants),
        Some(syn::Item::Trait(item)) => lister.trait_items(item),
        _ => Ok(()),
    }
}

struct Lister<'a> {
    scope: Scope<'a>,
    /// The path of the definition.
    path: &'a str,
    collector: Collector<'a>,
}

impl Lister<'_> {
    fn declaration(&mut self, definition: &Definition) -> Result<(ItemKind, String), String> {
        let path = format!("crate::{}", self.path);
        let Some(item) = definition.item() else {
            return Ok((ItemKind::Module, format!("pub mod {path}")));
        };
        Ok(match item {
            syn::Item::Const(item) => {
                let shown = self.scope.type_(&item.ty)?;
                (ItemKind::Constant, format!("pub const {path}: {shown}"))
            }
            syn::Item::Enum(item) => (ItemKind::Enum, self.enumeration(&path, item)?),
            syn::Item::Fn(item) => (ItemKind::Function, self.scope.signature(&path, &item.sig)?),
            syn::Item::Static(item) => {
                let shown = self.scope.type_(&item.ty)?;
                (ItemKind::Static, format!("pub static {path}: {shown}"))
            }
            syn::Item::Struct(item) => (ItemKind::Struct, self.structure(&path, item)?),
            syn::Item::Trait(item) => (ItemKind::Trait, self.trait_(&path, item)?),
            syn::Item::Type(item) => {
                let scope = self.scope.with(&item.generics);
                let generics = scope.generics(&item.generics, "")?;
                let shown = scope.type_(&item.ty)?;
                let declaration = format!("pub type {path}{generics} = {shown}");
                (ItemKind::TypeAlias, declaration)
            }
            _ => return self.scope.unknown("an item of this kind"),
        })
    }

    fn structure(&mut self, path: &str, item: &ItemStruct) -> Result<String, String> {
        self.scope = self.scope.with(&item.generics);
        let fields = match &item.fields {
            Fields::Unnamed(fields) => self.unnamed(&fields.unnamed, "pub ")?,
            Fields::Named(_) | Fields::Unit => String::new(),
        };
        Ok(format!(
            "{}pub struct {path}{}{}{fields}",
            conditions::non_exhaustive(&item.attrs),
            self.scope.generics(&item.generics, "")?,
            self.scope.conditions(&item.generics)?,
        ))
    }

    fn enumeration(&mut self, path: &str, item: &ItemEnum) -> Result<String, String> {
        self.scope = self.scope.with(&item.generics);
        Ok(format!(
            "{}pub enum {path}{}{}",
            conditions::non_exhaustive(&item.attrs),
            self.scope.generics(&item.generics, "")?,
            self.scope.conditions(&item.generics)?,
        ))
    }

    fn trait_(&mut self, path: &str, item: &ItemTrait) -> Result<String, String> {
        self.scope = self.scope.with(&item.generics);
        Ok(format!(
            "pub trait {path}{}{}{}",
            self.scope.generics(&item.generics, "")?,
            self.scope.conditions(&item.generics)?,
            self.scope.bounds_after(&item.supertraits)?,
        ))
    }

    /// The fields of a tuple, each with a prefix if users can see it.
    fn unnamed(
        &self,
        fields: &Punctuated<Field, Token![,]>,
        prefix: &str,
    ) -> Result<String, String> {
        let fields = fields.iter().map(|field| {
            let is_visible = prefix.is_empty() || matches!(field.vis, Visibility::Public(_));
            Ok(match is_visible {
                true => format!("{prefix}{}", self.scope.type_(&field.ty)?),
                false => "_".to_owned(),
            })
        });
        let fields = fields.collect::<Result<Vec<_>, String>>()?;
        Ok(format!("({})", fields.join(", ")))
    }

    /// The public fields of a structure.
    fn fields(&mut self, fields: &Fields, path: &str) -> Result<(), String> {
        let Fields::Named(fields) = fields else {
            return Ok(());
        };
        let public = |field: &&Field| matches!(field.vis, Visibility::Public(_));
        for field in fields.named.iter().filter(public) {
            self.field(field, path)?;
        }
        Ok(())
    }

    fn field(&mut self, field: &Field, path: &str) -> Result<(), String> {
        let (Some(ident), Some(facts)) = (&field.ident, conditions::facts(&field.attrs)?) else {
            return Ok(());
        };
        let path = format!("{path}::{}", name(ident));
        let declaration = format!("pub crate::{path}: {}", self.scope.type_(&field.ty)?);
        self.collector
            .add(ItemKind::Field, &path, declaration, facts);
        Ok(())
    }

    fn variants(&mut self, variants: &Punctuated<Variant, Token![,]>) -> Result<(), String> {
        for variant in variants {
            let Some(facts) = conditions::facts(&variant.attrs)? else {
                continue;
            };
            if variant.discriminant.is_some() {
                return self.scope.unknown("a discriminant");
            }
            let path = format!("{}::{}", self.path, name(&variant.ident));
            let fields = match &variant.fields {
                Fields::Unnamed(fields) => self.unnamed(&fields.unnamed, "")?,
                Fields::Named(_) | Fields::Unit => String::new(),
            };
            let prefix = conditions::non_exhaustive(&variant.attrs);
            let declaration = format!("{prefix}pub crate::{path}{fields}");
            self.collector
                .add(ItemKind::Variant, &path, declaration, facts);
            if let Fields::Named(fields) = &variant.fields {
                for field in &fields.named {
                    self.field(field, &path)?;
                }
            }
        }
        Ok(())
    }

    fn trait_items(&mut self, item: &ItemTrait) -> Result<(), String> {
        for item in &item.items {
            self.trait_item(item)?;
        }
        Ok(())
    }

    fn trait_item(&mut self, item: &TraitItem) -> Result<(), String> {
        let (kind, ident, attributes) = match item {
            TraitItem::Const(item) => (ItemKind::Constant, &item.ident, &item.attrs),
            TraitItem::Fn(item) => (ItemKind::Method, &item.sig.ident, &item.attrs),
            TraitItem::Type(item) => (ItemKind::AssociatedType, &item.ident, &item.attrs),
            _ => return self.scope.unknown("a trait item of this kind"),
        };
        let Some(facts) = conditions::facts(attributes)? else {
            return Ok(());
        };
        let path = format!("{}::{}", self.path, name(ident));
        let declaration = match item {
            TraitItem::Const(item) => {
                format!("pub const crate::{path}: {}", self.scope.type_(&item.ty)?)
            }
            TraitItem::Fn(item) => self.scope.signature(&format!("crate::{path}"), &item.sig)?,
            TraitItem::Type(item) => {
                let bounds = self.scope.bounds_after(&item.bounds)?;
                format!("pub type crate::{path}{bounds}")
            }
            _ => return Ok(()),
        };
        self.collector.add(kind, &path, declaration, facts);
        Ok(())
    }
}
