//! Types, generics, and signatures in the format of `cargo public-api`.

use std::collections::BTreeMap;

use syn::{
    AngleBracketedGenericArguments, Expr, FnArg, GenericArgument, GenericParam, Generics, ItemType,
    Lifetime, Lit, Path, PathArguments, Receiver, ReceiverKind, ReturnType, Safety, Signature,
    TraitBound, Type, TypeFnPtr, TypeParamBound, TypePath, TypeReference, WherePredicate,
};

use super::modules::{DefinitionId, ModuleId, Namespace, Tree, name};
use super::names::Named;
use super::paths::Paths;

/// The names that a declaration can use.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    pub(super) tree: &'a Tree,
    pub(super) paths: &'a Paths,
    pub(super) module: ModuleId,
    /// The type parameters, each with the text that declarations show for it.
    parameters: BTreeMap<String, String>,
}

type Shown = Result<String, String>;

impl<'a> Scope<'a> {
    pub(super) fn new(tree: &'a Tree, paths: &'a Paths, module: ModuleId) -> Self {
        Self {
            tree,
            paths,
            module,
            parameters: BTreeMap::from([("Self".to_owned(), "Self".to_owned())]),
        }
    }

    /// Adds the parameters of generics.
    pub(super) fn with(&self, generics: &Generics) -> Self {
        let mut scope = self.clone();
        for parameter in &generics.params {
            let name = match parameter {
                GenericParam::Type(parameter) => name(&parameter.ident),
                GenericParam::Const(parameter) => name(&parameter.ident),
                GenericParam::Lifetime(_) => continue,
            };
            scope.parameters.insert(name.clone(), name);
        }
        scope
    }

    /// Returns a scope in which declarations show this text for `Self`.
    pub(super) fn with_self(&self, shown: &str) -> Self {
        let mut scope = self.clone();
        scope.parameters.insert("Self".to_owned(), shown.to_owned());
        scope
    }

    /// Returns an error about code that this module does not know.
    pub(super) fn unknown<T>(&self, what: &str) -> Result<T, String> {
        Err(self.tree.at(
            self.module,
            format!("{what} is not supported in an interface"),
        ))
    }

    /// Returns what a path stands for, or `None` if it begins with a type parameter or `Self`.
    pub(super) fn named(&self, path: &Path, namespace: Namespace) -> Result<Option<Named>, String> {
        Ok(self.resolve(path, namespace)?.map(|(named, _)| named))
    }

    fn resolve(&self, path: &Path, namespace: Namespace) -> Result<Option<(Named, usize)>, String> {
        let segments = segments(path);
        let is_absolute = path.leading_colon.is_some();
        if !is_absolute
            && segments
                .first()
                .is_some_and(|first| self.parameters.contains_key(first))
        {
            return Ok(None);
        }
        let resolved = self
            .tree
            .resolve(self.module, &segments, is_absolute, namespace);
        match resolved {
            Some(resolved) => Ok(Some(resolved)),
            None => Err(self.tree.at(
                self.module,
                format!("`{}` does not exist", segments.join("::")),
            )),
        }
    }

    pub(super) fn type_(&self, shown: &Type) -> Shown {
        match shown {
            Type::Array(array) => Ok(format!(
                "[{}; {}]",
                self.type_(&array.elem)?,
                self.constant(&array.len)?
            )),
            Type::FnPtr(function) => self.function_pointer(function),
            Type::Group(group) => self.type_(&group.elem),
            Type::ImplTrait(bounds) => Ok(format!("impl {}", self.bounds(&bounds.bounds)?)),
            Type::Never(_) => Ok("never".to_owned()),
            Type::Paren(inner) => self.type_(&inner.elem),
            Type::Path(path) => self.type_path(path),
            Type::Reference(reference) => self.reference(reference),
            Type::Slice(slice) => Ok(format!("[{}]", self.type_(&slice.elem)?)),
            Type::TraitObject(object) => {
                let bounds = self.bounds(&object.bounds)?;
                Ok(match object.bounds.len() {
                    1 => format!("dyn {bounds}"),
                    _ => format!("(dyn {bounds})"),
                })
            }
            Type::Tuple(tuple) => Ok(format!("({})", self.list(&tuple.elems, Self::type_)?)),
            _ => self.unknown("a type of this kind"),
        }
    }

