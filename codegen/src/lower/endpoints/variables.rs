//! The names in rules, and the variables that they refer to.

use std::collections::{BTreeMap, BTreeSet};

use super::types::Type;
use crate::ir::EndpointParam;
use crate::lower::names::{Scope, identifier, snake_case};

/// The names in scope at one point of the rules.
pub(super) struct Variables {
    names: BTreeMap<String, Variable>,
    locals: Scope,
    /// The local variables that have been read so far.
    used: BTreeSet<String>,
}

/// A parameter, or a value that a condition assigned.
#[derive(Clone)]
pub(super) struct Variable {
    /// The local variable in Rust.
    pub(super) local: String,
    pub(super) ty: Type,
}

/// The names outside of a rule.
pub(super) struct Outer(BTreeMap<String, Variable>);

impl Variables {
    pub(super) fn new<'a>(params: impl Iterator<Item = (&'a str, &'a EndpointParam)>) -> Self {
        let mut variables = Self {
            names: BTreeMap::new(),
            locals: Scope::with_taken(["params"]),
            used: BTreeSet::new(),
        };
        for (name, param) in params {
            let ty = Type::from(param.ty);
            let is_always_set = param.required || param.default.is_some();
            let ty = if is_always_set { ty } else { ty.optional() };
            variables.locals.claim(&param.bare_name, "");
            let local = param.name.clone();
            let variable = Variable { local, ty };
            variables.names.insert(name.to_owned(), variable);
        }
        variables
    }

    /// Enters a rule.
    pub(super) fn enter(&self) -> Outer {
        Outer(self.names.clone())
    }

    /// Leaves a rule and forgets the variables that it assigned. Returns the local variables that
    /// have been read so far.
    pub(super) fn leave(&mut self, outer: Outer) -> &BTreeSet<String> {
        self.names = outer.0;
        &self.used
    }

    pub(super) fn get(&self, name: &str) -> Option<&Variable> {
        self.names.get(name)
    }

    /// Returns the variable of this name, which counts as read from now on.
    pub(super) fn read(&mut self, name: &str) -> Option<Variable> {
        let variable = self.names.get(name)?.clone();
        self.mark_used(&variable.local);
        Some(variable)
    }

    pub(super) fn mark_used(&mut self, local: &str) {
        self.used.insert(local.to_owned());
    }

    /// Creates a local variable for a name.
    pub(super) fn assign(&mut self, name: &str, ty: Type) -> String {
        let local = identifier(&self.locals.claim(&snake_case(name), ""));
        let variable = Variable {
            local: local.clone(),
            ty,
        };
        self.names.insert(name.to_owned(), variable);
        local
    }

    /// Shadows a variable that may be absent with its value, under the same name. The value counts
    /// as read only if it is read after this point.
    pub(super) fn shadow(&mut self, name: &str, ty: Type) {
        if let Some(variable) = self.names.get_mut(name) {
            variable.ty = ty;
            self.used.remove(&variable.local);
        }
    }
}
