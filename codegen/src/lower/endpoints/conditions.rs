//! Conditions of rules. A condition is met if its value is present and not `false`.

use super::compiler::Compiler;
use super::expressions::{arguments, call, is_set};
use super::types::Type;
use crate::ir::{Condition, Expression};
use crate::model::traits::endpoint_rules::{
    Call, Condition as Written, Expression as WrittenExpression,
};
use crate::source::Spanned;

/// Compiles a condition. The result has several conditions if its value is both named and tested.
pub(super) fn condition(condition: &Written, compiler: &mut Compiler<'_>) -> Vec<Condition> {
    let call = &condition.call;
    let compiled = match &condition.assign {
        Some(name) => return assignment(name, call, compiler).unwrap_or_default(),
        None if call.function.value == "isSet" => is_set_test(call, compiler),
        None => test(call, compiler).map(Condition::Test),
    };
    compiled.into_iter().collect()
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
fn assignment(
    name: &Spanned<String>,
    call: &Call,
    compiler: &mut Compiler<'_>,
) -> Option<Vec<Condition>> {
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
    // A condition whose value is `false` is not met.
    let is_flag = ty == Type::Bool;
    let name = compiler.variables.assign(&name.value, ty);
    let test = is_flag.then(|| Condition::Test(Expression::Variable(name.clone())));
    let bind = if is_optional {
        Condition::Bind { name, value }
    } else {
        Condition::Let { name, value }
    };
    Some(std::iter::once(bind).chain(test).collect())
}

/// Compiles `isSet` of a name, which then has a value in the rest of the rule.
fn is_set_test(call: &Call, compiler: &mut Compiler<'_>) -> Option<Condition> {
    let [argument] = arguments(call, compiler)?;
    let WrittenExpression::Reference(name) = &argument.value else {
        return is_set(argument, compiler).map(Condition::Test);
    };
    let Some(variable) = compiler.variables.get(name).cloned() else {
        compiler.unknown_variable(argument.span, name);
        return None;
    };
    Some(match variable.ty {
        Type::Optional(ty) => {
            compiler.variables.shadow(name, *ty);
            Condition::Bind {
                name: variable.local.clone(),
                value: Expression::Variable(variable.local),
            }
        }
        _ => Condition::Test(Expression::Bool(true)),
    })
}
