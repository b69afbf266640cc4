//! Creates and checks values.

use super::problem::Problem;
use crate::ir::jmespath::{Expression, Type, Value};

/// Creates a value that is never null.
pub(super) fn present(expression: Expression, ty: Type) -> Value {
    Value {
        expression,
        ty,
        nullable: false,
    }
}

pub(super) fn list_of(element: Type) -> Type {
    Type::List {
        element: Box::new(element),
        sparse: false,
    }
}

/// Converts a list to one that the expression builds, so that it is a `Vec` in Rust regardless of
/// its origin. Other values are returned unchanged.
pub(crate) fn collected(value: Value) -> Value {
    let Some(element) = value.ty.element() else {
        return value;
    };
    let variable = "item".to_owned();
    Value {
        nullable: value.nullable,
        ty: list_of(element.clone()),
        expression: Expression::Projection {
            of: Box::new(value),
            variable: variable.clone(),
            filter: None,
            value: Box::new(present(Expression::Variable(variable), element)),
        },
    }
}

/// Checks that Rust has a type for the value.
pub(super) fn check_representable(value: &Value) -> Result<(), Problem> {
    match value.ty {
        Type::Null | Type::Mixed | Type::InputOutput => Err(Problem::mismatch(
            "this expression",
            "values of one type",
            &value.ty,
        )),
        _ => Ok(()),
    }
}
