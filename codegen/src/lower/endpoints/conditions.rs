//! Conditions of rules. A condition is met if its value is present and not `false`.

use std::collections::BTreeSet;

use super::compiler::Compiler;
use super::expressions::{arguments, call, is_set};
use super::types::Type;
use crate::ir::{Condition, Expression};
use crate::model::traits::endpoint_rules::{
    Call, Condition as Written, Expression as WrittenExpression,
};
use crate::source::Spanned;

/// A condition before it is known which of its variables are used.
pub(super) struct Draft {
    conditions: Vec<Condition>,
}

impl Draft {
    /// Returns the final conditions. A value that nothing reads is only tested, so that no unused
    /// variable is generated.
    pub(super) fn finish(self, used: &BTreeSet<String>) -> impl Iterator<Item = Condition> {
        self.conditions
            .into_iter()
            .filter_map(|condition| match condition {
                Condition::Bind { name, value } if !used.contains(&name) => {
                    Some(Condition::Test(Expression::IsSet(Box::new(value))))
                }
                Condition::Let { name, .. } if !used.contains(&name) => None,
                Condition::Test(Expression::Bool(true)) => None,
                other => Some(other),
            })
    }
}

impl From<Condition> for Draft {
    fn from(condition: Condition) -> Self {
        Self {
            conditions: vec![condition],
        }
    }
}

/// Compiles a condition.
pub(super) fn condition(condition: &Written, compiler: &mut Compiler<'_>) -> Option<Draft> {
    let call = &condition.call;
    match &condition.assign {
        Some(name) => assignment(name, call, compiler),
        None if call.function.value == "isSet" => is_set_test(call, compiler),
        None => test(call, compiler).map(|value| Condition::Test(value).into()),
    }
}

/// Compiles a condition that does not assign its value.
fn test(call: &Call, compiler: &mut Compiler<'_>) -> Option<Expression> {
    let (value, ty) = self::call(call, compiler)?;
    match ty.unwrapped() {
        (Type::Bool, true) => Some(Expression::IsTrue(Box::new(value))),
        (Type::Bool, false) => Some(value),
        (_, true) => Some(Expression::IsSet(Box::new(value))),
        (other, false) => {
            compiler.report(
                call.span,
                format!(
                    "a condition must be a boolean, but this is {}",
                    other.described()
                ),
                "compare the value, or give it a name with `assign`",
            );
            None
        }
    }
}

/// Compiles a condition that assigns its value to a name, which must be new.
fn assignment(name: &Spanned<String>, call: &Call, compiler: &mut Compiler<'_>) -> Option<Draft> {
    if compiler.variables.get(&name.value).is_some() {
        compiler.report(
            name.span,
            format!(
                "`{}` is already a parameter, or assigned by an earlier condition",
                name.value
            ),
            "use another name",
        );
        return None;
    }
    let (value, ty) = self::call(call, compiler)?;
    let (ty, is_optional) = ty.unwrapped();
    let is_flag = ty == Type::Bool;
    let name = compiler.variables.assign(&name.value, ty);
    if is_flag {
        // If the value is false, the rule ends, so the variable is always read.
        compiler.variables.mark_used(&name);
    }
    let test = is_flag.then(|| Condition::Test(Expression::Variable(name.clone())));
    let bind = if is_optional {
        Condition::Bind { name, value }
    } else {
        Condition::Let { name, value }
    };
    let conditions = std::iter::once(bind).chain(test).collect();
    Some(Draft { conditions })
}

/// Compiles `isSet` of a name, which then has a value in the rest of the rule.
fn is_set_test(call: &Call, compiler: &mut Compiler<'_>) -> Option<Draft> {
    let [argument] = arguments(call, compiler)?;
    let WrittenExpression::Reference(name) = &argument.value else {
        return is_set(argument, compiler).map(|value| Condition::Test(value).into());
    };
    let Some(variable) = compiler.variables.get(name).cloned() else {
        compiler.unknown_variable(argument.span, name);
        return None;
    };
    let condition = match variable.ty {
        Type::Optional(ty) => {
            compiler.variables.shadow(name, *ty);
            Condition::Bind {
                name: variable.local.clone(),
                value: Expression::Variable(variable.local),
            }
        }
        _ => Condition::Test(Expression::Bool(true)),
    };
    Some(condition.into())
}
