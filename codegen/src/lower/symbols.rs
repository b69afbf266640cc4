//! The Rust name and the ID of every shape, decided for the whole service at once.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{
    Scope, capitalize, identifier, module_name, pascal_case, screaming_case, snake_case,
    type_identifier,
};
use super::reserved;
use super::walk::members;
use crate::diagnostics::Diagnostics;
use crate::ir::{Collection, Enum, Structure, TypeId, Union};
use crate::model::name_in;
use crate::model::{Kind, Model, Service, Shape, ShapeId};

/// The maximum length of a module name. It leaves room for a leading `_` and a trailing
/// `_output.rs`.
pub(crate) const MAX_MODULE_NAME: usize = 200;

/// Names and IDs by shape.
///
/// IDs are assigned in the order of shape IDs; the table of types must be filled in the same order.
#[derive(Debug, Default)]
pub(crate) struct Symbols {
    structures: BTreeMap<ShapeId, TypeSymbol<Structure>>,
    unions: BTreeMap<ShapeId, TypeSymbol<Union>>,
    stream_errors: BTreeMap<ShapeId, StreamErrorSymbol>,
    enums: BTreeMap<ShapeId, TypeSymbol<Enum>>,
    collections: BTreeMap<ShapeId, CollectionSymbol>,
    operations: BTreeMap<ShapeId, OperationSymbol>,
}

/// A type of `types`, or an error of `types::error`.
#[derive(Debug)]
pub(crate) struct TypeSymbol<K> {
    pub(crate) id: TypeId<K>,
    pub(crate) name: String,
    /// The private module of the type. The underscore avoids collisions with `builders`, `error`,
    /// and keywords.
    pub(crate) module: String,
}

impl<K> Clone for TypeSymbol<K> {
    fn clone(&self) -> Self {
        Self {
            id: self.id,
            name: self.name.clone(),
            module: self.module.clone(),
        }
    }
}

/// The enum of `types::error` with the errors of an event stream.
#[derive(Clone, Debug)]
pub(crate) struct StreamErrorSymbol {
    pub(crate) name: String,
    /// The private module of the enum.
    pub(crate) module: String,
}

/// The statics that contain the schemas of a list or a map.
#[derive(Clone, Debug)]
pub(crate) struct CollectionSymbol {
    pub(crate) id: TypeId<Collection>,
    pub(crate) schema: String,
    pub(crate) key: String,
    pub(crate) element: String,
    /// An element's schema without a member name.
    pub(crate) unnamed_element: String,
}

#[derive(Clone, Debug)]
pub(crate) struct OperationSymbol {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) method: String,
    /// The stem of the names of input and output.
    pub(crate) stem: String,
}

impl Symbols {
    /// Assigns all names, in the order of shape IDs. Shapes that the client lacks claim their names,
    /// so that the other shapes have the names that they have in the client of the whole service.
    pub(crate) fn assign(model: &Model, service: &Service) -> Self {
        let mut symbols = Self::default();
        let mut types = Names::new(&[]);
        let mut errors = Names::new(reserved::ERROR_VARIANTS);
        let mut collections = Scope::default();
        let mut modules = Scope::default();
        let mut methods = Scope::with_taken(reserved::CLIENT_METHODS.iter().copied());
        for method in waiter_methods(model) {
            methods.claim(&method, "");
        }
        let nested_anywhere = nested(model.shapes_of_service());
        let nested = nested(model.shapes.values());
        for shape in model.shapes_of_service() {
            let name = name_in(service, &shape.id);
            let id = &shape.id;
            let is_present = model.shapes.contains_key(id);
            let is_type = nested.contains(id);
            match &shape.kind {
                Kind::List(_) | Kind::Map { .. } => {
                    let index = symbols.collections.len();
                    let symbol = collection(name, index, &mut collections);
                    insert(&mut symbols.collections, id, symbol, is_present);
                }
                Kind::Structure(_) if shape.traits.error().is_some() => {
                    let symbol = errors.claim(name, symbols.structures.len());
                    insert(&mut symbols.structures, id, symbol, is_present);
                }
                Kind::Structure(_) if nested_anywhere.contains(id) => {
                    let symbol = types.claim(name, symbols.structures.len());
                    insert(&mut symbols.structures, id, symbol, is_type);
                }
                Kind::Union(_) if nested_anywhere.contains(id) => {
                    let symbol = types.claim(name, symbols.unions.len());
                    if shape.is_event_stream() {
                        let symbol = errors.claim_stream_error(&symbol.name);
                        insert(&mut symbols.stream_errors, id, symbol, is_type);
                    }
                    insert(&mut symbols.unions, id, symbol, is_type);
                }
                Kind::Enum(_) if nested_anywhere.contains(id) => {
                    let symbol = types.claim(name, symbols.enums.len());
                    insert(&mut symbols.enums, id, symbol, is_type);
                }
                Kind::Operation(_) => {
                    let symbol = operation(name, &mut modules, &mut methods);
                    insert(&mut symbols.operations, id, symbol, is_present);
                }
                _ => {}
            }
        }
        symbols
    }

