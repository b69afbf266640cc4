//! Expressions and function calls, with names resolved and types checked.

use super::attributes::attribute;
use super::compiler::{Compiler, SECTION};
use super::functions::{SUPPORTED, signature};
use super::templates::{self, Part};
use super::types::{Type, Typed};
use crate::ir::{self, Expression, Function, Piece};
use crate::model::traits::endpoint_rules::{Call, Expression as Written};
use crate::source::{Span, Spanned};

/// The arguments of a call.
type Arguments = [Spanned<Written>];

/// Compiles an expression.
pub(super) fn expression(found: &Spanned<Written>, compiler: &mut Compiler<'_>) -> Option<Typed> {
    Some(match &found.value {
        Written::Template(text) => (template(text, found.span, compiler)?, Type::Text),
        Written::Boolean(value) => (Expression::Bool(*value), Type::Bool),
        Written::Integer(value) => (
            Expression::Integer(usize::try_from(*value).ok()?),
            Type::Integer,
        ),
        Written::Array(items) => {
            let items: Vec<_> = items
                .iter()
                .map(|item| argument(item, &Type::Text, compiler))
                .collect();
            let items: Option<_> = items.into_iter().collect();
            (Expression::List(items?), Type::TextList)
        }
        Written::Reference(name) => reference(name, found.span, compiler)?,
        Written::Call(call) => self::call(call, compiler)?,
    })
}

/// Compiles an expression that must have a certain type.
pub(super) fn argument(
    found: &Spanned<Written>,
    ty: &Type,
    compiler: &mut Compiler<'_>,
) -> Option<Expression> {
    let (value, found_type) = expression(found, compiler)?;
    if found_type != *ty {
        let (expected, is) = (ty.described(), found_type.described());
        let message = format!("expected {expected}, found {is}");
        compiler.mismatch(found.span, message, &found_type);
        return None;
    }
    Some(value)
}

/// Compiles a template: text with values in between.
pub(super) fn template(text: &str, span: Span, compiler: &mut Compiler<'_>) -> Option<Expression> {
    let Some(parts) = templates::parse(text) else {
        compiler.report(
            span,
            "this template has unbalanced braces",
            "write `{{` and `}}` for literal braces",
        );
        return None;
    };
    let mut pieces = Vec::new();
    for part in parts {
        pieces.push(match part {
            Part::Literal(text) => Piece::Literal(text),
            Part::Placeholder(name) => Piece::Value(placeholder(name, span, compiler)?),
        });
    }
    Some(match <[Piece; 1]>::try_from(pieces) {
        Ok([Piece::Value(value)]) => value,
        Ok([piece]) => Expression::Text(vec![piece]),
        Err(pieces) => Expression::Text(pieces),
    })
}

fn placeholder(name: &str, span: Span, compiler: &mut Compiler<'_>) -> Option<Expression> {
    let (value, ty) = match name.split_once('#') {
        Some((name, path)) => {
            let of = reference(name, span, compiler)?;
            attribute(of, path, span, compiler)?
        }
        None => reference(name, span, compiler)?,
    };
    if ty != Type::Text {
        let message = format!(
            "the placeholder `{}` must be a string, but it is {}",
            name.escape_debug(),
            ty.described()
        );
        compiler.mismatch(span, message, &ty);
        return None;
    }
    Some(value)
}

fn reference(name: &str, span: Span, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let Some(variable) = compiler.variables.get(name).cloned() else {
        compiler.unknown_variable(span, name);
        return None;
    };
    Some((Expression::Variable(variable.local), variable.ty))
}

/// Compiles a function call.
pub(super) fn call(call: &Call, compiler: &mut Compiler<'_>) -> Option<Typed> {
    match call.function.value.as_str() {
        "isSet" => {
            let [argument] = arguments(call, compiler)?;
            Some((is_set(argument, compiler)?, Type::Bool))
        }
        "not" => {
            let [argument] = arguments(call, compiler)?;
            let value = self::argument(argument, &Type::Bool, compiler)?;
            Some((not(value), Type::Bool))
        }
        "booleanEquals" => equals(call, &Type::Bool, compiler),
        "stringEquals" => equals(call, &Type::Text, compiler),
        "getAttr" => get_attr(call, compiler),
        "coalesce" => coalesce(call, compiler),
        "ite" => if_then_else(call, compiler),
        _ => library_call(call, compiler),
    }
}

/// Returns whether a value is present.
pub(super) fn is_set(found: &Spanned<Written>, compiler: &mut Compiler<'_>) -> Option<Expression> {
    let (value, ty) = expression(found, compiler)?;
    Some(match ty {
        Type::Optional(_) => Expression::IsSet(Box::new(value)),
        _ => Expression::Bool(true),
    })
}

/// Returns the arguments of a function that takes `N` of them.
pub(super) fn arguments<'c, const N: usize>(
    call: &'c Call,
    compiler: &mut Compiler<'_>,
) -> Option<&'c [Spanned<Written>; N]> {
    counted(call, N, compiler)?.try_into().ok()
}

fn counted<'c>(call: &'c Call, count: usize, compiler: &mut Compiler<'_>) -> Option<&'c Arguments> {
    let found = call.arguments.value.len();
    if found != count {
        let arguments = if count == 1 { "argument" } else { "arguments" };
        compiler.report(
            call.arguments.span,
            format!(
                "`{}` takes {count} {arguments}, found {found}",
                call.function.value.escape_debug()
            ),
            SECTION,
        );
        return None;
    }
    Some(&call.arguments.value)
}

