//! Literals, comparisons and conditions.

use jmespath::Variable;
use jmespath::ast::Comparator as Written;

use super::problem::{HELP, Lowered, Problem};
use super::value::{check_representable, present};
use crate::ir::jmespath::{Comparator, Expression, Type, Value};

pub(super) fn literal(value: &Variable) -> Lowered {
    Ok(match value {
        Variable::Null => Value {
            expression: Expression::Null,
            ty: Type::Null,
            nullable: true,
        },
        Variable::Bool(value) => present(Expression::Boolean(*value), Type::Boolean),
        Variable::String(text) => present(Expression::Text(text.clone()), Type::Text),
        Variable::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => present(Expression::Integer(number), Type::Integer),
            (None, Some(number)) => present(Expression::Float(number), Type::Float),
            (None, None) => return Err(Problem::new("this number is too large", HELP)),
        },
        Variable::Array(items) => {
            let mut values = Vec::new();
            for item in items {
                values.push(literal(item)?);
            }
            return list(values);
        }
        Variable::Object(_) | Variable::Expref(_) => {
            return Err(Problem::new("a literal object is not supported", HELP));
        }
    })
}

/// Returns a list of these values, which must have one type.
pub(super) fn list(values: Vec<Value>) -> Lowered {
    let known = |value: &&Value| value.ty != Type::Null;
    let Some(element) = values.iter().find(known).map(|value| value.ty.clone()) else {
        return Err(Problem::new(
            "a list without a value is not supported",
            "compare the result of `length(...)` instead",
        ));
    };
    let odd = values
        .iter()
        .find(|value| value.ty != Type::Null && value.ty != element);
    if let Some(odd) = odd {
        let message = format!(
            "this list contains both {} and {}",
            element.described(),
            odd.ty.described()
        );
        return Err(Problem::new(message, "use values of one type"));
    }
    for value in values.iter().filter(known) {
        check_representable(value)?;
    }
    let ty = Type::List {
        element: Box::new(element),
        sparse: values.iter().any(|value| value.nullable),
    };
    Ok(present(Expression::List(values), ty))
}

pub(super) fn compare(written: &Written, lhs: Value, rhs: Value) -> Lowered {
    let comparator = match written {
        Written::Equal => Comparator::Equal,
        Written::NotEqual => Comparator::NotEqual,
        Written::LessThan => Comparator::Less,
        Written::LessThanEqual => Comparator::LessOrEqual,
        Written::GreaterThan => Comparator::Greater,
        Written::GreaterThanEqual => Comparator::GreaterOrEqual,
    };
    let equality = matches!(comparator, Comparator::Equal | Comparator::NotEqual);
    let numbers = lhs.ty.is_number() && rhs.ty.is_number();
    if equality && (lhs.ty == Type::Null || rhs.ty == Type::Null) {
        return compare_with_null(comparator, lhs, rhs);
    }
    let fits = if equality {
        numbers || lhs.ty == rhs.ty && lhs.ty.is_scalar()
    } else {
        numbers
    };
    if !fits {
        let (lhs, rhs) = (lhs.ty.described(), rhs.ty.described());
        return Err(if equality {
            Problem::new(
                format!("{lhs} cannot be compared with {rhs}"),
                "compare strings, numbers or booleans with values of the same type, or any value with null",
            )
        } else {
            Problem::new(
                format!("only numbers can be ordered, but this compares {lhs} with {rhs}"),
                "compare for equality, or compare numbers",
            )
        });
    }
    if let (Expression::Boolean(literal), false, true) = (&rhs.expression, lhs.nullable, equality) {
        return if *literal == (comparator == Comparator::Equal) {
            Ok(lhs)
        } else {
            not(lhs)
        };
    }
    let may_fail = lhs.may_fail() || rhs.may_fail();
    Ok(Value {
        ty: Type::Boolean,
        // Null cannot be ordered, so the result is null. Whether two values are equal is always
        // known.
        nullable: may_fail || !equality && (lhs.nullable || rhs.nullable),
        expression: Expression::Compare(comparator, Box::new(lhs), Box::new(rhs)),
    })
}

/// Returns whether a value is null.
fn compare_with_null(comparator: Comparator, lhs: Value, rhs: Value) -> Lowered {
    let is_equal = comparator == Comparator::Equal;
    let (value, null) = if rhs.ty == Type::Null {
        (lhs, rhs)
    } else {
        (rhs, lhs)
    };
    let expression = match value.ty {
        Type::Null => Expression::Boolean(is_equal),
        _ if !value.nullable => Expression::Boolean(!is_equal),
        _ => {
            check_representable(&value)?;
            Expression::Compare(comparator, Box::new(value), Box::new(null))
        }
    };
    Ok(present(expression, Type::Boolean))
}

/// Checks that a value is true for some responses and false for others (JMESPath, section
/// "Or Expressions").
pub(super) fn check_truth(value: &Value) -> Result<(), Problem> {
    match value.ty {
        Type::Structure { .. } | Type::Opaque | Type::InputOutput => {
            let message = format!("expected a condition, but this is {}", value.ty.described());
            Err(Problem::new(message, "compare it with null"))
        }
        Type::Integer | Type::Float if !value.nullable || value.may_fail() => Err(Problem::new(
            "expected a condition, but every number is true",
            "compare it with a number",
        )),
        _ => Ok(()),
    }
}

pub(super) fn not(value: Value) -> Lowered {
    check_truth(&value)?;
    Ok(Value {
        ty: Type::Boolean,
        nullable: value.may_fail(),
        expression: Expression::Not(Box::new(value)),
    })
}

pub(super) fn and(lhs: Value, rhs: Value) -> Lowered {
    let ty = either(&lhs, &rhs)?;
    let certain = ty == Type::Boolean && !lhs.nullable && !rhs.nullable;
    Ok(Value {
        ty,
        nullable: !certain,
        expression: Expression::And(Box::new(lhs), Box::new(rhs)),
    })
}

pub(super) fn or(lhs: Value, rhs: Value) -> Lowered {
    let ty = either(&lhs, &rhs)?;
    Ok(Value {
        ty,
        nullable: rhs.nullable || lhs.may_fail(),
        expression: Expression::Or(Box::new(lhs), Box::new(rhs)),
    })
}

/// Returns the type of an expression whose value is one of the two.
fn either(lhs: &Value, rhs: &Value) -> Result<Type, Problem> {
    check_truth(lhs)?;
    check_truth(rhs)?;
    let same = lhs.ty == rhs.ty && lhs.ty.is_scalar();
    Ok(if same { lhs.ty.clone() } else { Type::Mixed })
}
