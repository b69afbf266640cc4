//! The values that an expression is evaluated against.

use super::value::present;
use crate::ir::jmespath::{Expression, Type, Value};
use crate::ir::{Structure, TypeId, Types};
use crate::lower::messages::Messages;

/// The variables that an expression is evaluated against, and the types of the service that they
/// reach.
#[derive(Clone, Debug)]
pub(crate) struct Root<'a> {
    roots: Vec<(&'static str, TypeId<Structure>)>,
    /// Whether the variables are members of the initial value of `@`. If not, there is only one
    /// variable, and it is that value.
    members: bool,
    types: &'a Types,
}

impl<'a> Root<'a> {
    /// Creates a root with a structure in the variable of this name.
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

    /// Creates a root with the input and the output of an operation, which are called `input` and
    /// `output` both in expressions and as variables.
    pub(crate) fn input_output(messages: Messages, types: &'a Types) -> Self {
        Self {
            roots: vec![("input", messages.input), ("output", messages.output)],
            members: true,
            types,
        }
    }

    /// Returns the names of the variables.
    pub(super) fn variables(&self) -> impl Iterator<Item = &'static str> {
        self.roots.iter().map(|(variable, _)| *variable)
    }

    /// Returns the value in a variable.
    pub(super) fn variable(&self, name: &str) -> Option<Value> {
        let mut roots = self.roots.iter();
        let (variable, structure) = roots.find(|(variable, _)| *variable == name)?;
        Some(root_value(variable, *structure))
    }

    /// Returns the types that the values reach.
    pub(super) fn types(&self) -> &'a Types {
        self.types
    }

    /// Returns the initial value of `@`.
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
