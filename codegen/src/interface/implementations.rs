//! Implementations: what belongs to types, and the traits that they implement.

use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, GenericArgument, ImplItem, ImplItemMacro, Item, ItemImpl, Path, PathArguments,
    Token, Type, Visibility, braced, parenthesized,
};

use super::collector::Collector;
use super::conditions::{self, Facts};
use super::item::ItemKind;
use super::modules::{Definition, Implementation, Namespace, Tree, name};
use super::names::Named;
use super::paths::Paths;
use super::types::{Scope, segments};

/// Adds an implementation, unless users cannot name the type or the trait.
pub(super) fn list(
    tree: &Tree,
    paths: &Paths,
    implementation: &Implementation,
    collector: Collector<'_>,
) -> Result<(), String> {
    let item = &implementation.item;
    let scope = Scope::new(tree, paths, implementation.module).with(&item.generics);
    match &item.trait_ {
        None => inherent(&scope, item, collector),
        Some((of_trait, _)) => trait_implementation(&scope, item, of_trait, collector),
    }
}

/// The items of a type. The implementation is an item of its own only if it has generics.
fn inherent(scope: &Scope<'_>, item: &ItemImpl, collector: Collector<'_>) -> Result<(), String> {
    let Some(path) = public_path(scope, &[head(scope, &item.self_ty)?]) else {
        return Ok(());
    };
    let of = scope.type_(&item.self_ty)?;
    let mut members = Members {
        scope,
        of: of.clone(),
        path,
        is_trait: false,
        collector,
    };
    let generics = scope.generics(&item.generics, "")?;
    if !generics.is_empty() {
        let header = format!("impl{generics} {of}{}", scope.conditions(&item.generics)?);
        members.implementation(header);
    }
    members.collector.enter(of);
    members.items(&item.items)
}

fn trait_implementation(
    scope: &Scope<'_>,
    item: &ItemImpl,
    of_trait: &Path,
    collector: Collector<'_>,
) -> Result<(), String> {
    let of = head(scope, &item.self_ty)?;
    let mut involved = vec![of, scope.named(of_trait, Namespace::Type)?];
    involved.extend(type_arguments(scope, of_trait)?);
    let Some(path) = public_path(scope, &involved) else {
        return Ok(());
    };
    if involved[0].is_none() {
        return scope.unknown("an implementation of a public trait for a type parameter");
    }
    let of = scope.type_(&item.self_ty)?;
    let header = format!(
        "impl{} {} for {of}{}",
        scope.generics(&item.generics, "")?,
        scope.path(of_trait)?,
        scope.conditions(&item.generics)?
    );
    let mut members = Members {
        scope,
        of,
        path,
        is_trait: true,
        collector,
    };
    members.implementation(header);
    members.items(&item.items)
}

/// Resolves a type, ignoring its arguments and references. Returns `None` if it is a type parameter.
fn head(scope: &Scope<'_>, of: &Type) -> Result<Option<Named>, String> {
    match of {
        Type::Reference(reference) => head(scope, &reference.elem),
        Type::Group(group) => head(scope, &group.elem),
        Type::Paren(paren) => head(scope, &paren.elem),
        Type::Path(path) if path.qself.is_none() => scope.named(&path.path, Namespace::Type),
        _ => Ok(Some(Named::Foreign(Vec::new()))),
    }
}

/// Resolves the type arguments of a trait.
fn type_arguments(scope: &Scope<'_>, path: &Path) -> Result<Vec<Option<Named>>, String> {
    let Some(PathArguments::AngleBracketed(arguments)) =
        path.segments.last().map(|segment| &segment.arguments)
    else {
        return Ok(Vec::new());
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(argument) => Some(head(scope, argument)),
        _ => None,
    });
    types.collect()
}

/// Returns the path of the first definition that is in this crate, or `None` if users cannot name all that are.
fn public_path(scope: &Scope<'_>, involved: &[Option<Named>]) -> Option<String> {
    let mut first = None;
    for named in involved.iter().flatten() {
        if let Named::Definition(id) = named {
            let best = scope.paths.public(*id).first()?;
            first = first.or_else(|| Some(best.path.clone()));
        }
    }
    first
}

/// The items in an implementation.
struct Members<'a> {
    scope: &'a Scope<'a>,
    /// The type that has the implementation, as declarations show it.
    of: String,
    path: String,
    is_trait: bool,
    collector: Collector<'a>,
}

