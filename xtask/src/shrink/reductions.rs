//! Smaller expressions.

use std::rc::Rc;

use jmespath::Variable;
use jmespath::ast::{Ast, KeyValuePair};

/// Returns the expressions in which one part is replaced by a part of that part, by null, or by `@`, or in which one
/// item of a list, member of an object, or argument is missing.
pub(super) fn reductions(ast: &Ast) -> Vec<Ast> {
    let mut reduced = replacements(ast);
    for (at, part) in parts(ast).iter().enumerate() {
        for smaller in reductions(part) {
            let mut ast = ast.clone();
            if let Some(part) = parts_mut(&mut ast).into_iter().nth(at) {
                *part = smaller;
            }
            reduced.push(ast);
        }
    }
    reduced
}

/// Returns what can take the place of an expression.
fn replacements(ast: &Ast) -> Vec<Ast> {
    let mut smaller = shorter(ast);
    smaller.extend(descendants(ast));
    if !parts(ast).is_empty() {
        smaller.push(Ast::Literal {
            offset: 0,
            value: Rc::new(Variable::Null),
        });
        smaller.push(Ast::Identity { offset: 0 });
    }
    smaller
}

/// Returns the parts of an expression, and their parts.
fn descendants(ast: &Ast) -> Vec<Ast> {
    let mut all = parts(ast);
    for part in parts(ast) {
        all.extend(descendants(&part));
    }
    all
}

/// Returns the expression without one of its items, members, or arguments. At least one remains.
fn shorter(ast: &Ast) -> Vec<Ast> {
    let count = match ast {
        Ast::MultiList { elements, .. } => elements.len(),
        Ast::MultiHash { elements, .. } => elements.len(),
        Ast::Function { args, .. } => args.len(),
        _ => 0,
    };
    if count < 2 {
        return Vec::new();
    }
    let without = |at: usize| {
        let mut ast = ast.clone();
        match &mut ast {
            Ast::MultiList { elements, .. } => drop(elements.remove(at)),
            Ast::MultiHash { elements, .. } => drop(elements.remove(at)),
            Ast::Function { args, .. } => drop(args.remove(at)),
            _ => {}
        }
        ast
    };
    (0..count).map(without).collect()
}

/// Returns the expressions that an expression consists of.
fn parts(ast: &Ast) -> Vec<Ast> {
    let mut ast = ast.clone();
    let parts = parts_mut(&mut ast).into_iter();
    parts.map(|part| part.clone()).collect()
}

fn parts_mut(ast: &mut Ast) -> Vec<&mut Ast> {
    match ast {
        Ast::Comparison { lhs, rhs, .. }
        | Ast::Projection { lhs, rhs, .. }
        | Ast::And { lhs, rhs, .. }
        | Ast::Or { lhs, rhs, .. }
        | Ast::Subexpr { lhs, rhs, .. } => vec![lhs, rhs],
        Ast::Condition {
            predicate, then, ..
        } => vec![predicate, then],
        Ast::Expref { ast, .. } => vec![ast],
        Ast::Flatten { node, .. } | Ast::Not { node, .. } | Ast::ObjectValues { node, .. } => {
            vec![node]
        }
        Ast::Function { args, .. } => args.iter_mut().collect(),
        Ast::MultiList { elements, .. } => elements.iter_mut().collect(),
        Ast::MultiHash { elements, .. } => {
            let values = elements.iter_mut().map(|KeyValuePair { value, .. }| value);
            values.collect()
        }
        Ast::Identity { .. }
        | Ast::Field { .. }
        | Ast::Index { .. }
        | Ast::Literal { .. }
        | Ast::Slice { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shrink::text::text;

    fn reduced(expression: &str) -> Vec<String> {
        let ast = jmespath::parse(expression).expect("it is valid");
        reductions(&ast).iter().map(text).collect()
    }

    #[test]
    fn parts_replace_their_expressions() {
        assert_eq!(reduced("!a"), ["a", "`null`", "@"]);
        let reduced = reduced("not_null(a[*].b, c)");
        for expected in [
            "a",
            "a[*].b",
            "c",
            "not_null(c)",
            "not_null(a[*].b)",
            "not_null(b, c)",
            "not_null(`null`, c)",
        ] {
            assert!(
                reduced.contains(&expected.to_owned()),
                "{expected}: {reduced:?}"
            );
        }
    }

    #[test]
    fn one_item_remains() {
        assert_eq!(reduced("[a, b]"), ["[b]", "[a]", "a", "b", "`null`", "@"]);
        assert_eq!(reduced("{a: b}"), ["b", "`null`", "@"]);
        assert!(reduced("a").is_empty());
    }

    #[test]
    fn condition_of_a_filter_is_removed() {
        assert!(reduced("a[?b].c").contains(&"a[*].c".to_owned()));
    }
}
