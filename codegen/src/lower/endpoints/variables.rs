//! The names in rules, and the variables that they refer to.

use std::collections::BTreeMap;

use super::types::Type;
use crate::ir::{Absence, EndpointParam};
use crate::lower::names::{Scope, identifier, snake_case};

/// The names in scope at one point of the rules.
pub(super) struct Variables {
    names: BTreeMap<String, Variable>,
    locals: Scope,
    /// What changed in the rules that have been entered, the latest last: a name, and the variable
    /// that it referred to before.
    changes: Vec<(String, Option<Variable>)>,
}

/// A parameter, or a value that a condition assigned.
#[derive(Clone)]
pub(super) struct Variable {
    /// The local variable in Rust.
    pub(super) local: String,
    pub(super) ty: Type,
}

/// The number of changes before a rule.
pub(super) struct Outer(usize);

impl Variables {
    pub(super) fn new<'a>(params: impl Iterator<Item = (&'a str, &'a EndpointParam)>) -> Self {
        let mut variables = Self {
            names: BTreeMap::new(),
            locals: Scope::with_taken(["params"]),
            changes: Vec::new(),
        };
        for (name, param) in params {
            let ty = Type::from(param.ty);
            let ty = match param.absence {
                Absence::Allowed => ty.optional(),
                Absence::Rejected | Absence::Default(_) => ty,
            };
            variables.locals.claim(&param.bare_name, "");
            let local = param.name.clone();
            let variable = Variable { local, ty };
            variables.names.insert(name.to_owned(), variable);
        }
        variables
    }

    /// Enters a rule.
    pub(super) fn enter(&self) -> Outer {
        Outer(self.changes.len())
    }

    /// Leaves a rule and forgets the variables that it assigned.
    pub(super) fn leave(&mut self, outer: Outer) {
        for (name, before) in self.changes.drain(outer.0..).rev() {
            match before {
                Some(variable) => self.names.insert(name, variable),
                None => self.names.remove(&name),
            };
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Variable> {
        self.names.get(name)
    }

    /// Creates a local variable for a name.
    pub(super) fn assign(&mut self, name: &str, ty: Type) -> String {
        let local = identifier(&self.locals.claim(&snake_case(name), ""));
        let variable = Variable {
            local: local.clone(),
            ty,
        };
        self.set(name, variable);
        local
    }

    /// Shadows a variable that may be absent with its value, under the same name.
    pub(super) fn shadow(&mut self, name: &str, ty: Type) {
        if let Some(Variable { local, .. }) = self.names.get(name) {
            let local = local.clone();
            self.set(name, Variable { local, ty });
        }
    }

    fn set(&mut self, name: &str, variable: Variable) {
        let before = self.names.insert(name.to_owned(), variable);
        self.changes.push((name.to_owned(), before));
    }
}
