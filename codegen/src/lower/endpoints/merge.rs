//! Merges consecutive rules that differ in one literal and have the same outcome.
//!
//! Rule sets spell out tables of regions, with one rule for each region.

use crate::ir::{Condition, Expression, Rule};

/// Merges neighboring rules.
pub(super) fn neighbors(rules: Vec<Rule>) -> Vec<Rule> {
    let mut merged: Vec<Rule> = Vec::with_capacity(rules.len());
    for rule in rules {
        if let Some(last) = merged.last_mut()
            && last.outcome == rule.outcome
            && let [Condition::Test(into)] = last.conditions.as_mut_slice()
            && let [Condition::Test(from)] = rule.conditions.as_slice()
            && absorb(into, from)
        {
            continue;
        }
        merged.push(rule);
    }
    merged
}

/// Adds the literal of `from` to those of `into` if both compare the same value.
fn absorb(into: &mut Expression, from: &Expression) -> bool {
    let Some((value, literal)) = comparison(from) else {
        return false;
    };
    if let Expression::OneOf(same, literals) = into {
        if **same != *value {
            return false;
        }
        literals.push(literal.to_owned());
        return true;
    }
    let Some(first) = comparison(into)
        .filter(|(same, _)| *same == value)
        .map(|(_, first)| first.to_owned())
    else {
        return false;
    };
    let Expression::Equal(same, _) = std::mem::replace(into, Expression::Bool(true)) else {
        return false;
    };
    *into = Expression::OneOf(same, vec![first, literal.to_owned()]);
    true
}

/// Returns the two sides of `value == "literal"`.
fn comparison(expression: &Expression) -> Option<(&Expression, &str)> {
    let Expression::Equal(value, literal) = expression else {
        return None;
    };
    Some((value, literal.literal()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::{Outcome, Piece};

    fn rule(variable: &str, literal: &str, error: &str) -> Rule {
        let text = |text: &str| Expression::Text(vec![Piece::Literal(text.to_owned())]);
        let value = Box::new(Expression::Variable(variable.to_owned()));
        Rule {
            conditions: vec![Condition::Test(Expression::Equal(
                value,
                Box::new(text(literal)),
            ))],
            outcome: Outcome::Error(text(error)),
        }
    }

    #[test]
    fn only_neighbors_with_the_same_outcome_are_merged() {
        let rules = vec![
            rule("region", "a", "x"),
            rule("region", "b", "x"),
            rule("region", "c", "x"),
            rule("region", "d", "y"),
            rule("other", "e", "y"),
            rule("region", "f", "x"),
        ];
        let merged = neighbors(rules);
        assert_eq!(merged.len(), 4);
        let literals = ["a", "b", "c"].map(str::to_owned).to_vec();
        let value = Box::new(Expression::Variable("region".to_owned()));
        assert_eq!(
            merged[0].conditions,
            [Condition::Test(Expression::OneOf(value, literals))]
        );
    }
}
