//! The values that an expression is evaluated against.

use std::collections::BTreeMap;

use super::types::Type;
use crate::ir::jmespath::{Operand, Operation};
use crate::ir::{Structure, TypeId, Types};
use crate::lower::messages::Messages;

/// The initial value of `@`, and the types of the service.
#[derive(Clone, Debug)]
pub(crate) struct Root<'a> {
    /// The variables with structures. Rendering converts them to values.
    pub(super) variables: Vec<(&'static str, TypeId<Structure>)>,
    /// Whether the variables are members of `@`. If not, there is only one variable, and it is `@`.
    members: bool,
    pub(super) types: &'a Types,
}

impl<'a> Root<'a> {
    /// Creates a root with a structure in the variable of this name.
    pub(crate) fn structure(
        variable: &'static str,
        structure: TypeId<Structure>,
        types: &'a Types,
    ) -> Self {
        Self {
            variables: vec![(variable, structure)],
            members: false,
            types,
        }
    }

    /// Creates a root with the input and the output of an operation, which are called `input` and
    /// `output` both in expressions and as variables.
    pub(crate) fn input_output(messages: Messages, types: &'a Types) -> Self {
        Self {
            variables: vec![("input", messages.input), ("output", messages.output)],
            members: true,
            types,
        }
    }

    /// Returns how the initial value of `@` is created from the variables, and its type.
    pub(super) fn value(&self) -> (Result<Operand, Operation>, Type) {
        let operand = |name: &str| Operand::Variable(name.to_owned());
        match self.variables.as_slice() {
            [(name, structure)] if !self.members => {
                (Ok(operand(name)), Type::Structure(*structure))
            }
            variables => {
                let members = variables.iter();
                let members = members.map(|(name, _)| ((*name).to_owned(), operand(name)));
                let types = variables.iter();
                let types: BTreeMap<_, _> = types
                    .map(|(name, id)| ((*name).to_owned(), Type::Structure(*id)))
                    .collect();
                (Err(Operation::Hash(members.collect())), Type::Hash(types))
            }
        }
    }

    /// Returns whether an operand is one of the variables.
    pub(super) fn is(&self, operand: &Operand) -> bool {
        let is_variable = |found: &String| self.variables.iter().any(|(name, _)| found == name);
        matches!(operand, Operand::Variable(found) if is_variable(found))
    }
}
