//! The Rust name of every shape, decided for the whole service at once.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{
    Scope, capitalize, identifier, pascal_case, screaming_case, snake_case, type_identifier,
};
use super::{reach, recursion};
use crate::diagnostics::Diagnostics;
use crate::model::name_in;
use crate::model::{Kind, Model, Service, ShapeId};

/// Longest name of a module: leaves room for `_` in front and `_output.rs` behind.
const MAX_MODULE_NAME: usize = 200;

/// Names by shape.
#[derive(Debug, Default)]
pub(crate) struct Symbols {
    /// Structures, unions and enums in `types`, errors in `types::error`.
    types: BTreeMap<ShapeId, TypeSymbol>,
    /// Statics of lists and maps.
    collections: BTreeMap<ShapeId, String>,
    operations: BTreeMap<ShapeId, OperationSymbol>,
    /// Members of structures and unions that close a cycle.
    boxed: BTreeSet<(ShapeId, String)>,
}

#[derive(Clone, Debug)]
pub(crate) struct TypeSymbol {
    pub(crate) name: String,
    /// The file's private module. The underscore keeps it apart from `builders`, `error` and from
    /// keywords.
    pub(crate) module: String,
}

#[derive(Clone, Debug)]
pub(crate) struct OperationSymbol {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) method: String,
    /// What input and output are called after.
    pub(crate) stem: String,
}

impl Symbols {
    /// Assigns all names, in the order of shape ids.
    pub(crate) fn assign(model: &Model, service: &Service) -> Self {
        let mut symbols = Self {
            boxed: recursion::boxed_members(model),
            ..Self::default()
        };
        let mut types = Names::new(&[]);
        // `Unhandled` is a variant of every error enum.
        let mut errors = Names::new(&["Unhandled"]);
        let mut collections = Scope::default();
        let mut modules = Scope::default();
        let mut methods = Scope::with_taken(["config", "from_conf", "new", "clone"]);
        let nested = nested(model);
        for shape in model.shapes.values() {
            let name = name_in(service, &shape.id);
            match &shape.kind {
                Kind::List(_) | Kind::Map { .. } => {
                    // Elements have a static of their own, named after the collection.
                    let claimed = collections.claim_family(
                        &screaming_case(name),
                        "",
                        &["", "KEY_OF_", "ELEMENT_OF_", "TIMESTAMP_OF_"],
                    );
                    symbols.collections.insert(shape.id.clone(), claimed);
                }
                Kind::Structure(_) if shape.traits.error().is_some() => {
                    symbols.types.insert(shape.id.clone(), errors.claim(name));
                }
                Kind::Structure(_) | Kind::Enum(_) | Kind::Union(_)
                    if nested.contains(&shape.id) =>
                {
                    symbols.types.insert(shape.id.clone(), types.claim(name));
                }
                Kind::Operation(_) => {
                    let symbol = operation(name, &mut modules, &mut methods);
                    symbols.operations.insert(shape.id.clone(), symbol);
                }
                _ => {}
            }
        }
        symbols
    }

    /// Names of modules are names of files, which file systems limit to 255 bytes.
    pub(crate) fn check(&self, model: &Model, diagnostics: &mut Diagnostics) {
        let types = self.types.iter().map(|(id, symbol)| (id, &symbol.module));
        let operations = self.operations.iter();
        let operations = operations.map(|(id, symbol)| (id, &symbol.module));
        for (id, module) in types.chain(operations) {
            if module.len() > MAX_MODULE_NAME
                && let Some(shape) = model.shape(id)
            {
                diagnostics.shape(
                    shape.span,
                    id,
                    format!(
                        "the name is too long for a file: `{}...`",
                        module.get(..40).unwrap_or_default()
                    ),
                    "give the shape a shorter name in `rename` of the service",
                );
            }
        }
    }

    pub(crate) fn type_symbol(&self, id: &ShapeId) -> Option<&TypeSymbol> {
        self.types.get(id)
    }

    pub(crate) fn collection(&self, id: &ShapeId) -> Option<&str> {
        self.collections.get(id).map(String::as_str)
    }

    pub(crate) fn operation(&self, id: &ShapeId) -> Option<&OperationSymbol> {
        self.operations.get(id)
    }

    pub(crate) fn is_boxed(&self, structure: &ShapeId, member: &str) -> bool {
        self.boxed.contains(&(structure.clone(), member.to_owned()))
    }
}

/// Type names and their modules, unique each.
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

    fn claim(&mut self, name: &str) -> TypeSymbol {
        // The builder lives in another module, so that only the type's own name can clash.
        let name = self
            .types
            .claim(&type_identifier(&pascal_case(name)), "Value");
        let module = self.modules.claim(&format!("_{}", snake_case(&name)), "");
        TypeSymbol { name, module }
    }
}

fn operation(name: &str, modules: &mut Scope, methods: &mut Scope) -> OperationSymbol {
    let snake = snake_case(name);
    let module = identifier(&modules.claim(&snake, ""));
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

/// Structures, unions and enums that are the target of a member; inputs and outputs that are not become
/// part of their operation instead.
fn nested(model: &Model) -> BTreeSet<ShapeId> {
    model
        .shapes
        .values()
        .flat_map(reach::members)
        .map(|member| member.target.id.clone())
        .collect()
}
