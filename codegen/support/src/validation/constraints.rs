//! The table of constraints of the stub service.

#[cfg(test)]
mod tests;

use super::ValidationErrors;
use super::table::{Length, Member, Pattern, Shape, Value};
use crate::operation::list_desks::ListDesksInput;
use crate::operation::reserve::ReserveInput;

static PATTERN: Pattern = Pattern::new(r"^\w+$", r"^\w+$");

pub(super) static SHAPES: &[Shape] = &[
    &[
        Member {
            name: "desk",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(8),
                }),
                pattern: Some(&PATTERN),
                ..Value::ANY
            },
        },
        Member {
            name: "token",
            required: false,
            value: Value::ANY,
        },
    ],
    &[],
];

impl ReserveInput {
    /// Checks the input against the constraints of the model.
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 0)
    }
}

impl ListDesksInput {
    /// Checks the input against the constraints of the model.
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 1)
    }
}