impl Members<'_> {
    /// Adds the implementation itself.
    fn implementation(&mut self, header: String) {
        self.collector.enter(header.clone());
        let kind = ItemKind::Implementation;
        self.collector
            .add(kind, &self.path, header, Facts::default());
    }

    fn items(&mut self, items: &[ImplItem]) -> Result<(), String> {
        for item in items {
            match item {
                ImplItem::Macro(call) => {
                    let expanded = self.expanded(call)?;
                    self.items(&expanded)?;
                }
                item => self.item(item)?,
            }
        }
        Ok(())
    }

    fn item(&mut self, item: &ImplItem) -> Result<(), String> {
        let (kind, ident, visibility, attributes): (_, _, _, &[Attribute]) = match item {
            ImplItem::Const(item) => (ItemKind::Constant, &item.ident, &item.vis, &item.attrs),
            // The trait declares it.
            ImplItem::Fn(_) if self.is_trait => return Ok(()),
            ImplItem::Fn(item) => (ItemKind::Method, &item.sig.ident, &item.vis, &item.attrs),
            ImplItem::Type(item) => (
                ItemKind::AssociatedType,
                &item.ident,
                &item.vis,
                &item.attrs,
            ),
            _ => return self.scope.unknown("an item of this kind"),
        };
        let is_public = self.is_trait || matches!(visibility, Visibility::Public(_));
        let (Some(facts), true) = (conditions::facts(attributes)?, is_public) else {
            return Ok(());
        };
        let path = format!("{}::{}", self.path, name(ident));
        let shown = format!("{}::{}", self.of, name(ident));
        let declaration = match item {
            ImplItem::Const(item) => format!("pub const {shown}: {}", self.scope.type_(&item.ty)?),
            ImplItem::Fn(item) => self.scope.signature(&shown, &item.sig)?,
            ImplItem::Type(item) => {
                let scope = self.scope.with_self(&self.of);
                format!("pub type {shown} = {}", scope.type_(&item.ty)?)
            }
            _ => return Ok(()),
        };
        self.collector.add(kind, &path, declaration, facts);
        Ok(())
    }

    /// Returns the items that a macro call produces.
    fn expanded(&self, call: &ImplItemMacro) -> Result<Vec<ImplItem>, String> {
        let named = self.scope.named(&call.mac.path, Namespace::Macro)?;
        if let Some(Named::Definition(id)) = named
            && let Some(Item::Macro(definition)) = self.scope.tree.definition(id).item()
            && let Ok(items) = only_rule.parse2(definition.mac.tokens.clone())
        {
            return Ok(items);
        }
        self.scope
            .unknown("a macro with parameters, or from another crate,")
    }
}

/// Parses a macro with one rule. Its parameters cannot be part of declarations, because `$` is not: they are only in the
/// tokens of other macros, such as those of documentation.
fn only_rule(rule: ParseStream<'_>) -> syn::Result<Vec<ImplItem>> {
    let (parameters, body);
    parenthesized!(parameters in rule);
    parameters.step(|cursor| {
        let rest = std::iter::successors(Some(*cursor), |at| Some(at.token_tree()?.1));
        Ok(((), rest.last().unwrap_or(*cursor)))
    })?;
    rule.parse::<Token![=>]>()?;
    braced!(body in rule);
    rule.parse::<Option<Token![;]>>()?;
    let mut items = Vec::new();
    while !body.is_empty() {
        items.push(body.parse()?);
    }
    Ok(items)
}

/// The traits that can be derived.
const DERIVED: [(&str, &str); 9] = [
    ("Clone", "Clone"),
    ("Copy", "Copy"),
    ("Debug", "std::fmt::Debug"),
    ("Default", "Default"),
    ("Eq", "Eq"),
    ("Hash", "std::hash::Hash"),
    ("Ord", "Ord"),
    ("PartialEq", "PartialEq"),
    ("PartialOrd", "PartialOrd"),
];

/// Adds the derived implementations of a structure or an enum that users find at a path.
pub(super) fn list_derived(
    scope: &Scope<'_>,
    definition: &Definition,
    path: &str,
    mut collector: Collector<'_>,
) -> Result<(), String> {
    let (attributes, generics) = match definition.item() {
        Some(Item::Enum(item)) => (&item.attrs, &item.generics),
        Some(Item::Struct(item)) => (&item.attrs, &item.generics),
        _ => return Ok(()),
    };
    let derived = derives(attributes)?;
    if derived.is_empty() {
        return Ok(());
    }
    let arguments: Vec<_> = generics
        .type_params()
        .map(|parameter| name(&parameter.ident))
        .collect();
    if arguments.len() < generics.params.len() {
        return scope.unknown("`derive` on a type with lifetimes");
    }
    let arguments = match arguments.as_slice() {
        [] => String::new(),
        _ => format!("<{}>", arguments.join(", ")),
    };
    let scope = scope.with(generics);
    let conditions = scope.conditions(generics)?;
    for derived in derived {
        let Some((_, shown)) = DERIVED.iter().find(|(name, _)| derived == *name) else {
            return scope.unknown(&format!("`derive({derived})`"));
        };
        let bounded = scope.generics(generics, shown)?;
        let header = format!("impl{bounded} {shown} for crate::{path}{arguments}{conditions}");
        collector.enter(header.clone());
        collector.add(ItemKind::Implementation, path, header, Facts::default());
    }
    Ok(())
}

/// Returns the names of the derived traits.
fn derives(attributes: &[Attribute]) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for attribute in conditions::named(attributes, "derive") {
        let paths = attribute
            .parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated)
            .map_err(|error| format!("`derive` is malformed: {error}"))?;
        names.extend(paths.iter().filter_map(|path| segments(path).pop()));
    }
    Ok(names)
}
