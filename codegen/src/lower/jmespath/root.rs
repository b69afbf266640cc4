//! What an expression is evaluated against.

use super::value::present;
use crate::ir::jmespath::{Expression, Type, Value};
use crate::ir::{Structure, TypeId, Types};
use crate::lower::messages::Messages;

/// The values in variables that an expression is evaluated against, and the types of the service
/// that they reach.
#[derive(Clone, Debug)]
pub(crate) struct Root<'a> {
    roots: Vec<(&'static str, TypeId<Structure>)>,
    /// Whether the variables are members of the value that `@` stands for at first. If not, the one
    /// variable is that value.
    members: bool,
    types: &'a Types,
}

impl<'a> Root<'a> {
    /// The structure in the variable of this name.
    pub(crate) fn structure(
        variable: &'static str,
        structure: TypeId<Structure>,
        types: &'a Types,
    ) -> Self {
        Self {
            roots: vec![(variable, structure)],
            members: false,
            types,
        }
    }

    /// The input and the output of an operation, which are `input` and `output` in expressions and
    /// in variables.
    pub(crate) fn input_output(messages: Messages, types: &'a Types) -> Self {
        Self {
            roots: vec![("input", messages.input), ("output", messages.output)],
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
        Some(root_value(variable, *structure))
    }

    /// The types that the values reach.
    pub(super) fn types(&self) -> &'a Types {
        self.types
    }

    /// The value that `@` stands for at first.
    pub(super) fn value(&self) -> Value {
        match self.roots.as_slice() {
            [(variable, structure)] if !self.members => root_value(variable, *structure),
            _ => present(Expression::Null, Type::InputOutput),
        }
    }
}

fn root_value(variable: &str, structure: TypeId<Structure>) -> Value {
    let ty = Type::Structure(structure);
    present(Expression::Variable(variable.to_owned()), ty)
}