fn equals(call: &Call, ty: &Type, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let [one, other] = arguments(call, compiler)?;
    let one = argument(one, ty, compiler);
    let other = argument(other, ty, compiler);
    Some((equal(one?, other?), Type::Bool))
}

fn get_attr(call: &Call, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let [of, path] = arguments(call, compiler)?;
    let of = expression(of, compiler);
    let Written::Template(text) = &path.value else {
        compiler.report(
            path.span,
            "the path of `getAttr` must be a string",
            "write the path out, such as `resourceId[0]`",
        );
        return None;
    };
    attribute(of?, text, path.span, compiler)
}

/// Compiles `coalesce`: the first value that is present. The result may be absent only if all of
/// the values may.
fn coalesce(call: &Call, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let arguments = &call.arguments;
    if arguments.value.len() < 2 {
        compiler.report(
            arguments.span,
            format!(
                "`coalesce` takes at least 2 arguments, found {}",
                arguments.value.len()
            ),
            SECTION,
        );
        return None;
    }
    let (values, ty) = same_type(&arguments.value, compiler)?;
    let (mut optional, mut last) = (Vec::new(), None);
    // Values after one that is always present are never read.
    for (value, is_optional) in values {
        if last.is_none() && is_optional {
            optional.push(value);
        } else if last.is_none() {
            last = Some(Box::new(value));
        }
    }
    match (optional.is_empty(), last) {
        (true, Some(value)) => Some((*value, ty)),
        (_, None) => Some((
            Expression::Coalesce {
                optional,
                last: None,
            },
            ty.optional(),
        )),
        (false, last) => Some((Expression::Coalesce { optional, last }, ty)),
    }
}

/// Compiles `ite`: one of two values. The result may be absent if either of them may.
fn if_then_else(call: &Call, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let [condition, branches @ ..] = counted(call, 3, compiler)? else {
        return None;
    };
    let condition = argument(condition, &Type::Bool, compiler);
    let (values, ty) = same_type(branches, compiler)?;
    let is_optional = values.iter().any(|(_, is_optional)| *is_optional);
    let branches = values.into_iter().map(|(value, optional)| {
        if is_optional && !optional {
            Expression::Some(Box::new(value))
        } else {
            value
        }
    });
    let arguments = std::iter::once(condition?).chain(branches).collect();
    let value = Expression::Call(ir::Call {
        function: Function::Ite,
        arguments,
        owned: false,
    });
    Some((value, if is_optional { ty.optional() } else { ty }))
}

/// Compiles expressions that must all have the same type. For each, also returns whether it may be
/// absent.
fn same_type(
    all: &Arguments,
    compiler: &mut Compiler<'_>,
) -> Option<(Vec<(Expression, bool)>, Type)> {
    let compiled: Vec<_> = all
        .iter()
        .map(|found| Some((found.span, expression(found, compiler)?)))
        .collect();
    let compiled: Option<Vec<_>> = compiled.into_iter().collect();
    let mut values = Vec::new();
    let mut common: Option<Type> = None;
    for (span, (value, ty)) in compiled? {
        let (ty, is_optional) = ty.unwrapped();
        let expected = common.get_or_insert_with(|| ty.clone());
        if *expected != ty {
            let message = format!(
                "this is {}, but the value before it is {}",
                ty.described(),
                expected.described()
            );
            compiler.report(span, message, "use values of one type");
            return None;
        }
        values.push((value, is_optional));
    }
    Some((values, common?))
}

/// Compiles a call to a function that is implemented in generated clients.
fn library_call(call: &Call, compiler: &mut Compiler<'_>) -> Option<Typed> {
    let name = &call.function;
    let Some(signature) = signature(&name.value) else {
        let message = format!(
            "the rules language has no function `{}`",
            name.value.escape_debug()
        );
        compiler.report(name.span, message, SUPPORTED);
        return None;
    };
    let arguments = counted(call, signature.arguments.len(), compiler)?;
    if signature.function == Function::Split {
        check_delimiter(arguments, compiler);
    }
    let values: Vec<_> = arguments
        .iter()
        .zip(signature.arguments)
        .map(|(found, ty)| argument(found, ty, compiler))
        .collect();
    let values: Option<Vec<_>> = values.into_iter().collect();
    let value = Expression::Call(ir::Call {
        function: signature.function,
        arguments: values?,
        owned: signature.owned,
    });
    Some((value, signature.result))
}

/// Checks the delimiter of `split`, which must not be empty.
fn check_delimiter(arguments: &Arguments, compiler: &mut Compiler<'_>) {
    if let Some(Spanned {
        value: Written::Template(delimiter),
        span,
    }) = arguments.get(1)
        && delimiter.is_empty()
    {
        compiler.report(
            *span,
            "the delimiter of `split` is empty",
            "use at least one character",
        );
    }
}

/// Negates a value. Simplifies `!!x` to `x`.
fn not(value: Expression) -> Expression {
    match value {
        Expression::Not(value) => *value,
        value => Expression::Not(Box::new(value)),
    }
}

/// Compares two values. Simplifies `x == true` to `x`.
fn equal(one: Expression, other: Expression) -> Expression {
    match (one, other) {
        (Expression::Bool(true), value) | (value, Expression::Bool(true)) => value,
        (Expression::Bool(false), value) | (value, Expression::Bool(false)) => not(value),
        (one, other) => Expression::Equal(Box::new(one), Box::new(other)),
    }
}