    fn list<'t, T: 't>(
        &self,
        items: impl IntoIterator<Item = &'t T>,
        show: impl Fn(&Self, &T) -> Shown,
    ) -> Shown {
        self.joined(items, ", ", show)
    }

    fn joined<'t, T: 't>(
        &self,
        items: impl IntoIterator<Item = &'t T>,
        separator: &str,
        show: impl Fn(&Self, &T) -> Shown,
    ) -> Shown {
        let shown = items.into_iter().map(|item| show(self, item));
        Ok(shown.collect::<Result<Vec<_>, _>>()?.join(separator))
    }

    fn reference(&self, reference: &TypeReference) -> Shown {
        let prefix = reference_prefix(reference.lifetime.as_ref(), reference.mutability.is_some());
        Ok(format!("{prefix}{}", self.type_(&reference.elem)?))
    }

    fn function_pointer(&self, function: &TypeFnPtr) -> Shown {
        if function.lifetimes.is_some() || function.abi.is_some() || function.unsafety.is_some() {
            return self.unknown("a function pointer with lifetimes or a calling convention");
        }
        let inputs = self.list(&function.inputs, |scope, input| scope.type_(&input.ty))?;
        Ok(format!("fn({inputs}){}", self.output(&function.output)?))
    }

    fn output(&self, output: &ReturnType) -> Shown {
        match output {
            ReturnType::Default => Ok(String::new()),
            ReturnType::Type(_, output) => match &**output {
                Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(String::new()),
                output => Ok(format!(" -> {}", self.type_(output)?)),
            },
        }
    }