    /// Checks the lengths of module names, because file systems limit file names to 255 bytes.
    pub(crate) fn check(&self, model: &Model, diagnostics: &mut Diagnostics) {
        let structures = self.structures.iter().map(|(id, it)| (id, &it.module));
        let unions = self.unions.iter().map(|(id, it)| (id, &it.module));
        let enums = self.enums.iter().map(|(id, it)| (id, &it.module));
        let operations = self.operations.iter().map(|(id, it)| (id, &it.module));
        let streams = self.stream_errors.iter();
        let streams = streams.map(|(id, it)| (id, &it.module));
        let all = structures.chain(unions).chain(streams).chain(enums);
        for (id, module) in all.chain(operations) {
            if module.len() > MAX_MODULE_NAME
                && let Some(shape) = model.shape(id)
            {
                diagnostics.shape(
                    shape.span,
                    id,
                    format!(
                        "the name is too long to be a file name: `{}...`",
                        module.get(..40).unwrap_or_default()
                    ),
                    "give the shape a shorter name in `rename` of the service",
                );
            }
        }
    }

    pub(crate) fn structure_symbol(&self, id: &ShapeId) -> Option<&TypeSymbol<Structure>> {
        self.structures.get(id)
    }

    pub(crate) fn union_symbol(&self, id: &ShapeId) -> Option<&TypeSymbol<Union>> {
        self.unions.get(id)
    }

    pub(crate) fn stream_error(&self, id: &ShapeId) -> Option<&StreamErrorSymbol> {
        self.stream_errors.get(id)
    }

    pub(crate) fn enum_symbol(&self, id: &ShapeId) -> Option<&TypeSymbol<Enum>> {
        self.enums.get(id)
    }

    pub(crate) fn collection_symbol(&self, id: &ShapeId) -> Option<&CollectionSymbol> {
        self.collections.get(id)
    }

    pub(crate) fn structure(&self, id: &ShapeId) -> Option<TypeId<Structure>> {
        self.structures.get(id).map(|symbol| symbol.id)
    }

    pub(crate) fn union(&self, id: &ShapeId) -> Option<TypeId<Union>> {
        self.unions.get(id).map(|symbol| symbol.id)
    }

    pub(crate) fn enumeration(&self, id: &ShapeId) -> Option<TypeId<Enum>> {
        self.enums.get(id).map(|symbol| symbol.id)
    }

    pub(crate) fn collection(&self, id: &ShapeId) -> Option<TypeId<Collection>> {
        self.collections.get(id).map(|symbol| symbol.id)
    }

    pub(crate) fn operation(&self, id: &ShapeId) -> Option<&OperationSymbol> {
        self.operations.get(id)
    }
}

/// Type names and their modules, each of them unique.
struct Names {
    types: Scope,
    modules: Scope,
}

impl Names {
    fn new(taken: &[&str]) -> Self {
        Self {
            types: Scope::with_taken(taken.iter().copied()),
            modules: Scope::default(),
        }
    }

    fn claim<K>(&mut self, name: &str, index: usize) -> TypeSymbol<K> {
        let (name, module) = self.claim_names(&pascal_case(name));
        TypeSymbol {
            id: TypeId::new(index),
            name,
            module,
        }
    }

    /// Claims the name of the enum with the errors of a stream, given the name of its union.
    fn claim_stream_error(&mut self, union: &str) -> StreamErrorSymbol {
        let (name, module) = self.claim_names(&format!("{union}Error"));
        StreamErrorSymbol { name, module }
    }

    fn claim_names(&mut self, name: &str) -> (String, String) {
        // Builders are in another module, so only the type's own name can collide.
        let name = self.types.claim(&type_identifier(name), "Value");
        let module = self.modules.claim(&format!("_{}", snake_case(&name)), "");
        (name, module)
    }
}

/// Adds the symbol of a shape that the client has.
fn insert<S>(symbols: &mut BTreeMap<ShapeId, S>, id: &ShapeId, symbol: S, is_present: bool) {
    if is_present {
        symbols.insert(id.clone(), symbol);
    }
}

fn collection(name: &str, index: usize, scope: &mut Scope) -> CollectionSymbol {
    // Keys and elements have statics of their own, named after the collection.
    let prefixes = ["", "KEY_OF_", "ELEMENT_OF_", "TIMESTAMP_OF_"];
    let schema = scope.claim_family(&screaming_case(name), "", &prefixes);
    let [_, key, element, unnamed_element] = prefixes.map(|prefix| format!("{prefix}{schema}"));
    CollectionSymbol {
        id: TypeId::new(index),
        schema,
        key,
        element,
        unnamed_element,
    }
}

fn operation(name: &str, modules: &mut Scope, methods: &mut Scope) -> OperationSymbol {
    let snake = snake_case(name);
    let module = identifier(&modules.claim(&module_name(&snake), ""));
    let method = identifier(&methods.claim(&snake, "_operation"));
    // Published clients keep the operation's spelling in these names.
    let marker = if name.contains('_') {
        pascal_case(name)
    } else {
        capitalize(name)
    };
    OperationSymbol {
        name: type_identifier(&marker),
        module,
        method,
        stem: pascal_case(name),
    }
}

/// Returns the methods of the service's waiters, whose names operations cannot take: the operation
/// would hide the waiter.
fn waiter_methods(model: &Model) -> impl Iterator<Item = String> {
    let waitable = model
        .shapes_of_service()
        .filter_map(|shape| shape.traits.waitable());
    let waiters = waitable.flat_map(|waitable| &waitable.value.waiters);
    waiters.map(|waiter| format!("wait_until_{}", snake_case(&waiter.name.value)))
}

/// Shapes that are the target of a member. Inputs and outputs that are not become part of their
/// operation instead.
fn nested<'m>(shapes: impl Iterator<Item = &'m Shape>) -> BTreeSet<ShapeId> {
    shapes
        .flat_map(members)
        .map(|member| member.target.id.clone())
        .collect()
}
