//! Expressions as text.
//!
//! The text of a reduction is what is compiled and interpreted. So if it does not have the meaning of the syntax tree, a
//! reduction may be lost, but no result is wrong.

use jmespath::Variable;
use jmespath::ast::{Ast, Comparator};

/// Returns the text of an expression.
pub(super) fn text(ast: &Ast) -> String {
    match ast {
        Ast::Identity { .. } => "@".to_owned(),
        Ast::Field { name, .. } => name.clone(),
        Ast::Literal { value, .. } => literal(value),
        Ast::Index { idx, .. } => format!("[{idx}]"),
        Ast::Slice {
            start, stop, step, ..
        } => slice(*start, *stop, *step),
        Ast::Expref { ast, .. } => format!("&{}", operand(ast)),
        // The parser reads `!a.b` as `(!a).b`.
        Ast::Not { node, .. } => match **node {
            Ast::Subexpr { .. } => format!("!({})", text(node)),
            _ => format!("!{}", operand(node)),
        },
        Ast::And { lhs, rhs, .. } => format!("{} && {}", operand(lhs), operand(rhs)),
        Ast::Or { lhs, rhs, .. } => format!("{} || {}", operand(lhs), operand(rhs)),
        Ast::Comparison {
            comparator,
            lhs,
            rhs,
            ..
        } => format!("{} {} {}", operand(lhs), operator(comparator), operand(rhs)),
        Ast::Function { name, args, .. } => format!("{name}({})", texts(args)),
        Ast::MultiList { elements, .. } => format!("[{}]", texts(elements)),
        Ast::MultiHash { elements, .. } => {
            let members = elements.iter();
            let members = members.map(|member| format!("{}: {}", member.key, text(&member.value)));
            format!("{{{}}}", Vec::from_iter(members).join(", "))
        }
        Ast::Flatten { node, .. } => format!("{}[]", before(node)),
        Ast::ObjectValues { node, .. } => values(before(node)),
        // A filter that has lost its list.
        Ast::Condition {
            predicate, then, ..
        } => format!("[?{}]{}", text(predicate), after(then)),
        Ast::Projection { lhs, rhs, .. } => projection(&before(lhs), lhs, rhs),
        Ast::Subexpr { lhs, rhs, .. } => match suffix(rhs) {
            Some(suffix) => format!("{}{suffix}", operand(lhs)),
            None => format!("{} | {}", operand(lhs), operand(rhs)),
        },
    }
}

fn texts(all: &[Ast]) -> String {
    let texts: Vec<_> = all.iter().map(text).collect();
    texts.join(", ")
}

fn literal(value: &Variable) -> String {
    match value {
        Variable::String(text) if !text.contains(['\'', '\\']) => format!("'{text}'"),
        other => format!("`{}`", other.to_string().replace('`', "\\`")),
    }
}

fn operator(comparator: &Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "==",
        Comparator::NotEqual => "!=",
        Comparator::LessThan => "<",
        Comparator::LessThanEqual => "<=",
        Comparator::GreaterThan => ">",
        Comparator::GreaterThanEqual => ">=",
    }
}

fn slice(start: Option<i32>, stop: Option<i32>, step: i32) -> String {
    let end = |end: Option<i32>| end.map_or(String::new(), |end| end.to_string());
    format!("[{}:{}:{step}]", end(start), end(stop))
}

fn values(of: String) -> String {
    match of.as_str() {
        "" => "*".to_owned(),
        _ => format!("{of}.*"),
    }
}

/// Returns an expression to which any operator can be applied.
fn operand(ast: &Ast) -> String {
    let text = text(ast);
    match ast {
        Ast::Identity { .. }
        | Ast::Field { .. }
        | Ast::Literal { .. }
        | Ast::Function { .. }
        | Ast::MultiList { .. }
        | Ast::MultiHash { .. } => text,
        Ast::Subexpr { rhs, .. } if suffix(rhs).is_some() && !is_projection(ast) => text,
        _ => format!("({text})"),
    }
}