    /// The length of an array, or a constant argument.
    fn constant(&self, value: &Expr) -> Shown {
        match value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(value) => Ok(value.base10_digits().to_owned()),
                Lit::Bool(value) => Ok(value.value.to_string()),
                _ => self.unknown("a constant of this type"),
            },
            _ => self.unknown("a constant that is not a literal"),
        }
    }

    fn type_path(&self, path: &TypePath) -> Shown {
        let Some(of) = &path.qself else {
            return self.path(&path.path);
        };
        let all = &path.path.segments;
        let (Some(last), true) = (all.last(), of.position + 1 == all.len() && of.position > 0)
        else {
            return self.unknown("an associated type without a trait");
        };
        let mut of_trait = path.path.clone();
        of_trait.segments.pop();
        let of_trait = Path {
            leading_colon: of_trait.leading_colon,
            segments: of_trait
                .segments
                .into_pairs()
                .map(syn::punctuated::Pair::into_value)
                .collect(),
        };
        Ok(format!(
            "<{} as {}>::{}",
            self.type_(&of.ty)?,
            self.path(&of_trait)?,
            name(&last.ident)
        ))
    }

    /// A type or a trait.
    pub(super) fn path(&self, path: &Path) -> Shown {
        let Some((named, resolved)) = self.resolve(path, Namespace::Type)? else {
            return self.parameter(path);
        };
        if let Named::Definition(id) = named
            && let Some(syn::Item::Type(alias)) = self.tree.definition(id).item()
            && self.paths.public(id).is_empty()
        {
            return self.alias(id, alias, path);
        }
        let shown = match named {
            Named::Definition(id) => self.paths.shown(self.tree, id),
            Named::Foreign(path) => path.join("::"),
        };
        let rest = path.segments.iter().skip(resolved);
        let rest: String = rest
            .map(|segment| format!("::{}", name(&segment.ident)))
            .collect();
        Ok(format!("{shown}{rest}{}", self.path_arguments(path)?))
    }

    /// A path that begins with a type parameter or `Self`.
    fn parameter(&self, path: &Path) -> Shown {
        let mut segments = segments(path);
        if let Some(first) = segments.first_mut()
            && let Some(shown) = self.parameters.get(first)
        {
            first.clone_from(shown);
        }
        Ok(format!(
            "{}{}",
            segments.join("::"),
            self.path_arguments(path)?
        ))
    }

    /// The type that a private alias stands for, because users cannot name the alias.
    fn alias(&self, id: DefinitionId, alias: &ItemType, path: &Path) -> Shown {
        let mut given = Vec::new();
        if let Some(PathArguments::AngleBracketed(arguments)) =
            path.segments.last().map(|segment| &segment.arguments)
        {
            for argument in &arguments.args {
                if let GenericArgument::Type(argument) = argument {
                    given.push(self.type_(argument)?);
                }
            }
        }
        let module = self.tree.definition(id).module;
        let mut scope = Self::new(self.tree, self.paths, module);
        let mut given = given.into_iter();
        for parameter in alias.generics.type_params() {
            let shown = match (given.next(), &parameter.default) {
                (Some(shown), _) => shown,
                (None, Some((_, default))) => scope.type_(default)?,
                (None, None) => return self.unknown("a missing type argument"),
            };
            scope.parameters.insert(name(&parameter.ident), shown);
        }
        scope.type_(&alias.ty)
    }

    /// The arguments of the last segment, which is the only one that can have arguments.
    fn path_arguments(&self, path: &Path) -> Shown {
        let mut segments = path.segments.iter().rev();
        let Some(last) = segments.next() else {
            return Ok(String::new());
        };
        if segments.any(|segment| !segment.arguments.is_none()) {
            return self.unknown("a path with arguments before its last segment");
        }
        match &last.arguments {
            PathArguments::None => Ok(String::new()),
            PathArguments::AngleBracketed(arguments) => self.arguments(arguments),
            PathArguments::Parenthesized(arguments) => {
                let inputs = self.list(&arguments.inputs, |scope, input| scope.type_(&input.ty))?;
                Ok(format!("({inputs}){}", self.output(&arguments.output)?))
            }
        }
    }

    fn arguments(&self, arguments: &AngleBracketedGenericArguments) -> Shown {
        let shown = self.list(
            &arguments.args,
            |scope, argument: &GenericArgument| match argument {
                GenericArgument::Lifetime(lifetime) => Ok(lifetime.to_string()),
                GenericArgument::Type(argument) => scope.type_(argument),
                GenericArgument::Const(value) => scope.constant(value),
                GenericArgument::AssocType(associated) => Ok(format!(
                    "{} = {}",
                    name(&associated.ident),
                    scope.type_(&associated.ty)?
                )),
                _ => scope.unknown("a generic argument of this kind"),
            },
        )?;
        Ok(match shown.as_str() {
            "" => shown,
            _ => format!("<{shown}>"),
        })
    }

    pub(super) fn bounds<'t>(&self, bounds: impl IntoIterator<Item = &'t TypeParamBound>) -> Shown {
        self.joined(bounds, " + ", |scope, bound: &TypeParamBound| match bound {
            TypeParamBound::Trait(bound) => scope.trait_bound(bound),
            TypeParamBound::Lifetime(lifetime) => Ok(lifetime.to_string()),
            _ => scope.unknown("a bound of this kind"),
        })
    }

    /// Bounds after a name.
    pub(super) fn bounds_after<'t>(
        &self,
        bounds: impl IntoIterator<Item = &'t TypeParamBound>,
    ) -> Shown {
        let shown = self.bounds(bounds)?;
        Ok(match shown.as_str() {
            "" => shown,
            _ => format!(": {shown}"),
        })
    }

    fn trait_bound(&self, bound: &TraitBound) -> Shown {
        if bound.lifetimes.is_some() {
            return self.unknown("`for` with lifetimes");
        }
        let modifier = if bound.maybe.is_some() { "?" } else { "" };
        Ok(format!("{modifier}{}", self.path(&bound.path)?))
    }

    /// The parameters of generics, each with its bounds and, for types, with additional bounds.
    pub(super) fn generics(&self, generics: &Generics, more: &str) -> Shown {
        let shown = self.list(&generics.params, |scope, parameter| match parameter {
            GenericParam::Lifetime(parameter) if parameter.bounds.is_empty() => {
                Ok(parameter.lifetime.to_string())
            }
            GenericParam::Lifetime(_) => scope.unknown("a lifetime with bounds"),
            GenericParam::Type(parameter) => {
                let bounds = scope.bounds(&parameter.bounds)?;
                let all: Vec<_> = [bounds.as_str(), more]
                    .into_iter()
                    .filter(|bounds| !bounds.is_empty())
                    .collect();
                let colon = if all.is_empty() { "" } else { ": " };
                Ok(format!(
                    "{}{colon}{}",
                    name(&parameter.ident),
                    all.join(" + ")
                ))
            }
            GenericParam::Const(parameter) => Ok(format!(
                "const {}: {}",
                name(&parameter.ident),
                scope.type_(&parameter.ty)?
            )),
        })?;
        Ok(match shown.as_str() {
            "" => shown,
            _ => format!("<{shown}>"),
        })
    }

    pub(super) fn conditions(&self, generics: &Generics) -> Shown {
        let Some(clause) = &generics.where_clause else {
            return Ok(String::new());
        };
        let shown =
            self.list(
                &clause.predicates,
                |scope, predicate: &WherePredicate| match predicate {
                    WherePredicate::Type(predicate) if predicate.lifetimes.is_none() => {
                        let bounds = scope.bounds_after(&predicate.bounds)?;
                        Ok(format!("{}{bounds}", scope.type_(&predicate.bounded_ty)?))
                    }
                    WherePredicate::Lifetime(predicate) => {
                        let bounds: Vec<_> =
                            predicate.bounds.iter().map(Lifetime::to_string).collect();
                        Ok(format!("{}: {}", predicate.lifetime, bounds.join(" + ")))
                    }
                    _ => scope.unknown("a condition of this kind"),
                },
            )?;
        Ok(match shown.as_str() {
            "" => shown,
            _ => format!(" where {shown}"),
        })
    }

    /// The declaration of the function with this path.
    pub(super) fn signature(&self, path: &str, signature: &Signature) -> Shown {
        let is_safe = matches!(signature.safety, Safety::Default);
        if !is_safe || signature.abi.is_some() || signature.variadic.is_some() {
            return self.unknown("an unsafe function, or one with a calling convention,");
        }
        let scope = self.with(&signature.generics);
        let mut qualifiers = String::from("pub ");
        for (is_set, qualifier) in [
            (signature.constness.is_some(), "const "),
            (signature.asyncness.is_some(), "async "),
        ] {
            if is_set {
                qualifiers.push_str(qualifier);
            }
        }
        Ok(format!(
            "{qualifiers}fn {path}{}({}){}{}",
            scope.generics(&signature.generics, "")?,
            scope.list(&signature.inputs, |scope, input| match input {
                FnArg::Receiver(receiver) => scope.receiver(receiver),
                FnArg::Typed(input) => scope.type_(&input.ty),
            })?,
            scope.output(&signature.output)?,
            scope.conditions(&signature.generics)?
        ))
    }

    fn receiver(&self, receiver: &Receiver) -> Shown {
        match &receiver.kind {
            ReceiverKind::Value => Ok("self".to_owned()),
            ReceiverKind::Reference(_, lifetime, mutability) => {
                let prefix = reference_prefix(lifetime.as_ref(), mutability.is_some());
                Ok(format!("{prefix}self"))
            }
            ReceiverKind::Typed(_, shown) => self.type_(shown),
            _ => self.unknown("a receiver of this kind"),
        }
    }
}

/// The tokens before the type of a reference.
fn reference_prefix(lifetime: Option<&Lifetime>, is_mutable: bool) -> String {
    let lifetime = lifetime.map(|lifetime| format!("{lifetime} "));
    let mutable = if is_mutable { "mut " } else { "" };
    format!("&{}{mutable}", lifetime.unwrap_or_default())
}

/// Returns the names in a path.
pub(super) fn segments(path: &Path) -> Vec<String> {
    let segments = path.segments.iter();
    segments.map(|segment| name(&segment.ident)).collect()
}
