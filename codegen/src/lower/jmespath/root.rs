//! What an expression is evaluated against.

use super::value::present;
use crate::ir;
use crate::ir::jmespath::{Expression, Type, Value};
use crate::lower::types::Types;

/// The values in variables that an expression is evaluated against, and the types of the service
/// that they reach.
#[derive(Clone, Debug)]
pub(crate) struct Root<'a> {
    roots: Vec<(&'static str, &'a ir::Structure)>,
    /// Whether the variables are members of the value that `@` stands for at first. If not, the one
    /// variable is that value.
    members: bool,
    types: &'a Types<'a>,
}

impl<'a> Root<'a> {
    /// The structure in the variable of this name.
    pub(crate) fn structure(
        variable: &'static str,
        structure: &'a ir::Structure,
        types: &'a Types<'a>,
    ) -> Self {
        Self {
            roots: vec![(variable, structure)],
            members: false,
            types,
        }
    }

    /// The input and the output of an operation, which are `input` and `output` in expressions and
    /// in variables.
    pub(crate) fn input_output(
        input: &'a ir::Structure,
        output: &'a ir::Structure,
        types: &'a Types<'a>,
    ) -> Self {
        Self {
            roots: vec![("input", input), ("output", output)],
            members: true,
            types,
        }
    }

    /// The names of the variables.
    pub(super) fn variables(&self) -> impl Iterator<Item = &'static str> {
        self.roots.iter().map(|(variable, _)| *variable)
    }

    /// The value in a variable.
    pub(super) fn variable(&self, name: &str) -> Option<Value> {
        let mut roots = self.roots.iter();
        let (variable, structure) = roots.find(|(variable, _)| *variable == name)?;
        Some(root_value(variable, structure))
    }

    pub(super) fn find(&self, role: &ir::Role, name: &str) -> Option<&'a ir::Structure> {
        let roots = self.roots.iter().map(|(_, structure)| *structure);
        let mut roots = roots.filter(|root| root.role == *role && root.name == name);
        match role {
            ir::Role::Type => self.types.structure(name),
            _ => roots.next(),
        }
    }

    pub(super) fn union(&self, role: &ir::Role, name: &str) -> Option<&'a ir::Union> {
        let is_type = *role == ir::Role::Type;
        is_type.then(|| self.types.union(name)).flatten()
    }

    /// The value that `@` stands for at first.
    pub(super) fn value(&self) -> Value {
        match self.roots.as_slice() {
            [(variable, structure)] if !self.members => root_value(variable, structure),
            _ => present(Expression::Null, Type::InputOutput),
        }
    }
}

fn root_value(variable: &str, structure: &ir::Structure) -> Value {
    let ty = Type::Structure {
        role: structure.role.clone(),
        name: structure.name.clone(),
    };
    present(Expression::Variable(variable.to_owned()), ty)
}