/// Returns whether an operator after this expression would apply to the items of a projection.
fn is_projection(ast: &Ast) -> bool {
    match ast {
        Ast::Projection { .. } => true,
        Ast::Subexpr { rhs, .. } => is_projection(rhs),
        _ => false,
    }
}

/// Returns what stands before `[*]`, `[]`, `[?...]`, and `.*`.
fn before(ast: &Ast) -> String {
    match ast {
        Ast::Identity { .. } => String::new(),
        other => operand(other),
    }
}

/// Returns the projection of a list. `list` is the text before `[*]` and `[?...]`.
fn projection(list: &str, lhs: &Ast, rhs: &Ast) -> String {
    match (lhs, rhs) {
        (Ast::Slice { .. } | Ast::Flatten { .. } | Ast::ObjectValues { .. }, _) => {
            format!("{}{}", text(lhs), after(rhs))
        }
        (
            _,
            Ast::Condition {
                predicate, then, ..
            },
        ) => format!("{list}[?{}]{}", text(predicate), after(then)),
        _ => format!("{list}[*]{}", after(rhs)),
    }
}

/// Returns what stands after `[*]` to apply an expression to each item.
fn after(ast: &Ast) -> String {
    match ast {
        Ast::Identity { .. } => String::new(),
        // The function returns its argument, which can be any expression.
        other => suffix(other).unwrap_or_else(|| format!(".not_null({})", text(other))),
    }
}

/// Returns what stands after a value to apply an expression to it, if that is possible without `|`.
fn suffix(ast: &Ast) -> Option<String> {
    match ast {
        Ast::Field { .. }
        | Ast::Function { .. }
        | Ast::MultiList { .. }
        | Ast::MultiHash { .. } => Some(format!(".{}", text(ast))),
        Ast::Index { .. } => Some(text(ast)),
        Ast::Subexpr { lhs, rhs, .. } if !is_projection(lhs) => Some(suffix(lhs)? + &suffix(rhs)?),
        Ast::Projection { lhs, rhs, .. } => match &**lhs {
            Ast::Slice { .. } => Some(text(ast)),
            Ast::Flatten { .. } | Ast::ObjectValues { .. } => None,
            Ast::Identity { .. } => Some(projection("", lhs, rhs)),
            _ if is_projection(lhs) => None,
            _ => Some(projection(&suffix(lhs)?, lhs, rhs)),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clients::expressions::Expressions;

    /// Returns the text of a syntax tree without the offsets.
    fn tree(expression: &str) -> String {
        let ast =
            jmespath::parse(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
        let lines = ast.to_string();
        let lines = lines.lines().filter(|line| !line.contains("offset: "));
        lines.collect()
    }

    #[test]
    fn text_is_that_of_the_expression() {
        for expression in [
            "@",
            "a.b[0].c",
            "'it' || `\"'\"`",
            "`1.5` < `-2`",
            "!a && (b || c)",
            "!(a.b) || (!a).b",
            "a[*].b[*].c",
            "(a[*].b)[0]",
            "a[?b == 'c'].d[]",
            "a[].b",
            "a.*.b",
            "*.a",
            "a[1:-2:1].b",
            "a[::-1]",
            "[::2]",
            "map(&a.b, c)",
            "{a: b, c: [d, e]}",
            "a[*].[b, c]",
            "a | [0]",
            "(a == b) | !@",
        ] {
            let ast = jmespath::parse(expression).expect("it is valid");
            let written = text(&ast);
            assert_eq!(
                tree(&written).len(),
                tree(expression).len(),
                "{expression}: {written}"
            );
        }
    }

    #[test]
    fn text_of_random_expressions_has_the_same_results() {
        let expressions = Expressions::random(1);
        for operation in expressions.operations() {
            for expression in &operation.expressions {
                let written = text(&jmespath::parse(expression).expect("it is valid"));
                for input in &operation.inputs {
                    assert_eq!(
                        expressions.result(&written, input),
                        expressions.result(expression, input),
                        "{expression}: {written}"
                    );
                }
            }
        }
    }
}
