//! The functions of JMESPath that models use.

use super::problem::{HELP, Lowered, Problem};
use super::value::list_of;
use crate::ir;
use crate::ir::jmespath::{Expression, Type, Value};

/// Returns the number of arguments that a function takes.
pub(super) fn arity(name: &str) -> Result<usize, Problem> {
    match name {
        "length" | "keys" | "values" => Ok(1),
        "contains" => Ok(2),
        _ => Err(Problem::new(
            format!(
                "the JMESPath function `{}` is not supported",
                name.escape_debug()
            ),
            "supported functions: contains, keys, length, values",
        )),
    }
}

/// Returns the result of a function that takes `count` arguments.
pub(super) fn call(name: &str, count: usize, arguments: Vec<Value>) -> Lowered {
    match (name, <[Value; 1]>::try_from(arguments)) {
        ("length", Ok([of])) => length(of),
        ("keys", Ok([of])) => keys(of),
        ("values", Ok([of])) => values("`values`", of),
        ("contains", Err(arguments)) => match <[Value; 2]>::try_from(arguments) {
            Ok([of, item]) => contains(of, item),
            Err(arguments) => Err(wrong_count(name, count, arguments.len())),
        },
        (_, Ok(_)) => Err(wrong_count(name, count, 1)),
        (_, Err(arguments)) => Err(wrong_count(name, count, arguments.len())),
    }
}

fn wrong_count(name: &str, count: usize, found: usize) -> Problem {
    let arguments = if count == 1 { "argument" } else { "arguments" };
    Problem::new(
        format!("`{name}` takes {count} {arguments}, found {found}"),
        HELP,
    )
}

/// Compiles `.*` and `values()`, the values of a map. Structures are rejected, because their
/// members have different types.
pub(super) fn values(what: &str, of: Value) -> Lowered {
    let Some(value) = of.ty.map_value() else {
        return Err(Problem::mismatch(what, "a map", &of.ty));
    };
    Ok(Value {
        ty: list_of(value),
        nullable: of.nullable,
        expression: Expression::Values(Box::new(of)),
    })
}

fn keys(of: Value) -> Lowered {
    if of.ty.map_value().is_none() {
        return Err(Problem::mismatch("`keys`", "a map", &of.ty));
    }
    Ok(Value {
        ty: list_of(Type::Text),
        nullable: of.nullable,
        expression: Expression::Keys(Box::new(of)),
    })
}

fn length(of: Value) -> Lowered {
    match &of.ty {
        Type::Text | Type::Borrowed(_) | Type::List { .. } => Ok(Value {
            ty: Type::Integer,
            nullable: of.nullable,
            expression: Expression::Length(Box::new(of)),
        }),
        other => Err(Problem::mismatch(
            "`length`",
            "a string, a list, or a map",
            other,
        )),
    }
}

fn contains(of: Value, item: Value) -> Lowered {
    let holds = match &of.ty {
        Type::Text => Type::Text,
        Type::Borrowed(ir::Type::List { .. }) | Type::List { .. } => {
            of.ty.element().unwrap_or(Type::Null)
        }
        other => {
            return Err(Problem::mismatch(
                "`contains`",
                "a list or a string as its first argument",
                other,
            ));
        }
    };
    let fits = holds == item.ty || holds.is_number() && item.ty.is_number();
    if !fits || !holds.is_scalar() {
        let holder = match &of.ty {
            Type::Text => "a string".to_owned(),
            _ => format!("a list of {}", holds.described_plural()),
        };
        let item = item.ty.described();
        let message = format!("`contains` cannot look for {item} in {holder}");
        return Err(Problem::new(
            message,
            "look for a string, a number, or a boolean",
        ));
    }
    Ok(Value {
        ty: Type::Boolean,
        nullable: of.nullable,
        expression: Expression::Contains(Box::new(of), Box::new(item)),
    })
}
