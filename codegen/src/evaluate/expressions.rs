//! Expressions and the variables that they read.

use std::collections::BTreeMap;

use super::calls;
use super::outcome::{Evaluated, Outcome};
use super::values::Value;
use crate::ir::{Call, Expression, Partition, Piece};

/// The state of evaluating rules.
pub(super) struct Evaluator<'r> {
    partitions: &'r [Partition],
    /// Those that have a value. Different values have different names, so that none is removed when
    /// the rule that assigned it ends.
    variables: BTreeMap<&'r str, Value>,
    /// The size of the values that may still be computed.
    remaining: usize,
}

/// The maximum size of all values of an evaluation, which is enough for the rules of AWS.
const LIMIT: usize = 1 << 18;

const EMPTY_URL: &str = "the URL of the endpoint is empty";

impl<'r> Evaluator<'r> {
    pub(super) fn new(partitions: &'r [Partition]) -> Self {
        Self {
            partitions,
            variables: BTreeMap::new(),
            remaining: LIMIT,
        }
    }

    pub(super) fn assign(&mut self, name: &'r str, value: Value) {
        self.variables.insert(name, value);
    }

    /// Evaluates an expression whose value may be absent.
    pub(super) fn optional(&mut self, expression: &Expression) -> Evaluated<Option<Value>> {
        let value = self.value(expression)?;
        let size = value.as_ref().map_or(1, Value::size);
        self.remaining = self.remaining.checked_sub(size).ok_or(Outcome::Unknown)?;
        Ok(value)
    }

    /// Evaluates an expression whose value is always present.
    fn present(&mut self, expression: &Expression) -> Evaluated<Value> {
        self.optional(expression)?.ok_or(Outcome::Unknown)
    }

    pub(super) fn text(&mut self, expression: &Expression) -> Evaluated<String> {
        match self.present(expression)? {
            Value::Text(text) => Ok(text),
            _ => Err(Outcome::Unknown),
        }
    }

    pub(super) fn flag(&mut self, expression: &Expression) -> Evaluated<bool> {
        match self.present(expression)? {
            Value::Bool(value) => Ok(value),
            _ => Err(Outcome::Unknown),
        }
    }

    fn value(&mut self, expression: &Expression) -> Evaluated<Option<Value>> {
        Ok(Some(match expression {
            Expression::Text(pieces) => Value::Text(self.pieces(pieces)?),
            Expression::Bool(value) => Value::Bool(*value),
            Expression::Integer(value) => Value::Integer(*value),
            Expression::List(items) => {
                let items = items.iter().map(|item| self.text(item));
                Value::List(items.collect::<Evaluated<_>>()?)
            }
            Expression::Variable(name) => return Ok(self.variables.get(name.as_str()).cloned()),
            Expression::Not(value) => Value::Bool(!self.flag(value)?),
            Expression::Equal(one, other) => {
                Value::Bool(self.present(one)? == self.present(other)?)
            }
            Expression::OneOf(value, literals) => {
                Value::Bool(literals.contains(&self.text(value)?))
            }
            Expression::IsSet(value) => Value::Bool(self.optional(value)?.is_some()),
            Expression::IsTrue(value) => {
                Value::Bool(self.optional(value)? == Some(Value::Bool(true)))
            }
            Expression::Call(call) => return self.call(call),
            Expression::NotEmpty(value) => match self.text(value)? {
                text if text.is_empty() => return Err(Outcome::Error(EMPTY_URL.to_owned())),
                text => Value::Text(text),
            },
            Expression::Attribute(value, attribute) => match self.present(value)? {
                Value::Record(values) => {
                    let mut values = values.into_iter();
                    let found = values.find(|(name, _)| *name == attribute.method);
                    found.ok_or(Outcome::Unknown)?.1
                }
                _ => return Err(Outcome::Unknown),
            },
            Expression::Item(list, index) => return calls::item(&self.present(list)?, *index),
            Expression::Coalesce { optional, last } => {
                return self.coalesce(optional, last.as_deref());
            }
            Expression::Some(value) => return self.optional(value),
        }))
    }

    fn call(&mut self, call: &Call) -> Evaluated<Option<Value>> {
        let arguments = call.arguments.iter();
        let arguments = arguments.map(|argument| self.optional(argument));
        let arguments: Vec<_> = arguments.collect::<Evaluated<_>>()?;
        calls::call(call.function, &arguments, self.partitions)
    }

    fn pieces(&mut self, pieces: &[Piece]) -> Evaluated<String> {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Value(value) => text.push_str(&self.text(value)?),
            }
        }
        Ok(text)
    }

    fn coalesce(
        &mut self,
        optional: &[Expression],
        last: Option<&Expression>,
    ) -> Evaluated<Option<Value>> {
        for value in optional.iter().chain(last) {
            if let Some(value) = self.optional(value)? {
                return Ok(Some(value));
            }
        }
        Ok(None)
    }
}
