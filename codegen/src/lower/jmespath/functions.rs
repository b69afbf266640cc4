//! Functions of JMESPath, those that models use.

use jmespath::ast::Ast;

use super::{Compiler, Lowered, Problem, list_of};
use crate::ir;
use crate::ir::jmespath::{Expression, Type, Value};

impl Compiler<'_> {
    pub(super) fn function(&mut self, name: &str, args: &[Ast], current: &Value) -> Lowered {
        let count = match name {
            "length" | "keys" | "values" => 1,
            "contains" => 2,
            _ => {
                let message = format!(
                    "the function `{}` of JMESPath is not supported",
                    name.escape_debug()
                );
                let help = "supported are length, contains, keys and values";
                return Err(Problem::new(message, help));
            }
        };
        let mut values = Vec::new();
        for arg in args {
            values.push(self.value(arg, current)?);
        }
        match (name, <[Value; 1]>::try_from(values)) {
            ("length", Ok([of])) => length(of),
            ("keys", Ok([of])) => keys(of),
            ("values", Ok([of])) => values_function(of),
            ("contains", Err(values)) => match <[Value; 2]>::try_from(values) {
                Ok([of, item]) => contains(of, item),
                Err(values) => Err(wrong_count(name, count, values.len())),
            },
            (_, Ok(_)) => Err(wrong_count(name, count, 1)),
            (_, Err(values)) => Err(wrong_count(name, count, values.len())),
        }
    }
}

fn wrong_count(name: &str, count: usize, found: usize) -> Problem {
    Problem::new(
        format!("`{name}` takes {count} argument(s), not {found}"),
        super::HELP,
    )
}

fn values_function(of: Value) -> Lowered {
    values("`values`", of)
}

/// `.*` and `values()`: the values of a map. Those of a structure are of many types.
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
            "a string, a list or a map",
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
                "a list or a string first",
                other,
            ));
        }
    };
    let fits = holds == item.ty || holds.is_number() && item.ty.is_number();
    if !fits || !holds.is_scalar() {
        let message = format!(
            "`contains` looks for {} among what is {}",
            item.ty.described(),
            holds.described()
        );
        return Err(Problem::new(
            message,
            "look for a string, a number or a boolean",
        ));
    }
    Ok(Value {
        ty: Type::Boolean,
        nullable: of.nullable,
        expression: Expression::Contains(Box::new(of), Box::new(item)),
    })
}
