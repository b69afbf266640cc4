//! The members of the stub service's types that expressions read.

use crate::jmespath::{Object, ToValue, Value, present};

impl Object for crate::operation::list_desks::ListDesksOutput {
    fn member(&self, name: &str) -> Value<'_> {
        match name {
            "states" => self.states.to_value(),
            _ => Value::Null,
        }
    }

    fn names(&self) -> Vec<&str> {
        present(self, &["states"])
    }
}

impl ToValue for crate::types::DeskState {
    fn to_value(&self) -> Value<'_> {
        self.as_str().into()
    }
}
